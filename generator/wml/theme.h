// The theme of a document (ECMA-376 part 1, 14.2.7, 20.1.6): the fonts and colours that properties
// name by their part in the theme.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "wml/properties.h"
#include "xml/document.h"

namespace prikaz::wml {

struct Theme {
  struct Fonts {
    std::string latin, east_asian, complex;
  };
  Fonts major, minor;
  std::map<std::string, Colour, std::less<>> colours;  // "accent1", "dk1", …
  std::array<Length, 3> line_widths{Length::emu(6350), Length::emu(12700), Length::emu(19050)};

  // 17.18.96 ST_Theme: "minorHAnsi" → the family; empty when the theme has none.
  const std::string& font(std::string_view name) const;
  // 20.1.10.54: also "tx1", "bg1" and others that the usual colour map gives.
  std::optional<Colour> colour(std::string_view name) const;
};

Theme read_theme(xml::Node root);

// A colour element of DrawingML (20.1.2.3): srgbClr, schemeClr, sysClr, prstClr with lumMod,
// lumOff, shade, tint. `parent` holds it, as a:solidFill does. nullopt when there is none or it is
// not known.
std::optional<Colour> read_drawing_colour(xml::Node parent, const Theme& theme);
// A word of HTML or DrawingML ("black", "red"), or nullopt.
std::optional<Colour> named_colour(std::string_view name);

}  // namespace prikaz::wml
