// A batch names papers before it makes them: by the same words.
#include "paper/naming.h"

#include "card_case.h"
#include "paper/access.h"

namespace prikaz::paper {
namespace {

class NamingTest : public CardCase {
 protected:
  // By a row of a table, before and after the paper is read.
  void expect_named(const std::string& card, const std::string& name) {
    Options options;
    options.names =
        MapMaker()
            .add("школа",
                 MapMaker().add("номер", data::Value::integer(7)).add("буквы", "ПР").value())
            .value();
    EXPECT_EQ(read_text(card, options).file_name, name);
    Diagnostics notes;
    const auto opened = Card::open(folder_ / "card.yaml", notes);
    const auto catalogue = Catalogue::open(folder_ / "templates");
    ASSERT_TRUE(opened && catalogue);
    const auto before = naming(*opened, *catalogue, options.names);
    ASSERT_TRUE(before);
    EXPECT_EQ(before->file_name, name);
  }
};

TEST_F(NamingTest, a_computed_number_is_its_value_with_the_index) {
  expect_named(
      "вид: приказ\nведомство: Заречье\nдата: 2026-09-01\nномер: \"{{ школа.номер }}\"\n"
      "заголовок: О смотре\nпункты: [Провести смотр.]\n",
      "7-ОД_2026-09-01_О_смотре");
}

TEST_F(NamingTest, an_index_of_the_card_stands_over_the_departments) {
  expect_named(
      "вид: приказ\nведомство: Заречье\nномер: № 12\nиндекс: \"-{{ школа.буквы }}\"\n"
      "заголовок: О смотре\nпункты: [Провести смотр.]\n",
      "12-ПР_О_смотре");
}

TEST_F(NamingTest, a_number_keeps_its_zeros_and_a_plan_has_no_index) {
  expect_named(
      "вид: план\nведомство: Заречье\nномер: 007\nзаголовок: План смотра\n"
      "столбцы: {мероприятие: {заголовок: Мероприятие}}\nстроки:\n  - мероприятие: Смотр\n",
      "007_План_смотра");
}

}  // namespace
}  // namespace prikaz::paper
