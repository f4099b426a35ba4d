// Capital letters of the scripts that office papers are written in, one for one by the simple
// mapping of Unicode (w:caps, w:smallCaps). Nothing here depends on a locale.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::layout {

// The capital of a small letter; any other character as it is.
char32_t capital_of(char32_t character);
// A text in capitals, byte for byte as long as `text`: the few letters whose capital is longer or
// shorter in UTF-8 stay small, so that offsets mean the same in both.
std::string capitals(std::string_view text);

}  // namespace prikaz::layout
