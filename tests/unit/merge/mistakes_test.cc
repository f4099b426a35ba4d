#include <gtest/gtest.h>

#include <algorithm>

#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::json;
using sample::mistakes;
using sample::package;
using sample::paragraph;

TEST(Mistakes, AreAllReportedInOneRun) {
  EXPECT_EQ(mistakes(package(paragraph("{% if x %}") + paragraph("{{ a + }} и {{ б") +
                             paragraph("{% esle %}") + paragraph("{{ x|uper }}") +
                             paragraph("{%tr endfor %}")),
                     json("{}")),
            "абзац 1: ошибка: для тега {% if x %} нет закрывающего «endif» "
            "[merge.unclosed-statement]\n"
            "абзац 2: ошибка: выражение обрывается, дальше ждали имя или "
            "значение: «a +» (тег {{ a + }}): «{{ a + }} и {{ б» [expr.syntax]\n"
            "абзац 2: ошибка: тег не закрыт: {{ б: «{{ a + }} и {{ б»; допишите "
            "закрывающие скобки в том же абзаце [merge.unclosed-tag]\n"
            "абзац 3: ошибка: неизвестная команда «esle» в теге {% esle %}; "
            "может быть, «else» [merge.unknown-statement]\n"
            "абзац 4: ошибка: неизвестный фильтр: «uper» (тег {{ x|uper }}); "
            "может быть, «upper» [expr.unknown-filter]\n"
            "абзац 5: ошибка: тег {%tr endfor %} стоит без открывающего «for» "
            "[merge.stray-statement]\n"
            "абзац 5: ошибка: тег {%tr endfor %} стоит вне таблицы "
            "[merge.misplaced-tag]\n");
}

TEST(Mistakes, AnUnclosedTagIsFoundWhereNoOtherTagIs) {
  EXPECT_EQ(mistakes(package(paragraph("№ {{ номер ")), json(R"({"номер": 1})")),
            "абзац 1: ошибка: тег не закрыт: {{ номер : «№ {{ номер »; допишите "
            "закрывающие скобки в том же абзаце [merge.unclosed-tag]\n");
  EXPECT_EQ(
      mistakes(package("<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>% if</w:t></w:r></w:p>"), json("{}")),
      "абзац 1: ошибка: тег не закрыт: {% if; допишите закрывающие скобки "
      "в том же абзаце [merge.unclosed-tag]\n");
  opc::Package with_header = package(paragraph("текст"));
  with_header.set_part("word/header1.xml", opc::media_type::kHeader,
                       "<w:hdr " + sample::kNamespaces + ">" + paragraph("{# стр. ") + "</w:hdr>");
  EXPECT_EQ(mistakes(std::move(with_header), json("{}")),
            "верхний колонтитул, абзац 1: ошибка: тег не закрыт: {# стр. ; допишите закрывающие "
            "скобки в том же абзаце [merge.unclosed-tag]\n");
}

TEST(Mistakes, ATagThatLostABraceEndsWhereTheNextOneBegins) {
  EXPECT_EQ(
      mistakes(package(paragraph("{{ дата }\t№ {{ номир }}")), json(R"({"дата": 1, "номер": 2})")),
      "абзац 1: ошибка: тег не закрыт: {{ дата }\t№: «{{ дата }\t№ {{ "
      "номир }}»; допишите закрывающие скобки в том же абзаце [merge.unclosed-tag]\n");
}

