#include "merge/text_edits.h"

#include <gtest/gtest.h>

#include <vector>

namespace prikaz::merge {
namespace {

std::string edited(std::string text, const std::vector<TextEdit>& edits) {
  apply_edits(edits, text);
  return text;
}

// The plain way, with a copy.
std::string copied(const std::string& text, const std::vector<TextEdit>& edits) {
  std::string out;
  size_t from = 0;
  for (const TextEdit& edit : edits) {
    out += text.substr(from, edit.at - from) + edit.text;
    from = edit.at + edit.length;
  }
  return out + text.substr(from);
}

TEST(TextEdits, NoneChangeNothing) {
  EXPECT_EQ(edited("абв", {}), "абв");
}

TEST(TextEdits, LongerAndShorterOnesShareAText) {
  EXPECT_EQ(edited("a-b-c-d", {{1, 1, "<->"}, {3, 1, ""}, {5, 1, "++"}}), "a<->bc++d");
  EXPECT_EQ(edited("0123456789", {{0, 4, ""}, {6, 0, "long text here"}}), "45long text here6789");
  EXPECT_EQ(edited("0123456789", {{0, 0, "long text here"}, {4, 6, ""}}), "long text here0123");
  EXPECT_EQ(edited("", {{0, 0, "x"}}), "x");
}

TEST(TextEdits, EveryMixtureGivesWhatACopyGives) {
  const std::string text = "<a w=\"1\"/><b w=\"22\"/><c w=\"333\"/><d w=\"4444\"/><e w=\"5\"/>";
  const std::vector<std::string> values = {"", "7", "77", "777777777777"};
  std::vector<TextEdit> edits = {{6, 1, ""}, {16, 2, ""}, {27, 3, ""}, {39, 4, ""}};
  for (size_t mixture = 0; mixture < 256; ++mixture) {
    for (size_t index = 0; index < edits.size(); ++index)
      edits[index].text = values[mixture >> 2 * index & 3];
    EXPECT_EQ(edited(text, edits), copied(text, edits)) << mixture;
  }
}

}  // namespace
}  // namespace prikaz::merge
