// Functions (`range(3)`) and Python's methods of values (`имя.upper()`, `строка.items()`) that
// templates written for docxtpl use.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "expr/library.h"
#include "expr/methods.h"
#include "expr/operators.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

using Values = std::span<const Value>;

Result<Value> map_items(const MethodCall& call) {
  std::vector<Value> out;
  for (const data::Member& member : call.value.members()) {
    out.push_back(Value::list({Value::string(member.key), member.value}));
  }
  return call.context.made(Value::list(std::move(out)));
}

Result<Value> map_keys(const MethodCall& call) {
  return call.context.sequence(call.value);
}

Result<Value> map_values(const MethodCall& call) {
  std::vector<Value> out;
  for (const data::Member& member : call.value.members()) out.push_back(member.value);
  return call.context.made(Value::list(std::move(out)));
}

Result<Value> map_get(const MethodCall& call) {
  PRIKAZ_TRY(const std::string key, call.text(0));
  if (const Value* found = find_member(call.value, key)) return *found;
  return call.arguments.size() > 1 ? call.arguments[1] : Value();
}

// `loop.cycle('а', 'б')`: what the turn of the loop takes.
Result<Value> cycle(const MethodCall& call) {
  const Value* index = call.value.find("index0");
  if (!index || !index->is(Kind::kInteger)) {
    return call.context.wrong_type(call.value, {"loop цикла", "the loop of a for"});
  }
  return call.arguments[static_cast<size_t>(index->integer()) % call.arguments.size()];
}

constexpr std::array kMapMethods = {
    NamedMethod{"items", map_items},    NamedMethod{"keys", map_keys},
    NamedMethod{"values", map_values},  NamedMethod{"get", map_get, 1, 2},
    NamedMethod{"cycle", cycle, 1, 64},
};

Result<Value> count_items(const MethodCall& call) {
  return Value::integer(
      std::count(call.value.items().begin(), call.value.items().end(), call.arguments[0]));
}

Result<Value> index_of(const MethodCall& call) {
  const auto items = call.value.items();
  const auto found = std::find(items.begin(), items.end(), call.arguments[0]);
  if (found == items.end()) {
    return call.context.error("expr.bad-argument",
                              {"такого нет в списке", "it is not in the list"});
  }
  return Value::integer(found - items.begin());
}

constexpr std::array kListMethods = {
    NamedMethod{"count", count_items, 1, 1},
    NamedMethod{"index", index_of, 1, 1},
};

std::span<const NamedMethod> methods_of(const Value& value) {
  if (value.is(Kind::kString)) return text_methods();
  if (value.is(Kind::kMap)) return kMapMethods;
  if (value.is(Kind::kList)) return kListMethods;
  return {};
}

Result<Value> range(Context& context, Values arguments) {
  std::array<int64_t, 3> bounds = {0, 0, 1};
  if (arguments.empty() || arguments.size() > 3) {
    return context.error("expr.bad-argument", {"у «range» от одного до трёх аргументов",
                                               "«range» takes one to three arguments"});
  }
  for (size_t i = 0; i < arguments.size(); ++i) {
    PRIKAZ_TRY(bounds[i], context.integer(arguments[i]));
  }
  if (arguments.size() == 1) std::swap(bounds[0], bounds[1]);
  const auto [start, stop, step] = bounds;
  if (step == 0) {
    return context.error("expr.bad-argument",
                         {"шаг «range» не может быть нулём", "the step of «range» cannot be zero"});
  }
  // Jinja2's own sandbox has the same limit.
  constexpr int64_t kMost = 100'000;
  std::vector<Value> out;
  for (int64_t i = start; step > 0 ? i < stop : i > stop;) {
    if (static_cast<int64_t>(out.size()) == kMost) {
      return context.error("expr.too-large", {"«range» длиннее 100000", "«range» is over 100000"});
    }
    out.push_back(Value::integer(i));
    if (__builtin_add_overflow(i, step, &i)) break;
  }
  return context.made(Value::list(std::move(out)));
}

}  // namespace

Result<Value> call_function(Context& context, std::string_view name, Values arguments,
                            std::span<const Keyword> keywords) {
  if (name == "range") return range(context, arguments);
  if (name == "dict" || name == "namespace") {
    std::vector<data::Member> members;
    if (!arguments.empty() && arguments[0].is(Kind::kMap)) {
      members.assign(arguments[0].members().begin(), arguments[0].members().end());
    }
    for (const Keyword& keyword : keywords) {
      members.push_back({std::string(keyword.name), {}, keyword.value});
    }
    return context.made(Value::map(std::move(members)));
  }
  const std::array<std::string, 3> known = {"range", "dict", "namespace"};
  Diagnostics out = context.error(
      "expr.unknown-function",
      {fmt::format("неизвестная функция «{}»", name), fmt::format("unknown function «{}»", name)});
  out.items().front().proposed = utf8::nearest(name, known);
  return out;
}

Result<Value> call_method(Context& context, const Value& value, std::string_view method,
                          Values arguments, std::span<const Keyword> keywords) {
  if (value.is(Kind::kUndefined)) return value;  // lenient
  std::vector<std::string> known;
  for (const NamedMethod& item : methods_of(value)) {
    known.emplace_back(item.name);
    if (item.name != method) continue;
    if (arguments.size() < item.least || arguments.size() > item.most ||
        (!keywords.empty() && method != "format")) {
      return context.error("expr.bad-argument", {fmt::format("не те аргументы у «{}()»", method),
                                                 fmt::format("wrong arguments of «{}()»", method)});
    }
    for (const Value& argument : arguments) PRIKAZ_CHECK(context.defined(argument));
    return item.method({context, value, method, arguments, keywords});
  }
  const Message found = described(value);
  Diagnostics out =
      context.error("expr.unknown-function",
                    {fmt::format("у значения ({}) нет «{}()»", found.russian, method),
                     fmt::format("the value ({}) has no «{}()»", found.english, method)});
  out.items().front().proposed = utf8::nearest(method, known);
  return out;
}

}  // namespace prikaz::expr
