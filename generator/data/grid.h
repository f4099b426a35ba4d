// Sheets as they stand, row by row, before the rows have names: the common ground of the CSV and
// XLSX readers.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/long_run.h"
#include "base/result.h"
#include "data/table.h"
#include "data/value.h"

namespace prikaz::data {

struct GridRow {
  int number = 0;            // in the file, from 1
  std::vector<Value> cells;  // null where nothing stands
  bool hidden = false;
  Diagnostics wrong;            // of single cells; the row is not whole
  std::vector<size_t> trimmed;  // columns of cells that had spaces at their ends
};

// Rows in their order, read as they are asked for. One thread.
class RowSource {
 public:
  virtual ~RowSource() = default;
  // nullopt at the end. An error ends the reading.
  virtual Result<std::optional<GridRow>> next() = 0;
  // How much of the file is read, 0 to 1.
  virtual double progress() const = 0;

  Origin origin(int row, size_t column) const {
    return {file, row, static_cast<int>(column) + 1, sheet};
  }

  std::shared_ptr<const std::string> file;
  std::shared_ptr<const std::string> sheet;  // null for CSV
};

// Both borrow `input`.
Result<std::unique_ptr<RowSource>> open_csv(const files::Input& input, const TableOptions& options,
                                            Diagnostics* notes);
Result<std::unique_ptr<RowSource>> open_xlsx(const files::Input& input,
                                             const TableOptions& options);

// Without spaces of any kind at its ends.
std::string_view trimmed_cell(std::string_view text);
// The error of a table with too many cells.
Diagnostics too_many_cells(const RowSource& source, int row, uint64_t limit);
// Letters of a column, as Excel shows them: 0 = A, 26 = AA.
std::string column_letters(size_t column);

}  // namespace prikaz::data
