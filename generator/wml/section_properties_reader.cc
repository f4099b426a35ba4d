// w:sectPr (ECMA-376 part 1, 17.6).
#include <algorithm>

#include "wml/property_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;

constexpr std::pair<Word, SectionType> kTypes[] = {{"nextPage", SectionType::kNextPage},
                                                   {"continuous", SectionType::kContinuous},
                                                   {"evenPage", SectionType::kEvenPage},
                                                   {"oddPage", SectionType::kOddPage},
                                                   {"nextColumn", SectionType::kNextColumn}};
constexpr std::pair<Word, VerticalAlignment> kVertical[] = {{"top", VerticalAlignment::kTop},
                                                            {"center", VerticalAlignment::kCentre},
                                                            {"bottom", VerticalAlignment::kBottom},
                                                            {"both", VerticalAlignment::kJustify}};
constexpr std::pair<Word, NotePosition> kPositions[] = {{"pageBottom", NotePosition::kPageBottom},
                                                        {"beneathText", NotePosition::kBeneathText},
                                                        {"sectEnd", NotePosition::kSectionEnd},
                                                        {"docEnd", NotePosition::kDocumentEnd}};
using Restart = NoteProperties::Restart;
constexpr std::pair<Word, Restart> kRestarts[] = {{"continuous", Restart::kContinuous},
                                                  {"eachSect", Restart::kSection},
                                                  {"eachPage", Restart::kPage}};

constexpr Length kSmallestPage = Length::twips(144), kLargestPage = Length::twips(31680);
constexpr int kMostTextColumns = 45;  // 17.6.4

std::optional<Length> read_side(const Attributes& attributes, xml::Node element, Word name,
                                Report& report) {
  const auto side = attributes.measure(name);
  if (!side) return std::nullopt;
  if (*side < kSmallestPage || *side > kLargestPage)
    report.bad_value(element, name, *element.attribute(name));
  if (*side <= Length()) return std::nullopt;
  return std::clamp(*side, kSmallestPage, kLargestPage);
}

void read_size(xml::Node element, Report& report, SectionProperties& out) {
  const Attributes attributes(element, report);
  out.page_width = read_side(attributes, element, "w:w", report).value_or(out.page_width);
  out.page_height = read_side(attributes, element, "w:h", report).value_or(out.page_height);
  out.landscape = element.attribute("w:orient", "") == "landscape";
}

void read_page_margins(xml::Node element, Report& report, SectionProperties& out) {
  const Attributes attributes(element, report);
  const auto margin = [&](Word name, bool may_be_negative) {
    const Length value = attributes.measure(name).value_or(Length());
    return std::clamp(value, may_be_negative ? -kLargestPage : Length(), kLargestPage);
  };
  out.top = margin("w:top", true);
  out.bottom = margin("w:bottom", true);
  out.left = margin("w:left", false);
  out.right = margin("w:right", false);
  out.header = margin("w:header", false);
  out.footer = margin("w:footer", false);
  out.gutter = margin("w:gutter", false);
}

// 17.6.4
void read_columns(xml::Node element, Report& report, Columns& out) {
  const Attributes attributes(element, report);
  out.count = attributes.integer("w:num", 1, kMostTextColumns).value_or(1);
  out.space = std::max(attributes.measure("w:space").value_or(Length::twips(720)), Length());
  out.separator = attributes.flag("w:sep").value_or(false);
  if (attributes.flag("w:equalWidth").value_or(true)) return;
  for (xml::Node column : element.children("w:col")) {
    if (out.widths.size() == kMostTextColumns) break;
    const Attributes measures(column, report);
    out.widths.emplace_back(std::max(measures.measure("w:w").value_or(Length()), Length()),
                            std::max(measures.measure("w:space").value_or(Length()), Length()));
  }
  if (!out.widths.empty()) out.count = static_cast<int>(out.widths.size());
}

