#include "wml/story_reader.h"

#include "unit/wml/support/docx.h"

namespace prikaz::wml {
namespace {

std::string read_body(std::string_view blocks) {
  Docx docx;
  const Document document = docx.body(blocks).read();
  return shown(document, document.body);
}

std::string warnings_of(std::string_view blocks) {
  Docx docx;
  docx.body(blocks).read();
  return docx.warnings();
}

TEST(StoryReader, ReadsTextTabsAndBreaks) {
  EXPECT_EQ(
      read_body("<w:p><w:r><w:t>О мерах</w:t><w:tab/><w:t xml:space=\"preserve\"> по </w:t>"
                "<w:br/><w:br w:type=\"page\"/><w:br w:type=\"column\"/><w:cr/>"
                "<w:noBreakHyphen/><w:softHyphen/><w:ptab w:alignment=\"right\"/></w:r></w:p>"),
      "О мерах⇥ по ↵⇟⇕↵‑¬⇥2\n");
}

TEST(StoryReader, DropsWhiteSpaceThatIsNotPreserved) {
  EXPECT_EQ(
      read_body("<w:p><w:r><w:t> а </w:t><w:t xml:space=\"preserve\"> б\tв\nг</w:t></w:r></w:p>"),
      "а б⇥в г\n");
}

TEST(StoryReader, NumbersParagraphsInTheirPart) {
  Docx docx;
  const Document document =
      docx.body("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>").read();
  EXPECT_EQ(document.body[0].paragraph()->number, 1);
  EXPECT_EQ(document.body[1].table()->rows[0].cells[0].blocks[0].paragraph()->number, 2);
  EXPECT_EQ(document.body[2].paragraph()->number, 3);
}

TEST(StoryReader, TakesInContentControlsTagsAndCustomXml) {
  EXPECT_EQ(read_body("<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>а</w:t>"
                      "</w:r></w:sdtContent></w:sdt><w:smartTag><w:smartTagPr/><w:r><w:t>б</w:t>"
                      "</w:r></w:smartTag><w:customXml><w:r><w:t>в</w:t></w:r></w:customXml></w:p>"
                      "</w:sdtContent></w:sdt><w:customXml><w:p/></w:customXml>"),
            "абв\n\n");
  EXPECT_EQ(read_body("<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc><w:p><w:r>"
                      "<w:t>а</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent>"
                      "</w:sdt></w:tbl>"),
            "|а|\n\n");
}

TEST(StoryReader, ShowsTheAcceptedViewOfRevisions) {
  EXPECT_EQ(
      read_body("<w:p><w:ins><w:r><w:t>новое</w:t></w:r></w:ins><w:del><w:r><w:delText>старое"
                "</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>оттуда</w:t></w:r></w:moveFrom>"
                "<w:moveTo><w:r><w:t> сюда</w:t></w:r></w:moveTo></w:p>"),
      "новоесюда\n");
  EXPECT_EQ(read_body("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
                      "<w:tr><w:tc><w:p><w:r><w:t>б</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
            "|б|\n\n");
}

TEST(StoryReader, JoinsParagraphsWhoseMarkWasDeleted) {
  EXPECT_EQ(
      read_body("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>одна </w:t></w:r>"
                "<w:r><w:t xml:space=\"preserve\">строка, </w:t></w:r></w:p>"
                "<w:p><w:r><w:t>вторая</w:t></w:r></w:p>"),
      "однастрока, вторая\n");
}

TEST(StoryReader, ReadsAComplexFieldOverRunsAndParagraphs) {
  EXPECT_EQ(
      read_body(
          "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
          "<w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:instrText>\\o \"1-3\"</w:instrText>"
          "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>а</w:t></w:r></w:p>"
          "<w:p><w:r><w:t>б</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
      "⟨ TOC \\o \"1-3\"|а\nб⟩\n");
}

TEST(StoryReader, PutsTheResultOfANestedFieldIntoTheInstruction) {
  EXPECT_EQ(
      read_body(
          "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF </w:instrText>"
          "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>"
          "<w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/>"
          "<w:instrText> = 1</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>да</w:t>"
          "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
      "⟨IF 1 = 1|да⟩\n");
}

TEST(StoryReader, NestsFieldsInResults) {
  EXPECT_EQ(
      read_body(
          "<w:p><w:fldSimple w:instr=\" REF a \"><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>7</w:t>"
          "</w:r></w:fldSimple></w:fldSimple></w:p>"),
      "⟨ REF a |⟨PAGE|7⟩⟩\n");
}

TEST(StoryReader, EndsFieldsThatAreNotEnded) {
  Docx docx;
  const Document document =
      docx.body(
              "<w:p><w:r><w:fldChar "
              "w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText></w:r></w:p>")
          .read();
  EXPECT_EQ(shown(document, document.body), "⟨PAGE|⟩\n");
  EXPECT_EQ(docx.warnings(),
            "бумага.docx (абзац 1): предупреждение: поле начато, но не закончено "
            "[docx.open-field]\n");
}

TEST(StoryReader, SaysOnceWhatIsNotSupported) {
  EXPECT_EQ(warnings_of("<w:altChunk/><w:altChunk/><w:own/><w14:own/>"),
            "бумага.docx: предупреждение: не поддержано: w:altChunk "
            "[docx.unsupported]\n"
            "бумага.docx: предупреждение: не поддержано: w:own "
            "[docx.unsupported]\n");
}

TEST(StoryReader, ChoosesTheAlternativeItUnderstands) {
  EXPECT_EQ(
      read_body(
          "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"cx\"><w:t>новое</w:t></mc:Choice>"
          "<mc:Choice Requires=\"w14 wps\"><w:t>понятное</w:t></mc:Choice>"
          "<mc:Fallback><w:t>старое</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
      "понятное\n");
}

TEST(StoryReader, MapsSymbolsToUnicode) {
  EXPECT_EQ(read_body("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"
                      "<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:p>"),
            "☑•\n");
}

TEST(StoryReader, KeepsTheFontOfASymbolThatUnicodeLacks) {
  Docx docx;
  const Document document =
      docx.body("<w:p><w:r><w:sym w:font=\"Webdings\" w:char=\"F0F6\"/></w:r></w:p>").read();
  const Inline& symbol = document.body[0].paragraph()->inlines[0];
  EXPECT_EQ(document.fonts.names[static_cast<size_t>(symbol.index)], "Webdings");
}

TEST(StoryReader, ReadsLinksAndBookmarks) {
  Docx docx;
  docx.body(
      "<w:bookmarkStart w:id=\"1\" w:name=\"вне\"/><w:p><w:hyperlink r:id=\"rId9\" w:tooltip=\"т\">"
      "<w:r><w:t>ссылка</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id=\"1\"/>"
      "<w:hyperlink w:anchor=\"вне\"><w:r><w:t>туда</w:t></w:r></w:hyperlink></w:p>");
  const std::string id =
      docx.package.add_relationship("word/document.xml", opc::relation::kHyperlink,
                                    "https://edu.example/", opc::TargetMode::kExternal);
  docx.body(
      "<w:bookmarkStart w:id=\"1\" w:name=\"вне\"/><w:p><w:hyperlink r:id=\"" + id +
      "\" w:tooltip=\"т\"><w:r><w:t>ссылка</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id=\"1\"/>"
      "<w:hyperlink w:anchor=\"вне\"><w:r><w:t>туда</w:t></w:r></w:hyperlink></w:p>");
  const Document document = docx.read();
  EXPECT_EQ(shown(document, document.body), "#вне{[ссылка]}[туда]\n");
  EXPECT_EQ(document.hyperlinks[0].address, "https://edu.example/");
  EXPECT_EQ(document.hyperlinks[0].tooltip, "т");
  EXPECT_EQ(document.hyperlinks[1].anchor, "вне");
}

TEST(StoryReader, GivesEveryCellAParagraphAtItsEnd) {
  EXPECT_EQ(read_body("<w:tbl><w:tr><w:tc/><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                      "</w:tc></w:tr></w:tbl>"),
            "||||/|\n\n");
}

TEST(StoryReader, ReadsFormulasAndRubyAsPlainText) {
  EXPECT_EQ(
      read_body("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>"
                "<w:p><w:r><w:ruby><w:rt><w:r><w:t>над</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>под"
                "</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"),
      "x=1\nпод\n");
}

TEST(StoryReader, ShowsTheStateOfACheckBox) {
  EXPECT_EQ(
      read_body("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/>"
                "</w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText>"
                "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
      "⟨FORMCHECKBOX|☒⟩\n");
}

}  // namespace
}  // namespace prikaz::wml
