// The grid of a table whose columns depend on data: counted from its cells while they are written,
// so that w:tblGrid and w:tcW agree (17.4.48, 17.4.71).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "merge/program.h"

namespace prikaz::merge {

class TableGrid {
 public:
  // Offsets are in the text of the part.
  void place(size_t offset) { place_ = offset; }
  void begin_row() { rows_.emplace_back(); }
  void begin_cell(size_t offset) { cell_begin_ = offset; }
  // The cell's properties end at `text`'s end.
  void end_properties(const std::string& text);
  // The last cell of the row takes one more column (or as many as `columns`).
  void widen_last(std::string& text, int columns);
  bool has_cell() const { return !rows_.empty() && !rows_.back().empty(); }

  // Writes the grid into its place and makes the cells' widths fit it.
  void write(std::string& text, const TableInfo& info) const;

 private:
  struct Cell {
    size_t properties = 0;  // offset of the cell
    size_t width_at = 0;    // offset of the number in w:tcW, 0 = none in twips
    size_t width_length = 0;
    int64_t width = 0;
    int span = 1;
  };
  size_t columns() const;
  std::vector<int64_t> widths(const TableInfo& info) const;
  struct Patch {
    size_t at = 0;
    size_t length = 0;
    std::string text;
  };
  // The widths of cells that do not fit the grid, in the order of the text.
  std::vector<Patch> fitting(const std::vector<int64_t>& grid) const;

  size_t place_ = 0;
  size_t cell_begin_ = 0;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace prikaz::merge
