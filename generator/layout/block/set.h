// Sets a flow to a width: breaks lines, fixes columns, gives rows their heights.
#pragma once

#include "layout/block/flow.h"
#include "layout/context.h"

namespace prikaz::layout {

// Whatever the width is (zero, negative), the flow is set and finite.
void set_flow(Context& context, Flow& flow, Length width);

// The same for one table (table/set.cc).
void set_table(Context& context, TableBox& table, Length width);

// Breaks the lines of a paragraph anew from line `from` on, in a room that floats narrow.
void set_lines(Context& context, ParagraphBox& box, Length width);

// Widest word and widest paragraph of a flow, for automatic columns.
struct FlowWidths {
  Length minimum, maximum;
};
FlowWidths measure_flow(Context& context, const Flow& flow);

}  // namespace prikaz::layout
