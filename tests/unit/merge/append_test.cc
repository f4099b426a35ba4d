#include "merge/append.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::package;
using sample::paragraph;
using sample::text;
using sample::xml_of;
using ::testing::HasSubstr;
using ::testing::Not;

opc::Package with_styles(opc::Package made, const std::string& styles) {
  made.set_part("word/styles.xml", opc::media_type::kStyles,
                "<w:styles " + sample::kNamespaces + ">" + styles + "</w:styles>");
  made.add_relationship("word/document.xml", opc::relation::kStyles, "word/styles.xml");
  return made;
}

opc::Package with_numbering(opc::Package made, const std::string& text_of_level) {
  made.set_part(
      "word/numbering.xml", opc::media_type::kNumbering,
      "<w:numbering " + sample::kNamespaces +
          "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"" +
          text_of_level +
          "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
          "</w:numbering>");
  made.add_relationship("word/document.xml", opc::relation::kNumbering, "word/numbering.xml");
  return made;
}

std::string style(const std::string& id, const std::string& look) {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id + "\"/>" +
         look + "</w:style>";
}

std::string styled(const std::string& id, const std::string& text) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + id + "\"/></w:pPr><w:r><w:t>" + text +
         "</w:t></w:r></w:p>";
}

std::string numbered(const std::string& text) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
         "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" +
         text + "</w:t></w:r></w:p>";
}

void join(opc::Package& target, const opc::Package& addition, const AppendOptions& options = {}) {
  auto done = append(target, addition, options);
  ASSERT_TRUE(done) << sample::errors(done.error());
}

TEST(Append, MakesASectionOfItsOwn) {
  opc::Package target = package(paragraph("приказ"));
  join(target, package(paragraph("план")), {.page_numbers = AppendOptions::PageNumbers::kRestart});
  EXPECT_EQ(text(target), "приказ|план");
  EXPECT_THAT(
      xml_of(target),
      HasSubstr(
          "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr><w:r>"
          "<w:t>приказ</w:t></w:r></w:p><w:p><w:r><w:t>план</w:t></w:r></w:p><w:sectPr>"));
  EXPECT_THAT(xml_of(target), HasSubstr("<w:pgNumType w:start=\"1\"/>"));
}

TEST(Append, AfterATableTheSectionEndsInAParagraph) {
  opc::Package target =
      package("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>");
  join(target, package(paragraph("план")));
  EXPECT_THAT(xml_of(target), HasSubstr("</w:tbl><w:p><w:pPr><w:spacing"));
}

TEST(Append, SharesEqualStylesAndRenamesDifferentOnes) {
  opc::Package target =
      with_styles(package(styled("A", "раз") + styled("B", "два")),
                  style("A", "<w:rPr><w:b/></w:rPr>") + style("B", "<w:rPr><w:i/></w:rPr>"));
  join(
      target,
      with_styles(package(styled("A", "три") + styled("B", "четыре") + styled("C", "пять")),
                  style("A", "<w:rPr><w:b/></w:rPr>") +
                      style("B", "<w:basedOn w:val=\"A\"/><w:rPr><w:u w:val=\"single\"/></w:rPr>") +
                      style("C", "<w:basedOn w:val=\"B\"/>")));
  EXPECT_THAT(xml_of(target), HasSubstr("<w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>три"));
  EXPECT_THAT(xml_of(target), HasSubstr("<w:pStyle w:val=\"B_2\"/></w:pPr><w:r><w:t>четыре"));
  const std::string& styles = target.part("word/styles.xml")->bytes();
  EXPECT_THAT(styles,
              HasSubstr("w:styleId=\"B_2\"><w:name w:val=\"B (2)\"/><w:basedOn w:val=\"A\"/>"));
  EXPECT_THAT(styles, HasSubstr("w:styleId=\"C\"><w:name w:val=\"C\"/><w:basedOn w:val=\"B_2\"/>"));
}

