// How characters look once a face is chosen: style::Run resolved to a font face, its real size and
// the room it takes in a line. One Format per distinct look and face, cached for the whole layout.
#pragma once

#include <deque>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "layout/frame.h"
#include "style/cascade.h"
#include "text/fonts.h"

namespace prikaz::layout {

struct Format {
  const style::Run* look = nullptr;
  const text::Face* face = nullptr;
  Length size;             // after scripts and small capitals
  Length ascent, descent;  // of a line with these characters, on whole twips
  Length rise;             // of the baseline
  Colour colour;
  text::Face::Kerning kerning = text::Face::Kerning::kOff;
  double dots_per_unit = 0;  // design units of the face to sixths of a twip, scaled

  // Of glyphs shaped in this face, character spacing included.
  Length width(std::span<const text::ShapedGlyph> glyphs) const;
};

// 17.3.2.6: automatic text is black on white; on a dark ground Word and LibreOffice turn it white.
Colour text_colour(const wml::Colour& colour, const std::optional<wml::Colour>& ground);
Colour solid(const wml::Colour& colour);

class Formats {
 public:
  Formats(const wml::Document& document, const text::FontLibrary& fonts);

  enum class Capital : bool { kNo, kSmall };  // kSmall: a small letter set as a small capital
  // The format of `look` in the document's own font. `look` is borrowed as long as the Formats.
  uint32_t of(const style::Run& look, Capital capital = Capital::kNo);
  // The same in another face, for characters the first one does not have.
  uint32_t with_face(uint32_t format, const text::Face& face);
  const Format& operator[](uint32_t index) const { return formats_[index]; }

 private:
  struct Key {
    const style::Run* look;
    const text::Face* face;
    Capital capital;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    size_t operator()(const Key& key) const {
      return std::hash<const void*>()(key.look) * 31 + std::hash<const void*>()(key.face) +
             static_cast<size_t>(key.capital);
    }
  };
  const text::Face* face_of(const style::Run& look);
  Format make(const Key& key) const;

  const wml::Document& document_;
  const text::FontLibrary& fonts_;
  std::deque<Format> formats_;
  std::unordered_map<Key, uint32_t, Hash> index_;
  std::unordered_map<int64_t, const text::Face*> faces_;
};

}  // namespace prikaz::layout
