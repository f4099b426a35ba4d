#include "archive/bag.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "archive/bag_manifest.h"
#include "archive/digest.h"
#include "base/files.h"
#include "opc/zip.h"
#include "support/temporary_folder.h"

namespace prikaz::archive {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

class BagTest : public ::testing::Test {
 protected:
  fs::path write(const std::string& name, BagForm form) {
    auto writer = BagWriter::create(folder_ / name, form);
    EXPECT_TRUE(writer);
    EXPECT_TRUE(writer->add("718-ОД Приказ о школах.docx", "слова"));
    EXPECT_TRUE(writer->add("вложения/Список № 2.txt", std::string("\0\r\n", 3)));
    EXPECT_TRUE(writer->add("пусто.txt", ""));
    EXPECT_TRUE(writer->add_tag("metadata/premis.xml", "<premis/>"));
    EXPECT_TRUE(writer->finish({{"Source-Organization", "Отдел образования"}}));
    return folder_ / name;
  }
  // The one message of a bag that was damaged in one way.
  std::string fault(const std::function<void(const fs::path&)>& damage) {
    const fs::path bag = write("контейнер", BagForm::kFolder);
    damage(bag);
    const auto opened = Bag::open(bag);
    if (opened) return "no fault";
    std::string all;
    for (const Diagnostic& each : opened.error()) {
      Diagnostic shown = each;
      shown.where.file = fs::path(each.where.file).lexically_relative(bag).string();
      all += format(shown, Language::kRussian) + "\n";
    }
    return all;
  }
  static void put(const fs::path& path, std::string_view bytes) {
    fs::remove(path);
    EXPECT_TRUE(files::write(path, bytes, files::Flush::kNone));
  }
  // Writes the tag manifest anew, as one who forges a bag would.
  static void seal(const fs::path& bag) {
    Manifest manifest;
    for (const auto& each : fs::recursive_directory_iterator(bag)) {
      const std::string name = each.path().lexically_relative(bag).string();
      if (!each.is_regular_file() || name.starts_with("data/") || name.starts_with("tagmanifest"))
        continue;
      manifest[name] = digest(DigestKind::kSha512, *files::read(each.path()));
    }
    put(bag / "tagmanifest-sha512.txt", print_manifest(manifest));
  }

