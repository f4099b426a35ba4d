#include "pdf/glyph_texts.h"

#include <algorithm>

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

// What a glyph reads as when `typed` is behind it.
char32_t GlyphReader::seen(text::GlyphId glyph, char32_t typed) {
  if (typed < 0x20) return U' ';
  if (typed >= 0xE000 && typed <= 0xF8FF) return 0x2022;  // private use: symbol fonts' bullets
  std::vector<char32_t>& own = current_->characters;
  if (glyph < own.size() && own[glyph] == typed) return typed;
  char32_t shown = typed;
  if (current_->face->glyph(typed) != glyph) {
    shown = capital(typed);
    if (shown == typed || current_->face->glyph(shown) != glyph) return typed;
  }
  if (glyph >= own.size()) own.resize(size_t{glyph} + 64);
  own[glyph] = shown;
  return shown;
}

GlyphText GlyphReader::read_single(const layout::Glyph& glyph, char32_t typed) {
  const bool nothing = glyph.id == 0 || (glyph.advance == 0 && is_invisible(typed));
  return {seen(glyph.id, typed), false, nothing, is_space(typed)};
}

void GlyphReader::read_cluster(const layout::GlyphRun& run, const Cluster& cluster,
                               GlyphText* out) {
  const layout::Glyph* glyphs = run.glyphs.data() + cluster.first;
  const size_t count = cluster.last - cluster.first;
  const size_t characters = utf8::length(cluster.text);
  size_t at = 0;
  if (count == characters) {
    for (size_t i = 0; i < count; ++i)
      out[i] = read_single(glyphs[i], utf8::next(cluster.text, at));
    return;
  }
  if (characters == 1) out->code = seen(glyphs->id, utf8::next(cluster.text, at));
  if (characters > 1) out->code = sequences_.code(cluster.text);
  for (size_t i = 0; i < count; ++i) {
    out[i].apart = count > 1 || characters == 0;
    out[i].dropped = glyphs[i].id == 0;
  }
}

void GlyphReader::read(const layout::GlyphRun& run, std::vector<GlyphText>& out) {
  if (current_ == nullptr || current_->face != run.face) {
    auto found = std::find_if(known_.begin(), known_.end(),
                              [&](const Known& known) { return known.face == run.face; });
    if (found == known_.end()) found = known_.insert(found, {run.face, {}});
    current_ = &*found;
  }
  const size_t base = out.size();
  out.resize(base + run.glyphs.size());
  const std::string_view text = run.text;
  for (size_t i = 0; i < run.glyphs.size();) {
    const layout::Glyph& glyph = run.glyphs[i];
    size_t end = i + 1;
    while (end < run.glyphs.size() && run.glyphs[end].text_begin >= run.glyphs[end].text_end) ++end;
    const bool valid = glyph.text_begin < glyph.text_end && glyph.text_end <= text.size();
    size_t at = glyph.text_begin;
    const char32_t typed = valid ? utf8::next(text, at) : 0;
    if (valid && at == glyph.text_end && end == i + 1) {
      out[base + i] = read_single(glyph, typed);
    } else {
      const size_t length = valid ? glyph.text_end - glyph.text_begin : 0;
      read_cluster(run, {i, end, text.substr(valid ? glyph.text_begin : 0, length)},
                   &out[base + i]);
    }
    i = end;
  }
}

}  // namespace prikaz::pdf
