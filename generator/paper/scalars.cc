#include "paper/scalars.h"

#include <charconv>
#include <string>

#include "base/length.h"
#include "base/utf8.h"
#include "russian/dates.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace {

std::string without_spaces(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (!russian::is_space(c)) utf8::append(out, c == U',' ? U'.' : c);
  }
  return out;
}

}  // namespace

std::optional<bool> yes_no(std::string_view text) {
  const std::string word = russian::lower(text);
  if (word == "да" || word == "true") return true;
  if (word == "нет" || word == "false") return false;
  return std::nullopt;
}

std::optional<int64_t> whole_number(std::string_view text) {
  int64_t value = 0;
  if (text.empty() || text.size() > 9 || text[0] == '-') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

DateReading read_date(std::string_view text) {
  const auto date = russian::parse_date(text, {});
  if (date) return {*date, false};
  return {std::nullopt, date.error().items().front().code == "date.impossible"};
}

data::Value read_scalar(const data::Value& plain) {
  const std::string& text = plain.text();
  if (const auto answer = yes_no(text)) {
    return data::Value::boolean(*answer).with_origin(plain.origin());
  }
  const bool padded = text.size() > 1 && text[0] == '0';  // 07 is no number
  const auto number = padded ? std::nullopt : whole_number(text);
  return number ? data::Value::integer(*number).with_origin(plain.origin()) : plain;
}

std::optional<Width> width(std::string_view text) {
  const std::string plain = russian::lower(without_spaces(text));
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || !(value > 0) || value > 100'000) return std::nullopt;
  const std::string_view unit(end, static_cast<size_t>(plain.data() + plain.size() - end));
  constexpr double kTwipsInMillimetre =
      static_cast<double>(Length::kPerMillimetre) / Length::kPerTwip;
  if (unit == "см" || unit == "cm")
    return Width{Width::Unit::kTwips, value * 10 * kTwipsInMillimetre};
  if (unit == "мм" || unit == "mm") return Width{Width::Unit::kTwips, value * kTwipsInMillimetre};
  if (unit.empty() && value >= 20) return Width{Width::Unit::kTwips, value};
  if (unit == "%" && value <= 100) return Width{Width::Unit::kPercent, value};
  return std::nullopt;
}

}  // namespace prikaz::paper
