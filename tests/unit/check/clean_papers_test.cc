// Whole papers of many kinds without a mistake: a check that is not quiet here is not believed
// elsewhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "base/files.h"
#include "base/utf8.h"
#include "unit/check/support/rule_rows.h"

namespace prikaz::check {
namespace {

TEST(CleanPapers, GiveNoErrorsAndHardlyAWarning) {
  constexpr size_t kPage = 1800;  // characters
  const auto folder = std::filesystem::path(PRIKAZ_SOURCE_DIR) / "tests/unit/check/cases/clean";
  size_t papers = 0, characters = 0, warnings = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto bytes = files::read(entry.path());
    ASSERT_TRUE(bytes);
    ++papers;
    characters += utf8::length(*bytes);
    for (const Diagnostic& item : checked(*bytes)) {
      EXPECT_NE(item.severity, Severity::kError)
          << entry.path() << ": " << format(item, Language::kRussian);
      if (item.severity == Severity::kWarning) ++warnings;
    }
  }
  EXPECT_GE(papers, 20u);
  EXPECT_LT(warnings * kPage, characters);
}

}  // namespace
}  // namespace prikaz::check
