#include "layout/inline/ruler.h"

namespace prikaz::layout {
namespace {

using Kind = Atom::Kind;

// A width is a sum of whole dots, six to the twip, and half a twip is rounded up. Each atom has
// lost a fraction of an EMU, which half a dot makes good.
constexpr Length kHalfTwip = Length::emu(Length::kPerTwip / 2 + 1);
constexpr Length kHalfDot = Length::emu(Length::kPerTwip / 12);

bool is_text(const Atom& atom) {
  return atom.kind == Kind::kText || (atom.kind == Kind::kSpace && atom.stretches);
}

}  // namespace

bool LineRuler::goes_on(const Atom& atom) const {
  return atom.kind == Kind::kMark || (open_ && is_text(atom) && atom.format == format_);
}

Length LineRuler::whole_end() const {
  const Length up = portion_ + kHalfTwip + kHalfDot;
  int64_t twips = up.emu() / Length::kPerTwip;
  if (up < Length() && up.emu() % Length::kPerTwip != 0) --twips;
  return start_ + Length::twips(twips);
}

Length LineRuler::before(const Atom& atom) const {
  return goes_on(atom) ? end() : whole_end();
}

Length LineRuler::spacing(const Atom& atom) const {
  if (atom.kind != Kind::kText || atom.glyph_count() == 0) return {};
  return formats_[atom.format].look->spacing;
}

void LineRuler::add(const Atom& atom) {
  if (!goes_on(atom)) {
    start_ = whole_end();
    portion_ = Length();
    format_ = atom.format;
    open_ = is_text(atom);
  }
  portion_ += atom.width;
}

}  // namespace prikaz::layout
