// Python's two ways of laying values into a text: `'%s: %d' % (a, b)` and `'{}: {:d}'.format(a,
// b)`.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "data/value.h"
#include "expr/context.h"
#include "expr/library.h"

namespace prikaz::expr {

// `%(имя)s` takes from a map given as the only value.
Result<data::Value> percent_format(Context&, std::string_view pattern,
                                   std::span<const data::Value> values);
Result<data::Value> brace_format(Context&, std::string_view pattern,
                                 std::span<const data::Value> values,
                                 std::span<const Keyword> keywords);

}  // namespace prikaz::expr
