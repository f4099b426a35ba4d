// Word stays whole: lists, identifiers, merged cells, breaks between the turns of a loop.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/merge/integrity.h"
#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::json;
using sample::package;
using sample::paragraph;
using sample::render;
using sample::text;
using sample::xml_of;
using ::testing::HasSubstr;
using ::testing::Not;

std::string item(const std::string& text, int level = 0, int number = 1) {
  return "<w:p><w:pPr><w:jc w:val=\"both\"/><w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
         "\"/><w:numId w:val=\"" + std::to_string(number) + "\"/></w:numPr></w:pPr><w:r><w:t>" +
         text + "</w:t></w:r></w:p>";
}

opc::Package with_lists(opc::Package made) {
  made.set_part(
      "word/numbering.xml", opc::media_type::kNumbering,
      "<w:numbering " + sample::kNamespaces +
          "><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/></w:lvl>"
          "<w:lvl w:ilvl=\"1\"><w:start w:val=\"5\"/></w:lvl></w:abstractNum>"
          "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>");
  made.add_relationship("word/document.xml", opc::relation::kNumbering, "word/numbering.xml");
  return made;
}

// The numIds of the paragraphs in order.
std::string numbers(const opc::Package& document) {
  const std::string& xml = xml_of(document);
  std::string out;
  const std::string key = "<w:numId w:val=\"";
  for (size_t at = xml.find(key); at != std::string::npos; at = xml.find(key, at + 1))
    out += xml.substr(at + key.size(), xml.find('"', at + key.size()) - at - key.size()) + " ";
  return out;
}

constexpr const char* kSchools =
    R"({"школы": [{"имя": "а", "дела": [1, 2]}, {"имя": "б", "дела": [3]}]})";

TEST(Lists, StartAnewInEachTurnOfTheLoopAroundThem) {
  const opc::Package document =
      render(with_lists(package(paragraph("{%p for ш in школы %}") + paragraph("{{ ш.имя }}") +
                                paragraph("{%p for д in ш.дела %}") + item("{{ д }}") +
                                paragraph("{%p endfor %}") + paragraph("{%p endfor %}"))),
             json(kSchools));
  EXPECT_EQ(numbers(document), "2 2 3 ");
  EXPECT_THAT(document.part("word/numbering.xml")->bytes(),
              HasSubstr("<w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride "
                        "w:ilvl=\"0\"><w:startOverride "
                        "w:val=\"1\"/></w:lvlOverride><w:lvlOverride w:ilvl=\"1\"><w:startOverride "
                        "w:val=\"5\"/></w:lvlOverride></w:num>"));
}

TEST(Lists, OfFixedItemsStartAnewToo) {
  EXPECT_EQ(
      numbers(render(with_lists(package(paragraph("{%p for ш in школы %}") + item("{{ ш.имя }}") +
                                        item("ещё") + paragraph("{%p endfor %}"))),
                     json(kSchools))),
      "2 2 3 3 ");
}

TEST(Lists, WhoseItemsALoopMakesCountOn) {
  EXPECT_EQ(numbers(render(with_lists(package(paragraph("{%p for ш in школы %}") +
                                              item("{{ ш.имя }}") + item("{{ ш.имя }}", 1) +
                                              item("ещё", 1) + paragraph("{%p endfor %}"))),
                           json(kSchools))),
            "1 1 1 1 1 1 ");
  EXPECT_EQ(
      numbers(render(with_lists(package(paragraph("{%p for ш in школы %}") +
                                        paragraph("{%p if ш.имя == 'а' %}") + item("1") +
                                        paragraph("{%p else %}") + item("2") +
                                        paragraph("{%p endif %}") + paragraph("{%p endfor %}"))),
                     json(kSchools))),
      "1 1 ");
}

TEST(Identifiers, OfBookmarksAndDrawingsAreUniqueInLoops) {
  const std::string marked =
      "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"м\"/><w:r><w:t>{{ ш.имя "
      "}}</w:t></w:r><w:bookmarkEnd w:id=\"3\"/><w:r><w:drawing>"
      "<wp:inline><wp:docPr id=\"9\" name=\"р\"/></wp:inline></w:drawing></w:r></w:p>";
  const opc::Package document =
      render(package(marked.substr(0, 5) + "<w:r><w:t>{{ школы|length }}</w:t></w:r></w:p>" +
                     paragraph("{%p for ш in школы %}") + marked + paragraph("{%p endfor %}")),
             json(kSchools));
  EXPECT_EQ(sample::faults(document), "");
  EXPECT_THAT(xml_of(document), HasSubstr("w:name=\"м\""));
  EXPECT_THAT(xml_of(document), HasSubstr("w:name=\"м_2\""));
}

TEST(Identifiers, OfVmlShapesAreUniqueInLoops) {
  const std::string box =
      "<w:p><w:r><w:pict><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s1030\" "
      "type=\"#_x0000_t202\"><v:textbox><w:txbxContent>" +
      paragraph("{{ x }}") +
      "</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:object><v:shape id=\"Рисунок "
      "1\" o:spid=\"_x0000_i1025\"/><o:OLEObject ShapeID=\"Рисунок 1\"/></w:object></w:r></w:p>";
  opc::Package made =
      package(paragraph("{%p for x in [1, 2] %}") + box + paragraph("{%p endfor %}"));
  const opc::Package document = render(std::move(made), json("{}"));
  const std::string& xml = xml_of(document);
  EXPECT_THAT(xml, HasSubstr("<v:shape id=\"_x0000_s1030\" type=\"#_x0000_t202\">"));
  EXPECT_THAT(xml, HasSubstr("<v:shape id=\"_x0000_s1031\" type=\"#_x0000_t202\">"));
  EXPECT_THAT(xml, HasSubstr("<v:shape id=\"Рисунок 1\" o:spid=\"_x0000_i1025\"/><o:OLEObject "
                             "ShapeID=\"Рисунок 1\"/>"));
  EXPECT_THAT(xml, HasSubstr("<v:shape id=\"Рисунок 1_1032\" o:spid=\"_x0000_i1033\"/><o:OLEObject "
                             "ShapeID=\"Рисунок 1_1032\"/>"));
  EXPECT_EQ(sample::faults(document), "");
}

