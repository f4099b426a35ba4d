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
// A hyphen between spaces becomes a dash, held to the word before it; within a word («социально -
// педагогический», «5 - й») it loses the spaces. Ranges of years, hours and of counted things get a
// dash without spaces, typed with them or not; dates and months keep the spaces that were typed;
// numbers of phones, papers and cases, scores and sums stay. «т.д.», «№5», «г.Орёл» get their
// space. «Г.В..» at the end of a sentence has one stop. Addresses of the web and of mail and
// names of files stay as they are. Twice is as good as once.
std::string with_russian_marks(std::string_view text);

}  // namespace prikaz::russian
