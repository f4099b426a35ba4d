// Tables as ISO 14289-1, 7.5 and ISO 32000-1, 14.8.4.3.4 want them: head and body in order, and
// every row of the same number of columns.
#include <algorithm>

#include "pdf/structure.h"

namespace prikaz::pdf {

namespace {

constexpr int kMostColumns = 1000;
constexpr int kMostRows = 100000;

bool is_cell(layout::StructureElement::Role role) {
  using Role = layout::StructureElement::Role;
  return role == Role::kTableCell || role == Role::kTableHeaderCell;
}

}  // namespace

std::vector<int32_t> StructureTree::rows_of(int32_t table) const {
  std::vector<int32_t> rows;
  for (const int32_t child : elements_[static_cast<size_t>(table)].children) {
    const Element& part = elements_[static_cast<size_t>(child)];
    if (part.source.role == Role::kTableRow) rows.push_back(child);
    if (part.source.role != Role::kTableHead && part.source.role != Role::kTableBody) continue;
    for (const int32_t row : part.children) {
      if (elements_[static_cast<size_t>(row)].source.role == Role::kTableRow) rows.push_back(row);
    }
  }
  return rows;
}

// Lays the cells on a grid; rows that end early get empty cells, spans that reach over the last row
// are cut. What the eye sees does not change.
void StructureTree::pad_rows(const std::vector<int32_t>& rows) {
  std::vector<int> busy;  // by column: rows still covered from above
  std::vector<int> widths(rows.size());
  int columns = 0;
  for (size_t r = 0; r < rows.size(); ++r) {
    std::vector<int> next = busy;
    size_t column = 0;
    for (const int32_t child : elements_[static_cast<size_t>(rows[r])].children) {
      auto& cell = elements_[static_cast<size_t>(child)].source;
      if (!is_cell(cell.role)) continue;
      while (column < busy.size() && busy[column] > 0) ++column;
      cell.column_span = std::clamp(cell.column_span, 1, kMostColumns);
      cell.row_span = std::clamp(cell.row_span, 1, static_cast<int>(rows.size() - r));
      int span = 1;  // as far as no cell from above is in the way
      while (span < cell.column_span && (column + static_cast<size_t>(span) >= busy.size() ||
                                         busy[column + static_cast<size_t>(span)] == 0)) {
        ++span;
      }
      cell.column_span = span;
      const size_t end = column + static_cast<size_t>(span);
      if (next.size() < end) next.resize(end);
      if (busy.size() < end) busy.resize(end);
      std::fill(next.begin() + static_cast<long>(column), next.begin() + static_cast<long>(end),
                cell.row_span);
      column = end;
    }
    while (column < busy.size() && busy[column] > 0) ++column;
    widths[r] = static_cast<int>(column);
    columns = std::max(columns, static_cast<int>(next.size()));
    for (int& rest : next) rest = std::max(0, rest - 1);
    busy = std::move(next);
  }
  for (size_t r = 0; r < rows.size(); ++r) {
    if (widths[r] >= columns) continue;
    const int32_t cell = add_element(Role::kTableCell, rows[r]);
    elements_[static_cast<size_t>(cell)].source.column_span = columns - widths[r];
  }
}

void StructureTree::mend_tables() {
  const std::vector<int32_t> order = order_;  // grows below
  for (const int32_t index : order) {
    if (elements_[static_cast<size_t>(index)].source.role != Role::kTable) continue;
    const std::vector<int32_t> rows = rows_of(index);
    if (rows.size() <= kMostRows) pad_rows(rows);
    Element* head = nullptr;
    bool body = false;
    for (const int32_t child : elements_[static_cast<size_t>(index)].children) {
      Element& part = elements_[static_cast<size_t>(child)];
      if (part.source.role == Role::kTableHead) head = &part;
      if (part.source.role == Role::kTableBody) body = true;
    }
    if (head != nullptr && !body) head->source.role = Role::kTableBody;
  }
}

}  // namespace prikaz::pdf
