// The filters, tests, functions and methods that expressions know, as tables.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"
#include "expr/context.h"
#include "russian/grammar.h"

namespace prikaz::expr {

// The arguments of one call, in the order of the declared parameters.
struct Arguments {
  static constexpr size_t kMost = 6;

  std::array<data::Value, kMost> named;
  uint8_t given = 0;               // a bit per parameter
  std::vector<data::Value> extra;  // of a variadic one

  bool has(size_t index) const { return given >> index & 1; }
  const data::Value& operator[](size_t index) const { return named[index]; }
  void set(size_t index, data::Value value) {
    named[index] = std::move(value);
    given = static_cast<uint8_t>(given | 1u << index);
  }
};

using FilterFunction = Result<data::Value> (*)(Context&, const data::Value& input, Arguments&);
using TestFunction = Result<bool> (*)(Context&, const data::Value& input, Arguments&);

// What a call may be given: names of the parameters with spaces between, how many are required,
// whether more values may follow.
struct Signature {
  std::string_view parameters;
  int required = 0;
  bool variadic = false;
  size_t positional = Signature::kAll;  // how many may be given without their names

  static constexpr size_t kAll = 99;
  std::vector<std::string_view> names() const;
};

struct Filter {
  std::string_view name;
  FilterFunction function;
  Signature signature;
  bool takes_undefined = false;
  bool takes_list = false;  // its input is a list: said by Expression::names
};

struct Test {
  std::string_view name;
  TestFunction function;
  Signature signature;
  bool takes_undefined = false;
};

// nullptr when there is none.
const Filter* find_filter(std::string_view name);
const Test* find_test(std::string_view name);
std::vector<std::string> filter_names();
std::vector<std::string> test_names();

// Calls that run an unbound list of arguments: `map('replace', 'а', 'б')`, `select('gt', 3)`.
Result<data::Value> apply(Context&, const Filter&, const data::Value& input,
                          std::span<const data::Value> arguments);
Result<bool> apply(Context&, const Test&, const data::Value& input,
                   std::span<const data::Value> arguments);

// An argument that is none of the words a filter knows, told with the nearest one.
Diagnostics unknown_word(Context&, const std::string& word, std::span<const std::string> known);

// The case that an argument names: «дат», «кому».
Result<russian::Case> case_argument(Context&, const data::Value& argument);

// The tables, one per source file.
std::span<const Filter> text_filters();
std::span<const Filter> list_filters();
std::span<const Filter> selecting_filters();
std::span<const Filter> number_filters();
std::span<const Filter> russian_filters();
std::span<const Filter> case_filters();
std::span<const Filter> date_filters();
std::span<const Filter> number_word_filters();
std::span<const Filter> rich_filters();

struct Keyword {
  std::string_view name;
  data::Value value;
};

// `name(arguments)` for a name that the scope does not define: range, namespace, dict.
Result<data::Value> call_function(Context&, std::string_view name,
                                  std::span<const data::Value> arguments,
                                  std::span<const Keyword> keywords);

// `value.method(arguments)`.
Result<data::Value> call_method(Context&, const data::Value& value, std::string_view method,
                                std::span<const data::Value> arguments,
                                std::span<const Keyword> keywords);

}  // namespace prikaz::expr
