// Turns what was painted at the origin by a quarter, for text that runs up or down in its cell
// (ECMA-376 17.4.72 textDirection).
#pragma once

#include "layout/canvas.h"

namespace prikaz::layout {

// Items from index `first` of the page, painted from (0, 0), then run upwards from `start`.
void turn_up(Canvas& canvas, size_t first, Point start);
// The same downwards.
void turn_down(Canvas& canvas, size_t first, Point start);

}  // namespace prikaz::layout
