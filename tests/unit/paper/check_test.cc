#include "paper/check.h"

#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

using CheckTest = CardCase;

TEST_F(CheckTest, every_mistake_is_reported_at_once_at_its_place) {
  EXPECT_EQ(
      errors_of("вид: приказ\n"
                "ведомство: Заречье\n"
                "дата: 31.02.2021\n"
                "номр: 36\n"
                "преамбула: {а: б}\n"
                "пункты: Провести смотр\n"
                "подписнт:\n"
                "  имя: Сомов П.Р.\n"),
      "card.yaml:1:1: ошибка: не хватает поля «заголовок»; добавьте строку «заголовок: …» "
      "(заголовок, печатается как набран) [card.missing-key]\n"
      "card.yaml:3:7: ошибка: поле «дата»: такого дня нет: «31.02.2021»; напишите 2020-10-06, "
      "06.10.2020 или «6 октября 2020 г.» [card.bad-date]\n"
      "card.yaml:4:1: ошибка: неизвестное поле «номр»; может быть, «номер» [card.unknown-key]\n"
      "card.yaml:5:12: ошибка: поле «преамбула»: нужен текст или список, а здесь набор полей "
      "[card.wrong-type]\n"
      "card.yaml:6:9: ошибка: поле «пункты»: нужен список (строки с «- »), а здесь текст "
      "[card.wrong-type]\n"
      "card.yaml:7:1: ошибка: неизвестное поле «подписнт»; может быть, «подписант» "
      "[card.unknown-key]\n");
}

TEST_F(CheckTest, an_unknown_field_is_refused_with_the_nearest_one) {
  EXPECT_EQ(
      errors_of("вид: приказ\n"
                "ведомство: Заречье\n"
                "заголовок: О смотре\n"
                "пункты: [Провести смотр.]\n"
                "подписант: {должность: Начальник, имя: Сомов П.Р.}\n"
                "исполнитель: {имя: Мурова Е.Ю., телфон: 1}\n"
                "председатель: Сомов П.Р.\n"
                "погода: ясно\n"),
      "card.yaml:6:33: ошибка: неизвестное поле «телфон»; может быть, «телефон» "
      "[card.unknown-key]\n"
      "card.yaml:7:1: ошибка: неизвестное поле «председатель»; такое поле есть у вида "
      "«протокол» [card.unknown-key]\n"
      "card.yaml:8:1: ошибка: неизвестное поле «погода»; здесь есть: вид, ведомство, бланк, "
      "дата, номер, место, заголовок, преамбула, распорядительное_слово, пункты, подписант, "
      "исполнитель, рассылка, ознакомление, приложения, форма_даты, типографика, индекс, данные, "
      "имя_файла, шаблон [card.unknown-key]\n");
}

TEST_F(CheckTest, a_field_called_by_another_word_is_offered_by_its_own) {
  EXPECT_EQ(errors_of("вид: приказ\n"
                      "ведомство: Заречье\n"
                      "Тема: О смотре\n"
                      "основание: В целях развития чтения\n"
                      "пункты: [Провести смотр.]\n"
                      "подпись: {должность: Начальник, фио: Сомов П.Р.}\n"),
            "card.yaml:3:1: ошибка: неизвестное поле «Тема»; может быть, «заголовок» "
            "[card.unknown-key]\n"
            "card.yaml:4:1: ошибка: неизвестное поле «основание»; может быть, «преамбула» "
            "[card.unknown-key]\n"
            "card.yaml:6:1: ошибка: неизвестное поле «подпись»; может быть, «подписант» "
            "[card.unknown-key]\n");
}

TEST_F(CheckTest, a_document_instead_of_a_card_is_told_what_it_is) {
  EXPECT_EQ(errors_of("PK\x03\x04 и дальше"),
            "card.yaml: ошибка: это документ Word или другой архив ZIP, а не карточка; карточка – "
            "текстовый файл .yaml; PDF из документа делает prikaz pdf, проверяет его prikaz check "
            "[card.not-a-card]\n");
  EXPECT_EQ(errors_of("%PDF-1.7"),
            "card.yaml: ошибка: это PDF, а не карточка; карточка – текстовый файл .yaml "
            "[card.not-a-card]\n");
}

