// Space after the paragraphs of a cell whose row a page cuts: a paragraph that ends there wants its
// space on the page too, or sends its last line on.
#pragma once

#include "layout/block/fill.h"

namespace prikaz::layout {

// The other cells of the row.
struct OtherCells {
  bool any_parted = false;  // the page parts lines of one of them
  bool left_parted = false;
  bool left_refused = false;  // one lacks room for its space and cannot be parted for it
  Length right_height;        // of the highest to the right with its space after
};

// Fills `space` of `flow` again as far as that takes; `filled` is what stood there without a look
// at space after. False when room for the space lacks all the same.
bool leave_space_after(Context& context, Flow& flow, const Space& space, const OtherCells& others,
                       Filled& filled);

}  // namespace prikaz::layout
