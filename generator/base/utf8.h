// UTF-8 by hand where a whole Unicode library would be too much: decoding, encoding, counting and
// the nearest of some names. Case, collation and normalisation belong to `russian` (ICU).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace prikaz::utf8 {

char32_t next_of_any_length(std::string_view text, size_t& at);

// The code point at `at`, which moves behind it; U+FFFD for a byte that is no UTF-8 (moves by 1).
inline char32_t next(std::string_view text, size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first >= 0xC2 && first <= 0xDF && at + 1 < text.size()) {  // Cyrillic
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((second & 0xC0) == 0x80) {
      at += 2;
      return static_cast<char32_t>((first & 0x1F) << 6 | (second & 0x3F));
    }
  }
  return next_of_any_length(text, at);
}
void append(std::string& out, char32_t code_point);
// Number of code points.
size_t length(std::string_view text);
// Offset of the first byte that is not UTF-8, or npos.
size_t first_invalid(std::string_view text);

// The candidate closest to `name` by edits (Damerau-Levenshtein over code points), or empty when
// none is near enough to be a slip of the hand.
std::string nearest(std::string_view name, std::span<const std::string> candidates);

}  // namespace prikaz::utf8
