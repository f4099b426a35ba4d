#include "layout/inline/capitals.h"

#include "base/utf8.h"

namespace prikaz::layout {
namespace {
bool in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}
// Blocks where capital and small letters stand in pairs, the capital at even code points.
bool paired_even(char32_t c) {
  return in(c, 0x100, 0x12F) || in(c, 0x132, 0x137) || in(c, 0x14A, 0x177) || in(c, 0x1DE, 0x1EF) ||
         in(c, 0x1F8, 0x21F) || in(c, 0x222, 0x233) || in(c, 0x460, 0x481) || in(c, 0x48A, 0x4BF) ||
         in(c, 0x4D0, 0x52F) || in(c, 0x1E00, 0x1E95) || in(c, 0x1EA0, 0x1EFF);
}
bool paired_odd(char32_t c) {
  return in(c, 0x139, 0x148) || in(c, 0x179, 0x17E) || in(c, 0x1CD, 0x1DC) || in(c, 0x4C1, 0x4CE);
}
}  // namespace

char32_t capital_of(char32_t c) {
  if (in(c, 'a', 'z')) return c - 32;
  if (c < 0xB5) return c;
  if (in(c, 0x430, 0x44F)) return c - 32;
  if (in(c, 0x450, 0x45F)) return c - 80;
  if (c == 0xB5) return 0x39C;
  if (in(c, 0xE0, 0xFE) && c != 0xF7) return c - 32;
  if (c == 0xFF) return 0x178;
  if (c == 0x131) return 'I';
  if (paired_even(c)) return c & ~char32_t{1};
  if (paired_odd(c)) return c % 2 == 0 ? c - 1 : c;
  if (c == 0x4CF) return 0x4C0;
  if (c == 0x3AC) return 0x386;
  if (in(c, 0x3AD, 0x3AF)) return c - 37;
  if (c == 0x3C2) return 0x3A3;
  if (in(c, 0x3B1, 0x3CB)) return c - 32;
  if (c == 0x3CC) return 0x38C;
  if (in(c, 0x3CD, 0x3CE)) return c - 63;
  if (in(c, 0x561, 0x586)) return c - 48;
  return c;
}

std::string capitals(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t character = utf8::next(text, at);
    const size_t before = out.size();
    utf8::append(out, capital_of(character));
    if (out.size() - before != at - begin) {
      out.resize(before);
      out += text.substr(begin, at - begin);
    }
  }
  return out;
}

}  // namespace prikaz::layout
