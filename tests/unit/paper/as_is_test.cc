// Texts of a card that are printed as typed: the tag of YAML, the field of JSON, wrong uses.
#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

class AsIs : public CardCase {
 protected:
  static std::string all_text(const data::Value& value) {
    std::string out;
    if (value.is(data::Value::Kind::kString)) out += value.text() + "\n";
    if (value.is(data::Value::Kind::kRich)) {
      for (const auto& run : value.runs()) out += run.text + run.link + "\n";
    }
    if (value.is(data::Value::Kind::kList)) {
      for (const auto& item : value.items()) out += all_text(item);
    }
    if (value.is(data::Value::Kind::kMap)) {
      for (const auto& member : value.members()) out += all_text(member.value);
    }
    return out;
  }
  static void expect_no_marks(const Paper& paper) {
    EXPECT_EQ(all_text(paper.view).find("\uF8F1"), std::string::npos);
    EXPECT_EQ(all_text(paper.fields).find("\uF8F1"), std::string::npos);
    EXPECT_EQ(paper.title.find("\uF8F1"), std::string::npos);
    EXPECT_EQ(paper.file_name.find("\uF8F1"), std::string::npos);
    EXPECT_EQ(paper.properties.title.find("\uF8F1"), std::string::npos);
  }
};

TEST_F(AsIs, a_text_with_the_tag_is_printed_as_typed_and_the_others_are_mended) {
  const Paper paper = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: !как-есть О \"школах\" в 2020-2021 годах\n"
      "преамбула: !как-есть 'В целях \"порядка\"'\n"
      "пункты:\n"
      "  - !как-есть \"Код № 5 - 7, \\\"СОШ\\\" и т.д.\"\n"
      "  - Код \"СОШ\" - и т.д.\n"
      "  - текст: !как-есть Раздать \"бланки\" - всем\n"
      "    пункты: [Один., !как-есть Школе \"Два\" - 5 мая 2026 г.]\n"
      "  - !как-есть |\n"
      "    Строка \"один\" - раз\n"
      "    - дело \"два\" - два\n");
  EXPECT_EQ(at(paper.view, "заголовок").text(), "О \"школах\" в 2020-2021 годах");
  EXPECT_EQ(at(paper.view, "преамбула.0").text(), "В целях \"порядка\"");
  EXPECT_EQ(at(paper.view, "пункты.0.текст").text(), "Код № 5 - 7, \"СОШ\" и т.д.");
  EXPECT_EQ(at(paper.view, "пункты.1.текст").text(), "Код «СОШ»\u00A0– и т.\u00A0д.");
  EXPECT_EQ(at(paper.view, "пункты.2.текст").text(), "Раздать \"бланки\" - всем:");
  const std::string all = all_text(paper.view);
  EXPECT_NE(all.find("Школе \"Два\" - 5 мая 2026 г."), std::string::npos);
  EXPECT_NE(all.find("Строка \"один\" - раз"), std::string::npos);
  EXPECT_NE(all.find("\nдело \"два\" - два"), std::string::npos) << all;
  expect_no_marks(paper);
}

TEST_F(AsIs, cells_columns_goals_and_footnotes_take_it_too) {
  const Paper plan = read_text(
      "вид: план\nзаголовок: План\nстолбцы: {что: !как-есть \"Что \\\"это\\\"\", кто: Кто}\n"
      "цели: [!как-есть \"Цель - \\\"один\\\"\"]\nсноски: [!как-есть \"Знак - \\\"два\\\"\"]\n"
      "строки:\n  - [!как-есть \"Сбор \\\"А\\\" - 5\", \"Сбор \\\"Б\\\"\"]\n");
  const std::string all = all_text(plan.view);
  for (const char* text :
       {"Что \"это\"", "Цель - \"один\"", "Знак - \"два\"", "Сбор \"А\" - 5", "Сбор «Б»"})
    EXPECT_NE(all.find(text), std::string::npos) << text << "\n" << all;
  expect_no_marks(plan);
}

