#include "archive/bag_manifest.h"

#include <gtest/gtest.h>

namespace prikaz::archive {
namespace {

const std::string kDigest(8, 'a');

TEST(BagManifest, EncodesLineEndsAndPercentOfNamesAlone) {
  const std::string name = "data/100% готово\r\n№ 5.docx";
  EXPECT_EQ(encoded_bag_name(name), "data/100%25 готово%0D%0A№ 5.docx");
  EXPECT_EQ(decoded_bag_name(encoded_bag_name(name)), name);
  EXPECT_EQ(decoded_bag_name("data/%D0%9F %0a"), "data/%D0%9F \n");
}

TEST(BagManifest, PrintsALineAFileSortedByName) {
  EXPECT_EQ(print_manifest({{"data/б", "22"}, {"data/а", "11"}}), "11  data/а\n22  data/б\n");
}

TEST(BagManifest, ReadsWhatItPrintsAndWhatOthersPrint) {
  const Manifest manifest{{"data/а%.txt", kDigest}, {"data/б.txt", std::string(8, 'b')}};
  auto read = parse_manifest(print_manifest(manifest), 8, {"m"});
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, manifest);
  auto foreign = parse_manifest("AAAAAAAA\t*./data/x.txt\r\n\r\nbbbbbbbb data/y.txt", 8, {"m"});
  ASSERT_TRUE(foreign);
  EXPECT_EQ(*foreign, (Manifest{{"data/x.txt", kDigest}, {"data/y.txt", std::string(8, 'b')}}));
}

TEST(BagManifest, NamesThatLeaveTheBagAreRefused) {
  for (const char* name : {"../a", "data/../../a", "/etc/passwd", "~/a", "~root/a", "C:/a", "a//b",
                           "a\\..\\b", "", ".", "data/.", "\xFF"}) {
    EXPECT_FALSE(is_safe_bag_name(name)) << name;
  }
  EXPECT_FALSE(is_safe_bag_name(std::string(256, 'a')));
  EXPECT_TRUE(is_safe_bag_name("data/Приказ № 5 «О школах».docx"));
  const auto read = parse_manifest(kDigest + "  data/../../a\n", 8, {"manifest-sha512.txt"});
  ASSERT_FALSE(read);
  EXPECT_EQ(format(read.error().items()[0], Language::kRussian),
            "manifest-sha512.txt:1: ошибка: имя файла в описи выводит за пределы контейнера или "
            "недопустимо: «data/../../a» [bag.bad-name]");
}

TEST(BagManifest, BrokenLinesAndRepeatedNamesAreToldTogether) {
  const auto read = parse_manifest(
      "zz  data/a\n" + kDigest + "\n" + kDigest + "  data/б\n" + kDigest + "  data/б\n", 8, {"m"});
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().size(), 3u);
  EXPECT_EQ(read.error().items()[0].message.russian,
            "строка описи контейнера не читается: нужны контрольная сумма и имя файла");
  EXPECT_EQ(read.error().items()[2].message.russian, "файл назван в описи дважды");
  EXPECT_EQ(read.error().items()[2].where.line, 4);
}

TEST(BagManifest, AComposedLetterAndItsPartsAreOneName) {
  const auto read = parse_manifest(kDigest + "  data/и\u0306.txt\n", 8, {"m"});
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->contains("data/й.txt"));
}

TEST(BagInfo, ComesBackAndFoldedLinesAreJoined) {
  const std::string text = print_bag_info({{"Source-Organization", "Отдел\nобразования"}});
  EXPECT_EQ(text, "Source-Organization: Отдел образования\n");
  auto read =
      parse_bag_info("Contact-Name: Иванова\r\n  Анна Петровна\r\nPayload-Oxum: 5.1\n", {"i"});
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2u);
  EXPECT_EQ((*read)[0].value, "Иванова Анна Петровна");
  EXPECT_EQ((*read)[1].label, "Payload-Oxum");
  EXPECT_FALSE(parse_bag_info("без двоеточия\n", {"i"}));
}

}  // namespace
}  // namespace prikaz::archive
