#include "check/rules/date_spans.h"

namespace prikaz::check {

size_t behind_year_word(const Walk& walk, const FoundDate& date) {
  if (!date.year_word) return date.last + 1;
  const size_t word = walk.next_solid(date.last);
  return walk.is_mark(word + 1, '.') ? word + 2 : word + 1;
}

namespace {

bool is_from(const Walk& walk, size_t number) {
  return walk.is_space(number - 1) &&
         (walk.folded(number - 2) == "с" || walk.folded(number - 2) == "со");
}

}  // namespace

bool joins_days(const Walk& walk, size_t from, size_t to, size_t first) {
  const size_t at = walk.is_space(from) ? from + 1 : from;
  const size_t behind = walk.is_space(at + 1) ? at + 2 : at + 1;
  if (behind != to) return false;
  if (is_dash(walk[at]) || walk.is_mark(at, '-')) return true;
  return (walk.folded(at) == "по" || walk.folded(at) == "до") && is_from(walk, first);
}

size_t borrowing_day(const Walk& walk, const FoundDate& date) {
  constexpr size_t kLeast = 2;  // tokens before it
  const size_t none = walk.size();
  if (date.form != FoundDate::Form::kVerbal || date.first < kLeast) return none;
  const size_t join = walk.is_space(date.first - 1) ? date.first - 2 : date.first - 1;
  const size_t first = walk.is_space(join - 1) ? join - 2 : join - 1;
  if (!walk.is_number(first) || walk[first].size() > 2) return none;
  const size_t before = walk.is_space(first - 1) ? first - 2 : first - 1;
  const bool counted = first > 0 && !walk.is_space(first - 1);  // «7.13–9 ноября»
  if (counted || walk.is_mark(before, U'№') || walk.is_mark(before, ',')) return none;
  return joins_days(walk, first + 1, date.first, first) ? first : none;
}

std::vector<DaySpan> day_spans(const Paragraph& paragraph) {
  std::vector<DaySpan> out;
  if (paragraph.dates.empty()) return out;
  const Walk walk(paragraph);
  const FoundDate* before = nullptr;
  for (const FoundDate& date : paragraph.dates) {
    const FoundDate* last = before;
    before = &date;
    if (!date.date) continue;
    std::optional<Date> from;
    size_t first = 0;
    if (last && joins_days(walk, behind_year_word(walk, *last), date.first, last->first)) {
      const int borrowed = last->month > date.month ? date.year - 1 : date.year;
      from = Date::make(last->year > 0 ? last->year : borrowed, last->month, last->day);
      first = last->first;
    } else if (const size_t day = borrowing_day(walk, date); walk.exists(day)) {
      from = Date::make(date.year, date.month, static_cast<int>(number_value(walk.text(day))));
      first = day;
    }
    if (!from || *date.date < *from) continue;
    out.push_back({*from, *date.date, walk[first].begin, date.end, first, date.last});
  }
  return out;
}

}  // namespace prikaz::check
