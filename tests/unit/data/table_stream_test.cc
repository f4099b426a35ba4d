#include "data/table_stream.h"

#include <gtest/gtest.h>

#include <string>

#include "data/cell_traps.h"
#include "russian/encoding.h"

namespace prikaz::data {
namespace {

struct Read {
  std::string rows;   // a line each: number, then the cells
  std::string notes;  // and errors
};

std::string said(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& item : found) {
    out += (out.empty() ? "" : "\n") + format(item, Language::kRussian);
  }
  return out;
}

Read read(const std::string& bytes, const TableOptions& options = {}) {
  Diagnostics notes;
  auto table = TableStream::open(files::Input::of(bytes, "т.csv"), options, notes);
  if (!table) return {"", said(table.error())};
  Read out;
  for (;;) {
    auto row = table->next();
    if (!row) {
      notes.append(row.error());
      break;
    }
    if (!*row) break;
    notes.append((*row)->wrong);
    out.rows += std::to_string((*row)->number);
    if (!(*row)->value.is(Value::Kind::kMap)) continue;
    for (const Member& cell : (*row)->value.members()) {
      out.rows += "|" + (cell.value.is(Value::Kind::kString) ? cell.value.text() : std::string());
    }
    out.rows += "\n";
  }
  table->finish(notes);
  out.notes = said(notes);
  return out;
}

TEST(TableStream, LongFilesAreReadInPieces) {
  std::string text = "номер;текст\n", expected;
  for (int i = 1; i <= 30'000; ++i) {
    const std::string number = std::to_string(i);
    text += number + ";\"строка\nиз двух; " + number + "\"\n";
    expected += std::to_string(i * 2) + "|" + number + "|строка\nиз двух; " + number + "\n";
  }
  EXPECT_EQ(read(text).rows, expected);
  for (const auto encoding :
       {russian::Encoding::kWindows1251, russian::Encoding::kKoi8R, russian::Encoding::kCp866}) {
    const Read other = read(russian::encode(text, encoding));
    EXPECT_EQ(other.rows, expected);
    EXPECT_EQ(other.notes, "т.csv: замечание: файл прочитан как " +
                               std::string(russian::name(encoding)) + " [text.encoding]");
  }
  EXPECT_EQ(read("\xFF\xFE" + russian::encode(text, russian::Encoding::kUtf16Little)).rows,
            expected);
  EXPECT_EQ(read("\xFE\xFF" + russian::encode(text, russian::Encoding::kUtf16Big)).rows, expected);
}

TEST(TableStream, AWrongByteFarInsideIsToldWithItsLine) {
  std::string text = "номер;текст\n";
  for (int i = 0; i < 30'000; ++i) text += "1;слово\n";
  text += "2;сло\xFFво\n";
  EXPECT_EQ(
      read(text).notes,
      "т.csv:30002:6: ошибка: файл в UTF-8, но здесь стоит неверный байт 0xFF; сохраните файл "
      "заново в кодировке UTF-8 [text.broken-utf8]");
}

TEST(TableStream, TheHeadingMayBeGiven) {
  TableOptions options;
  options.heading = 3;
  EXPECT_EQ(read("Отчёт;за год\n\nшкола;место\nЛицей;1\n", options).rows, "4|Лицей|1\n");
  options.heading = 2;
  EXPECT_EQ(read("Отчёт;за год\n\nшкола;место\nЛицей;1\n", options).notes,
            "т.csv:2:1: ошибка: в строке 2 нет названий столбцов [table.no-heading]");
}

TEST(TableStream, JsonLinesAreRows) {
  const Read table =
      read("{\"школа\": \"Лицей\", \"мест\": 5}\n\n{\"школа\": \"Гимназия\"}\n[1]\n");
  EXPECT_EQ(table.rows, "1|Лицей|\n3|Гимназия\n4");
  EXPECT_EQ(table.notes, "т.csv:4:1: ошибка: в строке не объект {…}, а список [table.broken]");
}

TEST(TableStream, ARowThatIsWrongDoesNotEndTheTable) {
  const Read table = read("а;б\n1;2;3\n4;5\n");
  EXPECT_EQ(table.rows, "2|1|2\n3|4|5\n");
  EXPECT_EQ(table.notes,
            "т.csv:2:3: ошибка: в строке больше ячеек, чем столбцов: 3 при 2; возьмите в кавычки "
            "текст, внутри которого стоит разделитель [table.extra-cells]");
}

TEST(CellTraps, AreToldOnceEach) {
  const Read table = read(
      "Название;ИНН;Дата приёма\n"
      "\"Школа села Cосновка\";6701401148;02.09.2026\n"
      "\"Лицей им. Пoпова\";601401148;44110\n"
      "\n"
      "\"IT-лицей, корпус B\";672301128523; 44111 \n\n\n");
  EXPECT_EQ(
      table.notes,
      "т.csv:2:1: предупреждение: в столбце «Название» латинские буквы внутри русских слов (таких "
      "ячеек: 2): «Школа села Cосновка»; может быть, «Школа села Сосновка» [table.latin-letters]\n"
      "т.csv:3:2: предупреждение: в столбце «ИНН» потеряны нули в начале: «601401148»; может быть, "
      "«0601401148»; задайте столбцу в Excel формат «Текстовый» и впишите нули "
      "[table.lost-zeros]\n"
      "т.csv:3:3: предупреждение: в столбце «Дата приёма» вместо даты стоит её порядковый номер "
      "(таких ячеек: 2): «44110»; может быть, «06.10.2020»; задайте столбцу в Excel формат «Дата» "
      "[table.serial-date]\n"
      "т.csv:5:3: замечание: убраны пробелы по краям ячеек, всего ячеек: 1 [table.spaces]\n"
      "т.csv:4:1: замечание: пропущены пустые строки, всего: 1 [table.empty-rows]");
}

TEST(CellTraps, ForeignWordsAreNoMistake) {
  EXPECT_EQ(with_russian_letters("Школа Excel, кабинет A и IT-класс"), "");
  EXPECT_EQ(with_russian_letters("шкoла"), "школа");
}

}  // namespace
}  // namespace prikaz::data
