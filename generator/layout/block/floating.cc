#include "layout/block/floating.h"

#include <algorithm>

#include "layout/block/fill.h"
#include "layout/block/paint.h"
#include "layout/block/set.h"
#include "layout/block/spacing.h"

namespace prikaz::layout {
namespace {

using Anchor = wml::FrameProperties::Anchor;
using From = wml::Drawing::From;

constexpr Length kRoomBeside = Length::twips(1440);  // an inch, as Word asks for
constexpr Length kLeastFrame = Length::twips(144);

From horizontal(Anchor anchor) {
  return anchor == Anchor::kPage     ? From::kPage
         : anchor == Anchor::kMargin ? From::kMargin
                                     : From::kColumn;
}
From vertical(Anchor anchor) {
  return anchor == Anchor::kPage     ? From::kPage
         : anchor == Anchor::kMargin ? From::kMargin
                                     : From::kParagraph;
}

// «inline» is no place of its own.
std::string aligned(const std::string& word) {
  return word == "inline" ? std::string() : word;
}

bool stands_beside_text(const FloatBox& floating, Length width) {
  return floating.place.vertical_from != From::kParagraph ||
         floating.place.width + kRoomBeside <= width;
}

void set_frame(Context& context, FloatBox& floating, Length width) {
  const wml::FrameProperties& frame = *floating.frame;
  Length wanted = frame.width.value_or(Length());
  // Without a width a frame is as wide as its text.
  if (wanted <= Length())
    wanted = std::min(measure_flow(context, floating.flow).maximum + Length::twips(1), width);
  floating.place.width = std::max(wanted, kLeastFrame);
  set_flow(context, floating.flow, floating.place.width);
  const Length text = flow_height(context, floating.flow);
  const Length asked = frame.height.value_or(Length());
  floating.place.height = frame.exact_height && asked > Length() ? asked : std::max(text, asked);
}

Length cell_margin(const TableBox& table) {
  const bool any = !table.rows.empty() && !table.rows[0].cells.empty();
  return any ? table.rows[0].cells[0].look.margin_left : Length();
}

void set_table_float(Context& context, FloatBox& floating, Length width) {
  set_flow(context, floating.flow, width);
  TableBox& table = *floating.flow.blocks[0].table();
  table.x = Length();
  // Positions count from the text of the first cell, as those of tables in old documents.
  const auto& position = *table.look.properties.position;
  floating.place.horizontal_offset = position.x.value_or(Length()) - cell_margin(table);
  floating.place.width = table.width;
  floating.place.height = block_height(floating.flow.blocks[0]);
}

}  // namespace

std::unique_ptr<FloatBox> make_float(const wml::TablePosition& position) {
  auto made = std::make_unique<FloatBox>();
  wml::Drawing& place = made->place;
  place.anchored = true;
  place.wrap = wml::Drawing::Wrap::kSquare;
  place.horizontal_from = horizontal(position.horizontal_anchor);
  place.vertical_from = vertical(position.vertical_anchor);
  place.horizontal_align = aligned(position.x_align);
  place.vertical_align = aligned(position.y_align);
  place.horizontal_offset = position.x.value_or(Length());
  place.vertical_offset = position.y.value_or(Length());
  place.distance_left = position.from_text.left.value_or(Length());
  place.distance_right = position.from_text.right.value_or(Length());
  place.distance_top = position.from_text.top.value_or(Length());
  place.distance_bottom = position.from_text.bottom.value_or(Length());
  return made;
}

std::unique_ptr<FloatBox> make_float(const wml::FrameProperties& frame) {
  auto made = std::make_unique<FloatBox>();
  made->frame = frame;
  wml::Drawing& place = made->place;
  place.anchored = true;
  place.wrap = frame.wrap_around ? wml::Drawing::Wrap::kSquare : wml::Drawing::Wrap::kTopAndBottom;
  place.horizontal_from = horizontal(frame.horizontal_anchor);
  place.vertical_from = vertical(frame.vertical_anchor);
  place.horizontal_align = aligned(frame.x_align.value_or(""));
  place.vertical_align = aligned(frame.y_align.value_or(""));
  place.horizontal_offset = frame.x.value_or(Length());
  place.vertical_offset = frame.y.value_or(Length());
  place.distance_left = place.distance_right = frame.horizontal_space.value_or(Length());
  place.distance_top = place.distance_bottom = frame.vertical_space.value_or(Length());
  return made;
}

Length floating_edge(const Context& context, const TableBox& table, Length available) {
  const wml::TablePosition& position = *table.look.properties.position;
  if (position.x_align == "center") return (available - table.width) / 2;
  if (position.x_align == "right" || position.x_align == "outside") return available - table.width;
  const Length from = position.horizontal_anchor == Anchor::kPage ? context.text_left : Length();
  return position.x.value_or(from + cell_margin(table)) - from - cell_margin(table);
}

void set_floats(Context& context, Flow& flow, Length width) {
  std::vector<Block> blocks;
  for (Block& block : flow.blocks) {
    ParagraphBox* box = block.paragraph();
    if (box && !box->floats.empty()) {
      for (auto& floating : box->floats) {
        floating->frame ? set_frame(context, *floating, width)
                        : set_table_float(context, *floating, width);
        if (floating->frame || stands_beside_text(*floating, width)) continue;
        blocks.push_back(std::move(floating->flow.blocks[0]));
        floating.reset();
      }
      std::erase(box->floats, nullptr);
    }
    blocks.push_back(std::move(block));
  }
  flow.blocks = std::move(blocks);
}

void paint_floats(Context& context, Canvas& canvas, const ParagraphBox& box, Length top) {
  const AnchorFrame around = canvas.frame;
  for (const auto& floating : box.floats) {
    AnchorFrame frame = around;
    frame.paragraph_top = frame.line_top = top;
    const Box at = anchored_box(floating->place, frame);
    Space space;
    space.height = kEndless;
    space.page_top = false;
    const Filled filled = fill(context, floating->flow, Cursor{}, space);
    paint(context, canvas, filled.fragments, {at.x, at.y}, floating->flow.width);
  }
  canvas.frame = around;
}

}  // namespace prikaz::layout
