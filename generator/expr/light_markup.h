// Light markup in a text, as clerks know it from messengers: **bold**, *italic*, __underlined__,
// ~~struck~~, ^superscript^, ~subscript~, [text](address). A backslash before a mark prints it; a
// mark without its pair, or beside a space inside, is text.
#pragma once

#include <string_view>
#include <vector>

#include "data/value.h"

namespace prikaz::expr {

std::vector<data::RichRun> read_light_markup(std::string_view text);

}  // namespace prikaz::expr
