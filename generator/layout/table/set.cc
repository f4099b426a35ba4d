// Sets a table to a width: borders, columns, the flows of its cells, the heights of its rows.
#include <algorithm>

#include "layout/block/set.h"
#include "layout/block/spacing.h"
#include "layout/table/borders.h"
#include "layout/table/columns.h"

namespace prikaz::layout {
namespace {

void set_content(Context& context, const RowBox& row, CellBox& cell);

// 17.4.45: each side of a cell keeps its distance, twice at the edges of the table, where the
// table's own border stands.
void set_spaced_cell(Context& context, const TableBox& table, CellBox& cell) {
  const Length edge = table.spacing * 2;
  const bool first = cell.column == 0;
  const bool last = static_cast<size_t>(cell.column + cell.span) + 1 == table.grid.size();
  const Length left = first ? edge + table.frame_left.width : table.spacing;
  const Length right = last ? edge + table.frame_right.width : table.spacing;
  cell.x += left;
  cell.width = std::max(cell.width - left - right, Length::twips(20));
  cell.gap_top = cell.row == 0 ? edge + table.frame_top.width : table.spacing;
  cell.gap_bottom = cell.row + cell.row_span == static_cast<int>(table.rows.size())
                        ? edge + table.frame_bottom.width
                        : table.spacing;
  cell.inset_top = cell.gap_top + cell.top.width + cell.look.margin_top;
  cell.inset_bottom = cell.gap_bottom + cell.bottom.width + cell.look.margin_bottom;
  set_content(context, table.rows[static_cast<size_t>(cell.row)], cell);
}

void set_cell(Context& context, const TableBox& table, const RowBox& row, CellBox& cell) {
  cell.x = table.grid[static_cast<size_t>(cell.column)];
  cell.width = table.grid[static_cast<size_t>(cell.column + cell.span)] - cell.x;
  if (row.spaced) return set_spaced_cell(context, table, cell);
  // All cells of a row begin below its widest border.
  cell.inset_top = top_border(row) + cell.look.margin_top;
  cell.inset_bottom = cell.look.margin_bottom;
  set_content(context, row, cell);
}

void set_content(Context& context, const RowBox& row, CellBox& cell) {
  if (!cell.flow) return;
  if (cell.look.direction == wml::TextDirection::kHorizontal) {
    set_flow(context, *cell.flow, cell.width - cell.inset_left - cell.inset_right);
    cell.content_height = flow_height(context, *cell.flow);
    return;
  }
  // Turned text is as long as the row is high; without a height it asks for its longest line.
  const Length wanted = row.minimum > Length() ? row.minimum - cell.inset_top - cell.inset_bottom
                                               : measure_flow(context, *cell.flow).maximum;
  set_flow(context, *cell.flow, std::clamp(wanted, Length::points(10), Length::points(700)));
  cell.content_height = cell.flow->width;
}

void set_row(Context& context, const TableBox& table, RowBox& row, bool last) {
  row.height = Length();
  Length top_margin, bottom_margin;
  for (CellBox& cell : row.cells) {
    set_cell(context, table, row, cell);
    if (cell.continued || cell.row_span > 1) continue;
    row.height = std::max(row.height, cell.inset_top + cell.content_height + cell.inset_bottom);
  }
  // A height that is asked for holds without the border above.
  if (row.height_rule == wml::HeightRule::kAtLeast) row.height = std::max(row.height, row.minimum);
  if (row.height_rule == wml::HeightRule::kExact)
    row.height = std::max(row.minimum, Length::twips(2));
  row.height = std::max(row.height, top_border(row));
  if (last) row.height += bottom_border(row);
  // The last row of a vertical merge grows until the merged cell fits.
  for (const CellBox* covering : row.covering) {
    if (row.context.row != covering->row + covering->row_span - 1 || !covering->flow) continue;
    Length above;
    for (int r = covering->row; r < row.context.row; ++r)
      above += table.rows[static_cast<size_t>(r)].height;
    const Length wanted =
        covering->inset_top + covering->content_height + covering->inset_bottom - above;
    if (row.height_rule != wml::HeightRule::kExact) row.height = std::max(row.height, wanted);
  }
}

}  // namespace

void set_table(Context& context, TableBox& table, Length width) {
  settle_borders(table);
  set_columns(context, table, width, context.depth > 0);
  ++context.depth;
  for (RowBox& row : table.rows) set_row(context, table, row, &row == &table.rows.back());
  --context.depth;
}

}  // namespace prikaz::layout