void read_page_numbers(xml::Node element, Report& report, SectionProperties& out) {
  const Attributes attributes(element, report);
  out.page_number_start = attributes.integer("w:start", 0, 1'000'000);
  if (const auto format = read_number_format(element, "w:fmt", report))
    out.page_number_format = *format;
  if (element.attribute("w:chapStyle")) report.unsupported("w:chapStyle");
}

void warn_if_on(xml::Node element, Report& report) {
  if (Attributes(element, report).on_off()) report.unsupported(element.name());
}

}  // namespace

void read_note_properties(xml::Node element, const Scope& scope, NoteProperties& out) {
  for (xml::Node child : element.children()) {
    const Attributes attributes(child, scope.report);
    switch (name_of(child.name())) {
      case Name::kNumFmt:
        out.format = read_number_format(child, "w:val", scope.report);
        break;
      case Name::kNumStart:
        out.start = attributes.integer("w:val", 0, 100'000);
        break;
      case Name::kNumRestart:
        out.restart = attributes.word<Restart>("w:val", kRestarts);
        break;
      case Name::kPos:
        out.position = attributes.word<NotePosition>("w:val", kPositions);
        break;
      case Name::kFootnote:
      case Name::kEndnote:
        break;  // the separators, found in their part
      default:
        scope.report.unknown(child);
        break;
    }
  }
}

void read_section_properties(xml::Node element, const Scope& scope, SectionProperties& out) {
  Report& report = scope.report;
  // What Word takes where w:pgMar is missing.
  out.top = out.bottom = Length::twips(1440);
  out.left = out.right = Length::twips(1800);
  out.header = out.footer = Length::twips(720);
  out.columns.space = Length::twips(720);
  for (xml::Node child : element.children()) {
    const Attributes attributes(child, report);
    switch (name_of(child.name())) {
      case Name::kType:
        out.type = attributes.word<SectionType>("w:val", kTypes).value_or(SectionType::kNextPage);
        break;
      case Name::kPgSz:
        read_size(child, report, out);
        break;
      case Name::kPgMar:
        read_page_margins(child, report, out);
        break;
      case Name::kCols:
        read_columns(child, report, out.columns);
        break;
      case Name::kTitlePg:
        out.title_page = attributes.on_off();
        break;
      case Name::kPgNumType:
        read_page_numbers(child, report, out);
        break;
      case Name::kVAlign:
        out.vertical_alignment = attributes.word<VerticalAlignment>("w:val", kVertical)
                                     .value_or(VerticalAlignment::kTop);
        break;
      case Name::kFootnotePr:
        read_note_properties(child, scope, out.footnotes);
        break;
      case Name::kEndnotePr:
        read_note_properties(child, scope, out.endnotes);
        break;
      case Name::kPgBorders:
        out.page_borders_from_text = child.attribute("w:offsetFrom", "text") != "page";
        if (child.attribute("w:display", "allPages") != "allPages")
          report.unsupported("w:pgBorders/w:display");
        read_borders(child, report, out.page_borders);
        break;
      case Name::kDocGrid:
        if (child.attribute("w:type", "default") != "default")
          out.grid_pitch = attributes.measure("w:linePitch");
        break;
      case Name::kTextDirection:
        if (const Word value = child.attribute("w:val", "lrTb"); value != "lrTb" && value != "tb")
          report.unsupported("w:sectPr/w:textDirection");
        break;
      case Name::kBidi:
      case Name::kRtlGutter:
        warn_if_on(child, report);
        break;
      case Name::kLnNumType:
        report.unsupported(child.name());
        break;
      // References are read with the stories; trays, form protection and revisions print nothing.
      case Name::kHeaderReference:
      case Name::kFooterReference:
      case Name::kPaperSrc:
      case Name::kFormProt:
      case Name::kPrinterSettings:
      case Name::kSectPrChange:
      case Name::kNoEndnote:
        break;
      default:
        report.unknown(child);
        break;
    }
  }
}

}  // namespace prikaz::wml
