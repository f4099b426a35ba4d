#include "data/yaml.h"

#include <gtest/gtest.h>

#include <string>

#include "russian/encoding.h"

namespace prikaz::data {
namespace {

// All that is said of a card, a line each.
std::string said(std::string_view text) {
  const Result<Value> read = read_card(text, "приказ.yaml");
  if (read) return "no error";
  std::string out;
  for (const Diagnostic& item : read.error()) {
    out += (out.empty() ? "" : "\n") + format(item, Language::kRussian);
  }
  return out;
}

TEST(Yaml, EveryValueAndKeyKnowsItsPlace) {
  const auto read = read_card(
      "вид: приказ   # примечание\n"
      "пункты:\n"
      "  - Утвердить план.\n"
      "  - кому: Школам\n"
      "    срок: 2021-01-30\n"
      "подписант: {имя: 'Орлова И.И.', должность: Директор}\n",
      "приказ.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("вид")->text(), "приказ");
  EXPECT_EQ(read->find("вид")->origin().location().text(Language::kRussian), "приказ.yaml:1:6");
  const auto points = read->find("пункты")->items();
  EXPECT_EQ(points[0].origin().line, 3);
  EXPECT_EQ(points[0].origin().column, 5);
  EXPECT_EQ(points[1].members()[1].key_origin.line, 5);
  EXPECT_EQ(points[1].members()[1].key_origin.column, 5);
  EXPECT_EQ(points[1].find("срок")->origin().column, 11);
  EXPECT_FALSE(read->find("подписант")->find("имя")->plain());
  EXPECT_TRUE(read->find("подписант")->find("должность")->plain());
  EXPECT_EQ(read->find("подписант")->find("должность")->origin().column, 44);
}

TEST(Yaml, ScalarsStayTextAsTyped) {
  const auto read = read_card("номер: 07\nвремя: 10:30\nда: yes\nпусто:\nтильда: ~\n", "к.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("номер")->text(), "07");
  EXPECT_EQ(read->find("время")->text(), "10:30");
  EXPECT_EQ(read->find("да")->text(), "yes");
  EXPECT_TRUE(read->find("пусто")->is(Value::Kind::kNull));
  EXPECT_EQ(read->find("пусто")->origin().line, 4);
  EXPECT_EQ(read->find("тильда")->text(), "~");
}

TEST(Yaml, WhatIsMeantIsRead) {
  const struct {
    const char* name;
    const char* text;
  } cases[] = {
      {"no-break space after the colon", "заголовок:\u00A0О школах"},
      {"no-break space in the indent", "заголовок:\n\u00A0\u00A0О школах"},
      {"thin space after the colon", "заголовок:\u2009О школах"},
      {"tab after the colon", "заголовок:\tО школах"},
      {"space before the colon", "заголовок : О школах"},
      {"CRLF", "заголовок: О школах\r\n"},
      {"CR alone", "# примечание\rзаголовок: О школах\r"},
      {"byte order mark", "\xEF\xBB\xBFзаголовок: О школах"},
      {"comment set off by two spaces", "заголовок: О школах  # как в плане"},
      {"blank line of tabs", "\t\t\nзаголовок: О школах\n\t\n"},
      {"document start", "---\nзаголовок: О школах\n"},
  };
  for (const auto& item : cases) {
    const auto read = read_card(item.text, "к.yaml");
    ASSERT_TRUE(read) << item.name << ": " << said(item.text);
    ASSERT_NE(read->find("заголовок"), nullptr) << item.name;
    EXPECT_EQ(read->find("заголовок")->text(), "О школах") << item.name;
  }
}

TEST(Yaml, NoBreakSpaceAndTabAfterADashAreRead) {
  const auto read = read_card("пункты:\n  -\u00A0Раз\n  -\tДва\n", "к.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("пункты")->items()[0].text(), "Раз");
  EXPECT_EQ(read->find("пункты")->items()[1].text(), "Два");
}

TEST(Yaml, NoBreakSpacesInsideATextStay) {
  const auto read = read_card("заголовок: О\u00A0школе №\u00A05\n", "к.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("заголовок")->text(), "О\u00A0школе №\u00A05");
}

TEST(Yaml, BlockTextKeepsItsLinesUntouched) {
  const auto read = read_card(
      "текст: |\n  Раз: два # не примечание\n  - три\n  1. Четыре\n  имя:\u00A0Пять\n  -Шесть\n",
      "к.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("текст")->text(),
            "Раз: два # не примечание\n- три\n1. Четыре\nимя:\u00A0Пять\n-Шесть\n");
  EXPECT_FALSE(read->find("текст")->plain());
}

TEST(Yaml, WrappedAndIndentedTextIsOneText) {
  const auto read = read_card("заголовок: Об организации\n  работы школ\nномер: 5\n", "к.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("заголовок")->text(), "Об организации работы школ");
}

TEST(Yaml, AddressesTimesAndPathsAreNoKeys) {
  const auto read = read_card(
      "а: http://школа.рф/путь\nб: 10:30\nв: C:\\папка\nпункты:\n  - http://школа.рф\n  - 10:30\n",
      "к.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("пункты")->items()[0].text(), "http://школа.рф");
}

TEST(Yaml, OtherEncodingsAreReadAndTold) {
  const std::string text = "вид: приказ\nзаголовок: О подготовке школ к зиме\n";
  for (const auto encoding : {russian::Encoding::kWindows1251, russian::Encoding::kUtf16Little,
                              russian::Encoding::kUtf16Big}) {
    Diagnostics notes;
    const auto read = read_card(russian::encode(text, encoding), "к.yaml", &notes);
    ASSERT_TRUE(read) << russian::name(encoding);
    EXPECT_EQ(read->find("заголовок")->text(), "О подготовке школ к зиме");
    ASSERT_EQ(notes.size(), 1u);
    EXPECT_EQ(format(notes.items()[0], Language::kRussian),
              std::string("к.yaml: замечание: файл прочитан как ") + russian::name(encoding) +
                  " [text.encoding]");
  }
}

TEST(Yaml, MixedEncodingIsRefusedWithItsPlace) {
  EXPECT_EQ(
      said("вид: приказ\nномер: \xE8-ОД\n"),
      "приказ.yaml:2:8: ошибка: файл в UTF-8, но здесь стоит неверный байт 0xE8; сохраните файл "
      "заново в кодировке UTF-8 [text.broken-utf8]");
}

struct Trap {
  const char* text;
  const char* message;
};

const Trap kTraps[] = {
#include "yaml_traps.inc"
};

class YamlTraps : public testing::TestWithParam<Trap> {};

TEST_P(YamlTraps, AreRefusedWithTheCorrectedLine) {
  EXPECT_EQ(said(GetParam().text), GetParam().message) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Card, YamlTraps, testing::ValuesIn(kTraps));

TEST(Yaml, DataForTemplatesMayHoldWhatACardMayNot) {
  const auto read = read_yaml("a: text # comment\nb:\n  -x\nc: {d, e}\n", "данные.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("a")->text(), "text");
  EXPECT_EQ(read->find("b")->text(), "-x");
}

TEST(Yaml, AliasesAreCopiesAndTheirGrowthIsLimited) {
  const auto read = read_card("а: &m [1, 2]\nб: *m\n", "к.yaml");
  ASSERT_TRUE(read);
  EXPECT_EQ(*read->find("а"), *read->find("б"));
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string name = "a" + std::to_string(i), before = "*a" + std::to_string(i - 1);
    bomb += name + ": &" + name + " [";
    for (int j = 0; j < 10; ++j) bomb += (j ? ", " : "") + before;
    bomb += "]\n";
  }
  EXPECT_EQ(said(bomb),
            "приказ.yaml:7:20: ошибка: в файле больше 4000000 значений [data.too-large]");
}

TEST(Yaml, DepthIsLimited) {
  std::string text;
  for (int i = 0; i < 70; ++i) text += std::string(static_cast<size_t>(i), ' ') + "а:\n";
  EXPECT_EQ(said(text), "приказ.yaml:65:65: ошибка: вложенность глубже 64 уровней [data.too-deep]");
}

TEST(Yaml, PlainScalarsResolveByTheCoreSchema) {
  const auto read = read_yaml(
      "a: 12\nb: -3\nc: 1.5\nd: 1e3\ne: true\nf: null\ng: ~\nh: '12'\ni: 07\nj: +7999\nk: 1.2.3\n"
      "l: 2020-10-06\nm: .5\nn: yes\no: [1, x]\np: 0\nq: 99999999999999999999\nr: e5\ns: '-'\n",
      "д.yaml");
  ASSERT_TRUE(read);
  const Value resolved = resolve_plain(*read);
  EXPECT_EQ(resolved.find("a")->integer(), 12);
  EXPECT_EQ(resolved.find("b")->integer(), -3);
  EXPECT_EQ(resolved.find("c")->number(), 1.5);
  EXPECT_EQ(resolved.find("d")->number(), 1000);
  EXPECT_TRUE(resolved.find("e")->boolean());
  EXPECT_TRUE(resolved.find("f")->is(Value::Kind::kNull));
  EXPECT_TRUE(resolved.find("g")->is(Value::Kind::kNull));
  EXPECT_EQ(resolved.find("m")->number(), 0.5);
  EXPECT_EQ(resolved.find("o")->items()[0].integer(), 1);
  EXPECT_EQ(resolved.find("p")->integer(), 0);
  for (const char* key : {"h", "i", "j", "k", "l", "n", "q", "r", "s"}) {
    EXPECT_TRUE(resolved.find(key)->is(Value::Kind::kString)) << key;
  }
  EXPECT_EQ(resolved.find("a")->origin().line, 1);
}

}  // namespace
}  // namespace prikaz::data