TEST_F(CheckTest, a_missing_card_offers_the_file_beside_or_quotes_around_a_torn_path) {
  write("приказ.yaml", "вид: приказ\n");
  EXPECT_EQ(errors("прикас.yaml"),
            "прикас.yaml: ошибка: не удалось прочитать файл: нет такого файла или папки; может "
            "быть, «приказ.yaml» [file.missing]\n");
  EXPECT_EQ(errors("мои"),
            "мои: ошибка: не удалось прочитать файл: нет такого файла или папки; если в пути есть "
            "пробелы, возьмите его в кавычки [file.missing]\n");
}

TEST_F(CheckTest, english_messages) {
  EXPECT_EQ(
      errors_of("вид: приказ\nведомство: Заречье\nномр: 1\nпункты: Провести\n", Language::kEnglish),
      "card.yaml:1:1: error: the field «заголовок» is missing; add a line «заголовок: …» (title, "
      "printed as typed) [card.missing-key]\n"
      "card.yaml:3:1: error: unknown field «номр»; perhaps «номер» [card.unknown-key]\n"
      "card.yaml:4:9: error: the field «пункты»: a list is wanted (lines with «- »), and this is a "
      "text [card.wrong-type]\n");
}

TEST_F(CheckTest, wrong_types_name_what_is_wanted_and_what_stands_there) {
  EXPECT_EQ(errors_of("вид: план\n"
                      "ведомство: Заречье\n"
                      "заголовок: {текст: План}\n"
                      "номер: [1, 2]\n"
                      "столбцы: [а, б]\n"
                      "точка_после_номера: может быть\n"
                      "нумерация: сквазная\n"
                      "подписант: Сомов\n"
                      "строки:\n"
                      "  - просто текст\n"
                      "  - [а, б, в, г]\n"
                      "  - {мероприятия: а}\n"
                      "период: {с: вчера}\n"),
            "card.yaml:3:12: ошибка: поле «заголовок»: нужен текст или список, а здесь набор полей "
            "[card.wrong-type]\n"
            "card.yaml:4:8: ошибка: поле «номер»: нужен текст, а здесь список [card.wrong-type]\n"
            "card.yaml:5:10: ошибка: поле «столбцы»: нужен набор «имя столбца: {заголовок, "
            "ширина}», а здесь список [card.wrong-type]\n"
            "card.yaml:6:21: ошибка: поле «точка_после_номера»: нет такого значения «может быть»; "
            "можно: да, нет [card.bad-value]\n"
            "card.yaml:7:12: ошибка: поле «нумерация»: нет такого значения «сквазная»; может быть, "
            "«сквозная»; можно: по разделам, сквозная, нет [card.bad-value]\n"
            "card.yaml:8:12: ошибка: поле «подписант»: нужны поля «должность», «имя», а здесь "
            "текст [card.wrong-type]\n"
            "card.yaml:10:5: ошибка: поле «строки»: нужна строка вида «столбец: текст», а здесь "
            "текст [card.wrong-type]\n"
            "card.yaml:11:5: ошибка: в строке 4 клеток, а столбцов 3 [card.too-many-cells]\n"
            "card.yaml:12:6: ошибка: нет столбца «мероприятия»; может быть, «мероприятие»; "
            "столбцы: мероприятие, сроки, ответственные [card.unknown-column]\n"
            "card.yaml:13:13: ошибка: поле «с»: это не дата: «вчера»; напишите 2020-10-06, "
            "06.10.2020 или «6 октября 2020 г.» [card.bad-date]\n");
}

