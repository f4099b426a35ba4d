#include "paper/text.h"

#include <gtest/gtest.h>

namespace prikaz::paper {
namespace {

using data::Value;

std::string shape(std::string_view text) {
  std::string out;
  for (const Line& line : lines(text)) out += (line.dash ? "[- " : "[") + line.text + "]";
  return out;
}

std::string links(std::string_view text) {
  const Value value = printed(text);
  if (value.is(Value::Kind::kString)) return value.text();
  std::string out;
  for (const data::RichRun& run : value.runs()) {
    out += run.link.empty() ? run.text : "<" + run.text + "|" + run.link + ">";
  }
  return out;
}

TEST(TextTest, lines_are_paragraphs_and_dashes) {
  EXPECT_EQ(shape("Раз\nдва"), "[Раз][два]");
  EXPECT_EQ(shape("Раз:\n- два;\n– три;\n—  четыре"), "[Раз:][- два;][- три;][- четыре]");
  EXPECT_EQ(shape("\n  Раз  \n\n\u00A0два\u00A0\n"), "[Раз][два]");
  EXPECT_EQ(shape("-ДПП\n- \n-"), "[-ДПП][-][-]");
  EXPECT_EQ(shape(""), "");
}

TEST(TextTest, a_url_becomes_a_link_without_the_end_mark_of_its_sentence) {
  EXPECT_EQ(links("нет ссылки"), "нет ссылки");
  EXPECT_EQ(links("https://a.example/b"), "<https://a.example/b|https://a.example/b>");
  EXPECT_EQ(links("см. www.a.example, далее"), "см. <www.a.example|http://www.a.example>, далее");
  EXPECT_EQ(links("(http://отдел.рф/вход)."), "(<http://отдел.рф/вход|http://отдел.рф/вход>).");
  EXPECT_EQ(links("http://a.example/w_(x)!"), "<http://a.example/w_(x)|http://a.example/w_(x)>!");
  EXPECT_EQ(links("«https://a.example»"), "«<https://a.example|https://a.example>»");
  EXPECT_EQ(links("https:// и www."), "https:// и www.");
  EXPECT_EQ(links("Xhttp://a.example"), "Xhttp://a.example");
  EXPECT_EQ(links("http://a.example?n=№ 5"), "<http://a.example?n=№|http://a.example?n=№> 5");
}

TEST(TextTest, end_marks) {
  EXPECT_TRUE(has_end_mark("Да."));
  EXPECT_TRUE(has_end_mark("Да: "));
  EXPECT_TRUE(has_end_mark("Да…"));
  EXPECT_FALSE(has_end_mark("Да"));
  EXPECT_FALSE(has_end_mark("план (приложение)"));
}

TEST(TextTest, one_line_of_many) {
  EXPECT_EQ(one_line(" План\n  на \u00A02021 год\n"), "План на 2021 год");
}

}  // namespace
}  // namespace prikaz::paper
