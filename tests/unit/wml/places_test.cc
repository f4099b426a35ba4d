#include "wml/places.h"

#include "unit/wml/support/docx.h"

namespace prikaz::wml {
namespace {

std::string p(const std::string& text) {
  return text.empty() ? "<w:p/>" : "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
std::string cell(const std::string& blocks) {
  return "<w:tc>" + blocks + "</w:tc>";
}
std::string row(const std::string& cells) {
  return "<w:tr>" + cells + "</w:tr>";
}
std::string table(const std::string& rows) {
  return "<w:tbl>" + rows + "</w:tbl>";
}
std::string box(const std::string& blocks) {
  return "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>" + blocks +
         "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>";
}

// The places of a story's paragraphs that have a text, a line each: «текст: место».
void tell(const Document& document, const Places& places, const std::vector<Block>& blocks,
          std::string& out) {
  for (const Block& block : blocks) {
    if (const Table* inner = block.table()) {
      for (const Row& each : inner->rows)
        for (const Cell& one : each.cells) tell(document, places, one.blocks, out);
      continue;
    }
    for (const Inline& item : block.paragraph()->inlines) {
      if (item.kind == Inline::Kind::kText) {
        out += std::string(item.text) + ": " +
               places.location(*block.paragraph(), "").text(Language::kRussian) + "\n";
      } else if (item.kind == Inline::Kind::kDrawing) {
        tell(document, places, document.drawings[static_cast<size_t>(item.index)].text, out);
      }
    }
  }
}

std::string told(const std::string& body) {
  const Document document = Docx().body(body).read();
  std::string out;
  tell(document, Places(document), document.body, out);
  return out;
}

TEST(Places, CountParagraphsThatShowSomethingOutsideOfTables) {
  EXPECT_EQ(told(p("а") + p("") + p("б") + table(row(cell(p("в")))) + p("г")),
            "а: абзац 1\nб: абзац 2\nв: таблица 1, строка 1, столбец 1\nг: абзац 3\n");
}

TEST(Places, AnEmptyParagraphStandsBehindTheOneBeforeIt) {
  const Document document = Docx().body(p("а") + p("")).read();
  const Places places(document);
  const SourceLocation where = places.location(*document.body[1].paragraph(), "ф.docx");
  EXPECT_EQ(where.text(Language::kRussian), "ф.docx (после абзаца 1)");
  EXPECT_EQ(where.text(Language::kEnglish), "ф.docx (behind paragraph 1)");
  EXPECT_EQ(where.part, "word/document.xml");
  EXPECT_EQ(where.paragraph, 2);
}

TEST(Places, CountTheCellsOfARowHoweverWideTheyAre) {
  EXPECT_EQ(
      told(table(row(cell("<w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>" + p("а")) + cell(p("б"))) +
                 row(cell("<w:tcPr><w:vMerge/></w:tcPr>" + p("")) + cell(p("в"))))),
      "а: таблица 1, строка 1, столбец 1\nб: таблица 1, строка 1, столбец 2\n"
      "в: таблица 1, строка 2, столбец 2\n");
}

TEST(Places, ParagraphsOfACellAreToldWhenItHasSeveral) {
  EXPECT_EQ(told(table(row(cell(p("а")))) + table(row(cell(p("б") + p("") + p("в"))))),
            "а: таблица 1, строка 1, столбец 1\n"
            "б: таблица 2, строка 1, столбец 1, абзац 1\n"
            "в: таблица 2, строка 1, столбец 1, абзац 2\n");
}

TEST(Places, ANestedTableHasThePlaceOfTheCellAroundIt) {
  EXPECT_EQ(
      told(table(row(cell(p("а")) + cell(table(row(cell(p("б"))) + row(cell(p("в")))) + p("г")))) +
           table(row(cell(p("д"))))),
      "а: таблица 1, строка 1, столбец 1\n"
      "б: таблица 1, строка 1, столбец 2, вложенная таблица\n"
      "в: таблица 1, строка 1, столбец 2, вложенная таблица\n"
      "г: таблица 1, строка 1, столбец 2\n"
      "д: таблица 2, строка 1, столбец 1\n");
}

TEST(Places, TextBoxesCountTheirOwnParagraphs) {
  EXPECT_EQ(told(p("а") + box(p("б") + p("в")) + box(p("г")) + p("д")),
            "а: абзац 1\nб: надпись, абзац 1\nв: надпись, абзац 2\nг: надпись 2, абзац 1\n"
            "д: абзац 2\n");
}

TEST(Places, HeadsAreToldByTheirPages) {
  Docx docx;
  const auto reference = [](const std::string& type, const std::string& id) {
    return "<w:headerReference w:type=\"" + type + "\" r:id=\"" + id + "\"/>";
  };
  const std::string usual = docx.header("header1", p("а")), first = docx.header("header2", p("б")),
                    later = docx.header("header3", p("в"));
  docx.body("<w:p><w:pPr><w:sectPr>" + reference("default", usual) + reference("first", first) +
            "</w:sectPr></w:pPr></w:p>" + p("г") + "<w:sectPr>" + reference("even", later) +
            "</w:sectPr>");
  const Document document = docx.read();
  const Places places(document);
  std::string out;
  for (const Story& story : document.stories) tell(document, places, story.blocks, out);
  EXPECT_EQ(out,
            "а: верхний колонтитул, абзац 1\n"
            "б: верхний колонтитул первой страницы, абзац 1\n"
            "в: верхний колонтитул чётных страниц раздела 2, абзац 1\n");
}

TEST(Places, NotesAreNumberedAsTheTextRefersToThem) {
  Docx docx;
  const auto note = [](int id, const std::string& blocks) {
    return "<w:footnote w:id=\"" + std::to_string(id) + "\">" + blocks + "</w:footnote>";
  };
  docx.footnotes(note(5, p("вторая")) + note(7, p("первая") + p("ещё")) + note(9, p("ничья")));
  docx.body(
      "<w:p><w:r><w:footnoteReference w:id=\"7\"/><w:footnoteReference w:id=\"5\"/></w:r></w:p>");
  const Document document = docx.read();
  const Places places(document);
  std::string out;
  for (const auto& [id, story] : document.footnotes) tell(document, places, story.blocks, out);
  EXPECT_EQ(
      out,
      "вторая: сноска 2\nпервая: сноска 1, абзац 1\nещё: сноска 1, абзац 2\nничья: сноска 3\n");
}

TEST(Places, WarningsOfTheReaderNameThem) {
  Docx docx;
  docx.body(p("а") + table(row(cell("<w:p><w:r><w:rPr><w:sz w:val=\"x\"/></w:rPr><w:t>б</w:t>"
                                    "</w:r></w:p>"))));
  docx.read();
  ASSERT_EQ(docx.diagnostics.size(), 1u);
  const SourceLocation& where = docx.diagnostics.items()[0].where;
  EXPECT_EQ(where.text(Language::kRussian), "бумага.docx (таблица 1, строка 1, столбец 1)");
  EXPECT_EQ(where.text(Language::kEnglish), "бумага.docx (table 1, row 1, column 1)");
  EXPECT_EQ(where.part, "word/document.xml");
  EXPECT_EQ(where.paragraph, 2);
}

}  // namespace
}  // namespace prikaz::wml
