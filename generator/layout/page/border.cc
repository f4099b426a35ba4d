#include "layout/page/border.h"

#include "layout/block/paint.h"
#include "layout/table/borders.h"

namespace prikaz::layout {
namespace {
Length space(const std::optional<wml::Border>& border) {
  return border ? border->space : Length();
}
}  // namespace

void paint_page_borders(Canvas& canvas, const wml::SectionProperties& section,
                        const PageGeometry& page) {
  const wml::Borders& borders = section.page_borders;
  const Edge top = edge_of(borders.top), bottom = edge_of(borders.bottom);
  const Edge left = edge_of(borders.left), right = edge_of(borders.right);
  // Distances count outwards from the text, or inwards from the edges of the sheet.
  Length x0 = space(borders.left), x1 = page.width - space(borders.right);
  Length y0 = space(borders.top), y1 = page.height - space(borders.bottom);
  if (section.page_borders_from_text) {
    x0 = page.left - space(borders.left) - left.width;
    x1 = page.right + space(borders.right) + right.width;
    y0 = page.top - space(borders.top) - top.width;
    y1 = page.bottom + space(borders.bottom) + bottom.width;
  }
  paint_edge(canvas, top, {x0, y0}, x1 - x0, Along::kX);
  paint_edge(canvas, bottom, {x0, y1 - bottom.width}, x1 - x0, Along::kX);
  paint_edge(canvas, left, {x0, y0}, y1 - y0, Along::kY);
  paint_edge(canvas, right, {x1 - right.width, y0}, y1 - y0, Along::kY);
}

}  // namespace prikaz::layout
