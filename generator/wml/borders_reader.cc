// Borders and shading (ECMA-376 part 1, 17.3.4, 17.3.5, 17.4.39), and the words that several sets
// of properties share.
#include <algorithm>
#include <charconv>

#include "wml/property_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;

constexpr std::pair<Word, BorderStyle> kBorderStyles[] = {
    {"single", BorderStyle::kSingle},
    {"nil", BorderStyle::kNone},
    {"none", BorderStyle::kNone},
    {"thick", BorderStyle::kThick},
    {"double", BorderStyle::kDouble},
    {"dotted", BorderStyle::kDotted},
    {"dashed", BorderStyle::kDashed},
    {"dashSmallGap", BorderStyle::kDashed},
    {"dotDash", BorderStyle::kDotDash},
    {"dotDotDash", BorderStyle::kDotDash},
    {"dashDotStroked", BorderStyle::kDotDash},
    {"triple", BorderStyle::kTriple},
    {"thinThickSmallGap", BorderStyle::kDouble},
    {"thickThinSmallGap", BorderStyle::kDouble},
    {"thinThickMediumGap", BorderStyle::kDouble},
    {"thickThinMediumGap", BorderStyle::kDouble},
    {"thinThickLargeGap", BorderStyle::kDouble},
    {"thickThinLargeGap", BorderStyle::kDouble},
    {"thinThickThinSmallGap", BorderStyle::kTriple},
    {"thinThickThinMediumGap", BorderStyle::kTriple},
    {"thinThickThinLargeGap", BorderStyle::kTriple},
    {"wave", BorderStyle::kWave},
    {"doubleWave", BorderStyle::kWave},
    {"threeDEmboss", BorderStyle::kSingle},
    {"threeDEngrave", BorderStyle::kSingle},
    {"outset", BorderStyle::kSingle},
    {"inset", BorderStyle::kSingle},
};

constexpr std::pair<Word, Alignment> kAlignments[] = {
    {"left", Alignment::kStart},
    {"start", Alignment::kStart},
    {"both", Alignment::kJustify},
    {"center", Alignment::kCentre},
    {"right", Alignment::kEnd},
    {"end", Alignment::kEnd},
    {"distribute", Alignment::kDistribute},
    {"thaiDistribute", Alignment::kDistribute},
    {"lowKashida", Alignment::kJustify},
    {"mediumKashida", Alignment::kJustify},
    {"highKashida", Alignment::kJustify},
    {"numTab", Alignment::kStart},
};

constexpr std::pair<Word, NumberFormat> kNumberFormats[] = {
    {"decimal", NumberFormat::kDecimal},           {"bullet", NumberFormat::kBullet},
    {"decimalZero", NumberFormat::kDecimalZero},   {"lowerLetter", NumberFormat::kLowerLetter},
    {"upperLetter", NumberFormat::kUpperLetter},   {"lowerRoman", NumberFormat::kLowerRoman},
    {"upperRoman", NumberFormat::kUpperRoman},     {"russianLower", NumberFormat::kRussianLower},
    {"russianUpper", NumberFormat::kRussianUpper}, {"ordinal", NumberFormat::kOrdinal},
    {"numberInDash", NumberFormat::kNumberInDash}, {"none", NumberFormat::kNone},
    {"decimalHalfWidth", NumberFormat::kDecimal},  {"chicago", NumberFormat::kChicago},
};

// The share of the pattern's colour in its area; negative when the pattern is not known.
double pattern_share(Word pattern) {
  if (pattern == "clear" || pattern == "nil") return 0;
  if (pattern == "solid") return 1;
  if (pattern.starts_with("pct")) {
    int percent = 0;
    const auto [end, error] =
        std::from_chars(pattern.data() + 3, pattern.data() + pattern.size(), percent);
    if (error == std::errc() && percent >= 0 && percent <= 100) return percent / 100.0;
    return -1;
  }
  if (pattern.starts_with("thin")) return 0.25;
  if (pattern.ends_with("Stripe") || pattern.ends_with("Cross")) return 0.5;
  return -1;
}

uint8_t mixed(uint8_t fill, uint8_t colour, double share) {
  return static_cast<uint8_t>(fill + (colour - fill) * share + 0.5);
}

}  // namespace

Border read_border(xml::Node element, Report& report) {
  const Attributes attributes(element, report);
  Border border;
  const auto style = element.attribute("w:val");
  // A border by another name is one of the pictures of 17.18.2, drawn as a plain line.
  border.style = BorderStyle::kSingle;
  bool known = !style;
  for (const auto& [text, meaning] : kBorderStyles) {
    if (!style || text != *style) continue;
    border.style = meaning;
    known = true;
  }
  if (!known) report.unsupported(std::string("w:val=\"") + std::string(*style) + "\"");
  if (!style) border.style = BorderStyle::kNone;
  const auto eighths = std::clamp<int64_t>(attributes.integer("w:sz").value_or(0), 0, 248);
  border.width = Length::emu(eighths * Length::kPerPoint / 8);
  border.space = std::clamp(attributes.measure("w:space", kPoint).value_or(Length()), Length(),
                            Length::points(31));
  border.colour = attributes.colour("w:color").value_or(Colour{});
  return border;
}

void read_borders(xml::Node element, Report& report, Borders& out) {
  for (xml::Node child : element.children()) {
    switch (name_of(child.name())) {
      case Name::kTop:
        out.top = read_border(child, report);
        break;
      case Name::kBottom:
        out.bottom = read_border(child, report);
        break;
      case Name::kLeft:
      case Name::kStart:
        out.left = read_border(child, report);
        break;
      case Name::kRight:
      case Name::kEnd:
        out.right = read_border(child, report);
        break;
      case Name::kBetween:
        out.between = read_border(child, report);
        break;
      case Name::kInsideH:
        out.inside_horizontal = read_border(child, report);
        break;
      case Name::kInsideV:
        out.inside_vertical = read_border(child, report);
        break;
      case Name::kTl2br:
        out.diagonal_down = read_border(child, report);
        break;
      case Name::kTr2bl:
        out.diagonal_up = read_border(child, report);
        break;
      default:
        report.unknown(child);
        break;
    }
  }
}

Shading read_shading(xml::Node element, Report& report) {
  const Attributes attributes(element, report);
  const Word pattern = element.attribute("w:val", "clear");
  double share = pattern_share(pattern);
  if (share < 0) {
    report.bad_value(element, "w:val", pattern);
    share = 0;
  }
  const Colour fill = attributes.colour("w:fill").value_or(Colour{});
  const Colour colour = attributes.colour("w:color").value_or(Colour{});
  if (pattern == "nil" || (share == 0 && fill.automatic)) return {};
  const Colour under = fill.automatic ? Colour{false, 255, 255, 255} : fill;
  const Colour over = colour.automatic ? Colour{false, 0, 0, 0} : colour;
  return {Colour{false, mixed(under.red, over.red, share), mixed(under.green, over.green, share),
                 mixed(under.blue, over.blue, share)}};
}

std::optional<Alignment> read_alignment(xml::Node element, Report& report) {
  return Attributes(element, report).word<Alignment>("w:val", kAlignments);
}

std::optional<NumberFormat> read_number_format(xml::Node element, std::string_view attribute,
                                               Report& report) {
  const auto value = element.attribute(attribute);
  if (!value) return std::nullopt;
  for (const auto& [text, meaning] : kNumberFormats)
    if (text == *value) return meaning;
  report.unsupported(std::string(attribute) + "=\"" + std::string(*value) + "\"");
  return NumberFormat::kDecimal;
}

}  // namespace prikaz::wml
