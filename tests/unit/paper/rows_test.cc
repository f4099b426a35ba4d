// Tables of plans and lists: numbers, sections, cells, columns.
#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

using data::Value;
using Strings = std::vector<std::string>;

class RowsTest : public CardCase {
 protected:
  // Rows in short: "раздел 1 | Название" and "1.1. | cell | cell".
  static Strings rows(const Value& view) {
    Strings out;
    for (const Value& row : at(view, "строки").items()) {
      if (text(row, "вид") == "раздел") {
        out.push_back("раздел " + text(row, "номер") + " | " + text(row, "название"));
        continue;
      }
      std::string line = text(row, "номер");
      for (const Value& cell : at(row, "ячейки").items()) line += " | " + cell_text(cell);
      out.push_back(line);
    }
    return out;
  }
  static std::string cell_text(const Value& cell) {
    std::string out;
    for (const Value& part : at(cell, "абзацы").items()) {
      if (!out.empty()) out += " / ";
      out += (text(part, "вид") == "тире" ? "- " : "") + text(part, "текст");
    }
    return out;
  }
};

constexpr std::string_view kSections =
    "вид: план\n"
    "ведомство: Заречье\n"
    "заголовок: План смотра\n"
    "данные: {зима: нет}\n"
    "столбцы:\n"
    "  дело: Дело\n"
    "  срок: {заголовок: Срок, ширина: 3 см, выравнивание: по центру}\n"
    "разделы:\n"
    "  - название: Подготовка\n"
    "    строки:\n"
    "      - {дело: Сбор, срок: май}\n"
    "      - {дело: Снег, срок: январь, если: данные.зима}\n"
    "      - {дело: Осмотр, срок: июнь}\n"
    "  - название: Зимний смотр\n"
    "    если: данные.зима\n"
    "    строки:\n"
    "      - {дело: Каток, срок: февраль}\n"
    "  - название: Итоги\n"
    "    строки:\n"
    "      - {дело: Отчёт, срок: июль}\n";

TEST_F(RowsTest, rows_are_numbered_by_sections_without_gaps) {
  EXPECT_EQ(
      rows(read_text(kSections).view),
      (Strings{"раздел 1 | Подготовка", "1.1. | 1.1. | Сбор | май", "1.2. | 1.2. | Осмотр | июнь",
               "раздел 2 | Итоги", "2.1. | 2.1. | Отчёт | июль"}));
}

TEST_F(RowsTest, numbers_may_run_through_the_sections_without_a_dot) {
  const std::string card = std::string(kSections) +
                           "нумерация: сквозная\nточка_после_номера: нет\nподпись_раздела: да\n";
  EXPECT_EQ(
      rows(read_text(card).view),
      (Strings{"раздел 1 | Раздел 1. Подготовка", "1 | 1 | Сбор | май", "2 | 2 | Осмотр | июнь",
               "раздел 2 | Раздел 2. Итоги", "3 | 3 | Отчёт | июль"}));
}

TEST_F(RowsTest, unnumbered_rows_have_no_number_column) {
  const Paper plan = read_text(std::string(kSections) + "нумерация: нет\nподпись_раздела: Часть\n");
  EXPECT_EQ(rows(plan.view),
            (Strings{"раздел 1 | Часть 1. Подготовка", " | Сбор | май", " | Осмотр | июнь",
                     "раздел 2 | Часть 2. Итоги", " | Отчёт | июль"}));
  EXPECT_EQ(at(plan.view, "число_столбцов").integer(), 2);
}

TEST_F(RowsTest, a_section_whose_rows_are_all_left_out_is_left_out) {
  EXPECT_EQ(rows(read_text("вид: план\nведомство: Заречье\nзаголовок: План\n"
                           "столбцы: {дело: Дело}\n"
                           "разделы:\n"
                           "  - название: Пустой\n"
                           "    строки:\n"
                           "      - {дело: Нет, если: нет}\n"
                           "  - название: Полный\n"
                           "    строки:\n"
                           "      - [Да]\n")
                     .view),
            (Strings{"раздел 1 | Полный", "1.1. | 1.1. | Да"}));
}

