#include "russian/encoding.h"

#include <gtest/gtest.h>

#include <string>

namespace prikaz::russian {
namespace {

constexpr const char* kCard =
    "вид: приказ\nзаголовок: О подготовке школ района к зиме\nномер: 17-ОД\nпункты:\n"
    "  - Директорам школ представить отчёт № 2.\n";

TEST(Encoding, RecognisesCodePagesByTheirLetters) {
  for (const auto encoding : {Encoding::kWindows1251, Encoding::kKoi8R, Encoding::kCp866}) {
    const auto read = decode(encode(kCard, encoding), {"к.yaml"});
    ASSERT_TRUE(read) << name(encoding);
    EXPECT_EQ(read->encoding, encoding);
    EXPECT_TRUE(read->guessed);
    EXPECT_EQ(read->text.find("подготовке школ") != std::string::npos, true);
  }
}

TEST(Encoding, RecognisesOneWord) {
  for (const auto encoding : {Encoding::kWindows1251, Encoding::kKoi8R, Encoding::kCp866}) {
    const auto read = decode(encode("вид: приказ", encoding), {"к.yaml"});
    ASSERT_TRUE(read) << name(encoding);
    EXPECT_EQ(read->text, "вид: приказ");
  }
}

TEST(Encoding, CapitalsAloneAreStillRussian) {
  const auto read = decode(encode("ОТДЕЛ ОБРАЗОВАНИЯ", Encoding::kWindows1251), {"к.yaml"});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "ОТДЕЛ ОБРАЗОВАНИЯ");
}

TEST(Encoding, NamesWithYoAreRead) {
  const auto read = decode(encode("Ёлкин; Ёжикова", Encoding::kWindows1251), {"к.csv"});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "Ёлкин; Ёжикова");
}

TEST(Encoding, TakesUtf16WithAndWithoutMark) {
  for (const auto encoding : {Encoding::kUtf16Little, Encoding::kUtf16Big}) {
    const std::string mark = encoding == Encoding::kUtf16Little ? "\xFF\xFE" : "\xFE\xFF";
    const auto marked = decode(mark + encode(kCard, encoding), {"к.yaml"});
    ASSERT_TRUE(marked);
    EXPECT_EQ(marked->text, kCard);
    EXPECT_FALSE(marked->guessed);
    const auto bare = decode(encode(kCard, encoding), {"к.yaml"});
    ASSERT_TRUE(bare);
    EXPECT_EQ(bare->text, kCard);
    EXPECT_TRUE(bare->guessed);
  }
}

TEST(Encoding, DropsTheMarkOfUtf8) {
  const auto read = decode("\xEF\xBB\xBFвид", {"к.yaml"});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "вид");
}

TEST(Encoding, WrongByteInUtf8IsAnErrorWithItsPlace) {
  const auto read = decode("вид: приказ\nномер: 1\xFF-ОД", {"к.yaml"});
  ASSERT_FALSE(read);
  EXPECT_EQ(format(read.error().items().front(), Language::kRussian),
            "к.yaml:2:9: ошибка: файл в UTF-8, но здесь стоит неверный байт 0xFF; сохраните файл "
            "заново в кодировке UTF-8 [text.broken-utf8]");
}

TEST(Encoding, BinaryIsRefused) {
  std::string bytes = "PK\x03\x04";
  for (int i = 0; i < 400; ++i) bytes += static_cast<char>((i * 37 + i / 7) & 255);
  const auto read = decode(bytes, {"к.yaml"});
  ASSERT_FALSE(read);
  EXPECT_EQ(format(read.error().items().front(), Language::kRussian),
            "к.yaml: ошибка: не удалось узнать кодировку файла (это не UTF-8, UTF-16, "
            "windows-1251, KOI8-R или CP866); сохраните файл заново в кодировке UTF-8 "
            "[text.unknown-encoding]");
}

TEST(Encoding, LatinOfWesternEuropeIsNotTakenForRussian) {
  const auto read = decode("caf\xE9 na\xEFve", {"к.yaml"});
  EXPECT_FALSE(read);
}

TEST(Encoding, HalfAUtf16FileIsRefused) {
  const std::string bytes = "\xFF\xFE" + encode(kCard, Encoding::kUtf16Little) + "x";
  const auto read = decode(bytes, {"к.yaml"});
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().items().front().code, "text.broken-utf16");
}

TEST(Encoding, MissingCharactersAreMarkedWhenEncoding) {
  EXPECT_EQ(encode("a☐b", Encoding::kWindows1251), "a?b");
}

}  // namespace
}  // namespace prikaz::russian
