#include "pdf/fonts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "pdf/character_map.h"
#include "pdf/deflate.h"
#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

// A width in thousandths of an em, in hundredths.
int64_t width_of(const text::Face& face, text::GlyphId glyph) {
  const int em = face.metrics().units_per_em;
  return (int64_t{face.advance(glyph)} * 100000 + em / 2) / em;
}

int thousandths(const text::Face& face, int units) {
  return units * 1000 / face.metrics().units_per_em;
}

// ISO 32000-1, 9.8.2: FixedPitch, Serif, Symbolic, Italic.
int descriptor_flags(const text::FaceMetrics& metrics) {
  return (metrics.fixed_pitch ? 1 : 0) | (metrics.serif ? 2 : 0) | 4 |
         (metrics.italic_angle != 0 ? 64 : 0);
}

// ISO 32000-1, 9.6.4: six letters that tell subsets of a font apart.
std::string subset_name(const text::Face& face, const std::vector<text::GlyphId>& glyphs) {
  const std::string_view bytes(reinterpret_cast<const char*>(glyphs.data()),
                               glyphs.size() * sizeof(text::GlyphId));
  uint64_t hash = digest(bytes);
  std::string name;
  for (int i = 0; i < 6; ++i, hash /= 26) name += static_cast<char>('A' + hash % 26);
  return name + "+" + face.postscript_name();
}

unsigned be16(std::string_view bytes, size_t at) {
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) << 8 |
         static_cast<unsigned char>(bytes[at + 1]);
}
size_t be32(std::string_view bytes, size_t at) {
  return size_t{be16(bytes, at)} << 16 | be16(bytes, at + 2);
}

// Glyphs that have an outline in a TrueType file: those asked for and the parts of composed ones.
std::vector<text::GlyphId> outlined_glyphs(std::string_view file) {
  std::vector<text::GlyphId> glyphs;
  std::string_view loca;
  bool wide = false;
  for (size_t i = 0, at = 12; file.size() > 12 && i < be16(file, 4); ++i, at += 16) {
    if (at + 16 > file.size()) return glyphs;
    const std::string_view tag = file.substr(at, 4);
    const size_t offset = be32(file, at + 8), length = be32(file, at + 12);
    if (offset > file.size() || length > file.size() - offset) return glyphs;
    if (tag == "loca") loca = file.substr(offset, length);
    if (tag == "head" && length >= 54) wide = be16(file, offset + 50) != 0;
  }
  const size_t entry = wide ? 4 : 2;
  const auto place = [&](size_t i) { return wide ? be32(loca, i * 4) : be16(loca, i * 2); };
  for (size_t i = 0; (i + 2) * entry <= loca.size(); ++i) {
    if (place(i) != place(i + 1)) glyphs.push_back(static_cast<text::GlyphId>(i));
  }
  return glyphs;
}

}  // namespace

void DocumentFont::count(text::GlyphId glyph, TextCode code) {
  if (glyph >= uses_.size()) uses_.resize(size_t{glyph} + 64);
  Use& use = uses_[glyph];
  use.used = true;
  if (use.code == 0) use.code = code;
  if (use.code == code) {
    ++use.times;
  } else if (code != 0) {
    ++others_[{glyph, code}];
  }
}

void DocumentFont::settle() {
  for (const auto& [key, times] : others_) {
    Use& use = uses_[key.first];
    if (times > use.times) use = {key.second, times, true};
  }
  complete(U'А', U'я', 8);
  complete(U"ЁёАЕа", 3);
  complete(U'A', U'Z', 5);
  complete(U'a', U'z', 8);
  complete(U'0', U'9', 2);
  complete(U" .,:;-()«»№–/!?%\"\u00A0", 2);
}

void DocumentFont::complete(char32_t first, char32_t last, unsigned at_least) {
  std::u32string characters;
  for (char32_t c = first; c <= last; ++c) characters += c;
  complete(characters, at_least);
}

void DocumentFont::complete(std::u32string_view characters, unsigned at_least) {
  unsigned used = 0;
  for (const char32_t c : characters) {
    const auto glyph = face_.glyph(c);
    if (glyph && *glyph < uses_.size() && uses_[*glyph].code == c) ++used;
  }
  if (used < at_least) return;
  for (const char32_t c : characters) {
    const auto glyph = face_.glyph(c);
    if (!glyph || *glyph == 0 || (*glyph < uses_.size() && uses_[*glyph].used)) continue;
    count(*glyph, c);
  }
}

std::vector<text::GlyphId> DocumentFont::glyphs() const {
  std::vector<text::GlyphId> out;
  for (size_t i = 1; i < uses_.size(); ++i) {
    if (uses_[i].used) out.push_back(static_cast<text::GlyphId>(i));
  }
  return out;
}

// ISO 32000-1, 9.7.4.3: first glyph, then the widths of a stretch.
std::string DocumentFont::widths() const {
  std::string out = "[";
  bool open = false;
  for (size_t i = 1; i < uses_.size(); ++i) {
    if (!uses_[i].used) {
      if (std::exchange(open, false)) out += ']';
      continue;
    }
    if (!std::exchange(open, true)) {
      append_integer(out, static_cast<int64_t>(i));
      out += '[';
    } else {
      out += ' ';
    }
    append_hundredths(out, width_of(face_, static_cast<text::GlyphId>(i)));
  }
  return out + (open ? "]]" : "]");
}

