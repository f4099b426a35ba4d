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

// Reads what glyphs stand for; remembers what it has looked up.
class GlyphReader {
 public:
  // Appends the texts of a run's glyphs, in order.
  void read(const layout::GlyphRun& run, std::vector<GlyphText>& out);
  const Sequences& sequences() const { return sequences_; }

 private:
  struct Cluster {
    size_t first = 0, last = 0;  // glyphs, half open
    std::string_view text;
  };
  struct Known {
    const text::Face* face = nullptr;
    std::vector<char32_t> characters;  // by glyph: one that is its own
  };
  void read_cluster(const layout::GlyphRun& run, const Cluster& cluster, GlyphText* out);
  char32_t seen(text::GlyphId glyph, char32_t typed);
  GlyphText read_single(const layout::Glyph& glyph, char32_t typed);

  Sequences sequences_;
  std::vector<Known> known_;
  Known* current_ = nullptr;  // of the run being read
};

}  // namespace prikaz::pdf
