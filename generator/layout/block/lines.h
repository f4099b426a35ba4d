// Which lines of a paragraph go into a room: widow and orphan control (17.3.1.44), lines kept
// together (17.3.1.14), forced breaks, and the footnotes that lines bring with them.
#pragma once

#include "layout/block/fill.h"

namespace prikaz::layout {

struct LineRequest {
  uint32_t from = 0;
  Length room;
  bool must_place = false;                      // nothing else stands here: one line at least
  bool part_anywhere = false;                   // no widow and orphan control
  bool whole = false;                           // no line may be left behind while a page holds all
  const std::vector<int32_t>* notes = nullptr;  // that stand on the page already
  RoomKeeper* keeper = nullptr;
};
struct LineChoice {
  uint32_t last = 0;  // lines [from, last)
  Length height;      // with the borders above and below, as far as they stand here
};
LineChoice choose_lines(const ParagraphBox& box, const LineRequest& request);

}  // namespace prikaz::layout
