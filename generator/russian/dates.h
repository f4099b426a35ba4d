// Dates as office papers write them, read and printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace prikaz::russian {

// "2020-10-06", "06.10.2020", "6.10.2020", "6 октября 2020", each with or without «г.» or «года»;
// spaces may be no-break ones, the day may stand in «». Errors: "date.impossible" (31 February),
// "date.unreadable".
Result<Date> parse_date(std::string_view text, const SourceLocation& where);

enum class DateForm {
  kNumeric,        // 06.10.2020
  kNumericYear,    // 06.10.2020 г.
  kVerbal,         // 6 октября 2020 г.
  kQuoted,         // «06» октября 2020 г.
  kQuotedNumeric,  // «06» 10 2020 г.
};
// Day, month and year are held together by no-break spaces.
std::string print(const Date& date, DateForm form);

// "октября", "октябрь". `month` is 1 to 12.
const char* month_genitive(int month);
const char* month_nominative(int month);

// The dates that stand in a text, in order; impossible ones are left out.
std::vector<Date> dates_in(std::string_view text);

}  // namespace prikaz::russian
