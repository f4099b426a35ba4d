// Which glyph a character has in a face, and whether it is plain: set by looking up its glyph and
// advance, without shaping. Pages of 256 characters are filled when one of them is first asked for.
// Threads: any number of readers; a page is published whole.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

#include "text/fonts.h"

struct hb_font_t;
struct hb_set_t;

namespace prikaz::text {

struct CharacterEntry {
  GlyphId glyph = 0;   // 0: none
  bool plain = false;  // its glyph and advance are what HarfBuzz would give
  bool has = false;    // can be set, perhaps through another character's glyph
};

class CharacterTable {
 public:
  CharacterTable() = default;
  CharacterTable(const CharacterTable&) = delete;
  CharacterTable& operator=(const CharacterTable&) = delete;
  ~CharacterTable();

  // `substituted`: glyphs that a substitution of the face may take; both borrowed.
  void attach(hb_font_t* font, const hb_set_t* substituted);

  CharacterEntry find(char32_t character) const {
    if (character > 0xFFFF) return look_up(character);
    const Page* page = pages_[character >> 8].load(std::memory_order_acquire);
    return (page != nullptr ? page : fill(character >> 8))->at(character & 0xFF);
  }

 private:
  using Page = std::array<CharacterEntry, 256>;
  const Page* fill(char32_t page) const;
  CharacterEntry look_up(char32_t character) const;

  hb_font_t* font_ = nullptr;
  const hb_set_t* substituted_ = nullptr;
  mutable std::array<std::atomic<const Page*>, 256> pages_{};
};

}  // namespace prikaz::text
