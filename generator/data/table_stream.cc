#include "data/table_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "data/cell_traps.h"
#include "data/grid.h"
#include "data/json.h"
#include "data/text_pieces.h"
#include "russian/letters.h"

namespace prikaz::data {

namespace {

// So many rows are looked at for the names of columns.
constexpr size_t kRowsBeforeHeading = 200;

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
  return row.wrong.empty() &&
         std::all_of(row.cells.begin(), row.cells.end(),
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

}  // namespace

class TableStream::Rows {
 public:
  virtual ~Rows() = default;
  virtual Result<std::optional<TableRow>> next() = 0;
  virtual double progress() const = 0;
  virtual void finish(Diagnostics& notes) const = 0;

  std::vector<std::string> columns;
  std::string sheet;
  SourceLocation heading;
};

// Rows of a sheet below the names of its columns.
class TableStream::NamedRows : public Rows {
 public:
  NamedRows(files::Input input, const TableOptions& options)
      : input_(std::move(input)), options_(options), traps_({}) {}

  Result<void> begin(Diagnostics& notes);
  Result<std::optional<TableRow>> next() override;
  double progress() const override { return source_->progress(); }
  void finish(Diagnostics& notes) const override {
    notes.append(unnamed_);
    traps_.tell(notes);
  }

 private:
  Result<void> find_heading();
  Result<void> find_given_heading();
  Result<void> read_names(const GridRow& row);
  Result<std::optional<GridRow>> next_row();
  TableRow named(GridRow row);
  void unnamed_cell(GridRow& row, size_t column);

  files::Input input_;
  TableOptions options_;
  std::unique_ptr<RowSource> source_;
  std::deque<GridRow> ahead_;       // rows looked at before the heading was known
  std::vector<std::string> names_;  // by their place in the sheet; empty without a name
  std::vector<Origin> places_;
  std::vector<bool> told_;
  std::vector<Origin> empty_;  // rows since the last one that was not
  Diagnostics unnamed_;
  CellTraps traps_;
};

Result<void> TableStream::NamedRows::begin(Diagnostics& notes) {
  std::array<char, 4> head{};
  PRIKAZ_TRY(const size_t got, input_.read_at(0, head));
  if (std::string_view(head.data(), got).starts_with("PK")) {
    PRIKAZ_TRY(source_, open_xlsx(input_, options_));
  } else {
    PRIKAZ_TRY(source_, open_csv(input_, options_, &notes));
  }
  if (source_->sheet) sheet = *source_->sheet;
  return options_.heading > 0 ? find_given_heading() : find_heading();
}

Result<void> TableStream::NamedRows::find_given_heading() {
  for (;;) {
    PRIKAZ_TRY(std::optional<GridRow> row, source_->next());
    if (row && row->number < options_.heading) continue;
    if (row && row->number == options_.heading && !is_empty(*row)) return read_names(*row);
    return failure("table.no-heading", source_->origin(options_.heading, 0).location(),
                   {fmt::format("в строке {} нет названий столбцов", options_.heading),
                    fmt::format("the row {} has no names of columns", options_.heading)});
  }
}

// The first row with two different cells, else the first that is not empty.
Result<void> TableStream::NamedRows::find_heading() {
  std::optional<size_t> first;
  bool found = false;
  while (!found && ahead_.size() < kRowsBeforeHeading) {
    PRIKAZ_TRY(std::optional<GridRow> row, source_->next());
    if (!row) break;
    if (is_empty(*row)) continue;
    found = names_columns(*row);
    if (found || !first) first = ahead_.size();
    ahead_.push_back(std::move(*row));
  }
  if (!first) {
    return failure("table.empty", source_->origin(0, 0).location(),
                   {"таблица пуста", "the table is empty"});
  }
  const GridRow row = std::move(ahead_[*first]);
  ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(*first) + 1);
  return read_names(row);
}

Result<void> TableStream::NamedRows::read_names(const GridRow& row) {
  if (!row.wrong.empty()) return row.wrong;
  Diagnostics errors;
  std::map<std::string, size_t> seen;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    names_.push_back(column_name(row.cells[i]));
    places_.push_back(source_->origin(row.number, i));
    if (names_.back().empty()) continue;
    columns.push_back(names_.back());
    const auto [first, added] = seen.emplace(names_.back(), i);
    if (added) continue;
    errors
        .error("table.duplicate-column", places_.back().location(),
               {fmt::format("столбцы {} и {} названы одинаково: «{}»",
                            column_letters(first->second), column_letters(i), names_.back()),
                fmt::format("the columns {} and {} have one name: «{}»",
                            column_letters(first->second), column_letters(i), names_.back())})
        .advise({"дайте им разные названия", "give them different names"});
  }
  if (!errors.empty()) return errors;
  told_.resize(names_.size());
  heading = places_.front().location();
  traps_ = CellTraps(names_);
  return {};
}

