// w:styles (ECMA-376 part 1, 17.7).
#include <algorithm>

#include <fmt/format.h>

#include "wml/definitions.h"
#include "wml/property_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;

constexpr std::pair<Word, Style::Type> kTypes[] = {{"paragraph", Style::Type::kParagraph},
                                                   {"character", Style::Type::kCharacter},
                                                   {"table", Style::Type::kTable},
                                                   {"numbering", Style::Type::kNumbering}};

constexpr std::pair<Word, TablePart> kParts[] = {
    {"wholeTable", TablePart::kWholeTable}, {"band1Vert", TablePart::kOddColumns},
    {"band2Vert", TablePart::kEvenColumns}, {"band1Horz", TablePart::kOddRows},
    {"band2Horz", TablePart::kEvenRows},    {"firstCol", TablePart::kFirstColumn},
    {"lastCol", TablePart::kLastColumn},    {"firstRow", TablePart::kFirstRow},
    {"lastRow", TablePart::kLastRow},       {"nwCell", TablePart::kTopLeft},
    {"neCell", TablePart::kTopRight},       {"swCell", TablePart::kBottomLeft},
    {"seCell", TablePart::kBottomRight}};

constexpr size_t kMostFonts = 1000;

class StylesReader {
 public:
  StylesReader(const Theme& theme, Report& report)
      : report_(report), scope_{sheet_, theme, sheet_.fonts, report} {}

  StyleSheet read(xml::Node root) {
    read_names(root);
    read_defaults(root.child("w:docDefaults"));
    StyleIndex index = 0;
    for (xml::Node node : root.children("w:style")) read_style(node, index++);
    cut_cycles();
    return std::move(sheet_);
  }

 private:
  // Ids come first: a style may refer to one that follows.
  void read_names(xml::Node root) {
    for (xml::Node node : root.children("w:style")) {
      Style style;
      style.type = Attributes(node, report_)
                       .word<Style::Type>("w:type", kTypes)
                       .value_or(Style::Type::kParagraph);
      style.id = node.attribute("w:styleId", "");
      style.name = node.child("w:name").attribute("w:val", style.id);
      style.is_default = Attributes(node, report_).flag("w:default").value_or(false);
      const auto index = static_cast<StyleIndex>(sheet_.styles.size());
      if (style.is_default) default_slot(style.type) = index;
      sheet_.by_id.emplace(style.id, index);
      sheet_.styles.push_back(std::move(style));
    }
  }
  StyleIndex& default_slot(Style::Type type) {
    switch (type) {
      case Style::Type::kParagraph:
        return sheet_.normal_paragraph;
      case Style::Type::kCharacter:
        return sheet_.normal_character;
      case Style::Type::kTable:
        return sheet_.normal_table;
      case Style::Type::kNumbering:
        break;
    }
    return normal_numbering_;
  }

  void read_defaults(xml::Node node) {
    read_run_properties(node.child("w:rPrDefault").child("w:rPr"), scope_, sheet_.default_run);
    read_paragraph_properties(node.child("w:pPrDefault").child("w:pPr"), scope_,
                              sheet_.default_paragraph);
  }

  void read_style(xml::Node node, StyleIndex index) {
    Style& style = sheet_.styles[static_cast<size_t>(index)];
    if (style.type == Style::Type::kTable) {
      style.table_parts.resize(kTablePartCount);
      style.table_parts[0].present = true;
      read_part(node, style.table_parts[0]);
    }
    for (xml::Node child : node.children()) {
      switch (name_of(child.name())) {
        case Name::kBasedOn:
          style.based_on = find_style(scope_, child.attribute("w:val", ""), style.type);
          break;
        case Name::kLink:
          style.linked = by_id(child.attribute("w:val", ""));
          break;
        case Name::kPPr:
          read_paragraph_properties(child, scope_, style.paragraph);
          break;
        case Name::kRPr:
          read_run_properties(child, scope_, style.run);
          break;
        case Name::kTblStylePr:
          read_conditional(child, style);
          break;
        // Read above, or for the list of styles alone.
        case Name::kName:
        case Name::kAliases:
        case Name::kNext:
        case Name::kUiPriority:
        case Name::kSemiHidden:
        case Name::kUnhideWhenUsed:
        case Name::kQFormat:
        case Name::kLocked:
        case Name::kPersonal:
        case Name::kPersonalCompose:
        case Name::kPersonalReply:
        case Name::kRsid:
        case Name::kAutoRedefine:
        case Name::kHidden:
        case Name::kTblPr:
        case Name::kTrPr:
        case Name::kTcPr:
          break;
        default:
          report_.unknown(child);
          break;
      }
    }
    // A style named in its own properties would be no style of it.
    style.paragraph.style = style.run.style = kNone;
  }

