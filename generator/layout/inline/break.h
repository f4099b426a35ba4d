// Breaks collected paragraphs into lines, greedily from the first word to the last, as Word and
// LibreOffice do: spaces hang over the end, words go to the next line whole, a word that is wider
// than the line is cut between its characters. Widths of tabs are settled on the way.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "layout/context.h"
#include "layout/inline/content.h"

namespace prikaz::layout {

// The part of a line that floating things leave free, from the container's left edge. `down` moves
// the line below what leaves no room; `more` says that text may go on in the same line beyond what
// floats at its right.
struct Room {
  Length left, right, down;
  bool more = false;
};
// What a line asks for. `top` is measured from the first line's top; `height` is what the line will
// at least take, `piece` what has to fit into it; `from` is where the part before it ended, 0 for a
// line's first part. A further part that has no room has no width.
struct RoomRequest {
  Length top, height, piece, from;
};
using RoomFinder = std::function<Room(const RoomRequest&)>;

// Lines from atom `from` on. `width` is the container's; negative and tiny widths are taken as one
// character per line. Widths of tabs are written into `content`; atoms may be split in it.
std::vector<Line> break_lines(Context& context, Content& content, const style::Paragraph& look,
                              Length width, uint32_t from = 0, const RoomFinder* room = nullptr);

// The widest piece that no line can break (minimum) and the width without any break (maximum),
// indents included; for automatic table widths.
struct ContentWidths {
  Length minimum, maximum;
};
ContentWidths measure(const Context& context, const Content& content, const style::Paragraph& look);

}  // namespace prikaz::layout
