// Letters as the scanners of the rules need them: fast, for Russian and Latin, byte for byte.
// Whatever is outside of these belongs to russian/letters.h.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::check {

bool is_cyrillic(char32_t c);
bool is_latin(char32_t c);
bool is_letter(char32_t c);  // of any alphabet below U+0530
bool is_capital(char32_t c);
// Also no-break and thin ones, and the tab.
inline bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000;
}
inline bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// In lower case with the same number of bytes per character; «ё» stays.
std::string fold(std::string_view text);
// The first character of a text, 0 of an empty one.
char32_t first_character(std::string_view text);
// First letter made a capital or small.
std::string with_capital(std::string_view text);
std::string with_small(std::string_view text);
// Without spaces of any kind at both ends.
std::string_view trimmed(std::string_view text);
// Without spaces, and without the marks of Markdown and HTML: to know a line by its words.
std::string bare(std::string_view text);

// Names of months: 1 … 12 of «январь» or «января» in lower case, 0 for another word.
int month_named(std::string_view folded);

}  // namespace prikaz::check
