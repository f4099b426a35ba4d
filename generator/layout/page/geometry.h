// Where things stand on a page: the sheet, the text area between margins, heads and feet, columns
// (ECMA-376 17.6.11 pgMar, 17.6.13 pgSz, 17.6.4 cols).
#pragma once

#include <vector>

#include "layout/context.h"

namespace prikaz::layout {

// A section with what it inherits from the ones before.
struct Section {
  const wml::SectionProperties* properties = nullptr;
  size_t first_block = 0, last_block = 0;  // of the body
  std::array<int32_t, 3> headers{wml::kNone, wml::kNone, wml::kNone};
  std::array<int32_t, 3> footers{wml::kNone, wml::kNone, wml::kNone};
};
std::vector<Section> sections_of(const wml::Document& document);

struct Column {
  Length x, width;
};

struct PageGeometry {
  Length width, height;
  Length left, right;                            // edges of the text area
  Length top, bottom;                            // before heads and feet move them
  Length header, footer;                         // distances from the edges of the sheet
  bool fixed_top = false, fixed_bottom = false;  // negative margins: heads may overlap the text
  std::vector<Column> columns;
  Length text_width() const { return right - left; }
};
// `even`: the left page of a pair, for mirrored margins.
PageGeometry geometry_of(const wml::Document& document, const wml::SectionProperties& section,
                         bool even);

}  // namespace prikaz::layout
