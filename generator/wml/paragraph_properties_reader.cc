// w:pPr (ECMA-376 part 1, 17.3.1).
#include <algorithm>

#include "wml/property_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;

constexpr std::pair<Word, LineRule> kLineRules[] = {
    {"auto", LineRule::kAuto}, {"exact", LineRule::kExact}, {"atLeast", LineRule::kAtLeast}};

constexpr std::pair<Word, TabAlignment> kTabs[] = {
    {"left", TabAlignment::kLeft},       {"start", TabAlignment::kLeft},
    {"num", TabAlignment::kLeft},        {"center", TabAlignment::kCentre},
    {"right", TabAlignment::kRight},     {"end", TabAlignment::kRight},
    {"decimal", TabAlignment::kDecimal}, {"bar", TabAlignment::kBar},
    {"clear", TabAlignment::kClear}};

constexpr std::pair<Word, TabLeader> kLeaders[] = {
    {"none", TabLeader::kNone},        {"dot", TabLeader::kDot},
    {"hyphen", TabLeader::kHyphen},    {"underscore", TabLeader::kUnderscore},
    {"heavy", TabLeader::kUnderscore}, {"middleDot", TabLeader::kMiddleDot}};

using Anchor = FrameProperties::Anchor;
constexpr std::pair<Word, Anchor> kAnchors[] = {
    {"text", Anchor::kText}, {"margin", Anchor::kMargin}, {"page", Anchor::kPage}};

constexpr size_t kMostTabs = 256;

// 17.3.1.33. A count of lines goes before the length: a line is 12 points.
std::optional<Length> read_space(const Attributes& attributes, Word length, Word lines) {
  if (const auto count = attributes.integer(lines); count && *count != 0)
    return Length::twips(std::clamp<int64_t>(*count, 0, 100000) * 240 / 100);
  const auto space = attributes.measure(length);
  if (space && *space < Length()) return Length();
  return space;
}

void read_spacing(xml::Node element, Report& report, ParagraphProperties& out) {
  const Attributes attributes(element, report);
  if (const auto space = read_space(attributes, "w:before", "w:beforeLines"))
    out.space_before = space;
  if (const auto space = read_space(attributes, "w:after", "w:afterLines")) out.space_after = space;
  if (const auto automatic = attributes.flag("w:beforeAutospacing")) out.auto_before = automatic;
  if (const auto automatic = attributes.flag("w:afterAutospacing")) out.auto_after = automatic;
  const auto line = attributes.measure("w:line");
  const auto rule = attributes.word<LineRule>("w:lineRule", kLineRules);
  if (line && *line != Length()) {
    // A negative pitch is an exact one in the older formats.
    out.line = std::abs(line->twips());
    out.line_rule = *line < Length() ? LineRule::kExact : rule.value_or(LineRule::kAuto);
  } else if (rule && !line) {
    out.line_rule = rule;
  }
}

std::optional<Length> first_measure(const Attributes& attributes, Word name, Word other) {
  if (const auto value = attributes.measure(name)) return value;
  return attributes.measure(other);
}
std::optional<int> first_count(const Attributes& attributes, Word name, Word other) {
  constexpr int kMost = 100'000;
  if (const auto value = attributes.integer(name, -kMost, kMost)) return value;
  return attributes.integer(other, -kMost, kMost);
}

// 17.3.1.12
void read_indents(xml::Node element, Report& report, ParagraphProperties& out) {
  const Attributes attributes(element, report);
  const auto take = [](auto& slot, const auto& value) {
    if (value) slot = value;
  };
  take(out.indent_start, first_measure(attributes, "w:start", "w:left"));
  take(out.indent_end, first_measure(attributes, "w:end", "w:right"));
  take(out.indent_start_chars, first_count(attributes, "w:startChars", "w:leftChars"));
  take(out.indent_end_chars, first_count(attributes, "w:endChars", "w:rightChars"));
  if (const auto hanging = attributes.measure("w:hanging"))
    out.first_line = -*hanging;
  else
    take(out.first_line, attributes.measure("w:firstLine"));
  if (const auto hanging = attributes.integer("w:hangingChars", -100'000, 100'000))
    out.first_line_chars = -*hanging;
  else
    take(out.first_line_chars, attributes.integer("w:firstLineChars", -100'000, 100'000));
}

// 17.3.1.38
void read_tabs(xml::Node element, Report& report, ParagraphProperties& out) {
  for (xml::Node child : element.children("w:tab")) {
    const Attributes attributes(child, report);
    const auto position = attributes.measure("w:pos");
    const auto alignment = attributes.word<TabAlignment>("w:val", kTabs);
    if (!position || !alignment) continue;
    if (out.tabs.size() == kMostTabs) break;
    out.tabs.push_back(
        {*position, *alignment,
         attributes.word<TabLeader>("w:leader", kLeaders).value_or(TabLeader::kNone)});
  }
}

