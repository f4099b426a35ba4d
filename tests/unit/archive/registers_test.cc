#include "archive/registers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace prikaz::archive {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document order(int64_t serial, Date date, const std::string& index, const std::string& title) {
  Document out;
  out.id = serial;
  out.uid = "u" + std::to_string(serial) + index;
  out.status = Status::kRegistered;
  out.kind = "приказ";
  out.department = "smolensk";
  out.parts = {"", serial, "", index};
  out.number = std::to_string(serial) + "-" + index;
  out.date = date;
  out.title = title;
  out.retention.permanent = true;
  out.versions = {{1, "", "", {{1, Role::kPdf, "а.pdf", "", "d" + out.uid, 300'000, "", false}}}};
  return out;
}

std::vector<Document> sample() {
  std::vector<Document> all = {
      order(2, {2026, 2, 3}, "ОД", "О школах"), order(10, {2026, 5, 9}, "ОД", "О плане"),
      order(1, {2026, 1, 12}, "ОД", "Об отчёте"), order(1, {2026, 3, 1}, "К", "О приёме")};
  all[0].people = {{"подписант", "Малкина Е.П."},
                   {"исполнитель", "Зимин О.О."},
                   {"ознакомление", "Кротова А.А."},
                   {"ознакомление", "Лунин Б.Б."}};
  all[0].terms = {{Date{2026, 12, 30}, "", "Представить отчёт", "Школы", "3.1"},
                  {Date{2026, 6, 1}, "", "Провести урок", "", "2"},
                  {std::nullopt, "в течение года", "Работать", "", "1"}};
  all[1].status = Status::kCancelled;
  all[1].reason = "опечатка в заголовке";
  return all;
}

std::vector<std::string> column(const List& list, size_t at) {
  std::vector<std::string> out;
  for (const ListRow& row : list.rows)
    out.push_back(row.section.empty() ? row.cells[at] : row.section);
  return out;
}

TEST(Journal, GoesByJournalsAndSerialsWithNumbersThatNobodyBears) {
  const EmptyNumber empty{"приказ", "smolensk", "3-ОД", {"", 3, "", "ОД"}, 2026, "испорчен бланк"};
  const List list = journal(sample(), {&empty, 1}, {.year = 2026, .kind = "приказ"});
  EXPECT_THAT(list.title, ElementsAre("Журнал регистрации приказов за 2026 год"));
  EXPECT_EQ(list.name, "журнал_приказ_2026");
  EXPECT_THAT(column(list, 0), ElementsAre("Приказы -К, smolensk", "1-К", "Приказы -ОД, smolensk",
                                           "1-ОД", "2-ОД", "3-ОД", "10-ОД"));
  EXPECT_THAT(list.rows[4].cells,
              ElementsAre("2-ОД", "03.02.2026", "О школах", "Малкина Е.П.", "Зимин О.О.",
                          "01.06.2026 – 30.12.2026", "ознакомить: 2"));
  EXPECT_THAT(list.rows[5].cells,
              ElementsAre("3-ОД", "", "Номер не использован", "", "", "", "испорчен бланк"));
  EXPECT_EQ(list.rows[6].cells[6], "аннулирован: опечатка в заголовке");
  EXPECT_THAT(list.closing, ElementsAre("Зарегистрировано: 4 (четыре) документа.",
                                        "Аннулировано и не использовано: 2 (два) номера."));
}

TEST(Journal, OfOneJournalHasNoSectionsAndDraftsHaveNoPlace) {
  std::vector<Document> all = sample();
  all.pop_back();
  all[0].status = Status::kDraft;
  const List list = journal(all, {}, {});
  EXPECT_THAT(list.preface, ElementsAre("Приказы -ОД, smolensk"));
  EXPECT_THAT(column(list, 0), ElementsAre("1-ОД", "10-ОД"));
  EXPECT_THAT(list.title, ElementsAre("Журнал регистрации документов"));
}

TEST(Journal, OfNothingIsAnEmptyList) {
  const List list = journal({}, {}, {.year = 2026});
  EXPECT_THAT(list.rows, IsEmpty());
  EXPECT_THAT(list.closing, ElementsAre("Зарегистрировано: 0 (ноль) документов."));
}

TEST(Inventory, GathersCasesWithVolumesAndTotalsInWords) {
  std::vector<Document> all = sample();
  for (Document& each : all) {
    if (each.parts.index == "ОД") each.nomenclature = "01-12";
  }
  const OfficeCase known{"01-12", "Приказы по основной деятельности", "постоянно, ст. 19а", ""};
  const List list = inventory(all, {&known, 1}, {.year = 2026});
  ASSERT_EQ(list.rows.size(), 2u);
  EXPECT_THAT(list.rows[0].cells, ElementsAre("1", "", "Приказы -К за 2026 год", "01.03.2026", "1",
                                              "0,29", "постоянно", "Электронный документ"));
  EXPECT_THAT(list.rows[1].cells, ElementsAre("2", "01-12", "Приказы по основной деятельности",
                                              "12.01.2026\n09.05.2026", "3", "0,86",
                                              "постоянно, ст. 19а", "Электронный документ"));
  EXPECT_THAT(list.closing, ElementsAre("В опись внесено 2 (два) дела: 4 (четыре) документа, общий "
                                        "объём 1,15 МБ."));
}

TEST(Inventory, AnObjectOfSeveralVersionsIsCountedOnceAndADeletedOneNever) {
  std::vector<Document> all = {order(1, {2026, 1, 1}, "ОД", "О")};
  all[0].versions.push_back(all[0].versions[0]);
  all[0].versions[1].files.push_back({2, Role::kDocx, "а.docx", "", "x", 9'000'000, "", true});
  EXPECT_EQ(inventory(all, {}, {}).rows[0].cells[5], "0,29");
}

TEST(Nomenclature, NamesAlsoCasesWithoutDocuments) {
  const OfficeCase cases[] = {{"01-03", "Приказы по личному составу", "50 лет ЭПК", ""},
                              {"01-02", "Протоколы совещаний", "5 лет", "Передаётся в ИМК"}};
  std::vector<Document> all = {order(1, {2026, 1, 1}, "К", "О")};
  all[0].nomenclature = "01-03";
  const List list = nomenclature(all, cases, {.year = 2026});
  EXPECT_THAT(column(list, 0), ElementsAre("01-02", "01-03"));
  EXPECT_THAT(list.rows[0].cells,
              ElementsAre("01-02", "Протоколы совещаний", "0", "5 лет", "Передаётся в ИМК"));
  EXPECT_THAT(list.closing, ElementsAre("Всего 2 (два) дела, 1 (один) документ."));
}

TEST(Due, GoesByDayBetweenTheDaysAsked) {
  const List list = due(sample(), {.to = Date{2026, 12, 31}});
  ASSERT_EQ(list.rows.size(), 2u);
  EXPECT_THAT(list.rows[0].cells,
              ElementsAre("01.06.2026", "Приказ от 03.02.2026 № 2-ОД", "2", "Провести урок", ""));
  EXPECT_THAT(list.title, ElementsAre("Сроки исполнения по 31.12.2026"));
  EXPECT_EQ(due(sample(), {.from = Date{2026, 12, 30}, .to = Date{2026, 12, 30}}).rows.size(), 1u);
  EXPECT_THAT(due(sample(), {.to = Date{2026, 5, 31}}).rows, IsEmpty());
}

TEST(Due, TheCalendarHasStableUidsAndTellsWhoAndWhere) {
  std::vector<Document> all = sample();
  all[0].terms.push_back(all[0].terms[0]);
  const auto entries = due_calendar(all, {});
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[1].uid, "u2ОД-3.1-2026-12-30@prikaz");
  EXPECT_EQ(entries[2].uid, "u2ОД-3.1-2026-12-30-1@prikaz");
  EXPECT_EQ(entries[1].summary, "№ 2-ОД: Представить отчёт");
  EXPECT_EQ(entries[1].description,
            "Приказ от 03.02.2026 № 2-ОД «О школах»\nПункт 3.1\nИсполнитель: Школы");
}

TEST(Sheets, OfOneDocument) {
  const List readers = acquaintance(sample()[0]);
  EXPECT_THAT(readers.title,
              ElementsAre("Лист ознакомления", "с приказом от 03.02.2026 № 2-ОД", "«О школах»"));
  EXPECT_THAT(column(readers, 1), ElementsAre("Кротова А.А.", "Лунин Б.Б."));
  const Recipient to[] = {{"в дело", 1}, {"в школы", 13}};
  const List list = mailing(sample()[0], to);
  EXPECT_THAT(list.rows[1].cells, ElementsAre("2", "в школы", "13", ""));
  EXPECT_THAT(list.closing, ElementsAre("Всего: 14 (четырнадцать) экземпляров."));
}

TEST(Sheets, AKindThatIsNotKnownIsToldByItsName) {
  Document other = sample()[0];
  other.kind = "регламент";
  EXPECT_EQ(mention(other, Mention::kInstrumental),
            "с документом вида «регламент» от 03.02.2026 № 2-ОД");
}

}  // namespace
}  // namespace prikaz::archive
