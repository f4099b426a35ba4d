#include "layout/turn.h"

namespace prikaz::layout {
namespace {

enum class Way { kUp, kDown };

Point turned(Point p, Point start, Way way) {
  return way == Way::kUp ? Point{start.x + p.y, start.y - p.x}
                         : Point{start.x - p.y, start.y + p.x};
}

Box turned(const Box& box, Point start, Way way) {
  const Point a = turned(Point{box.x, box.y}, start, way);
  return way == Way::kUp ? Box{a.x, a.y - box.width, box.height, box.width}
                         : Box{a.x - box.height, a.y, box.height, box.width};
}

void turn(Canvas& canvas, size_t first, Point start, Way way) {
  const double degrees = way == Way::kUp ? 90 : 270;
  for (size_t i = first; i < canvas.page().items.size(); ++i) {
    auto& content = canvas.page().items[i].content;
    if (auto* run = std::get_if<GlyphRun>(&content)) {
      run->origin = turned(run->origin, start, way);
      run->turn = degrees;
    } else if (auto* rule = std::get_if<Rule>(&content)) {
      rule->box = turned(rule->box, start, way);
    } else if (auto* stroke = std::get_if<Stroke>(&content)) {
      stroke->from = turned(stroke->from, start, way);
      stroke->to = turned(stroke->to, start, way);
    } else if (auto* shape = std::get_if<Shape>(&content)) {
      shape->box = turned(shape->box, start, way);
    } else if (auto* picture = std::get_if<PlacedPicture>(&content)) {
      const Point middle = turned(
          Point{picture->box.x + picture->box.width / 2, picture->box.y + picture->box.height / 2},
          start, way);
      picture->box.x = middle.x - picture->box.width / 2;
      picture->box.y = middle.y - picture->box.height / 2;
      picture->rotation += 360 - degrees;
    }
  }
}

}  // namespace

void turn_up(Canvas& canvas, size_t first, Point start) {
  turn(canvas, first, start, Way::kUp);
}
void turn_down(Canvas& canvas, size_t first, Point start) {
  turn(canvas, first, start, Way::kDown);
}

}  // namespace prikaz::layout
