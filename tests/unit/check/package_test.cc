// Word documents: exact places, numbers that Word sets, page and type, corrections inside of runs.
#include <gtest/gtest.h>

#include <string>

#include "check/check.h"
#include "check/fix.h"
#include "opc/package.h"
#include "unit/check/support/papers.h"

namespace prikaz::check {
namespace {

opc::Package package_of(const std::string& body) {
  opc::Package package;
  package.set_part(
      "word/document.xml", opc::media_type::kDocument,
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      "<w:body>" +
          body + "</w:body></w:document>");
  package.add_relationship("", opc::relation::kOfficeDocument, "word/document.xml");
  return package;
}

std::string paragraph(const std::string& runs) {
  std::string out = "<w:p>";
  size_t at = 0;
  while (at <= runs.size()) {
    const size_t end = std::min(runs.find('|', at), runs.size());
    out += "<w:r><w:t xml:space=\"preserve\">" + runs.substr(at, end - at) + "</w:t></w:r>";
    at = end + 1;
  }
  return out + "</w:p>";
}

TEST(PackagePlaces, NameTableRowAndParagraph) {
  const std::string cell = "<w:tc><w:tcPr/>", end = "</w:tc>";
  const auto row = [&](const std::string& a, const std::string& b) {
    return "<w:tr>" + cell + paragraph(a) + end + cell + paragraph(b) + end + "</w:tr>";
  };
  const Diagnostics found =
      checked(package_of(paragraph("План работы") +
                         "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"900\"/></w:tblGrid>" +
                         row("Мероприятие", "Сроки") + row("Школа №|5", "Май 2026") + "</w:tbl>" +
                         paragraph("Конец")));
  const Diagnostic* item = with_code(found, "typography.number-sign");
  ASSERT_TRUE(item);
  EXPECT_EQ(item->where.line, 2);  // the row
  EXPECT_EQ(item->where.paragraph, 4);
  EXPECT_EQ(item->where.column, 7);
  EXPECT_EQ(item->where.text(Language::kRussian), "отчёт.docx (таблица 1, строка 2, столбец 1)");
}

TEST(PackagePlaces, NameThePointThatAParagraphBelongsTo) {
  const Diagnostics found = checked(package_of(
      paragraph("ПРИКАЗ") + paragraph("12.03.2026 № 15") + paragraph("О проверке журналов") +
      paragraph("ПРИКАЗЫВАЮ:") + paragraph("1. Утвердить план школы №5.") +
      paragraph("1.1. Проверить журналы школы №6:") + paragraph("- в саду №7;") +
      paragraph("2) в лицее №8.") + paragraph("Начальник отдела А.Б.\u00A0Лугова") +
      paragraph("Исполнитель школы №9")));
  std::string places;
  for (const Diagnostic& item : found) {
    if (item.code == "typography.number-sign")
      places += item.text + ": " + item.where.text_inside(Language::kRussian) + "\n";
  }
  EXPECT_EQ(places,
            "№5: п. 1, абзац 5\n№6: п. 1.1, абзац 6\n№7: п. 1.1, абзац 7\n№8: п. 1.1, абзац 8\n"
            "№9: абзац 10\n");
}

TEST(PackagePlaces, AFramelessLetterheadIsATableOfWordToo) {
  const auto cell = [](const std::string& text) {
    return "<w:tc><w:tcPr/>" + paragraph(text) + "</w:tc>";
  };
  const Diagnostics found = checked(
      package_of("<w:tbl><w:tr>" + cell("Школа №5") + cell("Директору") + "</w:tr></w:tbl>" +
                 paragraph("План") + "<w:tbl><w:tr>" + cell("Мероприятие") + cell("Сроки") +
                 "</w:tr><w:tr>" + cell("Сбор") + cell("Школа №6") + "</w:tr></w:tbl>"));
  std::string places;
  for (const Diagnostic& item : found) {
    if (item.code == "typography.number-sign")
      places += item.text + ": " + item.where.text_inside(Language::kRussian) + "\n";
  }
  EXPECT_EQ(places, "№5: таблица 1, строка 1, столбец 1\n№6: таблица 2, строка 2, столбец 2\n");
}

TEST(CardPlaces, CellsOfATableFileAreToldByTheirPlaceThere) {
  const Folder folder;
  folder.write("план.csv",
               "мероприятие;сроки\nПроверить журналы;май 2026 года\nСобрать отчёты в "
               "течении года;май 2026 года\n");
  const auto paper = paper_of(folder.write(
      "план.yaml",
      "вид: план\nведомство: Смоленск\nдата: 2026-03-12\nзаголовок: План проверки журналов\n"
      "столбцы:\n  мероприятие: {заголовок: Мероприятие}\n  сроки: {заголовок: Сроки}\n"
      "таблица: план.csv\n"));
  ReadyPackages ready;
  auto document = read_paper(paper, Positions::kExact, ready);
  ASSERT_TRUE(document);
  const Diagnostics found = run(*document, standard());
  const Diagnostic* item = with_code(found, "grammar.in-course-of");
  ASSERT_TRUE(item);
  EXPECT_TRUE(item->where.text(Language::kRussian).ends_with("план.csv:3:1"))
      << item->where.text(Language::kRussian);
}

TEST(PackageFixing, CorrectsAcrossRunsAndKeepsTheRest) {
  const auto fixed =
      fix_package(package_of(paragraph("Школа №|5 &amp; сад|  у реки ,") + paragraph("Луг.")),
                  "отчёт.docx", standard());
  ASSERT_TRUE(fixed);
  const auto again = opc::Package::from_bytes(fixed->bytes, {"отчёт.docx"});
  ASSERT_TRUE(again);
  EXPECT_NE(again->part("word/document.xml")->bytes().find("&amp; сад"), std::string::npos);
  EXPECT_EQ(fixed->after, "Школа №\u00A05 & сад у реки,\nЛуг.\n");
  const auto twice = fix_package(*again, "отчёт.docx", standard());
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->corrections, 0u);
}

TEST(PackageRules, PlainSpacesWhereALineMustNotBreak) {
  const Diagnostics found = checked(package_of(paragraph("Приказ № 5 отдела")));
  const Diagnostic* item = with_code(found, "typography.plain-space");
  ASSERT_TRUE(item);
  EXPECT_EQ(item->text, "№ 5");
  EXPECT_EQ(
      with_code(checked(package_of(paragraph("Приказ №\u00A05 отдела"))), "typography.plain-space"),
      nullptr);
}

TEST(PackageRules, InitialsHoldTheirOwnSurnameNotTheNextSentence) {
  const auto tied = [](const std::string& text) {
    const Diagnostics found = checked(package_of(paragraph(text)));
    std::string out;
    for (const Diagnostic& item : found) {
      if (item.code == "typography.plain-space") out += item.text + "|";
    }
    return out;
  };
  EXPECT_EQ(tied("поручить Дроздову К.А. Контроль за собой"), "Дроздову К|");
  EXPECT_EQ(tied("поручить К.А. Дроздову сбор"), ". Дроздову|");
  EXPECT_EQ(tied("Директору К.А. Дроздову"), "Директору К|. Дроздову|");
}

TEST(PackageRules, PageAndTypeAgainstTheProfile) {
  const std::string section =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"567\" "
      "w:bottom=\"1134\" w:left=\"567\" w:header=\"567\" w:footer=\"567\" "
      "w:gutter=\"0\"/></w:sectPr>";
  const std::string point =
      "<w:p><w:pPr><w:spacing w:line=\"480\" w:lineRule=\"auto\"/></w:pPr><w:r><w:rPr><w:sz "
      "w:val=\"20\"/>"
      "</w:rPr><w:t>1. Провести урок.</w:t></w:r></w:p>";
  const Diagnostics found = checked(package_of(paragraph("ПРИКАЗ") + paragraph("О проверке") +
                                               paragraph("ПРИКАЗЫВАЮ:") + point + section));
  ASSERT_TRUE(with_code(found, "form.margins"));
  EXPECT_EQ(with_code(found, "form.margins")->message.russian,
            "левое поле 10 мм, а нужно не меньше 20");
  ASSERT_TRUE(with_code(found, "form.size"));
  EXPECT_EQ(with_code(found, "form.size")->message.russian, "кегль 10, а принято не меньше 12");
  ASSERT_TRUE(with_code(found, "form.spacing"));
  EXPECT_TRUE(with_code(found, "form.indent"));
}

TEST(PackageRules, DateAndNumberOfTheFilesName) {
  Diagnostics notes;
  const opc::Package package = package_of(paragraph("ПРИКАЗ") + paragraph("12.03.2026 № 15") +
                                          paragraph("О проверке") + paragraph("ПРИКАЗЫВАЮ:"));
  auto right = read_package(package, "15_2026-03-12_О_проверке.docx", notes);
  auto wrong = read_package(package, "16_2026-03-12_О_проверке.docx", notes);
  ASSERT_TRUE(right && wrong);
  EXPECT_EQ(with_code(run(*right, standard()), "references.file-name"), nullptr);
  EXPECT_NE(with_code(run(*wrong, standard()), "references.file-name"), nullptr);
}

TEST(PackageInput, WithoutTextIsAnError) {
  Diagnostics notes;
  const auto document = read_package(package_of("<w:p/>"), "пусто.docx", notes);
  ASSERT_FALSE(document);
  EXPECT_EQ(format(document.error().items().front(), Language::kRussian),
            "пусто.docx: ошибка: в документе нет текста [check.empty]");
}

}  // namespace
}  // namespace prikaz::check
