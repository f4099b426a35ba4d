#include "text/sfnt.h"

#include <algorithm>

namespace prikaz::text {

namespace {

unsigned u16(std::string_view table, size_t at) {
  return static_cast<unsigned>(static_cast<unsigned char>(table[at])) << 8 |
         static_cast<unsigned char>(table[at + 1]);
}

int s16(std::string_view table, size_t at) {
  return static_cast<int16_t>(u16(table, at));
}

double fixed(std::string_view table, size_t at) {
  return s16(table, at) + u16(table, at + 2) / 65536.0;
}

// OS/2, 5.2.8; versions before 2 have no heights of capitals and small letters.
void read_os2(std::string_view os2, FaceMetrics& metrics) {
  if (os2.size() < 78) return;
  metrics.weight = static_cast<int>(u16(os2, 4));
  metrics.strikeout_thickness = s16(os2, 26);
  metrics.strikeout_position = s16(os2, 28);
  const auto panose_kind = static_cast<unsigned char>(os2[32]);
  const auto panose_serif = static_cast<unsigned char>(os2[33]);
  metrics.serif = panose_kind == 2 && panose_serif >= 2 && panose_serif <= 10;
  metrics.windows_ascent = static_cast<int>(u16(os2, 74));
  metrics.windows_descent = static_cast<int>(u16(os2, 76));
  if (u16(os2, 0) >= 2 && os2.size() >= 90) {
    metrics.x_height = s16(os2, 86);
    metrics.cap_height = s16(os2, 88);
  }
}

void read_post(std::string_view post, FaceMetrics& metrics) {
  if (post.size() < 16) return;
  metrics.italic_angle = fixed(post, 4);
  metrics.underline_position = s16(post, 8);
  metrics.underline_thickness = s16(post, 10);
  metrics.fixed_pitch = u16(post, 12) != 0 || u16(post, 14) != 0;
}

// fsType: bit 1 alone forbids embedding, bits 2 and 3 allow it for viewing and editing; bit 8
// forbids subsets, bit 9 allows no outlines.
Embedding embedding_of(std::string_view os2) {
  if (os2.size() < 10) return Embedding::kSubset;
  const unsigned type = u16(os2, 8);
  const bool restricted = (type & 0x000E) == 0x0002;
  if (restricted || (type & 0x0200) != 0) return Embedding::kNo;
  return (type & 0x0100) != 0 ? Embedding::kWholeFile : Embedding::kSubset;
}

}  // namespace

std::optional<SfntNumbers> read_numbers(const SfntTables& tables) {
  if (tables.head.size() < 54 || tables.hhea.size() < 36 || tables.maxp.size() < 6) {
    return std::nullopt;
  }
  SfntNumbers numbers;
  FaceMetrics& metrics = numbers.metrics;
  metrics.units_per_em = static_cast<int>(u16(tables.head, 18));
  metrics.x_min = s16(tables.head, 36);
  metrics.y_min = s16(tables.head, 38);
  metrics.x_max = s16(tables.head, 40);
  metrics.y_max = s16(tables.head, 42);
  metrics.ascent = s16(tables.hhea, 4);
  metrics.descent = -s16(tables.hhea, 6);
  metrics.line_gap = s16(tables.hhea, 8);
  numbers.wide_metrics = u16(tables.hhea, 34);
  numbers.glyphs = u16(tables.maxp, 4);
  if (metrics.units_per_em < 16 || metrics.units_per_em > 16384 || numbers.glyphs == 0 ||
      numbers.wide_metrics == 0 || tables.hmtx.size() < size_t{numbers.wide_metrics} * 4) {
    return std::nullopt;
  }
  metrics.windows_ascent = metrics.ascent;
  metrics.windows_descent = metrics.descent;
  metrics.strikeout_thickness = metrics.underline_thickness = metrics.units_per_em / 20;
  metrics.strikeout_position = metrics.units_per_em / 4;
  metrics.underline_position = -metrics.units_per_em / 10;
  read_os2(tables.os2, metrics);
  read_post(tables.post, metrics);
  numbers.embedding = embedding_of(tables.os2);
  if (metrics.cap_height <= 0) metrics.cap_height = metrics.units_per_em * 7 / 10;
  if (metrics.x_height <= 0) metrics.x_height = metrics.units_per_em / 2;
  return numbers;
}

int32_t advance_width(std::string_view hmtx, unsigned wide_metrics, GlyphId glyph) {
  const unsigned index = std::min<unsigned>(glyph, wide_metrics - 1);
  return static_cast<int32_t>(u16(hmtx, size_t{index} * 4));
}

}  // namespace prikaz::text
