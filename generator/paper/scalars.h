// What the scalars of a card mean: yes and no, whole numbers, dates, widths.
//
// Pure functions; from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "data/value.h"

namespace prikaz::paper {

// да, нет, true, false, in any case.
std::optional<bool> yes_no(std::string_view text);

// Digits alone, at most nine of them.
std::optional<int64_t> whole_number(std::string_view text);

// A date in one of its three spellings, or why there is none.
struct DateReading {
  std::optional<Date> date;
  bool no_such_day = false;  // it is spelled like a date: 31.02.2021
};
DateReading read_date(std::string_view text);

// A scalar written without quotes, where nothing says what it should be: a whole number (not 07),
// да/нет, else the text.
data::Value read_scalar(const data::Value& plain);

// A column's width: "7 см", "70 мм", "2.5 см", "40 %", or twips "3969".
struct Width {
  enum class Unit { kTwips, kPercent };
  Unit unit = Unit::kTwips;
  double value = 0;  // more than 0
};
std::optional<Width> width(std::string_view text);

}  // namespace prikaz::paper
