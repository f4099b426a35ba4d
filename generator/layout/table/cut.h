// Space after the paragraphs of a cell whose row a page cuts: a paragraph that ends there wants its
// space on the page too, or sends its last line on.
#pragma once

#include "layout/block/fill.h"

namespace prikaz::layout {

// Which cells of the row the page parts besides this one.
struct PartedCells {
  bool any = false;
  bool to_the_left = false;
};

// Fills `space` of `flow` again as far as that takes; `filled` is what stood there without a look
// at space after.
void leave_space_after(Context& context, Flow& flow, const Space& space, PartedCells others,
                       Filled& filled);

}  // namespace prikaz::layout