  const TemporaryFolder temporary_{TemporaryFolder::Place::kMemory};
  const fs::path& folder_ = temporary_.path();
};

TEST_F(BagTest, PassesCoreutilsAndItsOxumIsWhatTheShellCounts) {
  const fs::path bag = write("контейнер", BagForm::kFolder);
  const std::string inside = "cd '" + bag.string() + "' && ";
  EXPECT_EQ(std::system((inside + "sha512sum --strict --quiet -c manifest-sha512.txt").c_str()), 0);
  EXPECT_EQ(std::system((inside + "sha512sum --strict --quiet -c tagmanifest-sha512.txt").c_str()),
            0);
  const std::string count =
      "test \"$(sed -n 's/^Payload-Oxum: //p' bag-info.txt)\" = "
      "\"$(find data -type f -printf '%s\\n' | awk '{s+=$1;n++} END {print s \".\" n}')\"";
  EXPECT_EQ(std::system((inside + count).c_str()), 0);
  EXPECT_EQ(*files::read(bag / "bagit.txt"),
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
}

TEST_F(BagTest, FolderAndZipComeBackEqual) {
  for (const auto& [name, form] : {std::pair{"а", BagForm::kFolder}, {"б.zip", BagForm::kZip}}) {
    const auto bag = Bag::open(write(name, form));
    ASSERT_TRUE(bag) << bag.error().items()[0].message.russian;
    EXPECT_EQ(bag->name(), fs::path(name).stem());
    EXPECT_THAT(bag->payload(),
                ElementsAre("718-ОД Приказ о школах.docx", "вложения/Список № 2.txt", "пусто.txt"));
    EXPECT_EQ(*bag->read("718-ОД Приказ о школах.docx"), "слова");
    EXPECT_EQ(*bag->read("вложения/Список № 2.txt"), std::string("\0\r\n", 3));
    EXPECT_EQ(*bag->read_tag("metadata/premis.xml"), "<premis/>");
    ASSERT_EQ(bag->info().size(), 2u);
    EXPECT_EQ(bag->info()[0].value, "Отдел образования");
    EXPECT_EQ(bag->info()[1].value, "13.3");
    EXPECT_FALSE(bag->read("нет такого"));
  }
}

TEST_F(BagTest, IsForItsOwnerOnly) {
  constexpr auto kOthers = fs::perms::group_all | fs::perms::others_all;
  for (const auto& bag : {write("а", BagForm::kFolder), write("б.zip", BagForm::kZip)}) {
    EXPECT_EQ(fs::status(bag).permissions() & kOthers, fs::perms::none) << bag;
  }
}

TEST_F(BagTest, EqualBagsHaveEqualBytes) {
  const auto first = *files::read(write("а.zip", BagForm::kZip));
  fs::remove(folder_ / "а.zip");
  EXPECT_EQ(first, *files::read(write("а.zip", BagForm::kZip)));
}

TEST_F(BagTest, NamesWithLineEndsAndPercentComeBack) {
  const std::string name = "100% готово\r\nи\rещё\n.txt";
  auto writer = BagWriter::create(folder_ / "a", BagForm::kFolder);
  ASSERT_TRUE(writer->add(name, "x"));
  ASSERT_TRUE(writer->finish({}));
  const auto bag = Bag::open(folder_ / "a");
  ASSERT_TRUE(bag);
  EXPECT_THAT(bag->payload(), ElementsAre(name));
}

TEST_F(BagTest, NothingIsWrittenOverAndAnUnfinishedBagLeavesNoTrace) {
  write("контейнер", BagForm::kFolder);
  const auto again = BagWriter::create(folder_ / "контейнер", BagForm::kFolder);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().items()[0].code, "bag.exists");
  {
    auto dropped = BagWriter::create(folder_ / "брошенный", BagForm::kFolder);
    ASSERT_TRUE(dropped->add("a", "b"));
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
}

TEST_F(BagTest, AWriterRefusesNamesThatClimbOutOrRepeat) {
  auto writer = BagWriter::create(folder_ / "a", BagForm::kFolder);
  const auto outside = writer->add("../../a", "x");
  ASSERT_FALSE(outside);
  EXPECT_EQ(outside.error().items()[0].message.russian,
            "имя файла не годится для контейнера: «data/../../a»");
  EXPECT_TRUE(writer->add("a", "x"));
  EXPECT_EQ(writer->add("a", "x").error().items()[0].code, "bag.duplicate");
  EXPECT_EQ(writer->add_tag("bag-info.txt", "x").has_value(), true);
}

TEST_F(BagTest, AChangedByteIsFound) {
  EXPECT_EQ(fault([](const fs::path& bag) { put(bag / "data/пусто.txt", "!"); }),
            "data/пусто.txt: ошибка: файл изменён: контрольная сумма не сходится с описью "
            "[bag.changed]\nbag-info.txt: ошибка: объём не сходится: записано 13.3, на деле 14.3 "
            "[bag.oxum]\n");
}

TEST_F(BagTest, AMissingFileIsFound) {
  EXPECT_EQ(fault([](const fs::path& bag) { fs::remove(bag / "data/пусто.txt"); }),
            "data/пусто.txt: ошибка: файла из описи нет в контейнере [bag.missing-file]\n"
            "bag-info.txt: ошибка: объём не сходится: записано 13.3, на деле 13.2 [bag.oxum]\n");
}

TEST_F(BagTest, AnExtraFileIsFound) {
  EXPECT_EQ(fault([](const fs::path& bag) { put(bag / "data/вирус.exe", ""); }),
            "data/вирус.exe: ошибка: лишний файл: в описи контейнера его нет [bag.extra-file]\n"
            "bag-info.txt: ошибка: объём не сходится: записано 13.3, на деле 13.4 [bag.oxum]\n");
}

TEST_F(BagTest, AChangedTagFileIsFoundAndAForgedOxumToo) {
  EXPECT_EQ(fault([](const fs::path& bag) { put(bag / "metadata/premis.xml", "<!>"); }),
            "metadata/premis.xml: ошибка: файл изменён: контрольная сумма не сходится с описью "
            "[bag.changed]\n");
  fs::remove_all(folder_ / "контейнер");
  EXPECT_EQ(fault([](const fs::path& bag) {
              put(bag / "bag-info.txt", "Payload-Oxum: 1.1\n");
              seal(bag);
            }),
            "bag-info.txt: ошибка: объём не сходится: записано 1.1, на деле 13.3 [bag.oxum]\n");
}

TEST_F(BagTest, FilesToBeFetchedAreRefused) {
  EXPECT_EQ(
      fault([](const fs::path& bag) { put(bag / "fetch.txt", "http://example.org/a 5 data/a\n"); }),
      "fetch.txt: ошибка: контейнер неполон: часть файлов предлагается скачать (fetch.txt); "
      "попросите передать контейнер целиком [bag.fetch]\n");
}

TEST_F(BagTest, LinksAreRefused) {
  EXPECT_EQ(fault([](const fs::path& bag) {
              fs::remove(bag / "data/пусто.txt");
              fs::create_symlink("/dev/null", bag / "data/пусто.txt");
            }),
            ".: ошибка: в контейнере ссылка или устройство: «data/пусто.txt» [bag.link]\n");
}

TEST_F(BagTest, AManifestCannotNameFilesOutsideOfThePayload) {
  const std::string digits(128, '0');
  EXPECT_THAT(fault([&](const fs::path& bag) {
                put(bag / "manifest-sha512.txt", digits + "  ../../../etc/passwd\n");
                seal(bag);
              }),
              ::testing::StartsWith("manifest-sha512.txt:1: ошибка: имя файла в описи выводит за "
                                    "пределы контейнера или недопустимо: «../../../etc/passwd»"));
  fs::remove_all(folder_ / "контейнер");
  EXPECT_THAT(fault([&](const fs::path& bag) {
                const std::string old = *files::read(bag / "manifest-sha512.txt");
                put(bag / "manifest-sha512.txt",
                    old + digest(DigestKind::kSha512, "<premis/>") + "  metadata/premis.xml\n");
                seal(bag);
              }),
              "metadata/premis.xml: ошибка: опись называет файл вне папки data [bag.bad-name]\n");
}

TEST_F(BagTest, ADeclarationOfAnotherVersionOrCodePageIsTold) {
  EXPECT_EQ(fault([](const fs::path& bag) {
              put(bag / "bagit.txt", "BagIt-Version: 2.5\nTag-File-Character-Encoding: CP1251\n");
              seal(bag);
            }),
            "bagit.txt: ошибка: версия BagIt «2.5» не читается; нужна версия 1.0 [bag.version]\n"
            "bagit.txt: ошибка: кодировка служебных файлов «CP1251», а нужна UTF-8 "
            "[bag.encoding]\n");
}

TEST_F(BagTest, WithoutAManifestItIsNotValid) {
  EXPECT_THAT(fault([](const fs::path& bag) {
                fs::remove(bag / "manifest-sha512.txt");
                seal(bag);
              }),
              ".: ошибка: в контейнере нет описи manifest-sha512.txt (или manifest-sha256.txt) "
              "[bag.no-manifest]\n");
}

TEST_F(BagTest, ABagOfAnotherProgramWithSha256IsRead) {
  const fs::path bag = folder_ / "чужой";
  put(bag / "bagit.txt", "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n");
  put(bag / "data/a b.txt", "x");
  put(bag / "manifest-sha256.txt", digest(DigestKind::kSha256, "x") + " *data/a b.txt\r\n");
  const auto opened = Bag::open(bag);
  ASSERT_TRUE(opened) << opened.error().items()[0].message.russian;
  EXPECT_EQ(*opened->read("a b.txt"), "x");
}

TEST_F(BagTest, AZipThatClimbsOutIsRefused) {
  opc::Entries entries;
  entries.emplace("мешок/../../x", opc::Content::of("x"));
  put(folder_ / "a.zip", opc::write_zip(entries));
  const auto opened = Bag::open(folder_ / "a.zip");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().items()[0].message.russian,
            "недопустимое имя файла в архиве: «мешок/../../x»");
}

TEST_F(BagTest, WhatIsNoBagIsToldSo) {
  put(folder_ / "x" / "a.txt", "x");
  for (const fs::path& path : {folder_ / "x"}) {
    const auto opened = Bag::open(path);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().items()[0].message.russian,
              "это не контейнер BagIt: нет файла bagit.txt");
  }
  EXPECT_EQ(Bag::open(folder_ / "нет").error().items()[0].code, "file.missing");
}

TEST_F(BagTest, TooManyFilesAreRefused) {
  const auto opened = Bag::open(write("a", BagForm::kFolder), {.files = 3});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().items()[0].message.russian, "в контейнере больше 3 файлов");
}

}  // namespace
}  // namespace prikaz::archive
