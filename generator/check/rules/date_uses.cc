#include "check/rules/date_uses.h"

#include "check/letters.h"

namespace prikaz::check::dates {

namespace {

// «с 8 по 19 декабря», «с 28 мая по 3 июня 2026 года»: hardly written in figures.
bool ends_verbal_range(const Walk& walk, const FoundDate& date) {
  constexpr size_t kLongest = 6;  // tokens: «28», «мая», «по» and spaces
  if (date.form != FoundDate::Form::kVerbal || date.first < kLongest) return false;
  if (walk.folded(date.first - 2) != "по") return false;
  const bool month = walk.is_word(date.first - 4) && walk.is_number(date.first - 6);
  return walk.is_number(date.first - 4) || month;
}

bool is_alone(const Paragraph& paragraph, const FoundDate& date) {
  constexpr size_t kYearWord = 8;  // bytes: « г.», « года»
  return !paragraph.in_table() && paragraph.role == Role::kText &&
         trimmed(paragraph.text).size() <= date.end - date.begin + kYearWord;
}

}  // namespace

Use use_of(const Paragraph& paragraph, const Walk& walk, const FoundDate& date) {
  const bool from = walk.is_space(date.first - 1) && walk.folded(date.first - 2) == "от";
  size_t behind = walk.next_solid(date.last);
  if (date.year_word) behind = walk.next_solid(walk.is_mark(behind + 1, '.') ? behind + 1 : behind);
  switch (paragraph.role) {
    case Role::kHeadData:
    case Role::kStamp:
    case Role::kAppendixMark:
    case Role::kLetterhead:
      return is_dash(walk[date.first - 1]) || opens(walk[date.first - 1])
                 ? Use::kOther  // «(23–27 ноября 2026 г.)» of a title
                 : Use::kOwn;
    case Role::kTitle:
    case Role::kPreamble:
    case Role::kOperative:
    case Role::kPoint:
    case Role::kItem:
    case Role::kText:
    case Role::kCell:
      if (from || walk.is_mark(behind, U'№')) return Use::kCited;
      if (is_alone(paragraph, date)) return Use::kOther;  // below a signature
      if (ends_verbal_range(walk, date)) return Use::kOther;
      return paragraph.in_table() ? Use::kCell : Use::kText;
    default:
      return Use::kOther;  // of signing, of printing
  }
}

}  // namespace prikaz::check::dates