TEST(Append, DocumentsOfOneKindShareTheStylesAndPicturesTheyBring) {
  const std::string look =
      "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr>";
  auto addition = [&](const std::string& text) {
    opc::Package made = with_numbering(
        with_styles(package(styled("A", text) + "<w:p><w:r><w:drawing><a:blip r:embed=\"rId9\"/>"
                                                "</w:drawing></w:r></w:p>"),
                    style("A", look)),
        "%1)");
    made.set_part("word/media/герб.png", "image/png", "picture");
    made.set_relationships("word/document.xml", [&] {
      auto list = made.relationships("word/document.xml");
      list.push_back({"rId9", std::string(opc::relation::kImage), "word/media/герб.png", {}});
      return list;
    }());
    return made;
  };
  opc::Package target = with_styles(package(styled("A", "раз")), style("A", ""));
  join(target, addition("два"));
  join(target, addition("три"));
  const std::string& styles = target.part("word/styles.xml")->bytes();
  EXPECT_THAT(styles, HasSubstr("w:styleId=\"A_2\""));
  EXPECT_THAT(styles, Not(HasSubstr("w:styleId=\"A_3\"")));
  // The second one counts on its own.
  EXPECT_THAT(xml_of(target), HasSubstr("<w:pStyle w:val=\"A_2\"/></w:pPr><w:r><w:t>два"));
  EXPECT_THAT(xml_of(target), HasSubstr("<w:pStyle w:val=\"A_2\"/><w:numPr><w:ilvl w:val=\"0\"/>"
                                        "<w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>три"));
  size_t pictures = 0;
  for (const auto& [name, part] : target.parts()) pictures += name.starts_with("word/media/");
  EXPECT_EQ(pictures, 1u);
}

TEST(Append, ListsOfTheAdditionStartAnew) {
  opc::Package target = with_numbering(package(numbered("раз")), "%1.");
  join(target, with_numbering(package(numbered("два")), "%1."));
  join(target, with_numbering(package(numbered("три")), "%1)"));
  const std::string& lists = target.part("word/numbering.xml")->bytes();
  EXPECT_THAT(
      lists,
      HasSubstr("<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
                "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"));
  EXPECT_THAT(lists, HasSubstr("<w:abstractNum w:abstractNumId=\"1\">"));
  EXPECT_THAT(lists, HasSubstr("<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>"));
  EXPECT_THAT(xml_of(target), HasSubstr("<w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>три"));
}

TEST(Append, BringsPicturesLinksHeadersAndNotes) {
  opc::Package addition = package(
      "<w:p><w:hyperlink "
      "r:id=\"rId2\"><w:r><w:t>ссылка</w:t></w:r></w:hyperlink><w:r><w:drawing><wp:inline>"
      "<wp:docPr id=\"1\" name=\"x\"/><a:blip r:embed=\"rId3\"/></wp:inline></w:drawing></w:r>"
      "<w:bookmarkStart w:id=\"0\" w:name=\"m\"/><w:bookmarkEnd w:id=\"0\"/>"
      "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:p><w:pPr><w:sectPr><w:headerReference "
      "w:type=\"default\" "
      "r:id=\"rId1\"/></w:sectPr></w:pPr></w:p>");
  addition.set_part("word/header1.xml", opc::media_type::kHeader,
                    "<w:hdr " + sample::kNamespaces + ">" + paragraph("шапка") + "</w:hdr>");
  addition.set_part("word/media/image1.png", "", "png");
  addition.set_part("word/footnotes.xml", opc::media_type::kFootnotes,
                    "<w:footnotes " + sample::kNamespaces +
                        "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
                        "<w:footnote w:id=\"1\">" +
                        paragraph("сноска") + "</w:footnote></w:footnotes>");
  addition.add_relationship("word/document.xml", opc::relation::kHeader, "word/header1.xml");
  addition.add_relationship("word/document.xml", opc::relation::kHyperlink, "https://example.org",
                            opc::TargetMode::kExternal);
  addition.add_relationship("word/document.xml", opc::relation::kImage, "word/media/image1.png");
  addition.add_relationship("word/document.xml", opc::relation::kFootnotes, "word/footnotes.xml");
  opc::Package target = package(
      "<w:p><w:bookmarkStart w:id=\"5\" w:name=\"m\"/><w:bookmarkEnd "
      "w:id=\"5\"/><w:r><w:t>а</w:t></w:r></w:p>");
  target.set_part("word/media/image1.png", "", "other");
  join(target, addition);
  join(target, addition);
  EXPECT_EQ(target.part("word/media/image2.png")->bytes(), "png");
  EXPECT_EQ(target.part("word/media/image1.png")->bytes(), "other");
  const std::string& xml = xml_of(target);
  EXPECT_THAT(xml, HasSubstr("w:name=\"m_2\""));
  EXPECT_THAT(xml, HasSubstr("w:name=\"m_3\""));
  EXPECT_THAT(xml, HasSubstr("<wp:docPr id=\"1\""));
  EXPECT_THAT(xml, HasSubstr("<wp:docPr id=\"2\""));
  EXPECT_THAT(xml, HasSubstr("<w:footnoteReference w:id=\"2\"/>"));
  EXPECT_EQ(text(target, "word/footnotes.xml"), "|сноска|сноска");
  auto read = opc::Package::from_bytes(target.write(), {});
  ASSERT_TRUE(read);
  for (const opc::Relationship& link : read->relationships("word/document.xml"))
    if (link.mode == opc::TargetMode::kInternal)
      EXPECT_NE(read->part(link.target), nullptr) << link.target;
}

