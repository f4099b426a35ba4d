#include "text/fonts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/utf8.h"
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
  const auto folder = std::filesystem::temp_directory_path() / "prikaz-fonts-test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "broken.ttf") << "this is no font";
  FontConfiguration fonts;
  fonts.folders = {folder.string()};
  fonts.families = {{"Broken", "BROKEN.ttf", "", "", ""}};
  fonts.default_family = "Broken";
  const auto library = FontLibrary::open(fonts);
  std::filesystem::remove_all(folder);
  ASSERT_FALSE(library);
  EXPECT_EQ(library.error().items()[0].code, "font.broken");
  EXPECT_EQ(library.error().items()[0].message.russian,
            "файл шрифта не годится: это не шрифт TrueType");
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
