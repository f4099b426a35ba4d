// Font files, and which of them a document's family names mean: substitution of the families that
// cannot be shipped (Times New Roman → Liberation Serif), a fallback chain per character, and an
// office's own licensed files first. Nothing here knows of documents, lines or pages.
//
//   PRIKAZ_TRY(auto fonts, text::FontLibrary::open(configuration));
//   const text::Face* face = fonts->face("Times New Roman", text::Bold::kNo, text::Italic::kNo);
//
// A library and its faces are shared between threads: a font file is mapped when a face is first
// asked for, and caches are guarded inside. Faces live as long as their library.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace prikaz::text {

struct FontConfiguration {
  struct Family {
    std::string name;
    // File names, looked up in `folders` in order; empty = the style is not there.
    std::string regular, bold, italic, bold_italic;
  };
  std::vector<std::string> folders;
  std::vector<Family> families;
  // Family as documents name it → family above, when the family itself is not there.
  std::map<std::string, std::string> substitutes;
  std::vector<std::string> fallbacks;  // families, per character, in order
  std::string default_family;          // for families that nobody knows
};

enum class Bold : bool { kNo, kYes };
enum class Italic : bool { kNo, kYes };
using GlyphId = uint16_t;

// Design units of a face; y grows upwards.
struct FaceMetrics {
  int units_per_em = 1000;
  int ascent = 0, descent = 0, line_gap = 0;  // hhea; descent is positive downwards
  int windows_ascent = 0, windows_descent = 0;
  int cap_height = 0, x_height = 0;
  int underline_position = 0, underline_thickness = 0;
  int strikeout_position = 0, strikeout_thickness = 0;
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;
  double italic_angle = 0;
  int weight = 400;
  bool serif = false, fixed_pitch = false;
};

struct ShapedGlyph {
  GlyphId glyph = 0;
  uint32_t cluster = 0;  // byte offset in the shaped text
  int32_t advance = 0;   // design units
  int32_t x_offset = 0, y_offset = 0;
};
struct ShapedText {
  std::vector<ShapedGlyph> glyphs;
  int32_t width = 0;  // design units
};

class Face {
 public:
  ~Face();
  const FaceMetrics& metrics() const;
  const std::string& postscript_name() const;
  const std::string& file() const;
  // Whether `character` can be set in this face: it has a glyph, or stands for another character
  // that has one (no-break space and hyphen, fixed spaces), or is invisible (soft hyphen, joiners).
  bool has(char32_t character) const;
  // The glyph that shape() gives a lone `character`; nullopt when the face has none.
  std::optional<GlyphId> glyph(char32_t character) const;
  int32_t advance(GlyphId glyph) const;  // design units

  enum class Kerning : bool { kOff, kOn };
  // Shapes a word (no line breaks), ligatures and contextual alternates off, as Word does without
  // being asked. Plain text without kerning is looked up in flat tables, which gives what HarfBuzz
  // gives; the rest goes through HarfBuzz and a bounded cache. A character that the face lacks is
  // glyph 0. The second form writes into `out` and reuses its memory: prefer it in loops.
  ShapedText shape(std::string_view word, Kerning kerning) const;
  void shape(std::string_view word, Kerning kerning, ShapedText& out) const;

  // A font file with only these glyphs, ids retained, without layout and name tables (ISO 32000-1,
  // 9.9). Cached by the set of glyphs. `glyphs` sorted, without 0 (which is always kept).
  // Error: "font.subset".
  Result<std::shared_ptr<const std::string>> subset(std::span<const GlyphId> glyphs) const;

 private:
  friend class FontLibrary;
  struct Rep;
  explicit Face(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

class FontLibrary {
 public:
  // Errors: "font.missing" (no file of the default family is there; names the folders and what to
  // do), "font.broken" (its file is no TrueType font), "font.embedding" (its licence forbids
  // embedding it: OS/2 fsType).
  static Result<std::shared_ptr<const FontLibrary>> open(FontConfiguration configuration);
  ~FontLibrary();

  // The face for a family as a document names it, letters of any case; never nullptr. A style that
  // the family lacks is given by its nearest style. `substituted` (if given) is set when neither
  // the family nor a configured substitute is there, and the default family stands in.
  const Face* face(std::string_view family, Bold bold, Italic italic,
                   bool* substituted = nullptr) const;
  // The files that were asked for and cannot be used, with the reason ("font.broken",
  // "font.embedding"); other faces stand in for them.
  Diagnostics refused() const;
  // The first face of the fallback chain that has `character`, in this style if it can be had;
  // nullptr when no font has it.
  const Face* fallback(char32_t character, Bold bold, Italic italic) const;

 private:
  struct Rep;
  explicit FontLibrary(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::text
