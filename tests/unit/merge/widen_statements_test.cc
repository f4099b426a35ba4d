// Statements that are about the element their tags stand in, and tables and text boxes inside
// others.
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
using sample::xml_of;
using ::testing::HasSubstr;

std::string cell(const std::string& content) {
  const bool is_markup = content.starts_with('<');
  return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" +
         (is_markup ? content : paragraph(content)) + "</w:tc>";
}
std::string row(const std::vector<std::string>& cells) {
  std::string out = "<w:tr>";
  for (const std::string& content : cells) out += cell(content);
  return out + "</w:tr>";
}
std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::string out = "<w:tbl><w:tblPr/><w:tblGrid>";
  for (size_t column = 0; column < rows[0].size(); ++column) out += "<w:gridCol w:w=\"1000\"/>";
  out += "</w:tblGrid>";
  for (const auto& cells : rows) out += row(cells);
  return out + "</w:tbl>";
}

const char* const kSchools =
    R"({"школы": [{"имя": "А", "классы": [1, 2]}, {"имя": "Б", "классы": []}], "нет": false})";

void expect_rows(const std::vector<std::vector<std::string>>& rows, const std::string& text,
                 size_t count) {
  const opc::Package document = render(package(table(rows)), json(kSchools));
  EXPECT_EQ(sample::text(document), text);
  EXPECT_EQ(sample::faults(document), "");
  const std::string& xml = xml_of(document);
  size_t found = 0;
  for (size_t at = xml.find("<w:tr>"); at != std::string::npos; at = xml.find("<w:tr>", at + 1))
    ++found;
  EXPECT_EQ(found, count);
}

TEST(WidenStatements, FromTheFirstCellOfARowToItsLastAreAboutTheRow) {
  expect_rows({{"{% for ш in школы %}{{ ш.имя }}", "{{ loop.index }}", "конец{% endfor %}"}},
              "А|1|конец|Б|2|конец", 2);
  expect_rows({{"раз", "два"}, {"{% if нет %}три", "четыре{% endif %}"}}, "раз|два", 1);
  expect_rows({{"{% for ш in школы %}{% if ш.классы %}{{ ш.имя }}",
                "{{ ш.классы|length }}{% endif %}{% endfor %}"}},
              "А|2", 1);
}

TEST(WidenStatements, WithTheLettersOfTheirElementInsideItAreAboutAllOfIt) {
  expect_rows({{"{%tr for ш in школы %}{{ ш.имя }}", "{{ loop.index }}{%tr endfor %}"}}, "А|1|Б|2",
              2);
  expect_rows({{"{%tc for ш in школы %}{{ ш.имя }}{%tc endfor %}", "итог"}}, "А|Б|итог", 1);
  EXPECT_EQ(filled(paragraph("Начало {%p if нет %}середина{%p endif %} конец") + paragraph("ещё"),
                   kSchools),
            "ещё");
  EXPECT_EQ(filled(paragraph("{%p for ш in школы %}школа {{ ш.имя }}{%p endfor %}"), kSchools),
            "школа А|школа Б");
}

TEST(WidenStatements, WithAnElseChooseTextsInside) {
  EXPECT_EQ(filled(paragraph("{%p if нет %}да{%p else %}нет{%p endif %}."), kSchools), "нет.");
}

TEST(WidenStatements, ThatTearCellsOrTablesApartAreMistakes) {
  const std::string told = sample::mistakes(
      package(table({{"раз{% if нет %}", "два"}, {"{% endif %}", "три"}})), json(kSchools));
  EXPECT_NE(told.find("[merge.crossed-levels]"), std::string::npos) << told;
  const std::string tables = sample::mistakes(
      package(table({{"{%tr if нет %}"}, {"а"}}) + table({{"б"}, {"{%tr endif %}"}})),
      json(kSchools));
  EXPECT_NE(tables.find("[merge.crossed-levels]"), std::string::npos) << tables;
}

TEST(NestedTables, HaveRowsOfTheirOwn) {
  const std::string inner = table({{"{%tr for к in ш.классы %}"}, {"{{ к }}"}, {"{%tr endfor %}"}});
  expect_rows({{"{%tr for ш in школы %}", ""},
               {"{{ ш.имя }}", inner + paragraph("классы")},
               {"{%tr endfor %}", ""}},
              "А|1|2|классы|Б|классы", 4);
}

TEST(TextBoxes, HaveParagraphsOfTheirOwn) {
  const std::string box = "<w:p><w:r><w:t>{{ ш.имя }}</w:t></w:r><w:r><w:pict><w:txbxContent>" +
                          paragraph("{%p for к in ш.классы %}") + paragraph("класс {{ к }}") +
                          paragraph("{%p endfor %}") + "</w:txbxContent></w:pict></w:r></w:p>";
  const opc::Package document =
      render(package(paragraph("{%p for ш in школы %}") + box + paragraph("{%p endfor %}")),
             json(kSchools));
  EXPECT_EQ(sample::text(document), "А|класс 1|класс 2|Б|");
}

TEST(ContentControls, AroundRowsAndCellsKeepTheirRows) {
  const std::string body =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>" +
      row({"{%tr for ш in школы %}", ""}) + "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr>" +
      "<w:sdtContent><w:tr>" + cell("{{ ш.имя }}") + "<w:sdt><w:sdtPr/><w:sdtContent>" +
      cell("{{ loop.index }}") + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>" +
      row({"{%tr endfor %}", ""}) + "</w:tbl>";
  const opc::Package document = render(package(body), json(kSchools));
  EXPECT_EQ(sample::text(document), "А|1|Б|2");
  EXPECT_EQ(sample::faults(document), "");
}

}  // namespace
}  // namespace prikaz::merge
