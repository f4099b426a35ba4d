// The borders of cells after the conflicts between neighbours (ECMA-376 17.4.66): of two borders on
// one edge the wider, darker one stands, and both cells know it.
#pragma once

#include "layout/block/flow.h"
#include "layout/context.h"

namespace prikaz::layout {

void settle_borders(TableBox& table);
Edge edge_of(const std::optional<wml::Border>& border);
// The one of two that is drawn.
Edge stronger(const Edge& a, const Edge& b);
// The widest border above and below a row.
Length top_border(const RowBox& row);
Length bottom_border(const RowBox& row);

}  // namespace prikaz::layout
