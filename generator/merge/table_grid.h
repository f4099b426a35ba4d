// The grid of a table whose columns depend on data: counted from its cells while they are written,
// so that w:tblGrid and w:tcW agree (17.4.48, 17.4.71).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "merge/program.h"
#include "merge/text_edits.h"

namespace prikaz::merge {

class TableGrid {
 public:
  // Offsets are in the text of the part.
  void place(size_t offset) { place_ = offset; }
  void begin_row() { rows_.push_back(cells_.size()); }
  void begin_cell(size_t offset) { cell_begin_ = offset; }
  // The cell's properties end at `text`'s end.
  void end_properties(const std::string& text);
  // The last cell of the row takes one more column (or as many as `columns`).
  void widen_last(std::string& text, int columns);
  bool has_cell() const { return !rows_.empty() && rows_.back() < cells_.size(); }

  // Writes the grid into its place and makes the cells' widths fit it.
  void write(std::string& text, const TableInfo& info) const;

 private:
  struct Cell {
    size_t begin = 0;           // offset of the cell
    uint32_t width_at = 0;      // of the number in w:tcW, from there; 0 = none in twips
    int32_t width = 0;          // that number
    uint16_t width_length = 0;  // in bytes
    uint16_t span = 1;
  };
  std::span<const Cell> row(size_t index) const;
  size_t columns() const;
  std::vector<int64_t> widths(const TableInfo& info) const;
  // Writes the widths of cells that do not fit the grid; what has not the room goes to `edits`, in
  // the order of the text.
  void fit(const std::vector<int64_t>& grid, std::string& text, std::vector<TextEdit>& edits) const;

  size_t place_ = 0;
  size_t cell_begin_ = 0;
  std::vector<size_t> rows_;  // the first cell of each
  std::vector<Cell> cells_;
};

}  // namespace prikaz::merge
