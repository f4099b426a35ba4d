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
  set.height = flow_height(context_, set.flow);
  return set;
}

Length PageNotes::height_of(const std::vector<int32_t>& notes) {
  if (notes.empty()) return Length();
  Length height = kAbove + kRule + kBelow;
  for (const int32_t id : notes) height += note(id).height;
  return height;
}

void PageNotes::paint(Canvas& canvas, const std::vector<int32_t>& notes, Length left,
                      Length bottom) {
  if (notes.empty()) return;
  Length y = bottom - height_of(notes) + kAbove;
  canvas.rule({left, y, width_ / 4, kRule}, {});
  y += kRule + kBelow;
  for (const int32_t id : notes) {
    Set& set = note(id);
    Space space;
    space.height = kEndless;
    space.page_top = false;
    const Filled filled = fill(context_, set.flow, Cursor{}, space);
    layout::paint(context_, canvas, filled.fragments, {left, y}, width_);
    y += set.height;
  }
}

}  // namespace prikaz::layout
