// Footnotes of a page (ECMA-376 17.11): the flows of the notes, the room they take above the foot,
// their separator and painting.
#pragma once

#include <map>

#include "layout/block/fill.h"
#include "layout/canvas.h"

namespace prikaz::layout {

class PageNotes : public RoomKeeper {
 public:
  explicit PageNotes(Context& context) : context_(context) {}

  // Notes are set to this width from now on.
  void set_width(Length width) { width_ = width; }
  Length height_of(const std::vector<int32_t>& notes) override;
  bool break_around(ParagraphBox&, uint32_t, Length) override { return false; }
  // Paints notes so that they end at `bottom`.
  void paint(Canvas& canvas, const std::vector<int32_t>& notes, Length left, Length bottom);

 private:
  struct Set {
    Flow flow;
    Length height;
  };
  Set& note(int32_t id);

  Context& context_;
  Length width_;
  std::map<std::pair<int32_t, int64_t>, Set> sets_;
};

}  // namespace prikaz::layout
