// Borders and background of paragraphs.
#include <algorithm>

#include "layout/block/paint.h"
#include "layout/table/borders.h"

namespace prikaz::layout {
namespace {

Length distance(const std::optional<wml::Border>& border) {
  return border ? border->space : Length();
}

}  // namespace

std::vector<Length> dashes_of(const Edge& edge) {
  using Style = wml::BorderStyle;
  const Length w = edge.width;
  if (edge.style == Style::kDotted) return {w, w};
  if (edge.style == Style::kDashed) return {w * 4, w * 2};
  if (edge.style == Style::kDotDash) return {w * 4, w * 2, w, w * 2};
  return {};
}

namespace {

void dashed_edge(Canvas& canvas, const Edge& edge, Point from, Length length, Along along) {
  const Length half = edge.width / 2;
  Stroke stroke;
  stroke.width = edge.width;
  stroke.colour = edge.colour;
  if (along == Along::kX) {
    stroke.from = {from.x, from.y + half};
    stroke.to = {from.x + length, from.y + half};
  } else {
    stroke.from = {from.x + half, from.y};
    stroke.to = {from.x + half, from.y + length};
  }
  stroke.dashes = dashes_of(edge);
  canvas.add(kArtifact, std::move(stroke));
}

}  // namespace

void paint_edge(Canvas& canvas, const Edge& edge, Point from, Length length, Along along) {
  if (edge.width <= Length() || length <= Length()) return;
  const auto box = [&](Length offset, Length width) {
    return along == Along::kX ? Box{from.x, from.y + offset, length, width}
                              : Box{from.x + offset, from.y, width, length};
  };
  using Style = wml::BorderStyle;
  switch (edge.style) {
    case Style::kDotted:
    case Style::kDashed:
    case Style::kDotDash:
      return dashed_edge(canvas, edge, from, length, along);
    case Style::kDouble:
      canvas.rule(box(Length(), edge.width / 3), edge.colour);
      return canvas.rule(box(edge.width - edge.width / 3, edge.width / 3), edge.colour);
    case Style::kTriple:
      for (int64_t i = 0; i < 3; ++i)
        canvas.rule(box(edge.width * (2 * i) / 5, edge.width / 5), edge.colour);
      return;
    default:
      return canvas.rule(box(Length(), edge.width), edge.colour);
  }
}

void paint_paragraph_frame(Canvas& canvas, const Fragment& fragment, Point origin, Length width) {
  const ParagraphBox& box = *fragment.paragraph;
  const style::Paragraph& look = *box.look;
  const wml::Borders& borders = look.borders;
  const Edge left = edge_of(borders.left), right = edge_of(borders.right);
  const Edge top = box.joined_above ? (box.between_rule ? edge_of(borders.between) : Edge{})
                                    : edge_of(borders.top);
  const Edge bottom = box.joined_below ? Edge{} : edge_of(borders.bottom);
  const bool any = left.width > Length() || right.width > Length() || top.width > Length() ||
                   bottom.width > Length();
  if (!any && !look.shading) return;
  const Length indent = look.indent_start + std::min(look.first_line, Length());
  const Length x0 = origin.x + indent - distance(borders.left) - left.width;
  const Length x1 = origin.x + width - look.indent_end + distance(borders.right) + right.width;
  const Length y0 = origin.y + fragment.y;
  const Length y1 = y0 + fragment.height;
  if (look.shading && !look.shading->automatic)
    canvas.rule({x0, y0, x1 - x0, y1 - y0}, solid(*look.shading));
  if (fragment.first_line == 0) paint_edge(canvas, top, {x0, y0}, x1 - x0, Along::kX);
  if (fragment.last_line == box.lines.size()) {
    paint_edge(canvas, bottom, {x0, y1 - bottom.width}, x1 - x0, Along::kX);
  }
  paint_edge(canvas, left, {x0, y0}, y1 - y0, Along::kY);
  paint_edge(canvas, right, {x1 - right.width, y0}, y1 - y0, Along::kY);
}

}  // namespace prikaz::layout