TEST(Mistakes, ACloseWithoutATagIsFound) {
  EXPECT_EQ(mistakes(package(paragraph("№ { номер }} от {{ дата }}")), json(R"({"дата": 1})")),
            "абзац 1: ошибка: скобки }} ничего не закрывают: перед ними нет {{: «№ { "
            "номер }} от {{ дата }}»; допишите {{ в том же абзаце; чтобы напечатать сами скобки, "
            "напишите "
            "}_} [merge.stray-close]\n");
  EXPECT_EQ(mistakes(package("<w:p><w:r><w:t>endif %</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>"),
                     json("{}")),
            "абзац 1: ошибка: скобки %} ничего не закрывают: перед ними нет {%: "
            "«endif %}»; допишите {% в том же абзаце; чтобы напечатать сами скобки, напишите %_} "
            "[merge.stray-close]\n");
  EXPECT_EQ(mistakes(package(paragraph("примечание #}")), json("{}")),
            "абзац 1: ошибка: скобки #} ничего не закрывают: перед ними нет {#: "
            "«примечание #}»; допишите {# в том же абзаце [merge.stray-close]\n");
}

// Word writes a text box twice, for itself and for older programs; people see one.
TEST(Mistakes, AreToldByThePlaceThatAPersonFinds) {
  const std::string box = "<w:txbxContent>" + paragraph("{{ а }}") + "</w:txbxContent>";
  const auto cell = [](const std::string& blocks) { return "<w:tc>" + blocks + "</w:tc>"; };
  EXPECT_EQ(mistakes(package("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                             "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                             "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" +
                             paragraph("{{ б }}") + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>" +
                             cell("<w:p/>") + cell(paragraph("в") + paragraph("{{ г }}")) +
                             "</w:tr></w:tbl>" + paragraph("{{ д }}")),
                     json("{}")),
            "надпись, абзац 1: ошибка: неизвестное имя «а» (тег {{ а }}) [expr.undefined]\n"
            "надпись, абзац 1: ошибка: неизвестное имя «а» (тег {{ а }}) [expr.undefined]\n"
            "абзац 1: ошибка: неизвестное имя «б» (тег {{ б }}) [expr.undefined]\n"
            "таблица 1, строка 1, столбец 2, абзац 2: ошибка: неизвестное имя «г» (тег {{ г }}) "
            "[expr.undefined]\n"
            "абзац 2: ошибка: неизвестное имя «д» (тег {{ д }}) [expr.undefined]\n");
}

TEST(Mistakes, ACloseWithoutATagIsFoundInAnAlternativeText) {
  auto drawing = [](const std::string& text) {
    return paragraph("{{ дата }}") +
           "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"р\" "
           "descr=\"" +
           text + "\"/></wp:inline></w:drawing></w:r></w:p>";
  };
  const data::Value data = json(R"({"дата": 1})");
  EXPECT_EQ(mistakes(package(drawing("герб { номер }} от {{ дата }}")), data),
            "абзац 2: ошибка: скобки }} ничего не закрывают: перед ними нет {{: "
            "«герб { номер }} от {{ дата }}»; допишите {{ в том же абзаце; чтобы напечатать сами "
            "скобки, напишите }_} [merge.stray-close]\n");
  EXPECT_EQ(mistakes(package(drawing("герб endif %}")), data),
            "абзац 2: ошибка: скобки %} ничего не закрывают: перед ними нет {%: "
            "«герб endif %}»; допишите {% в том же абзаце; чтобы напечатать сами скобки, напишите "
            "%_} [merge.stray-close]\n");
  EXPECT_EQ(mistakes(package(drawing("{{ нет }}!")), data),
            "абзац 2: ошибка: неизвестное имя «нет» (тег {{ нет }}): «{{ нет }}!» "
            "[expr.undefined]\n");
  EXPECT_EQ(mistakes(package(drawing("{28A0092B-C50C-407E-A947-70E740481C1C} {_{ дата }_}")), data),
            "");
}

