// w:rPr (ECMA-376 part 1, 17.3.2).
#include "wml/property_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;

constexpr std::pair<Word, UnderlineStyle> kUnderlines[] = {
    {"single", UnderlineStyle::kSingle},        {"none", UnderlineStyle::kNone},
    {"words", UnderlineStyle::kWords},          {"double", UnderlineStyle::kDouble},
    {"thick", UnderlineStyle::kThick},          {"dotted", UnderlineStyle::kDotted},
    {"dottedHeavy", UnderlineStyle::kDotted},   {"dash", UnderlineStyle::kDash},
    {"dashedHeavy", UnderlineStyle::kDash},     {"dashLong", UnderlineStyle::kDash},
    {"dashLongHeavy", UnderlineStyle::kDash},   {"dotDash", UnderlineStyle::kDash},
    {"dashDotHeavy", UnderlineStyle::kDash},    {"dotDotDash", UnderlineStyle::kDash},
    {"dashDotDotHeavy", UnderlineStyle::kDash}, {"wave", UnderlineStyle::kWave},
    {"wavyHeavy", UnderlineStyle::kWave},       {"wavyDouble", UnderlineStyle::kWave},
};

constexpr std::pair<Word, Script> kScripts[] = {{"superscript", Script::kSuperscript},
                                                {"subscript", Script::kSubscript},
                                                {"baseline", Script::kBaseline}};

// 17.18.40 ST_HighlightColor.
constexpr std::pair<Word, Colour> kHighlights[] = {
    {"none", Colour{}},
    {"black", Colour{false, 0, 0, 0}},
    {"blue", Colour{false, 0, 0, 255}},
    {"cyan", Colour{false, 0, 255, 255}},
    {"darkBlue", Colour{false, 0, 0, 128}},
    {"darkCyan", Colour{false, 0, 128, 128}},
    {"darkGray", Colour{false, 128, 128, 128}},
    {"darkGreen", Colour{false, 0, 128, 0}},
    {"darkMagenta", Colour{false, 128, 0, 128}},
    {"darkRed", Colour{false, 128, 0, 0}},
    {"darkYellow", Colour{false, 128, 128, 0}},
    {"green", Colour{false, 0, 255, 0}},
    {"lightGray", Colour{false, 192, 192, 192}},
    {"magenta", Colour{false, 255, 0, 255}},
    {"red", Colour{false, 255, 0, 0}},
    {"white", Colour{false, 255, 255, 255}},
    {"yellow", Colour{false, 255, 255, 0}},
};

// 17.3.2.26 rFonts: a font of the theme goes before one by its name.
std::optional<FontIndex> read_font(xml::Node element, const Scope& scope, Word by_theme,
                                   Word by_name) {
  if (const auto part = element.attribute(by_theme)) {
    const std::string& name = scope.theme.font(*part);
    if (!name.empty()) return scope.fonts.intern(name);
  }
  const auto name = element.attribute(by_name);
  if (!name || name->empty()) return std::nullopt;
  return scope.fonts.intern(*name);
}

void read_fonts(xml::Node element, const Scope& scope, RunProperties& out) {
  const auto take = [](std::optional<FontIndex>& slot, std::optional<FontIndex> font) {
    if (font) slot = font;
  };
  take(out.ascii, read_font(element, scope, "w:asciiTheme", "w:ascii"));
  take(out.high_ansi, read_font(element, scope, "w:hAnsiTheme", "w:hAnsi"));
  take(out.complex, read_font(element, scope, "w:cstheme", "w:cs"));
  take(out.east_asian, read_font(element, scope, "w:eastAsiaTheme", "w:eastAsia"));
}

std::optional<Colour> read_colour(xml::Node element, const Scope& scope) {
  const Attributes attributes(element, scope.report);
  const auto colour = attributes.colour("w:val");
  // Programs write the value beside the theme's word; without it the word is looked up.
  if (const auto word = element.attribute("w:themeColor"); word && !colour)
    return scope.theme.colour(*word);
  return colour;
}

void read_underline(xml::Node element, const Scope& scope, RunProperties& out) {
  const Attributes attributes(element, scope.report);
  // 17.3.2.40: w:u without a value says nothing of the style.
  if (const auto style = attributes.word<UnderlineStyle>("w:val", kUnderlines))
    out.underline = style;
  if (const auto colour = attributes.colour("w:color")) out.underline_colour = colour;
}

