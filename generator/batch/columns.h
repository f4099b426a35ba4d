// Columns of a table as names of the expression language: «Полное наименование» is
// `школа.полное_наименование`.
//
//   const Columns columns(stream.columns(), {"риски"});
//   data::Value school = columns.row(row.value);
//
// Immutable; from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"

namespace prikaz::batch {

struct Column {
  std::string heading;
  std::string name;
  bool list = false;  // its cells hold several values
};

// A heading as a name: small letters, digits and «_»; «№» is «номер».
std::string column_name(std::string_view heading);

class Columns {
 public:
  // `lists`: names or headings of columns whose cells are lists. Two headings of one name are told
  // apart by numbers. Errors: "batch.unknown-column" for a list that is no column.
  static Result<Columns> of(const std::vector<std::string>& headings,
                            const std::vector<std::string>& lists);

  const std::vector<Column>& all() const { return columns_; }
  // The cells by name; numbers of CSV are numbers. A cell of a list is parted at line breaks and
  // «;». Keys that are no heading (JSON Lines) get their own names.
  data::Value row(const data::Value& cells) const;

 private:
  std::vector<Column> columns_;
};

}  // namespace prikaz::batch
