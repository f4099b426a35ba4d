#include "layout/drawing.h"

#include <algorithm>

#include "layout/block/build.h"
#include "layout/block/fill.h"
#include "layout/block/paint.h"
#include "layout/block/set.h"

namespace prikaz::layout {
namespace {

void paint_picture(Context& context, Canvas& canvas, const wml::Drawing& drawing, Box box,
                   int32_t element) {
  if (drawing.media < 0 || static_cast<size_t>(drawing.media) >= context.document.media.size())
    return;
  PlacedPicture placed;
  placed.picture = context.document.media[static_cast<size_t>(drawing.media)];
  placed.box = box;
  placed.crop_left = drawing.crop_left;
  placed.crop_top = drawing.crop_top;
  placed.crop_right = drawing.crop_right;
  placed.crop_bottom = drawing.crop_bottom;
  placed.rotation = drawing.rotation;
  placed.flip_horizontal = drawing.flip_horizontal;
  placed.flip_vertical = drawing.flip_vertical;
  canvas.add(element, std::move(placed));
}

void paint_shape(Canvas& canvas, const wml::Drawing& drawing, Box box, int32_t element) {
  using Geometry = wml::Drawing::Geometry;
  if (drawing.geometry == Geometry::kLine) {
    if (!drawing.stroke) return;
    const bool falls = drawing.flip_vertical == drawing.flip_horizontal;
    Stroke stroke;
    stroke.from = {box.x, falls ? box.y : box.y + box.height};
    stroke.to = {box.x + box.width, falls ? box.y + box.height : box.y};
    stroke.width = std::max(drawing.stroke_width, Length::points(0.25));
    stroke.colour = solid(*drawing.stroke);
    canvas.add(element, std::move(stroke));
    return;
  }
  if (!drawing.fill && !drawing.stroke) return;
  Shape shape;
  shape.kind = drawing.geometry == Geometry::kEllipse          ? Shape::Kind::kEllipse
               : drawing.geometry == Geometry::kRoundRectangle ? Shape::Kind::kRoundRectangle
                                                               : Shape::Kind::kRectangle;
  shape.box = box;
  if (drawing.fill) shape.fill = solid(*drawing.fill);
  if (drawing.stroke) shape.stroke = solid(*drawing.stroke);
  shape.stroke_width = drawing.stroke_width;
  canvas.add(element, shape);
}

void paint_text(Context& context, Canvas& canvas, const wml::Drawing& drawing, Box box,
                int32_t element) {
  const CounterScope numbers(context);
  Flow flow = build_flow(context, drawing.text,
                         {nullptr, canvas.artifact() ? kArtifact : element, nullptr});
  set_flow(context, flow, box.width - drawing.inset_left - drawing.inset_right);
  Space space;
  space.height = kEndless;
  space.page_top = false;
  const Filled filled = fill(context, flow, Cursor{}, space);
  const Length free =
      std::max(box.height - drawing.inset_top - drawing.inset_bottom - filled.height, Length());
  Point at{box.x + drawing.inset_left, box.y + drawing.inset_top};
  if (drawing.text_alignment == wml::VerticalAlignment::kCentre) at.y += free / 2;
  if (drawing.text_alignment == wml::VerticalAlignment::kBottom) at.y += free;
  paint(context, canvas, filled.fragments, at, flow.width);
}

}  // namespace

void paint_drawing(Context& context, Canvas& canvas, const wml::Drawing& drawing, Box box,
                   int32_t element) {
  using Kind = wml::Drawing::Kind;
  switch (drawing.kind) {
    case Kind::kPicture:
      return paint_picture(context, canvas, drawing, box, element);
    case Kind::kShape:
      return paint_shape(canvas, drawing, box, element);
    case Kind::kTextBox:
      paint_shape(canvas, drawing, box, kArtifact);
      return paint_text(context, canvas, drawing, box, element);
    case Kind::kUnknown:
      context.warn_once(
          "layout.unknown-drawing", nullptr,
          {"рисунок неизвестного вида пропущен", "a drawing of an unknown kind is left out"});
  }
}

}  // namespace prikaz::layout
