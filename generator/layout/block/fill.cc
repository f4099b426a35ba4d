#include "layout/block/fill.h"

#include <algorithm>

#include "layout/block/lines.h"
#include "layout/block/spacing.h"
#include "layout/table/fill.h"

namespace prikaz::layout {
namespace {

class Filler {
 public:
  Filler(Context& context, Flow& flow, const Cursor& from, const Space& space)
      : context_(context), flow_(flow), space_(space) {
    filled_.start = filled_.next = from;
  }
  Filled run();

 private:
  enum class Placed : uint8_t { kWhole, kPart, kNothing };
  Placed paragraph(ParagraphBox& box);
  Placed table(TableBox& table);
  bool at_top() const { return filled_.fragments.empty(); }
  bool must_place() const { return at_top() && space_.empty_page; }
  Length gap() const;
  // Takes back what has to stay with the block that found no room.
  void keep_with_next();
  void add(Fragment fragment);
  void next_block() { filled_.next = Cursor{filled_.next.block + 1, 0, false, {}}; }
  Length room() const;

  Context& context_;
  Flow& flow_;
  const Space& space_;
  Filled filled_;
  std::vector<int32_t> notes_;
  Length y_;
};

Length Filler::gap() const {
  const uint32_t block = filled_.next.block;
  if (filled_.next.line > 0 || filled_.next.row_begun) return Length();
  if (!at_top()) return gap_above(context_, flow_, block);
  return space_.keep_top_gap ? gap_at_top(flow_, block) : Length();
}

Length Filler::room() const {
  Length height = space_.height;
  if (space_.keeper) height -= space_.keeper->height_of(notes_);
  return height;
}

void Filler::add(Fragment fragment) {
  y_ = fragment.y + fragment.height;
  notes_.insert(notes_.end(), fragment.notes.begin(), fragment.notes.end());
  filled_.fragments.push_back(std::move(fragment));
}

Filler::Placed Filler::paragraph(ParagraphBox& box) {
  const uint32_t from = filled_.next.line;
  const Length top = y_ + gap();
  const bool floats = space_.keeper && from == 0 && !box.floats.empty() && !must_place();
  if (floats && !space_.keeper->floats_fit(box, top, room())) return Placed::kNothing;
  if (space_.keeper) space_.keeper->break_around(box, from, top);
  LineRequest request;
  request.from = from;
  request.room = room() - top;
  request.must_place = must_place();
  request.part_anywhere = space_.part_anywhere;
  // 17.3.1.15: paragraphs chained by keepNext stand on one page without a break in between, so the
  // lines of each stay together too.
  request.whole = !space_.part_anywhere && from == 0 && box.look->keep_next;
  request.notes = space_.keeper ? &notes_ : nullptr;
  request.keeper = space_.keeper;
  const LineChoice choice = choose_lines(box, request);
  if (choice.last == from && !box.lines.empty()) return Placed::kNothing;
  Fragment fragment;
  fragment.kind = Fragment::Kind::kLines;
  fragment.block = filled_.next.block;
  fragment.y = top;
  fragment.height = choice.height;
  fragment.paragraph = &box;
  fragment.first_line = from;
  fragment.last_line = choice.last;
  for (const NoteUse& use : box.notes) {
    if (use.line >= from && use.line < choice.last) fragment.notes.push_back(use.note);
  }
  add(std::move(fragment));
  if (choice.last >= box.lines.size()) {
    filled_.after = box.after;
    next_block();
    if (!box.lines.empty() && box.lines.back().break_kind > kLineBreak) {
      filled_.stop =
          box.lines.back().break_kind == kPageBreak ? Stop::kPageBreak : Stop::kColumnBreak;
      return Placed::kPart;
    }
    return Placed::kWhole;
  }
  filled_.next.line = choice.last;
  const int32_t forced = box.lines[choice.last - 1].break_kind;
  filled_.stop = forced == kPageBreak     ? Stop::kPageBreak
                 : forced == kColumnBreak ? Stop::kColumnBreak
                                          : Stop::kFull;
  return Placed::kPart;
}

Filler::Placed Filler::table(TableBox& table) {
  y_ += gap();
  TableRequest request;
  request.block = filled_.next.block;
  request.must_place = must_place();
  request.top_of_space = at_top() && space_.page_top;
  request.keeper = space_.keeper;
  request.room = space_.height;
  if (space_.page_top) request.page = space_.height;
  request.notes = notes_;
  TableFiller filler(context_, table, request);
  const bool whole = filler.run(filled_.next, y_, filled_.fragments);
  notes_ = filler.notes();
  y_ = filler.bottom();
  filled_.after = Length();
  if (whole) {
    next_block();
    return Placed::kWhole;
  }
  filled_.stop = Stop::kFull;
  return filler.placed_any() ? Placed::kPart : Placed::kNothing;
}

void Filler::keep_with_next() {
  size_t keep = filled_.fragments.size();
  while (keep > 0) {
    const Fragment& last = filled_.fragments[keep - 1];
    bool kept = false;
    if (last.kind == Fragment::Kind::kLines) {
      kept = last.paragraph->look->keep_next && last.last_line >= last.paragraph->lines.size();
      if (kept && last.first_line > 0) return;  // it came over from the space before
    } else {
      kept = !last.repeated && last.begins && last.ends && last.table->rows[last.row].keep_next;
    }
    if (!kept) break;
    --keep;
  }
  while (keep > 0 && filled_.fragments[keep - 1].repeated) --keep;
  // A chain that fills the whole space cannot be kept.
  if (keep == filled_.fragments.size() || (keep == 0 && space_.empty_page)) return;
  const Fragment& first = filled_.fragments[keep];
  filled_.next = Cursor{
      first.block, first.kind == Fragment::Kind::kRow ? first.row : first.first_line, false, {}};
  if (first.kind == Fragment::Kind::kRow && first.repeated) {
    for (size_t i = keep; i < filled_.fragments.size(); ++i) {
      if (filled_.fragments[i].repeated) continue;
      filled_.next.line = filled_.fragments[i].row;
      break;
    }
  }
  // Merged cells that came over a page break still go on.
  if (filled_.next.block == filled_.start.block) filled_.next.cells = filled_.start.cells;
  filled_.fragments.resize(keep);
}

Filled Filler::run() {
  bool going_on = true;
  while (going_on && filled_.next.block < flow_.blocks.size()) {
    const Block& block = flow_.blocks[filled_.next.block];
    ParagraphBox* box = block.paragraph();
    const bool begins = filled_.next.line == 0 && !filled_.next.row_begun;
    if (box && begins && box->look->page_break_before && !must_place() && space_.page_top) {
      filled_.stop = Stop::kPageBreak;
      break;
    }
    const Placed placed = box ? paragraph(*box) : table(*block.table());
    if (placed == Placed::kNothing) filled_.stop = Stop::kFull;
    const bool between = placed == Placed::kNothing ? begins : !box && placed == Placed::kPart;
    if (between) keep_with_next();
    going_on = placed == Placed::kWhole;
  }
  finish_merges(context_, filled_);
  if (!filled_.fragments.empty()) {
    const Fragment& last = filled_.fragments.back();
    filled_.height = last.y + last.height;
  }
  return std::move(filled_);
}

}  // namespace

Filled fill(Context& context, Flow& flow, const Cursor& from, const Space& space) {
  return Filler(context, flow, from, space).run();
}

}  // namespace prikaz::layout
