#include "layout/page/floats.h"

#include <algorithm>

#include "layout/block/spacing.h"

namespace prikaz::layout {
namespace {

constexpr Length kLeastRoom = Length::twips(288);  // narrower strips beside a float stay empty
constexpr Length kRoomForWords = Length::twips(1440);
constexpr int kRounds = 3;  // in which a page is filled anew for what is anchored further down

bool wraps(const wml::Drawing& drawing) {
  return drawing.wrap != wml::Drawing::Wrap::kNone && !drawing.behind_text;
}

}  // namespace

bool PageFloats::Area::operator==(const Area& other) const {
  return owner == other.owner && box.x == other.box.x && box.y == other.box.y &&
         box.width == other.box.width && box.height == other.box.height;
}

void PageFloats::begin_page() {
  areas_.clear();
  early_.clear();
  rounds_ = 0;
  late_ = false;
}

void PageFloats::begin_space(const AnchorFrame& frame, Length space_top) {
  frame_ = frame;
  space_top_ = space_top;
  before_ = areas_;
}

bool PageFloats::again() {
  if (!late_ || rounds_ >= kRounds) return false;
  ++rounds_;
  late_ = false;
  areas_ = before_;
  areas_.insert(areas_.end(), early_.begin(), early_.end());
  return true;
}

bool PageFloats::drop_strangers(const std::vector<const ParagraphBox*>& present) {
  const auto stranger = [&](const Area& area) {
    return std::find(present.begin(), present.end(), area.owner) == present.end();
  };
  if (std::erase_if(early_, stranger) == 0) return false;
  // What is anchored on the next page does not reach back.
  rounds_ = kRounds;
  late_ = false;
  areas_ = before_;
  areas_.insert(areas_.end(), early_.begin(), early_.end());
  return true;
}

void PageFloats::take_up(const ParagraphBox& paragraph, const wml::Drawing& drawing,
                         const AnchorFrame& frame) {
  if (!wraps(drawing)) return;
  Box box = anchored_box(drawing, frame);
  box.x -= drawing.distance_left;
  box.y -= drawing.distance_top;
  box.width += drawing.distance_left + drawing.distance_right;
  box.height += drawing.distance_top + drawing.distance_bottom;
  const Area area{&paragraph, box, drawing.wrap == wml::Drawing::Wrap::kTopAndBottom,
                  drawing.wrap_side};
  areas_.push_back(area);
  const bool above = box.y < frame.paragraph_top && box.y + box.height > space_top_;
  if (!above || std::find(early_.begin(), early_.end(), area) != early_.end()) return;
  std::erase_if(early_, [&](const Area& known) { return known.owner == &paragraph; });
  early_.push_back(area);
  late_ = true;
}

void PageFloats::take_up(const ParagraphBox& paragraph, Length y) {
  std::erase_if(areas_, [&](const Area& area) { return area.owner == &paragraph; });
  AnchorFrame frame = frame_;
  frame.paragraph_top = frame.line_top = space_top_ + y;
  frame.character = frame.column_left;
  for (const auto& floating : paragraph.floats) take_up(paragraph, floating->place, frame);
  for (const Mark& mark : paragraph.content.marks) {
    if (mark.kind == Mark::Kind::kAnchor)
      take_up(paragraph, context_.document.drawings[static_cast<size_t>(mark.index)], frame);
  }
}

bool PageFloats::fits(const ParagraphBox& paragraph, Length y, Length room) const {
  AnchorFrame frame = frame_;
  frame.paragraph_top = frame.line_top = space_top_ + y;
  return std::all_of(paragraph.floats.begin(), paragraph.floats.end(), [&](const auto& floating) {
    const Box box = anchored_box(floating->place, frame);
    return floating->place.vertical_from != wml::Drawing::From::kParagraph ||
           box.y + box.height <= space_top_ + room;
  });
}

bool PageFloats::touches(Length top, Length bottom) const {
  return std::any_of(areas_.begin(), areas_.end(), [&](const Area& area) {
    return area.box.y < bottom && area.box.y + area.box.height > top &&
           area.box.x < frame_.column_left + frame_.column_width &&
           area.box.x + area.box.width > frame_.column_left;
  });
}

// What is free between two heights of the page, as distances from the column, from left to right.
// `free_below`: where the first of the obstacles ends.
std::vector<PageFloats::Strip> PageFloats::strips(Length top, Length bottom,
                                                  Length& free_below) const {
  std::vector<Strip> free = {{Length(), frame_.column_width}};
  for (const Area& area : areas_) {
    if (area.box.y >= bottom || area.box.y + area.box.height <= top) continue;
    Length left = area.box.x - frame_.column_left;
    Length right = left + area.box.width;
    if (right <= Length() || left >= frame_.column_width) continue;
    free_below = std::min(free_below, area.box.y + area.box.height);
    using Side = wml::Drawing::WrapSide;
    const Length before = left, behind = frame_.column_width - right;
    // Text stands on both sides only where there is room for some words.
    const bool both =
        area.side == Side::kBoth && before >= kRoomForWords && behind >= kRoomForWords;
    const bool text_left =
        area.side == Side::kLeft || (area.side != Side::kRight && before > behind);
    if (area.whole_width || (!both && !text_left)) left = Length();
    if (area.whole_width || (!both && text_left)) right = frame_.column_width;
    std::vector<Strip> rest;
    for (const Strip& strip : free) {
      if (strip.left < left) rest.push_back({strip.left, std::min(strip.right, left)});
      if (strip.right > right) rest.push_back({std::max(strip.left, right), strip.right});
    }
    free = std::move(rest);
  }
  return free;
}

Room PageFloats::room(Length top, const RoomRequest& request) const {
  const Length needed = std::min(std::max(request.piece, kLeastRoom), frame_.column_width);
  Room room;
  for (size_t round = 0; round <= areas_.size(); ++round) {
    Length free_below = Length::emu(INT64_MAX / 4);
    const Length y = top + room.down;
    const std::vector<Strip> free = strips(y, y + request.height, free_below);
    for (size_t i = 0; i < free.size(); ++i) {
      if (free[i].left < request.from || free[i].right - free[i].left < needed) continue;
      return {free[i].left, free[i].right, room.down, i + 1 < free.size()};
    }
    if (request.from > Length()) return {};
    if (free_below == Length::emu(INT64_MAX / 4)) break;
    room.down = free_below - top;
  }
  room.right = frame_.column_width;
  return room;
}

bool PageFloats::break_around(ParagraphBox& paragraph, uint32_t from_line, Length y) {
  const bool anchors = paragraph.anchors > 0 || !paragraph.floats.empty();
  if (anchors && from_line == 0) take_up(paragraph, y);
  if (areas_.empty() && !paragraph.floats_placed) return false;
  Length height;
  for (uint32_t i = from_line; i < paragraph.lines.size(); ++i) height += paragraph.lines[i].height;
  const Length top = space_top_ + y + (from_line == 0 ? paragraph.border_above : Length());
  const bool touched = touches(top, top + height);
  if (!touched && !paragraph.floats_placed) return false;
  const RoomFinder finder = [&](const RoomRequest& request) {
    return room(top + request.top, request);
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
