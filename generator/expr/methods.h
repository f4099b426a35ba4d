// Methods of values as tables: the ground that methods.cc and text_methods.cc share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "data/value.h"
#include "expr/context.h"
#include "expr/library.h"

namespace prikaz::expr {

// A call of a method with its arguments, as the functions below take it.
struct MethodCall {
  Context& context;
  const data::Value& value;
  std::string_view name;
  std::span<const data::Value> arguments;
  std::span<const Keyword> keywords;

  Result<std::string> text(size_t index, std::string otherwise = {}) const {
    if (index >= arguments.size() || arguments[index].is(data::Value::Kind::kNull))
      return otherwise;
    return context.text(arguments[index]);
  }
  Result<int64_t> integer(size_t index, int64_t otherwise) const {
    if (index >= arguments.size()) return otherwise;
    return context.integer(arguments[index]);
  }
};

using Method = Result<data::Value> (*)(const MethodCall&);

struct NamedMethod {
  std::string_view name;
  Method method;
  size_t least = 0;  // number of arguments
  size_t most = 0;
};

// Python's methods of str.
std::span<const NamedMethod> text_methods();

}  // namespace prikaz::expr
