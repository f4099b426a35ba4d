#include "layout/block/paint.h"

#include <algorithm>

#include "layout/inline/place.h"

namespace prikaz::layout {
namespace {

std::string heading_title(const ParagraphBox& box) {
  std::string title;
  for (const char c : box.content.text) {
    if (c == '\t' || c == '\n') {
      if (!title.empty() && title.back() != ' ') title += ' ';
    } else {
      title += c;
    }
  }
  while (!title.empty() && title.back() == ' ') title.pop_back();
  return title;
}

void paint_lines(Context& context, Canvas& canvas, const Fragment& fragment, Point origin) {
  const ParagraphBox& box = *fragment.paragraph;
  Length y = origin.y + fragment.y;
  if (fragment.first_line == 0) {
    if (box.heading_level > 0) canvas.heading(heading_title(box), box.heading_level, {origin.x, y});
    y += box.border_above;
  }
  for (uint32_t i = fragment.first_line; i < fragment.last_line; ++i) {
    place_line(context, canvas, box.content, box.lines[i], *box.look, {origin.x, y});
    y += box.lines[i].height;
  }
}

}  // namespace

void paint(Context& context, Canvas& canvas, const std::vector<Fragment>& fragments, Point origin,
           Length width) {
  for (size_t i = 0; i < fragments.size(); ++i) {
    const Fragment& fragment = fragments[i];
    if (fragment.kind == Fragment::Kind::kLines) {
      paint_paragraph_frame(canvas, fragment, origin, width);
      paint_lines(context, canvas, fragment, origin);
    } else {
      const Canvas::ArtifactScope scope(canvas, fragment.repeated);
      paint_row(context, canvas, fragments, i, origin);
    }
  }
}

}  // namespace prikaz::layout
