#include "pdf/painter.h"

#include <algorithm>
#include <utility>

#include "pdf/syntax.h"

namespace prikaz::pdf {

Position PagePainter::place(layout::Point point) const {
  return {hundredths(point.x), height_ - hundredths(point.y)};
}

Position PagePainter::lower_left(const layout::Box& box) const {
  return {hundredths(box.x), height_ - hundredths(box.y + box.height)};
}

// ISO 32000-1, 14.6: everything belongs to an element or is an artifact, page furniture told apart
// from decoration (14.8.2.2.2).
void PagePainter::mark(const layout::Item& item) {
  if (structure_ == nullptr) return;
  const std::string_view tag = structure_->tag(item.structure);
  if (tag.empty()) {
    const bool furniture = std::holds_alternative<layout::GlyphRun>(item.content) ||
                           std::holds_alternative<layout::PlacedPicture>(item.content);
    canvas_.begin_artifact(furniture ? "Pagination" : "Layout");
    open_ = false;
    return;
  }
  if (open_ && element_ == item.structure) return;
  canvas_.begin_marked(tag, structure_->mark(item.structure, number_));
  open_ = true;
  element_ = item.structure;
}

PagePainter::Painted PagePainter::paint(const layout::Page& page, size_t number) {
  number_ = number;
  height_ = hundredths(page.height);
  open_ = transparent_ = false;
  for (const layout::Item& item : page.items) {
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) {
      if (run->face == nullptr) continue;
      texts_ = std::exchange(next_texts_, next_texts_ + run->glyphs.size());
      if (run->glyphs.empty() || run->size.emu() <= 0) continue;
    }
    mark(item);
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) paint_text(*run);
    if (const auto* rule = std::get_if<layout::Rule>(&item.content)) paint_rule(*rule);
    if (const auto* stroke = std::get_if<layout::Stroke>(&item.content)) paint_stroke(*stroke);
    if (const auto* shape = std::get_if<layout::Shape>(&item.content)) paint_shape(*shape);
    if (const auto* picture = std::get_if<layout::PlacedPicture>(&item.content)) {
      paint_picture(*picture, item.structure);
    }
  }
  return {canvas_.finish(), transparent_};
}

void PagePainter::paint_rule(const layout::Rule& rule) {
  constexpr int64_t kThin = 300;  // viewers set thin strokes on whole pixels, thin boxes they blur
  const Position corner = lower_left(rule.box);
  const int64_t width = hundredths(rule.box.width), height = hundredths(rule.box.height);
  if (std::min(width, height) > kThin) {
    canvas_.set_fill(rule.colour);
    canvas_.fill_box(corner, width, height);
    return;
  }
  canvas_.set_stroke(rule.colour);
  if (height <= width) {
    const int64_t y = corner.y + height / 2;
    canvas_.stroke_line({corner.x, y}, {corner.x + width, y}, height);
  } else {
    const int64_t x = corner.x + width / 2;
    canvas_.stroke_line({x, corner.y}, {x, corner.y + height}, width);
  }
}

void PagePainter::paint_stroke(const layout::Stroke& stroke) {
  std::string& out = canvas_.plain();
  canvas_.set_stroke(stroke.colour);
  const auto number = [&](int64_t value) {
    append_hundredths(out, value);
    out += ' ';
  };
  out += "q ";
  number(hundredths(stroke.width));
  out += "w ";
  if (!stroke.dashes.empty()) {
    out += '[';
    for (const Length dash : stroke.dashes) number(std::max<int64_t>(hundredths(dash), 1));
    out += "]0 d ";
  }
  const Position from = place(stroke.from), to = place(stroke.to);
  number(from.x);
  number(from.y);
  out += "m ";
  number(to.x);
  number(to.y);
  out += "l S Q\n";
}

// Four Bézier quarters; 0.5523 of the radius is the usual handle.
void PagePainter::append_rounded(Position corner, int64_t width, int64_t height, int64_t radius) {
  std::string& out = canvas_.plain();
  const int64_t rx = std::min(radius, width / 2), ry = std::min(radius, height / 2);
  const int64_t hx = rx - rx * 5523 / 10000, hy = ry - ry * 5523 / 10000;
  const int64_t left = corner.x, bottom = corner.y, right = left + width, top = bottom + height;
  const auto operation = [&](std::initializer_list<int64_t> values, std::string_view name) {
    for (const int64_t value : values) {
      append_hundredths(out, value);
      out += ' ';
    }
    out += name;
  };
  operation({left + rx, bottom}, "m ");
  operation({right - rx, bottom}, "l ");
  operation({right - hx, bottom, right, bottom + hy, right, bottom + ry}, "c ");
  operation({right, top - ry}, "l ");
  operation({right, top - hy, right - hx, top, right - rx, top}, "c ");
  operation({left + rx, top}, "l ");
  operation({left + hx, top, left, top - hy, left, top - ry}, "c ");
  operation({left, bottom + ry}, "l ");
  operation({left, bottom + hy, left + hx, bottom, left + rx, bottom}, "c h ");
}

void PagePainter::paint_shape(const layout::Shape& shape) {
  using Kind = layout::Shape::Kind;
  if (!shape.fill && !shape.stroke) return;
  std::string& out = canvas_.plain();
  if (shape.fill) canvas_.set_fill(*shape.fill);
  if (shape.stroke) canvas_.set_stroke(*shape.stroke);
  const Position corner = lower_left(shape.box);
  const int64_t width = hundredths(shape.box.width), height = hundredths(shape.box.height);
  out += "q ";
  append_hundredths(out, hundredths(shape.stroke_width));
  out += " w ";
  // ECMA-376 20.1.9: a rounded rectangle's radius is a sixth of its shorter side.
  const int64_t radius = shape.kind == Kind::kEllipse          ? std::max(width, height)
                         : shape.kind == Kind::kRoundRectangle ? std::min(width, height) / 6
                                                               : 0;
  append_rounded(corner, width, height, radius);
  out += shape.fill ? (shape.stroke ? "B Q\n" : "f Q\n") : "S Q\n";
}

}  // namespace prikaz::pdf
