#include "merge/check_names.h"

#include <gtest/gtest.h>

#include "data/yaml.h"
#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::package;
using sample::paragraph;

TEST(CheckNames, ThatNobodyGivesAreToldWithTheirPlaceAndTheNearest) {
  const std::vector<std::string> known = {"номер", "подписант", "гриф", "пункты", "дата"};
  EXPECT_EQ(sample::errors(unknown_names(sample::order().programs(), known)),
            "абзац 1: ошибка: неизвестное имя «печать» (тег {% if печать %}): "
            "«…{% if гриф %}{{ гриф.слово }}{% endif %}{% if печать %}М.П.{% endif %}» "
            "[merge.unknown-name]\n"
            "абзац 8: ошибка: неизвестное имя «лица» (тег {{ лица|join(', ') }}): "
            "«{% set x = дата %}{{ x }} {{ лица|join(', ') }}» [merge.unknown-name]\n");
  auto looped = Template::compile(
      package(paragraph("{% for п in пукты %}{{ п.текст }}{% endfor %}{{ loop.index }}")));
  ASSERT_TRUE(looped);
  EXPECT_EQ(sample::errors(unknown_names(looped->programs(), known)),
            "абзац 1: ошибка: неизвестное имя «пукты» (тег {% for п in пукты "
            "%}): «{% for п in пукты %}{{ п.текст }}{% endfor %}{{ loop.index }…»; может быть, "
            "«пункты» [merge.unknown-name]\n"
            "абзац 1: ошибка: неизвестное имя «loop» (тег {{ loop.index }}): "
            "«…r п in пукты %}{{ п.текст }}{% endfor %}{{ loop.index }}» [merge.unknown-name]\n");
  auto misspelt = Template::compile(package(paragraph("{{ номр }}")));
  ASSERT_TRUE(misspelt);
  EXPECT_EQ(sample::errors(unknown_names(misspelt->programs(), known)),
            "абзац 1: ошибка: неизвестное имя «номр» (тег {{ номр }}); может "
            "быть, «номер» [merge.unknown-name]\n");
}

data::Value yaml(const std::string& text) {
  auto value = data::read_yaml(text, "данные.yaml");
  EXPECT_TRUE(value);
  return std::move(value).value();
}

const char* const kData =
    "номер: 7\n"
    "школа: {имя: Лесная, место:\n"
    "    {город: Смоленск}}\n"
    "классы:\n"
    "  - {буква: а, ученики: [{имя: Яна}]}\n"
    "  - {буква: б, ученики: []}\n"
    "пусто: []\n"
    "нет: ~\n";

std::string told(const std::string& body) {
  const data::Value data = yaml(kData);
  return sample::errors(check(package(body), {.data = &data}));
}

TEST(CheckNames, OfDataThatHaveThemAllTellsNothing) {
  EXPECT_EQ(told(paragraph("{{ номер }} {{ школа.имя }} {{ школа.место.город|upper }} {{ нет }}") +
                 paragraph("{%p for класс in классы|sort(attribute='буква') %}") +
                 paragraph("{{ loop.index }}{{ класс.буква }}{{ класс.ученики|length }}"
                           "{% for у in класс.ученики %}{{ у.имя }}{% endfor %}") +
                 paragraph("{%p endfor %}") +
                 paragraph("{% for x in пусто %}{{ x.что.угодно }}{% endfor %}") +
                 paragraph("{{ классы[0].буква }}{{ классы.0.буква }}{% set м = школа.место %}"
                           "{{ м.город }}{% for а, б in школа.items() %}{{ а }}{% endfor %}")),
            "");
}

TEST(CheckNames, InsideOfMapsAreToldWithThePlaceInTheData) {
  EXPECT_EQ(told(paragraph("{% if false %}{{ школа.место.горд }}{% endif %}")),
            "абзац 1: ошибка: неизвестное имя «горд» (тег {{ школа.место.горд "
            "}}): «{% if false %}{{ школа.место.горд }}{% endif %}»; может быть, «город»; "
            "искали здесь: данные.yaml:3:5 [merge.unknown-name]\n");
  EXPECT_EQ(
      told(paragraph("{% if false %}{% set м = школа.место %}{{ м.горд }}{% endif %}")),
      "абзац 1: ошибка: неизвестное имя «горд» (тег {{ м.горд }}): «{% if "
      "false %}{% set м = школа.место %}{{ м.горд }}{% endif %}»; может быть, «город»; искали "
      "здесь: данные.yaml:3:5 [merge.unknown-name]\n");
}

