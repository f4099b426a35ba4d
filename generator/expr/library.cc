#include "expr/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace prikaz::expr {

using data::Value;

std::span<const Test> tests();  // tests.cc

std::vector<std::string_view> Signature::names() const {
  std::vector<std::string_view> out;
  for (size_t at = 0; at < parameters.size();) {
    const size_t end = std::min(parameters.find(' ', at), parameters.size());
    out.push_back(parameters.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

namespace {

const std::unordered_map<std::string_view, const Filter*>& filters_by_name() {
  static const auto kTable = [] {
    std::unordered_map<std::string_view, const Filter*> out;
    for (const auto& table :
         {text_filters(), list_filters(), selecting_filters(), number_filters(), russian_filters(),
          case_filters(), date_filters(), number_word_filters(), rich_filters()}) {
      for (const Filter& filter : table) out.emplace(filter.name, &filter);
    }
    return out;
  }();
  return kTable;
}

const std::unordered_map<std::string_view, const Test*>& tests_by_name() {
  static const auto kTable = [] {
    std::unordered_map<std::string_view, const Test*> out;
    for (const Test& test : tests()) out.emplace(test.name, &test);
    return out;
  }();
  return kTable;
}

template <class Table>
std::vector<std::string> sorted_names(const Table& table) {
  std::vector<std::string> out;
  for (const auto& [name, item] : table) out.emplace_back(name);
  std::sort(out.begin(), out.end());
  return out;
}

Result<Arguments> bound(Context& context, std::string_view name, const Signature& signature,
                        std::span<const Value> given) {
  Arguments out;
  const size_t named = std::min(signature.names().size(), signature.positional);
  if (given.size() > named && !signature.variadic) {
    return context.error(
        "expr.bad-argument",
        {fmt::format("у «{}» слишком много аргументов: их не больше {}", name, named),
         fmt::format("«{}» has too many arguments: at most {}", name, named)});
  }
  if (given.size() < static_cast<size_t>(signature.required)) {
    const std::string_view missing = signature.names()[given.size()];
    return context.error("expr.bad-argument",
                         {fmt::format("у «{}» не хватает аргумента «{}»", name, missing),
                          fmt::format("«{}» lacks the argument «{}»", name, missing)});
  }
  for (size_t i = 0; i < given.size(); ++i) {
    if (i < named) {
      out.set(i, given[i]);
    } else {
      out.extra.push_back(given[i]);
    }
  }
  return out;
}

}  // namespace

const Filter* find_filter(std::string_view name) {
  const auto found = filters_by_name().find(name);
  return found == filters_by_name().end() ? nullptr : found->second;
}

const Test* find_test(std::string_view name) {
  const auto found = tests_by_name().find(name);
  return found == tests_by_name().end() ? nullptr : found->second;
}

std::vector<std::string> filter_names() {
  return sorted_names(filters_by_name());
}

std::vector<std::string> test_names() {
  return sorted_names(tests_by_name());
}

Result<Value> apply(Context& context, const Filter& filter, const Value& input,
                    std::span<const Value> arguments) {
  PRIKAZ_CHECK(context.spend(1));
  if (!filter.takes_undefined) PRIKAZ_CHECK(context.defined(input));
  PRIKAZ_TRY(Arguments given, bound(context, filter.name, filter.signature, arguments));
  const bool empty = !filter.takes_undefined && input.is(Value::Kind::kUndefined);
  return filter.function(context, empty ? Value::string({}) : input, given);
}

Result<bool> apply(Context& context, const Test& test, const Value& input,
                   std::span<const Value> arguments) {
  PRIKAZ_CHECK(context.spend(1));
  if (!test.takes_undefined) PRIKAZ_CHECK(context.defined(input));
  PRIKAZ_TRY(Arguments given, bound(context, test.name, test.signature, arguments));
  return test.function(context, input, given);
}

}  // namespace prikaz::expr