std::optional<int> read_scale(xml::Node element, Report& report) {
  Word value = element.attribute("w:val", "100");
  if (value.ends_with('%')) value.remove_suffix(1);
  const auto percent = parse_integer(value);
  if (!percent || *percent < 1 || *percent > 600) {
    report.bad_value(element, "w:val", value);
    return std::nullopt;
  }
  return static_cast<int>(*percent);
}

std::optional<Length> read_size(xml::Node element, Report& report) {
  const auto size = Attributes(element, report).measure("w:val", kHalfPoint);
  if (!size) return std::nullopt;
  if (*size < Length::half_points(1) || *size > Length::points(1638)) {  // 17.3.2.38 as Word does
    report.bad_value(element, "w:val", element.attribute("w:val", ""));
    return std::nullopt;
  }
  return size;
}

void warn_if_on(xml::Node element, Report& report) {
  if (element.attribute("w:val", "1") == "none") return;
  const auto on = parse_on_off(element.attribute("w:val", "1"));
  if (on.value_or(true)) report.unsupported(element.name());
}

}  // namespace

void read_run_properties(xml::Node element, const Scope& scope, RunProperties& out) {
  Report& report = scope.report;
  for (xml::Node child : element.children()) {
    const Attributes attributes(child, report);
    switch (name_of(child.name())) {
      case Name::kRStyle:
        out.style = find_style(scope, child.attribute("w:val", ""), Style::Type::kCharacter);
        break;
      case Name::kRFonts:
        read_fonts(child, scope, out);
        break;
      case Name::kB:
        out.bold = attributes.on_off();
        break;
      case Name::kI:
        out.italic = attributes.on_off();
        break;
      case Name::kCaps:
        out.caps = attributes.on_off();
        break;
      case Name::kSmallCaps:
        out.small_caps = attributes.on_off();
        break;
      case Name::kStrike:
        out.strike = attributes.on_off();
        break;
      case Name::kDstrike:
        out.double_strike = attributes.on_off();
        break;
      case Name::kVanish:
        out.hidden = attributes.on_off();
        break;
      case Name::kRtl:
        out.right_to_left = attributes.on_off();
        break;
      case Name::kU:
        read_underline(child, scope, out);
        break;
      case Name::kColor:
        if (const auto colour = read_colour(child, scope)) out.colour = colour;
        break;
      case Name::kHighlight:
        if (const auto colour = attributes.word<Colour>("w:val", kHighlights))
          out.highlight = colour;
        break;
      case Name::kShd:
        out.shading = read_shading(child, report);
        break;
      case Name::kBdr:
        out.border = read_border(child, report);
        break;
      case Name::kSz:
        if (const auto size = read_size(child, report)) out.size = size;
        break;
      case Name::kKern:
        out.kerning_threshold = attributes.measure("w:val", kHalfPoint);
        break;
      case Name::kSpacing:
        out.spacing = attributes.measure("w:val");
        break;
      case Name::kPosition:
        out.position = attributes.measure("w:val", kHalfPoint);
        break;
      case Name::kW:
        if (const auto scale = read_scale(child, report)) out.scale = scale;
        break;
      case Name::kVertAlign:
        if (const auto script = attributes.word<Script>("w:val", kScripts)) out.script = script;
        break;
      case Name::kLang:
        if (const auto language = child.attribute("w:val")) out.language = std::string(*language);
        break;
      case Name::kOutline:
      case Name::kShadow:
      case Name::kEmboss:
      case Name::kImprint:
      case Name::kEffect:
      case Name::kEm:
      case Name::kFitText:
      case Name::kEastAsianLayout:
        warn_if_on(child, report);
        break;
      // The complex script's twins, proofing, revisions accepted: nothing to lay out.
      case Name::kBCs:
      case Name::kICs:
      case Name::kSzCs:
      case Name::kNoProof:
      case Name::kSnapToGrid:
      case Name::kWebHidden:
      case Name::kSpecVanish:
      case Name::kCs:
      case Name::kOMath:
      case Name::kRPrChange:
      case Name::kIns:
      case Name::kDel:
      case Name::kMoveFrom:
      case Name::kMoveTo:
        break;
      default:
        report.unknown(child);
        break;
    }
  }
}

}  // namespace prikaz::wml
