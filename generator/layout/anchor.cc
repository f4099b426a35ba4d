#include "layout/anchor.h"

#include <algorithm>

namespace prikaz::layout {
namespace {

using From = wml::Drawing::From;

struct Band {
  Length start, size;
};

Band horizontal_band(From from, const AnchorFrame& frame) {
  switch (from) {
    case From::kPage:
      return {Length(), frame.page_width};
    case From::kMargin:
      return {frame.left, frame.right - frame.left};
    case From::kLeftMargin:
      return {Length(), frame.left};
    case From::kRightMargin:
      return {frame.right, frame.page_width - frame.right};
    case From::kCharacter:
      return {frame.character, Length()};
    default:
      return {frame.column_left, frame.column_width};
  }
}

Band vertical_band(From from, const AnchorFrame& frame) {
  switch (from) {
    case From::kPage:
      return {Length(), frame.page_height};
    case From::kMargin:
      return {frame.top, frame.bottom - frame.top};
    case From::kTopMargin:
      return {Length(), frame.top};
    case From::kBottomMargin:
      return {frame.bottom, frame.page_height - frame.bottom};
    case From::kLine:
    case From::kCharacter:
      return {frame.line_top, Length()};
    default:
      return {frame.paragraph_top, Length()};
  }
}

Length aligned(const std::string& align, const Band& band, Length size, bool even) {
  const bool end = align == "right" || align == "bottom" || (align == "outside" && !even) ||
                   (align == "inside" && even);
  if (align == "center") return band.start + (band.size - size) / 2;
  return end ? band.start + band.size - size : band.start;
}

}  // namespace

Box anchored_box(const wml::Drawing& drawing, const AnchorFrame& frame) {
  Box box;
  box.width = std::max(drawing.width, Length());
  box.height = std::max(drawing.height, Length());
  const Band across = horizontal_band(drawing.horizontal_from, frame);
  const Band down = vertical_band(drawing.vertical_from, frame);
  box.x = drawing.horizontal_align.empty()
              ? across.start + drawing.horizontal_offset
              : aligned(drawing.horizontal_align, across, box.width, frame.even_page);
  box.y = drawing.vertical_align.empty()
              ? down.start + drawing.vertical_offset
              : aligned(drawing.vertical_align, down, box.height, frame.even_page);
  return box;
}

}  // namespace prikaz::layout
