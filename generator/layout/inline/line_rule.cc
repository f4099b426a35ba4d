#include "layout/inline/line_rule.h"

#include <algorithm>

namespace prikaz::layout {
namespace {

// Multiple spacing of a line, in twips. Whole percents, cut off; Word's own 1.08 is taken as it is
// meant.
int64_t spaced_height(const Line& line, const style::Paragraph& look) {
  const int64_t height = line.text_height.twips();
  if (look.line == 240 || look.line <= 0) return height;
  const int64_t percent = look.line == 259 ? 108 : look.line * 100 / 240;
  return height * percent / 100;
}

Length added(const Line& line, const style::Paragraph& look) {
  return std::max(Length::twips(spaced_height(line, look)) - line.text_height, Length());
}

}  // namespace

void apply_line_rule(Line& line, const style::Paragraph& look) {
  const int64_t height = line.text_height.twips();
  switch (look.line_rule) {
    case wml::LineRule::kExact: {
      // Four fifths of an exact line stand above the baseline.
      line.height = Length::twips(look.line);
      line.ascent = Length::twips(look.line * 4 / 5);
      return;
    }
    case wml::LineRule::kAtLeast:
      if (look.line > height) {
        // The text stands at the foot of the line.
        line.ascent += Length::twips(look.line - height);
        line.height = line.text_height = Length::twips(look.line);
      }
      return;
    case wml::LineRule::kAuto: {
      const int64_t spaced = spaced_height(line, look);
      if (spaced < height) line.ascent -= Length::twips(height - spaced);
      line.height = Length::twips(spaced);
      return;
    }
  }
}

void space_lines(Line& before, const Line& next, const style::Paragraph& look) {
  if (look.line_rule != wml::LineRule::kAuto) return;
  before.height += added(next, look) - added(before, look);
}

}  // namespace prikaz::layout
