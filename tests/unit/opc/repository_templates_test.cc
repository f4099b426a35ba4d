// The folders of templates/ are what `template import` writes of what `template export` gave: so an
// edit made in Word shows in a diff as that edit alone.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/files.h"
#include "opc/package.h"
#include "xml/indented.h"

namespace prikaz::opc {
namespace {

namespace fs = std::filesystem;

const fs::path kTemplates = fs::path(PRIKAZ_SOURCE_DIR) / "templates";

std::string text_of(const fs::path& file) {
  const auto bytes = files::read(file);
  return bytes ? *bytes : std::string();
}

TEST(RepositoryTemplates, StandInTheFormThatImportWrites) {
  int parts = 0;
  for (const auto& entry : fs::recursive_directory_iterator(kTemplates)) {
    const fs::path folder = entry.path();
    if (!entry.is_directory() || folder.extension() != ".docx") continue;
    const auto package = Package::open(folder, {.fallback = kTemplates / "common"});
    ASSERT_TRUE(package) << folder;
    for (const auto& [name, content] : package->entries()) {
      const auto canonical = xml::indented(content->bytes(), {});
      ASSERT_TRUE(canonical) << name;
      const bool own = fs::exists(folder / name);
      EXPECT_EQ(text_of(own ? folder / name : kTemplates / "common" / name), *canonical)
          << folder << " " << name;
      if (own) EXPECT_NE(text_of(kTemplates / "common" / name), *canonical) << folder << name;
      ++parts;
    }
  }
  EXPECT_GT(parts, 0);
}

}  // namespace
}  // namespace prikaz::opc
