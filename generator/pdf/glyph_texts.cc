#include "pdf/glyph_texts.h"

#include "base/utf8.h"

namespace prikaz::pdf {

namespace {

// Capital of a small letter of the alphabets that office papers use.
char32_t capital(char32_t c) {
  if (c >= U'a' && c <= U'z') return c - 32;
  if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 32;
  if (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2) return c - 32;
  if (c >= U'а' && c <= U'я') return c - 32;
  if (c >= 0x450 && c <= 0x45F) return c - 80;
  const bool pairs = (c >= 0x100 && c < 0x138) || (c >= 0x14A && c < 0x178) ||
                     (c >= 0x460 && c < 0x482) || (c >= 0x48A && c < 0x4C0) ||
                     (c >= 0x4D0 && c < 0x530);
  return pairs && c % 2 == 1 ? c - 1 : c;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F;
}

// What a glyph reads as when `typed` is behind it.
char32_t seen(const text::Face& face, text::GlyphId glyph, char32_t typed) {
  if (typed < 0x20) return U' ';
  if (typed >= 0xE000 && typed <= 0xF8FF) return 0x2022;  // private use: symbol fonts' bullets
  if (face.glyph(typed) == glyph) return typed;
  const char32_t shown = capital(typed);
  return shown != typed && face.glyph(shown) == glyph ? shown : typed;
}

struct Cluster {
  size_t first = 0, last = 0;  // glyphs, half open
  std::string_view text;
};

void read_cluster(const layout::GlyphRun& run, const Cluster& cluster, Sequences& sequences,
                  std::vector<GlyphText>& out) {
  const size_t glyphs = cluster.last - cluster.first;
  const size_t characters = utf8::length(cluster.text);
  if (glyphs == characters) {
    size_t at = 0;
    for (size_t i = cluster.first; i < cluster.last; ++i) {
      const layout::Glyph& glyph = run.glyphs[i];
      const char32_t typed = utf8::next(cluster.text, at);
      const bool nothing = glyph.id == 0 || (glyph.advance == 0 && is_invisible(typed));
      out[i] = {seen(*run.face, glyph.id, typed), false, nothing, is_space(typed)};
    }
    return;
  }
  if (characters > 0) {
    size_t at = 0;
    const bool one = characters == 1;
    out[cluster.first].code =
        one ? seen(*run.face, run.glyphs[cluster.first].id, utf8::next(cluster.text, at))
            : sequences.code(cluster.text);
  }
  for (size_t i = cluster.first; i < cluster.last; ++i) {
    out[i].apart = glyphs > 1 || characters == 0;
    out[i].dropped = run.glyphs[i].id == 0;
  }
}

}  // namespace

TextCode Sequences::code(std::string_view utf8) {
  const auto known = codes_.find(utf8);
  if (known != codes_.end()) return known->second;
  std::u32string text;
  for (size_t at = 0; at < utf8.size();) text += utf8::next(utf8, at);
  texts_.push_back(std::move(text));
  const auto code = static_cast<TextCode>(kFirstSequence + texts_.size() - 1);
  codes_.emplace(utf8, code);
  return code;
}

void Sequences::append(std::u32string& out, TextCode code) const {
  if (code >= kFirstSequence) {
    out += texts_[code - kFirstSequence];
  } else if (code != 0) {
    out += static_cast<char32_t>(code);
  }
}

void glyph_texts(const layout::GlyphRun& run, Sequences& sequences, std::vector<GlyphText>& out) {
  out.assign(run.glyphs.size(), {});
  const std::string_view text = run.text;
  for (size_t i = 0; i < run.glyphs.size();) {
    const layout::Glyph& glyph = run.glyphs[i];
    size_t end = i + 1;
    while (end < run.glyphs.size() && run.glyphs[end].text_begin >= run.glyphs[end].text_end) ++end;
    const bool valid = glyph.text_begin < glyph.text_end && glyph.text_end <= text.size();
    const std::string_view own =
        valid ? text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin)
              : std::string_view();
    read_cluster(run, {i, end, own}, sequences, out);
    i = end;
  }
}

}  // namespace prikaz::pdf
