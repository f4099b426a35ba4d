// XLSX (ECMA-376 part 1, 18) as far as its values: read as a stream, since a sheet can be large.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "data/grid.h"
#include "data/xlsx_numbers.h"
#include "opc/package.h"
#include "xml/stream.h"

namespace prikaz::data {

namespace {

constexpr int kMostRows = 1'048'576;
constexpr size_t kMostColumns = 16'384;

constexpr std::string_view kSharedStrings =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
constexpr std::string_view kStyles =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

struct SheetName {
  std::string name;
  std::string relationship;
  bool visible = true;
};

// workbook.xml: its sheets and the system its dates count in.
class WorkbookReader : public xml::StreamHandler {
 public:
  bool start(std::string_view name, const xml::StreamAttributes& attributes) override {
    if (name == "sheet") {
      sheets.push_back({std::string(attributes.find("name", "")),
                        std::string(attributes.find("r:id", "")),
                        attributes.find("state", "visible") == "visible"});
    } else if (name == "workbookPr") {
      const auto mac = attributes.find("date1904", "0");
      if (mac == "1" || mac == "true") system = DateSystem::k1904;
    }
    return sheets.size() < 10'000;
  }
  bool end(std::string_view) override { return true; }
  bool text(std::string_view) override { return true; }

  std::vector<SheetName> sheets;
  DateSystem system = DateSystem::k1900;
};

// sharedStrings.xml: texts, perhaps in runs; the reading aids of East Asia (rPh) are no text.
class SharedStringReader : public xml::StreamHandler {
 public:
  explicit SharedStringReader(uint64_t most) : most_(most) {}

  bool start(std::string_view name, const xml::StreamAttributes&) override {
    if (name == "si") texts.emplace_back();
    if (name == "rPh") in_phonetic_ = true;
    in_text_ = name == "t" && !in_phonetic_ && !texts.empty();
    return texts.size() <= most_;
  }
  bool end(std::string_view name) override {
    if (name == "rPh") in_phonetic_ = false;
    in_text_ = false;
    return true;
  }
  bool text(std::string_view piece) override {
    if (in_text_) texts.back() += piece;
    return true;
  }

  std::vector<std::string> texts;

 private:
  uint64_t most_;
  bool in_text_ = false;
  bool in_phonetic_ = false;
};

struct Area {
  int first_row = 0, last_row = 0;
  size_t first_column = 0, last_column = 0;
};

// «AB12» into its row (from 1) and column (from 0).
std::optional<std::pair<int, size_t>> cell_place(std::string_view reference) {
  size_t column = 0, at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at) {
    column = column * 26 + static_cast<size_t>(reference[at] - 'A' + 1);
  }
  int row = 0;
  const char* end = reference.data() + reference.size();
  const auto read = std::from_chars(reference.data() + at, end, row);
  if (at == 0 || read.ec != std::errc{} || read.ptr != end || row < 1 || row > kMostRows ||
      column > kMostColumns) {
    return std::nullopt;
  }
  return std::pair(row, column - 1);
}

std::optional<Area> area_of(std::string_view reference) {
  const size_t colon = reference.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = cell_place(reference.substr(0, colon));
  const auto last = cell_place(reference.substr(colon + 1));
  if (!first || !last || first->first > last->first || first->second > last->second) {
    return std::nullopt;
  }
  return Area{first->first, last->first, first->second, last->second};
}

// sheetN.xml: its rows of cells and its merged areas.
class SheetReader : public xml::StreamHandler {
 public:
  SheetReader(Grid& grid, const std::vector<std::string>& shared,
              const std::vector<CellStyle>& styles, DateSystem system, uint64_t limit)
      : grid_(grid), shared_(shared), styles_(styles), system_(system), limit_(limit) {}

  bool start(std::string_view name, const xml::StreamAttributes& attributes) override {
    if (name == "row") return start_row(attributes);
    if (name == "c") return start_cell(attributes);
    if (name == "v" || (name == "t" && type_ == "inlineStr" && !in_phonetic_)) in_value_ = true;
    if (name == "rPh") in_phonetic_ = true;
    if (name == "mergeCell") {
      if (const auto area = area_of(attributes.find("ref", ""))) areas_.push_back(*area);
    }
    return areas_.size() < 100'000;
  }

  bool end(std::string_view name) override {
    if (name == "v" || name == "t") in_value_ = false;
    if (name == "rPh") in_phonetic_ = false;
    if (name == "c") end_cell();
    return errors_.empty();
  }

  bool text(std::string_view piece) override {
    if (in_value_) value_ += piece;
    return true;
  }

  void fill_merged_areas();
  Diagnostics& errors() { return errors_; }

