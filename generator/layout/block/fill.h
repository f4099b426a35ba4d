// Fills a space with as much of a flow as fits: lines with widow and orphan control, paragraphs
// kept together and with the next, rows of tables with repeated headers, rows cut between lines.
#pragma once

#include <functional>

#include "layout/block/fragment.h"
#include "layout/context.h"

namespace prikaz::layout {

inline constexpr Length kEndless = Length::emu(int64_t{1} << 52);

// What takes room from a space while it is filled, as footnotes do from a page.
class RoomKeeper {
 public:
  virtual ~RoomKeeper() = default;
  // The height that these notes take, separator and all; duplicates do not occur.
  virtual Length height_of(const std::vector<int32_t>& notes) = 0;
  // The same when the last of them may go on on the next page.
  virtual Length least_height_of(const std::vector<int32_t>& notes) = 0;
  // Breaks the lines of a paragraph that begins at `y` around floats, and places its own. Returns
  // true when lines changed.
  virtual bool break_around(ParagraphBox& paragraph, uint32_t from_line, Length y) = 0;
  // Whether what floats before a paragraph that begins at `y` ends above `room`.
  virtual bool floats_fit(const ParagraphBox& paragraph, Length y, Length room) = 0;
};

struct Space {
  Length height;
  bool page_top = true;        // the first block loses its space before unless a break put it there
  bool keep_top_gap = true;    // space before is kept at the top (first page, forced break, cell)
  bool empty_page = true;      // nothing stands above: something has to be placed
  bool part_anywhere = false;  // no widow and orphan control: rows are cut where the page ends
  RoomKeeper* keeper = nullptr;
};

enum class Stop : uint8_t { kFlowEnd, kFull, kPageBreak, kColumnBreak };

struct Filled {
  std::vector<Fragment> fragments;
  Cursor start, next;
  Stop stop = Stop::kFlowEnd;
  Length height;  // down to the last fragment's bottom, without space after
  Length after;   // space after the last paragraph
};
Filled fill(Context& context, Flow& flow, const Cursor& from, const Space& space);

}  // namespace prikaz::layout
