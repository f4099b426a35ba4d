// A sheet as it stands, before its rows have names: the common ground of the CSV and XLSX readers.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/table.h"
#include "data/value.h"

namespace prikaz::data {

struct GridRow {
  int number = 0;            // in the file, from 1
  std::vector<Value> cells;  // null where nothing stands
};

struct Grid {
  std::vector<GridRow> rows;
  std::shared_ptr<const std::string> file;
  std::shared_ptr<const std::string> sheet;  // null for CSV

  Origin origin(int row, size_t column) const {
    return {file, row, static_cast<int>(column) + 1, sheet};
  }
};

Result<Grid> read_csv(std::string_view bytes, const std::string& file, const TableOptions& options,
                      Diagnostics* notes);
Result<Grid> read_xlsx(std::string_view bytes, const std::string& file,
                       const TableOptions& options);
Result<std::vector<std::string>> xlsx_sheet_names(std::string_view bytes, const std::string& file);

// Without spaces of any kind at its ends.
std::string_view trimmed_cell(std::string_view text);
// The error of a table with too many cells.
Diagnostics too_many_cells(const Grid& grid, int row, uint64_t limit);

}  // namespace prikaz::data
