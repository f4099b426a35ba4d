// Text into XML: entities for what markup would take, and nothing for the characters that XML 1.0
// forbids (2.2 Char), which would make the whole document unreadable.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::xml {

// Character data: & < > are escaped, a carriage return too (a reader would lose it).
void escape_text(std::string& out, std::string_view text);
std::string escape_text(std::string_view text);
// The value of an attribute between double quotes: also " tab and line feed.
void escape_attribute(std::string& out, std::string_view text);
std::string escape_attribute(std::string_view text);

}  // namespace prikaz::xml
