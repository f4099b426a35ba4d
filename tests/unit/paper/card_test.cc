#include "paper/card.h"

#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

using data::Value;
using Strings = std::vector<std::string>;

using CardTest = CardCase;

constexpr std::string_view kOrder =
    "вид: приказ\n"
    "ведомство: Заречье\n"
    "дата: 2021-02-08\n"
    "номер: 36\n"
    "заголовок: О смотре школьных библиотек\n"
    "пункты:\n"
    "  - Провести смотр.\n";

TEST_F(CardTest, an_order_takes_the_letterhead_and_habits_of_its_department) {
  const Paper order = read_text(kOrder);
  EXPECT_EQ(order.kind, Kind::kOrder);
  EXPECT_EQ(order.department, "zarechye");
  EXPECT_EQ(order.template_path, folder_ / "templates/zarechye/order.docx");
  EXPECT_EQ(texts(order.view, "ведомство.название"),
            (Strings{"Отдел образования", "Заречного района"}));
  EXPECT_EQ(texts(order.view, "ведомство.вышестоящий"), Strings{"Администрация Заречного района"});
  EXPECT_EQ(text(order.view, "ведомство.имя"), "Заречье");
  EXPECT_EQ(text(order.view, "бланк"), "продольный");
  EXPECT_EQ(text(order.view, "дата"), "«08»_02_2021_г.");
  EXPECT_EQ(text(order.view, "дата_словами"), "8_февраля_2021_г.");
  EXPECT_EQ(text(order.view, "номер"), "36-ОД");
  EXPECT_EQ(text(order.view, "место"), "г._Заречный");
  EXPECT_EQ(text(order.view, "распорядительное_слово"), "приказываю:");
  EXPECT_EQ(text(order.view, "подписант.имя"), "А.О._Веткина");
  EXPECT_EQ(order.number, "36-ОД");
  EXPECT_EQ(order.file_name, "36-ОД_2021-02-08_О_смотре_школьных_библиотек");
  EXPECT_EQ(order.properties.title, "О смотре школьных библиотек");
  EXPECT_EQ(order.properties.subject, "Приказ от 08.02.2021 № 36-ОД");
  EXPECT_EQ(order.properties.creator, "Отдел образования Заречного района");
}

TEST_F(CardTest, a_kind_without_a_template_of_the_department_comes_from_common) {
  const Paper plan = read_text(
      "вид: план\nведомство: заречный район\nзаголовок: План смотра\n"
      "строки:\n  - {мероприятие: Осмотр, сроки: май, ответственные: Отдел}\n");
  EXPECT_EQ(plan.template_path, folder_ / "templates/common/plan.docx");
  EXPECT_EQ(text(plan.view, "бланк"), "нет");
  EXPECT_TRUE(at(plan.view, "подписанты").items().empty());
}

TEST_F(CardTest, the_card_stands_over_the_department) {
  const Paper order = read_text(std::string(kOrder) +
                                "место: с. Ивовое\nформа даты: 1 мая 2020 г.\nиндекс: К\n"
                                "подписант: {должность: И.о. начальника, имя: П.Р. Сомов}\n");
  EXPECT_EQ(text(order.view, "место"), "с._Ивовое");
  EXPECT_EQ(text(order.view, "дата"), "8_февраля_2021_г.");
  EXPECT_EQ(text(order.view, "номер"), "36-К");
  EXPECT_EQ(text(order.view, "подписант.имя"), "П.Р._Сомов");
}

TEST_F(CardTest, a_draft_without_date_and_number_has_ruled_blanks) {
  const Paper order = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: О смотре\nпункты: [Провести смотр.]\n");
  EXPECT_EQ(text(order.view, "дата"), "____________");
  EXPECT_EQ(text(order.view, "номер"), "______");
  EXPECT_EQ(order.file_name, "О_смотре");
}

TEST_F(CardTest, a_department_may_lie_beside_the_card) {
  write("ведомство.yaml", "название: Гимназия\nчей: гимназии\nбланк: угловой\n");
  const Paper order =
      read_text("вид: приказ\nзаголовок: О смотре\nномер: 5\nпункты: [Провести смотр.]\n");
  EXPECT_EQ(order.department, "");
  EXPECT_EQ(order.template_path, folder_ / "templates/common/order.docx");
  EXPECT_EQ(texts(order.view, "ведомство.название"), Strings{"Гимназия"});
  EXPECT_EQ(text(order.view, "бланк"), "угловой");
}

TEST_F(CardTest, points_are_flat_with_levels_and_numbers) {
  const Paper order = read_text(
      "вид: приказ\n"
      "ведомство: Заречье\n"
      "заголовок: О смотре\n"
      "преамбула: |\n"
      "  В целях развития чтения\n"
      "  и во исполнение плана работы\n"
      "пункты:\n"
      "  - Провести смотр (приложение № 1).\n"
      "  - кому: Методическому центру\n"
      "    лицо: О.С. Рябинина\n"
      "    пункты:\n"
      "      - текст: Собрать сведения\n"
      "        список: [о фондах, о читателях.]\n"
      "        срок: [2021-03-01, 30.06.2021]\n"
      "      - текст: |\n"
      "          Подвести итоги:\n"
      "          - по школам;\n"
      "          - по району.\n"
      "          Итоги опубликовать.\n"
      "  - текст: Назначить ответственных\n"
      "    абзацы:\n"
      "      - школа № 1 – Ильина А.А.\n");
  const Value points = at(order.view, "пункты");
  Strings seen;
  for (const Value& point : points.items()) {
    seen.push_back(text(point, "вид") + " " + std::to_string(at(point, "уровень").integer()) + " " +
                   text(point, "номер") + " | " + text(point, "текст") + " | " +
                   text(point, "срок"));
  }
  EXPECT_EQ(seen, (Strings{
                      "пункт 1 1 | Провести смотр (приложение №_1). | ",
                      "пункт 1 2 | Методическому центру (Рябинина_О.С.): | ",
                      "пункт 2 2.1 | Собрать сведения: | 2021-03-01, 2021-06-30",
                      "тире 2  | о фондах | ",
                      "тире 2  | о читателях. | ",
                      "пункт 2 2.2 | Подвести итоги: | ",
                      "тире 2  | по школам; | ",
                      "тире 2  | по району. | ",
                      "абзац 2  | Итоги опубликовать. | ",
                      "пункт 1 3 | Назначить ответственных: | ",
                      "абзац 1  | школа №_1_– Ильина_А.А. | ",
                  }));
  EXPECT_EQ(texts(order.view, "преамбула"),
            (Strings{"В целях развития чтения", "и во исполнение плана работы"}));
}

