#include "russian/typography.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.h"
#include "russian/dates.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

using Word = std::string_view;

constexpr Word kNoBreakHyphen = "\u2011";

template <size_t size>
bool one_of(Word word, const std::array<Word, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_latin_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool all_digits(Word word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

char32_t first_of(Word word) {
  size_t at = 0;
  return word.empty() ? U'\0' : utf8::next(word, at);
}

bool opens(char32_t c) {
  return c == '(' || c == '[' || c == '"' || c == U'«' || c == U'„' || c == U'“';
}

// Without opening brackets and quotes in front.
Word without_opening(Word word) {
  while (!word.empty() && opens(first_of(word))) {
    size_t at = 0;
    utf8::next(word, at);
    word.remove_prefix(at);
  }
  return word;
}

// Without closing punctuation behind; a dot is kept, since it makes an abbreviation.
Word without_closing(Word word) {
  static constexpr std::array<Word, 9> kClosing = {",", ";", ":", ")", "]", "\"", "»", "“", "!"};
  for (bool again = true; again;) {
    again = false;
    for (const Word mark : kClosing) {
      if (!word.ends_with(mark)) continue;
      word.remove_suffix(mark.size());
      again = true;
    }
  }
  return word;
}

// «план.docx»: a dot and a few Latin letters or digits.
bool is_file_name(Word word) {
  const size_t dot = word.rfind('.');
  if (dot == Word::npos || dot == 0 || dot + 1 == word.size()) return false;
  if (!is_latin_letter(word[dot + 1]) && !is_digit(word[dot + 1])) return false;
  const Word extension = without_closing(word.substr(dot + 1));
  const bool letters = std::any_of(extension.begin(), extension.end(), is_latin_letter);
  return letters && extension.size() <= 5 &&
         std::all_of(extension.begin(), extension.end(),
                     [](char c) { return is_latin_letter(c) || is_digit(c); });
}

bool is_address(Word word) {
  const size_t mark = word.find_first_of(".@:");  // few words have any
  if (mark == Word::npos || mark + 1 == word.size()) return false;
  return word.find("://") != Word::npos || word.find('@') != Word::npos ||
         word.starts_with("www.") || is_file_name(word);
}

// «А.», «А.Б.»
bool is_initials(Word word) {
  size_t at = 0;
  while (at < word.size()) {
    if (!is_upper(utf8::next(word, at)) || at >= word.size() || word[at] != '.') return false;
    ++at;
    if (at < word.size() && word[at] == '-') ++at;
  }
  return !word.empty();
}

bool is_surname(Word word) {
  if (!is_upper(first_of(word))) return false;
  size_t letters = 0, small = 0;
  for (size_t at = 0; at < word.size(); ++letters) {
    const char32_t c = utf8::next(word, at);
    if (!is_letter(c) && c != '-') return false;
    small += is_lower(c) ? 1 : 0;
  }
  return letters > 1 && small > 0;
}

bool is_month(Word word) {
  for (int month = 1; month <= 12; ++month) {
    if (word == month_genitive(month) || word == month_nominative(month)) return true;
  }
  return false;
}

// «2020», «2020–2023», «2020/2021», «10.2020»: ends with a year.
bool ends_with_year(Word word) {
  if (word.size() < 4 || !all_digits(word.substr(word.size() - 4))) return false;
  return word.size() == 4 || !is_digit(word[word.size() - 5]);
}

// «5», «1,5», «10–12», «2.5»
bool is_number(Word word) {
  bool digit = false;
  for (size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    digit = digit || (c >= '0' && c <= '9');
    if (!(c >= '0' && c <= '9') && c != ',' && c != '.' && c != U'–' && c != '-' && c != U'−') {
      return false;
    }
  }
  return digit && is_digit(word.back());
}

bool is_roman(Word word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == Word::npos;
}

// A part of a text or an address before its number: «п. 2», «кв. 5».
bool precedes_number(Word word) {
  static constexpr std::array<Word, 27> kParts = {
      "п.",   "пп.",  "пункт", "ст.",   "ч.",  "гл.",   "разд.", "рис.", "табл.",
      "стр.", "с.",   "абз.",  "подп.", "кв.", "д.",    "корп.", "оф.",  "каб.",
      "к.",   "тел.", "т.",    "вып.",  "кл.", "прил.", "ауд.",  "л.",   "стл."};
  return one_of(word, kParts);
}

bool precedes_name(Word word) {
  static constexpr std::array<Word, 22> kPlaces = {
      "г.",  "гор.", "ул.",    "д.",  "с.",   "пос.", "п.",  "пгт",   "пгт.", "дер.", "пер.",
      "пл.", "обл.", "просп.", "пр.", "пр-т", "наб.", "им.", "ст-ца", "х.",   "р.",   "оз."};
  return one_of(word, kPlaces);
}

bool is_unit(Word word) {
  static constexpr std::array<Word, 44> kUnits = {
      "%",   "‰",  "руб.", "руб", "коп.",  "₽",  "тыс.", "млн", "млрд", "см", "мм",
      "м",   "км", "м²",   "м2",  "кв.м",  "га",   "кг",   "г",   "т",    "л",  "мл",
      "ч",   "ч.", "час.", "мин", "мин.",  "сек.", "экз.", "экз", "шт.",  "шт", "чел.",
      "чел", "л.", "стр.", "с.",  "класс", "кл.",  "мес.", "лет", "°C",   "°С", "п.л."};
  return one_of(word, kUnits);
}

bool is_dash(Word word) {
  return word == "–" || word == "—";
}

bool after_t(Word left, Word right) {
  static constexpr std::array<Word, 7> kAfterT = {"е.", "д.", "п.", "к.", "ч.", "о.", "н."};
  return left == "т." && one_of(right, kAfterT);
}

bool counted_roubles(Word left, Word right) {
  return (left == "тыс." || left == "млн" || left == "млрд") && right.starts_with("руб");
}

// «12 345»
bool digit_group(Word left, Word right) {
  const size_t end = std::min(right.find_first_not_of("0123456789"), right.size());
  return left.size() <= 3 && all_digits(left) && end == 3 &&
         (end == right.size() || right[end] == ',');
}

bool digit_begins(Word word) {
  const char32_t next = first_of(without_opening(word));
  return next >= '0' && next <= '9';
}

// Pairs that are short themselves and begin no long chain.
bool short_tie(Word left, Word right) {
  const char32_t next = first_of(without_opening(right));
  if (left.ends_with("№")) return digit_begins(right) || is_letter(next) || next == '_';
  if (is_initials(left) && is_initials(right)) return true;
  Word day = left;
  if (day.ends_with("»")) day.remove_suffix(Word("»").size());
  const Word month = right.ends_with('.') ? right.substr(0, right.size() - 1) : right;
  if (day.size() <= 2 && all_digits(day) && is_month(month)) return true;
  if (ends_with_year(left) && (right == "г." || right == "гг." || right == "г")) return true;
  if (after_t(left, right)) return true;
  if (precedes_number(left) && (digit_begins(right) || is_roman(right))) return true;
  const bool unit = is_unit(right) || is_unit(without_closing(right.substr(0, right.size() - 1)));
  return (is_number(left) && unit) || digit_group(left, right);
}

// What else holds together in running text.
bool long_tie(Word left, Word right) {
  if (is_initials(left) && is_surname(right)) return true;
  Word initials = right;
  if (initials.ends_with("..")) initials.remove_suffix(1);
  if (is_surname(left) && is_initials(initials) && utf8::length(initials) >= 2) return true;
  if (is_month(left) && right.size() >= 4 && all_digits(right.substr(0, 4))) return true;
  if (ends_with_year(left) && right.starts_with("год")) return true;
  if (counted_roubles(left, right)) return true;
  const char32_t next = first_of(without_opening(right));
  return precedes_name(left) && (is_upper(next) || next == U'«');
}

bool stay_together(Word left_typed, Word right_typed, Ties ties) {
  if (is_address(left_typed) || is_address(right_typed)) return false;
  if (is_dash(right_typed)) return ties == Ties::kAll;
  const Word left = without_opening(left_typed);
  const Word right = without_closing(right_typed);
  if (left.empty() || right.empty()) return false;
  return short_tie(left, right) || (ties == Ties::kAll && long_tie(left, right));
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

// The word that ends or begins at an offset; no-break spaces part words too.
size_t word_start(std::string_view text, size_t end) {
  while (end > 0 && !is_blank(text[end - 1]) && !text.substr(0, end).ends_with("\u00A0")) --end;
  return end;
}

size_t word_end(std::string_view text, size_t start) {
  while (start < text.size() && !is_blank(text[start]) &&
         !text.substr(start).starts_with("\u00A0")) {
    ++start;
  }
  return start;
}

// «273-ФЗ», «5-го», «718-ОД», «7-а»: digits, a hyphen, a few letters.
bool is_number_with_letters(Word before, Word after) {
  constexpr size_t kMostLetters = 4;
  return is_number(before) && utf8::length(after) <= kMostLetters && !after.empty() &&
         is_letter(first_of(after)) && after.find('-') == Word::npos;
}

// The word behind the one that ends at `end`, "" when there is none on the line.
Word word_behind(std::string_view text, size_t end) {
  if (end >= text.size() || text[end] == '\n') return {};
  const size_t start = end + (text[end] == ' ' ? 1 : Word("\u00A0").size());
  return start < text.size() ? text.substr(start, word_end(text, start) - start) : Word();
}

Word word_ahead(std::string_view text, size_t start) {
  if (start == 0 || text[start - 1] == '\n') return {};
  const size_t end = start - (text[start - 1] == ' ' ? 1 : Word("\u00A0").size());
  return text.substr(word_start(text, end), end - word_start(text, end));
}

// The hyphen at an offset may not end a line.
bool holds_hyphen(std::string_view text, size_t at, Ties ties) {
  const size_t start = word_start(text, at), end = word_end(text, at + 1);
  const Word word = text.substr(start, end - start);
  if (start == at || end == at + 1 || is_address(word)) return false;
  const Word before = without_opening(text.substr(start, at - start));
  const Word after = without_closing(text.substr(at + 1, end - at - 1));
  if (is_number_with_letters(before, after)) return true;
  if (ties == Ties::kShort || !is_surname(before) || !is_surname(after)) return false;
  return is_initials(without_closing(word_behind(text, end))) ||
         is_initials(without_opening(word_ahead(text, start)));
}

}  // namespace

std::string single_spaced(std::string_view text) {
  std::string out;
  bool gap = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (is_space(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    utf8::append(out, c);
  }
  return out;
}

bool is_address_or_file(std::string_view word) {
  return is_address(word);
}

std::string with_plain_spaces(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const bool space = text.substr(at).starts_with("\u00A0");
    const bool hyphen = !space && text.substr(at).starts_with(kNoBreakHyphen);
    out += space ? ' ' : hyphen ? '-' : text[at];
    at += space ? Word("\u00A0").size() : hyphen ? kNoBreakHyphen.size() : 1;
  }
  return out;
}

std::string with_no_break_spaces(std::string_view text, Ties ties) {
  std::string out;
  out.reserve(text.size() + 16);
  for (size_t at = 0; at < text.size(); ++at) {
    const bool inside = at > 0 && at + 1 < text.size();
    if (inside && text[at] == ' ' && !is_blank(text[at - 1]) && !is_blank(text[at + 1])) {
      const size_t start = word_start(text, at), end = word_end(text, at + 1);
      if (start < at &&
          stay_together(text.substr(start, at - start), text.substr(at + 1, end - at - 1), ties)) {
        out += "\u00A0";
        continue;
      }
    }
    if (inside && text[at] == '-' && holds_hyphen(text, at, ties)) {
      out += kNoBreakHyphen;
      continue;
    }
    out += text[at];
  }
  return out;
}

}  // namespace prikaz::russian
