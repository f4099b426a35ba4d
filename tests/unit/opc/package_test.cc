#include "opc/package.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "opc/folder.h"

namespace prikaz::opc {
namespace {

namespace fs = std::filesystem;

Package sample() {
  Package package;
  package.set_part("word/document.xml", media_type::kDocument, "<w:document/>");
  package.set_part("word/styles.xml", media_type::kStyles, "<w:styles/>");
  package.set_part("word/media/image1.png", "", "picture");
  package.add_relationship("", relation::kOfficeDocument, "word/document.xml");
  package.add_relationship("word/document.xml", relation::kStyles, "word/styles.xml");
  package.add_relationship("word/document.xml", relation::kImage, "word/media/image1.png");
  package.add_relationship("word/document.xml", relation::kHyperlink,
                           "https://example.org/?a=1&b=2", TargetMode::kExternal);
  return package;
}

Package read(const std::string& bytes) {
  auto result = Package::from_bytes(bytes, {.file = "п.docx"});
  EXPECT_TRUE(result) << (result ? "" : format(result.error().items()[0], Language::kRussian));
  return std::move(result).value();
}

std::string error_of(const std::string& bytes, const Limits& limits = {}) {
  auto result = Package::from_bytes(bytes, {.file = "п.docx"}, limits);
  return result ? "" : format(result.error().items()[0], Language::kRussian);
}

fs::path folder(const std::string& name) {
  const fs::path path = fs::path(testing::TempDir()) / ("opc_package_test_" + name);
  fs::remove_all(path);
  fs::create_directories(path);
  return path;
}

void put(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

TEST(Package, IsReadAsItWasWritten) {
  const Package package = read(sample().write());
  ASSERT_TRUE(package.main_document());
  EXPECT_EQ((*package.main_document())->name(), "word/document.xml");
  EXPECT_EQ((*package.main_document())->content_type(), media_type::kDocument);
  EXPECT_EQ(package.part("word/media/image1.png")->content_type(), "image/png");
  EXPECT_EQ(package.part("word/media/image1.png")->bytes(), "picture");
  EXPECT_EQ(package.related("word/document.xml", relation::kStyles)->bytes(), "<w:styles/>");
  EXPECT_EQ(package.target("word/document.xml", "rId2")->name(), "word/media/image1.png");
  EXPECT_EQ(package.relationship("word/document.xml", "rId3")->target,
            "https://example.org/?a=1&b=2");
  EXPECT_EQ(package.target("word/document.xml", "rId3"), nullptr);
  EXPECT_EQ(package.where("word/styles.xml").text(Language::kRussian), "п.docx (word/styles.xml)");
}

TEST(Package, GivesEqualBytesForEqualContent) {
  const std::string bytes = sample().write();
  EXPECT_EQ(sample().write(), bytes);
  EXPECT_EQ(read(bytes).write(), bytes);
  EXPECT_EQ(bytes.find("[Content_Types].xml"), 30u);  // the first entry
}

TEST(Package, SharesContentBetweenCopies) {
  const Package original = sample();
  Package copy = original;
  copy.set_part("word/document.xml", "", "<w:document w:new='1'/>");
  EXPECT_EQ(original.part("word/document.xml")->bytes(), "<w:document/>");
  EXPECT_EQ(copy.part("word/document.xml")->content_type(), media_type::kDocument);
  EXPECT_EQ(original.part("word/styles.xml")->content(), copy.part("word/styles.xml")->content());
}

TEST(Package, GivesFreshNamesAndIds) {
  Package package = sample();
  EXPECT_EQ(package.unused_name("word/media/image", ".png"), "word/media/image2.png");
  EXPECT_EQ(package.add_relationship("word/document.xml", relation::kStyles, "word/styles.xml"),
            "rId1");
  package.remove_relationship("word/document.xml", "rId2");
  EXPECT_EQ(package.add_relationship("word/document.xml", relation::kImage, "word/media/a.png"),
            "rId4");
  package.remove_part("word/styles.xml");
  EXPECT_EQ(package.part("word/styles.xml"), nullptr);
  EXPECT_EQ(package.related("word/document.xml", relation::kStyles), nullptr);
}

TEST(Package, NamesMayHaveAnyLetters) {
  Package package = sample();
  package.set_part("word/media/мой герб 5%.png", "", "png");
  const std::string id =
      package.add_relationship("word/document.xml", relation::kImage, "word/media/мой герб 5%.png");
  const std::string bytes = package.write();
  EXPECT_EQ(bytes.find("герб"), std::string::npos);
  const Package again = read(bytes);
  ASSERT_NE(again.target("word/document.xml", id), nullptr);
  EXPECT_EQ(again.target("word/document.xml", id)->name(), "word/media/мой герб 5%.png");
}

TEST(Package, ReadsStrictRelationshipTypes) {
  Package package = sample();
  package.set_relationships(
      "", {{"rId1", "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
            "word/document.xml"}});
  EXPECT_TRUE(read(package.write()).main_document());
}

TEST(Package, FolderTakesWhatItLacksFromTheFallback) {
  const fs::path common = folder("common");
  const fs::path own = folder("own");
  ASSERT_TRUE(write_folder(common, sample().entries()));
  put(common / "word/unused.xml", "<x/>");
  put(own / "word/document.xml", "<w:document w:own=\"1\"/>");
  put(own / ".hidden", "x");
  auto package = Package::open(own, {.fallback = common});
  ASSERT_TRUE(package);
  EXPECT_EQ(package->part("word/document.xml")->bytes(), "<w:document w:own=\"1\"/>");
  EXPECT_EQ(package->part("word/document.xml")->content_type(), media_type::kDocument);
  EXPECT_NE(package->part("word/styles.xml"), nullptr);
  EXPECT_EQ(package->part("word/unused.xml"), nullptr);
  EXPECT_EQ(package->parts().size(), 3u);
}

TEST(Package, FolderAndZipAreTheSame) {
  const fs::path path = folder("roundtrip");
  put(path / "word/old.xml", "<x/>");
  ASSERT_TRUE(write_folder(path, sample().entries()));
  EXPECT_FALSE(fs::exists(path / "word/old.xml"));
  auto opened = Package::open(path);
  ASSERT_TRUE(opened);
  const fs::path again = folder("again");
  ASSERT_TRUE(write_folder(again, read(opened->write()).entries()));
  auto twice = Package::open(again);
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->write(), opened->write());
}

TEST(Package, SaysWhatAFileIsThatIsNoDocx) {
  EXPECT_EQ(
      error_of("просто текст"),
      "п.docx: ошибка: это не документ Word (.docx): файл не является архивом ZIP [zip.not-a-zip]");
  EXPECT_EQ(
      error_of(""),
      "п.docx: ошибка: это не документ Word (.docx): файл не является архивом ZIP [zip.not-a-zip]");
  EXPECT_EQ(
      error_of("\xD0\xCF\x11\xE0 old"),
      "п.docx: ошибка: это файл старого Word (.doc), а нужен .docx; откройте его в Word и "
            "сохраните как .docx [zip.ole]");
  std::string encrypted = "\xD0\xCF\x11\xE0";
  for (char c : std::string("EncryptedPackage")) encrypted += c, encrypted += '\0';
  EXPECT_EQ(error_of(encrypted),
            "п.docx: ошибка: документ защищён паролем; откройте его в Word и сохраните без пароля "
            "[zip.encrypted]");
  const std::string bytes = sample().write();
  EXPECT_EQ(error_of(bytes.substr(0, bytes.size() / 2)),
            "п.docx: ошибка: файл повреждён или записан не до конца; возьмите копию файла или "
            "пересохраните его в Word [zip.broken]");
  EXPECT_EQ(error_of(write_zip({{"a.txt", Content::of("a")}})),
            "п.docx: ошибка: это не документ Word (.docx): в архиве нет «[Content_Types].xml» "
            "[opc.no-content-types]");
  auto no_main = Package().main_document();
  ASSERT_FALSE(no_main);
  EXPECT_EQ(no_main.error().items()[0].message.russian,
            "это не документ Word (.docx): в архиве нет основной части документа");
}

TEST(Package, RefusesHostileArchives) {
  std::string damaged = sample().write();
  damaged[damaged.find("picture") + 1] ^= 1;
  EXPECT_NE(error_of(damaged).find("(часть «word/media/image1.png»)"), std::string::npos);
  EXPECT_NE(error_of(write_zip({{"../../etc/passwd", Content::of("a")}})).find("[zip.bad-name]"),
            std::string::npos);
  EXPECT_NE(error_of(write_zip({{"C:\\a", Content::of("a")}})).find("[zip.bad-name]"),
            std::string::npos);
  EXPECT_NE(error_of(write_zip({{"a", Content::of("a")}, {"/a", Content::of("b")}}))
                .find("[zip.duplicate]"),
            std::string::npos);
  const std::string zeros = write_zip({{"a", Content::of(std::string(size_t{20} << 20, '\0'))}});
  EXPECT_NE(error_of(zeros).find("разворачивается более чем в 300 раз"), std::string::npos);
  EXPECT_NE(error_of(zeros, {.expanded_bytes = 1 << 20}).find("файл больше 1 МБ"),
            std::string::npos);
  EXPECT_NE(error_of(sample().write(), {.entries = 2}).find("в архиве больше 2 файлов"),
            std::string::npos);
  Package outside = sample();
  outside.set_relationships("", {{"rId1", "t", "../../../etc/passwd"}});
  EXPECT_NE(error_of(outside.write()).find("ведёт за пределы документа"), std::string::npos);
}

}  // namespace
}  // namespace prikaz::opc
