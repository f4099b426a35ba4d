// Every card of samples/ is right, with the departments and templates of the repository.
#include <gtest/gtest.h>

#include <filesystem>

#include "paper/card.h"

namespace prikaz::paper {
namespace {

TEST(SamplesTest, every_sample_card_becomes_a_paper) {
  const std::filesystem::path root = PRIKAZ_SOURCE_DIR;
  const auto catalogue = Catalogue::open(root / "templates");
  ASSERT_TRUE(catalogue);
  int cards = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "samples")) {
    if (entry.path().extension() != ".yaml") continue;
    if (entry.path().parent_path().filename() == "batch") continue;  // needs a row of its table
    ++cards;
    Diagnostics found;
    auto card = Card::open(entry.path(), found);
    if (card) {
      if (auto paper = read(*card, *catalogue, {}, found)) {
        EXPECT_TRUE(std::filesystem::exists(paper->template_path)) << paper->template_path;
      } else {
        found.append(std::move(paper).error());
      }
    } else {
      found.append(std::move(card).error());
    }
    for (const Diagnostic& each : found) ADD_FAILURE() << format(each, Language::kRussian);
  }
  EXPECT_GE(cards, 10);
}

}  // namespace
}  // namespace prikaz::paper