std::string cell(const std::string& inner) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" + paragraph(inner) +
         "</w:tc>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol "
         "w:w=\"1000\"/></w:tblGrid>" +
         rows + "</w:tbl>" + paragraph("конец");
}
std::string row(const std::string& cells) {
  return "<w:tr>" + cells + "</w:tr>";
}

TEST(Cells, EqualNeighboursMergeDownByValue) {
  const opc::Package document =
      render(package(table(row(cell("{%tr for x in xs %}") + cell("")) +
                           row(cell("{% vm x.р %}{{ x.р }}") + cell("{{ x.н }}")) +
                           row(cell("{%tr endfor %}") + cell("")))),
             json(R"({"xs": [{"р": "а", "н": 1}, {"р": "а", "н": 2}, {"р": "б", "н": 3}]})"));
  EXPECT_EQ(text(document), "а|1||2|б|3|конец");
  EXPECT_THAT(xml_of(document), HasSubstr("<w:vMerge w:val=\"restart\"/>"));
  EXPECT_THAT(xml_of(document),
              HasSubstr("<w:vMerge w:val=\"continue\"/></w:tcPr><w:p></w:p></w:tc>"));
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Cells, EqualNeighboursMergeAcrossByValue) {
  const opc::Package document = render(
      package(table(
          row(cell("{%tc for x in xs %}") + cell("{% hm x %}{{ x }}") + cell("{%tc endfor %}")) +
          row(cell("{%tc for x in xs %}") + cell("{{ loop.index }}") + cell("{%tc endfor %}")))),
      json(R"({"xs": ["а", "а", "б"]})"));
  EXPECT_EQ(text(document), "а|б|1|2|3|конец");
  EXPECT_THAT(xml_of(document), HasSubstr("<w:gridSpan w:val=\"2\"/>"));
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Cells, WidthsFromDataMakeTheGrid) {
  const opc::Package document =
      render(package(table(row(cell("{%tc for x in xs %}") + cell("{% cellwidth x %}{{ x }}") +
                               cell("{%tc endfor %}")) +
                           row(cell("{% colspan xs|length %}{% cellwidth 6000 %}итого")))),
             json(R"({"xs": [1500, 2500, 2000]})"));
  EXPECT_THAT(xml_of(document), HasSubstr("<w:tblGrid><w:gridCol w:w=\"1500\"/><w:gridCol "
                                          "w:w=\"2500\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"));
  EXPECT_THAT(xml_of(document),
              HasSubstr("<w:tcW w:type=\"dxa\" w:w=\"6000\"/><w:gridSpan w:val=\"3\"/>"));
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Breaks, AValueOfTwoParagraphsEndsItsSectionOnce) {
  const std::string body =
      "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\" w:h=\"1\"/></w:sectPr></w:pPr><w:r><w:t>{{ a "
      "}}</w:t></w:r></w:p>";
  const std::string xml = xml_of(render(package(body), json(R"({"a": "раз\n\nдва"})")));
  EXPECT_THAT(xml, HasSubstr("<w:p><w:pPr></w:pPr><w:r><w:t xml:space=\"preserve\">раз"));
  EXPECT_THAT(xml, HasSubstr("</w:sectPr></w:pPr><w:r><w:t xml:space=\"preserve\">два"));
}

TEST(TextBoxes, AreFilledInsideTheirParagraph) {
  const std::string body = "<w:p><w:r><w:t>{{ a }}</w:t></w:r><w:r><w:pict><w:txbxContent>" +
                           paragraph("[{{ b }}]") +
                           "</w:txbxContent></w:pict></w:r><w:r><w:t>{{ a }}</w:t></w:r></w:p>";
  EXPECT_EQ(text(render(package(body), json(R"({"a": "1\n\n2", "b": "3\n\n4"})"))), "1|21|[3|4]|2");
}

TEST(KeepNext, IsSetByACondition) {
  const std::string body =
      paragraph("{%p for x in [1, 2] %}") +
      "<w:p><w:pPr><w:pStyle w:val=\"s\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:t>{% keepnext "
      "loop.last %}{{ x }}</w:t></w:r></w:p>" +
      paragraph("{%p endfor %}");
  const std::string xml = xml_of(render(package(body), json("{}")));
  EXPECT_THAT(xml, HasSubstr("<w:pPr><w:pStyle w:val=\"s\"/><w:jc w:val=\"both\"/></w:pPr>"));
  EXPECT_THAT(
      xml, HasSubstr("<w:pPr><w:pStyle w:val=\"s\"/><w:keepNext/><w:jc w:val=\"both\"/></w:pPr>"));
}

TEST(Lenient, PrintsNothingForAMissingName) {
  RenderOptions options;
  options.undefined = expr::Undefined::kLenient;
  EXPECT_EQ(text(render(package(paragraph("а{{ нет }}{% if нет.же %}!{% endif %}б")), json("{}"),
                        options)),
            "аб");
}

}  // namespace
}  // namespace prikaz::merge
