#include "data/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "russian/encoding.h"

namespace prikaz::data {
namespace {

std::string message_of(std::string_view text) {
  const Result<Value> read = read_json(text, "карточка.json");
  return read ? "no error" : format(read.error().items().front(), Language::kRussian);
}

TEST(Json, ReadsEveryKindWithItsPlace) {
  const auto read = read_json(
      "{\n  \"номер\": 36, \"доля\": 0.5,\n  \"да\": [true, false, null],\n  \"т\": "
      "\"а\\n\\u0451\"\n}",
      "карточка.json");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find("номер")->integer(), 36);
  EXPECT_EQ(read->find("номер")->origin().line, 2);
  EXPECT_EQ(read->find("номер")->origin().column, 12);
  EXPECT_EQ(read->find("доля")->number(), 0.5);
  EXPECT_EQ(read->members()[1].key_origin.column, 16);
  EXPECT_EQ(read->find("да")->items().size(), 3u);
  EXPECT_EQ(read->find("да")->items()[1].origin().column, 16);
  EXPECT_TRUE(read->find("да")->items()[2].is(Value::Kind::kNull));
  EXPECT_EQ(read->find("т")->text(), "а\nё");
}

TEST(Json, WholeNumberTooLargeForAnIntegerBecomesANumber) {
  const auto read = read_json("[9223372036854775807, 9223372036854775808]", "ф.json");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->items()[0].is(Value::Kind::kInteger));
  EXPECT_TRUE(read->items()[1].is(Value::Kind::kNumber));
}

TEST(Json, SurrogatePairsBecomeOneCharacter) {
  const auto read = read_json(R"("\ud83d\ude00")", "ф.json");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text(), "\xF0\x9F\x98\x80");
}

TEST(Json, BrokenInputSaysWhatIsWrongAndWhere) {
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"", "карточка.json:1:1: ошибка: файл пуст; в нём нет ни одного значения [json.empty]"},
      {"{\n  \"а\": 1,\n}",
       "карточка.json:2:9: ошибка: лишняя запятая перед закрывающей скобкой; "
       "уберите "
       "её [json.syntax]"},
      {"{\"а\": 1 \"б\": 2}",
       "карточка.json:1:9: ошибка: здесь ждали запятую или «}», а стоит «\"» "
       "[json.syntax]"},
      {"{'а': 1}",
       "карточка.json:1:2: ошибка: здесь ждали имя поля в кавычках, а стоит «'»; в "
       "JSON тексты берут в двойные кавычки [json.syntax]"},
      {"{\"а\": «б»}",
       "карточка.json:1:7: ошибка: здесь ждали значение, а стоит ««»; в JSON нужны "
       "прямые кавычки \" [json.syntax]"},
      {"{\"а\": [1, 2",
       "карточка.json:1:12: ошибка: файл JSON обрывается: скобка из строки 1 не закрыта "
       "[json.syntax]"},
      {"{\"а\": \"бв\n\"}",
       "карточка.json:1:7: ошибка: кавычка не закрыта в этой строке; новую строку "
       "внутри текста пишут как \\n [json.syntax]"},
      {"{\"а\": 07}",
       "карточка.json:1:7: ошибка: число не может начинаться с нуля; возьмите его в "
       "кавычки [json.syntax]"},
      {"\"\\x\"",
       "карточка.json:1:2: ошибка: неизвестное сочетание после «\\»; сам знак «\\» "
       "пишут дважды: «\\\\» [json.syntax]"},
      {"\"\\ud800\"", "карточка.json:1:2: ошибка: половина суррогатной пары Юникода [json.syntax]"},
      {"1 2",
       "карточка.json:1:3: ошибка: здесь ждали конец файла, а стоит «2» "
       "[json.syntax]"},
      {"// заметка\n1",
       "карточка.json:1:1: ошибка: здесь ждали значение, а стоит «/»; в JSON нет "
       "комментариев [json.syntax]"},
  };
  for (const auto& item : cases) EXPECT_EQ(message_of(item.text), item.message) << item.text;
}

