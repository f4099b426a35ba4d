#include "data/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "data/grid.h"
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

Diagnostics too_many_cells(const Grid& grid, int row, uint64_t limit) {
  return failure("data.too-large", grid.origin(row, 0).location(),
                 {fmt::format("в таблице больше {} ячеек", limit),
                  fmt::format("the table has more than {} cells", limit)});
}

namespace {

bool is_xlsx(std::string_view bytes) {
  return bytes.starts_with("PK");
}

// Old Excel's files are OLE containers.
bool is_old_excel(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0");
}

Result<void> refuse_old_excel(std::string_view bytes, const std::string& file) {
  if (!is_old_excel(bytes)) return {};
  return failure("table.old-excel", {file},
                 {"это файл старого Excel (.xls)", "this is a file of old Excel (.xls)"},
                 {"откройте его и сохраните как .xlsx", "open it and save it as .xlsx"});
}

// What a cell says as the name of a column.
std::string column_name(const Value& cell) {
  std::string text;
  if (cell.is(Value::Kind::kString)) text = cell.text();
  if (cell.is(Value::Kind::kInteger)) text = std::to_string(cell.integer());
  if (cell.is(Value::Kind::kNumber)) text = fmt::format("{}", cell.number());
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (!russian::is_space(utf8::next(text, at))) {
      out.append(text, start, at - start);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return russian::normalized(out);
}

bool is_empty(const GridRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Value& cell) { return cell.is(Value::Kind::kNull); });
}

// A title over the whole width, perhaps in merged cells, says one thing only.
bool names_columns(const GridRow& row) {
  const Value* first = nullptr;
  for (const Value& cell : row.cells) {
    if (cell.is(Value::Kind::kNull)) continue;
    if (first && !(*first == cell)) return true;
    first = &cell;
  }
  return false;
}

// The index of the row with the names of columns.
size_t find_heading(const std::vector<GridRow>& rows) {
  const auto named = std::find_if(rows.begin(), rows.end(), names_columns);
  const auto found =
      named != rows.end()
          ? named
          : std::find_if(rows.begin(), rows.end(), [](const auto& row) { return !is_empty(row); });
  return static_cast<size_t>(found - rows.begin());
}

// Letters of a column, as Excel shows them: 0 = A, 26 = AA.
std::string column_letters(size_t column) {
  std::string out;
  for (size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return out;
}

class TableMaker {
 public:
  TableMaker(Grid grid, Diagnostics* notes) : grid_(std::move(grid)), notes_(notes) {}

  Result<Table> run();

 private:
  bool read_heading();
  Value row(const GridRow& source);
  void extra_cells(const GridRow& row, size_t column);

  Grid grid_;
  Diagnostics* notes_;
  Diagnostics errors_;
  std::vector<std::string> columns_;  // by their place in the sheet; empty without a name
  std::vector<Origin> places_;
  std::vector<bool> told_;
};

bool TableMaker::read_heading() {
  const size_t heading = find_heading(grid_.rows);
  if (heading == grid_.rows.size()) {
    errors_.error("table.empty", grid_.origin(0, 0).location(),
                  {"таблица пуста", "the table is empty"});
    return false;
  }
  const GridRow& row = grid_.rows[heading];
  std::map<std::string, size_t> seen;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    columns_.push_back(column_name(row.cells[i]));
    places_.push_back(grid_.origin(row.number, i));
    const auto [first, added] = seen.emplace(columns_.back(), i);
    if (added || columns_.back().empty()) continue;
    errors_
        .error("table.duplicate-column", places_.back().location(),
               {fmt::format("столбцы {} и {} названы одинаково: «{}»",
                            column_letters(first->second), column_letters(i), columns_.back()),
                fmt::format("the columns {} and {} have one name: «{}»",
                            column_letters(first->second), column_letters(i), columns_.back())})
        .advise({"дайте им разные названия", "give them different names"});
  }
  told_.resize(columns_.size());
  grid_.rows.erase(grid_.rows.begin(),
                   grid_.rows.begin() + static_cast<std::ptrdiff_t>(heading) + 1);
  return true;
}

void TableMaker::extra_cells(const GridRow& row, size_t column) {
  errors_
      .error("table.extra-cells", grid_.origin(row.number, column).location(),
             {fmt::format("в строке больше ячеек, чем столбцов: {} при {}", row.cells.size(),
                          columns_.size()),
              fmt::format("the row has more cells than there are columns: {} for {}",
                          row.cells.size(), columns_.size())})
      .advise({"возьмите в кавычки текст, внутри которого стоит разделитель",
               "put a text that holds the separator in quotes"});
}

Value TableMaker::row(const GridRow& source) {
  std::vector<Member> members;
  members.reserve(columns_.size());
  for (size_t i = 0; i < std::max(source.cells.size(), columns_.size()); ++i) {
    const bool named = i < columns_.size() && !columns_[i].empty();
    const bool full = i < source.cells.size() && !source.cells[i].is(Value::Kind::kNull);
    if (named) {
      Value cell = full ? source.cells[i] : Value().with_origin(grid_.origin(source.number, i));
      members.push_back({columns_[i], places_[i], std::move(cell)});
      continue;
    }
    if (!full) continue;
    if (!grid_.sheet && i >= columns_.size()) {  // a separator inside a text parted it
      extra_cells(source, i);
      break;
    }
    if (i >= told_.size()) told_.resize(i + 1);
    if (notes_ && !told_[i]) {
      notes_->warning(
          "table.unnamed-column", grid_.origin(source.number, i).location(),
          {fmt::format("столбец {} без названия не прочитан", column_letters(i)),
           fmt::format("the column {} has no name and was not read", column_letters(i))});
    }
    told_[i] = true;
  }
  return Value::map(std::move(members)).with_origin(grid_.origin(source.number, 0));
}

Result<Table> TableMaker::run() {
  if (!read_heading()) return std::move(errors_);
  Table out;
  std::vector<Value> rows;
  for (GridRow& source : grid_.rows) {
    if (!is_empty(source)) rows.push_back(row(source));
    source.cells = {};  // the cells live on in the rows
  }
  if (rows.empty() && errors_.empty()) {
    errors_.error("table.no-rows", places_.front().location(),
                  {"в таблице есть названия столбцов и ни одной строки",
                   "the table has names of columns and no row"});
  }
  if (!errors_.empty()) return std::move(errors_);
  for (std::string& name : columns_) {
    if (!name.empty()) out.columns.push_back(std::move(name));
  }
  out.rows = Value::list(std::move(rows)).with_origin(places_.front());
  if (grid_.sheet) out.sheet = *grid_.sheet;
  return out;
}

}  // namespace

Result<Table> read_table(std::string_view bytes, const std::string& file,
                         const TableOptions& options, Diagnostics* notes) {
  PRIKAZ_CHECK(refuse_old_excel(bytes, file));
  PRIKAZ_TRY(Grid grid, is_xlsx(bytes) ? read_xlsx(bytes, file, options)
                                       : read_csv(bytes, file, options, notes));
  return TableMaker(std::move(grid), notes).run();
}

Result<std::vector<std::string>> sheet_names(std::string_view bytes, const std::string& file) {
  PRIKAZ_CHECK(refuse_old_excel(bytes, file));
  if (!is_xlsx(bytes)) return std::vector<std::string>();
  return xlsx_sheet_names(bytes, file);
}

}  // namespace prikaz::data
