#include "archive/archive.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "archive/search.h"
#include "unit/archive/support/archives.h"

namespace prikaz::archive {
namespace {

TEST(Archive, GivesNumbersInOrder) {
  TemporaryArchive archive;
  EXPECT_EQ(archive.add({.title = "О каникулах"}).number, "1-ОД");
  EXPECT_EQ(archive.add({.title = "О библиотеках"}).number, "2-ОД");
}

TEST(Archive, ReadsADocumentAsItWasAdded) {
  TemporaryArchive archive;
  const Document added = archive.add({.title = "О каникулах", .text = "Провести каникулы."});
  const Document read = archive->document(added.id).value();
  EXPECT_EQ(read.number, "1-ОД");
  EXPECT_EQ(read.title, "О каникулах");
  EXPECT_EQ(read.status, Status::kRegistered);
  EXPECT_EQ(read.date->iso(), "2026-09-01");
  EXPECT_EQ(read.uid, added.uid);
  ASSERT_EQ(read.people.size(), 1u);
  EXPECT_EQ(read.people[0].name, "Малкина Е.П.");
  ASSERT_NE(read.file(Role::kPdf), nullptr);
  EXPECT_EQ(archive->read(*read.file(Role::kPdf)).value(), "pdf 1-ОД О каникулах");
  EXPECT_EQ(archive->text(read.id).value(), "Провести каникулы.");
}

TEST(Archive, FindsWordsInAnyForm) {
  TemporaryArchive archive;
  archive.add({.title = "О сопровождении школ", .text = "школы с низкими результатами ещё есть"});
  archive.add({.title = "О каникулах", .text = "каникулы"});
  for (const char* query : {"низкие результаты", "РЕЗУЛЬТАТАХ", "еще", "\"низкий результат\"",
                            "низк* -каникулы", "сопровождение"}) {
    const auto found = search(*archive, query, {}, {});
    ASSERT_TRUE(found) << query;
    ASSERT_EQ(found->hits.size(), 1u) << query;
    EXPECT_EQ(found->hits[0].document.number, "1-ОД") << query;
  }
  EXPECT_TRUE(search(*archive, "низкие каникулы", {}, {})->hits.empty());
}

}  // namespace
}  // namespace prikaz::archive
