// Ranges of dates and years that run backwards, school years that are none.
#include <string>
#include <string_view>

#include "check/rules/date_spans.h"
#include "check/rules/dates.h"
#include "check/rules/walk.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;

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
  constexpr long kLastDay = 31;
  const size_t first = borrowing_day(walk, date);
  if (!walk.exists(first)) return;
  const long day = number_value(walk.text(first));
  if (day <= date.day || day > kLastDay) return;
  found.add(paragraph, walk[first].begin, date.end, kBackwards);
}

}  // namespace

void backwards(const Paragraph& paragraph, Findings& found) {
  if (paragraph.dates.empty()) return;
  const Walk walk(paragraph);
  const FoundDate* before = nullptr;
  for (const FoundDate& date : paragraph.dates) {
    const bool range =
        before && joins_days(walk, behind_year_word(walk, *before), date.first, before->first);
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
