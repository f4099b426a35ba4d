// Sums that a table says of itself, and shares of more than a whole.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/form.h"
#include "check/rules/grid.h"
#include "check/rules/walk.h"

namespace prikaz::check::form {

namespace {

using View = std::string_view;

constexpr int64_t kUnit = 10000;  // numbers are counted in ten-thousandths

bool has_any(View text, auto const& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](View part) { return text.find(part) != View::npos; });
}

// The characters at `at` that part groups of digits; 0: none.
size_t space_at(View text, size_t at) {
  for (const View space : {View(" "), View("\u00A0"), View("\u202F")}) {
    if (text.substr(at).starts_with(space)) return space.size();
  }
  return 0;
}

// «1 250», «12,5» and nothing else, in ten-thousandths.
std::optional<int64_t> number_of(View text) {
  constexpr int kMostDigits = 11, kMostDecimals = 4;
  int64_t value = 0;
  int digits = 0, decimals = -1;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_digit(static_cast<unsigned char>(c))) {
      value = value * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
      if (++digits > kMostDigits || decimals > kMostDecimals) return std::nullopt;
      ++at;
    } else if ((c == ',' || c == '.') && digits > 0 && decimals < 0 && at + 1 < text.size()) {
      decimals = 0;
      ++at;
    } else if (const size_t space = space_at(text, at); space > 0 && digits > 0 && decimals < 0) {
      at += space;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0) return std::nullopt;
  for (int i = std::max(decimals, 0); i < kMostDecimals; ++i) value *= 10;
  return value;
}

// «1 250», «12,5».
std::string written(int64_t value) {
  std::string out = std::to_string(value / kUnit);
  for (size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, kNoBreakSpace);
  std::string rest = std::to_string(kUnit + value % kUnit).substr(1);
  while (rest.ends_with('0')) rest.pop_back();
  return rest.empty() ? out : out + "," + rest;
}

bool is_nothing(View text) {
  return text.empty() || text == "-" || text == "–" || text == "—";
}

// «Итого», «Всего:», «ИТОГО по району».
bool is_total(const GridRow& row) {
  const Paragraph* first = row.first();
  if (!first) return false;
  const View text = trimmed(first->folded);
  for (const View word : {View("итого"), View("всего")}) {
    if (text.starts_with(word) && !is_letter(first_character(text.substr(word.size()))))
      return true;
  }
  return false;
}

// Rows whose numbers are parts of those of other rows, or sums of some of them.
bool has_parts_of_rows(const Grid& grid) {
  static constexpr std::array<View, 5> kParts = {"из них", "в том числе", "в т.ч", "в т. ч",
                                                 "подытог"};
  return std::any_of(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) {
    if (row.section) return true;
    return std::any_of(row.cells.begin(), row.cells.end(), [](const GridCell& cell) {
      if (has_any(cell.text, kParts)) return true;
      const size_t dot = cell.text.find('.');  // «1.1» beside «1»
      const bool first = cell.lines.size() == 1 && cell.lines.front()->column == 0;
      return first && dot != std::string::npos && dot + 1 < cell.text.size() &&
             cell.text.find_first_not_of("0123456789.") == std::string::npos;
    });
  });
}

// A row of the numbers of its columns: «1 2 3 4».
bool numbers_columns(const GridRow& row) {
  for (size_t c = 0; c < row.cells.size(); ++c) {
    if (row.cells[c].text != std::to_string(c + 1)) return false;
  }
  return row.cells.size() > 1;
}

// Shares, means and names are not summed.
bool is_summed(View head) {
  static constexpr std::array<View, 14> kOthers = {"%",    "процент", "дол",   "средн",  "год",
                                                   "№",    "номер",   "балл",  "рейтин", "коэфф",
                                                   "цена", "место",   "класс", "индекс"};
  return !has_any(head, kOthers);
}

struct Column {
  int64_t sum = 0, largest = 0;
  size_t numbers = 0;
  bool years = true, known = true;
  std::string head;

  void add(const GridCell& cell) {
    const auto value = number_of(cell.text);
    if (!value) {
      // What stands over the numbers is the head.
      if (numbers == 0) {
        head += cell.text + ' ';
      } else {
        known = known && is_nothing(cell.text);
      }
      return;
    }
    ++numbers;
    sum += *value;
    largest = std::max(largest, *value);
    years = years && *value >= 1900 * kUnit && *value < 2100 * kUnit;
  }
  // A total may also be a mean or the largest.
  bool contradicts(int64_t total) const {
    constexpr size_t kLeast = 2;
    if (!known || years || numbers < kLeast || !is_summed(head) || total == sum) return false;
    const auto count = static_cast<int64_t>(numbers);
    return total != largest && total / kUnit != sum / count / kUnit && total != 0;
  }
};

}  // namespace