TEST_F(RowsTest, cells_hold_paragraphs_dashes_and_links) {
  const Paper plan = read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\n"
      "строки:\n"
      "  - мероприятие: |\n"
      "      Курсы:\n"
      "      - чтение\n"
      "      - счёт\n"
      "      www.kursy.example/\n"
      "    ответственные: [Отдел, Школы]\n"
      "сноски: |\n"
      "  * для участников\n");
  EXPECT_EQ(rows(plan.view),
            Strings{"1. | 1. | Курсы: / - чтение / - счёт / <no text> |  | Отдел / Школы"});
  const Value link = at(plan.view, "строки.0.ячейки.1.абзацы.3.текст");
  EXPECT_EQ(link.runs().front().link, "http://www.kursy.example/");
  EXPECT_EQ(texts(plan.view, "сноски"), Strings{"* для участников"});
}

TEST_F(RowsTest, columns_have_headings_alignment_and_widths_that_add_up) {
  const Paper plan = read_text(kSections);
  Strings columns;
  int64_t width = 0;
  int64_t share = 0;
  for (const Value& column : at(plan.view, "столбцы").items()) {
    width += at(column, "ширина").integer();
    share += at(column, "доля").integer();
    columns.push_back(text(column, "имя") + " | " + text(column, "заголовок") + " | " +
                      text(column, "выравнивание") + " | " +
                      std::to_string(at(column, "ширина").integer()));
  }
  EXPECT_EQ(columns, (Strings{"номер | № п/п | по центру | 794", "дело | Дело | слева | 7143",
                              "срок | Срок | по центру | 1701"}));
  EXPECT_EQ(width, kDefaultTextWidth);
  EXPECT_EQ(share, 5000);
  EXPECT_EQ(at(plan.view, "ширина_таблицы").integer(), kDefaultTextWidth);
  EXPECT_EQ(at(plan.view, "строки.1.ячейки.2.ширина").integer(), 1701);
}

TEST_F(RowsTest, the_number_column_may_be_described_and_too_wide_columns_are_narrowed) {
  Options options;
  options.text_width = [](const std::filesystem::path&, Page) { return 5000; };
  const Paper plan = read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\n"
      "столбцы:\n"
      "  номер: {заголовок: №, ширина: 1 см}\n"
      "  дело: {ширина: 40 %}\n"
      "  главный_итог: {ширина: 20 см}\n"
      "строки: [{дело: Раз}]\n",
      options);
  Strings columns;
  for (const Value& column : at(plan.view, "столбцы").items()) {
    columns.push_back(text(column, "заголовок") + " " +
                      std::to_string(at(column, "ширина").integer()));
  }
  EXPECT_EQ(columns, (Strings{"№ 567", "Дело 665", "Главный итог 3768"}));
  EXPECT_NE(warnings().find("[card.too-wide]"), std::string::npos) << warnings();
}

TEST_F(RowsTest, a_total_has_no_number_when_it_asks_for_none) {
  EXPECT_EQ(rows(read_text("вид: список\nведомство: Заречье\nзаголовок: Смета\n"
                           "столбцы: {дело: Статья, сумма: Сумма}\n"
                           "строки:\n"
                           "  - {дело: Грамоты, сумма: 4 000}\n"
                           "  - {номер: нет, дело: Итого, сумма: 4 000}\n"
                           "  - {дело: Рамки, сумма: 500}\n")
                     .view),
            (Strings{"1. | 1. | Грамоты | 4_000", " |  | Итого | 4_000", "2. | 2. | Рамки | 500"}));
}

