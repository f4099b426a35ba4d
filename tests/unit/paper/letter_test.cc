#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

using data::Value;
using Strings = std::vector<std::string>;
using LetterTest = CardCase;

TEST_F(LetterTest, a_letter_has_addressee_reference_text_and_signature) {
  const Paper letter = read_text(
      "вид: письмо\n"
      "ведомство: Заречье\n"
      "дата: 2021-02-19\n"
      "номер: 398/2\n"
      "адресат: |\n"
      "  Руководителям\n"
      "  школ района\n"
      "входящий: {номер: 15-02, дата: 1 февраля 2021 г.}\n"
      "обращение: Уважаемые коллеги!\n"
      "текст: |\n"
      "  Просим сообщить:\n"
      "  - о фондах;\n"
      "  - о читателях.\n"
      "отметка о приложении: Приложение на 2 л. в 1 экз.\n");
  EXPECT_EQ(text(letter.view, "бланк"), "угловой");
  EXPECT_EQ(text(letter.view, "номер"), "398/2");
  EXPECT_EQ(texts(letter.view, "адресат"), (Strings{"Руководителям", "школ района"}));
  EXPECT_EQ(text(letter.view, "входящий.номер"), "15-02");
  EXPECT_EQ(text(letter.view, "входящий.дата"), "01.02.2021");
  EXPECT_FALSE(at(letter.view, "входящий.от_руки").boolean());
  EXPECT_EQ(text(letter.view, "текст.1.вид"), "тире");
  EXPECT_EQ(text(letter.view, "отметка_о_приложении.0.текст"), "Приложение на 2_л. в 1_экз.");
  EXPECT_TRUE(at(letter.view, "документ").is(Value::Kind::kNull));
  EXPECT_EQ(text(letter.view, "подписант.имя"), "А.О._Веткина");
  EXPECT_EQ(letter.file_name, "398-2_2021-02-19_Письмо");
}

TEST_F(LetterTest, a_letter_that_says_nothing_is_refused) {
  EXPECT_EQ(errors_of("вид: письмо\nведомство: Заречье\nадресат: Школам\n"),
            "card.yaml:1:1: ошибка: в письме нет ни текста, ни документа; добавьте поле «текст» "
            "или «документ» [card.no-text]\n");
}

TEST_F(LetterTest, gaps_in_an_addressee_are_kept_and_the_note_on_enclosures_has_its_word) {
  const Paper letter = read_text(
      "вид: письмо\nведомство: Заречье\nтекст: Просим.\n"
      "адресат: |\n  Школе\n\n  ул. Новая\n"
      "отметка о приложении: на 2 л.\n");
  EXPECT_EQ(texts(letter.view, "адресат"), (Strings{"Школе", "", "ул._Новая"}));
  EXPECT_EQ(text(letter.view, "отметка_о_приложении.0.текст"), "Приложение: на 2_л.");
}

TEST_F(LetterTest, a_reference_filled_in_by_hand_has_ruled_blanks) {
  const Paper letter = read_text(
      "вид: письмо\nведомство: Заречье\nадресат: [Школам, \"Институту\\nкафедре\"]\n"
      "входящий: от руки\nтекст: Просим.\n");
  EXPECT_EQ(text(letter.view, "входящий.номер"), "__________");
  EXPECT_TRUE(at(letter.view, "входящий.от_руки").boolean());
  EXPECT_EQ(texts(letter.view, "адресат"), (Strings{"Школам", "", "Институту", "кафедре"}));
}

TEST_F(LetterTest, a_plan_stands_between_head_and_signature) {
  write("план.yaml",
        "вид: план\nведомство: Заречье\nзаголовок: по смотру\nнумерация: нет\n"
        "строки: [{мероприятие: Осмотр к {{ главный.дата }}}]\n");
  write("план.yaml",
        "вид: план\nведомство: Заречье\nзаголовок: по смотру\nнумерация: нет\n"
        "строки:\n  - {мероприятие: \"Осмотр после {{ главный.дата }}\"}\n");
  const Paper letter = read_text(
      "вид: письмо\nведомство: Заречье\nдата: 2021-02-19\nадресат: Школам\nдокумент: план.yaml\n");
  EXPECT_EQ(text(letter.view, "документ.вид"), "план");
  EXPECT_EQ(text(letter.view, "документ.заголовок"), "по смотру");
  EXPECT_EQ(text(letter.view, "документ.строки.0.ячейки.0.абзацы.0.текст"),
            "Осмотр после 19.02.2021");
  EXPECT_TRUE(at(letter.view, "документ.пакет").is(Value::Kind::kNull));
  EXPECT_TRUE(letter.appendices.empty());
}

TEST_F(LetterTest, a_ready_word_file_may_stand_there_but_no_order) {
  write("таблица.docx", "PK bytes");
  const Paper letter =
      read_text("вид: письмо\nведомство: Заречье\nадресат: Школам\nдокумент: таблица.docx\n");
  EXPECT_EQ(text(letter.view, "документ.вид"), "файл");
  EXPECT_EQ(*at(letter.view, "документ.пакет").package_bytes(), "PK bytes");
  EXPECT_EQ(errors_of("вид: письмо\nведомство: Заречье\nадресат: Школам\n"
                      "документ: {вид: приказ, заголовок: О, пункты: [Да.]}\n"),
            "card.yaml:4:11: ошибка: внутри письма может быть план или список, а здесь приказ "
            "[card.bad-value]\n");
}

TEST_F(LetterTest, a_plan_inside_of_a_letter_stays_upright) {
  write("план.yaml",
        "вид: план\nзаголовок: План\nориентация: альбомная\nстроки: [{мероприятие: Раз}]\n");
  const Paper letter = read_text(
      "вид: письмо\nведомство: Заречье\nзаголовок: О плане\nадресат: Школам\nдокумент: "
      "план.yaml\n");
  EXPECT_EQ(at(letter.view, "документ.ширина_таблицы").integer(), 9638);
  EXPECT_EQ(warnings(),
            "план.yaml:3:13: предупреждение: внутри письма лист остаётся книжным; для альбомного "
            "листа сделайте план приложением: «приложения» [card.page-of-letter]\n");
}

TEST_F(LetterTest, a_plan_by_itself_may_lie) {
  const Paper plan = read_text(
      "вид: план\nзаголовок: План\nбланк: нет\nориентация: альбомная\nстроки: [{мероприятие: "
      "Раз}]\n");
  EXPECT_EQ(plan.page, Page::kLandscape);
  EXPECT_EQ(at(plan.view, "ширина_таблицы").integer(), 14570);
}

}  // namespace
}  // namespace prikaz::paper
