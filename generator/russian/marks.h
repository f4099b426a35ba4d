// Quotes, dashes and ranges as Russian official papers print them, whatever was typed.
//
//   with_russian_marks("ГБОУ \"Школа\" - 2020-2023 гг.")  → «ГБОУ «Школа» – 2020–2023 гг.»
//
// Pure functions; from any thread.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::russian {

// Quotes become «…» outside and „…“ inside, when they all have their pair: else they stay as typed.
// A hyphen between spaces becomes a dash, held to the word before it. Ranges of years, dates,
// hours, months and of counted things get a dash without spaces; numbers of phones, papers and
// cases do not. «Г.В..» at the end of a sentence has one stop. Addresses of the web and of mail and
// names of files stay as they are. Twice is as good as once.
std::string with_russian_marks(std::string_view text);

}  // namespace prikaz::russian
