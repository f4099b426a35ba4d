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
лицо: Расческина Ольга Дмитриевна
куратор: Кравчук Е.В.
подписант: {имя: Талкин Е.П., должность: исполняющий обязанности начальника}
школа: МБОУ «СОШ № 5»
отдел: отдел образования
)";

TEST(CaseFilters, PutNamesPostsAndBodiesIntoACase) {
  const Value card = yaml(kCard);
  EXPECT_EQ(printed("лицо | падеж('вин')", card), "Расческину Ольгу Дмитриевну");
  EXPECT_EQ(printed("лицо | падеж('дат') | инициалы", card), "О.Д.\u00A0Расческиной");
  EXPECT_EQ(printed("лицо | падеж('дат') | имя('фамилия')", card), "Расческиной\u00A0О.Д.");
  EXPECT_EQ(printed("подписант | падеж('род')", card), "Талкина\u00A0Е.П.");
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
  EXPECT_EQ(forms[0].input, "Расческина Ольга Дмитриевна");
  EXPECT_EQ(forms[0].grammatical_case, russian::Case::kAccusative);
  EXPECT_EQ(forms[0].result, "Расческину Ольгу Дмитриевну");
  EXPECT_EQ(forms[0].where.line, 7);
  EXPECT_FALSE(forms[0].by_table);
  EXPECT_EQ(forms[1].result, "исполняющему обязанности начальника");
}

}  // namespace
}  // namespace prikaz::expr
