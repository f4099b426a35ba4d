// What is drawn with a stretch of text beside its glyphs: highlight and shading behind it,
// underline and strike-through over it, the leader of a tab. All of it is artifact.
#pragma once

#include "layout/canvas.h"
#include "layout/inline/format.h"

namespace prikaz::layout {

struct Stretch {
  Length x, baseline, width;
  const Format* format = nullptr;
};
void paint_ground(Canvas& canvas, const Stretch& stretch);
void paint_lines(Canvas& canvas, const Stretch& stretch);
void paint_leader(Canvas& canvas, const Stretch& stretch, wml::TabLeader leader);

}  // namespace prikaz::layout
