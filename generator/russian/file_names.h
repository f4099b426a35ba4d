// Names of files made from titles and numbers, good on Windows, Linux and in a zip.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::russian {

// What every file system takes: normal form C, none of \ / : * ? " < > | and no control characters
// (a slash becomes «-», the rest nothing), no spaces or dots at the ends, single spaces, no name
// that Windows keeps for itself, at most `most` characters and 200 bytes (cut at a word where one
// ends near). Empty input gives «без имени». Without the extension: add it afterwards.
std::string file_name(std::string_view text, size_t most = 100);

// Latin letters for Cyrillic ones, as in passports (ICAO Doc 9303); the rest stays.
std::string transliterated(std::string_view text);

}  // namespace prikaz::russian
