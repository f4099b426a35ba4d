#include "opc/part_name.h"

#include <gtest/gtest.h>

namespace prikaz::opc {
namespace {

TEST(PartName, IsNormalised) {
  EXPECT_EQ(normalised_name("/word\\document.xml"), "word/document.xml");
  EXPECT_EQ(normalised_name("a/../b"), std::nullopt);
  EXPECT_EQ(normalised_name("../b"), std::nullopt);
  EXPECT_EQ(normalised_name(""), std::nullopt);
  EXPECT_EQ(normalised_name("C:/a"), std::nullopt);
}

TEST(PartName, TargetsAreResolved) {
  EXPECT_EQ(resolve_target("word/document.xml", "media/a.png"), "word/media/a.png");
  EXPECT_EQ(resolve_target("word/document.xml", "../docProps/core.xml"), "docProps/core.xml");
  EXPECT_EQ(resolve_target("word/document.xml", "/word/my%20a.png#x"), "word/my a.png");
  EXPECT_EQ(resolve_target("", "../a"), std::nullopt);
  EXPECT_EQ(relative_target("word/document.xml", "word/media/a.png"), "media/a.png");
  EXPECT_EQ(relative_target("word/document.xml", "docProps/a.xml"), "/docProps/a.xml");
}

TEST(PartName, OfRelationships) {
  EXPECT_EQ(relationships_name(""), "_rels/.rels");
  EXPECT_EQ(relationships_name("word/document.xml"), "word/_rels/document.xml.rels");
  EXPECT_EQ(source_of_relationships("_rels/.rels"), "");
  EXPECT_EQ(source_of_relationships("word/_rels/document.xml.rels"), "word/document.xml");
  EXPECT_EQ(source_of_relationships("word/document.xml"), std::nullopt);
  EXPECT_EQ(source_of_relationships("word/my_rels/a.rels"), std::nullopt);
}

}  // namespace
}  // namespace prikaz::opc
