// Tables that offices keep: CSV, XLSX and JSON Lines as rows with named columns, for the lists and
// plans of a card (`таблица: школы.xlsx`) and for batches.
//
//   PRIKAZ_TRY(data::Table schools, data::read_table(bytes, "школы.xlsx"));
//   for (const data::Value& row : schools.rows.items()) print(row.find("Наименование")->text());
//
// The first row with two different cells (or with any, in a table of one column) holds the names
// of the columns; what stands above it is a title. Empty rows are left out. A table that is too
// large for memory is a TableStream (table_stream.h), which this is made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"

namespace prikaz::data {

struct TableOptions {
  enum class Merged { kFill, kLeave };
  enum class Hidden { kRead, kSkip };

  std::string sheet;              // its name or number; empty: the first visible one
  uint64_t cells = 5'000'000;     // "data.too-large"
  int heading = 0;                // the row with the names of columns; 0: found
  Merged merged = Merged::kFill;  // the value of a merged cell in all its places, or in the first
  Hidden hidden = Hidden::kRead;  // rows that a filter or a person hid
};

struct Table {
  std::vector<std::string> columns;  // spaces and line breaks made single spaces
  Value rows;                        // a list of maps from columns to cells; a missing cell is null
  std::string sheet;                 // empty for CSV
};

// By the first bytes: a zip is XLSX, «{» JSON Lines, anything else CSV with «;», a tab or «,»
// between its cells. Texts lose the spaces at their ends; a cell of CSV is a scalar, plain without
// quotes; XLSX gives whole numbers, numbers, yes/no and texts, dates as «06.10.2020»; of a formula
// the value counts that was stored. Each cell's Origin has the row, the number of the column and
// the sheet.
// Errors: "table.empty", "table.no-rows", "table.no-heading", "table.duplicate-column",
// "table.cell-error" (#REF!), "table.no-formula-value", "table.extra-cells",
// "table.unclosed-quote", "table.unknown-sheet", "table.old-excel", "table.not-xlsx",
// "table.broken", "data.too-large", and those of opc, xml, JSON and russian::decode.
// `notes` gets "table.unnamed-column" (cells below no name, left out), "text.encoding" and what
// table_stream.h says of Excel's traps.
Result<Table> read_table(std::string_view bytes, const std::string& file,
                         const TableOptions& options = {}, Diagnostics* notes = nullptr);

}  // namespace prikaz::data
