#include "data/cell_traps.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/date.h"
#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::data {

namespace {

// Codes of organisations and people by the word in a heading, with the digits they have.
struct Code {
  std::string_view word;
  std::array<int, 2> lengths;
};
constexpr Code kCodes[] = {{"инн", {10, 12}},  {"кпп", {9, 0}},    {"бик", {9, 0}},
                           {"огрн", {13, 15}}, {"снилс", {11, 0}}, {"индекс", {6, 0}},
                           {"окпо", {8, 10}},  {"октмо", {8, 11}}, {"окато", {11, 0}}};

// Words in lower case, parted by what is no letter.
std::vector<std::string> words_of(std::string_view heading) {
  const std::string text = russian::lower(heading) + " ";
  std::vector<std::string> out;
  std::string word;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (russian::is_letter(c)) {
      utf8::append(word, c);
    } else if (!word.empty()) {
      out.push_back(std::exchange(word, {}));
    }
  }
  return out;
}

// «Школа №1» is as good a place for a serial number as a column of dates is not.
bool names_a_date(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return word == "дата" || word == "срок"; });
}

// The day of a serial number between 1990 and 2099, else empty.
std::string day_of(int64_t serial) {
  if (serial < 32874 || serial > 73050) return {};
  const Date date = Date::from_days(serial - 25569);
  return fmt::format("{:02}.{:02}.{:04}", date.day, date.month, date.year);
}

// The digits of a number typed as one, else empty.
std::string digits_of(const Value& cell) {
  if (cell.is(Value::Kind::kInteger)) return std::to_string(cell.integer());
  if (!cell.is(Value::Kind::kString) || !cell.plain()) return {};
  const std::string& text = cell.text();
  const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
  return digits ? text : std::string();
}

std::string times(int count) {
  return count == 1 ? std::string() : fmt::format(" (таких ячеек: {})", count);
}
std::string times_english(int count) {
  return count == 1 ? std::string() : fmt::format(" ({} such cells)", count);
}

}  // namespace

std::string with_russian_letters(std::string_view text) {
  std::string out, word, mended;
  bool cyrillic = false, doubles = false, other = false, changed = false;
  const auto end_word = [&] {
    const bool mixed = cyrillic && doubles && !other;
    out += mixed ? mended : word;
    changed = changed || mixed;
    word.clear();
    mended.clear();
    cyrillic = doubles = other = false;
  };
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (!russian::is_letter(c)) {
      end_word();
      out += text.substr(start, at - start);
      continue;
    }
    const char32_t russian_letter = russian::cyrillic_double(c);
    const bool own = russian::is_cyrillic(c);
    cyrillic = cyrillic || own;
    doubles = doubles || russian_letter != 0;
    other = other || (!own && russian_letter == 0);
    utf8::append(word, c);
    utf8::append(mended, russian_letter != 0 ? russian_letter : c);
  }
  end_word();
  return changed ? out : std::string();
}

void CellTraps::Seen::add(const Origin& origin, std::string found, std::string better) {
  if (count++ > 0) return;
  first = origin;
  text = std::move(found);
  proposed = std::move(better);
}

CellTraps::CellTraps(const std::vector<std::string>& columns) {
  for (const std::string& name : columns) {
    Column column;
    column.name = name;
    const std::vector<std::string> words = words_of(name);
    column.date = names_a_date(words);
    for (const Code& code : kCodes) {
      if (std::find(words.begin(), words.end(), code.word) != words.end()) {
        column.lengths = code.lengths;
      }
    }
    columns_.push_back(std::move(column));
  }
}

void CellTraps::see(size_t column, const Value& cell) {
  if (column >= columns_.size()) return;
  Column& of = columns_[column];
  if (cell.is(Value::Kind::kString) && !cell.plain()) {
    std::string mended = with_russian_letters(cell.text());
    if (!mended.empty()) of.latin.add(cell.origin(), cell.text(), std::move(mended));
  }
  if (of.lengths[0] == 0 && !of.date) return;
  const std::string digits = digits_of(cell);
  if (digits.empty()) return;
  const auto length = static_cast<int>(digits.size());
  for (const int whole : of.lengths) {
    if (length + 1 == whole || (whole > 6 && length + 2 == whole && of.lengths[0] != length)) {
      of.zeros.add(cell.origin(), digits,
                   std::string(static_cast<size_t>(whole - length), '0') + digits);
      break;
    }
  }
  if (!of.date || length != 5) return;
  std::string day = day_of(std::atoi(digits.c_str()));
  if (!day.empty()) of.serial.add(cell.origin(), digits, std::move(day));
}

void CellTraps::see_trimmed(const Origin& cell) {
  trimmed_.add(cell);
}

void CellTraps::see_hidden(const Origin& row, bool skipped) {
  hidden_.add(row);
  hidden_skipped_ = skipped;
}

void CellTraps::see_empty(const Origin& row) {
  empty_.add(row);
}

void CellTraps::tell_column(const Column& column, Diagnostics& notes) const {
  const auto warn = [&](const Seen& seen, const char* code, Message message) -> Diagnostic& {
    message.russian += times(seen.count);
    message.english += times_english(seen.count);
    return notes.warning(code, seen.first.location(), std::move(message))
        .quote(seen.text)
        .propose(seen.proposed);
  };
  if (column.zeros.count > 0) {
    warn(column.zeros, "table.lost-zeros",
         {fmt::format("в столбце «{}» потеряны нули в начале", column.name),
          fmt::format("zeros at the beginning were lost in the column «{}»", column.name)})
        .advise({"задайте столбцу в Excel формат «Текстовый» и впишите нули",
                 "give the column the format «Text» in Excel and type the zeros"});
  }
  if (column.serial.count > 0) {
    warn(column.serial, "table.serial-date",
         {fmt::format("в столбце «{}» вместо даты стоит её порядковый номер", column.name),
          fmt::format("in the column «{}» a date is a serial number", column.name)})
        .advise({"задайте столбцу в Excel формат «Дата»",
                 "give the column the format «Date» in Excel"});
  }
  if (column.latin.count > 0) {
    warn(column.latin, "table.latin-letters",
         {fmt::format("в столбце «{}» латинские буквы внутри русских слов", column.name),
          fmt::format("in the column «{}» there are Latin letters inside Russian words",
                      column.name)});
  }
}

void CellTraps::tell(Diagnostics& notes) const {
  for (const Column& column : columns_) tell_column(column, notes);
  if (trimmed_.count > 0) {
    notes.note("table.spaces", trimmed_.first.location(),
               {fmt::format("убраны пробелы по краям ячеек, всего ячеек: {}", trimmed_.count),
                fmt::format("spaces at the ends of cells were removed, {} cells", trimmed_.count)});
  }
  if (empty_.count > 0) {
    notes.note("table.empty-rows", empty_.first.location(),
               {fmt::format("пропущены пустые строки, всего: {}", empty_.count),
                fmt::format("empty rows were left out, {} of them", empty_.count)});
  }
  if (hidden_.count == 0) return;
  notes.warning("table.hidden-rows", hidden_.first.location(),
                hidden_skipped_
                    ? Message{fmt::format("скрытые строки пропущены, всего: {}", hidden_.count),
                              fmt::format("hidden rows were left out, {} of them", hidden_.count)}
                    : Message{fmt::format("скрытые строки прочитаны вместе с видимыми, всего: {}",
                                          hidden_.count),
                              fmt::format("hidden rows were read with the visible ones, {} of them",
                                          hidden_.count)});
}

}  // namespace prikaz::data
