// The tests of Jinja2: `value is name`.
#include <array>

#include "expr/library.h"
#include "expr/operators.h"
#include "russian/letters.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

template <Kind... kinds>
Result<bool> is_kind(Context&, const Value& value, Arguments&) {
  return (value.is(kinds) || ...);
}

Result<bool> is_defined(Context&, const Value& value, Arguments&) {
  return !value.is(Kind::kUndefined);
}

template <bool wanted>
Result<bool> is_boolean(Context&, const Value& value, Arguments&) {
  return value.is(Kind::kBoolean) && value.boolean() == wanted;
}

Result<bool> divisible(Context& context, const Value& value, int64_t divisor, int64_t remainder) {
  PRIKAZ_TRY(const Value left,
             arithmetic(context, Operator::kModulo, value, Value::integer(divisor)));
  return left == Value::integer(remainder);
}

Result<bool> is_odd(Context& context, const Value& value, Arguments&) {
  return divisible(context, value, 2, 1);
}

Result<bool> is_even(Context& context, const Value& value, Arguments&) {
  return divisible(context, value, 2, 0);
}

Result<bool> is_divisible(Context& context, const Value& value, Arguments& arguments) {
  PRIKAZ_TRY(const Value left, arithmetic(context, Operator::kModulo, value, arguments[0]));
  return left == Value::integer(0);
}

template <Operator operation>
Result<bool> compares(Context& context, const Value& value, Arguments& arguments) {
  return compare(context, operation, value, arguments[0]);
}

Result<bool> is_same(Context&, const Value& value, Arguments& arguments) {
  return value.kind() == arguments[0].kind() && value == arguments[0];
}

Result<bool> is_upper(Context& context, const Value& value, Arguments&) {
  PRIKAZ_TRY(const std::string text, context.text(value));
  return russian::upper(text) == text && russian::lower(text) != text;
}

Result<bool> is_lower(Context& context, const Value& value, Arguments&) {
  PRIKAZ_TRY(const std::string text, context.text(value));
  return russian::lower(text) == text && russian::upper(text) != text;
}

Result<bool> is_filter(Context&, const Value& value, Arguments&) {
  return value.is(Kind::kString) && find_filter(value.text()) != nullptr;
}

Result<bool> is_test(Context&, const Value& value, Arguments&) {
  return value.is(Kind::kString) && find_test(value.text()) != nullptr;
}

constexpr Signature kNone{};
constexpr Signature kOther{"other", 1};

}  // namespace

std::span<const Test> tests() {
  static constexpr std::array kTests = {
      Test{"defined", is_defined, kNone, true},
      Test{"undefined", is_kind<Kind::kUndefined>, kNone, true},
      Test{"none", is_kind<Kind::kNull>, kNone, true},
      Test{"string", is_kind<Kind::kString, Kind::kRich>, kNone, true},
      Test{"number", is_kind<Kind::kInteger, Kind::kNumber, Kind::kBoolean>, kNone, true},
      Test{"integer", is_kind<Kind::kInteger>, kNone, true},
      Test{"float", is_kind<Kind::kNumber>, kNone, true},
      Test{"boolean", is_kind<Kind::kBoolean>, kNone, true},
      Test{"mapping", is_kind<Kind::kMap>, kNone, true},
      Test{"sequence", is_kind<Kind::kList, Kind::kMap, Kind::kString>, kNone, true},
      Test{"iterable", is_kind<Kind::kList, Kind::kMap, Kind::kString>, kNone, false},
      Test{"callable", is_kind<>, kNone, true},
      Test{"true", is_boolean<true>, kNone, true},
      Test{"false", is_boolean<false>, kNone, true},
      Test{"odd", is_odd, kNone, false},
      Test{"even", is_even, kNone, false},
      Test{"divisibleby", is_divisible, Signature{"num", 1}, false},
      Test{"eq", compares<Operator::kEqual>, kOther, false},
      Test{"==", compares<Operator::kEqual>, kOther, false},
      Test{"equalto", compares<Operator::kEqual>, kOther, false},
      Test{"ne", compares<Operator::kNotEqual>, kOther, false},
      Test{"!=", compares<Operator::kNotEqual>, kOther, false},
      Test{"lt", compares<Operator::kLess>, kOther, false},
      Test{"<", compares<Operator::kLess>, kOther, false},
      Test{"lessthan", compares<Operator::kLess>, kOther, false},
      Test{"le", compares<Operator::kLessOrEqual>, kOther, false},
      Test{"<=", compares<Operator::kLessOrEqual>, kOther, false},
      Test{"gt", compares<Operator::kGreater>, kOther, false},
      Test{">", compares<Operator::kGreater>, kOther, false},
      Test{"greaterthan", compares<Operator::kGreater>, kOther, false},
      Test{"ge", compares<Operator::kGreaterOrEqual>, kOther, false},
      Test{">=", compares<Operator::kGreaterOrEqual>, kOther, false},
      Test{"in", compares<Operator::kIn>, Signature{"seq", 1}, false},
      Test{"sameas", is_same, kOther, true},
      Test{"upper", is_upper, kNone, false},
      Test{"lower", is_lower, kNone, false},
      Test{"filter", is_filter, kNone, true},
      Test{"test", is_test, kNone, true},
  };
  return kTests;
}

}  // namespace prikaz::expr
