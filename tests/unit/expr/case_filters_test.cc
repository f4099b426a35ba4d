#include <gtest/gtest.h>

#include "data/yaml.h"
#include "expr/expression.h"

namespace prikaz::expr {
namespace {

using data::Value;

Value yaml(std::string_view text) {
  auto value = data::read_yaml(text, "карточка.yaml");
  return value ? *value : Value();
}

// What the expression prints in a card of this data, or the Russian message of its first error.
std::string printed(std::string_view source, const Value& names, FormsMade* forms = nullptr) {
  const SourceLocation where{"карточка.yaml", 7, 3};
  const auto expression = Expression::parse(source, where);
  if (!expression) return expression.error().items().front().message.russian;
  Scope scope(names);
  scope.record_forms(forms);
  Budget budget;
  const auto value = expression->evaluate(scope, budget);
  if (!value) return value.error().items().front().message.russian;
  return *print(*value, Undefined::kStrict, where);
}

const char* kCard = R"(
лицо: Пряничкина Ольга Дмитриевна
куратор: Кравчук Е.В.
подписант: {имя: Малкин Е.П., должность: исполняющий обязанности начальника}
школа: МБОУ «СОШ № 5»
отдел: отдел образования
)";

TEST(CaseFilters, PutNamesPostsAndBodiesIntoACase) {
  const Value card = yaml(kCard);
  EXPECT_EQ(printed("лицо | падеж('вин')", card), "Пряничкину Ольгу Дмитриевну");
  EXPECT_EQ(printed("лицо | падеж('дат') | инициалы", card), "О.Д.\u00A0Пряничкиной");
  EXPECT_EQ(printed("лицо | падеж('дат') | имя('фамилия')", card), "Пряничкиной\u00A0О.Д.");
  EXPECT_EQ(printed("подписант | падеж('род')", card), "Малкина\u00A0Е.П.");
  EXPECT_EQ(printed("подписант.должность | должность('дат')", card),
            "исполняющему обязанности начальника");
  EXPECT_EQ(printed("отдел | падеж('чего')", card), "отдела образования");
  EXPECT_EQ(printed("школа | падеж('дательный')", card), "МБОУ «СОШ № 5»");
  EXPECT_EQ(printed("'директор школы Кравчук Е.В.' | падеж('дат', 'м')", card),
            "директору школы Кравчуку\u00A0Е.В.");
  EXPECT_EQ(printed("'Е.В. Кравчук' | падеж('дат', 'м')", card), "Е.В.\u00A0Кравчуку");
  EXPECT_EQ(printed("'' | падеж('дат')", card), "");
}

TEST(CaseFilters, SayWhatTheyCannotKnow) {
  const Value card = yaml(kCard);
  EXPECT_EQ(printed("куратор | падеж('дат')", card),
            "не понять, мужчина или женщина: «Кравчук Е.В.»");
  EXPECT_EQ(printed("куратор | падеж('дат', 'ж')", card), "Кравчук\u00A0Е.В.");
  EXPECT_EQ(printed("лицо | падеж('дательней')", card), "неизвестный вид «дательней»");
  EXPECT_EQ(printed("куратор | падеж('дат', 'х')", card), "неизвестный вид «х»");
}

TEST(CaseFilters, TheDepartmentsTableGoesBeforeTheRules) {
  const Value card = yaml(R"(
лицо: Бобер Иван Петрович
куратор: Кравчук Е.В.
отдел: Сектор
ведомство:
  падежи:
    Бобер: {род: Бобера}
    Кравчук Е.В.: {пол: м}
    Сектор: не склоняется
)");
  EXPECT_EQ(printed("лицо | падеж('род')", card), "Бобера Ивана Петровича");
  EXPECT_EQ(printed("куратор | падеж('дат')", card), "Кравчуку\u00A0Е.В.");
  EXPECT_EQ(printed("отдел | падеж('дат')", card), "Сектор");
}

TEST(CaseFilters, AColumnOfTheRowGoesBeforeAll) {
  const Value card = yaml(R"(
школа: {директор: Ким Ён А.Б., директор (дат. падеж): Ким Ёну А.Б., зам: Шульц Е.А., зам_дат: "", пол: ж}
ведомство: {падежи: {Ким Ён А.Б.: {дат: неверно}}}
)");
  EXPECT_EQ(printed("школа.директор | падеж('дат')", card), "Ким Ёну А.Б.");
  EXPECT_EQ(printed("школа.зам | падеж('дат')", card), "Шульц\u00A0Е.А.");
}

TEST(CaseFilters, RecordWhatTheyMade) {
  FormsMade forms;
  const Value card = yaml(kCard);
  printed("лицо | падеж('вин')", card, &forms);
  printed("подписант.должность | должность('дат')", card, &forms);
  ASSERT_EQ(forms.size(), 2u);
  EXPECT_EQ(forms[0].input, "Пряничкина Ольга Дмитриевна");
  EXPECT_EQ(forms[0].grammatical_case, russian::Case::kAccusative);
  EXPECT_EQ(forms[0].result, "Пряничкину Ольгу Дмитриевну");
  EXPECT_EQ(forms[0].where.line, 7);
  EXPECT_FALSE(forms[0].by_table);
  EXPECT_EQ(forms[1].result, "исполняющему обязанности начальника");
}

TEST(DateFilters, RangesWeekdaysAndWorkingDays) {
  const Value card = yaml("период: {с: 2021-02-08, по: 30.12.2021}\nдата: 08.02.2021\n");
  EXPECT_EQ(printed("период | срок | replace('\u00A0', ' ')", card),
            "8 февраля – 30 декабря 2021 г.");
  EXPECT_EQ(printed("дата | срок('12.02.2021') | replace('\u00A0', ' ')", card),
            "8–12 февраля 2021 г.");
  EXPECT_EQ(printed("дата | срок('12.01.2021')", card), "срок кончается раньше, чем начинается");
  EXPECT_EQ(printed("дата | срок", card), "у срока нет начала или конца");
  EXPECT_EQ(printed("дата | день_недели", card), "понедельник");
  EXPECT_EQ(printed("'10.02.2021' | день_недели('вин')", card), "среду");
  EXPECT_EQ(printed("дата | учебный_год", card), "2020/2021");
  EXPECT_EQ(printed("'20.02.2021' | рабочий_день", card), "20.02.2021");
  EXPECT_EQ(printed("'21.02.2021' | рабочий_день", card), "24.02.2021");
  EXPECT_EQ(printed("дата | рабочий_день(5)", card), "15.02.2021");
  EXPECT_EQ(printed("дата | рабочий_день(20000)", card), "слишком много дней");
  EXPECT_EQ(printed("дата | дата('прописью')", card),
            "восьмое февраля две тысячи двадцать первого года");
}

TEST(NumberFilters, WriteNumbersInWords) {
  const Value card = yaml("листов: 22\nсумма: \"12 345,50\"\n");
  EXPECT_EQ(printed("22 | прописью", card), "двадцать два");
  EXPECT_EQ(printed("листов | прописью('ж', 'род')", card), "двадцати двух");
  EXPECT_EQ(printed("22 | прописью('род')", card), "двадцати двух");
  EXPECT_EQ(printed("2 | порядковое('ж', 'вин')", card), "вторую");
  EXPECT_EQ(printed("сумма | рубли | replace('\u00A0', ' ')", card),
            "12 345 (двенадцать тысяч триста сорок пять) рублей 50 копеек");
  EXPECT_EQ(printed("100 | рубли('прописью') | replace('\u00A0', ' ')", card),
            "сто рублей 00 копеек");
  EXPECT_EQ(printed("'много' | прописью", card), "здесь текст «много», а нужно целое число");
}

TEST(RussianFilters, SortAndTypeset) {
  const Value card = yaml(R"(
школы:
  - {название: МКОУ «СОШ № 10»}
  - {название: МБОУ «СОШ № 2»}
  - {название: Ёлкинская школа}
  - {название: Дубовская школа}
)");
  EXPECT_EQ(
      printed("школы | по_алфавиту('название') | map(attribute='название') | join('; ')", card),
      "Дубовская школа; Ёлкинская школа; МБОУ «СОШ № 2»; МКОУ «СОШ № 10»");
  EXPECT_EQ(printed("['б', 'а'] | по_алфавиту | join", card), "аб");
  EXPECT_EQ(printed("'школа \"Рост\" - № 5' | типографика", card), "школа «Рост»\u00A0– №\u00A05");
}

}  // namespace
}  // namespace prikaz::expr
