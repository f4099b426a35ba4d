#include "text/fonts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/utf8.h"
#include "support/temporary_folder.h"
#include "unit/text/test_fonts.h"

namespace prikaz::text {
namespace {

using testing::EndsWith;

const FontLibrary& library() {
  static const auto fonts = open_debian_fonts();
  return *fonts;
}

const Face& serif() {
  return *library().face("Liberation Serif", Bold::kNo, Italic::kNo);
}

TEST(FontLibraryTest, SubstitutesFamiliesThatCannotBeShipped) {
  bool substituted = true;
  const Face* face = library().face("times new roman", Bold::kYes, Italic::kNo, &substituted);
  EXPECT_THAT(face->file(), EndsWith("LiberationSerif-Bold.ttf"));
  EXPECT_FALSE(substituted);
}

TEST(FontLibraryTest, SaysWhenTheDefaultFamilyStandsIn) {
  bool substituted = false;
  const Face* face = library().face("Comic Sans MS", Bold::kNo, Italic::kYes, &substituted);
  EXPECT_THAT(face->file(), EndsWith("LiberationSerif-Italic.ttf"));
  EXPECT_TRUE(substituted);
}

TEST(FontLibraryTest, GivesTheNearestStyleThatAFamilyHas) {
  EXPECT_THAT(library().face("DejaVu Sans", Bold::kYes, Italic::kYes)->file(),
              EndsWith("DejaVuSans-Bold.ttf"));
  EXPECT_THAT(library().face("DejaVu Sans", Bold::kNo, Italic::kYes)->file(),
              EndsWith("DejaVuSans.ttf"));
}

TEST(FontLibraryTest, FindsACharacterInTheFallbackChain) {
  EXPECT_FALSE(serif().has(U'₽'));
  for (const char32_t c : {U'₽', U'☐', U'☑'}) {
    const Face* face = library().fallback(c, Bold::kNo, Italic::kNo);
    ASSERT_NE(face, nullptr);
    EXPECT_TRUE(face->has(c));
  }
  EXPECT_EQ(library().fallback(U'漢', Bold::kNo, Italic::kNo), nullptr);
}

TEST(FontLibraryTest, NamesTheFoldersWhenTheDefaultFamilyIsMissing) {
  FontConfiguration fonts = debian_fonts();
  fonts.folders = {"/nowhere/fonts"};
  const auto library = FontLibrary::open(fonts);
  ASSERT_FALSE(library);
  EXPECT_EQ(
      format(library.error().items()[0], Language::kRussian),
      "ошибка: нет файла шрифта «Liberation Serif» в папках: /nowhere/fonts; установите пакет "
      "fonts-liberation2 или положите файлы шрифта в одну из этих папок [font.missing]");
}

TEST(FontLibraryTest, RefusesAFileThatIsNoFont) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "broken.ttf") << "this is no font";
  FontConfiguration fonts;
  fonts.folders = {folder.path().string()};
  fonts.families = {{"Broken", "BROKEN.ttf", "", "", ""}};
  fonts.default_family = "Broken";
  const auto library = FontLibrary::open(fonts);
  ASSERT_FALSE(library);
  EXPECT_EQ(library.error().items()[0].code, "font.broken");
  EXPECT_EQ(library.error().items()[0].message.russian,
            "файл шрифта не годится: это не шрифт TrueType");
}

// A library of one family whose file is Liberation Serif with some bytes changed.
class ChangedFont : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream in(serif().file(), std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(in), {});
  }
  // Where the table's record stands in the directory.
  size_t record(const std::string& tag) const { return bytes_.find(tag); }
  size_t table(const std::string& tag) const {
    size_t offset = 0;
    for (size_t i = 8; i < 12; ++i)
      offset = offset << 8 | static_cast<unsigned char>(bytes_[record(tag) + i]);
    return offset;
  }
  void set_embedding(unsigned type) {
    bytes_[table("OS/2") + 8] = static_cast<char>(type >> 8);
    bytes_[table("OS/2") + 9] = static_cast<char>(type);
  }
  auto open() {
    std::ofstream(folder_.path() / "changed.ttf", std::ios::binary) << bytes_;
    FontConfiguration fonts;
    fonts.folders = {folder_.path().string()};
    fonts.families = {{"Changed", "changed.ttf", "", "", ""}};
    fonts.default_family = "Changed";
    return FontLibrary::open(fonts);
  }

  const TemporaryFolder folder_;
  std::string bytes_;
};

TEST_F(ChangedFont, IsRefusedWithOutlinesOfPostScript) {
  bytes_.replace(record("glyf"), 4, "CFF ");
  const auto library = open();
  ASSERT_FALSE(library);
  EXPECT_EQ(library.error().items()[0].message.russian,
            "файл шрифта не годится: это OpenType с контурами CFF (.otf), а нужны контуры TrueType "
            "(.ttf)");
}

TEST_F(ChangedFont, IsRefusedWhenItsLicenceForbidsEmbedding) {
  set_embedding(0x0002);
  const auto library = open();
  ASSERT_FALSE(library);
  EXPECT_EQ(library.error().items()[0].code, "font.embedding");
  EXPECT_EQ(library.error().items()[0].message.russian,
            "лицензия шрифта запрещает встраивать его в документы");
}

TEST_F(ChangedFont, IsEmbeddedForViewingAndEditing) {
  set_embedding(0x0008);
  EXPECT_TRUE(open());
  set_embedding(0x0004);
  EXPECT_TRUE(open());
}

