// Letters of any script by Unicode's rules: case, classes, normal form, and what a name may be
// made of. The one door to ICU for the modules above.
//
// Pure functions on UTF-8; from any thread.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::russian {

std::string upper(std::string_view text);
std::string lower(std::string_view text);
// The first character in upper case, the rest in lower.
std::string capitalize(std::string_view text);
// The first letter in upper case, the rest as it is: the beginning of a sentence.
std::string sentence_case(std::string_view text);

// Unicode normal form C: «й» is one character however it was typed.
std::string normalized(std::string_view text);

// UAX 31: what a name begins with and goes on with («_» belongs to both).
bool starts_identifier(char32_t c);
bool continues_identifier(char32_t c);

// The Russian letter that looks like this Latin one («о» for o), or 0.
char32_t cyrillic_double(char32_t latin);
bool is_cyrillic(char32_t c);

bool is_space(char32_t c);  // also the no-break and the thin ones
bool is_letter(char32_t c);
bool is_decimal_digit(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);

}  // namespace prikaz::russian
