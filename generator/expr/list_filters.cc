// Filters that work on lists as wholes: their order, their parts, what they add up to.
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/utf8.h"
#include "expr/library.h"
#include "expr/members.h"
#include "expr/operators.h"
#include "russian/collation.h"
#include "russian/letters.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

using Values = std::vector<Value>;

Result<bool> flag(Context& context, const Arguments& arguments, size_t index) {
  if (!arguments.has(index)) return false;
  return context.truth(arguments[index]);
}

bool is_given(const Arguments& arguments, size_t index) {
  return arguments.has(index) && !arguments[index].is(Kind::kNull);
}

// What the items are compared by: themselves or an attribute.
Result<Values> keys_of(Context& context, std::span<const Value> items, const Arguments& arguments,
                       size_t attribute_index) {
  if (!is_given(arguments, attribute_index)) return Values(items.begin(), items.end());
  Values out;
  out.reserve(items.size());
  for (const Value& item : items) {
    PRIKAZ_TRY(Value key, attribute_path(context, item, arguments[attribute_index]));
    PRIKAZ_CHECK(context.defined(key));
    out.push_back(std::move(key));
  }
  return out;
}

bool is_number(const Value& value) {
  return value.is(Kind::kInteger) || value.is(Kind::kNumber) || value.is(Kind::kBoolean);
}

double real(const Value& value) {
  return value.is(Kind::kBoolean) ? static_cast<double>(value.boolean()) : value.number();
}

// Texts by the Russian order (a difference from Jinja2 kept on purpose), numbers by size, lists by
// their first differing items.
int order(const Value& a, const Value& b, bool case_sensitive) {
  if (a.is(Kind::kString)) {
    return case_sensitive ? russian::compare(a.text(), b.text())
                          : russian::compare_ignoring_case(a.text(), b.text());
  }
  if (a.is(Kind::kList)) {
    const size_t common = std::min(a.items().size(), b.items().size());
    for (size_t i = 0; i < common; ++i) {
      if (const int found = order(a.items()[i], b.items()[i], case_sensitive)) return found;
    }
    return static_cast<int>(a.items().size() > common) -
           static_cast<int>(b.items().size() > common);
  }
  return is_number(a) ? (real(a) > real(b)) - (real(a) < real(b)) : 0;
}

bool comparable(const Value& a, const Value& b) {
  if (is_number(a) && is_number(b)) return true;
  if (a.is(Kind::kString) || a.is(Kind::kNull)) return a.kind() == b.kind();
  if (!a.is(Kind::kList) || !b.is(Kind::kList)) return false;
  const size_t common = std::min(a.items().size(), b.items().size());
  for (size_t i = 0; i < common; ++i) {
    if (!comparable(a.items()[i], b.items()[i])) return false;
  }
  return true;
}

Result<void> check_comparable(Context& context, const Values& keys) {
  for (const Value& key : keys) {
    if (!comparable(keys.front(), key)) {
      return context.wrong_type(key,
                                {"то же, что у остальных: " + keys.front().kind_name().russian,
                                 "the same as the others: " + keys.front().kind_name().english});
    }
  }
  return {};
}

Result<std::vector<size_t>> sorted_order(Context& context, const Values& keys, bool case_sensitive,
                                         bool reverse) {
  PRIKAZ_CHECK(check_comparable(context, keys));
  PRIKAZ_CHECK(context.spend(keys.size() * 8));
  std::vector<size_t> out(keys.size());
  std::iota(out.begin(), out.end(), size_t{0});
  std::stable_sort(out.begin(), out.end(), [&](size_t a, size_t b) {
    const int found = order(keys[a], keys[b], case_sensitive);
    return reverse ? found > 0 : found < 0;
  });
  return out;
}

// Jinja2's `sort(attribute='раздел,номер')`: several attributes are compared as a list.
Result<Values> sort_keys(Context& context, std::span<const Value> items, const Arguments& arguments,
                         size_t attribute_index) {
  const bool several = arguments.has(attribute_index) &&
                       arguments[attribute_index].is(Kind::kString) &&
                       arguments[attribute_index].text().find(',') != std::string::npos;
  if (!several) return keys_of(context, items, arguments, attribute_index);
  Values out(items.size());
  std::vector<Values> parts(items.size());
  const std::string& paths = arguments[attribute_index].text();
  for (size_t at = 0; at <= paths.size();) {
    const size_t end = std::min(paths.find(',', at), paths.size());
    Arguments one;
    one.set(0, Value::string(paths.substr(at, end - at)));
    PRIKAZ_TRY(const Values keys, keys_of(context, items, one, 0));
    for (size_t i = 0; i < items.size(); ++i) parts[i].push_back(keys[i]);
    at = end + 1;
  }
  for (size_t i = 0; i < items.size(); ++i) out[i] = Value::list(std::move(parts[i]));
  return out;
}

