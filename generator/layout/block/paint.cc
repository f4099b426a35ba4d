#include "layout/block/paint.h"

#include <algorithm>

#include "layout/block/floating.h"
#include "layout/drawing.h"
#include "layout/inline/place.h"

namespace prikaz::layout {
namespace {

// Drawings anchored in these lines; those behind the text are painted under all of it.
void paint_anchored(Context& context, Canvas& canvas, const ParagraphBox& box, const Line& line,
                    Length line_top) {
  for (uint32_t i = line.first; i < line.last; ++i) {
    const Atom& atom = box.content.atoms[i];
    if (atom.kind != Atom::Kind::kMark) continue;
    const Mark& mark = box.content.marks[static_cast<size_t>(atom.index)];
    if (mark.kind != Mark::Kind::kAnchor) continue;
    const wml::Drawing& drawing = context.document.drawings[static_cast<size_t>(mark.index)];
    canvas.frame.line_top = line_top;
    const Box place = anchored_box(drawing, canvas.frame);
    auto& items = canvas.page().items;
    const auto first = static_cast<std::ptrdiff_t>(items.size());
    paint_drawing(context, canvas, drawing, place, drawing.decorative ? kArtifact : mark.element);
    if (drawing.behind_text) std::rotate(items.begin(), items.begin() + first, items.end());
  }
}

void paint_lines(Context& context, Canvas& canvas, const Fragment& fragment, Point origin,
                 Length width) {
  const ParagraphBox& box = *fragment.paragraph;
  Length y = origin.y + fragment.y;
  if (box.anchors > 0 || !box.floats.empty()) {
    canvas.frame.column_left = canvas.frame.character = origin.x;
    canvas.frame.column_width = width;
    canvas.frame.paragraph_top = y;
  }
  if (fragment.first_line == 0) {
    if (!box.floats.empty()) paint_floats(context, canvas, box, y);
    if (box.heading_level > 0) canvas.heading(box.title, box.heading_level, {origin.x, y});
    y += box.border_above;
  }
  for (uint32_t i = fragment.first_line; i < fragment.last_line; ++i) {
    place_line(context, canvas, box.content, box.lines[i], *box.look, {origin.x, y});
    if (box.anchors > 0) paint_anchored(context, canvas, box, box.lines[i], y);
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
      paint_lines(context, canvas, fragment, origin, width);
    } else {
      const Canvas::ArtifactScope scope(canvas, fragment.repeated);
      paint_row(context, canvas, fragments, i, origin);
    }
  }
}

}  // namespace prikaz::layout
