#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

using data::Value;
using Strings = std::vector<std::string>;

class AppendicesTest : public CardCase {
 protected:
  static std::string order(std::string_view appendices, std::string_view head = {}) {
    const std::string_view usual = "дата: 2021-02-08\nномер: 36\n";
    return "вид: приказ\nведомство: Заречье\nзаголовок: О смотре\n" +
           std::string(head.empty() ? usual : head) + "пункты: [Да.]\nприложения:\n" +
           std::string(appendices);
  }
  static const Value& view(const Paper& paper, size_t index) {
    return paper.appendices.at(index).paper->view;
  }
};

constexpr std::string_view kPlan =
    "вид: план\nзаголовок: План смотра\nстроки: [{мероприятие: Раз}]\n";

TEST_F(AppendicesTest, mark_and_stamp_take_date_and_number_from_the_order) {
  write("план.yaml", kPlan);
  const Paper paper =
      read_text(order("  - {номер: 1, документ: план.yaml}\n"
                      "  - {утверждено: да, документ: план.yaml}\n"
                      "  - {номер: 3, утверждено: да, документ: план.yaml}\n"
                      "  - {документ: план.yaml}\n"
                      "  - {отметка: нет, документ: план.yaml}\n"));
  ASSERT_EQ(paper.appendices.size(), 5u);
  EXPECT_EQ(texts(view(paper, 0), "отметка.строки"),
            (Strings{"Приложение №_1", "к приказу отдела образования Заречного района",
                     "от 08.02.2021 №_36\u2011ОД"}));
  EXPECT_TRUE(at(view(paper, 0), "гриф").is(Value::Kind::kNull));
  EXPECT_EQ(texts(view(paper, 1), "гриф.строки"),
            (Strings{"УТВЕРЖДЕН", "приказом отдела образования Заречного района",
                     "от 08.02.2021 №_36\u2011ОД"}));
  EXPECT_TRUE(at(view(paper, 1), "отметка").is(Value::Kind::kNull));
  EXPECT_EQ(texts(view(paper, 2), "отметка.строки"), Strings{"Приложение №_3"});
  EXPECT_EQ(text(view(paper, 2), "гриф.слово"), "УТВЕРЖДЕН");
  EXPECT_EQ(text(view(paper, 3), "отметка.название"), "Приложение");
  EXPECT_TRUE(at(view(paper, 4), "отметка").is(Value::Kind::kNull));
  EXPECT_EQ(text(view(paper, 4), "главный.номер"), "36-ОД");
  EXPECT_TRUE(at(view(paper, 4), "приложение").boolean());
}

TEST_F(AppendicesTest, another_number_and_date_reach_everything_made_from_the_card) {
  write("план.yaml", kPlan);
  const std::string appendices =
      "  - {номер: 2, документ: план.yaml}\n  - {утверждено: да, документ: план.yaml}\n";
  const Paper paper = read_text(order(appendices, "дата: 1 марта 2022 г.\nномер: 99\n"));
  EXPECT_EQ(text(paper.view, "дата"), "«01»_03_2022_г.");
  EXPECT_EQ(text(paper.view, "номер"), "99-ОД");
  EXPECT_EQ(text(view(paper, 0), "отметка.от"), "от 01.03.2022 №_99\u2011ОД");
  EXPECT_EQ(text(view(paper, 1), "гриф.от"), "от 01.03.2022 №_99\u2011ОД");
  EXPECT_EQ(paper.file_name, "99-ОД_2022-03-01_О_смотре");
  EXPECT_EQ(paper.properties.subject, "Приказ от 01.03.2022 № 99-ОД");
}

TEST_F(AppendicesTest, a_draft_leaves_room_for_date_and_number_in_its_marks) {
  write("план.yaml", kPlan);
  const Paper paper =
      read_text(order("  - {номер: 1, документ: план.yaml}\n", "место: с. Иваново\n"));
  EXPECT_EQ(text(view(paper, 0), "отметка.от"), "от ____________ №_______");
}