std::string DocumentFont::character_map(const Sequences& sequences) const {
  CharacterMap map;
  std::u32string text;
  for (size_t i = 1; i < uses_.size(); ++i) {
    if (!uses_[i].used) continue;
    text.clear();
    sequences.append(text, uses_[i].code);
    map.add(static_cast<text::GlyphId>(i), text.empty() ? U"\uFFFD" : text);
  }
  return std::move(map).finish();
}

ObjectNumber DocumentFont::write_descriptor(HaruDocument& file, const std::string& name,
                                            const std::string& subset, CidSet cid_set) const {
  const text::FaceMetrics& metrics = face_.metrics();
  const ObjectNumber font_file =
      file.add_stream(fmt::format("{}/Length1 {}", kFlate, subset.size()), *deflate_shared(subset));
  std::string entries = fmt::format(
      "/Type/FontDescriptor/FontName{}/Flags {}/FontBBox[{} {} {} {}]/ItalicAngle {}/Ascent {}"
      "/Descent {}/CapHeight {}/StemV {}/FontFile2 {} 0 R",
      pdf::name(name), descriptor_flags(metrics), thousandths(face_, metrics.x_min),
      thousandths(face_, metrics.y_min), thousandths(face_, metrics.x_max),
      thousandths(face_, metrics.y_max), static_cast<int>(metrics.italic_angle),
      thousandths(face_, metrics.ascent), thousandths(face_, -metrics.descent),
      thousandths(face_, metrics.cap_height), metrics.weight >= 600 ? 140 : 80, font_file);
  if (cid_set == CidSet::kYes) {
    std::string bits;
    const auto set = [&](text::GlyphId glyph) {
      if (bits.size() <= glyph / 8U) bits.resize(glyph / 8U + 1);
      bits[glyph / 8U] = static_cast<char>(bits[glyph / 8U] | 0x80 >> glyph % 8);
    };
    set(0);
    for (const text::GlyphId glyph : glyphs()) set(glyph);
    for (const text::GlyphId glyph : outlined_glyphs(subset)) set(glyph);
    entries += "/CIDSet " + reference(file.add_stream(kFlate, deflate(bits)));
  }
  return file.add_dictionary(entries);
}

Result<ObjectNumber> DocumentFont::write(HaruDocument& file, const Sequences& sequences,
                                         CidSet cid_set) const {
  const std::vector<text::GlyphId> kept = glyphs();
  PRIKAZ_TRY(const auto subset, face_.subset(kept));
  const std::string font_name = subset_name(face_, kept), base = name(font_name);
  const ObjectNumber descriptor = write_descriptor(file, font_name, *subset, cid_set);
  const ObjectNumber descendant = file.add_dictionary(
      fmt::format("/Type/Font/Subtype/CIDFontType2/BaseFont{}/CIDSystemInfo<</Registry(Adobe)"
                  "/Ordering(Identity)/Supplement 0>>/FontDescriptor {} 0 R/CIDToGIDMap/Identity"
                  "/DW 1000/W{}",
                  base, descriptor, widths()));
  const ObjectNumber to_unicode =
      file.add_stream(kFlate, *deflate_shared(character_map(sequences)));
  return file.add_dictionary(
      fmt::format("/Type/Font/Subtype/Type0/BaseFont{}/Encoding/Identity-H"
                  "/DescendantFonts[{} 0 R]/ToUnicode {} 0 R",
                  base, descendant, to_unicode));
}

DocumentFont& DocumentFonts::font(const text::Face* face) {
  for (const auto& font : fonts_) {
    if (&font->face() == face) return *font;
  }
  fonts_.push_back(std::make_unique<DocumentFont>(*face, static_cast<int>(fonts_.size())));
  return *fonts_.back();
}

const DocumentFont& DocumentFonts::find(const text::Face* face) const {
  const auto found = std::find_if(fonts_.begin(), fonts_.end(),
                                  [&](const auto& font) { return &font->face() == face; });
  assert(found != fonts_.end());  // every run was counted
  return **found;
}

void DocumentFonts::count(const layout::GlyphRun& run, const GlyphText* texts) {
  DocumentFont& own = font(run.face);
  for (size_t i = 0; i < run.glyphs.size(); ++i) {
    if (!texts[i].dropped) own.count(run.glyphs[i].id, texts[i].code);
  }
}

void DocumentFonts::settle() {
  for (const auto& font : fonts_) font->settle();
}

Result<std::string> DocumentFonts::write(HaruDocument& file, const Sequences& sequences,
                                         DocumentFont::CidSet cid_set) const {
  std::string entries;
  for (const auto& font : fonts_) {
    PRIKAZ_TRY(const ObjectNumber object, font->write(file, sequences, cid_set));
    entries += fmt::format("/F{} {} 0 R", font->number(), object);
  }
  return entries;
}

}  // namespace prikaz::pdf