Result<std::optional<GridRow>> TableStream::NamedRows::next_row() {
  if (ahead_.empty()) return source_->next();
  std::optional<GridRow> out = std::move(ahead_.front());
  ahead_.pop_front();
  return out;
}

Result<std::optional<TableRow>> TableStream::NamedRows::next() {
  for (;;) {
    PRIKAZ_TRY(std::optional<GridRow> row, next_row());
    if (!row) return std::optional<TableRow>();
    const Origin place = source_->origin(row->number, 0);
    if (is_empty(*row)) {  // those behind the last row are no matter
      if (empty_.size() < 1000) empty_.push_back(place);
      continue;
    }
    for (const Origin& empty : std::exchange(empty_, {})) traps_.see_empty(empty);
    const bool skipped = row->hidden && options_.hidden == TableOptions::Hidden::kSkip;
    if (row->hidden) traps_.see_hidden(place, skipped);
    if (!skipped) return std::optional(named(std::move(*row)));
  }
}

// A cell that stands below no name: in CSV a separator inside a text parted it.
void TableStream::NamedRows::unnamed_cell(GridRow& row, size_t column) {
  const SourceLocation where = source_->origin(row.number, column).location();
  if (!source_->sheet && column >= names_.size()) {
    if (column > names_.size()) return;
    row.wrong
        .error("table.extra-cells", where,
               {fmt::format("в строке больше ячеек, чем столбцов: {} при {}", row.cells.size(),
                            names_.size()),
                fmt::format("the row has more cells than there are columns: {} for {}",
                            row.cells.size(), names_.size())})
        .advise({"возьмите в кавычки текст, внутри которого стоит разделитель",
                 "put a text that holds the separator in quotes"});
    return;
  }
  if (column >= told_.size()) told_.resize(column + 1);
  if (!told_[column]) {
    unnamed_.warning(
        "table.unnamed-column", where,
        {fmt::format("столбец {} без названия не прочитан", column_letters(column)),
         fmt::format("the column {} has no name and was not read", column_letters(column))});
  }
  told_[column] = true;
}

TableRow TableStream::NamedRows::named(GridRow row) {
  std::vector<Member> members;
  members.reserve(names_.size());
  for (const size_t column : row.trimmed) traps_.see_trimmed(source_->origin(row.number, column));
  for (size_t i = 0; i < std::max(row.cells.size(), names_.size()); ++i) {
    const bool full = i < row.cells.size() && !row.cells[i].is(Value::Kind::kNull);
    if (i < names_.size() && !names_[i].empty()) {
      if (full) traps_.see(i, row.cells[i]);
      Value cell = full ? row.cells[i] : Value().with_origin(source_->origin(row.number, i));
      members.push_back({names_[i], places_[i], std::move(cell)});
    } else if (full) {
      unnamed_cell(row, i);
    }
  }
  Value value = Value::map(std::move(members)).with_origin(source_->origin(row.number, 0));
  return {row.number, std::move(value), std::move(row.wrong)};
}

// JSON Lines: each line is a row with its own keys.
class TableStream::JsonRows : public Rows {
 public:
  JsonRows(files::Input input, const TableOptions& options)
      : input_(std::move(input)), limit_(options.cells) {}

