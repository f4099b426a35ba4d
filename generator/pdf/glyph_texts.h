// What each painted glyph stands for, so that a search and a copy give what a reader sees (ISO
// 32000-1, 9.10). A letter typed small and shown as a capital reads as the capital.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame.h"

namespace prikaz::pdf {

// A character, or (from kFirstSequence on) a sequence of them; 0: nothing.
using TextCode = uint32_t;
inline constexpr TextCode kFirstSequence = 0x110000;

// Sequences of characters that one glyph stands for, by their code.
class Sequences {
 public:
  TextCode code(std::string_view utf8);  // of two characters or more
  void append(std::u32string& out, TextCode code) const;

 private:
  std::map<std::string, TextCode, std::less<>> codes_;
  std::vector<std::u32string> texts_;
};

struct GlyphText {
  TextCode code = 0;
  bool apart = false;    // glyphs and characters do not pair: only ActualText tells this text
  bool dropped = false;  // nothing to paint: invisible characters, the missing glyph
  bool space = false;
};

// The texts of a run's glyphs, in order, into `out`.
void glyph_texts(const layout::GlyphRun& run, Sequences& sequences, std::vector<GlyphText>& out);

}  // namespace prikaz::pdf
