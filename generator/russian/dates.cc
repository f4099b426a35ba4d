#include "russian/dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "russian/letters.h"
#include "russian/number_words.h"

namespace prikaz::russian {

namespace {

constexpr const char* kNoBreakSpace = "\u00A0";
constexpr std::array<const char*, 12> kGenitive = {"января",   "февраля", "марта",  "апреля",
                                                   "мая",      "июня",    "июля",   "августа",
                                                   "сентября", "октября", "ноября", "декабря"};
constexpr std::array<const char*, 12> kNominative = {"январь",   "февраль", "март",   "апрель",
                                                     "май",      "июнь",    "июль",   "август",
                                                     "сентябрь", "октябрь", "ноябрь", "декабрь"};

// The shape of an example: digits as 9, letters as a word «а», no spaces.
std::string shape(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (is_space(c)) continue;
    if (is_decimal_digit(c)) {
      out += '9';
    } else if (is_letter(c)) {
      if (!out.ends_with("а")) out += "а";
    } else {
      utf8::append(out, c);
    }
  }
  return out;
}

std::string in_words(const Date& date, Case day_case) {
  return fmt::format(
      "{} {} {} года", ordinal_in_words(date.day, {Gender::kNeuter, day_case, Living::kNo}),
      month_genitive(date.month),
      ordinal_in_words(date.year, {Gender::kMasculine, Case::kGenitive, Living::kNo}));
}

}  // namespace

const char* month_genitive(int month) {
  return kGenitive[static_cast<size_t>(month - 1)];
}
const char* month_nominative(int month) {
  return kNominative[static_cast<size_t>(month - 1)];
}

std::string print(const Date& date, DateForm form) {
  const std::string numeric = fmt::format("{:02}.{:02}.{:04}", date.day, date.month, date.year);
  const char* month = month_genitive(date.month);
  const char* s = kNoBreakSpace;
  switch (form) {
    case DateForm::kNumeric:
      return numeric;
    case DateForm::kNumericYear:
      return fmt::format("{}{}г.", numeric, s);
    case DateForm::kVerbal:
      return fmt::format("{}{}{}{}{}{}г.", date.day, s, month, s, date.year, s);
    case DateForm::kQuoted:
      return fmt::format("«{:02}»{}{}{}{}{}г.", date.day, s, month, s, date.year, s);
    case DateForm::kQuotedNumeric:
      return fmt::format("«{:02}»{}{:02}{}{}{}г.", date.day, s, date.month, s, date.year, s);
    case DateForm::kWords:
      return in_words(date, Case::kNominative);
    case DateForm::kWordsGenitive:
      return in_words(date, Case::kGenitive);
  }
  return numeric;
}

std::string print_range(const Date& from, const Date& to, DateForm form) {
  if (from == to) return print(from, form);
  const bool verbal = form == DateForm::kVerbal || form == DateForm::kQuoted;
  const char* s = kNoBreakSpace;
  if (!verbal || from.year != to.year) {
    return fmt::format("{}{}– {}", print(from, form), s, print(to, form));
  }
  if (from.month == to.month) return fmt::format("{}–{}", from.day, print(to, DateForm::kVerbal));
  return fmt::format("{}{}{}{}– {}", from.day, s, month_genitive(from.month), s,
                     print(to, DateForm::kVerbal));
}

std::string school_year(const Date& date) {
  constexpr int kSeptember = 9;
  const int first = date.month >= kSeptember ? date.year : date.year - 1;
  return fmt::format("{}/{}", first, first + 1);
}

std::optional<DateForm> date_form_named(std::string_view name) {
  std::string plain = lower(name);
  if (plain == "цифрами с г") plain += '.';
  const auto found = std::find(kDateFormNames.begin(), kDateFormNames.end(), plain);
  if (found == kDateFormNames.end()) return std::nullopt;
  return static_cast<DateForm>(found - kDateFormNames.begin());
}

std::optional<DateForm> date_form_like(std::string_view name_or_example) {
  if (const auto named = date_form_named(name_or_example)) return named;
  const std::string seen = shape(name_or_example);
  if (seen == "99.99.9999") return DateForm::kNumeric;
  if (seen == "99.99.9999а." || seen == "99.99.9999а") return DateForm::kNumericYear;
  if (seen == "9а9999а." || seen == "99а9999а.") return DateForm::kVerbal;
  if (seen == "«99»а9999а.") return DateForm::kQuoted;
  if (seen == "«99»999999а.") return DateForm::kQuotedNumeric;
  return std::nullopt;
}

}  // namespace prikaz::russian
