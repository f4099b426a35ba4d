#include "layout/table/columns.h"

#include <algorithm>

#include "layout/block/floating.h"
#include "layout/block/set.h"

namespace prikaz::layout {
namespace {

constexpr Length kLeastColumn = Length::twips(20);
constexpr Length kMostWidth = Length::twips(31680);  // 22 inches, the widest that Word knows

size_t column_count(const TableBox& table) {
  return static_cast<size_t>(table.rows.empty() ? 0 : table.rows.front().context.column_count);
}

Length wanted_width(const TableBox& table, Length available) {
  const auto& width = table.look.properties.width;
  if (!width) return Length();
  if (width->unit == wml::Width::Unit::kAbsolute) return width->length;
  if (width->unit == wml::Width::Unit::kPercent)
    return scaled(available, std::clamp(width->percent, 0.0, 1000.0) / 100);
  return Length();
}

// The widths that the cells ask for, where the grid says nothing.
std::vector<Length> from_cells(const TableBox& table, Length available) {
  std::vector<Length> columns(column_count(table));
  for (const RowBox& row : table.rows) {
    for (const CellBox& cell : row.cells) {
      const auto& width = cell.source->properties.width;
      if (!width) continue;
      Length share;
      if (width->unit == wml::Width::Unit::kAbsolute) share = width->length;
      if (width->unit == wml::Width::Unit::kPercent)
        share = scaled(available, std::clamp(width->percent, 0.0, 100.0) / 100);
      share = share / cell.span;
      for (int c = cell.column; c < cell.column + cell.span; ++c) {
        if (cell.span == 1 || columns[static_cast<size_t>(c)] == Length()) {
          columns[static_cast<size_t>(c)] = std::max(columns[static_cast<size_t>(c)], share);
        }
      }
    }
  }
  return columns;
}

struct ColumnNeed {
  Length minimum, maximum;
};

std::vector<ColumnNeed> needs(Context& context, const TableBox& table) {
  std::vector<ColumnNeed> columns(column_count(table));
  for (const RowBox& row : table.rows) {
    for (const CellBox& cell : row.cells) {
      if (!cell.flow) continue;
      const FlowWidths widths = measure_flow(context, *cell.flow);
      const Length insets = cell.inset_left + cell.inset_right;
      const Length minimum = (widths.minimum + insets) / cell.span;
      const Length maximum = (widths.maximum + insets) / cell.span;
      for (int c = cell.column; c < cell.column + cell.span; ++c) {
        ColumnNeed& need = columns[static_cast<size_t>(c)];
        need.minimum = std::max(need.minimum, minimum);
        need.maximum = std::max(need.maximum, maximum);
      }
    }
  }
  return columns;
}

// 17.18.87 autofit: every column its widest text if there is room, else its widest word and a share
// of the rest by what it lacks.
std::vector<Length> fitted(const std::vector<ColumnNeed>& needed, Length target, bool stretch) {
  Length least, most;
  for (const ColumnNeed& need : needed) {
    least += need.minimum;
    most += need.maximum;
  }
  std::vector<Length> columns;
  const Length room = target - least;
  const Length wish = most - least;
  for (const ColumnNeed& need : needed) {
    Length width = need.maximum;
    if (most > target || stretch) {
      const double share =
          wish > Length() ? static_cast<double>((need.maximum - need.minimum).emu()) / wish.emu()
                          : 1.0 / static_cast<double>(needed.size());
      width = need.minimum + scaled(std::max(room, Length()), share);
    }
    columns.push_back(width);
  }
  return columns;
}

Length total(const std::vector<Length>& columns) {
  Length sum;
  for (const Length column : columns) sum += column;
  return sum;
}

// 17.18.87: an automatic table gives a column that is narrower than its widest word what the others
// can spare. Where all together have no room the words are cut instead.
void widen_for_words(Context& context, const TableBox& table, std::vector<Length>& columns) {
  const std::vector<ColumnNeed> needed = needs(context, table);
  Length lacking, spare;
  for (size_t i = 0; i < columns.size(); ++i) {
    const Length over = columns[i] - needed[i].minimum;
    (over < Length() ? lacking : spare) += over;
  }
  if (lacking == Length() || spare < -lacking) return;
  const double taken = static_cast<double>(-lacking.emu()) / static_cast<double>(spare.emu());
  for (size_t i = 0; i < columns.size(); ++i) {
    const Length over = columns[i] - needed[i].minimum;
    columns[i] -= over < Length() ? over : scaled(over, taken);
  }
}

std::vector<Length> column_widths(Context& context, const TableBox& table, Length available) {
  const size_t count = column_count(table);
  const Length wanted = wanted_width(table, available);
  std::vector<Length> columns = table.source->grid;
  columns.resize(count);
  const bool fixed = table.look.properties.fixed_layout.value_or(false);
  if (total(columns) <= Length() ||
      std::any_of(columns.begin(), columns.end(), [](Length c) { return c <= Length(); })) {
    columns = from_cells(table, wanted > Length() ? wanted : available);
    const bool known =
        std::all_of(columns.begin(), columns.end(), [](Length c) { return c > Length(); });
    if (!known && fixed)
      columns.assign(count, (wanted > Length() ? wanted : available) / static_cast<int64_t>(count));
    if (!known && !fixed)
      return fitted(needs(context, table), wanted > Length() ? wanted : available,
                    wanted > Length());
  }
  // The table's own width holds: the columns share it as the grid does.
  if (wanted > Length() && total(columns) > Length()) {
    const double factor =
        static_cast<double>(wanted.emu()) / static_cast<double>(total(columns).emu());
    for (Length& column : columns) column = scaled(column, factor);
  }
  if (!fixed) widen_for_words(context, table, columns);
  return columns;
}

Length cell_margin(const TableBox& table) {
  if (table.rows.empty() || table.rows[0].cells.empty()) return Length();
  return table.rows[0].cells[0].inset_left;
}

Length left_edge(const Context& context, const TableBox& table, Length available, bool nested) {
  if (table.look.properties.position) return floating_edge(context, table, available);
  const wml::Alignment alignment = table.look.properties.alignment.value_or(wml::Alignment::kStart);
  if (alignment == wml::Alignment::kCentre) return (available - table.width) / 2;
  if (alignment == wml::Alignment::kEnd) return available - table.width;
  const Length indent = table.look.properties.indent.value_or(Length());
  if (nested || context.document.settings.compatibility_mode >= 15) {
    // Since Word 2013 the outer edge of the border stands at the margin.
    const bool any = !table.rows.empty() && !table.rows[0].cells.empty();
    return indent + (any ? table.rows[0].cells[0].left.width / 2 : Length());
  }
  // Before, the text of the cells stands at the margin and the border outside.
  return indent - cell_margin(table);
}

// LibreOffice keeps the edges of columns in ten-thousandths of the table's width and cuts them to
// twips: what just fits a column of fixed width is decided by it. Columns that were fitted to their
// words stay as they are.
void to_ten_thousandths(std::vector<Length>& edges) {
  constexpr int64_t kWhole = 10000;
  const int64_t width = edges.back().twips();
  if (width <= 0) return;
  for (Length& edge : edges) {
    const int64_t share = (edge.twips() * kWhole + width / 2) / width;
    edge = Length::twips(share * width / kWhole);
  }
}

}  // namespace

void set_columns(Context& context, TableBox& table, Length available, bool nested) {
  table.grid.assign(1, Length());
  for (const Length width : column_widths(context, table, std::max(available, kLeastColumn))) {
    const Length next = table.grid.back() + std::clamp(width, kLeastColumn, kMostWidth);
    table.grid.push_back(std::min(next, kMostWidth * 2));
  }
  if (table.look.properties.fixed_layout.value_or(false)) to_ten_thousandths(table.grid);
  table.width = table.grid.back();
  table.x = left_edge(context, table, available, nested);
}

}  // namespace prikaz::layout
