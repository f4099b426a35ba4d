// What takes room from the text of a page: its footnotes (ECMA-376 17.11), whose flows are kept and
// painted above the foot, and what floats in it (floats.h).
#pragma once

#include <map>

#include "layout/block/fill.h"
#include "layout/canvas.h"
#include "layout/page/floats.h"

namespace prikaz::layout {

class PageNotes : public RoomKeeper {
 public:
  PageNotes(Context& context, PageFloats& floats) : context_(context), floats_(floats) {}

  // Notes are set to this width from now on.
  void set_width(Length width) { width_ = width; }
  Length height_of(const std::vector<int32_t>& notes) override;
  bool break_around(ParagraphBox& paragraph, uint32_t from_line, Length y) override {
    return floats_.break_around(paragraph, from_line, y);
  }
  // Paints notes so that they end at `bottom`.
  void paint(Canvas& canvas, const std::vector<int32_t>& notes, Length left, Length bottom);

 private:
  struct Set {
    Flow flow;
    Length height;
  };
  Set& note(int32_t id);

  Context& context_;
  PageFloats& floats_;
  Length width_;
  std::map<std::pair<int32_t, int64_t>, Set> sets_;
};

}  // namespace prikaz::layout
