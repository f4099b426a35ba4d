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

bool has_line(const wml::Story& separator) {
  using Kind = wml::Inline::Kind;
  for (const wml::Block& block : separator.blocks) {
    const wml::Paragraph* paragraph = block.paragraph();
    for (const wml::Inline& item : paragraph ? paragraph->inlines : std::vector<wml::Inline>{}) {
      if (item.kind == Kind::kNoteSeparator || item.kind == Kind::kNoteContinuationSeparator)
        return true;
    }
  }
  return false;
}

}  // namespace

PageNotes::Set& PageNotes::note(int32_t id) {
  const auto key = std::make_pair(id, width_.emu());
  if (const auto found = sets_.find(key); found != sets_.end()) return found->second;
  Set& set = sets_[key];
  const auto source = context_.document.footnotes.find(id);
  if (source == context_.document.footnotes.end()) return set;
  const int32_t element = context_.structure.add(StructureTree::Role::kNote, StructureTree::root());
  const auto mark = context_.note_marks.find(id);
  const CounterScope numbers(context_, context_.note_counter);
  set.flow =
      build_flow(context_, source->second.blocks,
                 {nullptr, element, mark == context_.note_marks.end() ? "" : mark->second.c_str()});
  set_flow(context_, set.flow, width_);
  set.height = set.least = flow_height(context_, set.flow);
  const ParagraphBox* first = set.flow.blocks.empty() ? nullptr : set.flow.blocks[0].paragraph();
  if (first && first->lines.size() > 1) set.least = first->before + first->lines[0].height;
  return set;
}

void PageNotes::begin_page(int page) {
  page_ = page;
  parts_ = std::move(carried_);
  continuing_ = !parts_.empty();
  carried_.clear();
}

void PageNotes::add(const std::vector<int32_t>& notes) {
  for (const int32_t id : notes) {
    context_.learnt.note_pages[id] = page_;
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

// 17.11.23: a quarter of the width above notes that begin here, the whole width above those that go
// on. A document may leave the line out of its separator.
void PageNotes::separator(Canvas& canvas, Length left, Length y) const {
  const auto story = context_.document.footnotes.find(continuing_ ? 0 : -1);
  if (story != context_.document.footnotes.end() && !has_line(story->second)) return;
  canvas.rule({left, y, continuing_ ? width_ : width_ / 4, kRule}, {});
}

void PageNotes::paint(Canvas& canvas, Length left, Length bottom, Length text_bottom) {
  if (parts_.empty()) return;
  const auto position = context_.note_properties(Context::Notes::kFootnotes).position;
  Length y = std::max(bottom - height_of({}), text_bottom) + kAbove;
  if (position == wml::NotePosition::kBeneathText) y = text_bottom + kAbove;
  separator(canvas, left, y);
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