TEST_F(CheckTest, widths_numbers_and_blanks_are_checked) {
  EXPECT_EQ(
      errors_of("вид: план\n"
                "ведомство: Заречье\n"
                "заголовок: План\n"
                "бланк: {приказ: углавой, отчёт: нет}\n"
                "форма_даты: красиво\n"
                "рассылка: [{куда: в дело, экз: два}, {куда: в архив, экз: 0}]\n"
                "столбцы:\n"
                "  дело: {ширина: широко, выравнивание: вправо}\n"
                "  Дело: Дела\n"
                "строки: [{дело: а}]\n"),
      "card.yaml:4:17: ошибка: поле «бланк»: нет такого значения «углавой»; может быть, «угловой»; "
      "можно: угловой, продольный, нет [card.bad-value]\n"
      "card.yaml:4:26: ошибка: нет такого вида документа «отчёт» [card.unknown-key]\n"
      "card.yaml:5:13: ошибка: поле «форма_даты»: нет такого значения «красиво»; можно: цифрами, "
      "цифрами с г., словами, в кавычках словами, в кавычках [card.bad-value]\n"
      "card.yaml:6:32: ошибка: поле «экз»: нужно целое число от 1 до 10000: «два» "
      "[card.bad-value]\n"
      "card.yaml:6:59: ошибка: поле «экз»: нужно целое число от 1 до 10000: «0» [card.bad-value]\n"
      "card.yaml:8:18: ошибка: поле «ширина»: это не ширина: «широко»; напишите «7 см», «70 мм» "
      "или «40 %» [card.bad-value]\n"
      "card.yaml:8:40: ошибка: поле «выравнивание»: нет такого значения «вправо»; может быть, "
      "«справа»; можно: слева, по центру, справа, по ширине [card.bad-value]\n"
      "card.yaml:9:3: ошибка: столбец «Дело» указан дважды [card.duplicate-key]\n");
}

TEST_F(CheckTest, keys_with_spaces_capitals_and_look_alike_letters_are_understood) {
  const Paper order = read_text(
      "Вид: приказ\nведомство: Заречье\nзаголовок: О смотре\n"
      "Pаспорядительное  Слово: приказываю\n"
      "номeр: 7\n"
      "пункты: [Провести.]\n");
  EXPECT_EQ(text(order.view, "номер"), "7-ОД");
  EXPECT_EQ(warnings(),
            "card.yaml:4:1: предупреждение: в слове «Pаспорядительное  Слово» есть латинские "
            "буквы, похожие на русские; может быть, «распорядительное_слово» [card.mixed-letters]\n"
            "card.yaml:5:1: предупреждение: в слове «номeр» есть латинские буквы, похожие на "
            "русские; может быть, «номер» [card.mixed-letters]\n");
}

TEST_F(CheckTest, one_field_in_two_spellings_is_given_twice) {
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О смотре\nпункты: [Да.]\n"
                      "форма даты: словами\nформа_даты: цифрами\n"),
            "card.yaml:6:1: ошибка: поле «форма_даты» указано дважды [card.duplicate-key]\n");
}

TEST_F(CheckTest, unknown_kind_and_department) {
  EXPECT_EQ(errors_of("вид: прикас\nведомство: Заречье\n"),
            "card.yaml:1:6: ошибка: нет вида документа «прикас»; может быть, «приказ»; есть: "
            "приказ, план, протокол, письмо, список [card.unknown-kind]\n");
  EXPECT_EQ(errors_of("ведомство: Заречье\n"),
            "card.yaml:1:1: ошибка: не хватает поля «вид»; добавьте строку «вид: …»; есть: приказ, "
            "план, протокол, письмо, список [card.missing-key]\n");
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заричье\nзаголовок: О\nпункты: [Да.]\n"),
            "card.yaml:2:12: ошибка: нет ведомства «Заричье»; может быть, «Заречье» "
            "[card.unknown-department]\n");
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Марс\nзаголовок: О\nпункты: [Да.]\n"),
            "card.yaml:2:12: ошибка: нет ведомства «Марс»; есть: Заречье; своё ведомство – это "
            "файл ведомство.yaml рядом с карточкой [card.unknown-department]\n");
  EXPECT_EQ(
      errors_of("- вид: приказ\n"),
      "card.yaml:1:1: ошибка: в карточке должны быть поля «имя: значение» [card.not-a-card]\n");
}

