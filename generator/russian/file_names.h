// Names of files made from Russian texts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prikaz::russian {

// A name that Windows, Linux and zip files take (without extension): normal form C, spaces as «_»,
// forbidden characters (\ / : * ? " < > | and control characters) as «-», no dots or spaces at the
// ends, not one of Windows' device names, at most `bytes` bytes without a cut character. "" stays
// "".
std::string file_name(std::string_view text, size_t bytes = 180);

// Latin letters for Russian ones, as in passports (ICAO Doc 9303, part 3, table 6).
std::string transliterated(std::string_view text);

}  // namespace prikaz::russian
