// How a line is shared out between its edges: the shift of the whole line and what each space is
// widened by (ECMA-376 17.3.1.13 jc).
#pragma once

#include "layout/inline/content.h"

namespace prikaz::layout {

struct Spread {
  Length shift;                  // to the right
  Length word_spacing;           // added to each space glyph of the stretched atoms
  uint32_t first = 0, last = 0;  // atoms whose spaces are widened
};
Spread spread(const Content& content, const Line& line, const style::Paragraph& look);

}  // namespace prikaz::layout
