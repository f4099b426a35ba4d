// Where a tab leads to (ECMA-376 17.3.1.37-38): the paragraph's stops, the stop of a hanging
// indent, then default stops.
#pragma once

#include "layout/context.h"
#include "layout/inline/content.h"

namespace prikaz::layout {

// Positions from the container's left edge.
struct TabTarget {
  wml::TabStop stop;
  bool custom = false;  // the paragraph's own, which may stand beyond the right edge
};
TabTarget next_tab(const style::Paragraph& look, Length default_tab, Length x, Length right,
                   int32_t kind);

// The width of what follows a tab up to the next tab or the end, in whole twips, and up to its
// decimal mark.
struct FollowingText {
  Length width, before_mark;
};
FollowingText following_text(const Formats& formats, const Content& content, uint32_t after);

}  // namespace prikaz::layout
