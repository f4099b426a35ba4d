// Filters that run another filter or a test on every item: map, select, reject and their kin.
#include <fmt/format.h>
#include <array>

#include "base/utf8.h"
#include "expr/library.h"
#include "expr/members.h"
#include "expr/operators.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

// The constant names were checked by the parser; these come from data.
template <class Found>
Diagnostics unknown_name(Context& context, const std::string& name, Found) {
  constexpr bool is_filter = std::is_same_v<Found, const Filter*>;
  Diagnostics out =
      context.error(is_filter ? "expr.unknown-filter" : "expr.unknown-test",
                    is_filter ? Message{fmt::format("неизвестный фильтр «{}»", name),
                                        fmt::format("unknown filter «{}»", name)}
                              : Message{fmt::format("неизвестная проверка «{}»", name),
                                        fmt::format("unknown test «{}»", name)});
  out.items().front().proposed = utf8::nearest(name, is_filter ? filter_names() : test_names());
  return out;
}

Result<Value> map_attribute(Context& context, const Value& items, const Arguments& arguments) {
  std::vector<Value> out;
  for (const Value& item : items.items()) {
    PRIKAZ_TRY(Value value, attribute_path(context, item, arguments[1]));
    if (value.is(Kind::kUndefined) && arguments.has(2)) value = arguments[2];
    out.push_back(std::move(value));
  }
  return context.made(Value::list(std::move(out)));
}

// `map('upper')`, `map('replace', 'а', 'б')`, `map(attribute='имя', default='—')`.
Result<Value> map(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  if (arguments.has(1)) return map_attribute(context, items, arguments);
  if (!arguments.has(0)) {
    return context.error("expr.bad-argument", {"у «map» не хватает имени фильтра или «attribute»",
                                               "«map» lacks the name of a filter or «attribute»"});
  }
  PRIKAZ_TRY(const std::string name, context.text(arguments[0]));
  const Filter* filter = find_filter(name);
  if (!filter) return unknown_name(context, name, filter);
  std::vector<Value> out;
  for (const Value& item : items.items()) {
    PRIKAZ_TRY(Value value, apply(context, *filter, item, arguments.extra));
    out.push_back(std::move(value));
  }
  return context.made(Value::list(std::move(out)));
}

// Keeps the items whose own value, or attribute, passes the test; without a test, the true ones.
template <bool wanted>
Result<Value> chosen(Context& context, const Value& input, const Value* path,
                     const Value* test_name, std::span<const Value> test_arguments) {
  PRIKAZ_TRY(const Value items, context.sequence(input));
  const Test* test = nullptr;
  if (test_name) {
    PRIKAZ_TRY(const std::string name, context.text(*test_name));
    test = find_test(name);
    if (!test) return unknown_name(context, name, test);
  }
  std::vector<Value> out;
  for (const Value& item : items.items()) {
    Value key = item;
    if (path) {
      PRIKAZ_TRY(key, attribute_path(context, item, *path));
    }
    PRIKAZ_TRY(const bool holds,
               test ? apply(context, *test, key, test_arguments) : context.truth(key));
    if (holds == wanted) out.push_back(item);
  }
  return Value::list(std::move(out));
}

template <bool wanted>
Result<Value> select(Context& context, const Value& input, Arguments& arguments) {
  return chosen<wanted>(context, input, nullptr, arguments.has(0) ? &arguments[0] : nullptr,
                        arguments.extra);
}

template <bool wanted>
Result<Value> select_attribute(Context& context, const Value& input, Arguments& arguments) {
  return chosen<wanted>(context, input, &arguments[0], arguments.has(1) ? &arguments[1] : nullptr,
                        arguments.extra);
}

}  // namespace

std::span<const Filter> selecting_filters() {
  // The parameters after the first of `map` are given by name only.
  static constexpr std::array kFilters = {
      Filter{"map", map, {"filter attribute default", 0, true, 1}, false, true},
      Filter{"select", select<true>, {"test", 0, true}, false, true},
      Filter{"reject", select<false>, {"test", 0, true}, false, true},
      Filter{"selectattr", select_attribute<true>, {"attribute test", 1, true}, false, true},
      Filter{"rejectattr", select_attribute<false>, {"attribute test", 1, true}, false, true},
  };
  return kFilters;
}

}  // namespace prikaz::expr
