// Texts, cards and packages as documents: exact places, corrections, profiles, broken input.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "base/files.h"
#include "check/check.h"
#include "check/fix.h"
#include "paper/card.h"
#include "unit/check/support/papers.h"

namespace prikaz::check {
namespace {

namespace fs = std::filesystem;

Diagnostics checked_text(const std::string& text) {
  Diagnostics notes;
  auto document = read_text(text, "проба.txt", notes);
  EXPECT_TRUE(document);
  return run(*document, standard());
}

std::string message_of(const std::string& bytes) {
  Diagnostics notes;
  const auto document = read_text(bytes, "проба.txt", notes);
  return document ? "" : format(document.error().items().front(), Language::kRussian);
}

Diagnostics checked_card(const fs::path& card) {
  const paper::Paper paper = paper_of(card);
  ReadyPackages ready;
  auto document = read_paper(paper, Positions::kExact, ready);
  EXPECT_TRUE(document);
  return run(*document, standard());
}

TEST(TextPlaces, CountLinesAndCharacters) {
  const Diagnostics found = checked_text("Первая строка.\nВторая: школа №5.\n");
  const Diagnostic* item = with_code(found, "typography.number-sign");
  ASSERT_TRUE(item);
  EXPECT_EQ(item->where.line, 2);
  EXPECT_EQ(item->where.column, 15);
  EXPECT_EQ(item->text, "№5");
  EXPECT_EQ(item->proposed, "№\u00A05");
  EXPECT_TRUE(item->safe);
}

// A text made to be hostile has a finding at every letter: the first are told, the rest are counted.
TEST(ManyFindings, OfOneRuleAreCountedBehindTheFirstHundredOfALine) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "(";
  const Diagnostics found = checked_text(text + "\nШкола (бор\n");
  size_t told = 0;
  std::string rest;
  for (const Diagnostic& item : found) {
    if (item.code != "typography.unbalanced") continue;
    ++told;
    if (item.message.russian.starts_with("таких мест"))
      rest += format(item, Language::kRussian) + "\n";
  }
  EXPECT_EQ(told, 102u);
  EXPECT_EQ(rest,
            "проба.txt:1:101: предупреждение: таких мест ещё 900, они не показаны: «((» "
            "[typography.unbalanced]\n");
}

TEST(ManyFindings, AreAllCorrected) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "Школа №5. ";
  const auto fixed = fix_text(text + "\n", "проба.txt", standard());
  ASSERT_TRUE(fixed);
  EXPECT_GE(fixed->corrections, 300u);
}

TEST(TextTables, CellsBelowOneAnotherAreARow) {
  Diagnostics notes;
  auto document = read_text(
      "План\n\n\t№ п/п\n\n\tМероприятие\n\tСроки\n\n\t1\n\tСбор\nсведений\n\tМай "
      "2026\n\n\t2\n\tУрок\n\tИюнь 2026\n\nКонец.\n",
      "план.txt", notes);
  ASSERT_TRUE(document);
  prepare(*document);
  ASSERT_EQ(document->tables.size(), 1u);
  const Table& table = document->tables[0];
  EXPECT_EQ(table.rows, 3);
  EXPECT_EQ(table.columns, (std::vector{ColumnUse::kNumber, ColumnUse::kTask, ColumnUse::kTerm}));
  const Paragraph& second_line = document->paragraphs[static_cast<size_t>(table.first) + 5];
  EXPECT_EQ(second_line.text, "сведений");
  EXPECT_EQ(second_line.row, 1);
  EXPECT_EQ(second_line.column, 1);
}

TEST(Fixing, ASecondRunFindsNothingMore) {
  const std::string text =
      "Школа №4  \"Бор\" - учителям ,родителям\nП Р И К А З Ы В А Ю:\n1.Провести  "
      "урок\n**жирное**\n";
  const auto once = fix_text(text, "проба.txt", standard());
  ASSERT_TRUE(once);
  EXPECT_GT(once->corrections, 5u);
  const auto twice = fix_text(once->bytes, "проба.txt", standard());
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->corrections, 0u);
  EXPECT_EQ(twice->bytes, once->bytes);
  EXPECT_EQ(
      once->bytes,
      "Школа №\u00A04 «Бор»\u00A0– учителям, родителям\nПРИКАЗЫВАЮ:\n1. Провести урок\nжирное\n");
}

TEST(Fixing, KeepsLineEndsAndTheByteOrderMark) {
  const auto fixed = fix_text("\xEF\xBB\xBFШкола №4.\r\nУрок.\r\n", "проба.txt", standard());
  ASSERT_TRUE(fixed);
  EXPECT_EQ(fixed->bytes, "\xEF\xBB\xBFШкола №\u00A04.\r\nУрок.\r\n");
}

