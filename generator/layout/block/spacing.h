// The vertical distances between blocks (ECMA-376 17.3.1.33, 17.3.1.9): of space after and space
// before the greater one holds, or their sum where the document says so.
#pragma once

#include "layout/block/flow.h"
#include "layout/context.h"

namespace prikaz::layout {

// Turns automatic and contextual spacing of the flow's paragraphs into lengths.
void resolve_spacing(const Context& context, Flow& flow);
// The distance above block `index`, which follows another one in the same space.
Length gap_above(const Context& context, const Flow& flow, size_t index);
// The distance above it at the top of a space.
Length gap_at_top(const Flow& flow, size_t index);
// The height of a whole flow in one piece.
Length flow_height(const Context& context, const Flow& flow);
Length block_height(const Block& block);

// Writes down which lines hold references to footnotes.
void note_lines(ParagraphBox& box);

}  // namespace prikaz::layout
