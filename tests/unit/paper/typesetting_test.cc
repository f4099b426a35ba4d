#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

class TypesettingTest : public CardCase {
 protected:
  Paper order(const std::string& more) {
    return read_text("вид: приказ\nведомство: Заречье\nзаголовок: О школах\n" + more + R"(
данные: {слово: "\"как есть\" - да"}
пункты:
  - Провести "День школы" в 2021-2023 годах - см. https://ед.рф/?q=2021-2023
  - 'Школе № 5 и закону № 273-ФЗ "Об образовании".'
)");
  }
  static std::string first(const Paper& paper) {
    std::string out;
    for (const auto& run : at(paper.view, "пункты.0.текст").runs()) out += run.text;
    return out;
  }
};

TEST_F(TypesettingTest, marks_are_mended_in_print_but_not_in_links_nor_in_ones_own_data) {
  const Paper paper = order("");
  EXPECT_EQ(first(paper),
            "Провести «День школы» в 2021–2023\u00A0годах\u00A0– см. https://ед.рф/?q=2021-2023");
  EXPECT_EQ(at(paper.view, "пункты.1.текст").text(),
            "Школе №\u00A05 и закону №\u00A0273\u2011ФЗ «Об образовании».");
  EXPECT_EQ(at(paper.view, "данные.слово").text(), "\"как есть\" - да");
}

TEST_F(TypesettingTest, it_is_switched_off_by_the_card_or_the_department) {
  EXPECT_EQ(first(order("типографика: пробелы")),
            "Провести \"День школы\" в 2021-2023\u00A0годах - см. https://ед.рф/?q=2021-2023");
  EXPECT_EQ(first(order("типографика: нет")),
            "Провести \"День школы\" в 2021-2023 годах - см. https://ед.рф/?q=2021-2023");
  write("templates/zarechye/ведомство.yaml", "имена: Заречье\nтипографика: нет\n");
  EXPECT_EQ(at(order("").view, "пункты.1.текст").text(),
            "Школе № 5 и закону № 273-ФЗ \"Об образовании\".");
}

}  // namespace
}  // namespace prikaz::paper
