// What a Face holds: the mapped file, HarfBuzz's objects over it, tables of plain numbers, and the
// caches of shaped words and of subsets. Used by the sources of this module only.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/characters.h"
#include "text/fonts.h"
#include "text/sfnt.h"

struct hb_blob_t;
struct hb_face_t;
struct hb_font_t;
struct hb_set_t;

namespace prikaz::text {

struct HarfBuzzDeleter {
  void operator()(hb_blob_t* blob) const;
  void operator()(hb_face_t* face) const;
  void operator()(hb_font_t* font) const;
  void operator()(hb_set_t* set) const;
};
template <class T>
using HarfBuzzPointer = std::unique_ptr<T, HarfBuzzDeleter>;

// Words that needed HarfBuzz, by text and kerning. Bounded: a full shard is emptied. Read-mostly:
// readers of a shard share its lock and copy the result out, so nothing points into the cache.
class ShapedWords {
 public:
  bool find(std::string_view word, Face::Kerning kerning, ShapedText& out) const;
  void store(std::string_view word, Face::Kerning kerning, const ShapedText& shaped);

 private:
  static constexpr size_t kShards = 8;
  static constexpr size_t kWordsPerShard = 2048;
  static constexpr size_t kLongestWord = 256;  // bytes
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Shard {
    mutable std::shared_mutex mutex;
    std::unordered_map<std::string, ShapedText, Hash, std::equal_to<>> words[2];
  };
  Shard shards_[kShards];
};

// Subset files by their set of glyphs; the oldest go when there are too many.
class Subsets {
 public:
  std::shared_ptr<const std::string> find(std::span<const GlyphId> glyphs) const;
  void store(std::span<const GlyphId> glyphs, std::shared_ptr<const std::string> file);

 private:
  static constexpr size_t kMost = 64;
  mutable std::mutex mutex_;
  std::map<std::vector<GlyphId>, std::pair<uint64_t, std::shared_ptr<const std::string>>> files_;
  uint64_t clock_ = 0;
};

struct Face::Rep {
  std::string file;
  std::string postscript_name;
  HarfBuzzPointer<hb_blob_t> blob;
  HarfBuzzPointer<hb_face_t> face;
  HarfBuzzPointer<hb_font_t> font;
  HarfBuzzPointer<hb_set_t> substituted;  // glyphs that a default substitution may take
  FaceMetrics metrics;
  std::string_view hmtx;
  Embedding embedding = Embedding::kSubset;
  unsigned wide_metrics = 0;
  unsigned glyphs = 0;
  CharacterTable characters;
  ShapedWords words;
  Subsets subsets;

  // Maps the file and reads what every use needs. Errors: "font.broken", "font.embedding".
  static Result<std::unique_ptr<Rep>> open(const std::string& path);
};

}  // namespace prikaz::text