TEST_F(CheckTest, an_order_of_no_department_is_warned_of) {
  read_text("вид: приказ\nзаголовок: О смотре\nпункты: [Да.]\n");
  EXPECT_EQ(warnings(),
            "card.yaml:1:1: предупреждение: ведомство не указано, бланка не будет; добавьте строку "
            "«ведомство: …» или файл ведомство.yaml рядом с карточкой [card.no-department]\n");
  read_text("вид: приказ\nбланк: нет\nзаголовок: О смотре\nпункты: [Да.]\n");
  EXPECT_EQ(warnings(), "");
}

TEST_F(CheckTest, broken_expressions_are_told_where_they_stand) {
  EXPECT_EQ(
      errors_of("вид: приказ\n"
                "ведомство: Заречье\n"
                "номер: \"{{ заголовок }}\"\n"
                "заголовок: О номере {{ номер }}\n"
                "место: \"{{ мест }}\"\n"
                "пункты:\n"
                "  - Провести {{ школа.имя }} смотр.\n"
                "  - Провести {{ школа смотр.\n"
                "  - Провести {{ 1 + }} смотр.\n"
                "  - Провести {% if год %} смотр.\n"
                "  - {текст: Да, если: школа.тип == 1}\n"),
      "card.yaml:4:12: ошибка: поле «заголовок» вычисляется через само себя "
      "[card.circular-expression]\n"
      "card.yaml:5:8: ошибка: неизвестное имя «мест»; может быть, «место» [expr.undefined]\n"
      "card.yaml:7:5: ошибка: неизвестное имя «школа»: «школа.имя» [expr.undefined]\n"
      "card.yaml:8:5: ошибка: выражение «{{» не закрыто; допишите «}}» [card.expression-unclosed]\n"
      "card.yaml:9:5: ошибка: выражение обрывается, дальше ждали имя или значение: «1 +» "
      "[expr.syntax]\n"
      "card.yaml:10:5: ошибка: в карточке «{% … %}» не действует; напишите выражение {{ … if … "
      "else … }} или поле «если» [card.statement]\n"
      "card.yaml:11:23: ошибка: неизвестное имя «школа»: «школа.тип» [expr.undefined]\n");
}

TEST_F(CheckTest, what_a_condition_leaves_out_is_still_checked_for_form) {
  EXPECT_EQ(
      errors_of("вид: приказ\n"
                "ведомство: Заречье\n"
                "заголовок: О смотре\n"
                "пункты:\n"
                "  - Провести смотр.\n"
                "  - тект: Провести смотр {{ неизвестно }}.\n"
                "    если: нет\n"),
      "card.yaml:6:5: ошибка: неизвестное поле «тект»; может быть, «текст» [card.unknown-key]\n");
}

TEST_F(CheckTest, points_have_four_levels_at_most_and_a_text) {
  EXPECT_EQ(errors_of("вид: приказ\n"
                      "ведомство: Заречье\n"
                      "заголовок: О смотре\n"
                      "пункты:\n"
                      "  - текст: Один\n"
                      "    пункты:\n"
                      "      - текст: Два\n"
                      "        пункты:\n"
                      "          - текст: Три\n"
                      "            пункты:\n"
                      "              - текст: Четыре\n"
                      "                пункты:\n"
                      "                  - Пять\n"
                      "  - {срок: 2021-01-01}\n"),
            "card.yaml:13:21: ошибка: больше четырёх уровней пунктов [card.too-deep]\n"
            "card.yaml:14:5: ошибка: у пункта нет текста [card.empty-point]\n");
}

TEST_F(CheckTest, values_of_expressions_print_as_russian_texts) {
  const Paper order = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: О смотре\n"
      "данные: {очно: да, доля: 10.5, школы: [1, 2], пусто: ~}\n"
      "пункты:\n"
      "  - \"Очно: {{ данные.очно }}, доля {{ данные.доля|float / 2 }}, {{ 1 + 1 }}{{ данные.пусто "
      "}}.\"\n"
      "  - \"{{ данные.очно }}\"\n"
      "  - \"{{ 7 / 2 }}\"\n"
      "  - текст: \"{{ данные.школы|join('; ') }}\"\n");
  EXPECT_EQ(text(order.view, "пункты.0.текст"), "Очно: да, доля 5,25, 2.");
  EXPECT_EQ(text(order.view, "пункты.1.текст"), "да");
  EXPECT_EQ(text(order.view, "пункты.2.текст"), "3,5");
  EXPECT_EQ(text(order.view, "пункты.3.текст"), "1; 2");
}

