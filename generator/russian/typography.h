// No-break spaces and hyphens where Russian official papers want them.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::russian {

// The text with U+00A0 in place of the single spaces that must not end a line: after №; between
// initials and a surname; day, month, year and «г.»; «п. 2», «ст. 19»; «г.», «ул.», «д.», «им.» and
// a name; a number and its unit; groups of digits; «т. д.»; before a dash. And with U+2011 in place
// of the hyphens that must not end one: «273-ФЗ», «5-го», a double surname beside its initials.
// Nothing is added or taken away, no address of the web or of mail and no name of a file is
// touched, and twice is as good as once.
//
// kShort is for narrow places such as the cells of a table, where a long chain would be torn
// letter by letter: only № and its number, day and month, year and «г.», a number and its unit,
// groups of digits, «п. 2», «т. д.», initials and «273-ФЗ» hold together.
enum class Ties { kAll, kShort };
std::string with_no_break_spaces(std::string_view text, Ties ties = Ties::kAll);

// One plain space for every run of spaces and ends of lines, none at the ends.
std::string single_spaced(std::string_view text);

// A word that is an address of the web or of mail or the name of a file: typography leaves it
// alone.
bool is_address_or_file(std::string_view word);

// Plain spaces in place of all no-break ones, and plain hyphens.
std::string with_plain_spaces(std::string_view text);

}  // namespace prikaz::russian
