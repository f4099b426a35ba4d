// Running heads and feet (ECMA-376 17.10): which story stands on a page, how much of the page it
// takes, and its painting once all pages are counted.
#pragma once

#include <map>

#include "layout/canvas.h"
#include "layout/page/geometry.h"

namespace prikaz::layout {

struct HeadUse {
  size_t page = 0;
  int32_t header = wml::kNone, footer = wml::kNone;  // into Document::stories
  std::string label;
  int section = 0;
  PageGeometry geometry;
};

class RunningHeads {
 public:
  explicit RunningHeads(Context& context) : context_(context) {}

  // The stories for a page and the room that is left between them.
  struct Choice {
    bool first_of_section = false, even = false;
  };
  HeadUse choose(const Section& section, const Choice& choice) const;
  // Narrows `geometry` to what header and footer leave free.
  void give_room(const HeadUse& use, PageGeometry& geometry);
  void keep(HeadUse use) { uses_.push_back(std::move(use)); }
  // Paints all that were kept; page counts are known by now.
  void paint_all(Canvas& canvas);

 private:
  Length height_of(int32_t story, Length width, const HeadUse& use);
  void paint_story(Canvas& canvas, int32_t story, const HeadUse& use, bool at_foot);

  Context& context_;
  std::vector<HeadUse> uses_;
  std::map<std::pair<int32_t, int64_t>, Length> heights_;
};

}  // namespace prikaz::layout
