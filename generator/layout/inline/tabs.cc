#include "layout/inline/tabs.h"

#include <algorithm>

#include "layout/inline/ruler.h"

namespace prikaz::layout {
namespace {

using wml::TabAlignment;
using wml::TabStop;

TabStop at(Length position, TabAlignment alignment = TabAlignment::kLeft) {
  return {position, alignment, wml::TabLeader::kNone};
}

TabTarget default_stop(Length step, Length x) {
  if (step <= Length()) step = Length::twips(720);
  int64_t count = x.emu() / step.emu();
  if (x >= Length()) ++count;
  return {at(step * count), false};
}

// The share of an atom's width that stands before byte `mark` of its text.
Length width_before(const Content& content, const Atom& atom, size_t mark) {
  int64_t before = 0, all = 0;
  for (uint32_t g = atom.glyph_begin; g < atom.glyph_end; ++g) {
    all += content.glyphs[g].advance;
    if (content.glyphs[g].cluster < mark) before += content.glyphs[g].advance;
  }
  return all == 0 ? Length()
                  : scaled(atom.width, static_cast<double>(before) / static_cast<double>(all));
}

// On whole twips, and never too narrow for the text.
Length rounded_up(Length width) {
  return Length::twips((width.emu() + Length::kPerTwip - 1) / Length::kPerTwip);
}

}  // namespace

TabTarget next_tab(const style::Paragraph& look, Length default_tab, Length x, Length right,
                   int32_t kind) {
  switch (kind) {
    case kLeftMarginTab:
      return {at(std::max(look.indent_start, x)), true};
    case kCentreTab:
      return {at((look.indent_start + right) / 2, TabAlignment::kCentre), true};
    case kRightMarginTab:
      return {at(right, TabAlignment::kRight), true};
    default:
      break;
  }
  const Length hanging = look.indent_start;
  const bool has_hanging = look.first_line < Length() && x < hanging;
  for (const TabStop& stop : look.tabs) {
    if (stop.position <= x || stop.alignment == TabAlignment::kBar) continue;
    if (has_hanging && hanging < stop.position) return {at(hanging), true};
    return {stop, true};
  }
  // A hanging indent is a stop of the paragraph's own: default stops come behind it.
  if (has_hanging) return {at(hanging), true};
  return default_stop(default_tab, x);
}

FollowingText following_text(const Formats& formats, const Content& content, uint32_t after) {
  FollowingText found;
  bool marked = false;
  LineRuler ruler(formats, Length());
  for (uint32_t i = after; i < content.atoms.size(); ++i) {
    const Atom& atom = content.atoms[i];
    if (atom.kind == Atom::Kind::kTab || atom.kind == Atom::Kind::kBreak) break;
    if (!marked && atom.kind == Atom::Kind::kText) {
      const std::string_view text =
          std::string_view(content.text).substr(atom.text_begin, atom.text_end - atom.text_begin);
      const size_t mark = text.find(',');
      if (mark != std::string_view::npos) {
        marked = true;
        found.before_mark = (ruler.before(atom) + width_before(content, atom, mark)).snapped();
      }
    }
    ruler.add(atom);
    if (atom.kind != Atom::Kind::kSpace || !atom.stretches) found.width = rounded_up(ruler.end());
  }
  if (!marked) found.before_mark = found.width;
  return found;
}

}  // namespace prikaz::layout
