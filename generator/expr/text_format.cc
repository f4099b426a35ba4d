#include "expr/text_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "expr/members.h"
#include "expr/operators.h"

namespace prikaz::expr {

using data::Value;

namespace {

constexpr int kMaxWidth = 1000;
constexpr int kMaxPrecision = 100;

// One place to fill: «%-8.2f», «{:>8}».
struct Place {
  std::string fill = " ";
  char align = 0;   // '<', '>', '^', '='; 0 = by the kind of value
  char sign = '-';  // '-', '+' or ' '
  char grouping = 0;
  bool alternate = false;
  int width = 0;
  int precision = -1;
  char type = 0;
};

class Digits {
 public:
  Digits(std::string_view text, size_t& at) : text_(text), at_(at) {}
  // nullopt when no digits stand here; capped, so that hostile widths do no harm.
  std::optional<int> take() {
    const size_t start = at_;
    int out = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
      out = std::min(out * 10 + (text_[at_] - '0'), 100'000);
      ++at_;
    }
    return at_ > start ? std::optional(out) : std::nullopt;
  }

 private:
  std::string_view text_;
  size_t& at_;
};

void pad(std::string& text, const Place& place, char natural_align) {
  const auto length = static_cast<int>(utf8::length(text));
  const int missing = std::min(place.width, kMaxWidth) - length;
  if (missing <= 0) return;
  const auto filling = [&](int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += place.fill;
    return out;
  };
  switch (place.align ? place.align : natural_align) {
    case '<':
      text += filling(missing);
      break;
    case '^':
      text = filling(missing / 2) + text + filling(missing - missing / 2);
      break;
    case '=': {
      const size_t signs = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
      text.insert(signs, filling(missing));
      break;
    }
    default:
      text = filling(missing) + text;
      break;
  }
}

void group_thousands(std::string& digits, char separator) {
  size_t end = digits.find_first_of(".e");
  if (end == std::string::npos) end = digits.size();
  const size_t start = !digits.empty() && (digits[0] == '-' || digits[0] == '+') ? 1 : 0;
  for (size_t at = end; at > start + 3; at -= 3) digits.insert(at - 3, 1, separator);
}

Result<double> real_of(Context& context, const Value& value) {
  if (value.is(Value::Kind::kNumber)) return value.number();
  PRIKAZ_TRY(const int64_t whole, context.integer(value));
  return static_cast<double>(whole);
}

Result<std::string> number_text(Context& context, const Value& value, const Place& place) {
  std::string out;
  const int precision = place.precision < 0 ? 6 : std::min(place.precision, kMaxPrecision);
  switch (place.type) {
    case 'f':
    case 'F':
    case 'e':
    case 'E':
    case 'g':
    case 'G':
    case '%': {
      PRIKAZ_TRY(double number, real_of(context, value));
      if (place.type == '%') number *= 100;
      const char kind = place.type == '%' || place.type == 'F' ? 'f' : place.type;
      out = fmt::format(fmt::runtime(fmt::format("{{:.{}{}}}", precision, kind)), number);
      if (place.type == '%') out += '%';
      break;
    }
    case 'x':
    case 'X':
    case 'o':
    case 'b': {
      PRIKAZ_TRY(const int64_t whole, context.integer(value));
      out = fmt::format(
          fmt::runtime(fmt::format("{{:{}{}}}", place.alternate ? "#" : "", place.type)), whole);
      break;
    }
    default: {
      if (value.is(Value::Kind::kNumber)) {  // %d drops the fraction
        const double number = std::trunc(value.number());
        if (!(std::abs(number) < 9e18)) {
          return context.error("expr.overflow",
                               {"слишком большое число", "the number is too large"});
        }
        out = std::to_string(static_cast<int64_t>(number));
      } else {
        PRIKAZ_TRY(const int64_t whole, context.integer(value));
        out = std::to_string(whole);
      }
    }
  }
  if (place.grouping) group_thousands(out, place.grouping);
  if (place.sign != '-' && out[0] != '-') out.insert(0, 1, place.sign);
  return out;
}

Result<std::string> filled(Context& context, const Value& value, const Place& place,
                           char natural_text_align) {
  if (place.type != 0 && std::string_view("sra").find(place.type) == std::string_view::npos) {
    PRIKAZ_TRY(std::string out, number_text(context, value, place));
    pad(out, place, '>');
    return out;
  }
  std::string out;
  if (place.type == 'r' || place.type == 'a') {
    if (!represent(value, out, 1 << 20)) {
      return context.error("expr.too-large", {"слишком большой текст", "the text is too large"});
    }
  } else {
    PRIKAZ_TRY(out, context.text(value));
  }
  if (place.precision >= 0) {
    size_t at = 0;
    for (int i = 0; i < place.precision && at < out.size(); ++i) utf8::next(out, at);
    out.resize(at);
  }
  pad(out, place, natural_text_align);
  return out;
}

Diagnostics bad_pattern(Context& context, std::string_view what) {
  return context.error("expr.bad-argument",
                       {fmt::format("в шаблоне текста непонятно «{}»", what),
                        fmt::format("«{}» in the text's pattern is not understood", what)});
}

Diagnostics too_few(Context& context) {
  return context.error("expr.bad-argument", {"для шаблона текста не хватает значений",
                                             "too few values for the text's pattern"});
}

}  // namespace

Result<Value> percent_format(Context& context, std::string_view pattern,
                             std::span<const Value> values) {
  std::string out;
  size_t used = 0;
  bool by_name = false;
  for (size_t at = 0; at < pattern.size();) {
    const size_t sign = std::min(pattern.find('%', at), pattern.size());
    out += pattern.substr(at, sign - at);
    at = sign;
    if (at == pattern.size()) break;
    const size_t start = at++;
    const Value* value = nullptr;
    if (at < pattern.size() && pattern[at] == '(') {
      const size_t end = pattern.find(')', at);
      if (end == std::string_view::npos || values.empty()) {
        return bad_pattern(context, pattern.substr(start));
      }
      value = find_member(values[0], pattern.substr(at + 1, end - at - 1));
      if (!value) return too_few(context);
      by_name = true;
      at = end + 1;
    }
    Place place;
    for (; at < pattern.size() &&
           std::string_view("-+ 0#").find(pattern[at]) != std::string_view::npos;
         ++at) {
      if (pattern[at] == '-') place.align = '<';
      if (pattern[at] == '+' || pattern[at] == ' ') place.sign = pattern[at];
      if (pattern[at] == '#') place.alternate = true;
      if (pattern[at] == '0' && !place.align) {
        place.align = '=';
        place.fill = "0";
      }
    }
    place.width = Digits(pattern, at).take().value_or(0);
    if (at < pattern.size() && pattern[at] == '.') {
      ++at;
      place.precision = Digits(pattern, at).take().value_or(0);
    }
    if (at == pattern.size()) return bad_pattern(context, pattern.substr(start));
    place.type = pattern[at++];
    if (place.type == '%') {
      out += '%';
      continue;
    }
    if (std::string_view("sradiufFeEgGxXo").find(place.type) == std::string_view::npos) {
      return bad_pattern(context, pattern.substr(start, at - start));
    }
    if (!value) {
      if (used == values.size()) return too_few(context);
      value = &values[used++];
    }
    PRIKAZ_TRY(const std::string text, filled(context, *value, place, '>'));
    PRIKAZ_CHECK(context.reserve(text.size()));
    out += text;
  }
  if (!by_name && used < values.size() &&
      !(values.size() == 1 && values[0].is(Value::Kind::kMap))) {
    return context.error("expr.bad-argument", {"для шаблона текста слишком много значений",
                                               "too many values for the text's pattern"});
  }
  return context.made_text(std::move(out));
}

namespace {

// The format specification after the colon: [[fill]align][sign][#][0][width][,][.precision][type].
Result<Place> parse_specification(Context& context, std::string_view text) {
  Place out;
  size_t at = 0;
  size_t after_first = 0;
  if (!text.empty()) utf8::next(text, after_first);
  const auto is_align = [&](size_t i) {
    return i < text.size() && std::string_view("<>^=").find(text[i]) != std::string_view::npos;
  };
  if (is_align(after_first)) {
    out.fill = text.substr(0, after_first);
    out.align = text[after_first];
    at = after_first + 1;
  } else if (is_align(0)) {
    out.align = text[0];
    at = 1;
  }
  const auto take = [&](char c) { return at < text.size() && text[at] == c ? ++at, true : false; };
  if (take('+')) out.sign = '+';
  if (take(' ')) out.sign = ' ';
  take('-');
  out.alternate = take('#');
  if (take('0') && !out.align) {
    out.align = '=';
    out.fill = "0";
  }
  out.width = Digits(text, at).take().value_or(0);
  if (take(',')) out.grouping = ',';
  if (take('_')) out.grouping = '_';
  if (take('.')) out.precision = Digits(text, at).take().value_or(0);
  if (at < text.size()) out.type = text[at++];
  if (at != text.size() ||
      (out.type && std::string_view("sdfFeEgGxXob%n").find(out.type) == std::string_view::npos)) {
    return bad_pattern(context, text);
  }
  return out;
}

}  // namespace

Result<Value> brace_format(Context& context, std::string_view pattern,
                           std::span<const Value> values, std::span<const Keyword> keywords) {
  std::string out;
  size_t next_value = 0;
  for (size_t at = 0; at < pattern.size();) {
    const char c = pattern[at];
    if (c != '{' && c != '}') {
      out += pattern[at++];
      continue;
    }
    if (at + 1 < pattern.size() && pattern[at + 1] == c) {
      out += c;
      at += 2;
      continue;
    }
    const size_t end = pattern.find('}', at);
    if (c == '}' || end == std::string_view::npos) return bad_pattern(context, pattern.substr(at));
    const std::string_view place = pattern.substr(at + 1, end - at - 1);
    at = end + 1;
    const size_t colon = std::min(place.find(':'), place.size());
    const std::string_view field = place.substr(0, colon);
    const std::string_view name = field.substr(0, field.find_first_of(".["));
    size_t index = next_value;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), index);
    const Value* value = nullptr;
    if (name.empty() || read.ptr == name.data() + name.size()) {
      if (name.empty()) ++next_value;
      if (index < values.size()) value = &values[index];
    } else {
      for (const Keyword& keyword : keywords) {
        if (keyword.name == name) value = &keyword.value;
      }
    }
    if (!value) return too_few(context);
    Value inner = *value;
    if (field.size() > name.size() && field[name.size()] == '.') {
      PRIKAZ_TRY(inner, attribute_path(context, inner,
                                       Value::string(std::string(field.substr(name.size() + 1)))));
    }
    PRIKAZ_TRY(const Place specification,
               parse_specification(context, place.substr(std::min(colon + 1, place.size()))));
    const bool number = inner.is(Value::Kind::kInteger) || inner.is(Value::Kind::kNumber);
    Place used = specification;
    if (number && !used.type && (used.precision >= 0 || used.grouping)) {
      used.type = inner.is(Value::Kind::kNumber) ? 'g' : 'd';
    }
    PRIKAZ_TRY(const std::string text, filled(context, inner, used, number ? '>' : '<'));
    PRIKAZ_CHECK(context.reserve(text.size()));
    out += text;
  }
  return context.made_text(std::move(out));
}

}  // namespace prikaz::expr
