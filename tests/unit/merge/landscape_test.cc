// Templates turned on their side.
#include "merge/landscape.h"

#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

std::string page(const std::string& width, const std::string& height, const std::string& margins) {
  return "<w:sectPr><w:pgSz w:w=\"" + width + "\" w:h=\"" + height + "\"/><w:pgMar " + margins +
         "/></w:sectPr>";
}

const std::string kUpright =
    page("11906", "16838", "w:top=\"1134\" w:right=\"567\" w:bottom=\"1134\" w:left=\"1701\"");

opc::Package template_of(const std::string& body) {
  opc::Package made;
  made.set_part(
      "word/document.xml", opc::media_type::kDocument,
      "<w:document " + sample::kNamespaces + "><w:body>" + body + "</w:body></w:document>");
  made.add_relationship("", opc::relation::kOfficeDocument, "word/document.xml");
  return made;
}

std::string turned(const std::string& body) {
  auto made = landscape(template_of(body));
  EXPECT_TRUE(made);
  const std::string text(made->part("word/document.xml")->bytes());
  const size_t begin = text.find("<w:body>") + 8;
  return text.substr(begin, text.find("</w:body>") - begin);
}

TEST(Landscape, ThePageAndItsMarginsAreTurned) {
  EXPECT_EQ(turned(kUpright),
            "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            "<w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\"/>"
            "</w:sectPr>");
}

TEST(Landscape, APageThatLiesAlreadyStays) {
  const std::string lying = page("16838", "11906", "w:right=\"567\" w:left=\"1701\"");
  EXPECT_EQ(turned(lying), lying);
}

TEST(Landscape, WhatStandsAtTheRightMovesThere) {
  const std::string paragraph =
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"center\" w:pos=\"4819\"/><w:tab w:val=\"right\" "
      "w:pos=\"9638\"/></w:tabs><w:ind w:left=\"5103\"/></w:pPr></w:p>";
  EXPECT_EQ(turned(paragraph + kUpright).substr(0, paragraph.size() + 2),
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"center\" w:pos=\"7285\"/><w:tab w:val=\"right\" "
            "w:pos=\"14570\"/></w:tabs><w:ind w:left=\"10035\"/></w:pPr></w:p>");
}

TEST(Landscape, ATableAsWideAsTheTextGrowsInItsLastColumn) {
  const auto cell = [](const std::string& width) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr><w:p></w:p></w:tc>";
  };
  const auto table = [&](const std::string& all, const std::string& last) {
    return "<w:tbl><w:tblPr><w:tblW w:w=\"" + all +
           "\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4536\"/><w:gridCol w:w=\"" +
           last + "\"/></w:tblGrid><w:tr>" + cell("4536") + cell(last) + "</w:tr><w:tr>" +
           cell(all) + "</w:tr></w:tbl>";
  };
  const std::string after = table("14570", "10034");
  EXPECT_EQ(turned(table("9638", "5102") + kUpright).substr(0, after.size()), after);
}

TEST(Landscape, StylesOfTheRightHalfMoveToo) {
  opc::Package package = template_of(kUpright);
  package.set_part("word/styles.xml", opc::media_type::kStyles,
                   "<w:styles " + sample::kNamespaces +
                       "><w:style w:styleId=\"a\"><w:pPr><w:ind w:left=\"5103\"/></w:pPr></w:style>"
                       "<w:style w:styleId=\"b\"><w:pPr><w:ind w:left=\"709\"/></w:pPr></w:style>"
                       "</w:styles>");
  package.add_relationship("word/document.xml", opc::relation::kStyles, "word/styles.xml");
  const auto made = landscape(std::move(package));
  ASSERT_TRUE(made);
  const std::string styles(made->part("word/styles.xml")->bytes());
  EXPECT_NE(styles.find("w:left=\"10035\""), std::string::npos) << styles;
  EXPECT_NE(styles.find("w:left=\"709\""), std::string::npos) << styles;
}

}  // namespace
}  // namespace prikaz::merge
