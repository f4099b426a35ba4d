// The tables of a TrueType file that hold plain numbers (ISO/IEC 14496-22): metrics of the face and
// advance widths. Outlines, substitution and positioning are HarfBuzz's.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/fonts.h"

namespace prikaz::text {

// Bytes of the tables, borrowed from the mapped file.
struct SfntTables {
  std::string_view head, hhea, hmtx, maxp, os2, post;
};

// What the licence allows, by the bits of OS/2 fsType.
enum class Embedding : uint8_t { kNo, kWholeFile, kSubset };

struct SfntNumbers {
  FaceMetrics metrics;
  unsigned glyphs = 0;  // maxp numGlyphs
  Embedding embedding = Embedding::kSubset;
  unsigned wide_metrics = 0;  // hhea numberOfHMetrics; later glyphs have the last one's advance
};

// nullopt when a table is missing or too short for what it says.
std::optional<SfntNumbers> read_numbers(const SfntTables& tables);

// Advance of a glyph in design units; `hmtx` was checked by read_numbers().
int32_t advance_width(std::string_view hmtx, unsigned wide_metrics, GlyphId glyph);

}  // namespace prikaz::text