TEST(Append, ABreakBeforeTheNewSectionLeavesNoBlankPage) {
  opc::Package target = package(paragraph("а") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
  join(target, package(paragraph("б")));
  EXPECT_EQ(text(target), "а||б");
}

TEST(Append, KeepsTheFontsOfAnotherTheme) {
  auto with_theme = [](opc::Package made, const std::string& font) {
    made.set_part("word/theme/theme1.xml",
                  "application/vnd.openxmlformats-officedocument.theme+xml",
                  "<a:theme " + sample::kNamespaces +
                      "><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=\"" + font +
                      "\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>");
    made.add_relationship("word/document.xml", opc::relation::kTheme, "word/theme/theme1.xml");
    return made;
  };
  const std::string look =
      "<w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/></w:rPr>";
  opc::Package target =
      with_theme(with_styles(package(styled("A", "раз")), style("A", look)), "Calibri");
  opc::Package addition =
      with_theme(with_styles(package(styled("A", "два")), style("A", look)), "PT Serif");
  join(target, addition);
  EXPECT_THAT(target.part("word/styles.xml")->bytes(),
              HasSubstr("<w:rFonts w:ascii=\"PT Serif\" w:hAnsi=\"PT Serif\"/>"));
  EXPECT_THAT(xml_of(target), HasSubstr("<w:pStyle w:val=\"A_2\"/></w:pPr><w:r><w:t>два"));
}

TEST(Append, TextOfOtherDefaultsKeepsItsLook) {
  const std::string defaults =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:sz "
      "w:val=\"36\"/></w:rPr></w:rPrDefault></w:docDefaults>";
  const std::string normal =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name "
      "w:val=\"Normal\"/></w:style>";
  opc::Package target = with_styles(package(paragraph("раз")), normal);
  join(target, with_styles(package(paragraph("два")), defaults + normal));
  EXPECT_THAT(xml_of(target),
              HasSubstr("<w:p><w:pPr><w:pStyle w:val=\"N_2\"/></w:pPr><w:r><w:t>два"));
  EXPECT_THAT(target.part("word/styles.xml")->bytes(),
              HasSubstr("w:styleId=\"N_2\"><w:name w:val=\"Normal (2)\"/><w:rPr><w:sz "
                        "w:val=\"36\"/></w:rPr></w:style>"));
}

TEST(Append, AnAdditionWithoutHeadersDoesNotInheritThem) {
  opc::Package target = package("");
  target.set_part("word/document.xml", "",
                  "<w:document " + sample::kNamespaces + "><w:body>" + paragraph("а") +
                      "<w:sectPr><w:headerReference w:type=\"first\" "
                      "r:id=\"rId1\"/></w:sectPr></w:body></w:document>");
  target.set_part("word/header1.xml", opc::media_type::kHeader,
                  "<w:hdr " + sample::kNamespaces + "><w:p/></w:hdr>");
  target.add_relationship("word/document.xml", opc::relation::kHeader, "word/header1.xml");
  join(target, package(paragraph("б")));
  EXPECT_THAT(xml_of(target),
              HasSubstr("<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId2\"/><w:pgSz"));
  EXPECT_NE(target.part("word/header2.xml"), nullptr);
}

}  // namespace
}  // namespace prikaz::merge