TEST(Mistakes, OfALongTagRepeatAPartOfIt) {
  std::string name;
  for (int i = 0; i < 1000; ++i) name += "я";
  std::string shown, inside;
  for (int i = 0; i < 200; ++i) shown += "я";
  for (int i = 0; i < 197; ++i) inside += "я";
  EXPECT_EQ(mistakes(package(paragraph("{{ " + name + " }}")), json("{}")),
            "абзац 1: ошибка: неизвестное имя «" + shown + "…» (тег {{ " + inside +
                "…) [expr.undefined]\n");
  for (const std::string& tag :
       {"{{ " + name + " + }}", "{{ " + name, "{% " + name + " %}", "{{ x|" + name + " }}",
        "{% for x in " + name + " %}", "{{ x is " + name + " }}", "{% endif " + name + " %}",
        "{{ '" + name + "' + 1 }}", "{{ " + name + "|join(1) }}"}) {
    const std::string told = mistakes(package(paragraph("до " + tag + " после")), json("{}"));
    EXPECT_FALSE(told.empty());
    for (size_t at = 0; at < told.size();) {
      const size_t end = told.find('\n', at);
      EXPECT_LT(end - at, 2000u) << told.substr(at, end - at);  // bytes
      at = end + 1;
    }
  }
}

TEST(Mistakes, LoneBracesAndEscapesAreText) {
  EXPECT_EQ(
      sample::filled(paragraph("{а} } { б {{ x }}}") + paragraph("в }_}") + paragraph("{_% г %_}"),
                     R"({"x": 1})"),
      "{а} } { б 1}|в }}|{% г %}");
}

TEST(Mistakes, AnUnknownNameIsToldWithTheNearest) {
  EXPECT_EQ(mistakes(package(paragraph("раз") + paragraph("Приказ {{ номр }} {{ дта }}")),
                     json(R"({"номер": 1, "дата": 2})")),
            "абзац 2: ошибка: неизвестное имя «номр» (тег {{ номр }}): «Приказ "
            "{{ номр }} {{ дта }}»; может быть, «номер» [expr.undefined]\n"
            "абзац 2: ошибка: неизвестное имя «дта» (тег {{ дта }}): «Приказ {{ "
            "номр }} {{ дта }}»; может быть, «дата» [expr.undefined]\n");
}

TEST(Mistakes, OfCrossedAndStrayTags) {
  EXPECT_EQ(
      mistakes(package(paragraph("{% for x in y %}{% if x %}{% endfor %}{% endif %}")), json("{}")),
      "абзац 1: ошибка: теги перекрещены: {% endfor %} закрывает не {% if x %}: "
      "«{% for x in y %}{% if x %}{% endfor %}{% endif %}» [merge.crossed-tags]\n");
  EXPECT_EQ(mistakes(package(paragraph("{% endfor %}{% else %}")), json("{}")),
            "абзац 1: ошибка: тег {% endfor %} стоит без открывающего «for»: "
            "«{% endfor %}{% else %}» [merge.stray-statement]\n"
            "абзац 1: ошибка: тег {% else %} стоит без открывающего «if»: «{% "
            "endfor %}{% else %}» [merge.stray-statement]\n");
  EXPECT_EQ(
      mistakes(package(paragraph("а{% if x %}1{% else %}2{% elif y %}3{% endif %}")), json("{}")),
      "абзац 1: ошибка: тег {% elif y %} стоит после «else»: «а{% if x %}1{% "
      "else %}2{% elif y %}3{% endif %}» [merge.after-else]\n");
  EXPECT_EQ(mistakes(package(paragraph("{%p if x %}") + paragraph("а{% endif %}")), json("{}")),
            "абзац 2: ошибка: теги {%p if x %} и {% endif %} стоят на разных "
            "уровнях документа: «а{% endif %}»; поставьте оба в отдельные абзацы, строки или "
            "ячейки либо оба внутрь текста [merge.crossed-levels]\n");
}

TEST(Mistakes, OfLevels) {
  EXPECT_EQ(mistakes(package(paragraph("{%tr if x %}") + paragraph("{% colspan 2 %}") +
                             paragraph("{%tr endif %}")),
                     json("{}")),
            "абзац 1: ошибка: тег {%tr if x %} стоит вне таблицы "
            "[merge.misplaced-tag]\n"
            "абзац 2: ошибка: тег {% colspan 2 %} стоит вне таблицы "
            "[merge.misplaced-tag]\n"
            "абзац 3: ошибка: тег {%tr endif %} стоит вне таблицы "
            "[merge.misplaced-tag]\n");
}

