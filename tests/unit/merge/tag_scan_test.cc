#include <gtest/gtest.h>

#include "merge/tag.h"

namespace prikaz::merge {
namespace {

struct Case {
  const char* text;
  const char* content;
};

TEST(FindTags, ReadsContentAsAnExpressionDoes) {
  const Case kCases[] = {
      {"{{ номер }}", "номер"},
      {"{{\u00A0а\u00AD\u200B }}", "а"},
      {"{{ «да» ~ “нет” ~ ‘и’ }}", "\"да\" ~ \"нет\" ~ 'и'"},
      {"{{ «а «б» в» }}", "\"а «б» в\""},
      {"{{ \"а}}б\" }}", "\"а}}б\""},
      {"{{ 'а\\'б' }}", "'а\\'б'"},
      {"{{ {'а': {'б': 1}}['а'] }}", "{'а': {'б': 1}}['а']"},
      {"{{ 5 – 3 }}", "5 - 3"},
      {"{{ \"а\u201D }}", "\"а\""},
      {"{{ it's }}", "it's"},
  };
  for (const Case& item : kCases) {
    const auto found = find_tags(item.text);
    ASSERT_EQ(found.size(), 1u) << item.text;
    EXPECT_EQ(found[0].content, item.content);
    EXPECT_TRUE(found[0].closed);
  }
}

TEST(FindTags, KnowsLevelsJoinsAndKinds) {
  const auto found = find_tags(
      "{%tr for a in b %}{%- endif -%}{{p x }}{#p y #}{{r z}}{%tc if x %} { {x} %} {{ no");
  ASSERT_EQ(found.size(), 7u);
  EXPECT_EQ(found[0].level, Level::kRow);
  EXPECT_EQ(found[0].content, "for a in b");
  EXPECT_TRUE(found[1].joins_before && found[1].joins_after);
  EXPECT_EQ(found[2].level, Level::kParagraph);
  EXPECT_EQ(found[3].kind, TagKind::kComment);
  EXPECT_EQ(found[4].level, Level::kRun);
  EXPECT_EQ(found[5].level, Level::kCell);
  EXPECT_FALSE(found[6].closed);
}

}  // namespace
}  // namespace prikaz::merge
