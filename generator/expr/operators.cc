#include "expr/operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "expr/text_format.h"

namespace prikaz::expr {

using data::Value;

namespace {

bool is_whole(const Value& value) {
  return value.is(Value::Kind::kInteger) || value.is(Value::Kind::kBoolean);
}

bool is_number(const Value& value) {
  return is_whole(value) || value.is(Value::Kind::kNumber);
}

int64_t whole(const Value& value) {
  return value.is(Value::Kind::kBoolean) ? static_cast<int64_t>(value.boolean()) : value.integer();
}

double real(const Value& value) {
  return value.is(Value::Kind::kNumber) ? value.number() : static_cast<double>(whole(value));
}

Diagnostics overflow(Context& context) {
  return context.error("expr.overflow", {"слишком большое число", "the number is too large"});
}

Diagnostics division_by_zero(Context& context) {
  return context.error("expr.division-by-zero", {"деление на ноль", "division by zero"});
}

// Python rounds the quotient down; the remainder has the sign of the divisor.
int64_t floor_quotient(int64_t a, int64_t b) {
  const int64_t quotient = a / b;
  return quotient - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

Result<Value> whole_power(Context& context, int64_t base, int64_t exponent) {
  if (exponent < 0) {
    if (base == 0) return division_by_zero(context);
    return Value::number(std::pow(static_cast<double>(base), static_cast<double>(exponent)));
  }
  int64_t out = 1;
  while (exponent > 0) {
    if (exponent & 1 && __builtin_mul_overflow(out, base, &out)) return overflow(context);
    exponent >>= 1;
    if (exponent > 0 && __builtin_mul_overflow(base, base, &base)) return overflow(context);
  }
  return Value::integer(out);
}

Result<Value> whole_arithmetic(Context& context, Operator operation, int64_t a, int64_t b) {
  int64_t out = 0;
  switch (operation) {
    case Operator::kAdd:
      if (__builtin_add_overflow(a, b, &out)) return overflow(context);
      return Value::integer(out);
    case Operator::kSubtract:
      if (__builtin_sub_overflow(a, b, &out)) return overflow(context);
      return Value::integer(out);
    case Operator::kMultiply:
      if (__builtin_mul_overflow(a, b, &out)) return overflow(context);
      return Value::integer(out);
    case Operator::kPower:
      return whole_power(context, a, b);
    default:
      break;
  }
  if (b == 0) return division_by_zero(context);
  if (operation == Operator::kDivide) {
    return Value::number(static_cast<double>(a) / static_cast<double>(b));
  }
  if (a == INT64_MIN && b == -1) return overflow(context);
  if (operation == Operator::kFloorDivide) return Value::integer(floor_quotient(a, b));
  return Value::integer(a - floor_quotient(a, b) * b);
}

Result<Value> real_arithmetic(Context& context, Operator operation, double a, double b) {
  switch (operation) {
    case Operator::kAdd:
      return Value::number(a + b);
    case Operator::kSubtract:
      return Value::number(a - b);
    case Operator::kMultiply:
      return Value::number(a * b);
    case Operator::kPower: {
      const double out = std::pow(a, b);
      if (!std::isfinite(out)) return overflow(context);
      return Value::number(out);
    }
    default:
      break;
  }
  if (b == 0) return division_by_zero(context);
  if (operation == Operator::kDivide) return Value::number(a / b);
  if (operation == Operator::kFloorDivide) return Value::number(std::floor(a / b));
  const double remainder = std::fmod(a, b);
  return Value::number(remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder);
}

// 'а' * 3 and [0] * 3.
Result<Value> repeated(Context& context, const Value& value, int64_t times) {
  times = std::max<int64_t>(times, 0);
  const bool text = value.is(Value::Kind::kString);
  const uint64_t size = text ? value.text().size() : value.weight();
  if (size > 0 && static_cast<uint64_t>(times) > (uint64_t{1} << 40) / size) {
    return context.error("expr.too-large", {"повторено слишком много раз", "repeated too often"});
  }
  const uint64_t total = size * static_cast<uint64_t>(times);
  if (text) {
    PRIKAZ_CHECK(context.reserve(total));
    std::string out;
    out.reserve(total);
    for (int64_t i = 0; i < times && size > 0; ++i) out += value.text();
    return Value::string(std::move(out));
  }
  PRIKAZ_CHECK(context.spend(total));
  std::vector<Value> out;
  for (int64_t i = 0; i < times && !value.items().empty(); ++i) {
    out.insert(out.end(), value.items().begin(), value.items().end());
  }
  return context.made(Value::list(std::move(out)));
}

const char* sign_of(Operator operation) {
  switch (operation) {
    case Operator::kAdd:
      return "+";
    case Operator::kSubtract:
      return "-";
    case Operator::kMultiply:
      return "*";
    case Operator::kDivide:
      return "/";
    case Operator::kFloorDivide:
      return "//";
    case Operator::kModulo:
      return "%";
    case Operator::kPower:
      return "**";
    case Operator::kLess:
      return "<";
    case Operator::kLessOrEqual:
      return "<=";
    case Operator::kGreater:
      return ">";
    case Operator::kGreaterOrEqual:
      return ">=";
    case Operator::kEqual:
      return "==";
    case Operator::kNotEqual:
      return "!=";
    default:
      return "";
  }
}

// A text that people read as a number: «10», «-10.5», «10,5».
bool looks_like_number(const Value& value) {
  if (!value.is(Value::Kind::kString)) return false;
  std::string_view text = value.text();
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const size_t mark = std::min(text.find_first_of(".,"), text.size());
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return digits(text.substr(0, mark)) && (mark == text.size() || digits(text.substr(mark + 1)));
}

// One is a number, the other a text that looks like one: sums and comparisons of them mislead.
bool number_and_number_text(const Value& a, const Value& b) {
  return (is_number(a) && looks_like_number(b)) || (looks_like_number(a) && is_number(b));
}

Message number_advice(const Value& a, const Value& b) {
  const Value& typed = looks_like_number(a) ? a : b;
  const std::string& text = typed.text();
  const bool comma = text.find(',') != std::string::npos && !typed.plain();
  const bool whole_one = text.find_first_of(".,") == std::string::npos;
  const char* filter = comma ? "|replace(',', '.')|float" : whole_one ? "|int" : "|float";
  return {fmt::format("число из текста делает «{}»", filter),
          fmt::format("«{}» makes a number of a text", filter)};
}

Diagnostics not_together(Context& context, Operator operation, const Value& a, const Value& b) {
  const Message left = described(a), right = described(b);
  Message advice;
  if (operation == Operator::kAdd && (a.is(Value::Kind::kString) || b.is(Value::Kind::kString))) {
    advice = {"тексты и числа соединяет знак «~», а число из текста делает «|int»",
              "«~» joins texts and numbers, «|int» makes a number of a text"};
  } else if (looks_like_number(a) || looks_like_number(b)) {
    advice = number_advice(a, b);
  }
  return context.error(
      "expr.type",
      {fmt::format("знак «{}» не подходит для: {} и {}", sign_of(operation), left.russian,
                   right.russian),
       fmt::format("«{}» does not fit {} and {}", sign_of(operation), left.english, right.english)},
      std::move(advice));
}

}  // namespace

Result<Value> arithmetic(Context& context, Operator operation, const Value& left,
                         const Value& right) {
  if (is_whole(left) && is_whole(right)) {
    return whole_arithmetic(context, operation, whole(left), whole(right));
  }
  if (is_number(left) && is_number(right)) {
    return real_arithmetic(context, operation, real(left), real(right));
  }
  if (operation == Operator::kAdd && left.is(Value::Kind::kString) &&
      right.is(Value::Kind::kString)) {
    return context.made_text(left.text() + right.text());
  }
  if (operation == Operator::kAdd && left.is(Value::Kind::kList) && right.is(Value::Kind::kList)) {
    std::vector<Value> out(left.items().begin(), left.items().end());
    out.insert(out.end(), right.items().begin(), right.items().end());
    return context.made(Value::list(std::move(out)));
  }
  // Python would repeat the text: «10.5» * 2 is «10.510.5», which nobody means.
  const bool misleading = operation == Operator::kMultiply || operation == Operator::kModulo;
  if (misleading && number_and_number_text(left, right)) {
    return not_together(context, operation, left, right);
  }
  const auto repeatable = [](const Value& value) {
    return value.is(Value::Kind::kString) || value.is(Value::Kind::kList);
  };
  if (operation == Operator::kMultiply && repeatable(left) && is_whole(right)) {
    return repeated(context, left, whole(right));
  }
  if (operation == Operator::kMultiply && is_whole(left) && repeatable(right)) {
    return repeated(context, right, whole(left));
  }
  if (operation == Operator::kModulo && left.is(Value::Kind::kString)) {
    if (right.is(Value::Kind::kList)) return percent_format(context, left.text(), right.items());
    return percent_format(context, left.text(), {&right, 1});
  }
  return not_together(context, operation, left, right);
}

Result<Value> negative(Context& context, const Value& value) {
  if (value.is(Value::Kind::kNumber)) return Value::number(-value.number());
  if (!is_whole(value)) return context.wrong_type(value, {"число", "a number"});
  return whole_arithmetic(context, Operator::kSubtract, 0, whole(value));
}

Result<bool> less(Context& context, const Value& left, const Value& right) {
  if (is_number(left) && is_number(right)) {
    if (is_whole(left) && is_whole(right)) return whole(left) < whole(right);
    return real(left) < real(right);
  }
  if (left.is(Value::Kind::kString) && right.is(Value::Kind::kString)) {
    return left.text() < right.text();  // the order of UTF-8 bytes is that of code points
  }
  if (left.is(Value::Kind::kList) && right.is(Value::Kind::kList)) {
    PRIKAZ_CHECK(context.spend(1 + std::min(left.items().size(), right.items().size())));
    const size_t common = std::min(left.items().size(), right.items().size());
    for (size_t i = 0; i < common; ++i) {
      if (left.items()[i] == right.items()[i]) continue;
      return less(context, left.items()[i], right.items()[i]);
    }
    return left.items().size() < right.items().size();
  }
  return not_together(context, Operator::kLess, left, right);
}

Result<bool> contains(Context& context, const Value& container, const Value& item) {
  switch (container.kind()) {
    case Value::Kind::kString:
      if (!item.is(Value::Kind::kString)) return context.wrong_type(item, {"текст", "a text"});
      return container.text().find(item.text()) != std::string::npos;
    case Value::Kind::kList:
      PRIKAZ_CHECK(context.spend(container.items().size()));
      return std::find(container.items().begin(), container.items().end(), item) !=
             container.items().end();
    case Value::Kind::kMap:
      return item.is(Value::Kind::kString) && find_member(container, item.text()) != nullptr;
    case Value::Kind::kNull:       // an empty cell of a table holds nothing
    case Value::Kind::kUndefined:  // lenient: empty
      return false;
    default:
      return context.wrong_type(container, {"список или текст", "a list or a text"});
  }
}

// A scalar typed in a card without quotes that looks like a number, and a number: in Python never
// equal, in a card surely meant to be.
bool never_equal(const Value& a, const Value& b) {
  const Value& text = a.is(Value::Kind::kString) ? a : b;
  return number_and_number_text(a, b) && text.plain();
}

Result<bool> compare(Context& context, Operator operation, const Value& left, const Value& right) {
  switch (operation) {
    case Operator::kEqual:
    case Operator::kNotEqual:
      if (never_equal(left, right)) return not_together(context, operation, left, right);
      return (left == right) == (operation == Operator::kEqual);
    case Operator::kLess:
      return less(context, left, right);
    case Operator::kGreater:
      return less(context, right, left);
    case Operator::kIn:
      return contains(context, right, left);
    case Operator::kNotIn: {
      PRIKAZ_TRY(const bool found, contains(context, right, left));
      return !found;
    }
    case Operator::kLessOrEqual:
    case Operator::kGreaterOrEqual: {
      if (left == right && (is_number(left) || left.is(Value::Kind::kString))) return true;
      if (operation == Operator::kLessOrEqual) {
        PRIKAZ_TRY(const bool greater, less(context, right, left));
        return !greater;
      }
      PRIKAZ_TRY(const bool smaller, less(context, left, right));
      return !smaller;
    }
    default:
      return false;
  }
}

}  // namespace prikaz::expr
