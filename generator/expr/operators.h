// What the operators of the language do, by Python's rules.
#pragma once

#include "base/result.h"
#include "data/value.h"
#include "expr/context.h"

namespace prikaz::expr {

Result<data::Value> arithmetic(Context&, Operator, const data::Value& left,
                               const data::Value& right);
Result<data::Value> negative(Context&, const data::Value& value);

// One comparison of a chain.
Result<bool> compare(Context&, Operator, const data::Value& left, const data::Value& right);
// Python's `<`. Error "expr.type" for what has no order.
Result<bool> less(Context&, const data::Value& left, const data::Value& right);
Result<bool> contains(Context&, const data::Value& container, const data::Value& item);

}  // namespace prikaz::expr
