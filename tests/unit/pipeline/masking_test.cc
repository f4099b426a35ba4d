#include "pipeline/masking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pipeline/support/word_package.h"

namespace prikaz::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string masked_body(std::string_view body, const MaskOptions& options = {}) {
  opc::Package package = word_package(body);
  Diagnostics found;
  EXPECT_TRUE(mask(package, options, found));
  return body_of(package);
}

TEST(Masking, ANameTornIntoRunsIsReplacedWhole) {
  EXPECT_EQ(masked_body("<w:p><w:r><w:t>Назначить Ивано</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                        "<w:t>ву Марию Петров</w:t></w:r><w:r><w:t>ну главной.</w:t></w:r></w:p>"),
            "<w:p><w:r><w:t xml:space=\"preserve\">Назначить И.М.П.</w:t></w:r><w:r><w:rPr><w:b/>"
            "</w:rPr><w:t xml:space=\"preserve\"></w:t></w:r><w:r>"
            "<w:t xml:space=\"preserve\"> главной.</w:t></w:r></w:p>");
}

TEST(Masking, ContactsGoOutAlsoFromDeletedTextAndFields) {
  EXPECT_EQ(masked_body("<w:p><w:del w:author=\"Кузина\"><w:r><w:delText>Тел. 4-12-34"
                        "</w:delText></w:r></w:del><w:r><w:instrText> HYPERLINK "
                        "\"mailto:a@b.ru\" </w:instrText></w:r></w:p>"),
            "<w:p><w:del w:author=\"\"><w:r><w:delText xml:space=\"preserve\">Тел. [изъято]"
            "</w:delText></w:r></w:del><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK "
            "\"mailto:[изъято]\" </w:instrText></w:r></w:p>");
}

TEST(Masking, TheSignerKeepsTheSurnameInEveryCase) {
  const MaskOptions options{.signers = {"Малкина Е.П."}};
  const std::string body =
      "<w:p><w:r><w:t>Е.П.\u00A0Малкина</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>Малкиной Елене Павловне и Зимину Олегу Ильичу</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>Малкину Ивану Петровичу</w:t></w:r></w:p>";
  EXPECT_EQ(masked_body(body, options),
            "<w:p><w:r><w:t>Е.П.\u00A0Малкина</w:t></w:r></w:p>"
            "<w:p><w:r><w:t xml:space=\"preserve\">Малкиной\u00A0Е.П. и З.О.И.</w:t></w:r></w:p>"
            "<w:p><w:r><w:t xml:space=\"preserve\">М.И.П.</w:t></w:r></w:p>");
}

TEST(Masking, SurnamesStayWhenAsked) {
  EXPECT_EQ(mask_text("Ивановой Марии Петровне, тел. 4-12-34", {.keep_surnames = true}),
            "Ивановой\u00A0М.П., тел. [изъято]");
}

TEST(Masking, AlternativeTextsAndTextBoxesAreMaskedToo) {
  const std::string body = masked_body(
      "<w:p><w:r><w:drawing><wp:docPr id=\"1\" name=\"x\" descr=\"Подпись Ивановой М.П.\"/>"
      "</w:drawing></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Лунин Б.Б.</w:t></w:r></w:p>"
      "</w:txbxContent></w:pict></w:r></w:p>");
  EXPECT_THAT(body, HasSubstr("descr=\"Подпись И.М.П.\""));
  EXPECT_THAT(body, HasSubstr(">Л.Б.Б.<"));
}

TEST(Masking, WhatWordRemembersOfPeopleIsWiped) {
  opc::Package package = word_package("<w:p/>");
  package.set_part("docProps/core.xml",
                   "application/vnd.openxmlformats-package.core-properties+xml",
                   "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                   "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                   "<dc:title>Об Ивановой М.П.</dc:title><dc:creator>Кузина</dc:creator>"
                   "</cp:coreProperties>");
  package.set_part("docProps/app.xml", "application/xml", "<a>Школа</a>");
  package.add_relationship("", std::string(kOfficeRelation) + "extended-properties",
                           "docProps/app.xml");
  package.set_part("word/header1.xml", std::string(kWordType) + "header+xml",
                   word_part("hdr", "<w:p><w:r><w:t>Кузина А.П.</w:t></w:r></w:p>"));
  package.add_relationship("word/document.xml", std::string(kOfficeRelation) + "hyperlink",
                           "mailto:kuzina@mail.ru", opc::TargetMode::kExternal);
  package.set_part("customXml/item1.xml", "application/xml", "<d><n>Кузина А.П.</n></d>");
  package.set_part("word/media/a.png", "image/png", "x");
  Diagnostics found;
  const auto done = mask(package, {}, found);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->names, 2);
  const std::string all = package.write();
  const auto back = opc::Package::from_bytes(all, {"x.docx"});
  ASSERT_TRUE(back);
  std::string texts;
  for (const auto& part : back->parts()) texts += part.second.bytes();
  EXPECT_THAT(texts, Not(HasSubstr("Кузина")));
  EXPECT_THAT(texts, HasSubstr("<dc:title>Об И.М.П.</dc:title>"));
  EXPECT_EQ(back->part("docProps/app.xml"), nullptr);
  EXPECT_EQ(back->relationships("word/document.xml")[0].target, "about:blank");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found.items()[0].message.russian,
            "в документе есть картинки: проверьте, нет ли на них личных данных");
  EXPECT_EQ(found.items()[1].code, "publish.embedded");
}

}  // namespace
}  // namespace prikaz::pipeline
