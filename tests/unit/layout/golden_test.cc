// Every folder under tests/golden/layout is a case: its parts are laid out and the pages compared
// with expected.txt. `layout_test --accept` rewrites what is expected.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "unit/layout/support/documents.h"

namespace prikaz::layout::test {
namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path(PRIKAZ_SOURCE_DIR) / "tests/golden/layout";

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<std::string> cases() {
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(kCases)) {
    if (entry.path().filename() == "body.xml") {
      found.push_back(fs::relative(entry.path().parent_path(), kCases).string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool accepting() {
  const auto arguments = ::testing::internal::GetArgvs();
  return std::find(arguments.begin(), arguments.end(), "--accept") != arguments.end();
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, LooksAsExpected) {
  const fs::path folder = kCases / GetParam();
  Parts parts;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".xml")
      parts[entry.path().stem().string()] = contents(entry.path());
  }
  Diagnostics diagnostics;
  Options options;
  options.today = {2026, 9, 14};
  const auto made = lay_out(parts, diagnostics, options);
  ASSERT_TRUE(made) << format(made.error().items().front(), Language::kEnglish);
  std::string found = dump(*made);
  for (const Diagnostic& diagnostic : diagnostics)
    found += format(diagnostic, Language::kRussian) + "\n";
  if (accepting()) {
    std::ofstream(folder / "expected.txt", std::ios::binary) << found;
    return;
  }
  EXPECT_EQ(found, contents(folder / "expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(Layout, Golden, ::testing::ValuesIn(cases()), [](const auto& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); },
      '_');
  return name;
});

}  // namespace
}  // namespace prikaz::layout::test
