// Table styles made flat, and which of their conditional parts hold for a cell (ECMA-376 part 1,
// 17.7.6, 17.4.55). Inner step of the cascade.
#pragma once

#include <array>
#include <cstdint>

#include "style/cascade.h"

namespace prikaz::style {

// One bit for each wml::TablePart.
using PartMask = uint16_t;
constexpr PartMask bit(wml::TablePart part) {
  return static_cast<PartMask>(1u << static_cast<unsigned>(part));
}

// A table style with all that it is based on.
struct FlatTableStyle {
  std::array<wml::TableStylePart, wml::kTablePartCount> parts;
  PartMask present = 0;
  PartMask text = 0;  // parts that say something of paragraphs or runs
};
FlatTableStyle flatten_table_style(const wml::StyleSheet& sheet, wml::StyleIndex style);

// What the cascade needs of a table, found once.
struct TableFacts {
  const FlatTableStyle* style = nullptr;
  wml::StyleIndex style_index = wml::kNone;
  wml::TableProperties properties;  // style and direct
  wml::TableLook look;
  int row_band = 1, column_band = 1;
};

// The parts of the style that the look turns on for the cell at `context`.
PartMask parts_at(const TableFacts& facts, const TableContext& context);

// Where the cell touches the edges of the part's region: it takes the outer borders there, the
// inner ones elsewhere.
struct Edges {
  bool top = false, bottom = false, left = false, right = false;
};
Edges region_edges(wml::TablePart part, const TableFacts& facts, const TableContext& context,
                   int grid_span);

// Lays the borders of a region over those of a cell.
void apply_region_borders(const wml::Borders& region, const Edges& edges, wml::Borders& cell);

}  // namespace prikaz::style
