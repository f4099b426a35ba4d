// Dates in a running text, with their places: what a check looks at.
//
//   for (const FoundDate& found : find_dates(text)) {
//     if (!found.date) report(text.substr(found.begin, found.end - found.begin));
//   }
//
// Pure functions; from any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace prikaz::russian {

enum class DateStyle {
  kNumeric,        // 06.10.2020
  kShortYear,      // 06.10.20
  kIso,            // 2020-10-06
  kVerbal,         // 6 октября 2020, 6 октября
  kQuoted,         // «06» октября 2020
  kQuotedNumeric,  // «06» 10 2020
};
enum class YearMark { kNone, kShort, kLong };  // «г.», «года» behind the year

struct FoundDate {
  size_t begin = 0;  // bytes; `end` is behind the year or its mark
  size_t end = 0;
  DateStyle style = DateStyle::kNumeric;
  int year = 0;  // 0 when the text names none
  int month = 0;
  int day = 0;
  bool padded = false;  // the day is written with two digits
  YearMark mark = YearMark::kNone;
  std::optional<Date> date;  // nullopt without a year, and for a day that no calendar has
};

// In the order of the text. A number with dots that goes on («1.05.06.2016», «п. 5.2.2020.1») is no
// date; a month named without a day is none either.
std::vector<FoundDate> find_dates(std::string_view text);

}  // namespace prikaz::russian
