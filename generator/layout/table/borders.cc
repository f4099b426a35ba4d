#include "layout/table/borders.h"

#include <algorithm>

#include "layout/inline/format.h"

namespace prikaz::layout {
namespace {

// How many lines a style draws, and its rank, as the standard weighs them.
int weight(const Edge& edge) {
  if (edge.width <= Length()) return 0;
  const int lines = edge.style == wml::BorderStyle::kDouble   ? 2
                    : edge.style == wml::BorderStyle::kTriple ? 3
                                                              : 1;
  return lines * static_cast<int>(edge.width.emu() / 1587);
}

int lightness(const Colour& colour) {
  return colour.red + 2 * colour.green + colour.blue;
}

// The cells that show in the columns of a row, merges followed to their first cell.
using CellLine = std::vector<CellBox*>;

CellLine line_of(RowBox& row) {
  CellLine line(static_cast<size_t>(row.context.column_count), nullptr);
  const auto put = [&](CellBox& cell) {
    for (int c = cell.column; c < cell.column + cell.span; ++c)
      line[static_cast<size_t>(c)] = &cell;
  };
  for (CellBox& cell : row.cells) put(cell);
  for (CellBox* covering : row.covering) put(*covering);
  return line;
}

// Between neighbours in a row, and between it and the row below (empty: there is none).
void settle_row(RowBox& row, const CellLine& line, const CellLine& below) {
  for (CellBox& cell : row.cells) {
    const auto last = static_cast<size_t>(cell.column + cell.span);
    if (last < line.size() && line[last] && line[last] != &cell) {
      CellBox& right = *line[last];
      cell.right = right.left = stronger(cell.right, right.left);
    }
    for (size_t c = static_cast<size_t>(cell.column); c < last && c < below.size(); ++c) {
      CellBox* under = below[c];
      if (!under || under == line[static_cast<size_t>(cell.column)]) continue;
      cell.bottom = under->top = stronger(cell.bottom, under->top);
    }
  }
}

// With cell spacing nothing is shared: borders lie inside their cells.
void settle_spaced(TableBox& table) {
  const auto& borders = table.look.properties.borders;
  if (borders) {
    table.frame_top = edge_of(borders->top);
    table.frame_bottom = edge_of(borders->bottom);
    table.frame_left = edge_of(borders->left);
    table.frame_right = edge_of(borders->right);
  }
  for (RowBox& row : table.rows) {
    for (CellBox& cell : row.cells) {
      cell.inset_left = cell.look.margin_left + cell.left.width;
      cell.inset_right = cell.look.margin_right + cell.right.width;
    }
  }
}

void settle_insets(CellBox& cell) {
  cell.inset_left = std::max(cell.look.margin_left, cell.left.width / 2);
  cell.inset_right = std::max(cell.look.margin_right, cell.right.width / 2);
}

}  // namespace

Edge edge_of(const std::optional<wml::Border>& border) {
  Edge edge;
  if (!border || border->style == wml::BorderStyle::kNone) return edge;
  edge.style = border->style;
  edge.width = border->width;
  if (border->style == wml::BorderStyle::kDouble) edge.width = border->width * 3;
  if (border->style == wml::BorderStyle::kTriple) edge.width = border->width * 5;
  edge.width = std::clamp(edge.width, Length::twips(1), Length::points(48));
  edge.colour = solid(border->colour);
  return edge;
}

Edge stronger(const Edge& a, const Edge& b) {
  const int first = weight(a), second = weight(b);
  if (first != second) return first > second ? a : b;
  return lightness(a.colour) <= lightness(b.colour) ? a : b;
}

void settle_borders(TableBox& table) {
  for (RowBox& row : table.rows) {
    for (CellBox& cell : row.cells) {
      cell.top = edge_of(cell.look.borders.top);
      cell.bottom = edge_of(cell.look.borders.bottom);
      cell.left = edge_of(cell.look.borders.left);
      cell.right = edge_of(cell.look.borders.right);
    }
  }
  if (table.spacing > Length()) return settle_spaced(table);
  // A merged cell ends with the bottom border of its last cell.
  for (RowBox& row : table.rows) {
    for (CellBox* covering : row.covering) {
      if (row.context.row != covering->row + covering->row_span - 1) continue;
      for (const CellBox& cell : row.cells) {
        if (cell.column == covering->column) covering->bottom = cell.bottom;
      }
    }
  }
  CellLine line = table.rows.empty() ? CellLine{} : line_of(table.rows[0]);
  for (size_t r = 0; r < table.rows.size(); ++r) {
    CellLine below = r + 1 < table.rows.size() ? line_of(table.rows[r + 1]) : CellLine{};
    settle_row(table.rows[r], line, below);
    line = std::move(below);
  }
  for (RowBox& row : table.rows) {
    for (CellBox& cell : row.cells) settle_insets(cell);
  }
}

Length top_border(const RowBox& row) {
  Length width;
  if (row.spaced) return width;
  for (const CellBox& cell : row.cells) {
    if (!cell.continued) width = std::max(width, cell.top.width);
  }
  return width.snapped();
}

Length bottom_border(const RowBox& row) {
  Length width;
  if (row.spaced) return width;
  for (const CellBox& cell : row.cells) width = std::max(width, cell.bottom.width);
  return width.snapped();
}

}  // namespace prikaz::layout
