// What stands inside a value: members of maps, items of lists, letters of texts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "data/value.h"
#include "expr/context.h"

namespace prikaz::expr {

// `value.name`: a member of a map, `grouper` and `list` of a group. Undefined when there is none.
Result<data::Value> attribute(Context&, const data::Value& value, std::string_view name,
                              bool want_hint);
// `value[key]`: an item by its number, a letter of a text, a member of a map.
Result<data::Value> subscript(Context&, const data::Value& value, const data::Value& key,
                              bool want_hint);
// `value[start:stop:step]` of a list or a text, in letters.
struct SliceBounds {
  std::optional<int64_t> start, stop, step;
};
Result<data::Value> slice(Context&, const data::Value& value, const SliceBounds& bounds);

// «а.б.0»: the path that the filters take as `attribute`. A number is one step too.
Result<data::Value> attribute_path(Context&, const data::Value& value, const data::Value& path);

}  // namespace prikaz::expr
