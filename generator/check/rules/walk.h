// Walking the tokens of a paragraph in few words.
#pragma once

#include <cstddef>
#include <string_view>

#include "check/document.h"
#include "check/letters.h"

namespace prikaz::check {

inline constexpr char kNoBreakSpace[] = "\u00A0";

// The tokens of a paragraph with nothing (a mark 0) beyond both ends.
class Walk {
 public:
  explicit Walk(const Paragraph& paragraph) : paragraph_(paragraph) {}

  size_t size() const { return paragraph_.tokens.size(); }
  const Token& at(size_t index) const {
    return index < size() ? paragraph_.tokens[index] : kNothing;
  }
  const Token& operator[](size_t index) const { return at(index); }
  const Token& before(size_t index, size_t steps = 1) const {
    return index < steps ? kNothing : at(index - steps);
  }

  bool exists(size_t index) const { return index < size(); }
  bool is_word(size_t index) const { return kind(index, TokenKind::kWord); }
  bool is_number(size_t index) const { return kind(index, TokenKind::kNumber); }
  bool is_space(size_t index) const { return kind(index, TokenKind::kSpace); }
  bool is_mark(size_t index, char32_t mark) const { return at(index).is(mark); }
  std::string_view text(size_t index) const {
    return exists(index) ? paragraph_.of(at(index)) : std::string_view();
  }
  std::string_view folded(size_t index) const {
    return exists(index) ? paragraph_.folded_of(at(index)) : std::string_view();
  }
  // The next token that is no space.
  size_t next_solid(size_t index) const { return is_space(index + 1) ? index + 2 : index + 1; }

 private:
  bool kind(size_t index, TokenKind wanted) const {
    return exists(index) && at(index).kind == wanted;
  }

  static constexpr Token kNothing{};
  const Paragraph& paragraph_;
};

// «№», or the Latin N that texts of law have in its place: «N 273-ФЗ», «N АБ-906/05».
inline bool is_number_sign(const Walk& walk, size_t i) {
  if (walk.is_mark(i, U'№')) return true;
  if (!walk.is_word(i) || walk.text(i) != "N") return false;
  const size_t next = walk.next_solid(i);
  const bool index = walk.is_word(next) && walk[next].all_capitals && walk.is_mark(next + 1, '-');
  return walk.is_number(next) || index;
}

// «« 06 » 10 2020»: a month in digits beside a quoted day.
inline bool writes_month_in_digits(const Walk& walk, const FoundDate& date) {
  if (date.form != FoundDate::Form::kQuoted) return false;
  const size_t month = date.year > 0 && walk.is_space(date.last - 1) ? date.last - 2 : date.last;
  return walk.is_number(month) && walk[month].size() <= 2;
}

// «посещение» of «100% посещение»: a noun that a share stands before as an adjective.
inline bool is_share_of(std::string_view folded) {
  return folded.ends_with("ение") || folded.ends_with("ание") || folded.ends_with("тие");
}

// A number's value, or -1 for one of more than nine digits.
inline long number_value(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return -1;
  long value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

template <class List>
bool is_one_of(std::string_view word, const List& list) {
  for (const std::string_view each : list) {
    if (word == each) return true;
  }
  return false;
}

// The last letters first: a comparison of memory costs more than all the rest.
template <class List>
bool ends_with_any(std::string_view word, const List& endings) {
  if (word.empty()) return false;
  for (const std::string_view ending : endings) {
    if (word.back() == ending.back() && word.ends_with(ending)) return true;
  }
  return false;
}
template <class List>
bool starts_with_any(std::string_view word, const List& starts) {
  for (const std::string_view start : starts) {
    if (word.starts_with(start)) return true;
  }
  return false;
}

inline bool is_dash(const Token& token) {
  return token.is(U'–') || token.is(U'—');
}
inline bool opens(const Token& token) {
  return token.is('(') || token.is('[') || token.is(U'«') || token.is(U'„');
}
inline bool closes(const Token& token) {
  return token.is(')') || token.is(']') || token.is(U'»');
}

}  // namespace prikaz::check
