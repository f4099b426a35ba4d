#include "layout/block/lines.h"

#include <algorithm>

namespace prikaz::layout {
namespace {

// Two lines at least stay together at the foot and at the head of a page.
constexpr uint32_t kTogether = 2;

// How many lines fit, notes included, and whether a forced break ended them.
struct Fit {
  uint32_t last = 0;
  bool forced = false;
};

Fit fitting(const ParagraphBox& box, const LineRequest& request) {
  const auto count = static_cast<uint32_t>(box.lines.size());
  Length y = request.from == 0 ? box.border_above : Length();
  std::vector<int32_t> notes;
  Length notes_before;
  if (request.keeper && !box.notes.empty()) {
    notes = *request.notes;
    notes_before = request.keeper->height_of(notes);
  }
  size_t next_note = 0;
  for (uint32_t i = request.from; i < count; ++i) {
    const Length top = y;
    y += box.lines[i].height;
    const size_t noted = notes.size();
    while (request.keeper && next_note < box.notes.size() && box.notes[next_note].line <= i) {
      if (box.notes[next_note].line >= request.from) notes.push_back(box.notes[next_note].note);
      ++next_note;
    }
    Length taken;
    if (request.keeper && !box.notes.empty())
      taken = request.keeper->height_of(notes) - notes_before;
    const Length below = i + 1 == count ? box.border_below : Length();
    // What line spacing adds below the text may hang over the end of the page.
    const Length text = box.lines[i].extra_above + box.lines[i].text_height;
    const Length bottom = std::min(y, top + std::max(text, Length())) + below;
    if (bottom + taken > request.room) {
      // The line may bring the beginning of its note and close the page.
      const bool begins_note =
          notes.size() > noted &&
          bottom + request.keeper->least_height_of(notes) - notes_before <= request.room;
      return begins_note ? Fit{i + 1, true} : Fit{i, false};
    }
    if (box.lines[i].break_kind > kLineBreak && i + 1 < count) return {i + 1, true};
  }
  return {count, false};
}

}  // namespace

LineChoice choose_lines(const ParagraphBox& box, const LineRequest& request) {
  const auto count = static_cast<uint32_t>(box.lines.size());
  const Fit fit = fitting(box, request);
  uint32_t last = fit.last;
  if (last < count && !fit.forced) {
    const style::Paragraph& look = *box.look;
    uint32_t wanted = last;
    const bool whole = look.keep_lines || request.whole;
    if (whole) wanted = request.from;
    if (look.widow_control && !whole && !request.part_anywhere) {
      if (count - wanted < kTogether && count > kTogether)
        wanted = std::max(count - kTogether, request.from);
      const uint32_t begun = wanted - request.from;
      if (request.from == 0 && begun < kTogether) wanted = request.from;
      // Of two or three lines none can be parted.
      if (request.from == 0 && count < 2 * kTogether && wanted < kTogether) wanted = request.from;
    }
    if (wanted == request.from && request.must_place) wanted = std::max(last, request.from + 1);
    last = std::min(wanted, count);
  }
  // Parts of one line, on both sides of a float, stay together.
  while (last > request.from && box.lines[last - 1].goes_on_beside) --last;
  if (last == request.from && request.must_place && count > last) {
    do ++last;
    while (box.lines[last - 1].goes_on_beside);
  }
  LineChoice choice;
  choice.last = last;
  if (request.from == 0) choice.height += box.border_above;
  for (uint32_t i = request.from; i < last; ++i) choice.height += box.lines[i].height;
  if (last == count) choice.height += box.border_below;
  return choice;
}

}  // namespace prikaz::layout
