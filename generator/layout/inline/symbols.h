// Characters of the symbol fonts that Word writes bullets and check marks with (Symbol, Wingdings),
// as Unicode, so that any font can show them and readers can read them.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::layout {

// `text` of a symbol font named `family` as Unicode; as it is for other fonts. Characters that no
// table knows become U+25AA, a small square.
std::string unicode_symbols(std::string_view text, std::string_view family);
bool is_symbol_font(std::string_view family);

}  // namespace prikaz::layout
