#include "wml/theme.h"

#include <algorithm>
#include <cmath>

#include "wml/values.h"

namespace prikaz::wml {
namespace {

struct NamedColour {
  std::string_view name;
  uint32_t rgb;
};
constexpr NamedColour kNamed[] = {
    {"aqua", 0x00FFFF},    {"black", 0x000000},    {"blue", 0x0000FF},      {"brown", 0xA52A2A},
    {"cyan", 0x00FFFF},    {"darkblue", 0x00008B}, {"darkgray", 0xA9A9A9},  {"darkgreen", 0x006400},
    {"darkred", 0x8B0000}, {"fuchsia", 0xFF00FF},  {"gold", 0xFFD700},      {"gray", 0x808080},
    {"green", 0x008000},   {"grey", 0x808080},     {"lightgray", 0xD3D3D3}, {"lime", 0x00FF00},
    {"magenta", 0xFF00FF}, {"maroon", 0x800000},   {"navy", 0x000080},      {"olive", 0x808000},
    {"orange", 0xFFA500},  {"pink", 0xFFC0CB},     {"purple", 0x800080},    {"red", 0xFF0000},
    {"silver", 0xC0C0C0},  {"teal", 0x008080},     {"white", 0xFFFFFF},     {"yellow", 0xFFFF00},
};

struct Alias {
  std::string_view name, colour;
};
// The usual colour map (17.15.1.20 clrSchemeMapping), and the words of ST_ThemeColor.
constexpr Alias kAliases[] = {{"bg1", "lt1"},         {"bg2", "lt2"},
                              {"tx1", "dk1"},         {"tx2", "dk2"},
                              {"background1", "lt1"}, {"background2", "lt2"},
                              {"text1", "dk1"},       {"text2", "dk2"},
                              {"dark1", "dk1"},       {"dark2", "dk2"},
                              {"light1", "lt1"},      {"light2", "lt2"},
                              {"hyperlink", "hlink"}, {"followedHyperlink", "folHlink"}};

Theme::Fonts read_fonts(xml::Node node) {
  Theme::Fonts fonts;
  fonts.latin = node.child("a:latin").attribute("typeface", "");
  fonts.east_asian = node.child("a:ea").attribute("typeface", "");
  fonts.complex = node.child("a:cs").attribute("typeface", "");
  return fonts;
}

uint8_t channel(double value) {
  return static_cast<uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

struct Hsl {
  double hue = 0, saturation = 0, lightness = 0;
};

Hsl to_hsl(const Colour& colour) {
  const double r = colour.red / 255.0, g = colour.green / 255.0, b = colour.blue / 255.0;
  const double high = std::max({r, g, b}), low = std::min({r, g, b}), range = high - low;
  Hsl out;
  out.lightness = (high + low) / 2;
  if (range == 0) return out;
  out.saturation = range / (1 - std::abs(2 * out.lightness - 1));
  if (high == r)
    out.hue = std::fmod((g - b) / range + 6, 6);
  else if (high == g)
    out.hue = (b - r) / range + 2;
  else
    out.hue = (r - g) / range + 4;
  return out;
}

Colour to_rgb(const Hsl& hsl) {
  const double c = (1 - std::abs(2 * hsl.lightness - 1)) * hsl.saturation;
  const double x = c * (1 - std::abs(std::fmod(hsl.hue, 2) - 1));
  const double m = hsl.lightness - c / 2;
  double r = 0, g = 0, b = 0;
  switch (static_cast<int>(hsl.hue)) {
    case 0:
      r = c, g = x;
      break;
    case 1:
      r = x, g = c;
      break;
    case 2:
      g = c, b = x;
      break;
    case 3:
      g = x, b = c;
      break;
    case 4:
      r = x, b = c;
      break;
    default:
      r = c, b = x;
      break;
  }
  return {false, channel((r + m) * 255), channel((g + m) * 255), channel((b + m) * 255)};
}

// 20.1.2.3: the changes to a colour, in the order written. Shade and tint are taken as mixing with
// black and white.
Colour modified(Colour colour, xml::Node element) {
  for (xml::Node change : element.children()) {
    const auto share = parse_percent(change.attribute("val", ""), 100000);
    if (!share) continue;
    const double value = std::clamp(*share, 0.0, 10.0);
    const std::string_view name = change.local_name();
    if (name == "lumMod" || name == "lumOff") {
      Hsl hsl = to_hsl(colour);
      hsl.lightness = name == "lumMod" ? hsl.lightness * value : hsl.lightness + value;
      hsl.lightness = std::clamp(hsl.lightness, 0.0, 1.0);
      colour = to_rgb(hsl);
    } else if (name == "shade") {
      colour = {false, channel(colour.red * value), channel(colour.green * value),
                channel(colour.blue * value)};
    } else if (name == "tint") {
      const auto mix = [value](uint8_t part) { return channel(255 - (255 - part) * value); };
      colour = {false, mix(colour.red), mix(colour.green), mix(colour.blue)};
    }
  }
  return colour;
}

std::optional<Colour> base_colour(xml::Node element, const Theme& theme) {
  const std::string_view name = element.local_name();
  const std::string_view value = element.attribute("val", "");
  if (name == "srgbClr") return parse_colour(value);
  if (name == "schemeClr") return theme.colour(value);
  if (name == "sysClr") {
    if (auto last = parse_colour(element.attribute("lastClr", ""))) return last;
    return Colour{false, uint8_t(value == "window" ? 255 : 0), uint8_t(value == "window" ? 255 : 0),
                  uint8_t(value == "window" ? 255 : 0)};
  }
  if (name == "prstClr") return named_colour(value);
  return std::nullopt;
}

}  // namespace

std::optional<Colour> named_colour(std::string_view name) {
  const auto* found = std::ranges::find(kNamed, name, &NamedColour::name);
  if (found == std::end(kNamed)) return std::nullopt;
  return Colour{false, static_cast<uint8_t>(found->rgb >> 16),
                static_cast<uint8_t>(found->rgb >> 8), static_cast<uint8_t>(found->rgb)};
}

const std::string& Theme::font(std::string_view name) const {
  const Fonts& fonts = name.starts_with("major") ? major : minor;
  if (name.ends_with("EastAsia")) return fonts.east_asian;
  if (name.ends_with("Bidi")) return fonts.complex;
  return fonts.latin;
}

std::optional<Colour> Theme::colour(std::string_view name) const {
  const auto* alias = std::ranges::find(kAliases, name, &Alias::name);
  const auto found = colours.find(alias == std::end(kAliases) ? name : alias->colour);
  if (found == colours.end()) return std::nullopt;
  return found->second;
}

std::optional<Colour> read_drawing_colour(xml::Node parent, const Theme& theme) {
  for (xml::Node element : parent.children())
    if (const auto colour = base_colour(element, theme)) return modified(*colour, element);
  return std::nullopt;
}

Theme read_theme(xml::Node root) {
  Theme theme;
  const xml::Node elements = root.child("a:themeElements");
  theme.major = read_fonts(elements.child("a:fontScheme").child("a:majorFont"));
  theme.minor = read_fonts(elements.child("a:fontScheme").child("a:minorFont"));
  for (xml::Node entry : elements.child("a:clrScheme").children())
    if (const auto colour = read_drawing_colour(entry, theme))
      theme.colours.emplace(entry.local_name(), *colour);
  size_t at = 0;
  for (xml::Node line : elements.child("a:fmtScheme").child("a:lnStyleLst").children("a:ln")) {
    if (at == theme.line_widths.size()) break;
    if (const auto width = parse_measure(line.attribute("w", ""), kEmu))
      theme.line_widths[at] = *width;
    ++at;
  }
  return theme;
}

}  // namespace prikaz::wml
