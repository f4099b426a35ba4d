#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/length.h"
#include "base/picture.h"
#include "base/result.h"
#include "base/utf8.h"

namespace prikaz {
namespace {

TEST(Length, ConvertsBetweenUnits) {
  EXPECT_EQ(Length::twips(1440).points(), 72);
  EXPECT_EQ(Length::millimetres(25.4), Length::points(72));
  EXPECT_EQ(Length::half_points(28), Length::points(14));
  EXPECT_EQ(Length::emu(634).twips(), 1);
  EXPECT_EQ(Length::emu(-634).twips(), -1);
  EXPECT_EQ(Length::emu(317).snapped(), Length());
}

TEST(Date, KnowsTheCalendar) {
  EXPECT_FALSE(Date::make(2021, 2, 31));
  EXPECT_FALSE(Date::make(2021, 2, 29));
  ASSERT_TRUE(Date::make(2020, 2, 29));
  EXPECT_EQ(Date::make(2020, 10, 6)->weekday(), 2);
  EXPECT_EQ(Date::from_days(Date::make(2020, 10, 6)->days() + 30).iso(), "2020-11-05");
}

TEST(Result, CarriesTheErrorToTheCaller) {
  const auto inner = [](bool fail) -> Result<int> {
    if (fail) return failure("x", {}, {"плохо", "bad"});
    return 1;
  };
  const auto outer = [&](bool fail) -> Result<std::string> {
    PRIKAZ_TRY(const int value, inner(fail));
    return std::to_string(value);
  };
  EXPECT_EQ(*outer(false), "1");
  EXPECT_EQ(outer(true).error().items()[0].message.english, "bad");
}

TEST(Diagnostics, PrintPlaceTextProposalAndAdvice) {
  Diagnostics found;
  found.error("card.unknown-key", {"приказ.yaml", 14, 9}, {"неизвестное поле", "unknown field"})
      .quote("подписнт")
      .propose("подписант");
  EXPECT_EQ(format(found.items()[0], Language::kRussian),
            "приказ.yaml:14:9: ошибка: неизвестное поле: «подписнт»; может быть, «подписант» "
            "[card.unknown-key]");
  EXPECT_EQ(format(found.items()[0], Language::kEnglish),
            "приказ.yaml:14:9: error: unknown field: «подписнт»; perhaps «подписант» "
            "[card.unknown-key]");
}

TEST(Diagnostic, text_of_a_stranger_cannot_command_the_terminal) {
  Diagnostic quoted;
  quoted.code = "card.x";
  quoted.message = {"плохо", "bad"};
  quoted.text = "а\x1B[31mб\xC2\x9B";
  EXPECT_EQ(format(quoted, Language::kRussian), "ошибка: плохо: «а\uFFFD[31mб\uFFFD» [card.x]");
}

TEST(Diagnostic, a_long_quotation_is_cut) {
  Diagnostic quoted;
  quoted.code = "card.x";
  quoted.message = {"плохо", "bad"};
  std::string kept;
  for (int i = 0; i < 160; ++i) kept += "ё";
  quoted.text = kept + "ё";
  EXPECT_EQ(format(quoted, Language::kRussian), "ошибка: плохо: «" + kept + "…» [card.x]");
  quoted.text = kept;
  EXPECT_EQ(format(quoted, Language::kRussian), "ошибка: плохо: «" + kept + "» [card.x]");
}

TEST(Diagnostics, PrintThePlaceInsideADocument) {
  const SourceLocation where{"шаблон.docx", 0, 0, "word/document.xml", 7};
  EXPECT_EQ(where.text(Language::kRussian), "шаблон.docx (word/document.xml, абзац 7)");
  EXPECT_EQ(where.text(Language::kEnglish), "шаблон.docx (word/document.xml, paragraph 7)");
  const SourceLocation paragraph{"приказ.docx", 0, 0, "", 7};
  EXPECT_EQ(paragraph.text(Language::kRussian), "приказ.docx (абзац 7)");
  const SourceLocation row{"школы.xlsx", 5, 28, "Лист1"};
  EXPECT_EQ(row.text(Language::kRussian), "школы.xlsx (Лист1, строка 5, столбец AB)");
  EXPECT_EQ(row.text(Language::kEnglish), "школы.xlsx (Лист1, row 5, column AB)");
  const SourceLocation xml{"школы.xlsx", 5, 28, "xl/workbook.xml"};
  EXPECT_EQ(xml.text(Language::kRussian), "школы.xlsx (xl/workbook.xml, строка 5)");
}

TEST(Diagnostics, PrintAPlaceOfADocumentAsPeopleFindIt) {
  using Story = DocumentPlace::Story;
  SourceLocation where{"отчёт.docx", 5, 7, "word/document.xml", 31};
  where.inside = {.story = Story::kBody, .table = 2, .row = 5, .column = 3, .paragraph = 2};
  EXPECT_EQ(where.text(Language::kRussian),
            "отчёт.docx (таблица 2, строка 5, столбец 3, абзац 2)");
  EXPECT_EQ(where.text(Language::kEnglish), "отчёт.docx (table 2, row 5, column 3, paragraph 2)");
  where.inside = {.story = Story::kBody, .paragraph = 14, .point = "2.1"};
  EXPECT_EQ(where.text(Language::kRussian), "отчёт.docx (п. 2.1, абзац 14)");
  EXPECT_EQ(where.text_inside(Language::kEnglish), "point 2.1, paragraph 14");
  where.inside = {.story = Story::kFooter, .pages = DocumentPlace::Pages::kFirst, .section = 2};
  EXPECT_EQ(where.text(Language::kRussian),
            "отчёт.docx (нижний колонтитул первой страницы раздела 2)");
  where.inside = {.story = Story::kBody};
  EXPECT_EQ(where.text(Language::kRussian), "отчёт.docx");
}

TEST(Diagnostics, WarningsAreNoErrors) {
  Diagnostics found;
  found.warning("a", {}, {"а", "a"});
  EXPECT_FALSE(found.has_errors());
  found.append(failure("b", {}, {"б", "b"}));
  EXPECT_TRUE(found.has_errors());
  EXPECT_EQ(found.size(), 2u);
}

TEST(Utf8, CountsAndFindsInvalidBytes) {
  EXPECT_EQ(utf8::length("№ 5"), 3u);
  EXPECT_EQ(utf8::first_invalid("приказ"), std::string_view::npos);
  EXPECT_EQ(utf8::first_invalid("ab\xCF"), 2u);
  EXPECT_EQ(utf8::first_invalid("\xED\xA0\x80"), 0u);  // a surrogate
  EXPECT_EQ(utf8::first_invalid("\xC0\x80"), 0u);      // overlong
}

TEST(Utf8, DecodesWhatItEncodes) {
  for (const char32_t code : {U'a', U'ё', U'№', U'\U0001F600'}) {
    std::string text;
    utf8::append(text, code);
    size_t at = 0;
    EXPECT_EQ(utf8::next(text, at), code);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf8, NearestIsASlipOfTheHand) {
  const std::vector<std::string> names = {"подписант", "заголовок", "пункты", "место"};
  EXPECT_EQ(utf8::nearest("подписнт", names), "подписант");
  EXPECT_EQ(utf8::nearest("закголовок", names), "заголовок");
  EXPECT_EQ(utf8::nearest("пнукты", names), "пункты");
  EXPECT_EQ(utf8::nearest("исполнитель", names), "");
}

std::string tiny_png() {
  std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0....", 33);
  return bytes + std::string("\0\0\0\x09pHYs\0\0\x2e\x23\0\0\x2e\x23\x01....", 21) +
         std::string("\0\0\0\0IEND....", 12);
}

TEST(Picture, ReadsSizeAndDensityOfAPng) {
  const auto picture = read_picture(tiny_png(), {});
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->width, 2u);
  EXPECT_EQ(picture->height, 3u);
  EXPECT_NEAR(picture->dots_per_inch, 300, 0.1);
}

TEST(Picture, RefusesWhatIsNoPicture) {
  const auto text = read_picture("это не картинка", {"подпись.png"});
  ASSERT_FALSE(text);
  EXPECT_EQ(format(text.error().items()[0], Language::kRussian),
            "подпись.png: ошибка: это не картинка PNG или JPEG; сохраните картинку как PNG или "
            "JPEG [picture.unknown]");
  const auto cut = read_picture(tiny_png().substr(0, 20), {"подпись.png"});
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().items()[0].code, "picture.broken");
  EXPECT_FALSE(read_picture("\xFF\xD8\xFF\xE0", {}));
}

TEST(Diagnostics, ASpaceOfAnotherKindIsSaidSinceNobodySeesIt) {
  Diagnostics found;
  found.note("typography.plain-space", {"приказ.txt", 1, 1}, {"обычный пробел", "a plain space"})
      .quote("№ 5")
      .propose("№\u00A05");
  EXPECT_EQ(format(found.items()[0], Language::kRussian),
            "приказ.txt:1:1: замечание: обычный пробел: «№ 5»; может быть, «№\u00A05» с "
            "неразрывным пробелом [typography.plain-space]");
  found.items()[0].text = "№5";
  EXPECT_EQ(format(found.items()[0], Language::kRussian).find("неразрывным"), std::string::npos);
}

}  // namespace
}  // namespace prikaz