TEST(Json, RepeatedKeysAreAllReportedWithBothPlaces) {
  const auto read = read_json("{\"а\": 1,\n \"а\": 2,\n \"б\": {\"в\": 1, \"в\": 2}}", "к.json");
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().size(), 2u);
  EXPECT_EQ(format(read.error().items()[0], Language::kRussian),
            "к.json:2:2: ошибка: поле «а» уже есть в строке 1; оставьте одно [json.duplicate-key]");
  EXPECT_EQ(format(read.error().items()[1], Language::kEnglish),
            "к.json:3:16: error: the key «в» already stands in line 3; keep one of them "
            "[json.duplicate-key]");
}

TEST(Json, RepeatedKeyInALargeObjectIsFound) {
  std::string text = "{";
  for (int i = 0; i < 40; ++i) text += "\"к" + std::to_string(i) + "\": 1,\n";
  text += "\"к7\": 2}";
  EXPECT_EQ(message_of(text),
            "карточка.json:41:1: ошибка: поле «к7» уже есть в строке 8; оставьте одно "
            "[json.duplicate-key]");
}

TEST(Json, DepthIsLimited) {
  EXPECT_EQ(message_of(std::string(100, '[')),
            "карточка.json:1:66: ошибка: вложенность глубже 64 уровней [data.too-deep]");
}

TEST(Json, SizeIsLimited) {
  ReadLimits limits;
  limits.values = 3;
  const auto read = read_json("[1, 2, 3]", "к.json", nullptr, limits);
  ASSERT_FALSE(read);
  EXPECT_EQ(format(read.error().items().front(), Language::kRussian),
            "к.json:1:8: ошибка: в файле больше 3 значений [data.too-large]");
}

TEST(Json, ReadsOtherEncodingsAndTellsOfIt) {
  const std::string text = "{\"заголовок\": \"Об организации работы школ\"}";
  for (const auto encoding : {russian::Encoding::kWindows1251, russian::Encoding::kUtf16Little,
                              russian::Encoding::kKoi8R, russian::Encoding::kCp866}) {
    Diagnostics notes;
    const auto read = read_json(russian::encode(text, encoding), "к.json", &notes);
    ASSERT_TRUE(read) << russian::name(encoding);
    EXPECT_EQ(read->find("заголовок")->text(), "Об организации работы школ");
    ASSERT_EQ(notes.size(), 1u);
    EXPECT_EQ(notes.items()[0].message.russian,
              std::string("файл прочитан как ") + russian::name(encoding));
  }
}

TEST(Json, LinesAreReadOneByOne) {
  const auto read = read_json_lines("{\"а\": 1}\r\n\r\n{\"а\": 2}\r\n", "строки.jsonl");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2u);
  EXPECT_EQ(read->at(1).origin().line, 3);
  const auto broken = read_json_lines("{\"а\": 1} {\"а\": 2}", "строки.jsonl");
  ASSERT_FALSE(broken);
  EXPECT_EQ(format(broken.error().items().front(), Language::kRussian),
            "строки.jsonl:1:10: ошибка: здесь ждали конец строки, а стоит «{» "
            "[json.syntax]");
}

// nlohmann's parser as an oracle: what it takes or refuses, we take or refuse.
TEST(Json, AgreesWithAnotherParser) {
  const char* texts[] = {"1",
                         "-0",
                         "-",
                         "1.",
                         "1e5",
                         "1E+",
                         "\"\\u00\"",
                         "[]",
                         "[,]",
                         "{}",
                         "{\"\":0}",
                         "nul",
                         "true ",
                         "[1,]",
                         "\"\x01\"",
                         "\"\\/\"",
                         "01",
                         "1.5e-3",
                         " [ ] ",
                         "[1 2]",
                         "{\"a\":}",
                         "\"\\udc00\"",
                         "\"\\ud800\\u0041\"",
                         "-1.0",
                         "1e400",
                         "\t1",
                         "{\"a\" 1}"};
  for (const char* text : texts) {
    const auto theirs = nlohmann::json::parse(text, nullptr, false);
    EXPECT_EQ(read_json(text, "к.json").has_value(), !theirs.is_discarded()) << text;
  }
}

}  // namespace
}  // namespace prikaz::data
