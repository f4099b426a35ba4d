#include "data/table.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "opc/package.h"
#include "russian/encoding.h"

namespace prikaz::data {
namespace {

// The rows as text, a line each: «столбец=значение@строка:столбец».
std::string shown(const Result<Table>& table) {
  if (!table) {
    std::string out;
    for (const Diagnostic& item : table.error()) {
      out += (out.empty() ? "" : "\n") + format(item, Language::kRussian);
    }
    return out;
  }
  std::string out;
  for (const Value& row : table->rows.items()) {
    for (const Member& member : row.members()) {
      const Value& cell = member.value;
      std::string text = "-";
      if (cell.is(Value::Kind::kString)) text = cell.text();
      if (cell.is(Value::Kind::kInteger)) text = "#" + std::to_string(cell.integer());
      if (cell.is(Value::Kind::kNumber)) text = "#" + std::to_string(cell.number());
      if (cell.is(Value::Kind::kBoolean)) text = cell.boolean() ? "да" : "нет";
      out += member.key + "=" + text + "|";
    }
    out += "\n";
  }
  return out;
}

std::string csv(std::string_view text) {
  return shown(read_table(text, "школы.csv"));
}

TEST(Csv, SeparatorIsRecognised) {
  for (const char* text :
       {"школа;класс\nЛицей, 1;5\n", "школа\tкласс\nЛицей, 1\t5\n", "школа,класс\n\"Лицей, 1\",5\n",
        "sep=;\r\nшкола;класс\r\nЛицей, 1;5\r\n"}) {
    EXPECT_EQ(csv(text), "школа=Лицей, 1|класс=5|\n") << text;
  }
}

TEST(Csv, QuotesHoldSeparatorsLineEndsAndQuotes) {
  EXPECT_EQ(csv("школа;адрес\n\"МБОУ \"\"Лицей\"\"\";\"ул. Мира;\nд. 5\"\nООО \"Б\";в\n"),
            "школа=МБОУ \"Лицей\"|адрес=ул. Мира;\nд. 5|\nшкола=ООО \"Б\"|адрес=в|\n");
}

TEST(Csv, CellsKnowTheirPlaceAndQuotes) {
  const auto table = read_table("а;б\n\"1\n2\";3\n07;5\n", "т.csv");
  ASSERT_TRUE(table);
  const auto rows = table->rows.items();
  EXPECT_EQ(rows[1].find("б")->origin().location().text(Language::kRussian), "т.csv:4:2");
  EXPECT_FALSE(rows[0].find("а")->plain());
  EXPECT_TRUE(rows[1].find("а")->plain());
  EXPECT_EQ(rows[1].find("а")->text(), "07");
  EXPECT_EQ(table->columns, (std::vector<std::string>{"а", "б"}));
}

TEST(Csv, EncodingsOfExcelAreRead) {
  const std::string text = "школа;директор\nГимназия № 2;Орлова А.И.\nЛицей;Ёлкин П.П.\n";
  const std::string expected =
      "школа=Гимназия № 2|директор=Орлова А.И.|\nшкола=Лицей|директор=Ёлкин П.П.|\n";
  EXPECT_EQ(csv(russian::encode(text, russian::Encoding::kWindows1251)), expected);
  EXPECT_EQ(csv("\xFF\xFE" + russian::encode(text, russian::Encoding::kUtf16Little)), expected);
  EXPECT_EQ(csv("\xEF\xBB\xBF" + text), expected);
}

TEST(Csv, SpacesAreTrimmedAndMissingCellsAreNull) {
  EXPECT_EQ(csv("  школа \u00A0; число  мест \n Лицей\u00A0;\n;;\n\nШкола;5;;\n"),
            "школа=Лицей|число мест=-|\nшкола=Школа|число мест=5|\n");
}

TEST(Csv, ATitleAboveTheHeadingIsNotTheHeading) {
  EXPECT_EQ(csv("Список школ;;\n\nшкола;место\nЛицей;1\n"), "школа=Лицей|место=1|\n");
}

TEST(Csv, OneColumnIsATable) {
  EXPECT_EQ(csv("школа\nЛицей\nГимназия\n"), "школа=Лицей|\nшкола=Гимназия|\n");
}

TEST(Csv, MistakesAreToldWithTheirPlace) {
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"", "школы.csv: ошибка: таблица пуста [table.empty]"},
      {"\n;;\n", "школы.csv: ошибка: таблица пуста [table.empty]"},
      {"а;б\n",
       "школы.csv:1:1: ошибка: в таблице есть названия столбцов и ни одной строки [table.no-rows]"},
      {"а;б;а\n1;2;3\n",
       "школы.csv:1:3: ошибка: столбцы A и C названы одинаково: «а»; дайте им разные названия "
       "[table.duplicate-column]"},
      {"а;б\n1;2;3\n",
       "школы.csv:2:3: ошибка: в строке больше ячеек, чем столбцов: 3 при 2; возьмите в кавычки "
       "текст, внутри которого стоит разделитель [table.extra-cells]"},
      {"а;б\n\"1;2\n3;4\n",
       "школы.csv:2:1: ошибка: кавычка в этой ячейке открыта и не закрыта до конца файла; закройте "
       "её; сам знак \" внутри ячейки пишут дважды [table.unclosed-quote]"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
       "школы.csv: ошибка: это файл старого Excel (.xls); откройте его и сохраните как .xlsx "
       "[table.old-excel]"},
  };
  for (const auto& item : cases) EXPECT_EQ(csv(item.text), item.message) << item.text;
}

