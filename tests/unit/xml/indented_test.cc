#include "xml/indented.h"

#include <gtest/gtest.h>

namespace prikaz::xml {
namespace {

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string lines(const std::string& text) {
  const auto made = indented(text, {});
  return made ? made->substr(kHead.size()) : "error";
}

TEST(Indented, ShortElementsStandOnOneLine) {
  EXPECT_EQ(lines("<a><b><c x=\"1\"/></b>\n <b>t</b></a>"),
            "<a>\n <b><c x=\"1\"/></b>\n <b>t</b>\n</a>\n");
}

TEST(Indented, LongElementsHaveTheirChildrenOnLines) {
  const std::string half(150, 'x');
  EXPECT_EQ(lines("<a><b><c>" + half + "</c><c>" + half + "</c></b></a>"),
            "<a>\n <b>\n  <c>" + half + "</c>\n  <c>" + half + "</c>\n </b>\n</a>\n");
}

TEST(Indented, TextIsNeverTouched) {
  const std::string text = "  два  пробела " + std::string(300, 'x');
  EXPECT_EQ(lines("<a><b>" + text + "<c/> &amp; </b></a>"),
            "<a>\n <b>" + text + "<c/> &amp; </b>\n</a>\n");
}

TEST(Indented, TwiceIsAsOnce) {
  const auto once = indented("<a><b><c x=\"1\"/></b><d>" + std::string(300, 'y') + "</d></a>", {});
  ASSERT_TRUE(once);
  EXPECT_EQ(*indented(*once, {}), *once);
}

}  // namespace
}  // namespace prikaz::xml
