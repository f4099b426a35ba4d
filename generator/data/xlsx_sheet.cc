#include "data/xlsx_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace prikaz::data {

namespace {

// ST_Xstring (22.9.2.19): «_x000D_» is a character that XML cannot hold or would lose.
std::string unescaped(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    unsigned code = 0;
    const char* digits = text.data() + at + 2;
    const bool escape = text.substr(at).starts_with("_x") && at + 7 <= text.size() &&
                        text[at + 6] == '_' &&
                        std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4;
    if (!escape) {
      out += text[at++];
      continue;
    }
    if (code != '\r') utf8::append(out, code);
    at += 7;
  }
  return out;
}

}  // namespace

bool SheetReader::start(std::string_view name, const xml::StreamAttributes& attributes) {
  if (name == "row") return start_row(attributes);
  if (name == "c") return start_cell(attributes);
  if (name == "f") has_formula_ = true;
  if (name == "v" || (name == "t" && type_ == "inlineStr" && !in_phonetic_)) {
    in_value_ = has_value_ = true;
  }
  if (name == "rPh") in_phonetic_ = true;
  return true;
}

bool SheetReader::end(std::string_view name) {
  if (name == "v" || name == "t") in_value_ = false;
  if (name == "rPh") in_phonetic_ = false;
  if (name == "c") end_cell();
  if (name == "row") return end_row();
  return errors_.empty();
}

bool SheetReader::text(std::string_view piece) {
  if (in_value_) value_ += piece;
  return true;
}

bool SheetReader::out_of_order(Message message) {
  errors_.error("table.broken", source_.origin(number_, column_).location(), std::move(message));
  return false;
}

bool SheetReader::start_row(const xml::StreamAttributes& attributes) {
  int number = number_ + 1;
  if (const auto given = attributes.find("r")) {
    std::from_chars(given->data(), given->data() + given->size(), number);
  }
  if (number <= number_ || number > kMostRows) {
    return out_of_order(
        {"строки листа идут не по порядку", "the rows of the sheet are out of order"});
  }
  number_ = number;
  next_column_ = 0;
  in_row_ = true;
  const auto hidden = attributes.find("hidden", "0");
  row_ = {};
  row_.number = number;
  row_.hidden = hidden == "1" || hidden == "true";
  return true;
}

bool SheetReader::end_row() {
  in_row_ = false;
  width_ = std::max(width_, next_column_);
  cells_ += areas_.fill(row_, width_, source_);
  if (cells_ > limit_) errors_.append(too_many_cells(source_, number_, limit_));
  rows_.push_back(std::move(row_));
  row_ = {};
  return errors_.empty();
}

bool SheetReader::start_cell(const xml::StreamAttributes& attributes) {
  column_ = next_column_;
  if (const auto reference = attributes.find("r")) {
    if (const auto place = cell_place(*reference)) column_ = place->second;
  }
  if (!in_row_ || column_ < next_column_ || column_ >= kMostColumns) {
    return out_of_order(
        {"ячейки листа идут не по порядку", "the cells of the sheet are out of order"});
  }
  next_column_ = column_ + 1;
  type_ = attributes.find("t", "n");
  const auto style = attributes.find("s", "0");
  style_ = 0;
  std::from_chars(style.data(), style.data() + style.size(), style_);
  value_.clear();
  has_formula_ = has_value_ = false;
  return true;
}

Value SheetReader::wrong_cell(const char* code, Message message, Message advice) {
  row_.wrong.error(code, source_.origin(number_, column_).location(), std::move(message))
      .advise(std::move(advice));
  return Value();
}

Value SheetReader::number_cell() {
  double number = 0;
  const auto read = std::from_chars(value_.data(), value_.data() + value_.size(), number);
  if (read.ec != std::errc{} || read.ptr != value_.data() + value_.size() ||
      !std::isfinite(number)) {
    return wrong_cell("table.broken", {fmt::format("в ячейке неверное число «{}»", value_),
                                       fmt::format("the cell holds a wrong number «{}»", value_)});
  }
  const auto& styles = book_.styles;
  return shown_number(number, style_ < styles.size() ? styles[style_] : CellStyle(), book_.system);
}

Value SheetReader::text_cell(std::string_view typed) {
  const std::string text =
      typed.find("_x") == std::string_view::npos ? std::string(typed) : unescaped(typed);
  const std::string_view kept = trimmed_cell(text);
  if (kept.empty()) return Value();
  if (kept.size() < text.size()) row_.trimmed.push_back(column_);
  return Value::string(std::string(kept));
}

Value SheetReader::shared_text() {
  size_t index = book_.texts.size();
  std::from_chars(value_.data(), value_.data() + value_.size(), index);
  if (index >= book_.texts.size()) {
    return wrong_cell("table.broken", {"ячейка ссылается на текст, которого в файле нет",
                                       "the cell refers to a text that the file does not have"});
  }
  auto text = book_.texts.text(index);
  if (text) return text_cell(*text);
  errors_.append(std::move(text).error());
  return Value();
}

Value SheetReader::cell_value() {
  if (has_formula_ && !has_value_) {
    return wrong_cell(
        "table.no-formula-value",
        {"в ячейке формула, значение которой не вычислено",
         "the cell holds a formula whose value was not computed"},
        {"откройте таблицу в Excel и сохраните её", "open the table in Excel and save it"});
  }
  if (value_.empty()) return Value();
  if (type_ == "s") return shared_text();
  if (type_ == "b") return Value::boolean(value_ == "1");
  if (type_ == "n") return number_cell();
  if (type_ == "e") {
    return wrong_cell("table.cell-error",
                      {fmt::format("в ячейке ошибка Excel {}", value_),
                       fmt::format("the cell holds Excel's error {}", value_)},
                      {"исправьте формулу", "mend the formula"});
  }
  return text_cell(value_);
}

void SheetReader::end_cell() {
  const Value value = cell_value();
  if (value.is(Value::Kind::kNull)) return;
  if (++cells_ > limit_) {
    errors_.append(too_many_cells(source_, number_, limit_));
    return;
  }
  row_.cells.resize(column_ + 1);
  row_.cells[column_] = value.with_origin(source_.origin(number_, column_));
}

}  // namespace prikaz::data
