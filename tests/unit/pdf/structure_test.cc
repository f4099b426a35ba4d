#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <regex>
#include <set>

#include "unit/pdf/page_builder.h"
#include "unit/pdf/pdf_file.h"

namespace prikaz::pdf {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using Role = layout::StructureElement::Role;
using Scope = layout::StructureElement::Scope;

// The tree as indented text: type, attributes, marked content as "#page.mcid", "(link)".
std::string tree_of(const PdfFile& file) {
  const auto pages = file.pages();
  const auto page_number = [&](const json& reference) {
    return std::find(pages.begin(), pages.end(), reference.get<std::string>()) - pages.begin();
  };
  std::string out;
  const std::function<void(const json&, const std::string&)> visit =
      [&](const json& reference, const std::string& indent) {
        const json element = file.get(reference);
        out += indent + element["/S"].get<std::string>().substr(1);
        if (element.contains("/A")) {
          for (const auto& [key, value] : element["/A"].items()) {
            if (key == "/O" || key == "/BBox" || key == "/Placement") continue;
            out += " " + key.substr(1) + "=" +
                   (value.is_string() ? value.get<std::string>().substr(1) : value.dump());
          }
        }
        if (element.contains("/Alt"))
          out += " «" + element["/Alt"].get<std::string>().substr(2) + "»";
        std::string below;
        const json kids = element.value("/K", json::array());
        for (const json& kid : kids) {
          if (kid.is_number())
            out += " #" + std::to_string(page_number(element["/Pg"])) + "." + kid.dump();
          if (!kid.is_object()) continue;
          if (kid["/Type"] == "/MCR")
            out += " #" + std::to_string(page_number(kid["/Pg"])) + "." + kid["/MCID"].dump();
          if (kid["/Type"] == "/OBJR") out += " (link)";
        }
        out += "\n";
        for (const json& kid : kids) {
          if (kid.is_string()) visit(kid, indent + "  ");
        }
      };
  visit(file.get(file.catalog()["/StructTreeRoot"])["/K"][0], "");
  return out;
}

// ISO 32000-1, 14.7.4.4: every mark leads to the element that lists it; ISO 14289-1, 7.1:
// everything painted is marked.
void expect_all_marked(const PdfFile& file) {
  const json root = file.get(file.catalog()["/StructTreeRoot"]);
  const json numbers = file.get(root["/ParentTree"])["/Nums"];
  const auto pages = file.pages();
  for (size_t page = 0; page < pages.size(); ++page) {
    const json dictionary = file.get(pages[page]);
    EXPECT_EQ(dictionary["/Tabs"], "/S");
    const json elements = numbers[dictionary["/StructParents"].get<size_t>() * 2 + 1];
    const std::string content = file.stream(dictionary["/Contents"]);
    std::istringstream lines(content);
    int depth = 0;
    size_t marks = 0;
    const std::regex begin("/(\\w+)<</MCID (\\d+)>>BDC"), paint("(TJ|Tj|Do|f|S|B)( Q)?$");
    for (std::string line; std::getline(lines, line);) {
      std::smatch match;
      if (std::regex_search(line, match, begin)) {
        EXPECT_EQ(depth, 0) << line;
        ASSERT_LT(std::stoul(match[2]), elements.size());
        EXPECT_EQ(std::stoul(match[2]), marks++);
        EXPECT_EQ(file.get(elements[std::stoul(match[2])])["/S"], "/" + match[1].str());
      }
      if (line.ends_with("BDC")) ++depth;
      if (line == "EMC") --depth;
      if (std::regex_search(line, paint)) EXPECT_GT(depth, 0) << line;
    }
    EXPECT_EQ(depth, 0);
    EXPECT_EQ(marks, elements.size());
  }
}

TEST(StructureTest, TagsHeadingsParagraphsAndFurniture) {
  PageBuilder page;
  const int32_t heading = page.element(Role::kHeading);
  page.at(heading).level = 1;
  page.line("ПРИКАЗ", heading);
  const int32_t paragraph = page.element(Role::kParagraph);
  page.line("Первая строка", paragraph);
  page.rule(50, 50, 20, 1);
  page.line("вторая строка", paragraph);
  page.line("2", layout::kArtifact);
  page.add_page();
  page.line("и третья.", paragraph);
  const PdfFile file(must_write(page.document));
  EXPECT_EQ(tree_of(file),
            "Document\n"
            "  H1 #0.0\n"
            "  P #0.1 #0.2 #1.0\n");
  expect_all_marked(file);
  const std::string content = file.stream(file.get(file.pages()[0])["/Contents"]);
  EXPECT_THAT(content, HasSubstr("/Artifact<</Type/Layout>>BDC"));
  EXPECT_THAT(content, HasSubstr("/Artifact<</Type/Pagination>>BDC"));
}

TEST(StructureTest, BeginsHeadingsAtTheFirstLevelAndSkipsNone) {
  PageBuilder page;
  for (const int level : {3, 4, 9, 2, 4}) {
    const int32_t heading = page.element(Role::kHeading);
    page.at(heading).level = level;
    page.line("Раздел", heading);
  }
  EXPECT_EQ(tree_of(PdfFile(must_write(page.document))),
            "Document\n  H1 #0.0\n  H2 #0.1\n  H3 #0.2\n  H2 #0.3\n  H3 #0.4\n");
}

TEST(StructureTest, KeepsALinkInsideItsParagraphsText) {
  PageBuilder page;
  const int32_t paragraph = page.element(Role::kParagraph);
  page.line("смотрите на сайте ", paragraph);
  const int32_t link = page.element(Role::kLink, paragraph);
  page.line("edu.example.ru", link);
  page.line(" до 1 июня", paragraph);
  page.page().links.push_back(
      {{Length::points(57), Length::points(60), Length::points(90), Length::points(14)},
       link,
       "http://школа.рф/путь?a=б c",
       -1});
  const PdfFile file(must_write(page.document));
  EXPECT_EQ(tree_of(file),
            "Document\n"
            "  P #0.0 #0.2\n"
            "    Link #0.1 (link)\n");
  expect_all_marked(file);
  const json element = file.get(
      file.get(file.get(file.get(file.catalog()["/StructTreeRoot"])["/K"][0])["/K"][0])["/K"][1]);
  EXPECT_EQ(element["/S"], "/Link") << "between the two pieces of text";
  const json annotation = file.get(file.get(file.pages()[0])["/Annots"][0]);
  EXPECT_EQ(
      annotation["/A"]["/URI"],
      "u:http://%D1%88%D0%BA%D0%BE%D0%BB%D0%B0.%D1%80%D1%84/%D0%BF%D1%83%D1%82%D1%8C?a=%D0%B1%20c");
  EXPECT_EQ(annotation["/Contents"], "u:Ссылка: http://школа.рф/путь?a=б c");
  EXPECT_EQ(annotation["/F"], 4);
  const json numbers =
      file.get(file.get(file.catalog()["/StructTreeRoot"])["/ParentTree"])["/Nums"];
  EXPECT_EQ(numbers[2], annotation["/StructParent"]);
  EXPECT_EQ(file.get(numbers[3])["/S"], "/Link");
}

TEST(StructureTest, GivesALinkOfARunningHeadAnElementOfItsOwn) {
  PageBuilder page;
  page.paragraph("Текст");
  page.line("mail@example.ru", layout::kArtifact);
  page.page().links.push_back(
      {{Length::points(57), Length::points(60), Length::points(90), Length::points(14)},
       layout::kArtifact,
       "mailto:mail@example.ru",
       -1});
  const PdfFile file(must_write(page.document));
  EXPECT_EQ(tree_of(file), "Document\n  P #0.0\n  Link (link)\n");
}

TEST(StructureTest, LeavesOutElementsThatHoldNothing) {
  PageBuilder page;
  page.element(Role::kParagraph);
  const int32_t list = page.element(Role::kList);
  page.element(Role::kListBody, page.element(Role::kListItem, list));
  page.paragraph("Текст");
  EXPECT_EQ(tree_of(PdfFile(must_write(page.document))), "Document\n  P #0.0\n");
}

TEST(StructureTest, TagsListsWithTheirNumbering) {
  PageBuilder page;
  const int32_t list = page.element(Role::kList);
  page.at(list).list_numbering = "Decimal";
  for (const char* number : {"1.", "2."}) {
    const int32_t item = page.element(Role::kListItem, list);
    page.line(number, page.element(Role::kLabel, item));
    page.line("Назначить.", page.element(Role::kParagraph, page.element(Role::kListBody, item)), {},
              80);
  }
  EXPECT_EQ(tree_of(PdfFile(must_write(page.document))),
            "Document\n"
            "  L ListNumbering=Decimal\n"
            "    LI\n"
            "      Lbl #0.0\n"
            "      LBody\n"
            "        P #0.1\n"
            "    LI\n"
            "      Lbl #0.2\n"
            "      LBody\n"
            "        P #0.3\n");
}

// Cells by row, each "text" or "" for an empty one.
int32_t table(PageBuilder& page, const std::vector<std::vector<std::string>>& rows) {
  const int32_t table = page.element(Role::kTable);
  const int32_t head = page.element(Role::kTableHead, table),
                body = page.element(Role::kTableBody, table);
  for (size_t r = 0; r < rows.size(); ++r) {
    const int32_t row = page.element(Role::kTableRow, r == 0 ? head : body);
    for (const std::string& text : rows[r]) {
      const int32_t cell = page.element(r == 0 ? Role::kTableHeaderCell : Role::kTableCell, row);
      if (!text.empty()) page.line(text, page.element(Role::kParagraph, cell));
    }
  }
  return table;
}

TEST(StructureTest, TagsTablesWithScopesAndSpans) {
  PageBuilder page;
  table(page, {{"№", "Мероприятие", "Срок"}, {"Раздел 1"}, {"1", "", "май"}});
  for (auto& element : page.document.structure) {
    if (element.role == Role::kTableHeaderCell) element.scope = Scope::kColumn;
  }
  const int32_t section_row = page.document.structure[3].children[0];
  page.at(page.at(section_row).children[0]).column_span = 3;
  const PdfFile file(must_write(page.document));
  EXPECT_EQ(tree_of(file),
            "Document\n"
            "  Table\n"
            "    THead\n"
            "      TR\n"
            "        TH Scope=Column\n"
            "          P #0.0\n"
            "        TH Scope=Column\n"
            "          P #0.1\n"
            "        TH Scope=Column\n"
            "          P #0.2\n"
            "    TBody\n"
            "      TR\n"
            "        TD ColSpan=3\n"
            "          P #0.3\n"
            "      TR\n"
            "        TD\n"
            "          P #0.4\n"
            "        TD\n"
            "        TD\n"
            "          P #0.5\n");
  expect_all_marked(file);
}

TEST(StructureTest, MakesRaggedTablesRegular) {
  PageBuilder page;
  const int32_t index = table(page, {{"а", "б", "в"}, {"г"}, {"д", "е"}});
  const int32_t body = page.at(index).children[1];
  page.at(page.at(page.at(body).children[0]).children[0]).row_span = 9;
  EXPECT_EQ(tree_of(PdfFile(must_write(page.document))),
            "Document\n"
            "  Table\n"
            "    THead\n"
            "      TR\n"
            "        TH Scope=Column\n          P #0.0\n"
            "        TH Scope=Column\n          P #0.1\n"
            "        TH Scope=Column\n          P #0.2\n"
            "    TBody\n"
            "      TR\n"
            "        TD RowSpan=2\n          P #0.3\n"
            "        TD ColSpan=2\n"
            "      TR\n"
            "        TD\n          P #0.4\n"
            "        TD\n          P #0.5\n");
}

TEST(StructureTest, CallsAHeadWithoutABodyABody) {
  PageBuilder page;
  const int32_t table = page.element(Role::kTable);
  const int32_t row = page.element(Role::kTableRow, page.element(Role::kTableHead, table));
  page.line("Шапка", page.element(Role::kTableHeaderCell, row));
  EXPECT_EQ(tree_of(PdfFile(must_write(page.document))),
            "Document\n  Table\n    TBody\n      TR\n        TH Scope=Column #0.0\n");
}

TEST(StructureTest, GivesNotesIdentifiersThatTheTreeFinds) {
  PageBuilder page;
  const int32_t paragraph = page.element(Role::kParagraph);
  page.line("текст", paragraph);
  page.line("1", page.element(Role::kReference, paragraph));
  for (int i = 0; i < 2; ++i) page.line("сноска", page.element(Role::kNote));
  const PdfFile file(must_write(page.document));
  EXPECT_EQ(tree_of(file), "Document\n  P #0.0\n    Reference #0.1\n  Note #0.2\n  Note #0.3\n");
  const json names = file.get(file.get(file.catalog()["/StructTreeRoot"])["/IDTree"])["/Names"];
  ASSERT_EQ(names.size(), 4U);
  EXPECT_NE(names[0], names[2]);
  EXPECT_EQ(file.get(names[1])["/ID"], names[0]);
}

TEST(StructureTest, SurvivesATreeThatIsNone) {
  PageBuilder page;
  const int32_t a = page.paragraph("а"), b = page.element(Role::kParagraph, a);
  page.at(b).children = {a, b, 0, 99, -1};
  page.line("б", b);
  page.line("в", 1234);
  EXPECT_EQ(tree_of(PdfFile(must_write(page.document))), "Document\n  P #0.0\n    P #0.1\n");
}

TEST(StructureTest, SplitsTheParentTreeOfALongDocument) {
  PageBuilder page;
  for (int i = 0; i < 300; ++i) {
    page.paragraph("Страница");
    page.add_page();
  }
  const PdfFile file(must_write(page.document));
  EXPECT_THAT(file.check(), HasSubstr("No syntax or stream encoding errors found"));
  const json tree = file.get(file.get(file.catalog()["/StructTreeRoot"])["/ParentTree"]);
  ASSERT_EQ(tree["/Kids"].size(), 3U);
  EXPECT_EQ(file.get(tree["/Kids"][1])["/Limits"], json::array({128, 255}));
}

TEST(StructureTest, TagsNothingInLevelB) {
  PageBuilder page;
  page.paragraph("Текст");
  const PdfFile file(must_write(page.document, Profile::k2b));
  EXPECT_FALSE(file.catalog().contains("/StructTreeRoot"));
  EXPECT_THAT(file.stream(file.get(file.pages()[0])["/Contents"]), testing::Not(HasSubstr("BDC")));
}

}  // namespace
}  // namespace prikaz::pdf
