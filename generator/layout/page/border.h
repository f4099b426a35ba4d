// Borders around pages (ECMA-376 17.6.10 pgBorders).
#pragma once

#include "layout/canvas.h"
#include "layout/page/geometry.h"

namespace prikaz::layout {

void paint_page_borders(Canvas& canvas, const wml::SectionProperties& section,
                        const PageGeometry& page);

}  // namespace prikaz::layout