Result<Value> sort(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  PRIKAZ_TRY(const bool reverse, flag(context, arguments, 0));
  PRIKAZ_TRY(const bool case_sensitive, flag(context, arguments, 1));
  PRIKAZ_TRY(const Values keys, sort_keys(context, items.items(), arguments, 2));
  PRIKAZ_TRY(const auto places, sorted_order(context, keys, case_sensitive, reverse));
  Values out;
  for (const size_t place : places) out.push_back(items.items()[place]);
  return context.made(Value::list(std::move(out)));
}

Result<Value> dict_sort(Context& context, const Value& input, Arguments& arguments) {
  if (!input.is(Kind::kMap)) return context.wrong_type(input, {"набор полей", "a set of fields"});
  PRIKAZ_TRY(const bool case_sensitive, flag(context, arguments, 0));
  PRIKAZ_TRY(const bool reverse, flag(context, arguments, 2));
  std::string by = "key";
  if (arguments.has(1)) {
    PRIKAZ_TRY(by, context.text(arguments[1]));
  }
  if (by != "key" && by != "value") {
    return context.error("expr.bad-argument",
                         {"«by» бывает key или value", "«by» is either key or value"});
  }
  Values keys;
  for (const data::Member& member : input.members()) {
    keys.push_back(by == "key" ? Value::string(member.key) : member.value);
  }
  PRIKAZ_TRY(const auto places, sorted_order(context, keys, case_sensitive, reverse));
  Values out;
  for (const size_t place : places) {
    const data::Member& member = input.members()[place];
    out.push_back(Value::list({Value::string(member.key), member.value}));
  }
  return context.made(Value::list(std::move(out)));
}

Value folded(const Value& key, bool case_sensitive) {
  if (case_sensitive || !key.is(Kind::kString)) return key;
  return Value::string(russian::lower(key.text()));
}

// Groups in the order of their keys, each a pair: `grouper` and `list`.
Result<Value> group_by(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  PRIKAZ_TRY(const bool case_sensitive, flag(context, arguments, 2));
  Values keys;
  for (const Value& item : items.items()) {
    PRIKAZ_TRY(Value key, attribute_path(context, item, arguments[0]));
    if (key.is(Kind::kUndefined) && arguments.has(1)) key = arguments[1];
    PRIKAZ_CHECK(context.defined(key));
    keys.push_back(std::move(key));
  }
  PRIKAZ_TRY(const auto places, sorted_order(context, keys, case_sensitive, false));
  std::vector<std::pair<Value, Values>> groups;
  for (const size_t place : places) {
    if (groups.empty() ||
        !(folded(groups.back().first, case_sensitive) == folded(keys[place], case_sensitive))) {
      groups.emplace_back(keys[place], Values());
    }
    groups.back().second.push_back(items.items()[place]);
  }
  Values out;
  for (auto& [key, members] : groups) {
    out.push_back(Value::list({key, Value::list(std::move(members))}));
  }
  return context.made(Value::list(std::move(out)));
}

Result<Value> unique(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  PRIKAZ_TRY(const bool case_sensitive, flag(context, arguments, 0));
  PRIKAZ_TRY(const Values keys, keys_of(context, items.items(), arguments, 1));
  Values seen, out;
  for (size_t i = 0; i < keys.size(); ++i) {
    Value key = folded(keys[i], case_sensitive);
    PRIKAZ_CHECK(context.spend(seen.size()));
    if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
    seen.push_back(std::move(key));
    out.push_back(items.items()[i]);
  }
  return Value::list(std::move(out));
}

template <bool largest>
Result<Value> extreme(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  PRIKAZ_TRY(const bool case_sensitive, flag(context, arguments, 0));
  PRIKAZ_TRY(const Values keys, keys_of(context, items.items(), arguments, 1));
  if (keys.empty()) return silent_undefined();
  PRIKAZ_CHECK(check_comparable(context, keys));
  size_t best = 0;
  for (size_t i = 1; i < keys.size(); ++i) {
    const int found = order(keys[i], keys[best], case_sensitive);
    if (largest ? found > 0 : found < 0) best = i;
  }
  return items.items()[best];
}

Result<Value> sum(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  PRIKAZ_TRY(const Values keys, keys_of(context, items.items(), arguments, 0));
  Value out = arguments.has(1) ? arguments[1] : Value::integer(0);
  for (const Value& key : keys) {
    PRIKAZ_TRY(out, arithmetic(context, Operator::kAdd, out, key));
  }
  return out;
}

Result<Value> length(Context& context, const Value& input, Arguments&) {
  switch (input.kind()) {
    case Kind::kString:
      return Value::integer(static_cast<int64_t>(utf8::length(input.text())));
    case Kind::kList:
      return Value::integer(static_cast<int64_t>(input.items().size()));
    case Kind::kMap:
      return Value::integer(static_cast<int64_t>(input.members().size()));
    default:
      return context.wrong_type(input, {"список или текст", "a list or a text"});
  }
}

