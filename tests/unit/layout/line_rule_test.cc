#include "layout/inline/line_rule.h"

#include <gtest/gtest.h>

#include "unit/layout/support/documents.h"

namespace prikaz::layout::test {
namespace {

Line line_of(int64_t ascent, int64_t descent) {
  Line line;
  line.ascent = Length::twips(ascent);
  line.height = line.text_height = Length::twips(ascent + descent);
  return line;
}

style::Paragraph look_of(wml::LineRule rule, int value) {
  style::Paragraph look;
  look.line_rule = rule;
  look.line = value;
  return look;
}

TEST(LineRule, MultipleSpacingStandsBelowTheText) {
  Line line = line_of(240, 60);
  apply_line_rule(line, look_of(wml::LineRule::kAuto, 360));
  EXPECT_EQ(line.height.twips(), 450);
  EXPECT_EQ(line.ascent.twips(), 240);
  EXPECT_EQ(line.text_height.twips(), 300);
}

TEST(LineRule, OfAtLeastTheTextStandsAtTheFootAndMayNotHangOverAPage) {
  Line line = line_of(200, 50);
  apply_line_rule(line, look_of(wml::LineRule::kAtLeast, 300));
  EXPECT_EQ(line.height.twips(), 300);
  EXPECT_EQ(line.ascent.twips(), 250);
  EXPECT_EQ(line.text_height.twips(), 300);
}

TEST(LineRule, MultipleSpacingBetweenLinesIsThatOfTheLowerOne) {
  const style::Paragraph look = look_of(wml::LineRule::kAuto, 480);
  Line small = line_of(160, 40), large = line_of(320, 80);
  apply_line_rule(small, look);
  apply_line_rule(large, look);
  space_lines(small, large, look);
  EXPECT_EQ(small.height.twips(), 200 + 400);
  EXPECT_EQ(large.height.twips(), 800);
}

TEST(LineRule, ShrunkLinesStayAsTheyAre) {
  const style::Paragraph look = look_of(wml::LineRule::kAuto, 120);
  Line small = line_of(160, 40), large = line_of(320, 80);
  apply_line_rule(small, look);
  apply_line_rule(large, look);
  const Length before = small.height;
  space_lines(small, large, look);
  EXPECT_EQ(small.height, before);
  EXPECT_EQ(large.ascent.twips(), 120);
}

}  // namespace
}  // namespace prikaz::layout::test