TEST_F(RowsTest, columns_without_a_width_get_the_room_that_their_words_need) {
  const Paper plan = read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\n"
      "столбцы: {дело: Дело, а: Год, б: Год, в: Год, ответственные: Соисполнители}\n"
      "строки: [{дело: Сбор, ответственные: образовательные}]\n");
  const auto columns = at(plan.view, "столбцы").items();
  int64_t sum = 0;
  for (const Value& column : columns) sum += at(column, "ширина").integer();
  EXPECT_EQ(sum, 9638);
  EXPECT_GT(at(columns[5], "ширина").integer(), at(columns[1], "ширина").integer());
  EXPECT_EQ(warnings(), "");
}

TEST_F(RowsTest, a_column_too_narrow_for_its_words_is_told_with_the_width_it_needs) {
  read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\n"
      "столбцы:\n"
      "  дело: Дело\n"
      "  итог: {заголовок: Результат, ширина: 1.8 см}\n"
      "строки: [{дело: Сбор, итог: зарегистрированные участники}]\n");
  EXPECT_EQ(warnings(),
            "card.yaml:6:9: предупреждение: столбец «Результат» узок: слово «зарегистрированные» в "
            "нём разорвётся; напишите «ширина: 4,1 см» и убавьте другие столбцы "
            "[card.narrow-column]\n");
}

TEST_F(RowsTest, more_columns_than_the_page_has_room_for_are_told_once) {
  Options options;
  options.text_width = [](const std::filesystem::path&, Page) { return 3000; };
  read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\n"
      "столбцы: {дело: Мероприятие, итог: Результат, ответственные: Ответственные}\n"
      "строки: [{дело: Сбор}]\n",
      options);
  EXPECT_EQ(warnings(),
            "card.yaml:4:10: предупреждение: столбцы не помещаются: их словам нужно 10,0 см, а на "
            "листе есть 5,3 см; слова разорвутся; сократите слова, уберите столбцы "
            "или поверните лист: «ориентация: альбомная» [card.narrow-columns]\n");
}

TEST_F(RowsTest, goals_typed_as_a_list_are_dash_lines) {
  const Paper plan = read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\n"
      "цели: [читать, считать]\n"
      "результаты: Все читают.\n"
      "строки: [{мероприятие: Раз}]\n");
  EXPECT_EQ(text(plan.view, "цели.0.вид"), "тире");
  EXPECT_EQ(text(plan.view, "цели.1.текст"), "считать");
  EXPECT_EQ(text(plan.view, "результаты.0.вид"), "абзац");
}

constexpr std::string_view kList = "вид: список\nведомство: Заречье\nзаголовок: Школы\n";

TEST_F(RowsTest, rows_come_from_a_table_file_by_the_names_or_headings_of_columns) {
  write("школы.csv",
        "№ п/п;Школа;Число учеников;Лишнее\r\n"
        "7;Первая;120;а\r\n"
        ";Вторая;80,5;б\r\n");
  const Paper list = read_text(std::string(kList) +
                               "столбцы:\n"
                               "  ученики: {заголовок: Число учеников}\n"
                               "  школа: Название\n"
                               "таблица: школы.csv\n");
  EXPECT_EQ(rows(list.view), (Strings{"1. | 1. | 120 | Первая", "2. | 2. | 80,5 | Вторая"}));
}

TEST_F(RowsTest, without_columns_the_table_file_gives_them) {
  write("школы.csv", "№ п/п;Школа\n7;Первая\n;Вторая\n");
  const Paper list = read_text(std::string(kList) + "таблица: {файл: школы.csv}\n");
  EXPECT_EQ(rows(list.view), (Strings{"1. | 7 | Первая", "2. | 2. | Вторая"}));
  EXPECT_EQ(text(list.view, "столбцы.0.заголовок"), "№ п/п");
  EXPECT_EQ(text(list.view, "столбцы.1.заголовок"), "Школа");
}

