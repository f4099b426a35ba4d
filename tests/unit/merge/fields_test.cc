#include "merge/fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "merge/annotate.h"
#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::package;
using sample::paragraph;
using ::testing::HasSubstr;

TEST(Fields, AreATree) {
  EXPECT_EQ(fields_text(fields(sample::order()), Language::kRussian),
            "номер: значение\n"
            "подписант: группа\n"
            "  имя: значение\n"
            "гриф: группа\n"
            "  слово: значение\n"
            "печать: условие\n"
            "пункты: список\n"
            "  текст: значение\n"
            "  сроки: список\n"
            "дата: значение\n"
            "лица: список\n");
}

TEST(Fields, AreJsonAndAnEmptyCard) {
  const auto list = fields(sample::order());
  EXPECT_THAT(fields_json(list),
              HasSubstr("{\"name\": \"подписант\", \"kind\": \"group\", \"members\": "
                        "[{\"name\": \"имя\", \"kind\": \"value\", \"members\": []}]}"));
  EXPECT_EQ(fields_card(list),
            "номер: \"\"\nподписант:\n  имя: \"\"\nгриф:\n  слово: \"\"\nпечать: нет\nпункты:\n  - "
            "текст: \"\"\n"
            "    сроки:\n      - \"\"\nдата: \"\"\nлица:\n  - \"\"\n");
}

TEST(Annotate, WritesMistakesAsComments) {
  const opc::Package source = package(paragraph("раз") + paragraph("{{ a + }}"));
  auto compiled = Template::compile(source);
  ASSERT_FALSE(compiled);
  auto marked = annotated(source, compiled.error());
  ASSERT_TRUE(marked);
  EXPECT_THAT(sample::xml_of(*marked),
              HasSubstr("<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>{{ a + "
                        "}}</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
                        "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"));
  EXPECT_THAT(sample::text(*marked, "word/comments.xml"), HasSubstr("выражение обрывается"));
  EXPECT_TRUE(opc::Package::from_bytes(marked->write(), {}));
}

}  // namespace
}  // namespace prikaz::merge
