#include "layout/page/floats.h"

#include <algorithm>

#include "layout/block/spacing.h"

namespace prikaz::layout {
namespace {

constexpr Length kLeastRoom = Length::twips(288);  // narrower strips beside a float stay empty

bool wraps(const wml::Drawing& drawing) {
  return drawing.wrap != wml::Drawing::Wrap::kNone && !drawing.behind_text;
}

}  // namespace

void PageFloats::begin_space(const AnchorFrame& frame, Length space_top) {
  frame_ = frame;
  space_top_ = space_top;
}

void PageFloats::take_up(const ParagraphBox& paragraph, Length y) {
  std::erase_if(areas_, [&](const Area& area) { return area.owner == &paragraph; });
  AnchorFrame frame = frame_;
  frame.paragraph_top = frame.line_top = space_top_ + y;
  frame.character = frame.column_left;
  for (const Mark& mark : paragraph.content.marks) {
    if (mark.kind != Mark::Kind::kAnchor) continue;
    const wml::Drawing& drawing = context_.document.drawings[static_cast<size_t>(mark.index)];
    if (!wraps(drawing)) continue;
    Box box = anchored_box(drawing, frame);
    box.x -= drawing.distance_left;
    box.y -= drawing.distance_top;
    box.width += drawing.distance_left + drawing.distance_right;
    box.height += drawing.distance_top + drawing.distance_bottom;
    areas_.push_back(
        {&paragraph, box, drawing.wrap == wml::Drawing::Wrap::kTopAndBottom, drawing.wrap_side});
  }
}

bool PageFloats::touches(Length top, Length bottom) const {
  return std::any_of(areas_.begin(), areas_.end(), [&](const Area& area) {
    return area.box.y < bottom && area.box.y + area.box.height > top &&
           area.box.x < frame_.column_left + frame_.column_width &&
           area.box.x + area.box.width > frame_.column_left;
  });
}

// Positions on the page in, distances from the column out.
Room PageFloats::room(Length top, Length height) const {
  Room room{Length(), frame_.column_width, Length()};
  for (size_t round = 0; round <= areas_.size(); ++round) {
    room.left = Length();
    room.right = frame_.column_width;
    Length free_below = Length::emu(INT64_MAX / 4);
    for (const Area& area : areas_) {
      const Length y = top + room.down;
      if (area.box.y >= y + height || area.box.y + area.box.height <= y) continue;
      const Length left = area.box.x - frame_.column_left;
      const Length right = left + area.box.width;
      if (right <= Length() || left >= frame_.column_width) continue;
      free_below = std::min(free_below, area.box.y + area.box.height);
      using Side = wml::Drawing::WrapSide;
      const bool text_left = area.side == Side::kLeft ||
                             (area.side != Side::kRight && left > frame_.column_width - right);
      if (area.whole_width) {
        room.right = room.left;
      } else if (text_left) {
        room.right = std::min(room.right, left);
      } else {
        room.left = std::max(room.left, right);
      }
    }
    if (room.right - room.left >= kLeastRoom || free_below == Length::emu(INT64_MAX / 4))
      return room;
    room.down = free_below - top;
  }
  return room;
}

bool PageFloats::break_around(ParagraphBox& paragraph, uint32_t from_line, Length y) {
  if (paragraph.anchors > 0 && from_line == 0) take_up(paragraph, y);
  if (areas_.empty() && !paragraph.floats_placed) return false;
  Length height;
  for (uint32_t i = from_line; i < paragraph.lines.size(); ++i) height += paragraph.lines[i].height;
  const Length top = space_top_ + y + (from_line == 0 ? paragraph.border_above : Length());
  const bool touched = touches(top, top + height);
  if (!touched && !paragraph.floats_placed) return false;
  const RoomFinder finder = [&](Length below, Length line_height) {
    return room(top + below, line_height);
  };
  const uint32_t atom = from_line == 0 ? 0 : paragraph.lines[from_line].first;
  std::vector<Line> lines = break_lines(context_, paragraph.content, *paragraph.look,
                                        frame_.column_width, atom, touched ? &finder : nullptr);
  paragraph.lines.resize(from_line);
  paragraph.lines.insert(paragraph.lines.end(), lines.begin(), lines.end());
  paragraph.floats_placed = touched;
  note_lines(paragraph);
  return true;
}

}  // namespace prikaz::layout