TEST_F(AsIs, json_has_a_field_for_it) {
  write("card.json", R"({"вид": "приказ", "ведомство": "Заречье",
    "заголовок": {"как_есть": "О \"школах\" - 5"},
    "пункты": [{"как есть": "Код \"СОШ\" - 7."}, {"текст": {"как_есть": "И \"ещё\"."}}]})");
  const Paper paper = read("card.json");
  EXPECT_EQ(at(paper.view, "заголовок").text(), "О \"школах\" - 5");
  EXPECT_EQ(at(paper.view, "пункты.0.текст").text(), "Код \"СОШ\" - 7.");
  EXPECT_EQ(at(paper.view, "пункты.1.текст").text(), "И \"ещё\".");
  expect_no_marks(paper);
}

TEST_F(AsIs, the_stamp_of_an_appendix_agrees_with_a_title_as_typed) {
  const Paper paper = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: О плане\nпункты: [Утвердить план "
      "(прилагается).]\n"
      "приложения:\n  - утверждено: да\n    документ:\n      вид: план\n"
      "      заголовок: !как-есть Программа \"Школа\"\n      столбцы: {что: Что}\n"
      "      строки: [[один]]\n");
  ASSERT_EQ(paper.appendices.size(), 1u);
  EXPECT_NE(all_text(at(paper.appendices[0].paper->view, "гриф")).find("УТВЕРЖДЕНА"),
            std::string::npos);
}

TEST_F(AsIs, expressions_are_done_and_their_text_stays) {
  const Paper paper = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: О школах\nданные: {слово: '\"Бор\"'}\n"
      "пункты: [!как-есть \"Школа {{ данные.слово }} - 5.\"]\n");
  EXPECT_EQ(at(paper.view, "пункты.0.текст").text(), "Школа \"Бор\" - 5.");
}

TEST_F(AsIs, wrong_uses_are_told) {
  const std::string head = "вид: приказ\nведомство: Заречье\nзаголовок: О школах\n";
  EXPECT_EQ(errors_of(head + "дата: !как-есть 2026-05-05\nпункты: [Один.]\n"),
            "card.yaml:4:17: ошибка: поле «дата» не печатается как набрано: «как есть» здесь ни к "
            "чему: «2026-05-05»; уберите «как есть» [card.as-is]\n");
  EXPECT_EQ(errors_of(head + "пункты: !как-есть [Один.]\n"),
            "card.yaml:4:9: ошибка: отметка «!как-есть» ставится перед текстом, а здесь список или "
            "поля: «пункты: !как-есть [Один.]»; поставьте её перед каждым текстом, который "
            "печатается как набран [yaml.tag]\n");
  EXPECT_EQ(errors_of(head + "преамбула: !как-есть\nпункты: [Один.]\n"),
            "card.yaml:4:21: ошибка: за отметкой «!как-есть» нет текста: «преамбула: !как-есть» "
            "[yaml.tag]\n");
  EXPECT_EQ(errors_of(head + "преамбула: {как есть: А, текст: Б}\nпункты: [Один.]\n"),
            "card.yaml:4:13: ошибка: рядом с «как_есть» не может быть других полей: оно стоит "
            "вместо текста [card.as-is]\n");
  EXPECT_EQ(errors_of(head + "преамбула: {как есть: [А]}\nпункты: [Один.]\n"),
            "card.yaml:4:13: ошибка: поле «как_есть»: нужен текст, а здесь список [card.as-is]\n");
}

TEST_F(AsIs, the_words_themselves_are_text_where_no_value_begins) {
  const Paper paper = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: О школах\n"
      "пункты: ['Пишут так: !как-есть текст.', Слово !как-есть внутри.]\n");
  EXPECT_EQ(visible(at(paper.view, "пункты.0.текст").text()), "Пишут так: !как-есть текст.");
  EXPECT_EQ(visible(at(paper.view, "пункты.1.текст").text()), "Слово !как-есть внутри.");
}

}  // namespace
}  // namespace prikaz::paper