TEST_F(ChangedFont, IsEmbeddedWholeWhereSubsetsAreForbidden) {
  set_embedding(0x0100);
  const auto library = open();
  ASSERT_TRUE(library);
  const Face* face = (*library)->face("Changed", Bold::kNo, Italic::kNo);
  const GlyphId glyphs[] = {*face->glyph(U'Ж')};
  const auto file = face->subset(glyphs);
  ASSERT_TRUE(file);
  EXPECT_EQ((*file)->size(), bytes_.size());
}

TEST(FontLibraryTest, TellsOfFilesThatItCannotUse) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "office.ttf") << "this is no font";
  FontConfiguration fonts = debian_fonts();
  fonts.folders.push_back(folder.path().string());
  fonts.families.push_back({"Office", "office.ttf", "", "", ""});
  const auto library = FontLibrary::open(fonts);
  ASSERT_TRUE(library);
  EXPECT_TRUE((*library)->refused().empty());
  EXPECT_THAT((*library)->face("Office", Bold::kNo, Italic::kNo)->file(),
              EndsWith("LiberationSerif-Regular.ttf"));
  ASSERT_EQ((*library)->refused().size(), 1u);
  EXPECT_THAT((*library)->refused().items()[0].where.file, EndsWith("office.ttf"));
}

TEST(FaceTest, ReadsTheMetricsOfTheTables) {
  const FaceMetrics& metrics = serif().metrics();
  EXPECT_EQ(metrics.units_per_em, 2048);
  EXPECT_EQ(metrics.ascent, 1825);
  EXPECT_EQ(metrics.descent, 443);
  EXPECT_EQ(metrics.line_gap, 87);
  EXPECT_EQ(metrics.weight, 400);
  EXPECT_TRUE(metrics.serif);
  EXPECT_FALSE(metrics.fixed_pitch);
  EXPECT_EQ(serif().postscript_name(), "LiberationSerif");
  const Face* italic = library().face("Liberation Serif", Bold::kNo, Italic::kYes);
  EXPECT_LT(italic->metrics().italic_angle, -10);
}

TEST(FaceTest, ShapesPlainTextByCharacter) {
  const ShapedText shaped = serif().shape("Ёж", Face::Kerning::kOff);
  ASSERT_EQ(shaped.glyphs.size(), 2U);
  EXPECT_EQ(shaped.glyphs[0].glyph, serif().glyph(U'Ё'));
  EXPECT_EQ(shaped.glyphs[1].cluster, 2U);
  EXPECT_EQ(shaped.width, shaped.glyphs[0].advance + shaped.glyphs[1].advance);
}

TEST(FaceTest, KernsOnlyWhenAsked) {
  EXPECT_LT(serif().shape("AV", Face::Kerning::kOn).width,
            serif().shape("AV", Face::Kerning::kOff).width);
}

TEST(FaceTest, JoinsACombiningMarkToItsLetter) {
  const ShapedText shaped = serif().shape("и\xCC\x86", Face::Kerning::kOff);  // и + U+0306
  ASSERT_EQ(shaped.glyphs.size(), 1U);
  EXPECT_EQ(shaped.glyphs[0].glyph, serif().glyph(U'й'));
}

TEST(FaceTest, MakesNoLigatures) {
  EXPECT_EQ(serif().shape("office", Face::Kerning::kOff).glyphs.size(), 6U);
  EXPECT_EQ(serif().shape("office", Face::Kerning::kOn).glyphs.size(), 6U);
}

TEST(FaceTest, SetsANoBreakHyphenAndFixedSpacesByTheirRelatives) {
  EXPECT_TRUE(serif().has(0x2011));
  EXPECT_EQ(serif().glyph(0x2011), serif().glyph(0x2010));
  EXPECT_TRUE(serif().has(0x202F));
  EXPECT_TRUE(serif().has(0xAD));
  EXPECT_EQ(serif().shape("\xC2\xAD", Face::Kerning::kOff).width, 0);
}

TEST(FaceTest, GivesGlyphZeroForACharacterItLacks) {
  EXPECT_EQ(serif().shape("₽", Face::Kerning::kOff).glyphs[0].glyph, 0);
  EXPECT_EQ(serif().glyph(U'₽'), std::nullopt);
}

TEST(FaceTest, KeepsOnlyTheWantedGlyphsInASubset) {
  const GlyphId glyphs[] = {*serif().glyph(U'А'), *serif().glyph(U'б')};
  const auto subset = serif().subset(glyphs);
  ASSERT_TRUE(subset);
  EXPECT_GT((*subset)->size(), 500U);
  EXPECT_LT((*subset)->size(), 40000U);
  EXPECT_EQ(*serif().subset(glyphs), *subset) << "the second one comes from the cache";
}

TEST(FaceTest, ServesManyThreads) {
  std::vector<std::thread> threads;
  std::vector<int64_t> sums(4);
  const auto fonts = open_debian_fonts();
  for (size_t t = 0; t < sums.size(); ++t) {
    threads.emplace_back([&, t] {
      ShapedText shaped;
      for (int i = 0; i < 3000; ++i) {
        const Face* face = fonts->face("Arial", Bold::kNo, Italic::kNo);
        face->shape("слово" + std::to_string(i), Face::Kerning::kOn, shaped);
        sums[t] += shaped.width;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const int64_t sum : sums) EXPECT_EQ(sum, sums[0]);
}

}  // namespace
}  // namespace prikaz::text