TEST(CheckNames, OfItemsOfLoopsAreToldWhenNoItemHasThem) {
  EXPECT_EQ(told(paragraph("{%p for к in классы if false %}") +
                 paragraph("{{ к.букв }}{% for у in к.ученики|reverse %}{{ у.фамилия }}"
                           "{% endfor %}") +
                 paragraph("{%p endfor %}")),
            "абзац 2: ошибка: неизвестное имя «букв» (тег {{ к.букв }}): «{{ "
            "к.букв }}{% for у in к.ученики|reverse %}{{ у.фам…»; может быть, «буква»; искали "
            "здесь: данные.yaml:5:5 [merge.unknown-name]\n"
            "абзац 2: ошибка: неизвестное имя «фамилия» (тег {{ у.фамилия }}): "
            "«….букв }}{% for у in к.ученики|reverse %}{{ у.фамилия }}{% endfor %}»; искали здесь: "
            "данные.yaml:5:26 [merge.unknown-name]\n");
}

TEST(CheckNames, OfAnItemThatLacksWhatOthersHaveAreToldByTheRendering) {
  const data::Value data = yaml("xs:\n- {имя: а}\n- {им: б}\n");
  EXPECT_EQ(sample::errors(check(package(paragraph("{% for x in xs %}{{ x.имя }}{% endfor %}")),
                                 {.data = &data})),
            "абзац 1: ошибка: неизвестное имя «имя» (тег {{ x.имя }}): «{% for x "
            "in xs %}{{ x.имя }}{% endfor %}»; может быть, «им»; искали здесь: данные.yaml:3:3 "
            "[expr.undefined]\n");
}

TEST(CheckNames, ThatTheTemplateAsksForNeedNotBeThere) {
  EXPECT_EQ(told(paragraph("{% if печать is defined %}{{ печать.текст }}{% endif %}"
                           "{{ школа.адрес|default('нет') }}{{ гриф|d('') }}")),
            "");
}

TEST(CheckNames, MistakesOfRenderingAreToldOnceAndInTheOrderOfTheDocument) {
  EXPECT_EQ(told(paragraph("{% if false %}{{ номр }}{% endif %}") + paragraph("{{ номр }}") +
                 paragraph("{{ номер.год }}")),
            "абзац 1: ошибка: неизвестное имя «номр» (тег {{ номр }}): «{% if "
            "false %}{{ номр }}{% endif %}»; может быть, «номер» [merge.unknown-name]\n"
            "абзац 2: ошибка: неизвестное имя «номр» (тег {{ номр }}); может "
            "быть, «номер» [expr.undefined]\n"
            "абзац 3: ошибка: неизвестное имя «год» (тег {{ номер.год }}); "
            "искали здесь: данные.yaml:1:8 [expr.undefined]\n");
}

TEST(CheckNames, MistakesOfTagsDoNotHideThem) {
  EXPECT_EQ(told(paragraph("{% if номр %}") + paragraph("{{ школа.им|uper }}") +
                 paragraph("{{ школа.им }}")),
            "абзац 1: ошибка: для тега {% if номр %} нет закрывающего «endif» "
            "[merge.unclosed-statement]\n"
            "абзац 1: ошибка: неизвестное имя «номр» (тег {% if номр %}); может "
            "быть, «номер» [merge.unknown-name]\n"
            "абзац 2: ошибка: неизвестный фильтр: «uper» (тег {{ школа.им|uper "
            "}}); может быть, «upper» [expr.unknown-filter]\n"
            "абзац 3: ошибка: неизвестное имя «им» (тег {{ школа.им }}); может "
            "быть, «имя»; искали здесь: данные.yaml:2:8 [merge.unknown-name]\n");
}

TEST(CheckNames, ABrokenLoopHidesTheNamesInsideOfItAlone) {
  EXPECT_EQ(
      told(paragraph("{%p for имя школы %}") + paragraph("{{ имя }}") + paragraph("{%p endfor %}") +
           paragraph("{% set = 1 %}{{ номр }}") + paragraph("{% if %}да{% endif %}")),
      "абзац 1: ошибка: здесь ждали «in», а стоит «школы»: «имя школы» "
      "(тег {%p for имя школы %}) [expr.syntax]\n"
      "абзац 4: ошибка: здесь ждали имя, а стоит «=»: «= 1» (тег {% set = "
      "1 %}): «{% set = 1 %}{{ номр }}» [expr.syntax]\n"
      "абзац 4: ошибка: неизвестное имя «номр» (тег {{ номр }}): «{% set "
      "= 1 %}{{ номр }}»; может быть, «номер» [merge.unknown-name]\n"
      "абзац 5: ошибка: выражение обрывается, дальше ждали имя или "
      "значение (тег {% if %}): «{% if %}да{% endif %}» [expr.syntax]\n");
}

}  // namespace
}  // namespace prikaz::merge