TEST_F(RowsTest, a_text_from_a_table_file_is_no_expression) {
  write("школы.csv", "Школа;Город\n{{ номер }};Заречный\n");
  EXPECT_EQ(rows(read_text(std::string(kList) + "таблица: школы.csv\n").view),
            Strings{"1. | 1. | {{ номер }} | Заречный"});
}

TEST_F(RowsTest, columns_missing_in_the_table_file_and_a_missing_file_are_told) {
  write("школы.csv", "Школа;Город\nПервая;Заречный\n");
  EXPECT_EQ(
      errors_of(std::string(kList) + "столбцы: {школы: Школы, село: Село}\nтаблица: школы.csv\n"),
      "card.yaml:4:11: ошибка: в таблице «школы.csv» нет столбца «школы»; может быть, «школа»; в "
      "ней есть: Школа, Город [card.unknown-column]\n"
      "card.yaml:4:25: ошибка: в таблице «школы.csv» нет столбца «село»; в ней есть: Школа, Город "
      "[card.unknown-column]\n");
  EXPECT_EQ(errors_of(std::string(kList) + "таблица: нет.csv\n"),
            "card.yaml:4:10: ошибка: не удалось прочитать файл: нет такого файла или папки: "
            "«нет.csv» [file.missing]\n");
  EXPECT_EQ(errors_of(std::string(kList) + "таблица: ../школы.csv\n"),
            "card.yaml:4:10: ошибка: путь выходит за пределы папки карточки: «../школы.csv»; "
            "положите файл рядом с карточкой и укажите имя от её папки [path.outside]\n");
}

TEST_F(RowsTest, the_rows_of_a_list_need_columns) {
  EXPECT_EQ(
      errors_of(std::string(kList) + "строки: [{школа: Первая}, {школа: Вторая}]\n"),
      "card.yaml:4:9: ошибка: у строк нет столбцов; добавьте поле «столбцы» [card.missing-key]\n");
}

TEST_F(RowsTest, a_table_whose_rows_are_all_left_out_is_refused) {
  EXPECT_EQ(errors_of("вид: план\nведомство: Заречье\nзаголовок: План\n"
                      "строки: [{мероприятие: Раз, если: нет}]\n"),
            "card.yaml:1:1: ошибка: в таблице нет ни одной строки; добавьте строки или проверьте "
            "их условия «если» [card.no-rows]\n");
}

TEST_F(RowsTest, a_section_without_rows_is_kept_with_a_warning) {
  const Paper plan = read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\n"
      "строки: [{мероприятие: Раз}]\n"
      "разделы: [{название: Пустой, строки: []}]\n");
  EXPECT_EQ(rows(plan.view), (Strings{"1. | 1. | Раз |  | ", "раздел 1 | Пустой"}));
  EXPECT_EQ(warnings(),
            "card.yaml:4:9: предупреждение: указаны и «строки», и «разделы»: строки встанут перед "
            "разделами; перенесите строки в раздел [card.rows-and-sections]\n"
            "card.yaml:5:11: предупреждение: у раздела нет строк, напечатается одно название; "
            "добавьте «строки» [card.empty-section]\n");
}

TEST_F(RowsTest, a_date_alone_in_a_cell_is_printed_as_the_department_prints_dates) {
  const Paper plan = read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\nформа даты: словами\n"
      "строки: [[Раз, 2026-11-15, \"2026-11-15\"], [Два, до 2026-11-15]]\n");
  EXPECT_EQ(rows(plan.view), (Strings{"1. | 1. | Раз | 15_ноября 2026_г. | 2026-11-15",
                                      "2. | 2. | Два | до 2026-11-15 | "}));
}

TEST_F(RowsTest, a_plan_without_rows_is_refused) {
  EXPECT_EQ(errors_of("вид: план\nведомство: Заречье\nзаголовок: План\n"),
            "card.yaml:1:1: ошибка: не хватает строк таблицы; добавьте «строки», «разделы» или "
            "«таблица» [card.missing-key]\n");
}

}  // namespace
}  // namespace prikaz::paper