TEST_F(CheckTest, a_list_amid_a_text_is_refused) {
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О смотре\n"
                      "данные: {школы: [1, 2]}\n"
                      "пункты:\n"
                      "  - Школам {{ данные.школы }} провести смотр.\n"),
            "card.yaml:6:5: ошибка: здесь список, а не текст; соедините строки: "
            "{{ … | join(', ') }} [card.wrong-type]\n");
}

TEST_F(CheckTest, a_text_that_looks_like_a_number_is_never_repeated) {
  EXPECT_EQ(
      errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О смотре\n"
                "данные: {а: 10.5, б: \"10,5\"}\n"
                "пункты:\n"
                "  - \"{{ данные.а * 2 }}\"\n"
                "  - \"{{ данные.а == 10.5 }}\"\n"
                "  - \"{{ 2 * данные.б }}\"\n"),
      "card.yaml:6:5: ошибка: знак «*» не подходит для: текст «10.5» (card.yaml:4:13) и целое "
      "число: «данные.а * 2»; число из текста делает «|float» [expr.type]\n"
      "card.yaml:7:5: ошибка: знак «==» не подходит для: текст «10.5» (card.yaml:4:13) и "
      "число: «данные.а == 10.5»; число из текста делает «|float» [expr.type]\n"
      "card.yaml:8:5: ошибка: знак «*» не подходит для: целое число и текст «10,5» "
      "(card.yaml:4:22): «2 * данные.б»; число из текста делает «|replace(',', '.')|float» "
      "[expr.type]\n");
}

TEST_F(CheckTest, null_and_a_tilde_are_nothing) {
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: ~\nномер: null\n"
                      "пункты: [Провести смотр.]\n"),
            "card.yaml:3:12: ошибка: поле «заголовок» пустое [card.empty-key]\n");
  const Paper plan = read_text(
      "вид: план\nведомство: Заречье\nзаголовок: План\nномер: null\n"
      "строки:\n  - {мероприятие: Осмотр, сроки: ~, ответственные: \"~\"}\n");
  EXPECT_EQ(plan.number, "");
  EXPECT_EQ(text(plan.view, "строки.0.ячейки.2.абзацы.0.текст"), "");
  EXPECT_EQ(text(plan.view, "строки.0.ячейки.3.абзацы.0.текст"), "~");
}

TEST_F(CheckTest, a_card_of_a_thousand_mistakes_ends_early) {
  std::string card = "вид: приказ\nведомство: Заречье\nзаголовок: О\nпункты:\n";
  for (int i = 0; i < 1000; ++i) card += "  - {чужое: 1}\n";
  const std::string found = errors_of(card);
  EXPECT_LT(std::count(found.begin(), found.end(), '\n'), 210);
  EXPECT_NE(found.find("card.too-many-mistakes"), std::string::npos);
}

TEST_F(CheckTest, an_order_of_no_points_and_a_date_of_long_ago_are_refused) {
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О\nпункты:\n"
                      "  - {текст: Да., если: нет}\n"),
            "card.yaml:5:3: ошибка: в приказе нет ни одного пункта; добавьте пункты или проверьте "
            "их условия «если» [card.no-points]\n");
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О\nпункты: [Да.]\n"
                      "дата: 06.10.0201\n"),
            "card.yaml:5:7: ошибка: поле «дата»: год раньше 1900: «06.10.0201» [card.bad-date]\n");
}

TEST_F(CheckTest, a_sign_before_a_number_and_a_hyphen_before_an_index_are_dropped) {
  const Paper order = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: О классах 1–4\nпункты: [Да.]\n"
      "номер: № 101\nиндекс: -п\n");
  EXPECT_EQ(order.number, "101-п");
  EXPECT_EQ(order.file_name, "101-п_О_классах_1-4");
}

}  // namespace
}  // namespace prikaz::paper
