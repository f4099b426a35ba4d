// A ToUnicode character map: glyph → text (ISO 32000-1, 9.10.3).
#pragma once

#include <string>
#include <string_view>

#include "text/fonts.h"

namespace prikaz::pdf {

class CharacterMap {
 public:
  // Glyphs in any order, each once; `text` is not empty.
  void add(text::GlyphId glyph, std::u32string_view text);
  std::string finish() &&;

 private:
  void close_block();
  std::string blocks_;  // finished
  std::string block_;
  int lines_ = 0;  // in block_
};

}  // namespace prikaz::pdf