TEST_F(AppendicesTest, an_appendix_is_on_no_letterhead_and_unsigned) {
  write("протокол.yaml", "вид: протокол\nдата: 2021-01-15\nзаголовок: совещания\nместо: г. Иной\n");
  const Paper paper = read_text(order("  - {отметка: нет, документ: протокол.yaml}\n"));
  EXPECT_EQ(text(view(paper, 0), "бланк"), "нет");
  EXPECT_EQ(text(view(paper, 0), "место"), "г._Иной");
  EXPECT_EQ(text(view(paper, 0), "дата_цифрами"), "15.01.2021");
  EXPECT_TRUE(at(view(paper, 0), "подписанты").items().empty());
  EXPECT_EQ(paper.appendices[0].paper->department, "zarechye");
}

TEST_F(AppendicesTest, kept_elsewhere_prints_nothing_and_a_condition_leaves_out) {
  write("план.yaml", kPlan);
  const Paper paper =
      read_text(order("  - {номер: 1, отдельно: да}\n"
                      "  - {номер: 2, документ: план.yaml, если: нет}\n"
                      "  - {номер: 3, документ: план.yaml}\n"));
  ASSERT_EQ(paper.appendices.size(), 1u);
  EXPECT_EQ(text(view(paper, 0), "отметка.название"), "Приложение №_3");
}

TEST_F(AppendicesTest, an_appendix_may_stand_in_the_card_or_be_a_ready_word_file) {
  write("памятка.docx", "PK bytes");
  const Paper paper =
      read_text(order("  - номер: 1\n"
                      "    документ:\n"
                      "      вид: список\n"
                      "      заголовок: Школы\n"
                      "      столбцы: {школа: Школа}\n"
                      "      строки: [[№ 1], [№ 2]]\n"
                      "  - {номер: 2, документ: памятка.docx}\n"));
  ASSERT_EQ(paper.appendices.size(), 2u);
  EXPECT_EQ(paper.appendices[0].paper->kind, Kind::kList);
  EXPECT_EQ(*paper.appendices[1].package, "PK bytes");
}

TEST_F(AppendicesTest, appendices_of_an_appendix_follow_it) {
  write("список.yaml", "вид: список\nзаголовок: Школы\nстолбцы: {школа: Школа}\nстроки: [[№ 1]]\n");
  write("план.yaml", std::string(kPlan) + "приложения: [{номер: 5, документ: список.yaml}]\n");
  const Paper paper = read_text(order("  - {номер: 1, документ: план.yaml}\n"));
  ASSERT_EQ(paper.appendices.size(), 2u);
  EXPECT_EQ(paper.appendices[1].paper->kind, Kind::kList);
  EXPECT_EQ(text(view(paper, 1), "отметка.к"), "к плану отдела образования Заречного района");
}

TEST_F(AppendicesTest, data_of_the_order_reach_its_appendices) {
  write("план.yaml", "вид: план\nзаголовок: План на {{ данные.лет }} года\nстроки: [[Раз]]\n");
  const Paper paper =
      read_text(order("  - {документ: план.yaml}\n", "данные: {лет: 3}\nномер: 1\n"));
  EXPECT_EQ(paper.appendices[0].paper->title, "План на 3 года");
}

TEST_F(AppendicesTest, an_appendix_that_includes_itself_is_refused_with_the_chain) {
  write("план.yaml", std::string(kPlan) + "приложения: [{документ: список.yaml}]\n");
  write("список.yaml",
        "вид: список\nзаголовок: Школы\nстолбцы: {а: А}\nстроки: [[1]]\n"
        "приложения:\n  - документ: план.yaml\n");
  EXPECT_EQ(errors_of(order("  - {документ: план.yaml}\n")),
            "список.yaml:6:15: ошибка: приложение включает само себя: «план.yaml → список.yaml → "
            "план.yaml» [card.include-cycle]\n");
  EXPECT_EQ(errors_of(order("  - {документ: card.yaml}\n")),
            "card.yaml:8:16: ошибка: приложение включает само себя: «card.yaml → card.yaml» "
            "[card.include-cycle]\n");
}

