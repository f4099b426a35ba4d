#include "text/breaks.h"

#include "base/utf8.h"

namespace prikaz::text {

namespace {

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || (c >= 0x2000 && c <= 0x200A && c != 0x2007);
}
bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0xAD;
}
bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x590);
}

}  // namespace

std::vector<uint32_t> break_opportunities(std::string_view text) {
  std::vector<uint32_t> breaks;
  char32_t before = 0, before_that = 0;
  for (size_t at = 0; at < text.size();) {
    const auto offset = static_cast<uint32_t>(at);
    const char32_t c = utf8::next(text, at);
    if (offset > 0 && !is_space(c)) {
      const bool after_hyphen =
          is_hyphen(before) && (is_letter(before_that) || is_digit(before_that)) && is_letter(c);
      if (is_space(before) || after_hyphen) breaks.push_back(offset);
    }
    before_that = before;
    before = c;
  }
  return breaks;
}

}  // namespace prikaz::text