TEST(Mistakes, OfValues) {
  EXPECT_EQ(mistakes(package(paragraph(
                         "{% for x in n %}{{ x }}{% endfor %}{% for a, b in [1] %}{% endfor %}")),
                     json(R"({"n": 5})")),
            "абзац 1: ошибка: здесь целое число (данные.json:1:7), а нужно "
            "список (тег {% for x in n %}): «{% for x in n %}{{ x }}{% endfor %}{% for a, b in [1] "
            "%}…» [expr.type]\n"
            "абзац 1: ошибка: для тега {% for a, b in [1] %} нужен список из 2 "
            "значений, а здесь целое число: «{% for x in n %}{{ x }}{% endfor %}{% for a, b in [1] "
            "%}{% endfor %}» [merge.cannot-unpack]\n");
  EXPECT_EQ(
      mistakes(package("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>" +
                       paragraph("{% colspan n %}{% cellbg c %}а") + "</w:tc></w:tr></w:tbl>"),
               json(R"({"n": 0, "c": "красный"})")),
      "таблица 1, строка 1, столбец 1: ошибка: в теге {% colspan n %} нужно целое число не меньше "
      "1, а "
      "здесь 0 (данные.json:1:7): «{% colspan n %}{% cellbg c %}а» [merge.bad-number]\n"
      "таблица 1, строка 1, столбец 1: ошибка: «красный» (данные.json:1:15) — не цвет; цвет "
      "пишется "
      "как RRGGBB, например "
      "FFF2CC (тег {% cellbg c %}): «{% colspan n %}{% cellbg c %}а» [merge.bad-colour]\n");
}

TEST(Mistakes, OfALoopAreReportedOnce) {
  EXPECT_EQ(
      mistakes(package(paragraph("{% for x in [1, 2, 3] %}{{ нет }}{% endfor %}")), json("{}")),
      "абзац 1: ошибка: неизвестное имя «нет» (тег {{ нет }}): «{% for x in [1, "
      "2, 3] %}{{ нет }}{% endfor %}» [expr.undefined]\n");
}

TEST(Mistakes, OfOneTagDoNotHideThoseOfOthers) {
  std::string rows;
  for (int row = 0; row < 300; ++row) rows += std::string(row ? "," : "") + "\n{\"n\": \"x\"}";
  const std::string told =
      mistakes(package(paragraph("{% for r in rows %}{{ r.n + 1 }}{% endfor %}{{ номр }}")),
               json("{\"номер\": 1, \"rows\": [" + rows + "]}"));
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 11);
  EXPECT_NE(told.find("(данные.json:11:7)"), std::string::npos);
  EXPECT_EQ(told.find("(данные.json:12:7)"), std::string::npos);
  EXPECT_NE(told.find("«|int»; таких мест в данных ещё 290 [expr.type]\n"), std::string::npos);
  EXPECT_NE(told.find("неизвестное имя «номр»"), std::string::npos);
}

TEST(Mistakes, LimitsAreTold) {
  auto made = Template::compile(package(paragraph(
      "{% for a in x %}{% for b in x %}{% for c in x %}а{% endfor %}{% endfor %}{% endfor %}")));
  ASSERT_TRUE(made);
  std::string list = "[0";
  for (int i = 1; i < 500; ++i) list += ",0";
  RenderOptions options;
  options.budget.steps = 100000;
  auto result = made->render(json("{\"x\": " + list + "]}"), options);
  ASSERT_FALSE(result);
  EXPECT_EQ(sample::errors(result.error()),
            "абзац 1: ошибка: цикл {% for c in x %} сделал документ слишком "
            "большим: «{% for a in x %}{% for b in x %}{% for c in x %}а{% endfor %}{% endfor %}{% "
            "endfor %}» [merge.too-large]\n");
}

}  // namespace
}  // namespace prikaz::merge
