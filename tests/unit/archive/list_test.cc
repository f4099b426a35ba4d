#include "archive/list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "data/table.h"

namespace prikaz::archive {
namespace {

List sample() {
  List list;
  list.name = "журнал_2026";
  list.title = {"Журнал"};
  list.columns = {{"номер", "№", CellKind::kText, 2},
                  {"дата", "Дата", CellKind::kDate, 2.3},
                  {"содержание", "Содержание"},
                  {"листов", "Листов", CellKind::kNumber, 2}};
  list.rows = {{"Приказы -ОД", {}},
               {"", {"07-ОД", "06.10.2020", "О сопровождении; «школ»", "1 204,5"}},
               {"Приказы -К", {}},
               {"", {"2-К", "", "Первая\nвторая \"строка\"", "-"}}};
  list.closing = {"Всего: 2 (два) документа."};
  return list;
}

TEST(ListTable, AlignsColumnsAndWrapsTheWidest) {
  EXPECT_EQ(print_table(sample(), 80),
            "Журнал\n\n"
            "№      Дата        Содержание                Листов\n"
            "─────  ──────────  ───────────────────────  ───────\n"
            "\nПриказы -ОД\n"
            "07-ОД  06.10.2020  О сопровождении; «школ»  1 204,5\n"
            "\nПриказы -К\n"
            "2-К                Первая                         -\n"
            "                   вторая \"строка\"\n"
            "\nВсего: 2 (два) документа.\n");
  const std::string narrow = print_table(sample(), 44);
  EXPECT_THAT(narrow, ::testing::HasSubstr("07-ОД  06.10.2020  О сопровождении;  1 204,5\n"));
  EXPECT_THAT(narrow, ::testing::HasSubstr("                   «школ»\n"));
}

TEST(ListTable, AWordLongerThanItsColumnIsParted) {
  List list;
  list.columns = {{"а", "А"}, {"б", "Б"}};
  list.rows = {{"", {"оченьдлинноеслово", "короткое"}}};
  EXPECT_EQ(print_table(list, 18),
            "А         Б\n────────  ────────\nоченьдли  короткое\nнноеслов\nо\n");
}

TEST(ListCsv, HasAMarkSemicolonsAndItsSections) {
  EXPECT_EQ(print_csv(sample()),
            "\xEF\xBB\xBFРаздел;№;Дата;Содержание;Листов\r\n"
            "Приказы -ОД;07-ОД;06.10.2020;\"О сопровождении; «школ»\";1 204,5\r\n"
            "Приказы -К;2-К;;\"Первая\nвторая \"\"строка\"\"\";-\r\n");
}

TEST(ListCsv, ATextIsNeverAFormula) {
  List list;
  list.columns = {{"а", "А"}, {"б", "Б", CellKind::kNumber}};
  list.rows = {{"", {"=cmd|' /C calc'!A0", "-5"}}};
  EXPECT_EQ(print_csv(list), "\xEF\xBB\xBFА;Б\r\n'=cmd|' /C calc'!A0;-5\r\n");
}

TEST(ListCsv, ComesBackThroughTheReaderOfTables) {
  const auto table = data::read_table(print_csv(sample()), "ж.csv");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows.items()[0].find("Содержание")->text(), "О сопровождении; «школ»");
}

TEST(ListJson, HasARowAnObject) {
  EXPECT_THAT(print_json(sample()), ::testing::HasSubstr("\"раздел\": \"Приказы -ОД\",\n"
                                                         "      \"номер\": \"07-ОД\""));
}

TEST(ListWorkbook, ComesBackThroughTheReaderOfTables) {
  List list = sample();
  list.rows.erase(list.rows.begin());
  list.rows.erase(list.rows.begin() + 1);
  list.closing.clear();
  const auto table = data::read_table(print_workbook(list), "ж.xlsx");
  ASSERT_TRUE(table) << table.error().items()[0].message.russian;
  EXPECT_EQ(table->sheet, "журнал_2026");
  const auto rows = table->rows.items();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].find("№")->text(), "07-ОД");
  EXPECT_EQ(rows[0].find("Дата")->text(), "06.10.2020");
  EXPECT_DOUBLE_EQ(rows[0].find("Листов")->number(), 1204.5);
  EXPECT_EQ(rows[1].find("Листов")->text(), "-");
}

TEST(ListWorkbook, EqualListsGiveEqualBytes) {
  EXPECT_EQ(print_workbook(sample()), print_workbook(sample()));
}

TEST(ListCard, IsAListWithSectionsColumnsAndSigners) {
  const data::Value card = card_of(sample(), "Смоленск", {{"Архивариус", "Кузина А.П."}});
  EXPECT_EQ(card.find("вид")->text(), "список");
  EXPECT_EQ(card.find("бланк")->text(), "нет");
  EXPECT_EQ(card.find("столбцы")->find("дата")->find("ширина")->text(), "2.3 см");
  const auto sections = card.find("разделы")->items();
  ASSERT_EQ(sections.size(), 2u);
  EXPECT_EQ(sections[1].find("название")->text(), "Приказы -К");
  EXPECT_EQ(sections[1].find("строки")->items()[0].find("содержание")->items()[1].text(),
            "вторая \"строка\"");
  EXPECT_EQ(card.find("подписант")->items()[0].find("имя")->text(), "Кузина А.П.");
}

}  // namespace
}  // namespace prikaz::archive
