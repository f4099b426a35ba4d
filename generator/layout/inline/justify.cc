#include "layout/inline/justify.h"

namespace prikaz::layout {
namespace {

using Kind = Atom::Kind;

bool hangs(const Atom& atom) {
  return atom.kind == Kind::kBreak || atom.kind == Kind::kMark ||
         (atom.kind == Kind::kSpace && atom.stretches);
}

bool is_stretched(const Line& line, wml::Alignment alignment) {
  if (alignment == wml::Alignment::kDistribute) return true;
  if (alignment != wml::Alignment::kJustify || line.ends_paragraph) return false;
  // A line that ends with a line break is stretched too; one before a new page is not.
  return line.break_kind < 0 || line.break_kind == kLineBreak;
}

}  // namespace

Spread spread(const Content& content, const Line& line, const style::Paragraph& look) {
  Spread result;
  const Length free = line.right - line.left - line.width;
  if (look.alignment == wml::Alignment::kCentre) {
    result.shift = free / 2;
    return result;
  }
  if (look.alignment == wml::Alignment::kEnd) {
    result.shift = free;
    return result;
  }
  if (free <= Length() || !is_stretched(line, look.alignment)) return result;
  uint32_t last = line.last;
  while (last > line.first && hangs(content.atoms[last - 1])) --last;
  uint32_t first = std::max(line.first, std::min(content.label_end, last));
  for (uint32_t i = first; i < last; ++i) {
    if (content.atoms[i].kind == Kind::kTab) first = i + 1;
  }
  int64_t spaces = 0;
  for (uint32_t i = first; i < last; ++i) {
    const Atom& atom = content.atoms[i];
    if (atom.kind == Kind::kSpace && atom.stretches) spaces += atom.glyph_count();
  }
  if (spaces == 0) return result;
  result.word_spacing = free / spaces;
  result.first = first;
  result.last = last;
  return result;
}

}  // namespace prikaz::layout
