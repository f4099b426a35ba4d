// Space after the paragraphs of a cell whose row a page cuts: a paragraph that ends there wants its
// space on the page too, or sends its last line on.
#pragma once

#include "layout/block/fill.h"

namespace prikaz::layout {

// Whether the page parts lines of another cell of the row.
enum class OtherCells : bool { kWhole, kParted };

// Fills `space` of `flow` again as far as that takes; `filled` is what stood there without a look
// at space after.
void leave_space_after(Context& context, Flow& flow, const Space& space, OtherCells others,
                       Filled& filled);

}  // namespace prikaz::layout
