#include <hb.h>

#include <mutex>

#include "base/utf8.h"
#include "text/face_rep.h"

namespace prikaz::text {

bool ShapedWords::find(std::string_view word, Face::Kerning kerning, ShapedText& out) const {
  const Shard& shard = shards_[Hash()(word) % kShards];
  const std::shared_lock lock(shard.mutex);
  const auto& words = shard.words[kerning == Face::Kerning::kOn];
  const auto found = words.find(word);
  if (found == words.end()) return false;
  out.glyphs.assign(found->second.glyphs.begin(), found->second.glyphs.end());
  out.width = found->second.width;
  return true;
}

void ShapedWords::store(std::string_view word, Face::Kerning kerning, const ShapedText& shaped) {
  if (word.size() > kLongestWord) return;
  Shard& shard = shards_[Hash()(word) % kShards];
  const std::unique_lock lock(shard.mutex);
  auto& words = shard.words[kerning == Face::Kerning::kOn];
  if (words.size() >= kWordsPerShard) words.clear();
  words.emplace(word, shaped);
}

namespace {

// Glyph and advance per character; false when a character is not plain.
bool shape_plain(const Face& face, const CharacterTable& characters, std::string_view word,
                 ShapedText& out) {
  out.glyphs.resize(word.size());
  ShapedGlyph* glyph = out.glyphs.data();
  int32_t width = 0;
  for (size_t at = 0; at < word.size(); ++glyph) {
    const auto cluster = static_cast<uint32_t>(at);
    const CharacterEntry entry = characters.find(utf8::next(word, at));
    if (!entry.plain) return false;
    const int32_t advance = face.advance(entry.glyph);
    *glyph = {entry.glyph, cluster, advance, 0, 0};
    width += advance;
  }
  out.glyphs.resize(static_cast<size_t>(glyph - out.glyphs.data()));
  out.width = width;
  return true;
}

struct BufferDeleter {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

void shape_with_harfbuzz(hb_font_t* font, std::string_view word, Face::Kerning kerning,
                         ShapedText& out) {
  const std::unique_ptr<hb_buffer_t, BufferDeleter> buffer(hb_buffer_create());
  const auto length = static_cast<int>(word.size());
  hb_buffer_add_utf8(buffer.get(), word.data(), length, 0, length);
  hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_buffer_set_language(buffer.get(), hb_language_from_string("ru", 2));
  const auto whole = [](hb_tag_t tag, uint32_t value) {
    return hb_feature_t{tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  };
  const hb_feature_t features[] = {
      whole(HB_TAG('l', 'i', 'g', 'a'), 0), whole(HB_TAG('c', 'l', 'i', 'g'), 0),
      whole(HB_TAG('c', 'a', 'l', 't'), 0),
      whole(HB_TAG('k', 'e', 'r', 'n'), kerning == Face::Kerning::kOn ? 1 : 0)};
  hb_shape(font, buffer.get(), features, std::size(features));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  out.glyphs.clear();
  out.width = 0;
  for (unsigned i = 0; i < count; ++i) {
    out.glyphs.push_back({static_cast<GlyphId>(infos[i].codepoint), infos[i].cluster,
                          positions[i].x_advance, positions[i].x_offset, positions[i].y_offset});
    out.width += positions[i].x_advance;
  }
}

}  // namespace

void Face::shape(std::string_view word, Kerning kerning, ShapedText& out) const {
  if (kerning == Kerning::kOff && shape_plain(*this, rep_->characters, word, out)) return;
  if (rep_->words.find(word, kerning, out)) return;
  shape_with_harfbuzz(rep_->font.get(), word, kerning, out);
  rep_->words.store(word, kerning, out);
}

ShapedText Face::shape(std::string_view word, Kerning kerning) const {
  ShapedText out;
  out.glyphs.reserve(word.size());
  shape(word, kerning, out);
  return out;
}

}  // namespace prikaz::text
