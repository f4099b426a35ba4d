// Documents that come by mail and mean no good: each ends in pages with warnings or in an error
// that names what is wrong, in a process of its own that may spend so much time and memory and no
// more.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/layout/support/contained.h"
#include "unit/layout/support/documents.h"
#include "unit/layout/support/pictures.h"

namespace prikaz::layout::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string repeated(std::string_view text, size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string cell(const std::string& properties, const std::string& text = "а") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}
std::string table(const std::string& properties, const std::string& rows) {
  return "<w:tbl><w:tblPr>" + properties + "</w:tblPr>" + rows + "</w:tbl><w:p/>";
}

Outcome outcome_of(const std::string& body) {
  return contained(package_of({{"body", body}}).write());
}
Outcome outcome_of(const Parts& parts) {
  return contained(package_of(parts).write());
}

TEST(HostileDocument, BombIsRefusedBeforeItExpands) {
  const Outcome outcome = outcome_of(std::string(size_t{64} << 20, ' '));
  EXPECT_THAT(outcome.codes, Contains("zip.bomb"));
}

TEST(HostileDocument, ElementsNestedAHundredThousandDeepAreRefused) {
  const Outcome outcome = outcome_of(repeated("<w:sdt><w:sdtContent>", 50000) + paragraph("дно") +
                                     repeated("</w:sdtContent></w:sdt>", 50000));
  EXPECT_THAT(outcome.codes, Contains("xml.too-deep"));
}

TEST(HostileDocument, TablesNestedTooDeepAreLeftOut) {
  constexpr size_t kDeep = 40;
  const Outcome outcome =
      outcome_of(repeated("<w:tbl><w:tr><w:tc>", kDeep) + paragraph("дно") +
                 repeated("<w:p/></w:tc></w:tr></w:tbl>", kDeep) + paragraph("после"));
  EXPECT_GT(outcome.pages, 0);
  EXPECT_THAT(outcome.codes, Contains("layout.too-deep"));
}

TEST(HostileDocument, StylesThatRestOnEachOtherAreCut) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/>"
      "<w:link w:val=\"a\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn "
      "w:val=\"c\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"c\"><w:basedOn "
      "w:val=\"a\"/></w:style>";
  const Outcome outcome =
      outcome_of({{"body", paragraph("текст", "<w:pStyle w:val=\"c\"/>")}, {"styles", styles}});
  EXPECT_EQ(outcome.pages, 1);
  EXPECT_THAT(outcome.codes, Not(IsEmpty()));
}

TEST(HostileDocument, NumberingThatLeadsToItselfIsCut) {
  const std::string numbering =
      "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"s\"/></w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"-5\"/><w:numFmt "
      "w:val=\"upperRoman\"/><w:lvlText w:val=\"%1%9%0%\"/><w:lvlRestart w:val=\"77\"/></w:lvl>"
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num "
      "w:numId=\"2\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
      "w:val=\"2147483647\"/></w:lvlOverride></w:num>";
  const std::string styles =
      "<w:style w:type=\"numbering\" w:styleId=\"s\"><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
      "</w:numPr></w:pPr></w:style>";
  const auto numbered = [](int id) {
    return paragraph("пункт", fmt::format("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{}\"/>"
                                          "</w:numPr>",
                                          id));
  };
  const Outcome outcome = outcome_of({{"body", numbered(1) + numbered(2) + numbered(2)},
                                      {"numbering", numbering},
                                      {"styles", styles}});
  EXPECT_EQ(outcome.pages, 1);
}

TEST(HostileDocument, HugeSpansStayInTheTable) {
  const std::string row = "<w:tr>" + cell("<w:gridSpan w:val=\"2147483647\"/>") +
                          cell("<w:gridSpan w:val=\"-4\"/><w:vMerge/>") +
                          cell("<w:gridSpan w:val=\"60000\"/><w:vMerge w:val=\"restart\"/>") +
                          "</w:tr>";
  EXPECT_GT(outcome_of(table("", repeated(row, 50))).pages, 0);
}

TEST(HostileDocument, MergesOverAllRowsOfALongTableAreFollowed) {
  const std::string first = "<w:tr>" + cell("<w:vMerge w:val=\"restart\"/>") + cell("") + "</w:tr>";
  const std::string next = "<w:tr>" + cell("<w:vMerge/>", "") + cell("") + "</w:tr>";
  EXPECT_GT(outcome_of(table("", first + repeated(next, 3000))).pages, 50);
}

TEST(HostileDocument, WidthsOfNothingAndLessAreSet) {
  const std::string row = "<w:tr>" + cell("<w:tcW w:w=\"0\" w:type=\"dxa\"/>", "слово за словом") +
                          cell("<w:tcW w:w=\"-5000\" w:type=\"dxa\"/>", "ещё слово") + "</w:tr>";
  const std::string grid = "<w:tblGrid><w:gridCol w:w=\"0\"/><w:gridCol w:w=\"-700\"/></w:tblGrid>";
  const Outcome outcome = outcome_of(
      "<w:tbl><w:tblPr><w:tblW w:w=\"-100\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>"
      "<w:tblInd w:w=\"-99999\" w:type=\"dxa\"/></w:tblPr>" +
      grid + row + "</w:tbl>" +
      paragraph("между полями места нет", "<w:ind w:left=\"9000\" w:right=\"9000\"/>") +
      "<w:sectPr><w:pgSz w:w=\"-5\" w:h=\"0\"/><w:pgMar w:left=\"99999\" w:right=\"99999\" "
      "w:top=\"99999\" w:bottom=\"99999\"/><w:cols w:num=\"99\" w:space=\"-4\"/></w:sectPr>");
  EXPECT_GT(outcome.pages, 0);
}

