#include "paper/date_form.h"

#include <string>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace {

// The shape of an example: digits as 9, letters as a word «а», no spaces.
std::string shape(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (russian::is_space(c)) continue;
    if (russian::is_decimal_digit(c)) {
      out += '9';
    } else if (russian::is_letter(c)) {
      if (!out.ends_with("а")) out += "а";
    } else {
      utf8::append(out, c);
    }
  }
  return out;
}

}  // namespace

std::optional<russian::DateForm> form_like(std::string_view name_or_example) {
  using russian::DateForm;
  const std::string name = russian::lower(name_or_example);
  if (name == "цифрами") return DateForm::kNumeric;
  if (name == "цифрами с г." || name == "цифрами с г") return DateForm::kNumericYear;
  if (name == "словами") return DateForm::kVerbal;
  if (name == "в кавычках") return DateForm::kQuotedNumeric;
  if (name == "в кавычках словами") return DateForm::kQuoted;
  const std::string seen = shape(name_or_example);
  if (seen == "99.99.9999") return DateForm::kNumeric;
  if (seen == "99.99.9999а." || seen == "99.99.9999а") return DateForm::kNumericYear;
  if (seen == "9а9999а." || seen == "99а9999а.") return DateForm::kVerbal;
  if (seen == "«99»а9999а.") return DateForm::kQuoted;
  if (seen == "«99»999999а.") return DateForm::kQuotedNumeric;
  return std::nullopt;
}

}  // namespace prikaz::paper
