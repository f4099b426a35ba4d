// The widths of a table's columns and where the table stands between the margins (ECMA-376 17.4.14
// tblGrid, 17.4.63 tblW, 17.4.52 tblLayout, 17.4.50 tblInd, 17.4.28 jc).
#pragma once

#include "layout/block/flow.h"
#include "layout/context.h"

namespace prikaz::layout {

// Fills TableBox::grid, width and x for a container `available` wide. Borders are settled already.
void set_columns(Context& context, TableBox& table, Length available, bool nested);

}  // namespace prikaz::layout
