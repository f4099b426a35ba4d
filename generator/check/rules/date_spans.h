// Stretches of days in a text: «с 28.07.2025 по 08.08.2025», «со 2 по 25 июня 2025 года»,
// «9–13 ноября 2026 г.». What runs backwards is no stretch (date_ranges.cc tells it).
#pragma once

#include <vector>

#include "check/rules/walk.h"

namespace prikaz::check {

struct DaySpan {
  Date from, to;                // the last day belongs to it
  uint32_t begin = 0, end = 0;  // bytes
  size_t first = 0, last = 0;   // tokens

  bool holds(const Date& day) const { return from <= day && day <= to; }
};

// In the order of the text; both ends are whole days of the calendar.
std::vector<DaySpan> day_spans(const Paragraph& paragraph);

// Behind «г.», «года»; else behind the date.
size_t behind_year_word(const Walk& walk, const FoundDate& date);
// What joins the two ends stands between the tokens: a dash, or «с … по», «с … до». `first` is the
// first token of the range.
bool joins_days(const Walk& walk, size_t from, size_t to, size_t first);
// The token of the day that borrows the month of the second: «с 13 по 19 ноября»; size() when there
// is none.
size_t borrowing_day(const Walk& walk, const FoundDate& date);

}  // namespace prikaz::check
