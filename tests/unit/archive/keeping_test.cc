#include <gtest/gtest.h>

#include <fstream>

#include "archive/backup.h"
#include "archive/retention.h"
#include "archive/search.h"
#include "archive/verify.h"
#include "unit/archive/support/archives.h"

namespace prikaz::archive {
namespace {

TEST(Retention, TermsAreReadAsPeopleWriteThem) {
  EXPECT_TRUE(parse_retention("постоянно")->permanent);
  EXPECT_EQ(parse_retention("5 лет")->years, 5);
  EXPECT_EQ(parse_retention("75 лет ЭПК")->text(), "75 лет ЭПК");
  EXPECT_EQ(parse_retention("1 год")->text(), "1 год");
  EXPECT_EQ(parse_retention("до минования надобности")->text(), "не установлен");
  EXPECT_FALSE(parse_retention("пять лет"));
  EXPECT_FALSE(parse_retention("0 лет"));
  EXPECT_FALSE(parse_retention("5 кг"));
}

TEST(Retention, TheShippedRulesTellStaffOrdersFromOthers) {
  const auto terms = RetentionTerms::read(std::filesystem::path(PRIKAZ_SOURCE_DIR) / "templates" /
                                          "common" / kRetentionFile);
  ASSERT_TRUE(terms) << said(terms);
  EXPECT_EQ(terms->of("приказ", "лс", "")->text(), "75 лет ЭПК");
  EXPECT_EQ(terms->of("приказ", "ЛС", "")->text(), "75 лет ЭПК");
  EXPECT_EQ(terms->of("приказ", "ОД", "")->text(), "постоянно");
  EXPECT_EQ(terms->of("письмо", "", "02-14")->text(), "5 лет ЭПК");
  EXPECT_FALSE(terms->of("памятка", "", ""));
}

TEST(Retention, ABadRuleIsToldAtItsLine) {
  TemporaryArchive archive;
  const auto file = archive.root() / "сроки.yaml";
  std::ofstream(file) << "- {вид: приказ, срок: постоянно}\n- {вид: письмо, срок: долго}\n";
  EXPECT_EQ(
      said(RetentionTerms::read(file)),
      file.string() +
          ":2:3: ошибка: срок не читается: нужно «постоянно», «5 лет» или «5 лет ЭПК»; правило "
          "пишется так: {вид: приказ, индекс: лс, статья: ст. 434, срок: 75 лет ЭПК} "
          "[retention.bad-rule]");
}

Paper kept(const char* term, Date date, const char* title) {
  return {.title = title, .date = date, .retention = parse_retention(term)};
}

TEST(Retention, YearsCountFromTheFirstOfJanuaryAfterTheYear) {
  TemporaryArchive archive;
  const Document letter = archive.add(kept("5 лет", {2020, 3, 15}, "переписка"));
  EXPECT_EQ(free_from(letter), (Date{2026, 1, 1}));
  EXPECT_FALSE(free_from(archive.add(kept("постоянно", {2020, 1, 1}, "приказ"))));
  EXPECT_FALSE(free_from(archive.add({.title = "без срока"})));
  EXPECT_TRUE(due_for_destruction(*archive, {2025, 12, 31})->empty());
  ASSERT_EQ(due_for_destruction(*archive, {2026, 1, 1})->size(), 1u);
}

TEST(Retention, DestructionLeavesTheRowTheDigestAndAnEvent) {
  TemporaryArchive archive;
  Paper paper = kept("5 лет", {2020, 3, 15}, "О переписке");
  paper.text = "секретное слово";
  const Document document = archive.add(paper);
  const Document act = archive.add(kept("постоянно", {2026, 2, 1}, "Акт"));
  const auto gone = destroy(*archive, {document.id}, act, {2026, 2, 1});
  ASSERT_TRUE(gone) << said(gone);
  const Document now = archive->document(document.id).value();
  EXPECT_EQ(now.status, Status::kDestroyed);
  EXPECT_EQ(now.reason, "акт № 1-ОД от 01.02.2026 (#2)");
  EXPECT_EQ(now.title, "О переписке");
  ASSERT_NE(now.file(Role::kPdf), nullptr);
  EXPECT_TRUE(now.file(Role::kPdf)->deleted);
  EXPECT_EQ(now.file(Role::kPdf)->digest.size(), 64u);
  EXPECT_EQ(said(archive->read(*now.file(Role::kPdf))),
            "приказ.pdf: ошибка: файл уничтожен по сроку хранения, осталась его контрольная сумма "
            "[archive.object-deleted]");
  EXPECT_EQ(archive->events(document.id)->back().type, EventType::kDeletion);
  EXPECT_TRUE(search(*archive, "секретное", {}, {})->hits.empty());
  EXPECT_EQ(search(*archive, "переписка", {}, {})->hits.size(), 1u);
  EXPECT_TRUE(verify(*archive, {})->damage.empty());
}

TEST(Retention, WhatMayNotGoYetIsToldAndNothingGoes) {
  TemporaryArchive archive;
  archive.add(kept("5 лет", {2020, 3, 15}, "можно"));
  archive.add(kept("5 лет", {2024, 3, 15}, "рано"));
  const Document act = archive.add(kept("постоянно", {2026, 2, 1}, "Акт"));
  EXPECT_EQ(said(destroy(*archive, {1, 2}, act, {2026, 2, 1})),
            "ошибка: документ #2 ещё нельзя уничтожить: срок хранения 5 лет, свободен с 01.01.2030 "
            "[archive.not-due]");
  EXPECT_EQ(archive->document(1)->status, Status::kRegistered);
}

TEST(Retention, AFileThatAnotherDocumentHasStays) {
  TemporaryArchive archive;
  const auto same = [](const std::string&, const Date&) -> Result<Made> {
    Made made;
    made.title = "с общим файлом";
    made.files.push_back({Role::kAttachment, "общий.pdf", "", "общее", ""});
    return made;
  };
  Diagnostics found;
  const Document first =
      archive->add(request_of(kept("5 лет", {2020, 1, 1}, "")), same, found).value();
  const Document second =
      archive->add(request_of(kept("постоянно", {2020, 1, 2}, "")), same, found).value();
  const Document act = archive.add({.title = "Акт"});
  ASSERT_TRUE(destroy(*archive, {first.id}, act, {2026, 2, 1}));
  EXPECT_EQ(archive->read(archive->document(second.id)->versions[0].files[0]).value(), "общее");
  EXPECT_TRUE(verify(*archive, {})->damage.empty());
}

TEST(Backup, ACopyIsAnArchiveOfItsOwnAndIsBroughtUpToDate) {
  TemporaryArchive archive;
  archive.add({.title = "первый"});
  const auto target = archive.root() / "копия";
  const auto first = back_up(*archive, target);
  ASSERT_TRUE(first) << said(first);
  EXPECT_EQ(first->documents, 1);
  EXPECT_EQ(first->copied, 2);
  archive.add({.title = "второй"});
  std::filesystem::create_directories(archive.folder() / "доверенные");
  std::ofstream(archive.folder() / "доверенные" / "уц.pem") << "сертификат";
  const auto second = back_up(*archive, target);
  ASSERT_TRUE(second) << said(second);
  EXPECT_EQ(second->copied, 2);
  EXPECT_EQ(second->present, 2);
  EXPECT_TRUE(std::filesystem::exists(target / "доверенные" / "уц.pem"));
  auto copy = Archive::open(target, Access::kReadWrite);
  ASSERT_TRUE(copy) << said(copy);
  EXPECT_EQ(search(*copy, "второй", {}, {})->hits.size(), 1u);
  EXPECT_TRUE(verify(*copy, {})->damage.empty());
}

TEST(Backup, AnotherFolderIsNotWrittenOver) {
  TemporaryArchive archive, other;
  archive.add({});
  other.add({});
  const auto told = [](const std::filesystem::path& folder) {
    return folder.string() +
           ": ошибка: здесь не копия этого архива; укажите пустую папку или прежнюю копию этого "
           "архива [archive.backup-in-use]";
  };
  EXPECT_EQ(said(back_up(*archive, other.folder())), told(other.folder()));
  EXPECT_EQ(said(back_up(*archive, archive.folder())), told(archive.folder()));
  EXPECT_EQ(said(back_up(*archive, archive.root())), told(archive.root()));
}

TEST(Backup, ADamagedObjectIsNotCopiedUnseen) {
  TemporaryArchive archive;
  const Document document = archive.add({});
  const std::string digest = document.file(Role::kPdf)->digest;
  std::filesystem::remove(archive.folder() / "objects" / digest.substr(0, 2) / digest);
  const auto made = back_up(*archive, archive.root() / "копия");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().items()[0].code, "archive.object-missing");
}

}  // namespace
}  // namespace prikaz::archive
