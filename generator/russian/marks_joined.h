// Two steps of marks.h: hyphens that were typed with spaces around, and spaces that were left out
// behind abbreviations. Only what is certain is changed. Not for other modules.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::russian {

// «социально - педагогический», «педагогов - психологов», «кто - нибудь», «5 - й», «273 - ФЗ»
// without their spaces; «план - основа» waits for its dash.
std::string with_joined_words(std::string_view text);

// «т.д.», «т.е.», «№5», «г.Смоленск», «п.5», «2026г.» with a no-break space in them.
std::string with_abbreviation_spaces(std::string_view text);

}  // namespace prikaz::russian
