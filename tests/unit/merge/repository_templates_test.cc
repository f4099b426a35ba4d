#include <gtest/gtest.h>

#include <filesystem>

#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

namespace fs = std::filesystem;

TEST(RepositoryTemplates, AllCompile) {
  const fs::path root = fs::path(PRIKAZ_SOURCE_DIR) / "templates";
  int count = 0;
  for (const fs::directory_entry& department : fs::directory_iterator(root)) {
    if (!department.is_directory()) continue;
    for (const fs::directory_entry& folder : fs::directory_iterator(department)) {
      if (folder.path().extension() != ".docx") continue;
      auto package = opc::Package::open(folder.path(), {.fallback = root / "common"});
      ASSERT_TRUE(package) << sample::errors(package.error());
      auto made = Template::compile(std::move(package).value());
      EXPECT_TRUE(made) << folder.path() << "\n" << sample::errors(made.error());
      ++count;
    }
  }
  EXPECT_GT(count, 0);
}

}  // namespace
}  // namespace prikaz::merge
