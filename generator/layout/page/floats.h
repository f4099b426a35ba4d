// What floats on a page and narrows the lines beside it: anchored pictures, shapes and text boxes
// with square or top-and-bottom wrapping (ECMA-376 20.4.2.17, 20.4.2.20), floating tables (17.4.57)
// and framed paragraphs (17.3.1.11).
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

  // A new page or column: nothing floats.
  void begin_page();
  // `frame` says where the text stands, `space_top` where the space that is filled begins on the
  // page.
  void begin_space(const AnchorFrame& frame, Length space_top);
  // Takes up what is anchored in `paragraph` and breaks its lines from `from_line` on around
  // everything that floats at `y` of the space. True when its lines are other ones now.
  bool break_around(ParagraphBox& paragraph, uint32_t from_line, Length y);
  // Whether the tables and frames that stand before `paragraph` end above `room` when it begins at
  // `y`.
  bool fits(const ParagraphBox& paragraph, Length y, Length room) const;

  // Something that is anchored further down lies over text that was set before it: the space has to
  // be filled once more, with this known from the beginning. False when it was tried often enough.
  bool again();
  // After that: keeps only what belongs to the paragraphs that stand on the page now. True when
  // something was dropped.
  bool drop_strangers(const std::vector<const ParagraphBox*>& present);

 private:
  struct Area {
    const ParagraphBox* owner;
    Box box;  // with the distances from the text
    bool whole_width;
    wml::Drawing::WrapSide side;
    bool operator==(const Area& other) const;
  };
  void take_up(const ParagraphBox& paragraph, Length y);
  void take_up(const ParagraphBox& paragraph, const wml::Drawing& drawing,
               const AnchorFrame& frame);
  bool touches(Length top, Length bottom) const;
  Room room(Length top, const RoomRequest& request) const;
  struct Strip {
    Length left, right;
  };
  std::vector<Strip> strips(Length top, Length bottom, Length& free_below) const;

  Context& context_;
  AnchorFrame frame_;
  Length space_top_;
  std::vector<Area> areas_;
  std::vector<Area> before_;  // what floated when the space was begun
  std::vector<Area> early_;  // of this page, known before their paragraphs are reached
  int rounds_ = 0;
  bool late_ = false;  // an area lies above its paragraph, over text
};

}  // namespace prikaz::layout
