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
  // What the page before could not hold comes first on this one.
  void begin_page(int page);
  // These are settled on this page.
  void add(const std::vector<int32_t>& notes);
  Length height_of(const std::vector<int32_t>& notes) override;
  Length least_height_of(const std::vector<int32_t>& notes) override;
  bool break_around(ParagraphBox& paragraph, uint32_t from_line, Length y) override {
    return floats_.break_around(paragraph, from_line, y);
  }
  bool floats_fit(const ParagraphBox& paragraph, Length y, Length room) override {
    return floats_.fits(paragraph, y, room);
  }
  // Paints the notes of the page so that they end at `bottom`, or right below the text where the
  // document wants it (17.11.21 pos); what has no room below `text_bottom` goes on on the next
  // page.
  void paint(Canvas& canvas, Length left, Length bottom, Length text_bottom);
  // Whether some of them wait for another page.
  bool carries() const { return !carried_.empty(); }

 private:
  struct Set {
    Flow flow;
    Length height, least;  // whole, and with its first line alone
  };
  struct Part {
    Set* set = nullptr;
    Cursor from;
    Length height;
  };
  Set& note(int32_t id);
  Length base_height() const;
  void separator(Canvas& canvas, Length left, Length y) const;

  Context& context_;
  PageFloats& floats_;
  Length width_;
  int page_ = 0;
  std::map<std::pair<int32_t, int64_t>, Set> sets_;
  bool continuing_ = false;    // the first of them comes over from the page before
  std::vector<Part> parts_;    // on this page
  std::vector<Part> carried_;  // for the next
};

}  // namespace prikaz::layout
