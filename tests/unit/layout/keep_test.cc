// Which lines begin the pages when paragraphs are kept with the next one (17.3.1.15). A page of the
// tests holds 17 lines.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/support/documents.h"

namespace prikaz::layout::test {
namespace {

enum class Keep : bool { kNo, kNext };

// A paragraph whose lines read «П1», «П2»…
std::string block(const std::string& name, int line_count, Keep keep = Keep::kNo,
                  const std::string& more = "") {
  std::string runs;
  for (int i = 1; i <= line_count; ++i) {
    if (i > 1) runs += "<w:r><w:br/></w:r>";
    runs += "<w:r><w:t>" + name + std::to_string(i) + "</w:t></w:r>";
  }
  return "<w:p><w:pPr>" + std::string(keep == Keep::kNext ? "<w:keepNext/>" : "") + more +
         "</w:pPr>" + runs + "</w:p>";
}

struct Case {
  std::string name, body;
  std::vector<std::string> page_begins;
};
void PrintTo(const Case& value, std::ostream* out) {
  *out << value.name;
}

class KeepNext : public ::testing::TestWithParam<Case> {};

TEST_P(KeepNext, BeginsPages) {
  std::vector<std::string> found;
  for (const Page& page : pages(GetParam().body).pages) found.push_back(lines(page).at(0));
  EXPECT_EQ(found, GetParam().page_begins);
}

INSTANTIATE_TEST_SUITE_P(
    Chains, KeepNext,
    ::testing::Values(Case{"LinesOfOneParagraphAreNotParted",
                           block("н", 12) + block("П", 8, Keep::kNext) + block("с", 5),
                           {"н1", "П1"}},
                      Case{"WholeChainGoesToTheNextPage",
                           block("н", 8) + block("П", 4, Keep::kNext) +
                               block("Р", 10, Keep::kNext) + block("с", 2),
                           {"н1", "П1"}},
                      Case{"NextParagraphNeedsTwoLines",
                           block("н", 14) + block("П", 3, Keep::kNext) + block("с", 6),
                           {"н1", "П1"}},
                      Case{"NextParagraphMayBeParted",
                           block("н", 12) + block("П", 3, Keep::kNext) + block("с", 6),
                           {"н1", "с3"}},
                      Case{"NextParagraphKeepsItsLines",
                           block("н", 12) + block("П", 3, Keep::kNext) +
                               block("с", 6, Keep::kNo, "<w:keepLines/>"),
                           {"н1", "П1"}},
                      Case{"ChainLongerThanAPageBeginsOneAndBreaksBetweenParagraphs",
                           block("н", 5) + block("П", 12, Keep::kNext) +
                               block("Р", 12, Keep::kNext) + block("с", 2),
                           {"н1", "П1", "Р1"}},
                      Case{"ParagraphLongerThanAPageBeginsOneAndIsParted",
                           block("н", 5) + block("П", 25, Keep::kNext) + block("с", 2),
                           {"н1", "П1", "П18"}}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace prikaz::layout::test
