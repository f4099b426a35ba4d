// Tables that cards fill their rows from («таблица: школы.xlsx»), each file and sheet read once
// however many papers take it in: the rows of a batch share their appendices.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"
#include "data/table.h"

namespace prikaz::paper {

// From any thread. A file that changes meanwhile stays as it was read first.
class TableFiles {
 public:
  TableFiles();
  ~TableFiles();
  TableFiles(const TableFiles&) = delete;
  TableFiles& operator=(const TableFiles&) = delete;

  // `sheet` "": the first. Errors: those of files::read and data::read_table; `notes` gets those of
  // the latter, each time.
  Result<std::shared_ptr<const data::Table>> read(const std::filesystem::path& file,
                                                  const std::string& sheet, Diagnostics& notes);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::paper