// 17.3.1.19
void read_numbering(xml::Node element, Report& report, ParagraphProperties& out) {
  if (const xml::Node level = element.child("w:ilvl"))
    if (const auto value = Attributes(level, report).integer("w:val", 0, 8))
      out.numbering_level = value;
  if (const xml::Node instance = element.child("w:numId"))
    if (const auto value =
            Attributes(instance, report).integer("w:val", -1'000'000'000, 2'000'000'000))
      out.numbering = std::max(*value, 0);
}

// 17.3.1.11
FrameProperties read_frame(xml::Node element, Report& report) {
  const Attributes attributes(element, report);
  FrameProperties frame;
  frame.width = attributes.measure("w:w");
  frame.height = attributes.measure("w:h");
  frame.x = attributes.measure("w:x");
  frame.y = attributes.measure("w:y");
  frame.horizontal_space = attributes.measure("w:hSpace");
  frame.vertical_space = attributes.measure("w:vSpace");
  frame.horizontal_anchor = attributes.word<Anchor>("w:hAnchor", kAnchors).value_or(Anchor::kText);
  frame.vertical_anchor = attributes.word<Anchor>("w:vAnchor", kAnchors).value_or(Anchor::kText);
  if (const auto align = element.attribute("w:xAlign")) frame.x_align = std::string(*align);
  if (const auto align = element.attribute("w:yAlign")) frame.y_align = std::string(*align);
  frame.exact_height = element.attribute("w:hRule", "") == "exact";
  const Word wrap = element.attribute("w:wrap", "around");
  frame.wrap_around = wrap != "none" && wrap != "notBeside";
  if (element.attribute("w:dropCap", "none") != "none")
    frame.drop_cap_lines = attributes.integer("w:lines", 1, 10).value_or(1);
  return frame;
}

}  // namespace

void read_paragraph_properties(xml::Node element, const Scope& scope, ParagraphProperties& out) {
  Report& report = scope.report;
  for (xml::Node child : element.children()) {
    const Attributes attributes(child, report);
    switch (name_of(child.name())) {
      case Name::kPStyle:
        out.style = find_style(scope, child.attribute("w:val", ""), Style::Type::kParagraph);
        break;
      case Name::kKeepNext:
        out.keep_next = attributes.on_off();
        break;
      case Name::kKeepLines:
        out.keep_lines = attributes.on_off();
        break;
      case Name::kPageBreakBefore:
        out.page_break_before = attributes.on_off();
        break;
      case Name::kWidowControl:
        out.widow_control = attributes.on_off();
        break;
      case Name::kSuppressAutoHyphens:
        out.suppress_hyphens = attributes.on_off();
        break;
      case Name::kContextualSpacing:
        out.contextual_spacing = attributes.on_off();
        break;
      case Name::kMirrorIndents:
        out.mirror_indents = attributes.on_off();
        break;
      case Name::kSnapToGrid:
        out.snap_to_grid = attributes.on_off();
        break;
      case Name::kBidi:
        out.right_to_left = attributes.on_off();
        break;
      case Name::kFramePr:
        out.frame = read_frame(child, report);
        break;
      case Name::kNumPr:
        read_numbering(child, report, out);
        break;
      case Name::kPBdr:
        if (!out.borders) out.borders.emplace();
        read_borders(child, report, *out.borders);
        break;
      case Name::kShd:
        out.shading = read_shading(child, report);
        break;
      case Name::kTabs:
        read_tabs(child, report, out);
        break;
      case Name::kSpacing:
        read_spacing(child, report, out);
        break;
      case Name::kInd:
        read_indents(child, report, out);
        break;
      case Name::kJc:
        if (const auto alignment = read_alignment(child, report)) out.alignment = alignment;
        break;
      case Name::kOutlineLvl:
        out.outline_level = attributes.integer("w:val", 0, 9);
        break;
      case Name::kTextDirection:
        if (const Word value = child.attribute("w:val", "lrTb"); value != "lrTb" && value != "tb")
          report.unsupported(child.name());
        break;
      // Line numbers, East Asian typography and the like change nothing in these papers; marks and
      // sections are read by others; revisions are accepted.
      case Name::kSuppressLineNumbers:
      case Name::kKinsoku:
      case Name::kWordWrap:
      case Name::kOverflowPunct:
      case Name::kTopLinePunct:
      case Name::kAutoSpaceDE:
      case Name::kAutoSpaceDN:
      case Name::kAdjustRightInd:
      case Name::kSuppressOverlap:
      case Name::kTextAlignment:
      case Name::kTextboxTightWrap:
      case Name::kDivId:
      case Name::kCnfStyle:
      case Name::kRPr:
      case Name::kSectPr:
      case Name::kPPrChange:
        break;
      default:
        report.unknown(child);
        break;
    }
  }
}

}  // namespace prikaz::wml
