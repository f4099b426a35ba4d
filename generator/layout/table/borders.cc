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

struct Grid {
  // The cell that shows at (row, column), merges followed to their first cell.
  std::vector<std::vector<CellBox*>> cells;
};

Grid grid_of(TableBox& table) {
  Grid grid;
  for (RowBox& row : table.rows) {
    auto& line = grid.cells.emplace_back(static_cast<size_t>(row.context.column_count), nullptr);
    for (CellBox& cell : row.cells) {
      for (int c = cell.column; c < cell.column + cell.span; ++c)
        line[static_cast<size_t>(c)] = &cell;
    }
    for (CellBox* covering : row.covering) {
      for (int c = covering->column; c < covering->column + covering->span; ++c) {
        line[static_cast<size_t>(c)] = covering;
      }
    }
  }
  return grid;
}

void settle_row(TableBox& table, Grid& grid, size_t r) {
  RowBox& row = table.rows[r];
  const auto& line = grid.cells[r];
  for (CellBox& cell : row.cells) {
    const auto last = static_cast<size_t>(cell.column + cell.span);
    if (last < line.size() && line[last] && line[last] != &cell) {
      CellBox& right = *line[last];
      cell.right = right.left = stronger(cell.right, right.left);
    }
    if (r + 1 >= table.rows.size()) continue;
    const auto& below = grid.cells[r + 1];
    for (size_t c = static_cast<size_t>(cell.column); c < last; ++c) {
      CellBox* under = below[c];
      if (!under || under == line[static_cast<size_t>(cell.column)]) continue;
      cell.bottom = under->top = stronger(cell.bottom, under->top);
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
  // A merged cell ends with the bottom border of its last cell.
  for (RowBox& row : table.rows) {
    for (CellBox* covering : row.covering) {
      if (row.context.row != covering->row + covering->row_span - 1) continue;
      for (const CellBox& cell : row.cells) {
        if (cell.column == covering->column) covering->bottom = cell.bottom;
      }
    }
  }
  Grid grid = grid_of(table);
  for (size_t r = 0; r < table.rows.size(); ++r) settle_row(table, grid, r);
  for (RowBox& row : table.rows) {
    for (CellBox& cell : row.cells) settle_insets(cell);
  }
}

Length top_border(const RowBox& row) {
  Length width;
  for (const CellBox& cell : row.cells) {
    if (!cell.continued) width = std::max(width, cell.top.width);
  }
  return width.snapped();
}

Length bottom_border(const RowBox& row) {
  Length width;
  for (const CellBox& cell : row.cells) width = std::max(width, cell.bottom.width);
  return width.snapped();
}

}  // namespace prikaz::layout
