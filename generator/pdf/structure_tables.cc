// Tables as ISO 14289-1, 7.5 and ISO 32000-1, 14.8.4.3.4 want them: head and body in order, and
// every row of the same number of columns.
#include <algorithm>

#include "pdf/structure.h"

namespace prikaz::pdf {

namespace {

constexpr int kMostColumns = 1000;
constexpr size_t kMostRows = 100000;

bool is_cell(layout::StructureElement::Role role) {
  using Role = layout::StructureElement::Role;
  return role == Role::kTableCell || role == Role::kTableHeaderCell;
}

}  // namespace

std::vector<int32_t> StructureTree::rows_of(int32_t table) const {
  std::vector<int32_t> rows;
  for (int32_t child = at(table).first_child; child >= 0; child = at(child).next) {
    const Role role = at(child).role;
    if (role == Role::kTableRow) rows.push_back(child);
    if (role != Role::kTableHead && role != Role::kTableBody) continue;
    for (int32_t row = at(child).first_child; row >= 0; row = at(row).next) {
      if (at(row).role == Role::kTableRow) rows.push_back(row);
    }
  }
  return rows;
}

// Lays the cells on a grid; rows that end early get empty cells, spans that reach over the last row
// or into a cell from above are cut. What the eye sees does not change.
void StructureTree::pad_rows(const std::vector<int32_t>& rows) {
  std::vector<int> busy;  // by column: rows still covered from above
  std::vector<int> next;
  std::vector<size_t> widths(rows.size());
  size_t columns = 0;
  for (size_t r = 0; r < rows.size(); ++r) {
    next = busy;
    size_t column = 0;
    const auto is_busy = [&](size_t at_column) {
      return at_column < busy.size() && busy[at_column] > 0;
    };
    for (int32_t child = at(rows[r]).first_child; child >= 0; child = at(child).next) {
      Element& cell = at(child);
      if (!is_cell(cell.role)) continue;
      while (is_busy(column)) ++column;
      cell.row_span = std::clamp(cell.row_span, 1, static_cast<int>(rows.size() - r));
      const int wanted = std::clamp(cell.column_span, 1, kMostColumns);
      int span = 1;
      while (span < wanted && !is_busy(column + static_cast<size_t>(span))) ++span;
      cell.column_span = span;
      const size_t end = column + static_cast<size_t>(span);
      if (next.size() < end) next.resize(end);
      for (; column < end; ++column) next[column] = cell.row_span;
    }
    while (is_busy(column)) ++column;
    widths[r] = column;
    columns = std::max(columns, next.size());
    for (int& rest : next) rest = std::max(0, rest - 1);
    busy.swap(next);
  }
  for (size_t r = 0; r < rows.size(); ++r) {
    if (widths[r] >= columns) continue;
    const int32_t cell = add_element(Role::kTableCell, rows[r]);
    at(cell).column_span = static_cast<int>(columns - widths[r]);
  }
}

// A head without a body is a body.
void StructureTree::mend_parts(int32_t table) {
  int32_t head = -1;
  bool body = false;
  for (int32_t child = at(table).first_child; child >= 0; child = at(child).next) {
    if (at(child).role == Role::kTableHead) head = child;
    if (at(child).role == Role::kTableBody) body = true;
  }
  if (head >= 0 && !body) at(head).role = Role::kTableBody;
}

void StructureTree::mend_tables() {
  const std::vector<int32_t>& order = order_;  // cells that are added stand in no list of tables
  for (const int32_t index : order) {
    if (at(index).role != Role::kTable) continue;
    if (const std::vector<int32_t> rows = rows_of(index); rows.size() <= kMostRows) pad_rows(rows);
    mend_parts(index);
  }
}

}  // namespace prikaz::pdf
