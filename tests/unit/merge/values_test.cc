#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/merge/integrity.h"
#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::filled;
using sample::json;
using sample::package;
using sample::paragraph;
using sample::render;
using sample::text;
using sample::xml_of;
using ::testing::HasSubstr;
using ::testing::Not;

// One grey pixel.
constexpr const char* kPixel =
    "data:image/"
    "png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+"
    "kcQAAAABJRU5ErkJggg==";

data::Value with_pixel() {
  return json(std::string(R"({"герб": ")") + kPixel + R"("})");
}

TEST(Values, RichTextInheritsTheRestFromItsPlace) {
  const std::string body =
      "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"PT Serif\"/><w:i/><w:sz w:val=\"28\"/></w:rPr><w:t>а "
      "{{ x|разметка }} б</w:t></w:r></w:p>";
  const opc::Package document = render(package(body), json(R"({"x": "1 **2** ^3^ 4 * 5"})"));
  EXPECT_EQ(text(document), "а 1 2 3 4 * 5 б");
  EXPECT_THAT(
      xml_of(document),
      HasSubstr(
          "<w:r><w:rPr><w:rFonts w:ascii=\"PT Serif\"/><w:b/><w:i/><w:sz w:val=\"28\"/></w:rPr>"
          "<w:t xml:space=\"preserve\">2</w:t></w:r>"));
  EXPECT_THAT(xml_of(document),
              HasSubstr("<w:sz w:val=\"28\"/><w:vertAlign w:val=\"superscript\"/></w:rPr>"));
}

TEST(Values, RichTextIsGivenAsData) {
  const opc::Package document = render(
      package(paragraph("{{ x|оформление }}")),
      json(
          R"({"x": ["а", {"текст": "б", "жирный": true, "цвет": "#FF0000", "размер": 12.5, "шрифт": "Arial"}]})"));
  EXPECT_THAT(
      xml_of(document),
      HasSubstr(
          "<w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:b/><w:color "
          "w:val=\"FF0000\"/>"
          "<w:sz w:val=\"25\"/><w:szCs w:val=\"25\"/></w:rPr><w:t xml:space=\"preserve\">б</w:t>"));
}

TEST(Values, RichTextWithALookThatWordDoesNotKnowIsAMistake) {
  EXPECT_EQ(sample::mistakes(package(paragraph("{{ а|оформление }}")),
                             json(R"({"а": {"текст": "т", "цвет": "красный"}})")),
            "абзац 1: ошибка: «красный» — не цвет; цвет пишется как RRGGBB, "
            "например C00000: «а|оформление» (тег {{ а|оформление }}) [merge.bad-colour]\n");
  EXPECT_EQ(sample::mistakes(package(paragraph("{{ а|оформление }}")),
                             json(R"({"а": {"текст": "т", "размер": 5000}})")),
            "абзац 1: ошибка: здесь целое число (данные.json:1:32), а нужно "
            "размер от 1 до 1638 пунктов: «а|оформление» (тег {{ а|оформление }}) [expr.type]\n");
}

TEST(Values, LinksAreRelationships) {
  const opc::Package document =
      render(package(paragraph("{{ x|разметка }}")),
             json(R"j({"x": "см. [план](https://example.org/a?b=1&c=2)"})j"));
  EXPECT_THAT(
      xml_of(document),
      HasSubstr("<w:hyperlink r:id=\"rId1\" w:history=\"1\"><w:r><w:rPr><w:color w:val=\"0563C1\"/>"
                "<w:u w:val=\"single\"/></w:rPr><w:t "
                "xml:space=\"preserve\">план</w:t></w:r></w:hyperlink>"));
  EXPECT_EQ(document.relationship("word/document.xml", "rId1")->target,
            "https://example.org/a?b=1&c=2");
}

TEST(Values, AParagraphBreakInRichTextKeepsItsLook) {
  const opc::Package document =
      render(package(paragraph("{{ x|разметка }}")), json(R"({"x": "**а\n\nб**"})"));
  EXPECT_EQ(text(document), "а|б");
  EXPECT_THAT(xml_of(document),
              HasSubstr("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">б</w:t></w:r>"));
}

TEST(Values, PicturesHaveTheirSizeAndAlternativeText) {
  const opc::Package document =
      render(package(paragraph(
                 "{{ герб|картинка(ширина='2 см', текст='Герб «района»') }}{{ герб|картинка }}")),
             with_pixel());
  EXPECT_EQ(text(document), "[picture][picture]");
  EXPECT_THAT(xml_of(document), HasSubstr("<wp:extent cx=\"720000\" cy=\"720000\"/>"));
  EXPECT_THAT(xml_of(document), HasSubstr("descr=\"Герб «района»\""));
  EXPECT_THAT(xml_of(document), HasSubstr("<wp:docPr id=\"2\""));
  EXPECT_NE(document.part("word/media/image1.png"), nullptr);
  EXPECT_NE(document.part("word/media/image1.png")->content_type(), "");
}

// Pictures made by a filter live no longer than their turn: another may take their place in memory.
TEST(Values, DifferentPicturesOfALoopAreDifferentParts) {
  const std::string head =
      "\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4n";
  const std::string red = head + "GP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC\"";
  const std::string blue = head + "GNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC\"";
  const opc::Package document =
      render(package(paragraph("{%p for x in xs %}") + paragraph("{{ x|картинка }}") +
                     paragraph("{%p endfor %}")),
             json("{\"xs\": [" + red + ", " + blue + ", " + red + "]}"));
  ASSERT_NE(document.part("word/media/image2.png"), nullptr);
  EXPECT_NE(document.part("word/media/image1.png")->bytes(),
            document.part("word/media/image2.png")->bytes());
  EXPECT_EQ(document.part("word/media/image3.png"), nullptr);
}

TEST(Values, AQrCodeIsAPicture) {
  const opc::Package document = render(package(paragraph("{{ a|qr(ширина='3 см') }}")),
                                       json(R"({"a": "https://example.org"})"));
  EXPECT_THAT(xml_of(document), HasSubstr("<wp:extent cx=\"1080000\" cy=\"1080000\"/>"));
  const std::string& png = document.part("word/media/image1.png")->bytes();
  EXPECT_EQ(png.substr(1, 3), "PNG");
  EXPECT_EQ(sample::mistakes(package(paragraph("{{ ''|qr }}")), json("{}")),
            "абзац 1: ошибка: для QR-кода нужен текст: «''|qr» (тег {{ ''|qr "
            "}}) [qr.empty]\n");
}

TEST(Values, APlaceholderPictureIsReplacedByItsAlternativeText) {
  const std::string drawing =
      "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"2000\" cy=\"1000\"/><wp:docPr id=\"7\" "
      "name=\"x\" descr=\"{{ герб }}\"/>"
      "<a:graphic><pic:pic><pic:blipFill><a:blip "
      "r:embed=\"rId9\"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx=\"2000\" cy=\"1000\"/>"
      "</a:xfrm></pic:spPr></pic:pic></a:graphic></wp:inline></w:drawing></w:r></w:p>";
  const data::Value pixel = with_pixel();
  expr::Budget budget;
  const auto picture = expr::Expression::parse("герб|картинка(текст='Герб')", {})
                           ->evaluate(expr::Scope(pixel), budget);
  ASSERT_TRUE(picture);
  data::PlacedPicture unsized = picture->placed_picture();
  const opc::Package document =
      render(package(drawing), data::Value::map({{"герб", {}, data::Value::picture(unsized)}}));
  EXPECT_THAT(xml_of(document), HasSubstr("<wp:extent cx=\"1000\" cy=\"1000\"/>"));
  EXPECT_THAT(xml_of(document), HasSubstr("descr=\"Герб\""));
  EXPECT_THAT(xml_of(document), HasSubstr("<a:blip r:embed=\"rId1\"/>"));
  EXPECT_EQ(text(render(package(drawing + paragraph("т")), json(R"({"герб": null})"))), "|т");
}

TEST(Values, ADocumentIsTakenInForItsParagraph) {
  const opc::Package inner =
      package(paragraph("раз") + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" + paragraph("два") +
              "</w:tc></w:tr></w:tbl>");
  const auto bytes = std::make_shared<const std::string>(inner.write());
  const data::Value data =
      data::Value::map({{"документ", {}, data::Value::package(bytes)}, {"нет", {}, data::Value()}});
  const std::string body =
      paragraph("до") + paragraph("{{p документ }}") + paragraph("{{p нет }}") + paragraph("после");
  const opc::Package document = render(package(body), data);
  EXPECT_EQ(text(document), "до|раз|два|после");
  EXPECT_THAT(xml_of(document), HasSubstr("</w:tbl><w:p><w:r><w:t>после"));
  EXPECT_THAT(text(render(package(paragraph("{{ документ }}")), data)), "раз|два");
}

TEST(Values, ADocumentIsGivenAsText) {
  static constexpr char kDigits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string bytes = package(paragraph("внутри")).write();
  std::string text64;
  for (size_t at = 0; at < bytes.size(); at += 3) {
    uint32_t bits = 0;
    for (size_t byte = 0; byte < 3; ++byte)
      bits = bits << 8 | (at + byte < bytes.size() ? static_cast<uint8_t>(bytes[at + byte]) : 0u);
    for (int shift = 18; shift >= 0; shift -= 6) text64 += kDigits[bits >> shift & 63];
  }
  const data::Value data =
      json(R"({"д": "data:application/octet-stream;base64,)" + text64 + R"(", "нет": null})");
  EXPECT_EQ(text(render(package(paragraph("до") + paragraph("{{ д|документ }}") +
                                paragraph("{{p нет|документ }}") + paragraph("после")),
                        data)),
            "до|внутри|после");
  EXPECT_EQ(sample::mistakes(package(paragraph("{{ 'т.docx'|документ }}")), json("{}")),
            "абзац 1: ошибка: здесь текст «т.docx», а нужно документ Word: "
            "«'т.docx'|документ» (тег {{ 'т.docx'|документ }}) [expr.type]\n");
}

TEST(Values, DocumentsTakenInTwiceDoNotClash) {
  opc::Package inner = package(
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"м\"/>"
      "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" "
      "name=\"р\"/></wp:inline></w:drawing></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>");
  inner.set_part("word/numbering.xml", opc::media_type::kNumbering,
                 "<w:numbering " + sample::kNamespaces +
                     "><w:abstractNum w:abstractNumId=\"0\"/><w:num w:numId=\"1\"><w:abstractNumId "
                     "w:val=\"0\"/></w:num></w:numbering>");
  inner.add_relationship("word/document.xml", opc::relation::kNumbering, "word/numbering.xml");
  const auto bytes = std::make_shared<const std::string>(inner.write());
  const data::Value data = data::Value::map({{"д", {}, data::Value::package(bytes)}});
  const opc::Package document =
      render(package(paragraph("{%p for х in [1, 2] %}") + paragraph("{{p д }}") +
                     paragraph("{%p endfor %}") + paragraph("конец")),
             data);
  EXPECT_EQ(sample::faults(document), "");
  EXPECT_THAT(xml_of(document), HasSubstr("<w:numId w:val=\"2\"/>"));
}

TEST(Values, AreSafeInAttributesAndFields) {
  const std::string body =
      "<w:p><w:pPr><w:jc w:val=\"{{ j }}\"/></w:pPr><w:r><w:instrText>HYPERLINK \"{{ u "
      "}}\"</w:instrText></w:r></w:p>";
  EXPECT_THAT(xml_of(render(package(body), json(R"({"j": "a\"b", "u": "x\ny<"})"))),
              testing::AllOf(HasSubstr("w:val=\"a&quot;b\""),
                             HasSubstr("HYPERLINK \"x\ny&lt;\"</w:instrText>")));
}

TEST(Values, ANoBreakHyphenIsTheElementThatEveryFontCanDraw) {
  EXPECT_THAT(xml_of(render(package(paragraph("{{ н }}!")), json("{\"н\": \"273\u2011ФЗ\"}"))),
              HasSubstr("273</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">ФЗ!"));
}

TEST(Values, FormsThatATemplateMakesAreRecorded) {
  expr::FormsMade forms;
  RenderOptions options;
  options.forms = &forms;
  render(package(paragraph("{% for х in л %}{{ х | падеж('дат') }}{% endfor %}")),
         json(R"({"л": ["Орлов Иван Ильич", "методист"]})"), options);
  ASSERT_EQ(forms.size(), 2u);
  EXPECT_EQ(forms[0].result, "Орлову Ивану Ильичу");
  EXPECT_EQ(forms[1].result, "методисту");
}

}  // namespace
}  // namespace prikaz::merge