TEST(Csv, SizeIsLimited) {
  TableOptions options;
  options.cells = 3;
  EXPECT_EQ(shown(read_table("а;б\n1;2\n", "ш.csv", options)),
            "ш.csv:2:1: ошибка: в таблице больше 3 ячеек [data.too-large]");
}

constexpr const char* kMain =
    " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr const char* kType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
constexpr const char* kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

struct Book {
  std::string sheet;   // the content of sheetData and what follows it
  std::string shared;  // <si>…</si>…
  std::string styles;  // the content of styleSheet
  std::string properties;

  std::string bytes() const {
    opc::Package package;
    const auto wrapped = [](const std::string& name, const std::string& content) {
      return "<?xml version=\"1.0\"?><" + name + kMain + ">" + content + "</" + name + ">";
    };
    package.set_part(
        "xl/workbook.xml", std::string(kType) + "sheet.main+xml",
        wrapped("workbook", properties + "<sheets><sheet name=\"Скрытый\" sheetId=\"2\" "
                                         "state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Школы\" "
                                         "sheetId=\"1\" r:id=\"rId1\"/></sheets>"));
    package.set_part("xl/worksheets/sheet1.xml", std::string(kType) + "worksheet+xml",
                     wrapped("worksheet", sheet));
    package.add_relationship("", std::string(kRelation) + "officeDocument", "xl/workbook.xml");
    package.add_relationship("xl/workbook.xml", std::string(kRelation) + "worksheet",
                             "xl/worksheets/sheet1.xml");
    if (!shared.empty()) {
      package.set_part("xl/sharedStrings.xml", std::string(kType) + "sharedStrings+xml",
                       wrapped("sst", shared));
      package.add_relationship("xl/workbook.xml", std::string(kRelation) + "sharedStrings",
                               "xl/sharedStrings.xml");
    }
    if (!styles.empty()) {
      package.set_part("xl/styles.xml", std::string(kType) + "styles+xml",
                       wrapped("styleSheet", styles));
      package.add_relationship("xl/workbook.xml", std::string(kRelation) + "styles",
                               "xl/styles.xml");
    }
    return package.write();
  }
};

std::string xlsx(const Book& book) {
  return shown(read_table(book.bytes(), "школы.xlsx"));
}