 private:
  bool start_row(const xml::StreamAttributes& attributes);
  bool start_cell(const xml::StreamAttributes& attributes);
  void end_cell();
  Value cell_value();
  Value number_cell();
  Value broken(const char* code, Message message);

  Grid& grid_;
  const std::vector<std::string>& shared_;
  const std::vector<CellStyle>& styles_;
  const DateSystem system_;
  const uint64_t limit_;
  std::vector<Area> areas_;
  Diagnostics errors_;
  uint64_t cells_ = 0;
  int row_ = 0;
  size_t column_ = 0;
  size_t next_column_ = 0;
  std::string type_;
  size_t style_ = 0;
  std::string value_;
  bool in_value_ = false;
  bool in_phonetic_ = false;
};

bool SheetReader::start_row(const xml::StreamAttributes& attributes) {
  int number = row_ + 1;
  if (const auto given = attributes.find("r")) {
    std::from_chars(given->data(), given->data() + given->size(), number);
  }
  if (number <= row_ || number > kMostRows) {
    broken("table.broken",
           {"строки листа идут не по порядку", "the rows of the sheet are out of order"});
    return false;
  }
  row_ = number;
  next_column_ = 0;
  grid_.rows.push_back({row_, {}});
  return true;
}

bool SheetReader::start_cell(const xml::StreamAttributes& attributes) {
  column_ = next_column_;
  if (const auto reference = attributes.find("r")) {
    const auto place = cell_place(*reference);
    if (place) column_ = place->second;
  }
  if (grid_.rows.empty() || column_ < next_column_ || column_ >= kMostColumns) {
    broken("table.broken",
           {"ячейки листа идут не по порядку", "the cells of the sheet are out of order"});
    return false;
  }
  next_column_ = column_ + 1;
  type_ = attributes.find("t", "n");
  const auto style = attributes.find("s", "0");
  style_ = 0;
  std::from_chars(style.data(), style.data() + style.size(), style_);
  value_.clear();
  return true;
}

Value SheetReader::broken(const char* code, Message message) {
  errors_.error(code, grid_.origin(row_, column_).location(), std::move(message));
  return Value();
}

Value SheetReader::number_cell() {
  double number = 0;
  const auto read = std::from_chars(value_.data(), value_.data() + value_.size(), number);
  if (read.ec != std::errc{} || read.ptr != value_.data() + value_.size() ||
      !std::isfinite(number)) {
    return broken("table.broken", {fmt::format("в ячейке неверное число «{}»", value_),
                                   fmt::format("the cell holds a wrong number «{}»", value_)});
  }
  return shown_number(number, style_ < styles_.size() ? styles_[style_] : CellStyle(), system_);
}

Value SheetReader::cell_value() {
  if (value_.empty()) return Value();
  if (type_ == "s") {
    size_t index = shared_.size();
    std::from_chars(value_.data(), value_.data() + value_.size(), index);
    if (index >= shared_.size()) {
      return broken("table.broken", {"ячейка ссылается на текст, которого в файле нет",
                                     "the cell refers to a text that the file does not have"});
    }
    value_ = shared_[index];
  } else if (type_ == "b") {
    return Value::boolean(value_ == "1");
  } else if (type_ == "e") {
    Value none =
        broken("table.cell-error", {fmt::format("в ячейке ошибка Excel {}", value_),
                                    fmt::format("the cell holds Excel's error {}", value_)});
    errors_.items().back().advise({"исправьте формулу", "mend the formula"});
    return none;
  } else if (type_ == "n") {
    return number_cell();
  }
  const std::string_view kept = trimmed_cell(value_);
  return kept.empty() ? Value() : Value::string(std::string(kept));
}

void SheetReader::end_cell() {
  const Value value = cell_value();
  if (value.is(Value::Kind::kNull)) return;
  if (++cells_ > limit_) {
    errors_.append(too_many_cells(grid_, row_, limit_));
    return;
  }
  std::vector<Value>& cells = grid_.rows.back().cells;
  cells.resize(column_ + 1);
  cells[column_] = value.with_origin(grid_.origin(row_, column_));
}

// A merged cell's value belongs to every row and column it covers, as far as there are rows.
void SheetReader::fill_merged_areas() {
  size_t width = 0;
  for (const GridRow& row : grid_.rows) width = std::max(width, row.cells.size());
  for (const Area& area : areas_) {
    const auto by_number = [](const GridRow& row, int number) { return row.number < number; };
    auto row = std::lower_bound(grid_.rows.begin(), grid_.rows.end(), area.first_row, by_number);
    if (row == grid_.rows.end() || row->number != area.first_row) continue;
    if (area.first_column >= row->cells.size()) continue;
    const Value value = row->cells[area.first_column];
    const size_t last = std::min(area.last_column, std::max(width, size_t{1}) - 1);
    for (; row != grid_.rows.end() && row->number <= area.last_row; ++row) {
      cells_ += last + 1 - std::min(area.first_column, last);
      if (cells_ > limit_) {
        errors_.append(too_many_cells(grid_, row->number, limit_));
        return;
      }
      if (row->cells.size() <= last) row->cells.resize(last + 1);
      for (size_t i = area.first_column; i <= last; ++i) {
        if (row->cells[i].is(Value::Kind::kNull)) {
          row->cells[i] = value.with_origin(grid_.origin(row->number, i));
        }
      }
    }
  }
}

struct Workbook {
  opc::Package package;
  std::string part;  // workbook.xml
  WorkbookReader content;
};

Result<Workbook> open_workbook(std::string_view bytes, const std::string& file) {
  PRIKAZ_TRY(opc::Package package, opc::Package::from_bytes(bytes, {file}));
  const auto main = package.main_document();
  if (!main || (*main)->content_type().find("sheet.main+xml") == std::string::npos) {
    const bool macro =
        main && (*main)->content_type().find("sheet.macroEnabled.main") != std::string::npos;
    if (!macro) {
      return failure(
          "table.not-xlsx", {file},
          {"это не книга Excel (.xlsx)", "this is no Excel workbook (.xlsx)"},
          {"откройте таблицу и сохраните как .xlsx", "open the table and save it as .xlsx"});
    }
  }
  Workbook out{std::move(package), (*main)->name(), {}};
  PRIKAZ_CHECK(xml::read_stream(out.package.part(out.part)->bytes(), out.package.where(out.part),
                                out.content));
  return out;
}

// The sheet by its name, its number or as the first that is visible.
Result<const SheetName*> choose_sheet(const Workbook& book, const std::string& wanted,
                                      const std::string& file) {
  const auto& sheets = book.content.sheets;
  std::vector<std::string> names;
  for (const SheetName& sheet : sheets) {
    if (wanted.empty() ? sheet.visible : sheet.name == wanted) return &sheet;
    names.push_back(sheet.name);
  }
  size_t number = 0;
  const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
  if (!wanted.empty() && read.ptr == wanted.data() + wanted.size() && number >= 1 &&
      number <= sheets.size()) {
    return &sheets[number - 1];
  }
  if (wanted.empty() && !sheets.empty()) return &sheets.front();
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "«" : ", «") + name + "»";
  Diagnostics out = failure("table.unknown-sheet", {file},
                            {fmt::format("в книге нет листа «{}»", wanted),
                             fmt::format("the workbook has no sheet «{}»", wanted)},
                            {"есть " + all, "there are " + all});
  out.items().front().proposed = utf8::nearest(wanted, names);
  return out;
}

}  // namespace

