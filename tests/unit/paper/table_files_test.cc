#include "paper/table_files.h"

#include "card_case.h"

namespace prikaz::paper {
namespace {

class TableFilesTest : public CardCase {};

TEST_F(TableFilesTest, a_file_is_read_once_and_its_notes_are_told_each_time) {
  // «Школа;Район», «Бор;Юг» in Windows-1251, which is told.
  write("школы.csv", "\xD8\xEA\xEE\xEB\xE0;\xD0\xE0\xE9\xEE\xED\n\xC1\xEE\xF0;\xDE\xE3\n");
  TableFiles tables;
  Diagnostics first_notes, second_notes;
  const auto first = tables.read(folder_ / "школы.csv", "", first_notes);
  write("школы.csv", "Школа\n«Луг»\n");  // meanwhile
  const auto second = tables.read(folder_ / "школы.csv", "", second_notes);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(*first, *second);
  EXPECT_EQ((*first)->columns.size(), 2u);
  EXPECT_FALSE(first_notes.items().empty());
  EXPECT_EQ(first_notes.items().size(), second_notes.items().size());
}

TEST_F(TableFilesTest, papers_that_share_them_have_the_same_rows) {
  write("школы.csv", "Школа;Район\n«Бор»;Северный\n");
  write("card.yaml",
        "вид: список\nведомство: Заречье\nзаголовок: Список школ\nтаблица: школы.csv\n");
  TableFiles tables;
  Options options;
  options.tables = &tables;
  const auto first = read("card.yaml", options);
  write("школы.csv", "Школа;Район\n«Луг»;Южный\n");
  EXPECT_TRUE(read("card.yaml", options).view == first.view);
  EXPECT_FALSE(read("card.yaml").view == first.view);  // without them the file is read anew
}

TEST_F(TableFilesTest, a_file_that_is_not_there_is_asked_for_again) {
  TableFiles tables;
  Diagnostics notes;
  EXPECT_FALSE(tables.read(folder_ / "школы.csv", "", notes));
  write("школы.csv", "Школа\n«Бор»\n");
  EXPECT_TRUE(tables.read(folder_ / "школы.csv", "", notes));
}

}  // namespace
}  // namespace prikaz::paper
