// What floats on a page and narrows the lines beside it: anchored pictures, shapes and text boxes
// with square or top-and-bottom wrapping (ECMA-376 20.4.2.17, 20.4.2.20).
#pragma once

#include <vector>

#include "layout/anchor.h"
#include "layout/block/flow.h"
#include "layout/context.h"
#include "layout/inline/break.h"

namespace prikaz::layout {

class PageFloats {
 public:
  explicit PageFloats(Context& context) : context_(context) {}

  // A new page or column: nothing floats. `frame` says where it stands, `space_top` where the space
  // that is filled begins on the page.
  void begin_page() { areas_.clear(); }
  void begin_space(const AnchorFrame& frame, Length space_top);
  // Takes up the drawings anchored in `paragraph` and breaks its lines from `from_line` on around
  // everything that floats at `y` of the space. True when its lines are other ones now.
  bool break_around(ParagraphBox& paragraph, uint32_t from_line, Length y);

 private:
  struct Area {
    const ParagraphBox* owner;
    Box box;  // with the distances from the text
    bool whole_width;
    wml::Drawing::WrapSide side;
  };
  void take_up(const ParagraphBox& paragraph, Length y);
  bool touches(Length top, Length bottom) const;
  Room room(Length top, Length height) const;

  Context& context_;
  AnchorFrame frame_;
  Length space_top_;
  std::vector<Area> areas_;
};

}  // namespace prikaz::layout
