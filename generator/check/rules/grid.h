// A table as rows of cells with their texts, for the rules about tables.
#pragma once

#include <string>
#include <vector>

#include "check/rule.h"

namespace prikaz::check {

struct GridCell {
  std::vector<const Paragraph*> lines;
  std::string text;  // all lines in one, trimmed, in lower case
  bool empty() const { return text.empty(); }
};
struct GridRow {
  std::vector<GridCell> cells;
  bool section = false, head = false;
  const Paragraph* first() const;  // nullptr in an empty row
};
struct Grid {
  const Table* table = nullptr;
  std::vector<GridRow> rows;
};

// The table's head typed again among its rows.
bool repeats_head(const Grid& grid, size_t row);
// The rest of a row that a page has cut: no number of its own, and a small letter to begin with.
bool continues_row(const Grid& grid, size_t row);
// Where the column of this use stands; the number of columns when there is none.
size_t column_of(const Grid& grid, ColumnUse use);

}  // namespace prikaz::check
