#include "layout/block/set.h"

#include <algorithm>

#include "layout/block/floating.h"
#include "layout/block/spacing.h"
#include "layout/inline/break.h"

namespace prikaz::layout {
namespace {

Length border_room(const std::optional<wml::Border>& border) {
  if (!border || border->style == wml::BorderStyle::kNone) return Length();
  return (border->width + border->space).snapped();
}

bool has_borders(const wml::Borders& borders) {
  return border_room(borders.top) != Length() || border_room(borders.bottom) != Length() ||
         border_room(borders.left) != Length() || border_room(borders.right) != Length() ||
         border_room(borders.between) != Length();
}

// 17.3.1.24: neighbours with equal borders and indents stand in one frame.
bool share_frame(const style::Paragraph& a, const style::Paragraph& b) {
  return a.borders == b.borders && a.indent_start == b.indent_start && a.indent_end == b.indent_end;
}

void join_borders(Flow& flow) {
  ParagraphBox* before = nullptr;
  for (const Block& block : flow.blocks) {
    ParagraphBox* box = block.paragraph();
    if (box && has_borders(box->look->borders)) {
      box->border_above = border_room(box->look->borders.top);
      box->border_below = border_room(box->look->borders.bottom);
      if (before && share_frame(*before->look, *box->look)) {
        before->joined_below = box->joined_above = true;
        box->between_rule = box->look->borders.between.has_value() &&
                            box->look->borders.between->style != wml::BorderStyle::kNone;
        before->border_below = Length();
        box->border_above = box->between_rule ? border_room(box->look->borders.between) : Length();
      }
      before = box;
    } else {
      before = nullptr;
    }
  }
}

}  // namespace

void set_lines(Context& context, ParagraphBox& box, Length width) {
  box.lines = break_lines(context, box.content, *box.look, width);
  box.floats_placed = false;
  note_lines(box);
}

void set_flow(Context& context, Flow& flow, Length width) {
  flow.width = width;
  set_floats(context, flow, width);
  for (const Block& block : flow.blocks) {
    if (ParagraphBox* box = block.paragraph()) {
      set_lines(context, *box, width);
    } else {
      set_table(context, *block.table(), width);
    }
  }
  join_borders(flow);
  resolve_spacing(context, flow);
}

FlowWidths measure_flow(Context& context, const Flow& flow) {
  FlowWidths widths;
  for (const Block& block : flow.blocks) {
    Length minimum, maximum;
    if (const ParagraphBox* box = block.paragraph()) {
      const ContentWidths content = measure(context, box->content, *box->look);
      minimum = content.minimum;
      maximum = content.maximum;
    } else {
      for (const Length column : block.table()->source->grid) minimum += column;
      maximum = minimum;
    }
    widths.minimum = std::max(widths.minimum, minimum);
    widths.maximum = std::max(widths.maximum, maximum);
  }
  return widths;
}

}  // namespace prikaz::layout