// The last row alone is a total, and all rows above it are what it sums.
void wrong_total(const Document&, Findings& found) {
  for (const Grid& grid : found.grids()) {
    size_t last = grid.rows.size();
    while (last > 0 && !grid.rows[last - 1].first()) --last;
    if (last < 3 || !is_total(grid.rows[last - 1]) || has_parts_of_rows(grid)) continue;
    const GridRow& total = grid.rows[last - 1];
    if (std::any_of(grid.rows.begin(), grid.rows.begin() + static_cast<std::ptrdiff_t>(last) - 1,
                    is_total))
      continue;
    for (size_t c = 1; c < total.cells.size(); ++c) {
      const auto said = number_of(total.cells[c].text);
      if (!said || total.cells[c].lines.empty()) continue;
      Column column;
      for (size_t r = 0; r + 1 < last; ++r) {
        const GridRow& row = grid.rows[r];
        if (repeats_head(grid, r) || numbers_columns(row)) continue;
        column.add(c < row.cells.size() ? row.cells[c] : GridCell());
      }
      if (!column.contradicts(*said)) continue;
      const Paragraph& line = *total.cells[c].lines.front();
      const std::string sum = written(column.sum), shown = written(*said);
      found.add(line, 0, line.text.size(),
                {"итог не равен сумме столбца: стоит " + shown + ", а строки дают " + sum,
                 "the total is not the column's sum: it says " + shown + ", the rows give " + sum});
    }
  }
}

namespace {

bool is_share_word(View folded) {
  static constexpr std::array<View, 5> kWords = {"доля", "доли", "долю", "долей", "охват"};
  return is_one_of(folded, kWords);
}

// What may well be more than a whole: growth, and what is held against something else.
bool compares(View folded) {
  static constexpr std::array<View, 12> kParts = {"рост",   "роста",     "прирост", "темп",
                                                  "темпов", "уровню",    "уровня",  "сравнению",
                                                  "выше",   "отношению", "плана",   "плану"};
  return is_one_of(folded, kParts) || folded.starts_with("превы");
}

// «на 120 %», «до 120 % к уровню 2025 года». `sign` is the «%».
bool is_compared(const Walk& walk, size_t number, size_t sign) {
  constexpr size_t kNear = 6;  // tokens behind it
  if (walk.is_space(number - 1) && walk.folded(number - 2) == "на") return true;
  for (size_t i = sign + 1; i <= sign + kNear && !walk.is_mark(i, ';'); ++i) {
    if (compares(walk.folded(i))) return true;
  }
  return false;
}

}  // namespace

// «доля … составила 120 %».
void large_share(const Paragraph& paragraph, Findings& found) {
  if (paragraph.folded.find("дол") == std::string::npos &&
      paragraph.folded.find("охват") == std::string::npos)
    return;
  constexpr size_t kFar = 30;  // tokens from the word to the number
  const Walk walk(paragraph);
  size_t share = walk.size();  // the word that speaks of one, in this sentence
  bool other = false;
  for (size_t i = 0; i < walk.size(); ++i) {
    if (walk.is_mark(i, ';') || (walk.is_mark(i, '.') && walk.is_space(i + 1))) {
      share = walk.size();
      other = false;
    }
    if (is_share_word(walk.folded(i))) share = i;
    other = other || compares(walk.folded(i));
    if (share >= i || i - share > kFar || other || !walk.is_number(i)) continue;
    const bool whole = walk.is_mark(i + 1, ',') && walk.is_number(i + 2);
    const size_t last = whole ? i + 2 : i, sign = walk.next_solid(last);
    const bool part = walk.is_mark(i - 1, ',') || walk.is_mark(i - 1, '.');
    const bool percent = walk.is_mark(sign, '%') || walk.folded(sign).starts_with("процент");
    constexpr long kAll = 100;
    const long value = number_value(walk.text(i));
    const bool more = value > kAll || (value == kAll && whole && number_value(walk.text(last)) > 0);
    if (!percent || part || !more || is_compared(walk, i, sign)) continue;
    found.add(paragraph, walk[i].begin, walk[sign].end,
              {"доля не бывает больше 100 %", "a share is at most 100 %"});
  }
}

}  // namespace prikaz::check::form
