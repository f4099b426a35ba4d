// Dates as Russian papers write them: read in the spellings clerks use, printed in the two styles
// of ГОСТ Р 7.0.97, 5.10, and in their letterhead forms.
//
//   PRIKAZ_TRY(Date date, russian::parse_date("6 октября 2020 г.", where));
//   russian::print(date, russian::DateForm::kNumeric);  // 06.10.2020
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace prikaz::russian {

enum class DateForm {
  kNumeric,        // 06.10.2020
  kVerbal,         // 6 октября 2020 г.
  kVerbalYear,     // 6 октября 2020 года
  kQuoted,         // « 06 » октября 2020 г.
  kQuotedNumeric,  // « 06 » 10 2020 г.
  kIso,            // 2020-10-06
};

// Reads 2020-10-06, 06.10.2020 and «6 октября 2020 г.» (also «года», without «г.», with the day in
// quotes). Errors: "date.impossible" (31 February), "date.malformed"; what was probably meant is
// proposed.
Result<Date> parse_date(std::string_view text, const SourceLocation& where);

// Words of a date never part: no-break spaces stand between them.
std::string print(const Date& date, DateForm form);

// The form by the name a card gives it: «цифрами», «словами», «год словом», «в кавычках»,
// «в кавычках цифрами», «исо».
std::optional<DateForm> date_form(std::string_view name);
std::vector<std::string> date_form_names();

// The genitive: 1 = «января».
std::string_view month_genitive(int month);
std::string_view month_nominative(int month);

// A date that stands in a running text. Days without a year and impossible ones are left out.
struct DateInText {
  size_t offset = 0;  // bytes
  size_t length = 0;
  Date date;
};
std::vector<DateInText> find_dates(std::string_view text);

}  // namespace prikaz::russian