Result<std::vector<std::string>> xlsx_sheet_names(std::string_view bytes, const std::string& file) {
  PRIKAZ_TRY(const Workbook book, open_workbook(bytes, file));
  std::vector<std::string> out;
  for (const SheetName& sheet : book.content.sheets) out.push_back(sheet.name);
  return out;
}

Result<Grid> read_xlsx(std::string_view bytes, const std::string& file,
                       const TableOptions& options) {
  PRIKAZ_TRY(const Workbook book, open_workbook(bytes, file));
  PRIKAZ_TRY(const SheetName* sheet, choose_sheet(book, options.sheet, file));
  const opc::Package& package = book.package;
  const opc::Part* part = package.target(book.part, sheet->relationship);
  if (!part) {
    return failure("table.broken", package.where(book.part),
                   {fmt::format("в файле нет содержимого листа «{}»", sheet->name),
                    fmt::format("the file lacks the content of the sheet «{}»", sheet->name)});
  }
  SharedStringReader shared(options.cells);
  if (const opc::Part* strings = package.related(book.part, kSharedStrings)) {
    PRIKAZ_CHECK(xml::read_stream(strings->bytes(), package.where(strings->name()), shared));
  }
  std::vector<CellStyle> styles;
  if (const opc::Part* described = package.related(book.part, kStyles)) {
    PRIKAZ_TRY(styles, read_cell_styles(described->bytes(), package.where(described->name())));
  }
  Grid grid;
  grid.file = std::make_shared<const std::string>(file);
  grid.sheet = std::make_shared<const std::string>(sheet->name);
  SheetReader reader(grid, shared.texts, styles, book.content.system, options.cells);
  PRIKAZ_CHECK(xml::read_stream(part->bytes(), package.where(part->name()), reader));
  if (reader.errors().empty()) reader.fill_merged_areas();
  if (!reader.errors().empty()) return std::move(reader.errors());
  return grid;
}

}  // namespace prikaz::data
