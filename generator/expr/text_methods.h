// Work on texts that filters and Python's methods of strings share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"
#include "expr/context.h"

namespace prikaz::expr {

enum class Side : uint8_t { kBoth, kLeft, kRight };
enum class Align : uint8_t { kLeft, kCentre, kRight };

// Without the spaces, or without the given characters, at its ends.
std::string stripped(std::string_view text, Side side = Side::kBoth,
                     std::string_view characters = {});

// All or the first `count` places; `count` < 0 is all. An empty `from` stands between all letters.
Result<data::Value> replaced(Context&, std::string_view text, std::string_view from,
                             std::string_view to, int64_t count);

// At least `width` characters.
Result<data::Value> padded(Context&, std::string_view text, Align, int64_t width,
                           std::string_view fill);

// At a separator, or at runs of spaces when it is empty; at most `limit` cuts when that is >= 0.
std::vector<std::string_view> split(std::string_view text, std::string_view separator,
                                    int64_t limit);

}  // namespace prikaz::expr
