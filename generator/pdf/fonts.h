// The fonts of one document: which glyphs of which faces it paints, what they read as, and the font
// dictionaries: Type0, Identity-H, a subset with its widths and character map (ISO 32000-1, 9.7).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "pdf/glyph_texts.h"
#include "pdf/haru_document.h"
#include "text/fonts.h"

namespace prikaz::pdf {

class DocumentFont {
 public:
  DocumentFont(const text::Face& face, int number) : face_(face), number_(number) {}

  const text::Face& face() const { return face_; }
  int number() const { return number_; }  // the resource is /F<number>

  void count(text::GlyphId glyph, TextCode code);
  // Chooses for each glyph the text that stands behind it most often, and completes the alphabets
  // it is used for, so that documents of a batch share their subsets.
  void settle();
  // The text that a viewer takes a glyph for; after settle().
  TextCode text_of(text::GlyphId glyph) const { return uses_[glyph].code; }

  // The Type0 dictionary. `with_cid_set`: ISO 19005-1, 6.3.5 wants one.
  enum class CidSet : bool { kNo, kYes };
  Result<ObjectNumber> write(HaruDocument& file, const Sequences& sequences, CidSet cid_set) const;

 private:
  struct Use {
    TextCode code = 0;
    uint32_t times = 0;
    bool used = false;
  };
  void complete(char32_t first, char32_t last, unsigned at_least);
  void complete(std::u32string_view characters, unsigned at_least);
  std::vector<text::GlyphId> glyphs() const;
  std::string widths() const;
  std::string character_map(const Sequences& sequences) const;
  ObjectNumber write_descriptor(HaruDocument& file, const std::string& name,
                                const std::string& subset, CidSet cid_set) const;

  const text::Face& face_;
  int number_;
  std::vector<Use> uses_;  // by glyph
  std::map<std::pair<text::GlyphId, TextCode>, uint32_t> others_;
};

class DocumentFonts {
 public:
  // Counts what a run paints; `texts`: one for each of its glyphs.
  void count(const layout::GlyphRun& run, const GlyphText* texts);
  void settle();
  const DocumentFont& find(const text::Face* face) const;

  // Entries of a Font resource dictionary.
  Result<std::string> write(HaruDocument& file, const Sequences& sequences,
                            DocumentFont::CidSet cid_set) const;

 private:
  DocumentFont& font(const text::Face* face);
  std::vector<std::unique_ptr<DocumentFont>> fonts_;
};

}  // namespace prikaz::pdf
