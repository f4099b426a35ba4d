// What a DOCX holds beside its running text: heads and feet of pages, notes, text boxes; and ready
// packages that a card takes in.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "check/check.h"
#include "check/fix.h"
#include "paper/card.h"
#include "unit/check/support/papers.h"
#include "unit/wml/support/docx.h"

namespace prikaz::check {
namespace {

namespace fs = std::filesystem;
using wml::Docx;

std::string paragraph(const std::string& text) {
  return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

std::vector<const Diagnostic*> all_with(const Diagnostics& found, std::string_view code) {
  std::vector<const Diagnostic*> out;
  for (const Diagnostic& item : found) {
    if (item.code == code) out.push_back(&item);
  }
  return out;
}

std::string section(const std::string& references, const std::string& more = "") {
  return "<w:sectPr>" + references + more + "</w:sectPr>";
}

TEST(PackageHeads, AreCheckedInTheirOwnPart) {
  Docx docx;
  const std::string id = docx.header("header1", paragraph("") + paragraph("Школа №5"));
  docx.body(paragraph("Отчёт школы.") +
            section("<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>"));
  const Diagnostics found = checked(docx.package);
  const auto items = all_with(found, "typography.number-sign");
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0]->where.text(Language::kRussian), "отчёт.docx (верхний колонтитул, абзац 1)");
  EXPECT_EQ(items[0]->text, "№5");
}

TEST(PackageHeads, OnePartOfSeveralSectionsIsReadOnce) {
  Docx docx;
  const std::string id = docx.header("header1", paragraph("Школа №5"));
  const std::string end = section("<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>");
  docx.body("<w:p><w:pPr>" + end + "</w:pPr></w:p>" + paragraph("Отчёт школы.") + end);
  EXPECT_EQ(all_with(checked(docx.package), "typography.number-sign").size(), 1u);
}

TEST(PackageHeads, PageNumbersAreNoText) {
  Docx docx;
  const std::string field =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE "
      "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t>"
      "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
  const std::string id = docx.header("header1", field);
  docx.body(paragraph("Отчёт школы.") +
            section("<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>"));
  Diagnostics notes;
  const auto document = read_package(docx.package, "отчёт.docx", notes);
  ASSERT_TRUE(document);
  ASSERT_EQ(document->paragraphs.size(), 1u);
  EXPECT_TRUE(document->sheets[0].page_number);
}

// A letterhead in the head of the first page gives the paper its date and number.
TEST(PackageHeads, TheFirstPagesHeadIsTheLetterhead) {
  Docx docx;
  const std::string id =
      docx.header("header1", paragraph("ОТДЕЛ ОБРАЗОВАНИЯ") + paragraph("ПРИКАЗ") +
                                 paragraph("12.03.2026 №\u00A015"));
  docx.body(paragraph("О проверке журналов") + paragraph("ПРИКАЗЫВАЮ:") +
            paragraph("1. Проверить журналы до 10.04.2026.") +
            paragraph("Начальник отдела А.Б.\u00A0Лугова") +
            section("<w:headerReference w:type=\"first\" r:id=\"" + id + "\"/>", "<w:titlePg/>"));
  Diagnostics notes;
  auto document = read_package(docx.package, "отчёт.docx", notes);
  ASSERT_TRUE(document);
  EXPECT_TRUE(all_with(run(*document, standard()), "form.requisite").empty());
  EXPECT_EQ(document->parts[0].number, "15");
  EXPECT_EQ(document->paragraphs[0].role, Role::kLetterhead);
}

TEST(PackageNotes, AreCheckedAndNumberedThroughTheirPart) {
  Docx docx;
  const auto note = [](int id, const std::string& text) {
    return "<w:footnote w:id=\"" + std::to_string(id) +
           "\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> " + text +
           "</w:t></w:r></w:p></w:footnote>";
  };
  docx.footnotes("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>" +
                 note(1, "Отчёт школы.") + note(2, "В течении года."));
  docx.body("<w:p><w:r><w:t>Школа</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>");
  const Diagnostics found = checked(docx.package);
  const auto items = all_with(found, "grammar.in-course-of");
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0]->where.text(Language::kRussian), "отчёт.docx (сноска 2)");
  EXPECT_EQ(items[0]->where.column, 1);  // behind the note's own number and its space
  EXPECT_TRUE(all_with(found, "typography.edge-space").empty());
}

TEST(PackageNotes, AreCorrectedInTheirPart) {
  Docx docx;
  docx.footnotes(
      "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> "
      "Школа №5.</w:t></w:r></w:p></w:footnote>");
  docx.body(
      "<w:p><w:r><w:t>Школа №4</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>");
  const auto fixed = fix_package(docx.package, "отчёт.docx", standard());
  ASSERT_TRUE(fixed);
  EXPECT_EQ(fixed->corrections, 2u);
  const auto again = opc::Package::from_bytes(fixed->bytes, {"отчёт.docx"});
  ASSERT_TRUE(again);
  EXPECT_NE(again->part("word/footnotes.xml")->bytes().find("> Школа №\u00A05.<"),
            std::string::npos);
  EXPECT_NE(again->part("word/document.xml")->bytes().find("Школа №\u00A04"), std::string::npos);
}

// Word writes a text box twice, for itself and for older programs.
std::string text_box(const std::string& text) {
  const std::string content = "<w:txbxContent>" + paragraph(text) + "</w:txbxContent>";
  return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline>"
         "<wp:extent cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"a\"/><a:graphic>"
         "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/"
         "wordprocessingShape\"><wps:wsp><wps:spPr/><wps:txbx>" +
         content +
         "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
         "</mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>" +
         content + "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
}

