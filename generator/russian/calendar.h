// The working days of Russia, five days a week: weekends, public holidays and the days off that the
// government moves every year. Data by year in calendar_days.cc with their sources.
//
//   if (calendar::is_day_off(date)) propose(calendar::working_day_from(date));
//
// Pure functions; from any thread.
#pragma once

#include <span>
#include <string_view>

#include "base/date.h"

namespace prikaz::russian::calendar {

// One day that is not what its day of the week says.
struct Day {
  int month;
  int day;
  std::string_view why;  // Russian: «перенос с 4 января», «рабочая суббота»
};

// A year as the government made it. Holidays themselves are in none of the lists: is_day_off knows
// them by law (ТК РФ, ст. 112).
struct Year {
  int year;
  std::string_view source;       // of the moved days; "" when the decree is not known
  std::span<const Day> off;      // Mondays to Fridays that are days off
  std::span<const Day> working;  // Saturdays that are worked
};

// Years whose days are known; nullptr for others, where weekends and holidays alone are told.
const Year* year(int year);

// The holiday's name, "" for other days: «Новогодние каникулы», «День знаний» is none.
std::string_view holiday(const Date& date);

bool is_day_off(const Date& date);
// Why it is a day off: «воскресенье», «День России», «перенос с 5 января»; "" for a working day.
std::string_view day_off_reason(const Date& date);

// The date itself, or the first working day behind it.
Date working_day_from(const Date& date);
// `count` working days later, not counting the date itself; earlier when negative.
Date working_days_later(const Date& date, int count);

// «понедельник» … in the nominative; `weekday` is 1 to 7 from Monday.
std::string_view weekday_name(int weekday);

}  // namespace prikaz::russian::calendar
