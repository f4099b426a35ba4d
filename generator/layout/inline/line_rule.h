// The line rule of a paragraph (ECMA-376 17.3.1.33 line, lineRule): how high a line stands and
// where its baseline is.
#pragma once

#include "layout/inline/content.h"
#include "style/cascade.h"

namespace prikaz::layout {

// What the rule makes of a line of `text_height` whose baseline is `ascent` down.
void apply_line_rule(Line& line, const style::Paragraph& look);

// What multiple spacing adds stands above a line, after the first: the line before is as much
// higher, and it keeps its own share only where no line follows.
void space_lines(Line& before, const Line& next, const style::Paragraph& look);

}  // namespace prikaz::layout