template <bool from_start>
Result<Value> end_item(Context& context, const Value& input, Arguments&) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  // As in Jinja2 the first of nothing is no mistake until it is used.
  if (items.items().empty()) return Value::undefined(from_start ? "first" : "last");
  return from_start ? items.items().front() : items.items().back();
}

Result<Value> join(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  PRIKAZ_TRY(const Values parts, keys_of(context, items.items(), arguments, 1));
  std::string separator, out;
  if (is_given(arguments, 0)) {
    PRIKAZ_TRY(separator, context.text(arguments[0]));
  }
  for (size_t i = 0; i < parts.size(); ++i) {
    PRIKAZ_TRY(const std::string text, context.text(parts[i]));
    PRIKAZ_CHECK(context.reserve(separator.size() + text.size()));
    if (i > 0) out += separator;
    out += text;
  }
  return Value::string(std::move(out));
}

Result<Value> reverse(Context& context, const Value& input, Arguments&) {
  return slice(context, input, {std::nullopt, std::nullopt, -1});
}

Result<Value> to_list(Context& context, const Value& input, Arguments&) {
  return context.sequence(input);
}

Result<int64_t> count_argument(Context& context, const Arguments& arguments) {
  PRIKAZ_TRY(const int64_t count, context.integer(arguments[0]));
  if (count < 1 || count > 100'000) {
    return context.error("expr.bad-argument", {"число частей должно быть от 1 до 100000",
                                               "the number of parts must be 1 to 100000"});
  }
  return count;
}

// Rows of `linecount` items, the last one filled up.
Result<Value> batch(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  PRIKAZ_TRY(const int64_t count, count_argument(context, arguments));
  Values out, row;
  for (const Value& item : items.items()) {
    row.push_back(item);
    if (static_cast<int64_t>(row.size()) == count)
      out.push_back(Value::list(std::exchange(row, {})));
  }
  if (!row.empty()) {
    if (is_given(arguments, 1)) row.resize(static_cast<size_t>(count), arguments[1]);
    out.push_back(Value::list(std::move(row)));
  }
  return context.made(Value::list(std::move(out)));
}

// `slices` columns, the first ones longer; the others are filled up (as in Jinja2, also when all
// are equally long).
Result<Value> slices(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  PRIKAZ_TRY(const int64_t wanted, count_argument(context, arguments));
  const auto count = static_cast<size_t>(wanted);
  const size_t each = items.items().size() / count, longer = items.items().size() % count;
  Values out;
  size_t at = 0;
  for (size_t i = 0; i < count; ++i) {
    const size_t size = each + (i < longer ? 1 : 0);
    const auto part = items.items().subspan(at, size);
    Values column(part.begin(), part.end());
    if (is_given(arguments, 1) && i >= longer) column.push_back(arguments[1]);
    out.push_back(Value::list(std::move(column)));
    at += size;
  }
  return context.made(Value::list(std::move(out)));
}

Result<Value> items_of(Context& context, const Value& input, Arguments&) {
  if (input.is(Kind::kUndefined)) {
    PRIKAZ_CHECK(context.defined(input));
    return Value::list({});
  }
  if (!input.is(Kind::kMap)) return context.wrong_type(input, {"набор полей", "a set of fields"});
  return call_method(context, input, "items", {}, {});
}

Result<Value> attribute_of(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const std::string name, context.text(arguments[0]));
  return attribute(context, input, name, true);
}

}  // namespace

std::span<const Filter> list_filters() {
  static constexpr std::array kFilters = {
      Filter{"length", length, {}},
      Filter{"count", length, {}},
      Filter{"first", end_item<true>, {}, false, true},
      Filter{"last", end_item<false>, {}, false, true},
      Filter{"join", join, {"d attribute"}, false, true},
      Filter{"sort", sort, {"reverse case_sensitive attribute"}, false, true},
      Filter{"unique", unique, {"case_sensitive attribute"}, false, true},
      Filter{"reverse", reverse, {}, false, true},
      Filter{"groupby", group_by, {"attribute default case_sensitive", 1}, false, true},
      Filter{"batch", batch, {"linecount fill_with", 1}, false, true},
      Filter{"slice", slices, {"slices fill_with", 1}, false, true},
      Filter{"sum", sum, {"attribute start"}, false, true},
      Filter{"min", extreme<false>, {"case_sensitive attribute"}, false, true},
      Filter{"max", extreme<true>, {"case_sensitive attribute"}, false, true},
      Filter{"list", to_list, {}, false, true},
      Filter{"dictsort", dict_sort, {"case_sensitive by reverse"}},
      Filter{"items", items_of, {}, true},
      Filter{"attr", attribute_of, {"name", 1}},
  };
  return kFilters;
}

}  // namespace prikaz::expr