TEST(Fixing, ShowsAUnifiedDiff) {
  EXPECT_EQ(unified_diff("а.txt", "один\nдва\nтри\n", "один\nДВА\nтри\n"),
            "--- а.txt\n+++ а.txt\n@@ -1,3 +1,3 @@\n один\n-два\n+ДВА\n три\n");
  EXPECT_EQ(unified_diff("а.txt", "один\n", "один\n"), "");
}

constexpr char kCard[] =
    "вид: приказ\nведомство: Смоленск\nдата: 2026-03-12\nномер: 15\n"
    "заголовок: О проверке журналов\n"
    "преамбула: >-\n  В целях порядка\n  в школах №5 и №7\n"
    "пункты:\n  - Провести  урок до 20.03.2026.\n  - \"Школе \\\"Бор\\\" сдать отчёт в течении "
    "года.\"\n"
    "  - Контроль за исполнением приказа оставляю за собой.\n";

TEST(CardPlaces, AreExactInFoldedLinesAndLists) {
  const Folder folder;
  const Diagnostics found = checked_card(folder.write("приказ.yaml", kCard));
  const Diagnostic* sign = with_code(found, "typography.number-sign");
  ASSERT_TRUE(sign);
  EXPECT_EQ(sign->where.line, 8);
  EXPECT_EQ(sign->where.column, 12);
  EXPECT_EQ(sign->proposed, "№ 5");  // cards are typed with plain spaces
  const Diagnostic* spaces = with_code(found, "typography.double-space");
  ASSERT_TRUE(spaces);
  EXPECT_EQ(spaces->where.line, 10);
  EXPECT_EQ(spaces->where.column, 5);
  const Diagnostic* course = with_code(found, "grammar.in-course-of");
  ASSERT_TRUE(course);
  EXPECT_EQ(course->where.line, 11);
}

TEST(CardFixing, ChangesLettersOnlyAndIsStillRead) {
  const Folder folder;
  const fs::path file = folder.write("приказ.yaml", kCard);
  const auto fixed = fix_paper(paper_of(file), standard());
  ASSERT_TRUE(fixed);
  ASSERT_EQ(fixed->size(), 1u);
  const std::string& bytes = fixed->front().fixed.bytes;
  EXPECT_NE(bytes.find("в школах № 5 и № 7\n"), std::string::npos) << bytes;
  EXPECT_NE(bytes.find("  - Провести урок до 20.03.2026.\n"), std::string::npos) << bytes;
  EXPECT_NE(bytes.find("\\\"Бор\\\""), std::string::npos) << bytes;  // what is escaped stays
  folder.write("приказ.yaml", bytes);
  const auto again = fix_paper(paper_of(file), standard());
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->empty());
}

TEST(Profiles, SwitchRulesAndAddWords) {
  const Folder folder;
  const fs::path file = folder.write("наш.yaml",
                                     "основа: gost-2016\nправила:\n  typography: нет\n"
                                     "  typography.number-sign: ошибка\n  dates.vague: замечание\n"
                                     "сокращения: [МЦРО]\nдлина_заголовка: 40\n");
  Diagnostics notes;
  const auto profile = Profile::named(file.string(), notes);
  ASSERT_TRUE(profile) << format(profile.error().items().front(), Language::kRussian);
  EXPECT_FALSE(profile->severity_of(*rule_named("typography.double-space")));
  EXPECT_EQ(profile->severity_of(*rule_named("typography.number-sign")), Severity::kError);
  EXPECT_EQ(profile->severity_of(*rule_named("dates.vague")), Severity::kNote);
  EXPECT_TRUE(profile->abbreviations.contains("мцро"));
  EXPECT_EQ(profile->title_length, 40);
  EXPECT_FALSE(profile->page.fonts.empty());
}

TEST(Profiles, TellWhatIsWrongWithThem) {
  const Folder folder;
  Diagnostics notes;
  const auto message = [&](const std::string& name) {
    const auto profile = Profile::named(name, notes);
    return profile ? "" : format(profile.error().items().front(), Language::kRussian);
  };
  EXPECT_EQ(message("gost-2030"),
            "ошибка: нет профиля «gost-2030»; есть gost-2025, gost-2016 или свой файл .yaml "
            "[profile.unknown]");
  const std::string file = folder.write("наш.yaml", "правила: {dates.vage: нет}\n").string();
  EXPECT_EQ(message(file),
            file +
                ":1:11: ошибка: нет правила «dates.vage»; может быть, «dates.vague»; все "
                "правила показывает prikaz check --rules [profile.unknown-rule]");
}

