// Ranges of dates and years that run backwards, school years that are none.
#include <string>
#include <string_view>

#include "check/rules/dates.h"
#include "check/rules/walk.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;

// Behind «г.», «года»; else behind the date.
size_t behind_year_word(const Walk& walk, const FoundDate& date) {
  if (!date.year_word) return date.last + 1;
  const size_t word = walk.next_solid(date.last);
  return walk.is_mark(word + 1, '.') ? word + 2 : word + 1;
}

bool is_from(const Walk& walk, size_t number) {
  return walk.is_space(number - 1) &&
         (walk.folded(number - 2) == "с" || walk.folded(number - 2) == "со");
}

// What joins the two ends: a dash, or «с … по», «с … до». `first` is the first token of the range.
bool joins(const Walk& walk, size_t from, size_t to, size_t first) {
  const size_t at = walk.is_space(from) ? from + 1 : from;
  const size_t behind = walk.is_space(at + 1) ? at + 2 : at + 1;
  if (behind != to) return false;
  if (is_dash(walk[at]) || walk.is_mark(at, '-')) return true;
  return (walk.folded(at) == "по" || walk.folded(at) == "до") && is_from(walk, first);
}

enum class Order { kForward, kPerhapsBackward, kBackward };

// Without both years a range may run over the New Year: «1 сентября – 31 мая».
Order order_of(const FoundDate& from, const FoundDate& to) {
  if (from.year > 0 && to.year > 0) {
    if (!from.date || !to.date) return Order::kForward;
    return *to.date < *from.date ? Order::kBackward : Order::kForward;
  }
  constexpr int kJune = 6;
  const bool over_new_year = from.month > kJune && to.month <= kJune;
  const bool later = from.month > to.month || (from.month == to.month && from.day > to.day);
  return later && !over_new_year ? Order::kPerhapsBackward : Order::kForward;
}

const Message kBackwards{"конец срока раньше начала", "the range ends before it begins"};

// «с 13 по 9 ноября», «13–9 ноября»: the first day borrows the month of the second.
void tell_days(const Paragraph& paragraph, const Walk& walk, const FoundDate& date,
               Findings& found) {
  constexpr size_t kLeast = 2;  // tokens before it
  if (date.form != FoundDate::Form::kVerbal || date.first < kLeast) return;
  const size_t join = walk.is_space(date.first - 1) ? date.first - 2 : date.first - 1;
  const size_t first = walk.is_space(join - 1) ? join - 2 : join - 1;
  if (!walk.is_number(first) || walk[first].size() > 2) return;
  const size_t before = walk.is_space(first - 1) ? first - 2 : first - 1;
  const bool counted = first > 0 && !walk.is_space(first - 1);  // «7.13–9 ноября»
  if (counted || walk.is_mark(before, U'№') || walk.is_mark(before, ',')) return;
  constexpr long kLastDay = 31;
  const long day = number_value(walk.text(first));
  if (day <= date.day || day > kLastDay || !joins(walk, first + 1, date.first, first)) return;
  found.add(paragraph, walk[first].begin, date.end, kBackwards);
}

}  // namespace

void backwards(const Paragraph& paragraph, Findings& found) {
  if (paragraph.dates.empty()) return;
  const Walk walk(paragraph);
  const FoundDate* before = nullptr;
  for (const FoundDate& date : paragraph.dates) {
    const bool range =
        before && joins(walk, behind_year_word(walk, *before), date.first, before->first);
    const Order order = range ? order_of(*before, date) : Order::kForward;
    if (order != Order::kForward) {
      Finding& made = found.add(paragraph, before->begin, date.end, kBackwards);
      if (order == Order::kPerhapsBackward) made.severity = Severity::kWarning;
    } else if (!range) {
      tell_days(paragraph, walk, date, found);
    }
    before = &date;
  }
}

namespace {

bool is_year(const Walk& walk, size_t i) {
  return walk.is_number(i) && walk[i].size() == 4 && number_value(walk.text(i)) >= 1900 &&
         number_value(walk.text(i)) < 2100;
}

// One school year, not «учебные годы».
bool is_of_school(const Walk& walk, size_t i) {
  const View word = walk.folded(i);
  return word == "учебный" || word == "учебного" || word == "учебном" || word == "учебному" ||
         word == "учебным" || (word == "уч" && walk.is_mark(i + 1, '.'));
}

}  // namespace

void years(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 3 < walk.size(); ++i) {
    if (!is_year(walk, i) || walk.is_mark(i - 1, '.') || walk.is_mark(i - 1, '-')) continue;
    const size_t mark = walk.next_solid(i);
    const size_t second = walk.next_solid(mark), word = walk.next_solid(second);
    const bool slash = walk.is_mark(mark, '/');
    if (!slash && !is_dash(walk[mark]) && !walk.is_mark(mark, '-')) continue;
    if (!is_year(walk, second)) continue;
    const long from = number_value(walk.text(i)), to = number_value(walk.text(second));
    if (is_of_school(walk, word) && to != from + 1) {
      found.add(paragraph, walk[i].begin, walk[second].end,
                {"учебный год длится с осени до лета: второй год на единицу больше первого",
                 "a school year's second year follows its first"},
                std::string(walk.text(i)) + "/" + std::to_string(from + 1));
    } else if (!slash && to < from &&
               (walk.folded(word).starts_with("год") || walk.folded(word) == "гг")) {
      found.add(paragraph, walk[i].begin, walk[second].end,
                {"конец промежутка раньше начала", "the range ends before it begins"});
    }
    i = second;
  }
}

}  // namespace prikaz::check::dates
