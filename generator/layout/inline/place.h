// Places a line: from atoms and a line's limits to glyph runs, leaders, underlines, pictures and
// links on a page. Alignment and justification are settled here.
#pragma once

#include "layout/canvas.h"
#include "layout/inline/content.h"

namespace prikaz::layout {

// `origin` is the container's left edge at the line's top.
void place_line(Context& context, Canvas& canvas, const Content& content, const Line& line,
                const style::Paragraph& look, Point origin);

}  // namespace prikaz::layout
