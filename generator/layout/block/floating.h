// Floating tables (ECMA-376 17.4.57 tblpPr) and framed paragraphs (17.3.1.11 framePr): their place
// as that of an anchored drawing, their size, their painting. What text does beside them is
// page/floats.h.
#pragma once

#include "layout/block/flow.h"
#include "layout/canvas.h"
#include "layout/context.h"

namespace prikaz::layout {

std::unique_ptr<FloatBox> make_float(const wml::TablePosition& position);
std::unique_ptr<FloatBox> make_float(const wml::FrameProperties& frame);

// Sets what floats before the paragraphs of `flow`, which is `width` wide. A table that leaves no
// room beside it is put back among the blocks, where pages may part it.
void set_floats(Context& context, Flow& flow, Length width);

// Where a table with a position stands in a flow `available` wide, from its left edge.
Length floating_edge(const Context& context, const TableBox& table, Length available);

// Those of `box`, whose first line begins at `top`; `canvas.frame` says where the text stands.
void paint_floats(Context& context, Canvas& canvas, const ParagraphBox& box, Length top);

}  // namespace prikaz::layout
