// w:tblPr, w:trPr and w:tcPr (ECMA-376 part 1, 17.4).
#include <algorithm>
#include <charconv>

#include "wml/property_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;
using Anchor = FrameProperties::Anchor;

constexpr std::pair<Word, Anchor> kAnchors[] = {
    {"text", Anchor::kText}, {"margin", Anchor::kMargin}, {"page", Anchor::kPage}};
constexpr std::pair<Word, HeightRule> kHeightRules[] = {
    {"auto", HeightRule::kAuto}, {"atLeast", HeightRule::kAtLeast}, {"exact", HeightRule::kExact}};
constexpr std::pair<Word, VerticalMerge> kMerges[] = {{"restart", VerticalMerge::kRestart},
                                                      {"continue", VerticalMerge::kContinue}};
constexpr std::pair<Word, VerticalAlignment> kVertical[] = {{"top", VerticalAlignment::kTop},
                                                            {"center", VerticalAlignment::kCentre},
                                                            {"bottom", VerticalAlignment::kBottom},
                                                            {"both", VerticalAlignment::kJustify}};
constexpr std::pair<Word, TextDirection> kDirections[] = {
    {"lrTb", TextDirection::kHorizontal},  {"tb", TextDirection::kHorizontal},
    {"lrTbV", TextDirection::kHorizontal}, {"tbV", TextDirection::kHorizontal},
    {"btLr", TextDirection::kUp},          {"lr", TextDirection::kUp},
    {"tbRl", TextDirection::kDown},        {"rl", TextDirection::kDown},
    {"tbRlV", TextDirection::kDown},       {"rlV", TextDirection::kDown},
    {"tbLrV", TextDirection::kDown},       {"lrV", TextDirection::kDown}};

// 17.4.87, 17.18.90: w:w with w:type.
std::optional<Width> read_width(xml::Node element, Report& report) {
  const Word type = element.attribute("w:type", "dxa");
  const Word value = element.attribute("w:w", "0");
  Width width;
  if (type == "nil") {
    width.unit = Width::Unit::kNil;
    return width;
  }
  if (type == "pct" || value.ends_with('%')) {
    const auto share = parse_percent(value, 5000);
    if (!share) {
      report.bad_value(element, "w:w", value);
      return std::nullopt;
    }
    width.unit = Width::Unit::kPercent;
    width.percent = std::clamp(*share * 100, 0.0, 1000.0);
    return width;
  }
  if (type == "auto") return width;
  const auto length = Attributes(element, report).measure("w:w");
  if (!length) return std::nullopt;
  width.unit = Width::Unit::kAbsolute;
  width.length = *length;
  return width;
}

// Widths that only an absolute measure makes sense for: indents, margins, spacing.
std::optional<Length> read_absolute(xml::Node element, Report& report) {
  const auto width = read_width(element, report);
  if (!width || width->unit == Width::Unit::kPercent) return std::nullopt;
  return width->unit == Width::Unit::kAbsolute ? width->length : Length();
}

void read_margins(xml::Node element, Report& report, std::optional<Margins>& out) {
  if (!out) out.emplace();
  for (xml::Node child : element.children()) {
    auto margin = read_absolute(child, report);
    if (!margin) continue;
    margin = std::max(*margin, Length());
    switch (name_of(child.name())) {
      case Name::kTop:
        out->top = margin;
        break;
      case Name::kBottom:
        out->bottom = margin;
        break;
      case Name::kLeft:
      case Name::kStart:
        out->left = margin;
        break;
      case Name::kRight:
      case Name::kEnd:
        out->right = margin;
        break;
      default:
        report.unknown(child);
        break;
    }
  }
}

// 17.4.55: flags by name go before the bits of w:val.
TableLook read_look(xml::Node element, Report& report) {
  const Attributes attributes(element, report);
  unsigned bits = 0;
  if (const auto value = element.attribute("w:val")) {
    const auto [end, error] =
        std::from_chars(value->data(), value->data() + value->size(), bits, 16);
    if (error != std::errc() || end != value->data() + value->size())
      report.bad_value(element, "w:val", *value);
  }
  TableLook look;
  look.first_row = attributes.flag("w:firstRow").value_or(bits & 0x20);
  look.last_row = attributes.flag("w:lastRow").value_or(bits & 0x40);
  look.first_column = attributes.flag("w:firstColumn").value_or(bits & 0x80);
  look.last_column = attributes.flag("w:lastColumn").value_or(bits & 0x100);
  look.horizontal_bands = !attributes.flag("w:noHBand").value_or(bits & 0x200);
  look.vertical_bands = !attributes.flag("w:noVBand").value_or(bits & 0x400);
  return look;
}

// 17.4.57
TablePosition read_position(xml::Node element, Report& report) {
  const Attributes attributes(element, report);
  TablePosition position;
  position.horizontal_anchor =
      attributes.word<Anchor>("w:horzAnchor", kAnchors).value_or(position.horizontal_anchor);
  position.vertical_anchor =
      attributes.word<Anchor>("w:vertAnchor", kAnchors).value_or(position.vertical_anchor);
  position.x = attributes.measure("w:tblpX");
  position.y = attributes.measure("w:tblpY");
  position.x_align = element.attribute("w:tblpXSpec", "");
  position.y_align = element.attribute("w:tblpYSpec", "");
  position.from_text.left = attributes.measure("w:leftFromText");
  position.from_text.right = attributes.measure("w:rightFromText");
  position.from_text.top = attributes.measure("w:topFromText");
  position.from_text.bottom = attributes.measure("w:bottomFromText");
  return position;
}

void warn_if_on(xml::Node element, Report& report) {
  if (Attributes(element, report).on_off()) report.unsupported(element.name());
}

}  // namespace

