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
// the line below what leaves no room.
struct Room {
  Length left, right, down;
};
// `top` is measured from the first line's top, `height` is what the line will at least take.
using RoomFinder = std::function<Room(Length top, Length height)>;

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