  void read_conditional(xml::Node node, Style& style) {
    const auto part = Attributes(node, report_).word<TablePart>("w:type", kParts);
    if (!part || style.table_parts.empty()) return;
    TableStylePart& slot = style.table_parts[static_cast<size_t>(*part)];
    slot.present = true;
    read_part(node, slot);
  }
  void read_part(xml::Node node, TableStylePart& part) {
    for (xml::Node child : node.children()) {
      switch (name_of(child.name())) {
        case Name::kPPr:
          read_paragraph_properties(child, scope_, part.paragraph);
          break;
        case Name::kRPr:
          read_run_properties(child, scope_, part.run);
          break;
        case Name::kTblPr:
          read_table_properties(child, scope_, part.table);
          break;
        case Name::kTrPr:
          read_row_properties(child, scope_, part.row);
          break;
        case Name::kTcPr:
          read_cell_properties(child, scope_, part.cell);
          break;
        default:
          break;
      }
    }
    part.paragraph.style = part.run.style = part.table.style = kNone;
  }

  StyleIndex by_id(Word id) const {
    const auto found = sheet_.by_id.find(std::string(id));
    return found == sheet_.by_id.end() ? kNone : found->second;
  }

  // 17.7.4.3: a chain of w:basedOn that returns to itself is cut where it closes.
  void cut_cycles() {
    enum class Mark : uint8_t { kNew, kOnPath, kDone };
    std::vector<Mark> marks(sheet_.styles.size(), Mark::kNew);
    std::vector<StyleIndex> path;
    for (size_t first = 0; first < marks.size(); ++first) {
      path.clear();
      auto at = static_cast<StyleIndex>(first);
      while (at != kNone && marks[static_cast<size_t>(at)] == Mark::kNew) {
        marks[static_cast<size_t>(at)] = Mark::kOnPath;
        path.push_back(at);
        at = sheet_.styles[static_cast<size_t>(at)].based_on;
      }
      if (at != kNone && marks[static_cast<size_t>(at)] == Mark::kOnPath) cut(path.back());
      for (StyleIndex done : path) marks[static_cast<size_t>(done)] = Mark::kDone;
    }
  }
  void cut(StyleIndex index) {
    Style& style = sheet_.styles[static_cast<size_t>(index)];
    style.based_on = kNone;
    report_.warn("docx.style-cycle", style.id,
                 {fmt::format("стиль «{}» основан на самом себе: связь разорвана", style.name),
                  fmt::format("the style «{}» is based on itself: the link is cut", style.name)});
  }

  StyleSheet sheet_;
  StyleIndex normal_numbering_ = kNone;
  Report& report_;
  Scope scope_;
};

}  // namespace

FontIndex FontNames::intern(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<FontIndex>(found - names.begin());
  if (names.size() >= kMostFonts) return 0;  // no honest document: one font is as good as another
  names.emplace_back(name);
  return static_cast<FontIndex>(names.size() - 1);
}

StyleIndex find_style(const Scope& scope, std::string_view id, Style::Type type) {
  if (id.empty()) return kNone;
  const auto found = scope.styles.by_id.find(std::string(id));
  if (found == scope.styles.by_id.end()) {
    scope.report.warn("docx.missing-style", id,
                      {fmt::format("стиля «{}» нет в документе", id),
                       fmt::format("the document has no style «{}»", id)});
    return kNone;
  }
  const Style& style = scope.styles.styles[static_cast<size_t>(found->second)];
  if (style.type == type) return found->second;
  if (style.linked != kNone && scope.styles.styles[static_cast<size_t>(style.linked)].type == type)
    return style.linked;
  scope.report.warn("docx.wrong-style", id,
                    {fmt::format("стиль «{}» здесь не подходит по своему типу", id),
                     fmt::format("the style «{}» is of another type than is needed here", id)});
  return kNone;
}

StyleSheet read_style_sheet(xml::Node root, const Theme& theme, Report& report) {
  return StylesReader(theme, report).read(root);
}

}  // namespace prikaz::wml
