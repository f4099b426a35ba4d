#include "layout/layout.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/layout/support/documents.h"

namespace prikaz::layout::test {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string table(const std::string& properties, const std::string& rows) {
  return "<w:tbl><w:tblPr>" + properties +
         "</w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>" +
         rows + "</w:tbl><w:p/>";
}
std::string cell(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

TEST(Layout, TextIsExtractedAsTypedInCapitals) {
  const auto document = pages("<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Приказ ёж</w:t></w:r></w:p>");
  EXPECT_THAT(lines(document.pages[0]), ElementsAre("Приказ ёж"));
}

TEST(Layout, EverySpaceIsAGlyph) {
  const auto document = pages(paragraph("один два"));
  const auto& run = std::get<GlyphRun>(document.pages[0].items[0].content);
  EXPECT_EQ(run.text, "один два");
  EXPECT_THAT(run.glyphs, SizeIs(8));
}

TEST(Layout, MissingGlyphsAreAllNamedInOneRun) {
  Diagnostics diagnostics;
  const auto made = lay_out({{"body", paragraph("хорошо") + paragraph("знак \xF0\x9F\x90\xBE") +
                                          paragraph("ещё \xF0\x9F\x90\xBE и \xE2\xB4\xB0")}},
                            diagnostics);
  ASSERT_FALSE(made);
  std::vector<std::string> found;
  for (const Diagnostic& d : made.error()) found.push_back(format(d, Language::kRussian));
  EXPECT_THAT(found, SizeIs(3));
  EXPECT_EQ(made.error().items()[0].message.russian, "ни в одном шрифте нет знака «🐾» (U+1F43E)");
  EXPECT_EQ(made.error().items()[0].where.paragraph, 2);
  EXPECT_EQ(made.error().items()[2].message.russian, "ни в одном шрифте нет знака «ⴰ» (U+2D30)");
  EXPECT_EQ(made.error().items()[2].where.paragraph, 3);
}

TEST(Layout, MissingGlyphsAreToldByTheCellThatTheyStandIn) {
  Diagnostics diagnostics;
  const std::string cat = paragraph("знак \xF0\x9F\x90\xBE");
  const auto made = lay_out(
      {{"body",
        paragraph("а") + table("", "<w:tr>" + cell(paragraph("б")) + cell(cat) + "</w:tr>") + cat}},
      diagnostics);
  ASSERT_FALSE(made);
  ASSERT_THAT(made.error(), SizeIs(2));
  EXPECT_EQ(made.error().items()[0].where.text_inside(Language::kRussian),
            "таблица 1, строка 1, столбец 2");
  EXPECT_EQ(made.error().items()[1].where.text_inside(Language::kRussian), "абзац 2");
  EXPECT_EQ(made.error().items()[1].where.part, "word/document.xml");
}

TEST(Layout, TooManyPagesIsAnError) {
  Diagnostics diagnostics;
  Options options;
  options.page_limit = 3;
  const auto made = lay_out({{"body", repeated(paragraph("лист", "<w:pageBreakBefore/>"), 9)}},
                            diagnostics, options);
  ASSERT_FALSE(made);
  EXPECT_EQ(
      format(made.error().items()[0], Language::kRussian),
      "проба.docx: ошибка: в документе больше 3 страниц; разделите документ или увеличьте предел "
      "[layout.too-many-pages]");
}

TEST(Layout, SameDocumentGivesSamePages) {
  const std::string body =
      repeated(paragraph("строка и ещё строка, чтобы было что переносить"), 40);
  EXPECT_EQ(dump(pages(body)), dump(pages(body)));
}

TEST(Layout, ParagraphSplitOverPagesStaysOneElement) {
  const auto document = pages(paragraph(repeated("много слов подряд ", 200)));
  ASSERT_GT(document.pages.size(), 1u);
  EXPECT_EQ(document.structure[0].children, std::vector<int32_t>{1});
  for (const Page& page : document.pages) {
    for (const Item& item : page.items) EXPECT_EQ(item.structure, 1);
  }
}

TEST(Layout, RepeatedHeaderRowIsAnArtifact) {
  std::string rows = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell(paragraph("Шапка")) +
                     cell(paragraph("ещё")) + "</w:tr>";
  for (int i = 0; i < 30; ++i)
    rows += "<w:tr>" + cell(paragraph(fmt::format("{}", i))) + cell("<w:p/>") + "</w:tr>";
  const auto document = pages(table("", rows));
  ASSERT_GT(document.pages.size(), 1u);
  int owned = 0, artifacts = 0;
  for (const Page& page : document.pages) {
    for (const Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item.content);
      if (run && run->text == "Шапка") ++(item.structure == kArtifact ? artifacts : owned);
    }
  }
  EXPECT_EQ(owned, 1);
  EXPECT_EQ(artifacts, static_cast<int>(document.pages.size()) - 1);
}

std::string note(int id, const std::string& text) {
  return fmt::format("<w:footnote w:id=\"{}\">{}</w:footnote>", id, paragraph(text));
}
std::string with_note(const std::string& text, int id) {
  return fmt::format(
      "<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:footnoteReference w:id=\"{}\"/></w:r></w:p>", text, id);
}

TEST(Layout, NoteThatFindsNoRoomGoesOnOnTheNextPage) {
  Diagnostics diagnostics;
  const auto made = lay_out({{"body", repeated(paragraph("строка"), 10) + with_note("слово", 1) +
                                          repeated(paragraph("ещё строка"), 5)},
                             {"footnotes", note(1, repeated("пояснение ", 50))}},
                            diagnostics);
  ASSERT_TRUE(made);
  ASSERT_EQ(made->pages.size(), 2u);
  const auto first = lines(made->pages[0]), second = lines(made->pages[1]);
  EXPECT_EQ(first[10], "слово1");
  EXPECT_EQ(first.back().substr(0, 18), "пояснение");
  EXPECT_EQ(second.back().substr(0, 18), "пояснение");
}

TEST(Layout, NoteOfManyPagesComesToItsEnd) {
  Diagnostics diagnostics;
  const auto made = lay_out(
      {{"body", with_note("слово", 1)}, {"footnotes", note(1, repeated("пояснение ", 900))}},
      diagnostics);
  ASSERT_TRUE(made);
  size_t found = 0;
  for (const Page& page : made->pages) {
    for (const std::string& line : lines(page)) {
      for (size_t at = line.find("пояснение"); at != std::string::npos;
           at = line.find("пояснение", at + 1))
        ++found;
    }
  }
  EXPECT_EQ(found, 900u);
}

struct Hostile {
  const char* name;
  std::string body;
};
class HostileLayout : public ::testing::TestWithParam<Hostile> {};

TEST_P(HostileLayout, EndsWithPages) {
  Diagnostics diagnostics;
  Options options;
  options.page_limit = 400;
  const auto made = lay_out({{"body", GetParam().body}}, diagnostics, options);
  if (made) {
    EXPECT_FALSE(made->pages.empty());
  }
}

std::string section(int width, int height, int margin) {
  return fmt::format(
      "<w:sectPr><w:pgSz w:w=\"{}\" w:h=\"{}\"/><w:pgMar w:top=\"{}\" w:right=\"{}\" "
      "w:bottom=\"{}\" "
      "w:left=\"{}\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/></w:sectPr>",
      width, height, margin, margin, margin, margin);
}
std::string nested(int depth) {
  std::string open, close;
  for (int i = 0; i < depth; ++i) {
    open += "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/></w:tblGrid><w:tr><w:tc>";
    close += "<w:p/></w:tc></w:tr></w:tbl>";
  }
  return open + paragraph("дно") + close + "<w:p/>";
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, HostileLayout,
    ::testing::Values(
        Hostile{"NoContent", ""}, Hostile{"ZeroPage", paragraph("текст") + section(0, 0, 0)},
        Hostile{"MarginsWiderThanThePage",
                paragraph(repeated("слово ", 50)) + section(3000, 3000, 9000)},
        Hostile{"NegativeMargins", paragraph("текст") + section(6000, 6000, -3000)},
        Hostile{"IndentsBeyondThePage",
                paragraph(repeated("слово ", 30), "<w:ind w:left=\"20000\" w:right=\"20000\"/>")},
        Hostile{"RowTallerThanTenPages",
                table("", "<w:tr>" + cell(paragraph(repeated("слово ", 4000))) +
                              cell(paragraph("рядом")) + "</w:tr>")},
        Hostile{"RowTallerThanTenPagesThatMayNotSplit",
                table("", "<w:tr><w:trPr><w:cantSplit/></w:trPr>" +
                              cell(paragraph(repeated("слово ", 3000))) + "</w:tr>")},
        Hostile{"ExactHeightOfManyPages",
                table("", "<w:tr><w:trPr><w:trHeight w:val=\"90000\" w:hRule=\"exact\"/></w:trPr>" +
                              cell(paragraph("а")) + "</w:tr>")},
        Hostile{"HugeSpan",
                table("", "<w:tr>" + cell(paragraph("а"), "<w:gridSpan w:val=\"99999999\"/>") +
                              "</w:tr><w:tr>" + cell(paragraph("б")) + cell(paragraph("в")) +
                              "</w:tr>")},
        Hostile{"NoGridAndZeroWidths",
                "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"dxa\"/></w:tblPr><w:tr>" +
                    cell(paragraph("а"), "<w:tcW w:w=\"0\" w:type=\"dxa\"/>") +
                    cell(paragraph("б")) + "</w:tr></w:tbl><w:p/>"},
        Hostile{"NegativeWidths",
                "<w:tbl><w:tblPr><w:tblW w:w=\"-500\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
                "<w:gridCol w:w=\"-100\"/></w:tblGrid><w:tr>" +
                    cell(paragraph("текст в узкой ячейке")) + "</w:tr></w:tbl><w:p/>"},
        Hostile{"EveryRowAHeader", table("", repeated("<w:tr><w:trPr><w:tblHeader/></w:trPr>" +
                                                          cell(paragraph("а")) + "</w:tr>",
                                                      60))},
        Hostile{"HeaderTallerThanThePage",
                table("", "<w:tr><w:trPr><w:tblHeader/></w:trPr>" +
                              cell(paragraph(repeated("шапка ", 900))) + "</w:tr>" +
                              repeated("<w:tr>" + cell(paragraph("а")) + "</w:tr>", 5))},
        Hostile{"MergeWithoutStart", table("", repeated("<w:tr>" + cell("<w:p/>", "<w:vMerge/>") +
                                                            cell(paragraph("б")) + "</w:tr>",
                                                        5))},
        Hostile{"MergeOverPages", table("", "<w:tr>" +
                                                cell(paragraph(repeated("слово ", 600)),
                                                     "<w:vMerge w:val=\"restart\"/>") +
                                                cell("<w:p/>") + "</w:tr>" +
                                                repeated("<w:tr>" + cell("<w:p/>", "<w:vMerge/>") +
                                                             cell(paragraph("б")) + "</w:tr>",
                                                         60))},
        Hostile{"DeepNesting", nested(60)},
        Hostile{"KeepNextWithoutEnd", repeated(paragraph("строка", "<w:keepNext/>"), 90)},
        Hostile{"KeepLinesLongerThanAPage", paragraph(repeated("слово ", 900), "<w:keepLines/>")},
        Hostile{"GiantFont",
                "<w:p><w:r><w:rPr><w:sz w:val=\"3276\"/></w:rPr><w:t>Ой ой</w:t></w:r></w:p>"},
        Hostile{"ZeroFont",
                "<w:p><w:r><w:rPr><w:sz w:val=\"0\"/></w:rPr><w:t>Ой</w:t></w:r></w:p>"},
        Hostile{"NegativeSpacing",
                "<w:p><w:r><w:rPr><w:spacing w:val=\"-2000\"/></w:rPr><w:t>слово за "
                "словом</w:t></w:r></w:p>"},
        Hostile{"WordOfManyPages", paragraph(repeated("ж", 20000))},
        Hostile{"ManyTabs",
                paragraph("а") + "<w:p>" + repeated("<w:r><w:tab/></w:r>", 500) + "</w:p>"},
        Hostile{"OnlyPageBreaks", repeated("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", 20)},
        Hostile{"ZeroLine", paragraph("строка", "<w:spacing w:line=\"0\" w:lineRule=\"exact\"/>")},
        Hostile{
            "NegativeSpace",
            repeated(paragraph("строка", "<w:spacing w:before=\"-400\" w:after=\"-400\"/>"), 20)}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace prikaz::layout::test
