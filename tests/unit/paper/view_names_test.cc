#include "paper/view_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "paper/card.h"

namespace prikaz::paper {
namespace {

namespace fs = std::filesystem;

// Of the paper and of all its appendices.
void expect_its_names(const Paper& paper, const fs::path& file, std::set<Kind>& seen) {
  std::set<std::string> has, wanted;
  for (const data::Member& each : paper.view.members()) has.insert(std::string(each.key));
  for (const std::string& name : view_names(paper.kind)) EXPECT_TRUE(wanted.insert(name).second);
  EXPECT_EQ(has, wanted) << file << ", " << words(paper.kind).name;
  seen.insert(paper.kind);
  for (const Appendix& each : paper.appendices)
    if (each.paper) expect_its_names(*each.paper, file, seen);
}

TEST(ViewNamesTest, the_view_of_every_sample_has_exactly_the_names_of_its_kind) {
  const fs::path root = PRIKAZ_SOURCE_DIR;
  const auto catalogue = Catalogue::open(root / "templates");
  ASSERT_TRUE(catalogue);
  std::set<Kind> seen;
  for (const auto& entry : fs::recursive_directory_iterator(root / "samples")) {
    if (entry.path().extension() != ".yaml") continue;
    if (entry.path().parent_path().filename() == "batch") continue;  // needs a row of its table
    Diagnostics found;
    const auto card = Card::open(entry.path(), found);
    ASSERT_TRUE(card) << entry.path();
    const auto paper = read(*card, *catalogue, {}, found);
    ASSERT_TRUE(paper) << entry.path();
    expect_its_names(*paper, entry.path(), seen);
  }
  EXPECT_EQ(seen.size(), kKinds.size());
}

}  // namespace
}  // namespace prikaz::paper
