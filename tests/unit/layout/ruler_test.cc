// The least width, in twips, that holds a text in one line, as measured with LibreOffice: portions
// in one look are rounded to whole twips, and character spacing counts between characters only.
#include "layout/inline/ruler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/support/documents.h"

namespace prikaz::layout::test {
namespace {

constexpr int kTextWidth = 5000;  // of the tests' page

std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}

size_t line_count(const std::string& runs, int width) {
  const std::string indent =
      "<w:pPr><w:ind w:right=\"" + std::to_string(kTextWidth - width) + "\"/></w:pPr>";
  return lines(pages("<w:p>" + indent + runs + "</w:p>").pages[0]).size();
}

struct Case {
  std::string name, runs;
  int least;
};
void PrintTo(const Case& value, std::ostream* out) {
  *out << value.name;
}

class LeastWidth : public ::testing::TestWithParam<Case> {};

TEST_P(LeastWidth, HoldsOneLine) {
  EXPECT_EQ(line_count(GetParam().runs, GetParam().least), 1u);
  EXPECT_EQ(line_count(GetParam().runs, GetParam().least - 1), 2u);
}

const std::string kSpaced = "<w:spacing w:val=\"20\"/>", kUnderlined = "<w:u w:val=\"single\"/>",
                  kBold = "<w:b/>", kSmall = "<w:sz w:val=\"20\"/>", kCapitals = "<w:caps/>",
                  kSmallCapitals = "<w:smallCaps/>";

INSTANTIATE_TEST_SUITE_P(
    Portions, LeastWidth,
    ::testing::Values(
        Case{"OneLook", run("анализ оценка родитель"), 2443},
        Case{"AnotherLookInTheMiddle",
             run("анализ ") + run("оценка", kUnderlined) + run(" родитель"), 2444},
        Case{"BoldInTheMiddle", run("анализ ") + run("оценка", kBold) + run(" родитель"), 2499},
        Case{"SmallerInTheMiddle", run("анализ ") + run("оценка", kSmall) + run(" родитель"), 2326},
        Case{"CapitalsInTheMiddle", run("анализ ") + run("оценка", kCapitals) + run(" родитель"),
             2737},
        Case{"SmallCapitals", run("Анализ оценка родитель №5", kSmallCapitals), 3134},
        Case{"SpacedThroughout", run("анализ оценка родитель", kSpaced), 2863},
        Case{"SpacedAtTheEnd", run("анализ оценка ") + run("родитель", kSpaced), 2583},
        Case{"SpacedInTheMiddle", run("анализ ") + run("оценка", kSpaced) + run(" родитель"), 2564},
        Case{"SpacedFromInsideAWord", run("анализ оценка ро") + run("дитель", kSpaced), 2543}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace prikaz::layout::test