std::string text_cell(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

TEST(Xlsx, SharedInlineAndFormulaTextsAreRead) {
  Book book;
  book.shared =
      "<si><t>школа</t></si><si><r><t>Лицей </t></r><r><t>№ 2</t></r><rPh sb=\"0\" "
      "eb=\"1\"><t>нет</t></rPh></si>";
  book.sheet =
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>" + text_cell("B1", "итог") +
      "</row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" t=\"str\"><f>A1</f><v> да "
      "</v></c></row></sheetData>";
  EXPECT_EQ(xlsx(book), "школа=Лицей № 2|итог=да|\n");
}

TEST(Xlsx, CellsKnowTheirSheetRowAndColumn) {
  Book book;
  book.sheet = "<sheetData><row r=\"2\">" + text_cell("B2", "а") + text_cell("C2", "б") +
               "</row><row r=\"7\"><c r=\"C7\"><v>5</v></c></row></sheetData>";
  const auto table = read_table(book.bytes(), "школы.xlsx");
  ASSERT_TRUE(table) << shown(table);
  EXPECT_EQ(table->sheet, "Школы");
  const Value* cell = table->rows.items()[0].find("б");
  ASSERT_NE(cell, nullptr);
  EXPECT_EQ(cell->origin().location().text(Language::kRussian),
            "школы.xlsx (Школы, строка 7, столбец C)");
  EXPECT_EQ(cell->origin().column, 3);
  EXPECT_TRUE(table->rows.items()[0].find("а")->is(Value::Kind::kNull));
}

TEST(Xlsx, NumbersShowWhatTheirStylesShow) {
  Book book;
  book.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"000\"/><numFmt numFmtId=\"165\" "
      "formatCode=\"dd\\.mm\\.yyyy\\ hh:mm\"/><numFmt numFmtId=\"166\" formatCode=\"[$-419]d mmmm "
      "yyyy "
      "&quot;г.&quot;;@\"/><numFmt numFmtId=\"167\" formatCode=\"#,##0&quot; "
      "дней&quot;\"/></numFmts>"
      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
      "numFmtId=\"165\"/>"
      "<xf numFmtId=\"10\"/><xf numFmtId=\"20\"/><xf numFmtId=\"166\"/><xf "
      "numFmtId=\"167\"/></cellXfs>";
  const auto cell = [](const char* place, int style, const char* value) {
    return std::string("<c r=\"") + place + "\" s=\"" + std::to_string(style) + "\"><v>" + value +
           "</v></c>";
  };
  book.sheet = "<sheetData><row r=\"1\">" + text_cell("A1", "а") + text_cell("B1", "б") +
               text_cell("C1", "в") + text_cell("D1", "г") + "</row><row r=\"2\">" +
               cell("A2", 0, "12") + cell("B2", 1, "44110") + cell("C2", 2, "7") +
               cell("D2", 3, "44110.4375") + "</row><row r=\"3\">" + cell("A3", 0, "2.5") +
               cell("B3", 4, "0.256") + cell("C3", 5, "0.4375") + cell("D3", 6, "44110") +
               "</row><row r=\"4\">" + cell("A4", 0, "0.30000000000000004") + cell("B4", 1, "1") +
               cell("C4", 7, "5") + "<c r=\"D4\" t=\"b\"><v>1</v></c></row></sheetData>";
  EXPECT_EQ(xlsx(book),
            "а=#12|б=06.10.2020|в=007|г=06.10.2020 10:30|\n"
            "а=#2.500000|б=25.60%|в=10:30|г=06.10.2020|\n"
            "а=#0.300000|б=01.01.1900|в=#5|г=да|\n");
}

TEST(Xlsx, DatesOfTheMacCountFromAnotherDay) {
  Book book;
  book.properties = "<workbookPr date1904=\"1\"/>";
  book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
  book.sheet = "<sheetData><row r=\"1\">" + text_cell("A1", "срок") +
               "</row><row r=\"2\"><c r=\"A2\"><v>42648</v></c></row></sheetData>";
  EXPECT_EQ(xlsx(book), "срок=06.10.2020|\n");
}

TEST(Xlsx, MergedCellsStandInAllTheirPlaces) {
  Book book;
  book.sheet = "<sheetData><row r=\"1\">" + text_cell("A1", "Список школ") + "</row><row r=\"2\">" +
               text_cell("A2", "район") + text_cell("B2", "школа") + "</row><row r=\"3\">" +
               text_cell("A3", "Северный") + text_cell("B3", "Лицей") + "</row><row r=\"4\">" +
               text_cell("B4", "Гимназия") +
               "</row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell "
               "ref=\"A3:A4\"/><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
  EXPECT_EQ(xlsx(book), "район=Северный|школа=Лицей|\nрайон=Северный|школа=Гимназия|\n");
}

TEST(Xlsx, ColumnsWithoutANameAreLeftOutWithAWarning) {
  Book book;
  book.sheet = "<sheetData><row r=\"1\">" + text_cell("A1", "а") + text_cell("B1", "б") +
               "</row><row r=\"2\">" + text_cell("A2", "1") + text_cell("D2", "заметка") +
               "</row><row r=\"3\">" + text_cell("A3", "2") + text_cell("D3", "ещё") +
               "</row></sheetData>";
  Diagnostics notes;
  EXPECT_EQ(shown(read_table(book.bytes(), "ш.xlsx", {}, &notes)), "а=1|б=-|\nа=2|б=-|\n");
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_EQ(
      format(notes.items()[0], Language::kRussian),
      "ш.xlsx (Школы, строка 2, столбец D): предупреждение: столбец D без названия не прочитан "
      "[table.unnamed-column]");
}

TEST(Xlsx, SheetsAreChosenByNameOrNumber) {
  Book book;
  book.sheet = "<sheetData><row r=\"1\">" + text_cell("A1", "а") + "</row><row r=\"2\">" +
               text_cell("A2", "1") + "</row></sheetData>";
  const std::string bytes = book.bytes();
  TableOptions options;
  options.sheet = "2";
  EXPECT_EQ(shown(read_table(bytes, "ш.xlsx", options)), "а=1|\n");
  options.sheet = "Школа";
  EXPECT_EQ(
      shown(read_table(bytes, "ш.xlsx", options)),
      "ш.xlsx: ошибка: в книге нет листа «Школа»; может быть, «Школы»; есть «Скрытый», «Школы» "
      "[table.unknown-sheet]");
  options.sheet = "Скрытый";
  EXPECT_EQ(shown(read_table(bytes, "ш.xlsx", options)),
            "ш.xlsx (xl/workbook.xml): ошибка: в файле нет содержимого листа «Скрытый» "
            "[table.broken]");
}

TEST(Xlsx, BrokenFilesEndInAClearMessage) {
  Book book;
  const auto sheet = [&](const std::string& content) {
    book.sheet = "<sheetData>" + content + "</sheetData>";
    return xlsx(book);
  };
  EXPECT_EQ(sheet("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>"),
            "школы.xlsx (Школы, строка 1, столбец A): ошибка: в ячейке ошибка Excel #REF!; "
            "исправьте формулу "
            "[table.cell-error]");
  EXPECT_EQ(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>"),
            "школы.xlsx (Школы, строка 1, столбец A): ошибка: ячейка ссылается на текст, которого "
            "в файле нет "
            "[table.broken]");
  EXPECT_EQ(sheet("<row r=\"1\"><c r=\"A1\"><v>1x</v></c></row>"),
            "школы.xlsx (Школы, строка 1, столбец A): ошибка: в ячейке неверное число «1x» "
            "[table.broken]");
  EXPECT_EQ(sheet("<row r=\"2\"/><row r=\"1\"/>"),
            "школы.xlsx (Школы, строка 2, столбец A): ошибка: строки листа идут не по порядку "
            "[table.broken]");
  EXPECT_EQ(sheet("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>"),
            "школы.xlsx (Школы, строка 1, столбец A): ошибка: ячейки листа идут не по порядку "
            "[table.broken]");
  EXPECT_EQ(sheet(""), "школы.xlsx (Школы): ошибка: таблица пуста [table.empty]");
  EXPECT_FALSE(read_table(std::string_view(book.bytes()).substr(0, 100), "школы.xlsx"));
  opc::Package other;
  other.set_part("word/document.xml", "application/x", "<a/>");
  other.add_relationship("", std::string(kRelation) + "officeDocument", "word/document.xml");
  EXPECT_EQ(
      shown(read_table(other.write(), "приказ.docx")),
      "приказ.docx: ошибка: это не книга Excel (.xlsx); откройте таблицу и сохраните как .xlsx "
      "[table.not-xlsx]");
}

}  // namespace
}  // namespace prikaz::data
