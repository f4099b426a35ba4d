#include "wml/values.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace prikaz::wml {
namespace {

constexpr double kLargest = 2147483647;
constexpr double kLongest = 360'000'000;  // EMU: ten metres

struct Number {
  double value = 0;
  std::string_view rest;  // what follows: a unit
};

std::optional<Number> leading_number(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '+')) text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  Number number;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value,
                                            std::chars_format::fixed);
  if (error != std::errc() && error != std::errc::result_out_of_range) return std::nullopt;
  if (error == std::errc::result_out_of_range)
    number.value = text.front() == '-' ? -kLargest : kLargest;
  if (!std::isfinite(number.value)) return std::nullopt;
  number.rest = text.substr(static_cast<size_t>(end - text.data()));
  return number;
}

struct Unit {
  std::string_view name;
  double emu;
};
constexpr Unit kUnits[] = {{"pt", 12700},  {"cm", 360000}, {"mm", 36000}, {"in", 914400},
                           {"pc", 152400}, {"pi", 152400}, {"px", 9525}};

std::optional<int> hexadecimal(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The usual case, digits alone, without floating point.
std::optional<int64_t> plain_integer(std::string_view text) {
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return std::clamp(value, -int64_t{2147483647}, int64_t{2147483647});
}

}  // namespace

std::optional<int64_t> parse_integer(std::string_view text) {
  if (const auto plain = plain_integer(text)) return plain;
  const auto number = leading_number(text);
  if (!number || !number->rest.empty()) return std::nullopt;
  return static_cast<int64_t>(std::clamp(number->value, -kLargest, kLargest));
}

std::optional<Length> parse_measure(std::string_view text, Length unit) {
  if (const auto plain = plain_integer(text)) {
    const double emu = static_cast<double>(*plain) * static_cast<double>(unit.emu());
    if (std::abs(emu) <= kLongest) return unit * *plain;
    return Length::emu(static_cast<int64_t>(std::clamp(emu, -kLongest, kLongest)));
  }
  const auto number = leading_number(text);
  if (!number) return std::nullopt;
  double factor = static_cast<double>(unit.emu());
  if (!number->rest.empty()) {
    const auto* found = std::ranges::find(kUnits, number->rest, &Unit::name);
    if (found == std::end(kUnits)) return std::nullopt;
    factor = found->emu;
  }
  const double emu = std::clamp(number->value * factor, -kLongest, kLongest);
  return Length::emu(static_cast<int64_t>(std::llround(emu)));
}

std::optional<double> parse_percent(std::string_view text, double per_whole) {
  const auto number = leading_number(text);
  if (!number || std::abs(number->value) > kLargest) return std::nullopt;
  if (number->rest == "%") return number->value / 100;
  if (!number->rest.empty()) return std::nullopt;
  return number->value / per_whole;
}

std::optional<Colour> parse_colour(std::string_view text) {
  if (text == "auto") return Colour{};
  if (!text.empty() && text.front() == '#') text.remove_prefix(1);
  if (text.size() != 6) return std::nullopt;
  const auto value = hexadecimal(text);
  if (!value || *value < 0) return std::nullopt;
  return Colour{false, static_cast<uint8_t>(*value >> 16), static_cast<uint8_t>(*value >> 8),
                static_cast<uint8_t>(*value)};
}

std::optional<bool> parse_on_off(std::string_view text) {
  if (text == "1" || text == "true" || text == "on") return true;
  if (text == "0" || text == "false" || text == "off") return false;
  return std::nullopt;
}

bool Attributes::on_off(std::string_view name) const {
  const auto value = element_.attribute(name);
  if (!value) return true;
  const auto parsed = parse_on_off(*value);
  if (!parsed) report_.bad_value(element_, name, *value);
  return parsed.value_or(true);
}

std::optional<bool> Attributes::flag(std::string_view name) const {
  const auto value = element_.attribute(name);
  if (!value) return std::nullopt;
  const auto parsed = parse_on_off(*value);
  if (!parsed) report_.bad_value(element_, name, *value);
  return parsed;
}

std::optional<int64_t> Attributes::integer(std::string_view name) const {
  const auto value = element_.attribute(name);
  if (!value) return std::nullopt;
  const auto parsed = parse_integer(*value);
  if (!parsed) report_.bad_value(element_, name, *value);
  return parsed;
}

std::optional<int> Attributes::integer(std::string_view name, int lowest, int highest) const {
  const auto parsed = integer(name);
  if (!parsed) return std::nullopt;
  if (*parsed < lowest || *parsed > highest)
    report_.bad_value(element_, name, *element_.attribute(name));
  return static_cast<int>(std::clamp<int64_t>(*parsed, lowest, highest));
}

std::optional<Length> Attributes::measure(std::string_view name, Length unit) const {
  const auto value = element_.attribute(name);
  if (!value) return std::nullopt;
  const auto parsed = parse_measure(*value, unit);
  if (!parsed) report_.bad_value(element_, name, *value);
  return parsed;
}

std::optional<Colour> Attributes::colour(std::string_view name) const {
  const auto value = element_.attribute(name);
  if (!value) return std::nullopt;
  const auto parsed = parse_colour(*value);
  if (!parsed) report_.bad_value(element_, name, *value);
  return parsed;
}

}  // namespace prikaz::wml