TEST_F(AppendicesTest, missing_broken_and_foreign_files_are_told_where_they_are_named) {
  write("памятка.docx", "<html>");
  write("битый.yaml", "вид: план\nзаголовок: {\n");
  write("чужой.yaml", "вид: план\nзаголовок: План\nстрки: []\n");
  EXPECT_EQ(errors_of(order("  - {документ: нет-такого.yaml}\n"
                            "  - {документ: ../план.yaml}\n"
                            "  - {документ: памятка.docx}\n"
                            "  - {номер: 2}\n"
                            "  - {документ: битый.yaml}\n"
                            "  - {документ: чужой.yaml}\n"
                            "  - {документ: чужой.yaml, утверждено: УТВЕРЖДЕННЫЙ}\n")),
            "card.yaml:8:16: ошибка: нет файла приложения: «нет-такого.yaml»; путь считается от "
            "папки карточки [card.missing-file]\n"
            "card.yaml:9:16: ошибка: путь выходит за пределы папки карточки: «../план.yaml»; "
            "положите файл рядом с карточкой и укажите имя от её папки [path.outside]\n"
            "card.yaml:10:16: ошибка: это не документ Word (.docx): «памятка.docx»; сохраните его "
            "в Word как .docx [card.not-docx]\n"
            "card.yaml:11:5: ошибка: у приложения не указан документ; добавьте «документ: "
            "план.yaml» или «отдельно: да» [card.no-document]\n"
            "card.yaml:14:40: ошибка: поле «утверждено»: нет такого значения «УТВЕРЖДЕННЫЙ»; "
            "можно: да, нет, УТВЕРЖДЕН, УТВЕРЖДЕНА, УТВЕРЖДЕНО, УТВЕРЖДЕНЫ [card.bad-value]\n"
            "битый.yaml:2:12: ошибка: скобка «{» не закрыта в этой строке: «заголовок: {»; может "
            "быть, «заголовок: \"{\"»; закройте её знаком «}», а если это текст, возьмите его в "
            "кавычки [yaml.quotes-needed]\n"
            "чужой.yaml:3:1: ошибка: неизвестное поле «стрки»; может быть, «строки» "
            "[card.unknown-key]\n");
}

TEST_F(AppendicesTest, cards_nested_too_deep_are_refused) {
  std::string inner = "{вид: план, заголовок: План, строки: [[Раз]]}";
  for (int i = 0; i < 9; ++i) {
    inner =
        "{вид: план, заголовок: План, строки: [[Раз]], приложения: [{документ: " + inner + "}]}";
  }
  EXPECT_EQ(
      errors_of(order("  - документ: " + inner + "\n")),
      "card.yaml:8:505: ошибка: приложения вложены глубже 8 уровней [card.include-too-deep]\n");
}

TEST_F(AppendicesTest, a_facsimile_is_read_beside_the_card) {
  write("подпись.png", "not a picture");
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О\nпункты: [Да.]\n"
                      "подписант:\n"
                      "  - {должность: А, имя: Сомов П.Р., факсимиле: подпись.png}\n"
                      "  - {должность: Б, имя: Сомов П.Р., факсимиле: нет.png}\n"),
            "card.yaml:6:48: ошибка: это не картинка PNG или JPEG: «подпись.png»; сохраните "
            "картинку как PNG или JPEG [picture.unknown]\n"
            "card.yaml:7:48: ошибка: не удалось прочитать файл: нет такого файла или папки: "
            "«нет.png» [file.missing]\n");
}

TEST_F(AppendicesTest, numbers_of_appendices_begin_with_one_and_differ) {
  write("план.yaml", "вид: план\nзаголовок: План\nстроки: [[Раз]]\n");
  EXPECT_EQ(errors_of(order("  - {номер: 1, документ: план.yaml}\n"
                            "  - {номер: 1, документ: план.yaml}\n"
                            "  - {номер: 0, документ: план.yaml}\n")),
            "card.yaml:9:13: ошибка: номер приложения повторяется: «1» [card.duplicate-number]\n"
            "card.yaml:10:13: ошибка: номера приложений начинаются с 1: «0» [card.bad-value]\n");
}

}  // namespace
}  // namespace prikaz::paper
