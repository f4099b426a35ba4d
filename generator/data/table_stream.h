// A table row by row, in bounded memory however long it is: XLSX, CSV and JSON Lines.
//
//   PRIKAZ_TRY(data::TableStream schools, data::TableStream::open(std::move(input), {}, notes));
//   for (;;) {
//     PRIKAZ_TRY(std::optional<data::TableRow> row, schools.next());
//     if (!row) break;
//   }
//   schools.finish(notes);
//
// Belongs to one thread; the rows it gives may go anywhere.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/long_run.h"
#include "base/result.h"
#include "data/table.h"

namespace prikaz::data {

struct TableRow {
  int number = 0;     // in the file: the row of the sheet, or the line
  Value value;        // a map from columns to cells; a missing cell is null
  Diagnostics wrong;  // errors of its cells; the others may be read
};

class TableStream {
 public:
  // Reads as far as the names of the columns. Errors: those of read_table().
  static Result<TableStream> open(files::Input input, const TableOptions& options,
                                  Diagnostics& notes);
  TableStream(TableStream&&) noexcept;
  TableStream& operator=(TableStream&&) noexcept;
  ~TableStream();

  // In the order of the table; those without a name are left out. Of JSON Lines the keys of the
  // first line.
  const std::vector<std::string>& columns() const;
  const std::string& sheet() const;  // empty for CSV and JSON Lines
  SourceLocation heading() const;    // where the names stand

  // The next row that is not empty; nullopt at the end. An error ends the table.
  Result<std::optional<TableRow>> next();
  // How much of the file is read, 0 to 1.
  double progress() const;

  // What the rows read so far had, a note or warning for each kind with the number of cells and the
  // first place: "table.hidden-rows", "table.empty-rows", "table.spaces" (at the ends of cells),
  // "table.lost-zeros" (a code shorter than such codes are), "table.serial-date" (44110 for
  // 06.10.2020), "table.latin-letters" (inside Russian words), "table.unnamed-column".
  void finish(Diagnostics& notes) const;

 private:
  class Rows;
  class NamedRows;
  class JsonRows;
  explicit TableStream(std::unique_ptr<Rows> rows);
  std::unique_ptr<Rows> rows_;
};

}  // namespace prikaz::data