void read_table_properties(xml::Node element, const Scope& scope, TableProperties& out) {
  Report& report = scope.report;
  for (xml::Node child : element.children()) {
    const Attributes attributes(child, report);
    switch (name_of(child.name())) {
      case Name::kTblStyle:
        out.style = find_style(scope, child.attribute("w:val", ""), Style::Type::kTable);
        break;
      case Name::kTblW:
        if (const auto width = read_width(child, report)) out.width = width;
        break;
      case Name::kJc:
        if (const auto alignment = read_alignment(child, report)) out.alignment = alignment;
        break;
      case Name::kTblInd:
        if (const auto indent = read_absolute(child, report)) out.indent = indent;
        break;
      case Name::kTblLayout:
        out.fixed_layout = child.attribute("w:type", "autofit") == "fixed";
        break;
      case Name::kTblBorders:
        if (!out.borders) out.borders.emplace();
        read_borders(child, report, *out.borders);
        break;
      case Name::kTblCellMar:
        read_margins(child, report, out.cell_margins);
        break;
      case Name::kTblCellSpacing:
        if (const auto space = read_absolute(child, report)) out.cell_spacing = space;
        break;
      case Name::kShd:
        out.shading = read_shading(child, report);
        break;
      case Name::kTblLook:
        out.look = read_look(child, report);
        break;
      case Name::kTblStyleRowBandSize:
        out.row_band = attributes.integer("w:val", 0, 1000);
        break;
      case Name::kTblStyleColBandSize:
        out.column_band = attributes.integer("w:val", 0, 1000);
        break;
      case Name::kTblpPr:
        out.position = read_position(child, report);
        break;
      case Name::kTblCaption:
        out.caption = child.attribute("w:val", "");
        break;
      case Name::kTblDescription:
        out.description = child.attribute("w:val", "");
        break;
      case Name::kBidiVisual:
        warn_if_on(child, report);
        break;
      case Name::kTblOverlap:
      case Name::kTblPrChange:
      case Name::kTblPrExChange:
        break;
      default:
        report.unknown(child);
        break;
    }
  }
}

void read_row_properties(xml::Node element, const Scope& scope, RowProperties& out) {
  Report& report = scope.report;
  for (xml::Node child : element.children()) {
    const Attributes attributes(child, report);
    switch (name_of(child.name())) {
      case Name::kTrHeight:
        out.height = attributes.measure("w:val");
        if (out.height) out.height = std::max(*out.height, Length());
        // Word leaves w:hRule out for «at least».
        out.height_rule =
            attributes.word<HeightRule>("w:hRule", kHeightRules).value_or(HeightRule::kAtLeast);
        break;
      case Name::kCantSplit:
        out.cant_split = attributes.on_off();
        break;
      case Name::kTblHeader:
        out.header = attributes.on_off();
        break;
      case Name::kHidden:
        out.hidden = attributes.on_off();
        break;
      case Name::kJc:
        if (const auto alignment = read_alignment(child, report)) out.alignment = alignment;
        break;
      case Name::kTblCellSpacing:
        if (const auto space = read_absolute(child, report)) out.cell_spacing = space;
        break;
      case Name::kGridBefore:
        out.grid_before = attributes.integer("w:val", 0, kMostColumns).value_or(0);
        break;
      case Name::kGridAfter:
        out.grid_after = attributes.integer("w:val", 0, kMostColumns).value_or(0);
        break;
      case Name::kWBefore:
        out.width_before = read_width(child, report);
        break;
      case Name::kWAfter:
        out.width_after = read_width(child, report);
        break;
      case Name::kCnfStyle:
      case Name::kDivId:
      case Name::kIns:
      case Name::kDel:
      case Name::kTrPrChange:
        break;
      default:
        report.unknown(child);
        break;
    }
  }
}

void read_cell_properties(xml::Node element, const Scope& scope, CellProperties& out) {
  Report& report = scope.report;
  for (xml::Node child : element.children()) {
    const Attributes attributes(child, report);
    switch (name_of(child.name())) {
      case Name::kTcW:
        if (const auto width = read_width(child, report)) out.width = width;
        break;
      case Name::kGridSpan:
        out.grid_span = attributes.integer("w:val", 1, kMostColumns).value_or(1);
        break;
      case Name::kVMerge:
        out.vertical_merge =
            attributes.word<VerticalMerge>("w:val", kMerges).value_or(VerticalMerge::kContinue);
        break;
      case Name::kHMerge:
        out.horizontal_continue =
            child.attribute("w:val", "continue") == std::string_view("continue");
        break;
      case Name::kTcBorders:
        if (!out.borders) out.borders.emplace();
        read_borders(child, report, *out.borders);
        break;
      case Name::kShd:
        out.shading = read_shading(child, report);
        break;
      case Name::kTcMar:
        read_margins(child, report, out.margins);
        break;
      case Name::kVAlign:
        if (const auto alignment = attributes.word<VerticalAlignment>("w:val", kVertical))
          out.vertical_alignment = alignment;
        break;
      case Name::kTextDirection:
        if (const auto direction = attributes.word<TextDirection>("w:val", kDirections))
          out.direction = direction;
        break;
      case Name::kNoWrap:
        out.no_wrap = attributes.on_off();
        break;
      case Name::kHideMark:
        out.hide_mark = attributes.on_off();
        break;
      case Name::kTcFitText:
        warn_if_on(child, report);
        break;
      case Name::kCnfStyle:
      case Name::kHeaders:
      case Name::kCellIns:
      case Name::kCellDel:
      case Name::kCellMerge:
      case Name::kTcPrChange:
        break;
      default:
        report.unknown(child);
        break;
    }
  }
}

}  // namespace prikaz::wml
