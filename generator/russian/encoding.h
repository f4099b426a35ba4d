// Code pages of Russian text files: what a file is written in, and its text in UTF-8. Excel and
// Notepad of a Russian Windows save windows-1251 and UTF-16, old systems KOI8-R and CP866.
//
//   PRIKAZ_TRY(russian::Decoded text, russian::decode(bytes, {"школы.csv"}));
//   if (text.guessed) say("прочитан как " + russian::name(text.encoding));
//
// Pure functions; from any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace prikaz::russian {

enum class Encoding { kUtf8, kUtf16Little, kUtf16Big, kWindows1251, kKoi8R, kCp866 };

// "UTF-8", "UTF-16LE", "windows-1251" …
const char* name(Encoding encoding);

struct Decoded {
  std::string text;  // valid UTF-8 without a byte order mark
  Encoding encoding = Encoding::kUtf8;
  bool guessed = false;  // told by its letters, not by a mark or by being valid UTF-8
};

// Recognises the encoding: by the byte order mark, by zero bytes (UTF-16), as valid UTF-8, else by
// the letters. Errors, at `where` with line and column where they are known:
// "text.broken-utf8" (mostly UTF-8 with wrong bytes in it), "text.broken-utf16",
// "text.unknown-encoding" (binary, or no code page is clearly the right one).
Result<Decoded> decode(std::string_view bytes, const SourceLocation& where);

// A further piece of a file whose encoding is known, cut between characters: without its mark.
// Errors as of decode(); lines are counted from `where`.
Result<std::string> decode_piece(std::string_view bytes, Encoding encoding,
                                 const SourceLocation& where);

// UTF-8 to the code page; characters it does not have become '?'. For exports and tests.
std::string encode(std::string_view utf8, Encoding encoding);

}  // namespace prikaz::russian