TEST_F(CardTest, a_typed_number_of_a_point_is_dropped_with_a_warning) {
  const Paper order = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: О смотре\nпункты:\n  - текст: 1. Провести "
      "смотр.\n");
  EXPECT_EQ(text(order.view, "пункты.0.текст"), "Провести смотр.");
  EXPECT_EQ(warnings(),
            "card.yaml:5:12: предупреждение: номер пункта ставится сам, набранный убран: «1.» "
            "[card.typed-number]\n");
}

TEST_F(CardTest, mailing_drafter_and_acquaintance_are_printed_by_place) {
  const Paper order = read_text(std::string(kOrder) +
                                "исполнитель: {имя: Е.Ю. Мурова, телефон: 0-22-33}\n"
                                "рассылка:\n"
                                "  - {куда: в дело, экз: 1}\n"
                                "  - {куда: в методкабинет, экз: 1}\n"
                                "  - {куда: в школы, копий: 13}\n"
                                "  - {куда: в архив, копий: 2}\n"
                                "ознакомление: [Е.Ю. Мурова, Васина Татьяна Дмитриевна]\n");
  EXPECT_EQ(text(order.view, "исполнитель.имя"), "Мурова_Е.Ю.");
  EXPECT_EQ(text(order.view, "рассылка_заголовок"), "Отп. 2_экз.:");
  EXPECT_EQ(texts(order.view, "рассылка"), (Strings{"1_– в дело", "1_– в методкабинет",
                                                    "13 копий_– в школы", "2 копии_– в архив"}));
  EXPECT_EQ(texts(order.view, "ознакомление"), (Strings{"Мурова_Е.Ю.", "Васина_Т.Д."}));
}

TEST_F(CardTest, expressions_use_fields_data_and_lent_names) {
  Options options;
  options.names = Value::map(
      {{"школа",
        {},
        Value::map({{"номер", {}, Value::integer(7)}, {"тип", {}, Value::string("СОШ")}})}});
  const Paper order = read_text(
      "вид: приказ\n"
      "ведомство: Заречье\n"
      "дата: 2021-02-08\n"
      "номер: \"{{ школа.номер }}-к\"\n"
      "заголовок: О смотре в школе № {{ школа.номер }} в {{ год }} году ({{ номер }})\n"
      "данные: {классов: 11}\n"
      "пункты:\n"
      "  - Осмотреть {{ данные.классов + 1 }} комнат до {{ дата }}.\n"
      "  - текст: Только для гимназий.\n"
      "    если: школа.тип == 'гимназия'\n"
      "  - текст: Для школ.\n"
      "    если: школа.тип == 'СОШ'\n",
      options);
  EXPECT_EQ(order.title, "О смотре в школе № 7 в 2021 году (7-к)");
  EXPECT_EQ(text(order.view, "пункты.0.текст"), "Осмотреть 12 комнат до 08.02.2021.");
  EXPECT_EQ(text(order.view, "пункты.1.текст"), "Для школ.");
  EXPECT_EQ(text(order.view, "пункты.1.номер"), "2");
}

TEST_F(CardTest, a_field_that_is_left_out_is_empty_in_expressions) {
  const Paper order = read_text(
      "вид: приказ\nведомство: Заречье\nномер:\n"
      "заголовок: О смотре{{ номер }}{{ год }}\n"
      "пункты:\n"
      "  - {текст: С номером., если: номер}\n"
      "  - {текст: Без номера., если: not номер}\n");
  EXPECT_EQ(order.title, "О смотре");
  EXPECT_EQ(text(order.view, "пункты.0.текст"), "Без номера.");
}

TEST_F(CardTest, a_url_in_a_text_becomes_a_link) {
  const Paper order =
      read_text(std::string(kOrder) +
                "  - Разместить на сайте https://otdel.example/smotr, и по форме № 5.\n");
  const Value rich = at(order.view, "пункты.1.текст");
  ASSERT_TRUE(rich.is(Value::Kind::kRich));
  ASSERT_EQ(rich.runs().size(), 3u);
  EXPECT_EQ(rich.runs()[1].text, "https://otdel.example/smotr");
  EXPECT_EQ(rich.runs()[1].link, "https://otdel.example/smotr");
  EXPECT_EQ(visible(rich.runs()[2].text), ", и по форме №_5.");
}

TEST_F(CardTest, a_department_beside_the_card_may_be_called_by_its_name) {
  write("ведомство.yaml", "имена: [Лесной район, Лесное]\nназвание: Отдел образования Лесного\n");
  const Paper order =
      read_text("вид: приказ\nведомство: лесное\nзаголовок: О смотре\nпункты: [Провести смотр.]\n");
  EXPECT_EQ(order.properties.creator, "Отдел образования Лесного");
}

}  // namespace
}  // namespace prikaz::paper
