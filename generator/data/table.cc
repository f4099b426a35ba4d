#include "data/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "data/grid.h"
#include "data/table_stream.h"
#include "russian/letters.h"

namespace prikaz::data {

std::string_view trimmed_cell(std::string_view text) {
  size_t begin = text.size(), end = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (russian::is_space(utf8::next(text, at))) continue;
    begin = std::min(begin, start);
    end = at;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

Diagnostics too_many_cells(const RowSource& source, int row, uint64_t limit) {
  return failure("data.too-large", source.origin(row, 0).location(),
                 {fmt::format("в таблице больше {} ячеек", limit),
                  fmt::format("the table has more than {} cells", limit)});
}

std::string column_letters(size_t column) {
  std::string out;
  for (size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return out;
}

Result<Table> read_table(std::string_view bytes, const std::string& file,
                         const TableOptions& options, Diagnostics* notes) {
  Diagnostics found, wrong;
  PRIKAZ_TRY(TableStream stream, TableStream::open(files::Input::of(bytes, file), options, found));
  std::vector<Value> rows;
  for (;;) {
    PRIKAZ_TRY(std::optional<TableRow> row, stream.next());
    if (!row) break;
    wrong.append(std::move(row->wrong));
    rows.push_back(std::move(row->value));
  }
  if (rows.empty()) {
    wrong.error("table.no-rows", stream.heading(),
                {"в таблице есть названия столбцов и ни одной строки",
                 "the table has names of columns and no row"});
  }
  if (!wrong.empty()) return wrong;
  stream.finish(found);
  if (notes) notes->append(std::move(found));
  return Table{stream.columns(), Value::list(std::move(rows)), stream.sheet()};
}

}  // namespace prikaz::data
