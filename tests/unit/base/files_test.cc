#include "base/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace prikaz::files {
namespace {

class FilesTest : public testing::Test {
 protected:
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      out.push_back(entry.path().filename().string());
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  const TemporaryFolder temporary_;
  const std::filesystem::path folder_ = temporary_.path();
};

TEST_F(FilesTest, WritesAndReadsBack) {
  const std::string bytes = "данные\0с нулём";
  ASSERT_TRUE(write(folder_ / "новая" / "файл.txt", bytes, Flush::kFileAndFolder));
  const auto back = read(folder_ / "новая" / "файл.txt");
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, bytes);
}

TEST_F(FilesTest, LeavesNoTemporaryBehind) {
  ASSERT_TRUE(write(folder_ / "a", "1", Flush::kNone));
  ASSERT_TRUE(write(folder_ / "a", "2", Flush::kNone));
  EXPECT_EQ(names(), std::vector<std::string>{"a"});
  EXPECT_EQ(*read(folder_ / "a"), "2");
}

TEST_F(FilesTest, WritesTogetherOrNotAtAll) {
  std::filesystem::create_directories(folder_ / "занято");
  const Output outputs[] = {{folder_ / "a", "1"}, {folder_ / "занято", "2"}};
  const auto result = write_together(outputs, Flush::kNone);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().items()[0].message.russian,
            "не удалось записать файл: это папка, а не файл");
  EXPECT_EQ(names(), std::vector<std::string>{"занято"});
}

TEST_F(FilesTest, WhatWasReadIsNotWrittenOver) {
  ASSERT_TRUE(write(folder_ / "памятка.docx", "исходный", Flush::kNone));
  ASSERT_TRUE(read(folder_ / "памятка.docx"));
  std::filesystem::create_symlink("памятка.docx", folder_ / "ссылка.docx");
  for (const char* name : {"памятка.docx", "ссылка.docx"}) {
    const auto result = write(folder_ / name, "новый", Flush::kNone);
    ASSERT_FALSE(result);
    EXPECT_EQ(format(result.error().items()[0], Language::kRussian),
              (folder_ / name).string() +
                  ": ошибка: нельзя записать поверх файла, из которого взяты данные; укажите "
                  "другую папку или другое имя (-o) [file.is-input]");
  }
  EXPECT_EQ(*read(folder_ / "памятка.docx"), "исходный");
}

TEST_F(FilesTest, DevicesAndPipesAreLeftAlone) {
  const std::string pipe = (folder_ / "труба").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const auto written = write(pipe, "x", Flush::kNone);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().items()[0].message.russian,
            "не удалось записать файл: это не обычный файл");
  const auto got = read(pipe);  // does not wait for a writer
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().items()[0].message.russian,
            "не удалось прочитать файл: это не обычный файл");
}

TEST_F(FilesTest, MissingFileIsNamed) {
  const auto result = read(folder_ / "нет.yaml");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().items()[0].code, "file.missing");
  EXPECT_EQ(format(result.error().items()[0], Language::kRussian),
            (folder_ / "нет.yaml").string() +
                ": ошибка: не удалось прочитать файл: нет такого файла или папки [file.missing]");
}

TEST_F(FilesTest, FolderIsNoFile) {
  const auto result = read(folder_);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().items()[0].message.english,
            "the file could not be read: it is a folder, not a file");
}

TEST_F(FilesTest, TooLargeFileIsRefused) {
  ASSERT_TRUE(write(folder_ / "большой", std::string(3 << 20, 'x'), Flush::kNone));
  const auto result = read(folder_ / "большой", 2 << 20);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().items()[0].message.russian, "файл больше допустимых 2 МБ");
}

TEST_F(FilesTest, PathStaysInsideItsFolder) {
  EXPECT_TRUE(inside(folder_, "план.yaml"));
  EXPECT_TRUE(inside(folder_, "a/../план.yaml"));
  for (const char* path : {"../план.yaml", "/etc/passwd", "a/../../план.yaml"}) {
    const auto result = inside(folder_, path);
    ASSERT_FALSE(result) << path;
    EXPECT_EQ(result.error().items()[0].code, "path.outside");
  }
}

TEST_F(FilesTest, EmptyFolderIsTheWorkingFolder) {
  EXPECT_TRUE(inside("", "план.yaml"));
  EXPECT_FALSE(inside("", "../план.yaml"));
}

TEST_F(FilesTest, PathThroughALinkStaysInsideItsFolder) {
  std::filesystem::create_symlink("/etc", folder_ / "ссылка");
  EXPECT_FALSE(inside(folder_, "ссылка/passwd"));
}

TEST(Clock, ObeysSourceDateEpoch) {
  ::setenv("SOURCE_DATE_EPOCH", "1601942400", 1);
  EXPECT_EQ(now(), 1601942400);
  ::setenv("SOURCE_DATE_EPOCH", "вчера", 1);
  EXPECT_GT(now(), 1700000000);
  ::unsetenv("SOURCE_DATE_EPOCH");
}

}  // namespace
}  // namespace prikaz::files
