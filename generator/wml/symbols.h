// Characters of the symbol fonts that office papers use (Symbol, Wingdings), as Unicode: no such
// font can be shipped, and any text font or its fallback has the character.
#pragma once

#include <optional>
#include <string_view>

namespace prikaz::wml {

// `code` as w:sym and lists write it: F0B7 or B7. nullopt when the font is no symbol font or has
// nothing by that code that Unicode has.
std::optional<char32_t> symbol_to_unicode(std::string_view font, char32_t code);

}  // namespace prikaz::wml
