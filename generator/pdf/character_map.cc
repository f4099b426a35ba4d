#include "pdf/character_map.h"

#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

constexpr int kLinesPerBlock = 100;
constexpr std::string_view kHead =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";
constexpr std::string_view kTail =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

}  // namespace

void CharacterMap::add(text::GlyphId glyph, std::u32string_view text) {
  block_ += '<';
  append_hex16(block_, glyph);
  block_ += "> <";
  for (const char32_t c : text) append_utf16_hex(block_, c);
  block_ += ">\n";
  if (++lines_ == kLinesPerBlock) close_block();
}

void CharacterMap::close_block() {
  if (lines_ == 0) return;
  append_integer(blocks_, lines_);
  blocks_ += " beginbfchar\n";
  blocks_ += block_;
  blocks_ += "endbfchar\n";
  block_.clear();
  lines_ = 0;
}

std::string CharacterMap::finish() && {
  close_block();
  std::string out(kHead);
  out += blocks_;
  return out.append(kTail);
}

}  // namespace prikaz::pdf