TEST(PackageTextBoxes, AreCheckedAndCorrectedInBothTheirForms) {
  Docx docx;
  docx.body(text_box("Школа №5") + paragraph("Школа №4"));
  EXPECT_EQ(all_with(checked(docx.package), "typography.number-sign").size(), 2u);
  const auto fixed = fix_package(docx.package, "отчёт.docx", standard());
  ASSERT_TRUE(fixed);
  EXPECT_EQ(fixed->after, "Школа №\u00A05\nШкола №\u00A04\n");
  const auto again = opc::Package::from_bytes(fixed->bytes, {"отчёт.docx"});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->part("word/document.xml")->bytes().find("№5"), std::string::npos);
}

// A deleted paragraph mark makes one paragraph of two elements: it is told of, not corrected.
TEST(PackageFixing, LeavesAParagraphOfTwoElementsAlone) {
  Docx docx;
  docx.body(
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"а\"/></w:rPr></w:pPr><w:r><w:t>Школа №5 и "
      "</w:t></w:r></w:p>" +
      paragraph("сад №6"));
  EXPECT_EQ(all_with(checked(docx.package), "typography.number-sign").size(), 2u);
  const auto fixed = fix_package(docx.package, "отчёт.docx", standard());
  ASSERT_TRUE(fixed);
  EXPECT_EQ(fixed->corrections, 0u);
}

const std::string kOrder =
    "вид: приказ\nведомство: Смоленск\nдата: 2026-03-12\nномер: 15\nзаголовок: О проверке "
    "журналов\nпреамбула: В целях порядка\nпункты:\n  - Утвердить форму отчёта (прилагается).\n"
    "подписант: {должность: Начальник, имя: А.Б. Лугова}\n";

TEST(ReadyPackages, OfACardAreCheckedWithIt) {
  const Folder folder;
  Docx docx;
  docx.body(paragraph("Форма отчёта") + paragraph("Школа №5 в течении года"));
  folder.write("форма.docx", docx.package.write());
  const auto paper =
      paper_of(folder.write("приказ.yaml", kOrder + "приложения:\n  - документ: форма.docx\n"));
  ReadyPackages ready;
  auto document = read_paper(paper, Positions::kStarts, ready);
  ASSERT_TRUE(document);
  const Diagnostics found = run(*document, standard());
  const auto items = all_with(found, "grammar.in-course-of");
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0]->where.text(Language::kRussian), "форма.docx (абзац 2)");
  // The program sets spaces in what it prints itself, not in what is ready: no note but a warning.
  ASSERT_EQ(all_with(found, "typography.number-sign").size(), 1u);
  EXPECT_EQ(all_with(found, "typography.number-sign")[0]->severity, Severity::kWarning);
  EXPECT_TRUE(all_with(found, "references.nothing-attached").empty());
}

// «code text» of what was found about references, in order.
std::vector<std::string> references(const Diagnostics& found) {
  std::vector<std::string> out;
  for (const Diagnostic& item : found) {
    if (item.code.starts_with("references.") && item.severity != Severity::kNote)
      out.push_back(item.code.substr(std::string("references.").size()) + " " + item.text);
  }
  return out;
}

TEST(ReadyPackages, HaveTheNumberAndDateOfTheCard) {
  const auto told = [](const std::string& mark, const std::string& date, const std::string& point) {
    const Folder folder;
    Docx docx;
    docx.body(paragraph(mark) + paragraph("к приказу отдела") + paragraph(date) +
              paragraph("Форма отчёта"));
    folder.write("форма.docx", docx.package.write());
    std::string order = kOrder;
    order.replace(order.find("(прилагается)"), std::string("(прилагается)").size(), point);
    const auto paper = paper_of(
        folder.write("приказ.yaml", order + "приложения:\n  - {номер: 2, документ: форма.docx}\n"
                                            "  - {номер: 4, отдельно: да}\n"));
    ReadyPackages ready;
    auto document = read_paper(paper, Positions::kStarts, ready);
    EXPECT_TRUE(document);
    return references(run(*document, standard()));
  };
  using List = std::vector<std::string>;
  EXPECT_EQ(told("Приложение № 2", "от 12.03.2026 № 15-ОД", "(приложения № 2 и приложение № 4)"),
            List{});
  EXPECT_EQ(told("Приложение № 3", "от 13.03.2026 № 51", "(приложение № 3)"),
            (List{"missing-appendix приложение № 3", "unmentioned-appendix Приложение № 3",
                  "other-number 3", "other-number 13.03.2026", "other-number № 51"}));
  EXPECT_EQ(told("Форма", "", "(приложение № 2 к Положению о школе, приложение № 2)"), List{});
}

TEST(ReadyPackages, AreReadOnceAndAgainWhenTheyChange) {
  Docx docx;
  docx.body(paragraph("Форма отчёта"));
  const auto first = std::make_shared<const std::string>(docx.package.write());
  docx.body(paragraph("Форма справки"));
  const auto second = std::make_shared<const std::string>(docx.package.write());
  ReadyPackages ready;
  const auto a = ready.read(first, "форма.docx");
  const auto b = ready.read(std::make_shared<const std::string>(*first), "форма.docx");
  const auto c = ready.read(second, "форма.docx");
  ASSERT_TRUE(a && b && c);
  EXPECT_EQ(*a, *b);
  EXPECT_EQ((*c)->paragraphs[0].text, "Форма справки");
}

TEST(ReadyPackages, WithoutTextAreNoMistake) {
  Docx docx;  // of one picture, say
  docx.body("<w:p/>");
  ReadyPackages ready;
  const auto read =
      ready.read(std::make_shared<const std::string>(docx.package.write()), "печать.docx");
  ASSERT_TRUE(read);
  EXPECT_TRUE((*read)->paragraphs.empty());
}

}  // namespace
}  // namespace prikaz::check
