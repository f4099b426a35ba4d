#include "wml/reader.h"

#include "unit/wml/support/docx.h"

namespace prikaz::wml {
namespace {

TEST(Reader, ReadsHeadersOnceHoweverOftenTheyAreNamed) {
  Docx docx;
  const std::string id = docx.header("header1", "<w:p><w:r><w:t>Шапка</w:t></w:r></w:p>");
  const std::string reference = "<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>";
  docx.body("<w:p><w:pPr><w:sectPr>" + reference + "<w:footerReference w:type=\"first\" r:id=\"" +
            id + "\"/></w:sectPr></w:pPr></w:p><w:p/><w:sectPr>" + reference + "</w:sectPr>");
  const Document document = docx.read();
  ASSERT_EQ(document.stories.size(), 1u);
  EXPECT_EQ(shown(document, document.stories[0].blocks), "Шапка\n");
  EXPECT_EQ(document.sections[0].headers[SectionProperties::kDefaultPage], 0);
  EXPECT_EQ(document.sections[0].footers[SectionProperties::kFirstPage], 0);
  EXPECT_EQ(document.sections[1].headers[SectionProperties::kEvenPage], kNone);
}

TEST(Reader, WarnsOfPartsThatAreMissing) {
  Docx docx;
  docx.body(
      "<w:p><w:hyperlink r:id=\"rId77\"><w:r><w:t>а</w:t></w:r></w:hyperlink></w:p>"
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId88\"/></w:sectPr>");
  const Document document = docx.read();
  EXPECT_EQ(shown(document, document.body), "а\n");
  EXPECT_EQ(docx.warnings(),
            "бумага.docx (абзац 1): предупреждение: нет связи rId77 "
            "[docx.missing-relationship]\n"
            "бумага.docx (абзац 1): предупреждение: нет части документа, на которую "
            "указывает связь «rId88» [docx.missing-part]\n");
}

TEST(Reader, NumbersNotesFromOneAndSeparatorsBelow) {
  Docx docx;
  docx.footnotes(
      "<w:footnote w:type=\"separator\" "
      "w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
      "<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/>"
      "</w:r></w:p></w:footnote><w:footnote "
      "w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>Сноска</w:t></w:r>"
      "</w:p></w:footnote>");
  docx.body(
      "<w:p><w:r><w:t>Текст</w:t><w:footnoteReference w:id=\"2\"/><w:footnoteReference "
      "w:id=\"9\"/></w:r></w:p>");
  const Document document = docx.read();
  EXPECT_EQ(shown(document, document.body), "Текст¹1\n");
  EXPECT_EQ(shown(document, document.footnotes.at(-1).blocks), "—\n");
  EXPECT_EQ(shown(document, document.footnotes.at(0).blocks), "——\n");
  EXPECT_EQ(shown(document, document.footnotes.at(1).blocks), "*Сноска\n");
  EXPECT_EQ(docx.warnings(),
            "бумага.docx (абзац 1): предупреждение: сноски, на которую указывает "
            "ссылка, нет [docx.missing-note]\n");
}

TEST(Reader, TakesTheCustomMarkOfANote) {
  Docx docx;
  docx.footnotes("<w:footnote w:id=\"2\"><w:p/></w:footnote>");
  docx.body(
      "<w:p><w:r><w:footnoteReference w:customMarkFollows=\"1\" "
      "w:id=\"2\"/><w:t>**</w:t></w:r></w:p>");
  const Document document = docx.read();
  EXPECT_EQ(document.body[0].paragraph()->inlines[0].text, "**");
}

TEST(Reader, ReadsTheStrictForm) {
  Docx docx;
  docx.main(
      "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><rPr><sz "
      "val=\"1\"/>"
      "</rPr><t>строго</t></r></p></body></document>");
  const Document document = docx.read();
  EXPECT_EQ(shown(document, document.body), "строго\n");
}

TEST(Reader, ReadsCoreProperties) {
  Docx docx;
  docx.package.set_part(
      "docProps/core.xml", opc::media_type::kCoreProperties,
      "<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>О плане</dc:title><dc:creator>"
      "Отдел</dc:creator></cp:coreProperties>");
  docx.package.add_relationship("", opc::relation::kCoreProperties, "docProps/core.xml");
  const Document document = docx.read();
  EXPECT_EQ(document.core.title, "О плане");
  EXPECT_EQ(document.core.creator, "Отдел");
}

TEST(Reader, SaysWhatIsNoDocument) {
  Docx empty;
  empty.package = opc::Package();
  EXPECT_EQ(empty.error(),
            "бумага.docx: ошибка: в файле нет документа Word; откройте и сохраните файл в "
            "Word или LibreOffice как .docx [docx.no-document]");
  Docx other;
  other.main("<w:glossary/>");
  EXPECT_EQ(
      other.error(),
      "бумага.docx (word/document.xml): ошибка: это не документ Word: нет его текста (w:document, "
      "w:body) [docx.no-document]");
}

TEST(Reader, FailsOnBrokenXmlOfAnyPart) {
  Docx docx;
  docx.package.set_part("word/styles.xml", "application/xml", "<w:styles><");
  docx.package.add_relationship("word/document.xml", opc::relation::kStyles, "word/styles.xml");
  EXPECT_NE(docx.error().find("word/styles.xml"), std::string::npos);
  Docx header;
  const std::string id = header.header("header1", "<w:p>");
  header.body("<w:p/><w:sectPr><w:headerReference r:id=\"" + id + "\"/></w:sectPr>");
  EXPECT_NE(header.error().find("[xml.broken]"), std::string::npos);
}

TEST(Reader, RefusesElementsNestedTooDeep) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<w:sdt><w:sdtContent>";
  for (int i = 0; i < 100000; ++i) deep += "</w:sdtContent></w:sdt>";
  Docx docx;
  docx.body(deep);
  EXPECT_NE(docx.error().find("[xml.too-deep]"), std::string::npos);
}

TEST(Reader, ReadsAnEmptyBodyAsOneParagraph) {
  Docx docx;
  docx.body("");
  const Document document = docx.read();
  EXPECT_EQ(document.body.size(), 1u);
  EXPECT_EQ(document.sections.size(), 1u);
  EXPECT_EQ(document.run_properties.size(), 1u);
}

}  // namespace
}  // namespace prikaz::wml