TEST(BrokenInput, IsToldClearly) {
  EXPECT_EQ(message_of(std::string(11 << 20, 'x')),
            "проба.txt:1:1: ошибка: строка длиннее мегабайта: это не текст документа; укажите "
            "карточку, документ Word или текст с обычными строками [check.long-line]");
  EXPECT_EQ(message_of(""), "проба.txt: ошибка: в файле нет текста [check.empty]");
  EXPECT_EQ(message_of(" \n\t\n"), "проба.txt: ошибка: в файле нет текста [check.empty]");
  std::string binary;
  for (int i = 0; i < 4000; ++i) binary += static_cast<char>((i * 7919) >> 3);
  EXPECT_NE(message_of(binary), "");
  EXPECT_EQ(
      message_of(std::string(100, 0)),
      "проба.txt: ошибка: это не текст: в файле есть нулевые байты; укажите карточку, документ "
      "Word (.docx) или текст [check.binary]");
  EXPECT_NE(message_of("Приказ \xFF\xFE отдела образования о проверке журналов"), "");
}

TEST(Cards, ALetterCannotAnswerALaterOne) {
  const Folder folder;
  const auto letter = [&](const std::string& incoming) {
    return checked_card(
        folder.write("письмо.yaml",
                     "вид: письмо\nведомство: Смоленск\nдата: 2026-09-16\nномер: 5\n"
                     "входящий: {номер: 214, дата: " +
                         incoming +
                         "}\nадресат: Директору\nзаголовок: О школах\nтекст: Школы готовы.\n"
                         "подписант: {должность: Начальник, имя: А.Б. Лугова}\n"));
  };
  const Diagnostics found = letter("2026-09-20");
  const Diagnostic* later = with_code(found, "dates.incoming-later");
  ASSERT_TRUE(later);
  EXPECT_EQ(later->text, "2026-09-20");
  EXPECT_EQ(later->message.russian,
            "письмо, на которое отвечают, позже самого ответа (16.09.2026)");
  EXPECT_EQ(later->where.line, 5);
  EXPECT_FALSE(with_code(letter("2026-09-02"), "dates.incoming-later"));
}

// The papers of the repository are right but for what is listed here, judged one by one.
TEST(Samples, GiveNoFalseFindings) {
  static const std::set<std::string> kRight = {
      "dates.day-off|01.08.2026",       "dates.day-off|20.12.2026",
      "dates.day-off|28 марта 2026",    "dates.day-off|10 июля 2027",
      "dates.vague|По мере готовности", "dates.vague|По отдельному графику",
      "dates.report-early|10.12.2026",  "form.mixed-capitals|сентябрь"};
  size_t cards = 0;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(PRIKAZ_SOURCE_DIR) / "samples")) {
    const std::string folder = entry.path().parent_path().filename().string();
    const bool whole = folder != "приложения" && folder != "batch";  // rows lend names to the last
    if (entry.path().extension() != ".yaml" || !whole) continue;
    ++cards;
    for (const Diagnostic& item : checked_card(entry.path())) {
      if (item.severity == Severity::kNote || item.code == "references.not-acquainted") continue;
      EXPECT_TRUE(kRight.contains(item.code + "|" + item.text)) << format(item, Language::kRussian);
    }
  }
  EXPECT_GE(cards, 13u);
}

// The five documents this product is built on, when they are at hand: corrections come to an end.
TEST(Seeds, AreCorrectedToTheEnd) {
  const fs::path seeds = fs::path(PRIKAZ_SOURCE_DIR).parent_path().parent_path() / "shared/seeds";
  const fs::path beside = fs::path(PRIKAZ_SOURCE_DIR).parent_path() / "shared/seeds";
  const fs::path folder = fs::exists(beside) ? beside : seeds;
  if (!fs::exists(folder)) GTEST_SKIP();
  size_t told = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto bytes = files::read(entry.path());
    ASSERT_TRUE(bytes);
    told += checked_text(*bytes).size();
    const auto once = fix_text(*bytes, "seed.txt", standard());
    ASSERT_TRUE(once);
    const auto twice = fix_text(once->bytes, "seed.txt", standard());
    ASSERT_TRUE(twice);
    EXPECT_EQ(twice->corrections, 0u) << entry.path();
  }
  EXPECT_GT(told, 200u);
}

// What russian/marks.h mends by itself is a note, whatever the rule proposed; the rest stays.
TEST(CardTypography, WhatIsMendedInPrintIsANote) {
  const Folder folder;
  const auto card =
      folder.write("приказ.yaml",
                   "вид: приказ\nдата: 2026-10-06\nномер: 5-ОД\nзаголовок: О школах\nпункты:\n"
                   "  - Провести социально - педагогический час для 3 - 5 классов.\n"
                   "  - Наградить 10 - 12 чел. и МБОУ \"СОШ \"Радуга\"\" и т.д.\n"
                   "  - Собрать педагогов - родителей.\n"
                   "подписант: {должность: Начальник, имя: Лугова А.Б.}\n");
  std::string warnings;
  size_t notes = 0;
  for (const Diagnostic& each : checked_card(card)) {
    if (!each.code.starts_with("typography.")) continue;
    if (each.severity == Severity::kNote)
      ++notes;
    else
      warnings += each.text + ";";
  }
  EXPECT_EQ(warnings, "педагогов - родителей;");
  EXPECT_GE(notes, 4u);
}

}  // namespace
}  // namespace prikaz::check
