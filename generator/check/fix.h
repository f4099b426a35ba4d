// Safe corrections: the proposed texts of the findings put into their file, and the difference
// shown as a unified diff.
//
//   PRIKAZ_TRY(const Fixed fixed, fix_text(bytes, "приказ.txt", profile));
//   print(unified_diff("приказ.txt", bytes, fixed.bytes));
//
// Corrections are repeated until nothing safe is left, so a second run finds nothing to correct.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "check/check.h"
#include "opc/package.h"

namespace prikaz::check {

struct Fixed {
  std::string bytes;   // of the whole file, in the encoding and with the line ends it had
  std::string before;  // the text in UTF-8 as it was and as it is now, for the diff
  std::string after;
  size_t corrections = 0;
};

// A replacement of bytes in a text.
struct Edit {
  size_t begin = 0, end = 0;
  std::string text;
};
// The text with the edits made; where two overlap the first wins. `made` gets their number.
std::string with_edits(std::string_view text, std::vector<Edit> edits, size_t& made);

// The safe findings that are letter by letter in source `index` of the document, as edits of it.
std::vector<Edit> safe_edits(const Document& document, const std::vector<Finding>& found,
                             int index);

// The corrected text as bytes of the file that was read from `original`: its code page, its line
// ends, its byte order mark. Error: "check.cannot-encode" when the code page lacks a character.
Result<std::string> encoded_as(std::string_view original, std::string_view text,
                               const std::string& file);

// A text file. Errors: those of read_text, "check.cannot-encode" when the file's code page lacks a
// character.
Result<Fixed> fix_text(std::string_view bytes, const std::string& file, const Profile& profile);

// A DOCX; only the texts of its main part change. `before` and `after` are its paragraphs, a line
// each; `bytes` is empty when nothing was corrected.
Result<Fixed> fix_package(opc::Package package, const std::string& file, const Profile& profile);

// The files of a card's paper that were corrected. A card is written back only where every value
// is still read as before but for the corrections.
struct FixedFile {
  std::string file;
  std::string read;  // its bytes as they were read
  Fixed fixed;
};
Result<std::vector<FixedFile>> fix_paper(const paper::Paper& paper, const Profile& profile);

// «--- a», «+++ b», «@@ … @@» with three lines of context; "" for equal texts.
std::string unified_diff(const std::string& file, std::string_view before, std::string_view after);

}  // namespace prikaz::check
