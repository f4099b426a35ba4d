#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

using data::Value;
using Strings = std::vector<std::string>;

class MinutesTest : public CardCase {
 protected:
  static Strings steps(const Value& view, std::string_view list) {
    Strings out;
    for (const Value& step : at(view, list).items()) {
      out.push_back(text(step, "вид") + " " + std::to_string(at(step, "уровень").integer()) + " " +
                    text(step, "номер") + " | " + text(step, "текст") +
                    (at(step, "с_следующим").boolean() ? " +" : ""));
    }
    return out;
  }
};

TEST_F(MinutesTest, attendees_stand_in_two_columns_in_one_or_in_a_phrase) {
  const Paper minutes = read_text(
      "вид: протокол\nведомство: Заречье\nдата: 2021-05-26\nзаголовок: совещания директоров\n"
      "председатель: {имя: А.С. Орлов, должность: Министр}\n"
      "секретарь: Зуева Вера Павловна\n"
      "присутствовали:\n"
      "  - кто: Министерство\n"
      "    лица: [Орлов А.С., В.В. Тихий, Фёдорова И.А.]\n"
      "  - кто: Институт\n"
      "    лица: [\"Чуева М.В., директор\", \"Шилова А.А., методист\"]\n"
      "  - кто: Директора\n"
      "    лица: В соответствии с приложением\n"
      "повестка: [О чтении]\n");
  EXPECT_EQ(text(minutes.view, "председатель.имя"), "Орлов_А.С.");
  EXPECT_EQ(text(minutes.view, "председатель.подпись"), "А.С._Орлов");
  EXPECT_EQ(text(minutes.view, "председатель.должность"), "Министр");
  EXPECT_EQ(text(minutes.view, "секретарь.имя"), "Зуева_В.П.");
  const Value groups = at(minutes.view, "присутствовали");
  EXPECT_EQ(at(groups, "0.столбцов").integer(), 2);
  EXPECT_EQ(texts(groups, "0.ряды.0"), (Strings{"Орлов_А.С.", "Тихий_В.В."}));
  EXPECT_EQ(texts(groups, "0.ряды.1"), (Strings{"Фёдорова_И.А.", ""}));
  EXPECT_EQ(at(groups, "1.столбцов").integer(), 1);
  EXPECT_EQ(texts(groups, "1.лица"), (Strings{"Чуева_М.В., директор", "Шилова_А.А., методист"}));
  EXPECT_EQ(text(groups, "2.фраза"), "В соответствии с приложением");
  EXPECT_TRUE(at(minutes.view, "подписанты").items().empty());
}

TEST_F(MinutesTest, the_agenda_has_speakers_typed_either_way) {
  const Paper minutes = read_text(
      "вид: протокол\nведомство: Заречье\nдата: 2021-05-26\nзаголовок: совещания\n"
      "повестка:\n"
      "  - вопрос: О чтении.\n"
      "    докладчик: {имя: Орлов Антон Сергеевич, должность: министр}\n"
      "  - вопрос: О счёте.\n"
      "    докладчик: Тихий В.В., начальник\n"
      "  - О письме.\n");
  EXPECT_EQ(text(minutes.view, "повестка.0.докладчик"), "Орлов Антон Сергеевич, министр");
  EXPECT_EQ(text(minutes.view, "повестка.1.докладчик"), "Тихий_В.В., начальник");
  EXPECT_EQ(text(minutes.view, "повестка.2.номер"), "3");
  EXPECT_TRUE(at(minutes.view, "ход").items().empty());
}

TEST_F(MinutesTest, the_course_of_the_meeting_is_flat) {
  const Paper minutes = read_text(
      "вид: протокол\nведомство: Заречье\nдата: 2021-05-26\nзаголовок: совещания\n"
      "секретарь: Зуева В.П.\n"
      "повестка:\n"
      "  - вопрос: О чтении.\n"
      "    слушали: Орлова А.С. – о чтении.\n"
      "    выступили: [Тихий В.В. – предложил читать., Чуева М.В. – возразила.]\n"
      "    решили:\n"
      "      - Читать.\n"
      "      - {кому: Школам, пункты: [найти книги;, прочесть.]}\n"
      "  - вопрос: О счёте.\n"
      "    решили: [Считать.]\n");
  EXPECT_EQ(steps(minutes.view, "ход"), (Strings{
                                            "вопрос 1 1 | О чтении. +",
                                            "подзаголовок 1  | СЛУШАЛИ: +",
                                            "речь 1  | Орлова_А.С._– о чтении.",
                                            "подзаголовок 1  | ВЫСТУПИЛИ: +",
                                            "речь 1  | Тихий_В.В._– предложил читать.",
                                            "речь 1  | Чуева_М.В._– возразила.",
                                            "подзаголовок 1  | РЕШИЛИ: +",
                                            "пункт 2 1.1 | Читать.",
                                            "пункт 2 1.2 | Школам: +",
                                            "пункт 3 1.2.1 | найти книги;",
                                            "пункт 3 1.2.2 | прочесть.",
                                            "вопрос 1 2 | О счёте. +",
                                            "подзаголовок 1  | РЕШИЛИ: +",
                                            "пункт 2 2.1 | Считать. +",
                                        }));
}

TEST_F(MinutesTest, decisions_by_addressee_are_numbered_through) {
  const Paper minutes = read_text(
      "вид: протокол\nведомство: Заречье\nдата: 2021-05-26\nзаголовок: совещания\n"
      "решения:\n"
      "  - кому: Руководителям школ\n"
      "    пункты: [Читать., Считать.]\n"
      "  - кому: Институту\n"
      "    лицо: М.В. Чуева\n"
      "    пункты: [Учить.]\n"
      "  - Встретиться в мае.\n");
  EXPECT_EQ(steps(minutes.view, "решения"),
            (Strings{"кому 1  | Руководителям школ: +", "пункт 1 1 | Читать.",
                     "пункт 1 2 | Считать.", "кому 1  | Институту (Чуева_М.В.): +",
                     "пункт 1 3 | Учить.", "пункт 1 4 | Встретиться в мае."}));
}

TEST_F(MinutesTest, what_minutes_hardly_mean_is_warned_of) {
  const Paper minutes = read_text(
      "вид: протокол\nведомство: Заречье\nдата: 2021-05-26\nзаголовок: Протокол совещания\n"
      "повестка:\n  - вопрос: О чтении.\n    решили: Читать.\n"
      "решения: [Считать.]\n");
  EXPECT_EQ(steps(minutes.view, "ход").back(), "пункт 2 1.1 | Читать.");
  EXPECT_EQ(warnings(),
            "card.yaml:1:1: предупреждение: документ никто не подписывает; добавьте поле "
            "«председатель» [card.no-signer]\n"
            "card.yaml:4:12: предупреждение: слово «Протокол» печатается само, в заголовке оно "
            "лишнее: «Протокол совещания» [card.title-names-kind]\n"
            "card.yaml:8:10: предупреждение: решения указаны и по вопросам («решили»), и общим "
            "списком («решения») [card.decisions-twice]\n");
}

TEST_F(MinutesTest, minutes_must_have_their_day) {
  EXPECT_EQ(errors_of("вид: протокол\nведомство: Заречье\nзаголовок: совещания\n"),
            "card.yaml:1:1: ошибка: не хватает поля «дата»; добавьте строку «дата: …» (дата: "
            "2020-10-06, 06.10.2020 или «6 октября 2020 г.») [card.missing-key]\n");
}

}  // namespace
}  // namespace prikaz::paper
