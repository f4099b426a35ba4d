// Texts of a card that are printed as typed (data::Value::as_is). While the view is built of them
// each of their lines carries a mark, an unseen character, that keeps typography away; a finished
// view holds none.
//
//   view built of marked(fields) … without_marks(view)
//
// Pure functions. Not for callers outside of `paper`.
#pragma once

#include <string>
#include <string_view>

#include "data/value.h"

namespace prikaz::paper {

bool has_as_is(const data::Value& fields);
data::Value marked(const data::Value& fields);

bool is_marked(std::string_view text);
std::string without_marks(std::string_view text);
data::Value without_marks(const data::Value& view);

}  // namespace prikaz::paper