TEST(HostileDocument, ARowTallerThanTenPagesComesToItsEnd) {
  const std::string lines = repeated(paragraph("строка"), 300);
  const auto tall = [&](const char* properties) {
    return table("", "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr><w:tc>" + lines +
                         "</w:tc>" + cell("") + "</w:tr>");
  };
  EXPECT_GT(outcome_of(tall("")).pages, 10);
  EXPECT_GT(outcome_of(tall("<w:cantSplit/>")).pages, 0);
  EXPECT_GT(outcome_of(tall("<w:tblHeader/>")).pages, 0);
  EXPECT_GT(outcome_of(tall("<w:trHeight w:val=\"99999999\" w:hRule=\"exact\"/>")).pages, 0);
  EXPECT_GT(outcome_of(tall("<w:trHeight w:val=\"31680\"/>")).pages, 0);
}

TEST(HostileDocument, PicturesOfOnePixelAndOfVeryManyAreShownOrRefused) {
  for (const uint32_t side : {1u, 20000u}) {
    opc::Package package = package_of({{"body", picture_paragraph("rIdПиксель")}});
    add_picture(package, "rIdПиксель", grey_png(side, side));
    const Outcome outcome = contained(package.write());
    EXPECT_EQ(outcome.pages, 1) << side;
  }
}

TEST(HostileDocument, APictureThatLiesAboutItsSizeIsTold) {
  opc::Package package = package_of({{"body", picture_paragraph("rId9")}});
  std::string lying = grey_png(2, 2);
  lying.replace(16, 8, std::string("\0\0\x4E\x20\0\0\x4E\x20", 8));
  add_picture(package, "rId9", lying);
  const Outcome outcome = contained(package.write());
  EXPECT_EQ(outcome.pages, 1);
  EXPECT_THAT(outcome.codes, Not(IsEmpty()));
}

TEST(HostileDocument, MissingPartsAndRelationsAreTold) {
  const std::string body = paragraph("текст") + picture_paragraph("rId777") +
                           "<w:p><w:hyperlink r:id=\"rId778\"><w:r><w:t>связь</w:t></w:r>"
                           "</w:hyperlink><w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>"
                           "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId779\"/>"
                           "</w:sectPr>";
  const Outcome outcome = outcome_of(body);
  EXPECT_EQ(outcome.pages, 1);
  EXPECT_THAT(outcome.codes, Contains("docx.missing-note"));
  EXPECT_THAT(outcome.codes, Contains("docx.missing-relationship"));
  opc::Package empty;
  empty.set_part("word/other.xml", "application/xml", "<a/>");
  EXPECT_THAT(contained(empty.write()).codes, Contains(HasSubstr("no-")));
}

TEST(HostileDocument, EntitiesAreNotExpanded) {
  opc::Package package = package_of({{"body", paragraph("текст")}});
  std::string text = package.part("word/document.xml")->bytes();
  package.set_part("word/document.xml", package.part("word/document.xml")->content_type(),
                   "<!DOCTYPE d [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM "
                   "\"file:///etc/passwd\">]>" +
                       text);
  EXPECT_THAT(contained(package.write()).codes, Contains("xml.doctype"));
}

TEST(HostileDocument, WrongTypesOfContentDoNoHarm) {
  opc::Package package = package_of({{"body", paragraph("текст")}});
  package.set_part("word/styles.xml", "image/png", package.part("word/styles.xml")->bytes());
  package.set_part("word/document.xml", "text/plain", package.part("word/document.xml")->bytes());
  const Outcome outcome = contained(package.write());
  EXPECT_TRUE(outcome.pages == 1 || !outcome.codes.empty());
}

TEST(HostileDocument, AFileCutAnywhereIsAnError) {
  const std::string whole = package_of({{"body", repeated(paragraph("текст"), 20)}}).write();
  for (size_t part = 0; part < 16; ++part) {
    const Outcome outcome = contained(whole.substr(0, whole.size() * part / 16));
    EXPECT_EQ(outcome.pages, 0);
    EXPECT_THAT(outcome.codes, Not(IsEmpty()));
  }
}

TEST(HostileDocument, FieldsThatReferToThemselvesEnd) {
  const auto field = [](const std::string& instruction) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> " + instruction +
           " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  const std::string body =
      "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"я\"/>" +
      field("REF я") + field("PAGEREF я") + field("TOC \\o") + field("TOC \\u") +
      "<w:r><w:t>я</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>";
  EXPECT_GT(outcome_of(repeated(body, 40)).pages, 0);
}

TEST(HostileDocument, FloatsThatChaseTheirAnchorsSettle) {
  const std::string framed =
      paragraph("рамка",
                "<w:framePr w:w=\"99999\" w:h=\"99999\" w:vAnchor=\"page\" w:hAnchor=\"page\" "
                "w:x=\"-5000\" w:y=\"-5000\"/>");
  const std::string floating = table(
      "<w:tblpPr w:vertAnchor=\"text\" w:horzAnchor=\"page\" w:tblpX=\"1\" w:tblpY=\"-31000\" "
      "w:bottomFromText=\"31000\"/>",
      "<w:tr>" + cell("") + "</w:tr>");
  EXPECT_GT(
      outcome_of(repeated(paragraph("текст") + framed + floating + paragraph("далее"), 60)).pages,
      0);
}

TEST(HostileDocument, NotesLongerThanTheirPagesEnd) {
  const std::string note = repeated(paragraph("строка сноски"), 200);
  const std::string body =
      "<w:p><w:r><w:t>слово</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
  const Outcome outcome =
      outcome_of({{"body", repeated(body, 3)},
                  {"footnotes", "<w:footnote w:id=\"1\">" + note + "</w:footnote>"}});
  EXPECT_GT(outcome.pages, 5);
}

}  // namespace
}  // namespace prikaz::layout::test
