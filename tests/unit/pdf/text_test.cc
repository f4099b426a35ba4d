// What a search and a copy find.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pdf/page_builder.h"
#include "unit/pdf/pdf_file.h"

namespace prikaz::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string text_of(const std::string& content, const TextStyle& style = {}) {
  PageBuilder page;
  page.paragraph(content, style);
  std::string text = PdfFile(must_write(page.document)).text();
  return text.substr(0, text.find('\n'));
}

TEST(TextTest, GivesEveryCharacterAsTyped) {
  const std::string all =
      "Ёё № «» „“ ₽ ☐ ☑ — – … § ° ½ м² Ѣ ґ é ß €";
  EXPECT_EQ(text_of(all), all);
}

TEST(TextTest, MapsANoBreakSpaceToItself) {
  PageBuilder page;
  page.paragraph("25\u00A0000 руб.");
  const PdfFile file(must_write(page.document));
  for (const auto& font : file.all("/Font")) {
    if (font["/Subtype"] != "/Type0") continue;
    const std::string map = file.stream(font["/ToUnicode"]);
    EXPECT_THAT(map, HasSubstr("> <00A0>"));
    EXPECT_THAT(map, HasSubstr("> <0020>"));
  }
}

TEST(TextTest, GivesANoBreakHyphenAsTypedBesideThePlainOne) {
  // Both are one glyph of Liberation Serif.
  EXPECT_EQ(text_of("кто\u2010либо, что\u2011то, что\u2011то"),
            "кто\u2010либо, что\u2011то, что\u2011то");
}

TEST(TextTest, ReadsCapitalsOfSmallLettersAsCapitals) {
  EXPECT_EQ(text_of("Приказываю, ё", {.capitals = true}), "ПРИКАЗЫВАЮ, Ё");
}

TEST(TextTest, ReadsACombinedLetterAsOne) {
  EXPECT_EQ(text_of("Андре\u0438\u0306"), "Андре\u0438\u0306");
}

TEST(TextTest, KeepsAStressMark) {
  EXPECT_EQ(text_of("за\u0301мок"), "за\u0301мок");
}

TEST(TextTest, KeepsLetterSpacedWordsWhole) {
  EXPECT_EQ(text_of("приказываю: всем школам", {.spacing = 4}), "приказываю: всем школам");
  EXPECT_EQ(text_of("ПРИКАЗ", {.spacing = 1}), "ПРИКАЗ");
}

TEST(TextTest, LeavesOutInvisibleCharacters) {
  EXPECT_EQ(text_of("обра\u00ADзование"), "образование");
}

TEST(TextTest, NeverPaintsTheMissingGlyph) {
  PageBuilder page;
  page.paragraph("漢");
  const PdfFile file(must_write(page.document));
  EXPECT_THAT(file.stream(file.get(file.pages()[0])["/Contents"]), Not(HasSubstr("TJ")));
}

// Where words begin, in points from the left.
double left_of(const PdfFile& file, const std::string& word) {
  const std::string boxes = file.text("-bbox");
  const size_t end = boxes.find(">" + word + "<");
  const size_t begin = boxes.rfind("xMin=\"", end);
  return end == std::string::npos ? -1 : std::stod(boxes.substr(begin + 6));
}

TEST(TextTest, PutsWordsWhereLayoutPutsThem) {
  for (const double scale : {1.0, 0.8}) {
    for (const double spacing : {0.0, 0.5, -0.3, 2.0}) {
      PageBuilder page;
      const int32_t paragraph = page.element(layout::StructureElement::Role::kParagraph);
      const double end =
          page.line("Об утверждении плана мероприятий школ ", paragraph,
                    {.size = 13, .spacing = spacing, .word_spacing = 3.37, .scale = scale});
      page.y -= 13 * 1.2;
      page.line("далее", paragraph, {.size = 13}, end);
      page.y += 20;
      page.line("далее", paragraph, {.size = 13}, end);
      const PdfFile file(must_write(page.document));
      EXPECT_NEAR(left_of(file, "далее"), end, 0.02);
      // The advance of the whole line as a viewer sums it up.
      const std::string boxes = file.text("-bbox");
      const size_t last = boxes.find(">школ<");
      ASSERT_NE(last, std::string::npos);
      const double right = std::stod(boxes.substr(boxes.rfind("xMax=\"", last) + 6));
      EXPECT_NEAR(right, end - 13 * 0.25 * scale - 3.37 - 2 * spacing, 0.6);
    }
  }
}

TEST(TextTest, KeepsThePlaceAfterATextOfItsOwn) {
  PageBuilder page;
  const int32_t paragraph = page.element(layout::StructureElement::Role::kParagraph);
  const double end = page.line("что\u2010то что\u2011то ", paragraph, {.word_spacing = 5});
  page.line("далее что\u2011то и конец", paragraph, {.word_spacing = 5});
  const PdfFile file(must_write(page.document));
  EXPECT_GT(end, 0);
  // "конец" stands behind two stretched spaces and a wrapped hyphen.
  const text::Face* face =
      test_fonts().face("Liberation Serif", text::Bold::kNo, text::Italic::kNo);
  const double before =
      face->shape("далее что\u2011то и ", text::Face::Kerning::kOff).width * 14.0 / 2048 + 3 * 5;
  EXPECT_NEAR(left_of(file, "конец"), 57 + before, 0.05);
}

TEST(TextTest, TurnsText) {
  PageBuilder page;
  page.y = 300;
  page.paragraph("Вверх", {.turn = 90});
  const PdfFile file(must_write(page.document));
  const std::string boxes = file.text("-bbox");
  EXPECT_THAT(boxes, HasSubstr(">Вверх<"));
  EXPECT_THAT(file.stream(file.get(file.pages()[0])["/Contents"]),
              HasSubstr("0 1 -1 0 57 541.89 Tm"));
}

TEST(TextTest, GivesWidthsOfTheFontFile) {
  PageBuilder page;
  page.paragraph("Ёж", {.family = "DejaVu Serif"});
  const PdfFile file(must_write(page.document));
  const text::Face* face = test_fonts().face("DejaVu Serif", text::Bold::kNo, text::Italic::kNo);
  for (const auto& font : file.all("/Font")) {
    if (font["/Subtype"] != "/CIDFontType2") continue;
    const auto& widths = font["/W"];
    for (size_t i = 0; i < widths.size(); i += 2) {
      for (size_t k = 0; k < widths[i + 1].size(); ++k) {
        const auto glyph = static_cast<text::GlyphId>(widths[i].get<size_t>() + k);
        EXPECT_NEAR(widths[i + 1][k].get<double>(),
                    face->advance(glyph) * 1000.0 / face->metrics().units_per_em, 0.006);
      }
    }
  }
}

TEST(TextTest, EmbedsSubsetsOnly) {
  PageBuilder page;
  page.paragraph("Приказ № 1 ₽");
  const std::string fonts = output_of("pdffonts " + PdfFile(must_write(page.document)).path());
  EXPECT_THAT(fonts, HasSubstr("+LiberationSerif"));
  EXPECT_THAT(fonts, HasSubstr("CID TrueType      Identity-H       yes yes yes"));
  EXPECT_THAT(fonts, Not(HasSubstr(" no ")));
}

}  // namespace
}  // namespace prikaz::pdf
