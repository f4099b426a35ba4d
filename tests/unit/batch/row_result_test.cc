#include "batch/row_result.h"

#include <gtest/gtest.h>

namespace prikaz::batch {
namespace {

TEST(RowResult, KeepsThePlaceOfAFindingInADocument) {
  RowResult row;
  row.where = {"школы.xlsx", 4, 0, "Школы"};
  SourceLocation where{"Школа 4.docx", 2, 7, "word/document.xml", 31};
  where.inside = {.story = DocumentPlace::Story::kBody,
                  .table = 2,
                  .row = 5,
                  .column = 3,
                  .nested = true,
                  .paragraph = 2,
                  .point = "2.1"};
  row.found.warning("layout.field", where, {"поле", "field"});
  const auto read = from_json(to_json(row));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->where.text(Language::kRussian), "школы.xlsx (Школы, строка 4)");
  ASSERT_EQ(read->found.size(), 1u);
  EXPECT_EQ(read->found.items()[0].where.text(Language::kRussian), where.text(Language::kRussian));
  EXPECT_EQ(read->found.items()[0].where.paragraph, 31);
}

TEST(RowResult, APlaceThatNoDocumentHasIsNoLine) {
  RowResult row;
  SourceLocation where{"а.docx", 0, 0, "word/document.xml", 1};
  where.inside.story = DocumentPlace::Story::kBody;
  row.found.warning("layout.field", where, {"поле", "field"});
  std::string line = to_json(row);
  const size_t at = line.find("[1,0,0,0,0,0,0,false");
  ASSERT_NE(at, std::string::npos) << line;
  EXPECT_FALSE(from_json(std::string(line).replace(at, 20, "[1,0,\"x\",0,0,0,0,false")));
  const auto strange = from_json(std::string(line).replace(at, 3, "[77,"));
  ASSERT_TRUE(strange);
  EXPECT_EQ(strange->found.items()[0].where.inside.story, DocumentPlace::Story::kProperties);
}

}  // namespace
}  // namespace prikaz::batch
