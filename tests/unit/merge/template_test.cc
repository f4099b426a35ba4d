#include "merge/template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(Template, PrintsValues) {
  EXPECT_EQ(
      filled(paragraph("№ {{ номер }} от {{ дата }}."), R"({"номер": 718, "дата": "06.10.2020"})"),
      "№ 718 от 06.10.2020.");
}

TEST(Template, FindsATagSplitOverRunsAndKeepsTheFormattingWhereItBegan) {
  const std::string body =
      "<w:p><w:r><w:t xml:space=\"preserve\">О "
      "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r>"
      "<w:proofErr w:type=\"spellStart\"/><w:r><w:t>{ за</w:t></w:r><w:bookmarkStart w:id=\"0\" "
      "w:name=\"a\"/>"
      "<w:r w:rsidR=\"00AA\"><w:rPr><w:i/></w:rPr><w:t>головок }</w:t></w:r><w:bookmarkEnd "
      "w:id=\"0\"/>"
      "<w:r><w:rPr><w:i/></w:rPr><w:t>}!</w:t></w:r></w:p>";
  const opc::Package document = render(package(body), json(R"({"заголовок": "питании"})"));
  EXPECT_EQ(text(document), "О питании!");
  EXPECT_THAT(
      xml_of(document),
      HasSubstr("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">питании</w:t></w:r>"));
  EXPECT_THAT(xml_of(document),
              HasSubstr("<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">!</w:t></w:r>"));
}

TEST(Template, ReadsQuotesAndSpacesOfAutocorrection) {
  EXPECT_EQ(filled(paragraph("{{\u00A0нет|default(«пу«с»то»)\u00A0}} {{ нет|default(“да”) }} {{ "
                             "нет|default(’и’) }}"),
                   "{}"),
            "пу«с»то да и");
  EXPECT_EQ(filled(paragraph("{{ '}}' }}{{ \"%}\" }}"), "{}"), "}}%}");
}

TEST(Template, EscapesMarkupInValues) {
  EXPECT_EQ(filled(paragraph("{{ a }}"), R"({"a": "<b> & \"c\" \u0001"})"), "<b> & \"c\" ");
}

TEST(Template, PrintsEscapedBraces) {
  EXPECT_EQ(filled(paragraph("{_{ a }_} {_% if %_}"), "{}"), "{{ a }} {% if %}");
}

TEST(Template, LeavesOutAndChoosesText) {
  const std::string body =
      paragraph("a{% if x == 1 %}один{% elif x == 2 %}два{% else %}много{% endif %}b");
  EXPECT_EQ(filled(body, R"({"x": 1})"), "aодинb");
  EXPECT_EQ(filled(body, R"({"x": 2})"), "aдваb");
  EXPECT_EQ(filled(body, R"({"x": 3})"), "aмногоb");
}

TEST(Template, LoopsInsideAParagraph) {
  EXPECT_EQ(filled(paragraph("{% for x in xs %}{{ x }}{% if not loop.last %}, {% endif %}{% else "
                             "%}нет{% endfor %}."),
                   R"({"xs": ["а", "б", "в"]})"),
            "а, б, в.");
  EXPECT_EQ(
      filled(paragraph("{% for x in xs %}{{ x }}{% else %}нет{% endfor %}."), R"({"xs": []})"),
      "нет.");
}

TEST(Template, LoopsOverParagraphs) {
  const std::string body = paragraph("{%p for x in xs if x != 2 %}") +
                           paragraph("{{ loop.index }}:{{ x }}") + paragraph("{%p endfor %}") +
                           paragraph("конец");
  EXPECT_EQ(filled(body, R"({"xs": [1, 2, 3]})"), "1:1|2:3|конец");
}

TEST(Template, AParagraphOfControlTagsVanishesByItself) {
  const std::string body = paragraph("{% for x in xs %}{% if x %}") + paragraph("{{ x }}") +
                           paragraph(" {% endif %} {# note #}{% endfor %}\u00A0") +
                           paragraph("конец");
  EXPECT_EQ(filled(body, R"({"xs": [1, 0, 3]})"), "1|3|конец");
}

TEST(Template, AParagraphWithABreakOrPictureStays) {
  const std::string body = "<w:p><w:r><w:t>{% if x %}</w:t><w:br w:type=\"page\"/></w:r></w:p>" +
                           paragraph("a") + "<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>";
  EXPECT_EQ(filled(body, R"({"x": true})"), "¶|a|");
}

TEST(Template, TagsMayStandInDifferentParagraphsWithText) {
  const std::string body =
      paragraph("начало {% for x in xs %}{{ x }}") + paragraph("и{% endfor %} конец");
  EXPECT_EQ(filled(body, R"({"xs": [1, 2]})"), "начало 1|и2|и конец");
}

TEST(Template, LoopsOverRowsAndCells) {
  auto cell = [](const std::string& inner) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" + inner + "</w:tc>";
  };
  const std::string table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>"
      "<w:tr>" +
      cell(paragraph("{%tr for r in rows %}")) + cell("<w:p/>") +
      "</w:tr>"
      "<w:tr>" +
      cell(paragraph("{%tc for c in r %}")) + cell(paragraph("{{ c }}")) +
      cell(paragraph("{%tc endfor %}")) +
      "</w:tr>"
      "<w:tr>" +
      cell(paragraph("{% endfor %}")) + cell("<w:p/>") + "</w:tr></w:tbl>";
  // The last row has no `tr` letters: a row of control tags vanishes by itself.
  const opc::Package document =
      render(package(table), json(R"({"rows": [["а", "б", "в", "г"], ["д", "е", "ё", "ж"]]})"));
  EXPECT_EQ(text(document), "а|б|в|г|д|е|ё|ж");
  EXPECT_THAT(xml_of(document),
              HasSubstr("<w:tblGrid><w:gridCol w:w=\"500\"/><w:gridCol w:w=\"500\"/>"
                        "<w:gridCol w:w=\"500\"/><w:gridCol w:w=\"500\"/></w:tblGrid>"));
  EXPECT_THAT(xml_of(document), Not(HasSubstr("w:w=\"1000\"")));
}

TEST(Template, ATableWithoutRowsGoes) {
  const std::string table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid>"
      "<w:tr><w:tc>" +
      paragraph("{%tr for r in rows %}") +
      "</w:tc></w:tr>"
      "<w:tr><w:tc>" +
      paragraph("{{ r }}") +
      "</w:tc></w:tr>"
      "<w:tr><w:tc>" +
      paragraph("{%tr endfor %}") + "</w:tc></w:tr></w:tbl>" + paragraph("конец");
  EXPECT_THAT(xml_of(render(package(table), json(R"({"rows": []})"))), Not(HasSubstr("w:tbl")));
}

TEST(Template, AnEmptyCellHasItsParagraph) {
  const std::string table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tc>" +
      paragraph("{%p for r in rows %}") +
      "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>{{ r }}</w:t></w:r></w:p>" +
      paragraph("{%p endfor %}") + "</w:tc></w:tr></w:tbl>";
  EXPECT_THAT(xml_of(render(package(table), json(R"({"rows": []})"))),
              HasSubstr("<w:tc><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:tc>"));
}

TEST(Template, BreaksLinesParagraphsAndTabs) {
  const std::string body =
      "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{ a "
      "}}.</w:t></w:r></w:p>";
  const opc::Package document =
      render(package(body), json(R"({"a": "раз\nдва\n\nтри\tчетыре\r\nпять"})"));
  EXPECT_EQ(text(document), "раз↵два|три\tчетыре↵пять.");
  EXPECT_THAT(xml_of(document),
              HasSubstr("</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>"
                        "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">три"));
  EXPECT_EQ(filled(paragraph("{{ a }}"), R"({"a": "раз\fдва"})"), "раз|¶|два");
}

TEST(Template, JoinsParagraphsWithDashes) {
  const std::string body = paragraph("дом {% if город -%}") + paragraph("в городе") +
                           paragraph("{%- else -%}") + paragraph("в селе") +
                           paragraph("{%- endif %} стоит");
  EXPECT_EQ(filled(body, R"({"город": true})"), "дом в городе стоит");
  EXPECT_EQ(filled(body, R"({"город": false})"), "дом в селе стоит");
}

TEST(Template, FillsHeadersAndCoreProperties) {
  opc::Package made = package(paragraph("тело"));
  made.set_part("word/header1.xml", opc::media_type::kHeader,
                "<w:hdr " + sample::kNamespaces + ">" + paragraph("№ {{ номер }}") + "</w:hdr>");
  made.add_relationship("word/document.xml", opc::relation::kHeader, "word/header1.xml");
  made.set_part(
      "docProps/core.xml", opc::media_type::kCoreProperties,
      "<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Приказ {{ номер "
      "}}</dc:title></cp:coreProperties>");
  made.add_relationship("", opc::relation::kCoreProperties, "docProps/core.xml");
  const opc::Package document = render(std::move(made), json(R"({"номер": "5 & 6"})"));
  EXPECT_EQ(text(document, "word/header1.xml"), "№ 5 & 6");
  EXPECT_THAT(document.part("docProps/core.xml")->bytes(),
              HasSubstr("<dc:title>Приказ 5 &amp; 6</dc:title>"));
}

TEST(Template, PartsWithoutTagsAreSharedWithTheTemplate) {
  opc::Package made = package(paragraph("{{ a }}"));
  made.set_part("word/styles.xml", opc::media_type::kStyles,
                "<w:styles " + sample::kNamespaces + "/>");
  made.add_relationship("word/document.xml", opc::relation::kStyles, "word/styles.xml");
  const auto styles = made.part("word/styles.xml")->content();
  EXPECT_EQ(render(std::move(made), json(R"({"a": 1})")).part("word/styles.xml")->content(),
            styles);
}

TEST(Template, NothingOfARenderingIsLeftForTheNext) {
  auto made = Template::compile(
      package(paragraph("{% set y = x %}{% if x %}{{ y }}{% endif %}{{ z|default('-') }}")));
  ASSERT_TRUE(made);
  EXPECT_EQ(text(*made->render(json(R"({"x": 1, "z": 2})"))), "12");
  EXPECT_EQ(text(*made->render(json(R"({"x": 0})"))), "-");
  EXPECT_EQ(made->render(json(R"({"x": 7})"))->write(), made->render(json(R"({"x": 7})"))->write());
}

}  // namespace
}  // namespace prikaz::merge
