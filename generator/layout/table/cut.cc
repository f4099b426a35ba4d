#include "layout/table/cut.h"

namespace prikaz::layout {
namespace {

// Whether the last lines want the space after their paragraph below them: when they end it, and
// when they are one line alone that could go on with the rest.
bool wants_space(const Fragment& last, bool alone, PartedCells others) {
  if (last.kind != Fragment::Kind::kLines) return false;
  if (last.last_line >= last.paragraph->lines.size()) return true;
  const bool one_line = last.first_line == 0 && last.last_line == 1;
  return one_line && !alone && !others.any;
}

}  // namespace

void leave_space_after(Context& context, Flow& flow, const Space& space, PartedCells others,
                       Filled& filled) {
  const Cursor from = filled.start;
  const bool goes_on = filled.stop != Stop::kFlowEnd;
  while (!filled.fragments.empty()) {
    const Fragment& last = filled.fragments.back();
    const bool alone = filled.fragments.size() == 1;
    if (!wants_space(last, alone, others)) return;
    const Length bottom = last.y + last.height;
    if (bottom + last.paragraph->after <= space.height) return;
    // A paragraph alone in its cell is parted for its space only where something was parted before.
    const bool one_line = last.last_line - last.first_line == 1;
    if (alone && (one_line || !(goes_on || others.to_the_left))) return;
    Space less = space;
    less.height = bottom - Length::twips(1);
    filled = fill(context, flow, from, less);
  }
}

}  // namespace prikaz::layout
