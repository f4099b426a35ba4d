// Paints fragments: their lines, borders, backgrounds, rows and cells, at their place on a page.
#pragma once

#include "layout/block/fragment.h"
#include "layout/canvas.h"

namespace prikaz::layout {

// `origin` is the top left corner of the space that was filled; `width` is the flow's.
void paint(Context& context, Canvas& canvas, const std::vector<Fragment>& fragments, Point origin,
           Length width);

// Borders and background of a paragraph (17.3.1.24 pBdr, 17.3.1.31 shd).
void paint_paragraph_frame(Canvas& canvas, const Fragment& fragment, Point origin, Length width);

// Row `index` of `fragments` with its cells and borders (table/paint.cc).
void paint_row(Context& context, Canvas& canvas, const std::vector<Fragment>& fragments,
               size_t index, Point origin);

// A border as a filled box or a dashed stroke. Horizontal when `length` goes along x.
enum class Along : uint8_t { kX, kY };
std::vector<Length> dashes_of(const Edge& edge);  // empty: solid
void paint_edge(Canvas& canvas, const Edge& edge, Point from, Length length, Along along);

}  // namespace prikaz::layout
