#include "layout/block/spacing.h"

#include <algorithm>

namespace prikaz::layout {
namespace {

constexpr Length kAutomatic = Length::twips(280);  // 14 pt, as HTML has it

bool same_style(const ParagraphBox* a, const ParagraphBox* b) {
  return a && b && a->look->style == b->look->style;
}

ParagraphBox* paragraph_at(const Flow& flow, size_t index) {
  return index < flow.blocks.size() ? flow.blocks[index].paragraph() : nullptr;
}

}  // namespace

void resolve_spacing(const Context&, Flow& flow) {
  for (size_t i = 0; i < flow.blocks.size(); ++i) {
    ParagraphBox* box = flow.blocks[i].paragraph();
    if (!box) continue;
    const style::Paragraph& look = *box->look;
    box->before = look.auto_before ? kAutomatic : look.space_before;
    box->after = look.auto_after ? kAutomatic : look.space_after;
    if (look.auto_before && i == 0) box->before = Length();
    if (!look.contextual_spacing) continue;
    if (i > 0 && same_style(paragraph_at(flow, i - 1), box)) box->before = Length();
    if (same_style(paragraph_at(flow, i + 1), box)) box->after = Length();
  }
}

Length gap_above(const Context& context, const Flow& flow, size_t index) {
  const ParagraphBox* above = paragraph_at(flow, index - 1);
  const ParagraphBox* box = paragraph_at(flow, index);
  const Length after = above ? above->after : Length();
  const Length before = box ? box->before : Length();
  if (above && box && context.document.settings.no_space_between_same_html) return after + before;
  return std::max(after, before);
}

Length gap_at_top(const Flow& flow, size_t index) {
  const ParagraphBox* box = paragraph_at(flow, index);
  return box ? box->before : Length();
}

Length block_height(const Block& block) {
  Length height;
  if (const ParagraphBox* box = block.paragraph()) {
    height = box->border_above + box->border_below;
    for (const Line& line : box->lines) height += line.height;
  } else {
    for (const RowBox& row : block.table()->rows) height += row.height;
  }
  return height;
}

Length flow_height(const Context& context, const Flow& flow) {
  Length height;
  for (size_t i = 0; i < flow.blocks.size(); ++i) {
    height += i == 0 ? gap_at_top(flow, i) : gap_above(context, flow, i);
    height += block_height(flow.blocks[i]);
  }
  if (const ParagraphBox* last = paragraph_at(flow, flow.blocks.size() - 1)) height += last->after;
  return height;
}

void note_lines(ParagraphBox& box) {
  box.notes.clear();
  if (box.content.marks.empty()) return;
  for (uint32_t line = 0; line < box.lines.size(); ++line) {
    for (uint32_t i = box.lines[line].first; i < box.lines[line].last; ++i) {
      const Atom& atom = box.content.atoms[i];
      if (atom.kind != Atom::Kind::kMark) continue;
      const Mark& mark = box.content.marks[static_cast<size_t>(atom.index)];
      if (mark.kind == Mark::Kind::kFootnote) box.notes.push_back({line, mark.index});
    }
  }
}

}  // namespace prikaz::layout
