// Where an anchored drawing stands (ECMA-376 20.4.2.10 positionH, 20.4.2.11 positionV).
#pragma once

#include "layout/frame.h"
#include "wml/document.h"

namespace prikaz::layout {

// What positions are counted from; lengths on the page.
struct AnchorFrame {
  Length page_width, page_height;
  Length left, right, top, bottom;  // of the text area
  Length column_left, column_width;
  Length paragraph_top, line_top, character;
  bool even_page = false;  // turns inside and outside round
};
Box anchored_box(const wml::Drawing& drawing, const AnchorFrame& frame);

}  // namespace prikaz::layout
