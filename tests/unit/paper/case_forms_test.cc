#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

class CaseFormsTest : public CardCase {
 protected:
  // The department of the cases with other lines in its file.
  void department(std::string_view lines) {
    write("templates/zarechye/ведомство.yaml",
          "имена: Заречье\nназвание: [Отдел образования, Заречного района]\n" + std::string(lines));
  }
  static std::string made(const Paper& paper) {
    std::string out;
    for (const expr::FormMade& form : paper.forms) {
      out += std::to_string(form.where.line) + ": " + form.input + " → " +
             russian::short_name(form.grammatical_case) + " " + form.result +
             (form.by_table ? " (таблица)" : "") + "\n";
    }
    return out;
  }
  // Whom the stamp of a plan names, approved by an order with these lines.
  std::string approved_by(const std::string& lines) {
    const Paper paper = read_text("вид: приказ\n" + lines + R"(
заголовок: Об утверждении плана
пункты: [Утвердить план.]
приложения:
  - утверждено: да
    документ: {вид: план, заголовок: План, строки: [{мероприятие: Сбор}]}
)");
    return at(paper.appendices.front().paper->view, "гриф.чем").text();
  }
};

TEST_F(CaseFormsTest, each_form_made_by_a_card_is_recorded_with_its_place) {
  const Paper paper = read_text(R"(вид: приказ
ведомство: Заречье
заголовок: О кураторе
данные:
  лицо: Ветрова Анна Олеговна
пункты:
  - Назначить {{ данные.лицо | падеж("вин") }}, {{ "методист" | должность("вин") }}.
)");
  EXPECT_EQ(at(paper.view, "пункты.0.текст").text(), "Назначить Ветрову Анну Олеговну, методиста.");
  EXPECT_EQ(made(paper),
            "7: Ветрова Анна Олеговна → вин Ветрову Анну Олеговну\n7: методист → вин методиста\n");
}

TEST_F(CaseFormsTest, the_table_of_the_department_wins) {
  department("падежи:\n  Заяц: {вин: Заяца}\n  Кравчук Е.В.: {пол: м}\n  Совет: не склоняется\n");
  const Paper paper = read_text(R"(вид: приказ
ведомство: Заречье
заголовок: О кураторах
пункты:
  - Назначить {{ "Заяц Иван Петрович" | падеж("вин") }} и {{ "Кравчук Е.В." | падеж("вин") }}.
  - Сообщить {{ "Совет" | падеж("дат") }}.
)");
  EXPECT_EQ(made(paper),
            "2: Отдел образования Заречного района → род Отдела образования Заречного района\n"
            "5: Заяц Иван Петрович → вин Заяца Ивана Петровича (таблица)\n"
            "5: Кравчук Е.В. → вин Кравчука\u00A0Е.В.\n6: Совет → дат Совет (таблица)\n");
}

TEST_F(CaseFormsTest, mistakes_of_the_table_are_told) {
  department("падежи:\n  Заяц: {виин: Заяца, пол: x}\n  Ёж: ежа\n");
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О\nпункты: [Да.]\n"),
            "templates/zarechye/ведомство.yaml:4:10: ошибка: нет падежа «виин»; может быть, «вин»; "
            "есть: им, род, дат, вин, твор, предл и пол [card.unknown-key]\n"
            "templates/zarechye/ведомство.yaml:4:28: ошибка: пол бывает «м» или «ж» "
            "[card.bad-value]\n"
            "templates/zarechye/ведомство.yaml:5:7: ошибка: не понять, как склоняется «ёж»; "
            "напишите «не склоняется» или формы: {род: …, дат: …} [card.bad-value]\n");
  department("падежи: Заяц\n");
  EXPECT_EQ(errors_of("вид: приказ\nведомство: Заречье\nзаголовок: О\nпункты: [Да.]\n"),
            "templates/zarechye/ведомство.yaml:3:9: ошибка: в поле «падежи» должны быть слова с их "
            "формами; например, Бобёр: {род: Бобра, дат: Бобру} [card.wrong-type]\n");
}

TEST_F(CaseFormsTest, a_department_without_its_genitive_gets_it_by_the_rules) {
  department("");
  EXPECT_EQ(approved_by("ведомство: Заречье\nдата: 2021-02-08\nномер: 36"),
            "приказом Отдела образования Заречного района");
}

TEST_F(CaseFormsTest, a_name_that_the_card_changes_is_declined_anew) {
  department("");
  EXPECT_EQ(approved_by("ведомство: {имя: Заречье, название: Комитет по образованию}"),
            "приказом Комитета по образованию");
}

}  // namespace
}  // namespace prikaz::paper
