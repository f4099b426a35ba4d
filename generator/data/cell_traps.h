// Excel's traps: what tables of offices are full of and nobody sees. Counts them cell by cell and
// tells each kind once.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"

namespace prikaz::data {

class CellTraps {
 public:
  // The names of all columns, by their place in the sheet.
  explicit CellTraps(const std::vector<std::string>& columns);

  void see(size_t column, const Value& cell);
  void see_trimmed(const Origin& cell);
  void see_hidden(const Origin& row, bool skipped);
  void see_empty(const Origin& row);
  // In the order of the kinds; nothing where nothing was seen.
  void tell(Diagnostics& notes) const;

 private:
  struct Seen {
    int count = 0;
    Origin first;
    std::string text, proposed;

    void add(const Origin& origin, std::string found = {}, std::string better = {});
  };
  struct Column {
    std::string name;
    std::array<int, 2> lengths{};  // of the codes such a column holds, 0: no code
    bool date = false;
    Seen zeros, serial, latin;
  };
  void tell_column(const Column& column, Diagnostics& notes) const;

  std::vector<Column> columns_;
  Seen trimmed_, hidden_, empty_;
  bool hidden_skipped_ = false;
};

// The Russian word meant by one in which Latin letters stand for Russian ones that look alike, with
// the rest of the text; empty when there is none.
std::string with_russian_letters(std::string_view text);

}  // namespace prikaz::data