  Result<void> begin(Diagnostics& notes);
  Result<std::optional<TableRow>> next() override;
  double progress() const override {
    return static_cast<double>(pieces_->taken()) / static_cast<double>(pieces_->size());
  }
  void finish(Diagnostics&) const override {}

 private:
  Result<void> more();

  files::Input input_;
  uint64_t limit_;
  std::optional<TextPieces> pieces_;
  int line_ = 1;
  std::deque<Value> ahead_;
  bool last_ = false;
};

Result<void> TableStream::JsonRows::begin(Diagnostics& notes) {
  PRIKAZ_TRY(pieces_, TextPieces::open(input_, &notes));
  PRIKAZ_CHECK(more());
  if (ahead_.empty()) {
    return failure("table.empty", {input_.name()}, {"таблица пуста", "the table is empty"});
  }
  heading = ahead_.front().origin().location();
  if (!ahead_.front().is(Value::Kind::kMap)) return {};
  for (const Member& member : ahead_.front().members()) columns.push_back(member.key);
  return {};
}

Result<void> TableStream::JsonRows::more() {
  PRIKAZ_TRY(std::string text, pieces_->next());
  last_ = text.empty();
  const auto lines = std::count(text.begin(), text.end(), '\n');
  const SourceText piece = SourceText::piece(std::move(text), pieces_->file(), line_);
  PRIKAZ_TRY(std::vector<Value> rows, read_json_lines(piece));
  line_ += static_cast<int>(lines);
  for (Value& row : rows) ahead_.push_back(std::move(row));
  return {};
}

Result<std::optional<TableRow>> TableStream::JsonRows::next() {
  while (ahead_.empty() && !last_) PRIKAZ_CHECK(more());
  if (ahead_.empty()) return std::optional<TableRow>();
  TableRow out;
  out.value = std::move(ahead_.front());
  ahead_.pop_front();
  out.number = out.value.origin().line;
  if (!out.value.is(Value::Kind::kMap)) {
    const Message kind = out.value.kind_name();
    out.wrong.error("table.broken", out.value.origin().location(),
                    {"в строке не объект {…}, а " + kind.russian,
                     "the line is no object {…} but " + kind.english});
  }
  return std::optional(std::move(out));
}

TableStream::TableStream(std::unique_ptr<Rows> rows) : rows_(std::move(rows)) {}
TableStream::TableStream(TableStream&&) noexcept = default;
TableStream& TableStream::operator=(TableStream&&) noexcept = default;
TableStream::~TableStream() = default;

Result<TableStream> TableStream::open(files::Input input, const TableOptions& options,
                                      Diagnostics& notes) {
  std::array<char, 8> head{};
  PRIKAZ_TRY(const size_t got, input.read_at(0, head));
  std::string_view start(head.data(), got);
  if (start.starts_with("\xD0\xCF\x11\xE0")) {
    return failure("table.old-excel", {input.name()},
                   {"это файл старого Excel (.xls)", "this is a file of old Excel (.xls)"},
                   {"откройте его и сохраните как .xlsx", "open it and save it as .xlsx"});
  }
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  if (start.starts_with("{")) {
    auto rows = std::make_unique<JsonRows>(std::move(input), options);
    PRIKAZ_CHECK(rows->begin(notes));
    return TableStream(std::move(rows));
  }
  auto rows = std::make_unique<NamedRows>(std::move(input), options);
  PRIKAZ_CHECK(rows->begin(notes));
  return TableStream(std::move(rows));
}

const std::vector<std::string>& TableStream::columns() const {
  return rows_->columns;
}
const std::string& TableStream::sheet() const {
  return rows_->sheet;
}
SourceLocation TableStream::heading() const {
  return rows_->heading;
}
Result<std::optional<TableRow>> TableStream::next() {
  return rows_->next();
}
double TableStream::progress() const {
  return rows_->progress();
}
void TableStream::finish(Diagnostics& notes) const {
  rows_->finish(notes);
}

}  // namespace prikaz::data
