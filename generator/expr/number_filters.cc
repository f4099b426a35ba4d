// Filters that give a number.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "expr/library.h"
#include "expr/operators.h"
#include "expr/text_methods.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

std::optional<int64_t> parse_integer(std::string text, int base) {
  text = stripped(text);
  std::erase(text, '_');
  std::string_view digits = text;
  if (digits.starts_with('+')) digits.remove_prefix(1);
  if (base == 16 && (digits.starts_with("0x") || digits.starts_with("0X"))) digits.remove_prefix(2);
  int64_t out = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out, base);
  if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return out;
}

// A scalar that a card holds without quotes may have a decimal comma.
std::optional<double> parse_real(const Value& value) {
  std::string text = stripped(value.text());
  if (value.plain()) std::replace(text.begin(), text.end(), ',', '.');
  std::string_view digits = text;
  if (digits.starts_with('+')) digits.remove_prefix(1);
  double out = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return out;
}

std::optional<int64_t> truncated(double value) {
  if (!(std::abs(value) < 9.2e18)) return std::nullopt;
  return static_cast<int64_t>(value);
}

Result<Value> to_integer(Context& context, const Value& input, Arguments& arguments) {
  int64_t base = 10;
  if (arguments.has(1)) {
    PRIKAZ_TRY(base, context.integer(arguments[1]));
    if (base < 2 || base > 36) {
      return context.error("expr.bad-argument",
                           {"основание бывает от 2 до 36", "a base is 2 to 36"});
    }
  }
  std::optional<int64_t> out;
  if (input.is(Kind::kInteger)) out = input.integer();
  if (input.is(Kind::kBoolean)) out = input.boolean() ? 1 : 0;
  if (input.is(Kind::kNumber)) out = truncated(input.number());
  if (input.is(Kind::kString)) {
    out = parse_integer(input.text(), static_cast<int>(base));
    if (!out) {
      if (const auto real = parse_real(input)) out = truncated(*real);
    }
  }
  if (out) return Value::integer(*out);
  return arguments.has(0) ? arguments[0] : Value::integer(0);
}

Result<Value> to_real(Context&, const Value& input, Arguments& arguments) {
  std::optional<double> out;
  if (input.is(Kind::kInteger) || input.is(Kind::kNumber)) out = input.number();
  if (input.is(Kind::kBoolean)) out = input.boolean() ? 1 : 0;
  if (input.is(Kind::kString)) out = parse_real(input);
  if (out) return Value::number(*out);
  return arguments.has(0) ? arguments[0] : Value::number(0);
}

Result<Value> absolute(Context& context, const Value& input, Arguments&) {
  PRIKAZ_TRY(const Value negated, negative(context, input));
  PRIKAZ_TRY(const bool below_zero, less(context, input, Value::integer(0)));
  return below_zero ? negated : input;
}

// To even on a tie, by the decimal digits of the number, as Python rounds.
double rounded(double value, int precision) {
  if (precision > 15) return value;
  if (precision >= 0) return std::stod(fmt::format("{:.{}f}", value, precision));
  const double scale = std::pow(10.0, -precision);
  return std::nearbyint(value / scale) * scale;
}

Result<Value> round_number(Context& context, const Value& input, Arguments& arguments) {
  int64_t precision = 0;
  std::string method = "common";
  if (arguments.has(0)) {
    PRIKAZ_TRY(precision, context.integer(arguments[0]));
  }
  if (arguments.has(1)) {
    PRIKAZ_TRY(method, context.text(arguments[1]));
  }
  if (precision < -18 || precision > 18) {
    return context.error("expr.bad-argument",
                         {"слишком большая точность", "too large a precision"});
  }
  if (method != "common" && method != "ceil" && method != "floor") {
    return context.error("expr.bad-argument", {"округлять можно common, ceil или floor",
                                               "the method is common, ceil or floor"});
  }
  if (!input.is(Kind::kInteger) && !input.is(Kind::kNumber)) {
    return context.wrong_type(input, {"число", "a number"});
  }
  const double value = input.number();
  if (!std::isfinite(value) || std::abs(value) > 1e300) return input;
  if (method == "common") {
    const double out = rounded(value, static_cast<int>(precision));
    if (input.is(Kind::kInteger)) return Value::integer(static_cast<int64_t>(out));
    return Value::number(out);
  }
  const double scale = std::pow(10.0, static_cast<double>(precision));
  return Value::number((method == "ceil" ? std::ceil(value * scale) : std::floor(value * scale)) /
                       scale);
}

}  // namespace

std::span<const Filter> number_filters() {
  static constexpr std::array kFilters = {
      Filter{"int", to_integer, {"default base"}},
      Filter{"float", to_real, {"default"}},
      Filter{"abs", absolute, {}},
      Filter{"round", round_number, {"precision method"}},
  };
  return kFilters;
}

}  // namespace prikaz::expr
