#include "archive/database.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "archive/search.h"
#include "unit/archive/support/archives.h"

namespace prikaz::archive {
namespace {

Result<Archive> opened(const std::filesystem::path& folder, Access access = Access::kReadWrite) {
  return Archive::open(folder, access, std::chrono::milliseconds(50));
}

TEST(Database, AMissingArchiveIsTold) {
  TemporaryArchive archive;
  const auto nowhere = archive.root() / "нет";
  EXPECT_EQ(said(opened(nowhere)),
            nowhere.string() +
                ": ошибка: архива здесь нет; укажите папку архива: --archive или "
                "PRIKAZ_ARCHIVE; новый создаёт «archive add» [archive.missing]");
}

TEST(Database, AFolderOfOtherThingsIsNotMadeAnArchive) {
  TemporaryArchive archive;
  const auto folder = archive.root() / "документы";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "письмо.docx") << "x";
  EXPECT_EQ(said(opened(folder, Access::kCreate)),
            folder.string() +
                ": ошибка: это не архив prikaz; укажите папку архива (--archive) или "
                "пустую папку для нового [archive.not-an-archive]");
}

TEST(Database, AnotherProgramsDatabaseIsLeftAlone) {
  TemporaryArchive archive;
  const auto folder = archive.root() / "чужое";
  std::filesystem::create_directories(folder);
  const auto file = folder / "archive.db";
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t(x)");
  EXPECT_EQ(said(opened(folder)),
            file.string() +
                ": ошибка: это не архив prikaz; укажите папку архива (--archive) или "
                "пустую папку для нового [archive.not-an-archive]");
}

TEST(Database, ANewerArchiveIsToldAndLeftAsItIs) {
  TemporaryArchive archive;
  archive.add({});
  archive.close();
  const auto file = archive.folder() / "archive.db";
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  const auto before = std::filesystem::file_size(file);
  EXPECT_EQ(said(opened(archive.folder())),
            file.string() +
                ": ошибка: архив создан более новой программой (версия базы 99, эта знает 1); "
                "обновите prikaz; архив не изменён [archive.newer]");
  EXPECT_EQ(std::filesystem::file_size(file), before);
}

TEST(Database, ALockedArchiveIsToldAfterTheTimeToWait) {
  TemporaryArchive archive;
  archive.add({});
  const auto file = archive.folder() / "archive.db";
  SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  auto second = opened(archive.folder());
  ASSERT_TRUE(second) << said(second);
  Diagnostics found;
  EXPECT_EQ(said(second->add(request_of({}), making({}), found)),
            file.string() +
                ": ошибка: архив занят другой программой; повторите, когда она закончит, или дайте "
                "больше времени (--wait) [archive.locked]");
  EXPECT_EQ(search(*second, "текст", {}, {})->hits.size(), 1u);  // reading goes on
  other.exec("COMMIT");
  EXPECT_EQ(second->add(request_of({}), making({}), found)->number, "2-ОД");
}

TEST(Database, ATruncatedOneIsTold) {
  TemporaryArchive archive;
  archive.add({});
  archive.close();
  const auto file = archive.folder() / "archive.db";
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  const auto half = opened(archive.folder());
  ASSERT_FALSE(half);
  EXPECT_EQ(half.error().items()[0].code, "archive.broken");
  std::filesystem::resize_file(file, 0);
  for (const Access access : {Access::kReadOnly, Access::kReadWrite, Access::kCreate}) {
    const auto empty = opened(archive.folder(), access);
    ASSERT_FALSE(empty);
    EXPECT_EQ(format(empty.error().items()[0], Language::kRussian),
              file.string() +
                  ": ошибка: база архива повреждена или обрезана: файл пуст; восстановите "
                  "её из копии (archive backup); папку objects не трогайте "
                  "[archive.broken]");
  }
  std::filesystem::remove(file);
  const auto gone = opened(archive.folder(), Access::kCreate);
  ASSERT_FALSE(gone);  // not made anew over the objects of the lost one
  EXPECT_EQ(gone.error().items()[0].code, "archive.broken");
}

TEST(Database, FilesAreTheOwnersAlone) {
  TemporaryArchive archive;
  archive.add({});
  for (const auto& each : std::filesystem::recursive_directory_iterator(archive.folder())) {
    struct stat status {};
    ASSERT_EQ(::stat(each.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 077, 0u) << each.path();
  }
}

TEST(Database, ReadOnlyWritesNothing) {
  TemporaryArchive archive;
  archive.add({});
  archive.reopen(Access::kReadOnly);
  const auto added = archive.try_to_add({});
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().items()[0].code, "archive.read-only");
  EXPECT_EQ(archive->document(1)->number, "1-ОД");
}

}  // namespace
}  // namespace prikaz::archive
