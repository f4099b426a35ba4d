#include "paper/department.h"

#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

class DepartmentTest : public CardCase {
 protected:
  Catalogue catalogue() {
    auto opened = Catalogue::open(folder_ / "templates");
    EXPECT_TRUE(opened);
    return *opened;
  }
  std::string id_of(std::string_view name) {
    Diagnostics notes;
    const auto found = catalogue().department(name, {"card.yaml", 2, 12}, notes);
    return found ? found->id : format(found.error().items().front(), Language::kRussian);
  }
};

TEST_F(DepartmentTest, it_is_found_by_id_and_by_any_of_its_names) {
  EXPECT_EQ(id_of("zarechye"), "zarechye");
  EXPECT_EQ(id_of("Заречье"), "zarechye");
  EXPECT_EQ(id_of("ЗАРЕЧНЫЙ  РАЙОН"), "zarechye");
  EXPECT_EQ(id_of("Заречный рйаон"),
            "card.yaml:2:12: ошибка: нет ведомства «Заречный рйаон»; может быть, «Заречный район» "
            "[card.unknown-department]");
  EXPECT_EQ(id_of("common"),
            "card.yaml:2:12: ошибка: нет ведомства «common»; есть: Заречье; своё "
            "ведомство – это файл ведомство.yaml рядом с карточкой [card.unknown-department]");
  EXPECT_EQ(id_of("../zarechye").find("card.yaml:2:12: ошибка"), 0u);
}

TEST_F(DepartmentTest, its_own_template_serves_else_the_common_one) {
  const Catalogue all = catalogue();
  EXPECT_EQ(all.ids(), std::vector<std::string>{"zarechye"});
  EXPECT_EQ(*all.template_for("zarechye", Kind::kOrder), folder_ / "templates/zarechye/order.docx");
  EXPECT_EQ(*all.template_for("zarechye", Kind::kMinutes),
            folder_ / "templates/common/minutes.docx");
  EXPECT_EQ(*all.template_for("", Kind::kOrder), folder_ / "templates/common/order.docx");
  std::filesystem::remove(folder_ / "templates/common/list.docx");
  const auto missing = all.template_for("zarechye", Kind::kList);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().items().front().message.russian, "нет шаблона для вида «список»");
}

TEST_F(DepartmentTest, a_missing_folder_of_templates_is_told) {
  const auto missing = Catalogue::open(folder_ / "nowhere");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().items().front().code, "catalogue.missing");
}

TEST_F(DepartmentTest, mistakes_of_its_file_are_reported_with_those_of_the_card) {
  write("templates/zarechye/ведомство.yaml", "имена: Заречье\nназвние: Отдел\nбланк: кривой\n");
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О\nпункты: Да\n"),
            "card.yaml:4:9: ошибка: поле «пункты»: нужен список (строки с «- »), а здесь текст "
            "[card.wrong-type]\n"
            "templates/zarechye/ведомство.yaml:2:1: ошибка: неизвестное поле «назвние»; может "
            "быть, «название» [card.unknown-key]\n"
            "templates/zarechye/ведомство.yaml:3:8: ошибка: поле «бланк»: нет такого значения "
            "«кривой»; можно: угловой, продольный, нет [card.bad-value]\n");
}

TEST_F(DepartmentTest, a_letterhead_that_its_own_template_cannot_print_is_refused) {
  write("templates/zarechye/ведомство.yaml",
        "имена: Заречье\nназвание: Отдел\nчей: отдела\nбланки: [продольный, нет]\n"
        "подписант: {должность: Начальник, имя: Речная О.П.}\n");
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nбланк: угловой\nзаголовок: О\n"
                      "пункты: [Да.]\n"),
            "card.yaml:3:8: ошибка: в шаблоне этого ведомства нет бланка «угловой»; можно: "
            "продольный, нет; или возьмите другой шаблон (шаблон: ФАЙЛ.docx) "
            "[card.foreign-blank]\n");
  EXPECT_EQ(text(read_text("вид: протокол\nведомство: Заречье\nбланк: угловой\nдата: 2026-03-02\n"
                           "заголовок: совета\n"
                           "председатель: Иванов И.И.\nсекретарь: Петров П.П.\n"
                           "решения: [Да.]\n")
                     .view,
                 "бланк"),
            "угловой");  // by the common template, which knows all three
}

TEST_F(DepartmentTest, the_card_may_lay_its_own_data_over_a_department) {
  const Paper order = read_text(
      "вид: приказ\nведомство: {имя: Заречье, телефон: 0-99-99}\nзаголовок: О\nпункты: [Да.]\n");
  EXPECT_EQ(order.department, "zarechye");
  EXPECT_EQ(text(order.view, "ведомство.телефон"), "0-99-99");
  EXPECT_EQ(text(order.view, "ведомство.почта"), "otdel@zarechye.example");
}

TEST_F(DepartmentTest, a_card_may_be_json) {
  write("card.json",
        "{\"вид\": \"приказ\", \"ведомство\": \"Заречье\", \"номер\": 36, \"заголовок\": \"О\",\n"
        " \"пункты\": [\"Да.\"], \"приложения\": [{\"номер\": 1, \"отдельно\": true}]}");
  EXPECT_EQ(read("card.json").number, "36-ОД");
  write("bad.json",
        "{\"вид\": \"приказ\", \"ведомство\": \"Заречье\",\n \"номр\": 36,\n"
        " \"заголовок\": true, \"пункты\": [\"Да.\"]}");
  EXPECT_EQ(
      errors("bad.json"),
      "bad.json:2:2: ошибка: неизвестное поле «номр»; может быть, «номер» [card.unknown-key]\n"
      "bad.json:3:15: ошибка: поле «заголовок»: нужен текст, а здесь да/нет [card.wrong-type]\n");
}

TEST_F(DepartmentTest, a_template_of_ones_own_stands_beside_the_card) {
  write("мой.docx", "PK");
  const std::string card = "вид: приказ\nведомство: Заречье\nзаголовок: О\nпункты: [Да.]\nшаблон: ";
  EXPECT_EQ(read_text(card + "мой.docx\n").template_path, folder_ / "мой.docx");
  EXPECT_EQ(errors_of(card + "твой.docx\n"),
            "card.yaml:5:9: ошибка: нет файла шаблона: «твой.docx»; путь считается от папки "
            "карточки [card.missing-file]\n");
}

}  // namespace
}  // namespace prikaz::paper
