#include "layout/page/notes.h"

#include <algorithm>

#include "layout/block/build.h"
#include "layout/block/paint.h"
#include "layout/block/set.h"
#include "layout/block/spacing.h"

namespace prikaz::layout {
namespace {

// The rule above the notes: a quarter of the text's width, with some air on both sides.
constexpr Length kAbove = Length::twips(57), kBelow = Length::twips(57), kRule = Length::twips(10);

}  // namespace

PageNotes::Set& PageNotes::note(int32_t id) {
  const auto key = std::make_pair(id, width_.emu());
  if (const auto found = sets_.find(key); found != sets_.end()) return found->second;
  Set& set = sets_[key];
  const auto source = context_.document.footnotes.find(id);
  if (source == context_.document.footnotes.end()) return set;
  const int32_t element = context_.structure.add(StructureTree::Role::kNote, StructureTree::root());
  const auto mark = context_.note_marks.find(id);
  set.flow =
      build_flow(context_, source->second.blocks,
                 {nullptr, element, mark == context_.note_marks.end() ? "" : mark->second.c_str()});
  set_flow(context_, set.flow, width_);
  set.height = set.least = flow_height(context_, set.flow);
  const ParagraphBox* first = set.flow.blocks.empty() ? nullptr : set.flow.blocks[0].paragraph();
  if (first && first->lines.size() > 1) set.least = first->before + first->lines[0].height;
  return set;
}

void PageNotes::begin_page() {
  parts_ = std::move(carried_);
  carried_.clear();
}

void PageNotes::add(const std::vector<int32_t>& notes) {
  for (const int32_t id : notes) {
    Set& set = note(id);
    parts_.push_back({&set, Cursor{}, set.height});
  }
}

Length PageNotes::base_height() const {
  Length height;
  for (const Part& part : parts_) height += part.height;
  return height;
}

Length PageNotes::height_of(const std::vector<int32_t>& notes) {
  if (notes.empty() && parts_.empty()) return Length();
  Length height = kAbove + kRule + kBelow + base_height();
  for (const int32_t id : notes) height += note(id).height;
  return height;
}

Length PageNotes::least_height_of(const std::vector<int32_t>& notes) {
  if (notes.empty()) return height_of(notes);
  const Set& last = note(notes.back());
  return height_of(notes) - last.height + last.least;
}

void PageNotes::paint(Canvas& canvas, Length left, Length bottom, Length text_bottom) {
  if (parts_.empty()) return;
  Length y = std::max(bottom - height_of({}), text_bottom) + kAbove;
  canvas.rule({left, y, width_ / 4, kRule}, {});
  y += kRule + kBelow;
  bool first = true;
  for (Part& part : parts_) {
    Space space;
    space.height = bottom - y;
    space.page_top = false;
    space.empty_page = first;  // a line at least, so that a note of many pages comes to its end
    space.part_anywhere = true;
    first = false;
    Filled filled;
    if (carried_.empty()) filled = fill(context_, part.set->flow, part.from, space);
    layout::paint(context_, canvas, filled.fragments, {left, y}, part.set->flow.width);
    y += filled.height + filled.after;
    if (carried_.empty() && filled.stop == Stop::kFlowEnd) continue;
    Part rest{part.set, carried_.empty() ? std::move(filled.next) : std::move(part.from), Length()};
    space.height = kEndless;
    const Filled remaining = fill(context_, part.set->flow, rest.from, space);
    rest.height = remaining.height + remaining.after;
    carried_.push_back(std::move(rest));
  }
  parts_.clear();
}

}  // namespace prikaz::layout
