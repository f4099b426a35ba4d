#include "expr/expression.h"

#include <gtest/gtest.h>

#include <string>

#include "data/yaml.h"

namespace prikaz::expr {
namespace {

data::Value card() {
  auto read = data::read_card(
      "номер: 718-ОД\n"
      "дата: 2020-10-06\n"
      "форма даты: словами\n"
      "копий: 13\n"
      "школа: {номер: 5, полное название: Лицей}\n"
      "пункты: [Раз, Два]\n",
      "карточка.yaml");
  return read ? *read : data::Value();
}

std::string printed(std::string_view source, Undefined undefined = Undefined::kStrict,
                    Budget budget = {}) {
  const auto expression = Expression::parse(source, {"шаблон.docx"});
  if (!expression) return format(expression.error().items().front(), Language::kRussian);
  const Scope scope(card());
  const auto value = expression->evaluate(scope, budget, undefined);
  if (!value) return format(value.error().items().front(), Language::kRussian);
  const auto text = print(*value, undefined, {"шаблон.docx"});
  return text ? *text : format(text.error().items().front(), Language::kRussian);
}

TEST(Expression, ASpaceInAKeyStandsAsUnderscoreInAName) {
  EXPECT_EQ(printed("форма_даты"), "словами");
  EXPECT_EQ(printed("школа.полное_название"), "Лицей");
  EXPECT_EQ(printed("школа['полное название']"), "Лицей");
  EXPECT_EQ(printed("школа['полное_название']"), "Лицей");
}

TEST(Expression, HabitsOfWordAreTakenAsMeant) {
  EXPECT_EQ(printed("номер\u00A0~ “!”"), "718-ОД!");
  EXPECT_EQ(printed("пункты|join(«, »)"), "Раз, Два");
  EXPECT_EQ(printed("пункты|join(‘; ’)"), "Раз; Два");
  EXPECT_EQ(printed("5 – 3"), "2");
  EXPECT_EQ(printed("но\u00ADмер"),
            "шаблон.docx: ошибка: здесь ждали конец выражения, а стоит "
            "«мер»: «но\u00ADмер» [expr.syntax]");
}

TEST(Expression, MistakesQuoteThePlaceAndOfferTheNearest) {
  const struct {
    const char* source;
    const char* message;
  } cases[] = {
      {"нмоер",
       "шаблон.docx: ошибка: неизвестное имя «нмоер»; может быть, «номер» [expr.undefined]"},
      {"школа.номр ~ ''",
       "шаблон.docx: ошибка: неизвестное имя «номр»: «школа.номр ~ ''»; может быть, «номер»; "
       "искали здесь: карточка.yaml:5:8 [expr.undefined]"},
      {"школа.адрес.улица",
       "шаблон.docx: ошибка: неизвестное имя «адрес»: «школа.адрес.улица»; искали здесь: "
       "карточка.yaml:5:8 [expr.undefined]"},
      {"номер|uper",
       "шаблон.docx: ошибка: неизвестный фильтр: «uper»; может быть, «upper» "
       "[expr.unknown-filter]"},
      {"пункты|map('uper')|list",
       "шаблон.docx: ошибка: неизвестный фильтр: «'uper'»; может быть, «upper» "
       "[expr.unknown-filter]"},
      {"номер is definet",
       "шаблон.docx: ошибка: неизвестная проверка: «definet»; может быть, «defined» "
       "[expr.unknown-test]"},
      {"номер|replace('а')",
       "шаблон.docx: ошибка: у «replace» не хватает аргумента «new»: «номер|replace('а')» "
       "[expr.bad-argument]"},
      {"номер|upper(1)",
       "шаблон.docx: ошибка: у «upper» слишком много аргументов: их не больше 0: «номер|upper(1)» "
       "[expr.bad-argument]"},
      {"номер|truncate(len=5)",
       "шаблон.docx: ошибка: у «truncate» нет аргумента «len»: «номер|truncate(len=5)» "
       "[expr.bad-argument]"},
      {"копий + 1",
       "шаблон.docx: ошибка: знак «+» не подходит для: текст «13» (карточка.yaml:4:8) и целое "
       "число: "
       "«копий + 1»; тексты и числа соединяет знак «~», а число из текста делает «|int» "
       "[expr.type]"},
      {"1 / 0", "шаблон.docx: ошибка: деление на ноль: «1 / 0» [expr.division-by-zero]"},
      {"9223372036854775807 + 1",
       "шаблон.docx: ошибка: слишком большое число: «9223372036854775807 + 1» [expr.overflow]"},
      {"номер|round",
       "шаблон.docx: ошибка: здесь текст «718-ОД» (карточка.yaml:1:8), а нужно число: "
       "«номер|round» [expr.type]"},
      {"5|join", "шаблон.docx: ошибка: здесь целое число, а нужно список: «5|join» [expr.type]"},
      {"(номер",
       "шаблон.docx: ошибка: выражение обрывается, дальше ждали «)»: «(номер» [expr.syntax]"},
      {"номер дата",
       "шаблон.docx: ошибка: здесь ждали конец выражения, а стоит «дата»: «номер дата» "
       "[expr.syntax]"},
      {"",
       "шаблон.docx: ошибка: выражение обрывается, дальше ждали имя или значение [expr.syntax]"},
      {"'номер", "шаблон.docx: ошибка: кавычка не закрыта: «'номер» [expr.syntax]"},
      {"номер & 1",
       "шаблон.docx: ошибка: в выражении не может стоять этот знак: «&» [expr.syntax]"},
      {"номер.uppper()",
       "шаблон.docx: ошибка: у значения (текст «718-ОД» (карточка.yaml:1:8)) нет «uppper()»: "
       "«номер.uppper()»; может быть, «upper» [expr.unknown-function]"},
      {"rnge(3)",
       "шаблон.docx: ошибка: неизвестная функция «rnge»: «rnge(3)»; может быть, «range» "
       "[expr.unknown-function]"},
      {"номер|дата",
       "шаблон.docx: ошибка: это не дата: «718-ОД» (карточка.yaml:1:8): «номер|дата»; пишите "
       "06.10.2020, 2020-10-06 или 6 октября 2020 г. [expr.type]"},
      {"дата|дата('славами')",
       "шаблон.docx: ошибка: неизвестный вид «славами»: «дата|дата('славами')»; может быть, "
       "«словами»; есть «цифрами», «цифрами с г.», «словами», «в кавычках словами», "
       "«в кавычках», «прописью», «прописью в родительном» [expr.bad-argument]"},
  };
  for (const auto& item : cases) EXPECT_EQ(printed(item.source), item.message) << item.source;
}

// A cell of a table that nothing was typed in.
TEST(Expression, NothingIsInAnEmptyValue) {
  EXPECT_EQ(printed("'да' if 'кадры' in none else 'нет'"), "нет");
  EXPECT_EQ(printed("'да' if 'кадры' not in none else 'нет'"), "да");
}

TEST(Expression, LenientTakesAnUnknownNameAsEmpty) {
  EXPECT_EQ(printed("нет", Undefined::kLenient), "");
  EXPECT_EQ(printed("нет.такого.пути", Undefined::kLenient), "");
  EXPECT_EQ(printed("'а' ~ нет ~ 'б'", Undefined::kLenient), "аб");
  EXPECT_EQ(printed("'да' if нет else 'нет'", Undefined::kLenient), "нет");
  EXPECT_EQ(printed("нет|upper", Undefined::kLenient), "");
  EXPECT_EQ(printed("нет|length", Undefined::kLenient), "0");
  EXPECT_EQ(printed("нет|default('х')", Undefined::kLenient), "х");
}

TEST(Expression, RussianFilters) {
  EXPECT_EQ(printed("дата|дата"), "06.10.2020");
  EXPECT_EQ(printed("дата|дата(форма_даты)"), "6\u00A0октября\u00A02020\u00A0г.");
  EXPECT_EQ(printed("'Орлова Анна Ивановна'|инициалы"), "А.И.\u00A0Орлова");
  EXPECT_EQ(printed("'А.И. Орлова'|имя('фамилия')"), "Орлова\u00A0А.И.");
  EXPECT_EQ(printed("копий ~ ' ' ~ копий|склонение('экземпляр','экземпляра','экземпляров')"),
            "13 экземпляров");
  EXPECT_EQ(printed("22|склонение('лист','листа','листов')"), "листа");
  EXPECT_EQ(printed("'школа № 5'|неразрывно"), "школа №\u00A05");
}

TEST(Expression, TextsAreSortedAsRussianOnes) {
  EXPECT_EQ(printed("['№ 10', 'Ёлка', '№ 2', 'ель', 'Жук']|sort|join(' ')"),
            "Ёлка ель Жук № 2 № 10");
}

TEST(Expression, BudgetsEndWhatWouldNotEnd) {
  Budget steps;
  steps.steps = 1000;
  EXPECT_EQ(
      printed("range(2000)|list|length", Undefined::kStrict, steps),
      "шаблон.docx: ошибка: слишком много шагов вычисления: «range(2000)|list»; проверьте, не "
      "слишком ли велик цикл [expr.too-many-steps]");
  EXPECT_EQ(printed("'а' * 1000000000000"),
            "шаблон.docx: ошибка: повторено слишком много раз: «'а' * 1000000000000» "
            "[expr.too-large]");
  Budget text;
  text.text_bytes = 100;
  EXPECT_EQ(printed("'абв' * 50", Undefined::kStrict, text),
            "шаблон.docx: ошибка: получается слишком большой текст: «'абв' * 50» [expr.too-large]");
  EXPECT_EQ(printed("[[0] * 3000] * 3000"),
            "шаблон.docx: ошибка: получается слишком большой список: «[[0] * 3000] * 3000» "
            "[expr.too-large]");
  EXPECT_EQ(printed("range(1000000)"),
            "шаблон.docx: ошибка: «range» длиннее 100000: «range(1000000)» [expr.too-large]");
}

TEST(Expression, DeepNestingIsRefused) {
  EXPECT_EQ(printed(std::string(100, '(') + "1" + std::string(100, ')')),
            "шаблон.docx: ошибка: слишком много вложенных скобок [expr.syntax]");
  std::string chain = "1";
  for (int i = 0; i < 1000; ++i) chain += "+1";
  EXPECT_EQ(printed(chain), "шаблон.docx: ошибка: слишком сложное выражение [expr.syntax]");
  EXPECT_NE(printed(std::string(200, '-') + "1").find("expr.syntax"), std::string::npos);
  EXPECT_NE(printed(std::string(70'000, ' ') + "1").find("64 КБ"), std::string::npos);
}

TEST(Expression, NamesTellHowTheyAreUsed) {
  const auto expression = Expression::parse(
      "школа.номер ~ пункты|join(разделитель) ~ ('да' if школа.есть and не_нужно is defined)", {});
  ASSERT_TRUE(expression);
  std::string all;
  for (const auto& use : expression->names()) {
    all += use.path + (use.as_list ? "[]" : "") + (use.as_condition ? "?" : "") + " ";
  }
  EXPECT_EQ(all, "школа.номер пункты[] разделитель школа.есть? не_нужно? ");
}

TEST(Expression, FunctionsOfTheCallerAreCalledByTheirDottedName) {
  Scope scope(card());
  scope.define("loop.changed", [](std::span<const data::Value> arguments) -> Result<data::Value> {
    return data::Value::integer(static_cast<int64_t>(arguments.size()));
  });
  const Scope inner(&scope);
  Budget budget;
  const auto value = Expression::parse("loop.changed(1, 2) + 1", {})->evaluate(inner, budget);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->integer(), 3);
}

TEST(Scope, InnerNamesHideOuterOnes) {
  Scope outer(card());
  Scope inner(&outer);
  inner.set("номер", data::Value::string("1"));
  inner.set("номер", data::Value::string("2"));
  EXPECT_EQ(inner.find("номер")->text(), "2");
  EXPECT_EQ(outer.find("номер")->text(), "718-ОД");
  EXPECT_EQ(inner.find("форма_даты")->text(), "словами");
  EXPECT_EQ(inner.find("нет"), nullptr);
}

TEST(Scope, NamesInANamespaceAreSetWhereItStands) {
  Scope outer(card());
  outer.set("счёт", data::Value::map({{"всего", {}, data::Value::integer(1)}}));
  Scope inner(&outer);
  inner.set("счёт.всего", data::Value::integer(2));
  inner.set("счёт.ещё", data::Value::integer(3));
  EXPECT_EQ(outer.find("счёт")->find("всего")->integer(), 2);
  EXPECT_EQ(outer.find("счёт")->find("ещё")->integer(), 3);
}

TEST(Statements, ForAndSetAreParsed) {
  const auto loop = parse_for("ключ, значение in школа.items() if значение is defined", {});
  ASSERT_TRUE(loop);
  EXPECT_EQ(loop->targets, (std::vector<std::string>{"ключ", "значение"}));
  EXPECT_TRUE(loop->condition.has_value());
  const auto set = parse_set("а, б = 1, 2", {});
  ASSERT_TRUE(set);
  EXPECT_EQ(set->targets.size(), 2u);
  Budget budget;
  EXPECT_EQ(set->value.evaluate(Scope(card()), budget)->items().size(), 2u);
  EXPECT_EQ(parse_set("пространство.имя = 1", {})->targets.front(), "пространство.имя");
  const auto broken = parse_for("пункт из пункты", {"шаблон.docx"});
  ASSERT_FALSE(broken);
  EXPECT_EQ(format(broken.error().items().front(), Language::kRussian),
            "шаблон.docx: ошибка: здесь ждали «in», а стоит «из»: «пункт из пункты» [expr.syntax]");
}

TEST(Statements, SequencesOfValues) {
  Budget budget;
  EXPECT_EQ(sequence(data::Value::string("аб"), budget, Undefined::kStrict, {})->items().size(),
            2u);
  EXPECT_EQ(sequence(card(), budget, Undefined::kStrict, {})->items()[0].text(), "номер");
  const auto number = sequence(data::Value::integer(5), budget, Undefined::kStrict, {"ш.docx"});
  ASSERT_FALSE(number);
  EXPECT_EQ(format(number.error().items().front(), Language::kRussian),
            "ш.docx: ошибка: здесь целое число, а нужно список [expr.type]");
  const auto missing = data::Value::undefined("нет");
  EXPECT_FALSE(sequence(missing, budget, Undefined::kStrict, {}));
  EXPECT_TRUE(sequence(missing, budget, Undefined::kLenient, {})->items().empty());
}

}  // namespace
}  // namespace prikaz::expr
