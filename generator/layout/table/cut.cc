#include "layout/table/cut.h"

namespace prikaz::layout {
namespace {

// Whether the last lines want the space after their paragraph below them: when they end it, and
// when they are one line alone that could go on with the rest.
bool wants_space(const Fragment& last, bool alone, const OtherCells& others) {
  if (last.kind != Fragment::Kind::kLines) return false;
  if (last.last_line >= last.paragraph->lines.size()) return true;
  const bool one_line = last.first_line == 0 && last.last_line == 1;
  return one_line && !alone && !others.any_parted;
}

// Whether a paragraph alone in its cell gives a line for its space: where something was parted
// before, or when the row is lower by it.
bool gives_line(const Fragment& last, bool goes_on, const OtherCells& others) {
  if (last.last_line - last.first_line == 1) return false;
  if (goes_on || others.left_parted) return true;
  const Length without = last.y + last.height - last.paragraph->lines[last.last_line - 1].height;
  return !others.any_parted && !others.left_refused && others.right_height <= without;
}

}  // namespace

bool leave_space_after(Context& context, Flow& flow, const Space& space, const OtherCells& others,
                       Filled& filled) {
  const Cursor from = filled.start;
  const bool goes_on = filled.stop != Stop::kFlowEnd;
  while (!filled.fragments.empty()) {
    const Fragment& last = filled.fragments.back();
    const bool alone = filled.fragments.size() == 1;
    if (!wants_space(last, alone, others)) return true;
    const Length bottom = last.y + last.height;
    if (bottom + last.paragraph->after <= space.height) return true;
    if (alone && !gives_line(last, goes_on, others)) return false;
    Space less = space;
    less.height = bottom - Length::twips(1);
    filled = fill(context, flow, from, less);
  }
  return true;
}

}  // namespace prikaz::layout
