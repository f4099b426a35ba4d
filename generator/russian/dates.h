// Dates as office papers write them, read and printed.
#pragma once

#include <array>
#include <optional>
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
  kWords,          // шестое октября две тысячи двадцатого года
  kWordsGenitive,  // шестого октября две тысячи двадцатого года
};
// Their names in cards and filters, in the order of DateForm.
inline constexpr std::array<std::string_view, 7> kDateFormNames = {
    "цифрами",  "цифрами с г.",          "словами", "в кавычках словами", "в кавычках",
    "прописью", "прописью в родительном"};
// By one of these names, whatever the capitals.
std::optional<DateForm> date_form_named(std::string_view name);
// The same, or the form of an example, whatever day it shows: «01.06.2021 г.».
std::optional<DateForm> date_form_like(std::string_view name_or_example);

// Day, month and year are held together by no-break spaces, except in the words of kWords.
std::string print(const Date& date, DateForm form);
// «8–12 февраля 2021 г.», «8 февраля – 30 декабря 2021 г.», «08.02.2021 – 30.12.2021»: what both
// days share is said once where it is said in words. The same day gives one date.
std::string print_range(const Date& from, const Date& to, DateForm form);

// «2020/2021» of a day in it: a school year begins on 1 September.
std::string school_year(const Date& date);

// "октября", "октябрь". `month` is 1 to 12.
const char* month_genitive(int month);
const char* month_nominative(int month);

// The dates that stand in a text, in order; impossible ones are left out.
std::vector<Date> dates_in(std::string_view text);

}  // namespace prikaz::russian
