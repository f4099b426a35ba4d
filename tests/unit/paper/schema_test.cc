// The printed JSON Schema against valijson: it lets right cards through and refuses the same
// mistakes as the validator.
#include "paper/schema.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "base/files.h"
#include "data/yaml.h"
#include "paper/check.h"

namespace prikaz::paper {
namespace {

using data::Value;
using nlohmann::json;

json to_json(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::kBoolean:
      return value.boolean();
    case Value::Kind::kInteger:
      return value.integer();
    case Value::Kind::kNumber:
      return value.number();
    case Value::Kind::kString:
      return value.text();
    case Value::Kind::kList: {
      json out = json::array();
      for (const Value& item : value.items()) out.push_back(to_json(item));
      return out;
    }
    case Value::Kind::kMap: {
      json out = json::object();
      for (const data::Member& member : value.members()) out[member.key] = to_json(member.value);
      return out;
    }
    default:
      return nullptr;
  }
}

// What an editor says of the card: YAML's scalars read by the core schema.
bool editor_accepts(const std::string& schema_text, const Value& card) {
  const json schema_json = json::parse(schema_text);
  valijson::Schema schema;
  valijson::SchemaParser parser;
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json), schema);
  valijson::Validator validator;
  const json target = to_json(data::resolve_plain(card));
  return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(target), nullptr);
}

bool validator_accepts(Kind kind, const Value& card) {
  Diagnostics found;
  Resolver reading(nullptr);
  check(card, fields_of(kind), kind, reading, found);
  return !found.has_errors();
}

Value card_of(std::string_view text) {
  auto card = data::read_card(text, "card.yaml");
  EXPECT_TRUE(card) << text;
  return card ? *card : Value::map({});
}

TEST(SchemaTest, every_sample_is_right_for_both) {
  int cards = 0;
  const std::filesystem::path samples = std::filesystem::path(PRIKAZ_SOURCE_DIR) / "samples";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(samples)) {
    if (entry.path().extension() != ".yaml") continue;
    const auto bytes = files::read(entry.path());
    ASSERT_TRUE(bytes);
    const Value card = card_of(*bytes);
    const Value* kind_name = card.find("вид");
    if (!kind_name) continue;
    const auto kind = kind_of(kind_name->text());
    ASSERT_TRUE(kind) << entry.path();
    EXPECT_TRUE(validator_accepts(*kind, card)) << entry.path();
    EXPECT_TRUE(editor_accepts(schema(*kind, Language::kRussian), card)) << entry.path();
    ++cards;
  }
  EXPECT_GE(cards, 10);
}

TEST(SchemaTest, every_department_file_is_right) {
  const std::filesystem::path templates = std::filesystem::path(PRIKAZ_SOURCE_DIR) / "templates";
  for (const auto& entry : std::filesystem::directory_iterator(templates)) {
    const auto bytes = files::read(entry.path() / "ведомство.yaml");
    if (!bytes) continue;
    EXPECT_TRUE(editor_accepts(department_schema(Language::kEnglish), card_of(*bytes)))
        << entry.path();
  }
}

struct Case {
  const char* name;
  Kind kind;
  const char* card;
};

class GoodCard : public testing::TestWithParam<Case> {};
class BadCard : public testing::TestWithParam<Case> {};

TEST_P(GoodCard, passes_both) {
  const Value card = card_of(GetParam().card);
  EXPECT_TRUE(validator_accepts(GetParam().kind, card));
  EXPECT_TRUE(editor_accepts(schema(GetParam().kind, Language::kRussian), card));
}

TEST_P(BadCard, fails_both) {
  const Value card = card_of(GetParam().card);
  EXPECT_FALSE(validator_accepts(GetParam().kind, card));
  EXPECT_FALSE(editor_accepts(schema(GetParam().kind, Language::kRussian), card));
}

constexpr Case kGood[] = {
    {"points_of_all_shapes", Kind::kOrder,
     "вид: приказ\nзаголовок: О\nномер: 36\nформа даты: словами\nпункты:\n  - Текст\n"
     "  - {кому: Школам, лицо: Сомов П.Р., пункты: [Раз, {текст: Два, список: [а, б]}]}\n"
     "  - {текст: Да, срок: [2021-01-30, 20.07.2021], если: да}\n"},
    {"empty_optional_fields", Kind::kOrder,
     "вид: приказ\nзаголовок: О\nномер:\nдата:\nпункты: [Да]\n"},
    {"expressions_anywhere", Kind::kOrder,
     "вид: приказ\nзаголовок: О {{ а }}\nдата: \"{{ б }}\"\nпункты: \"{{ в }}\"\n"},
    {"widths_and_rows", Kind::kPlan,
     "вид: план\nзаголовок: [Одна, Две]\nстолбцы:\n  а: {ширина: 7 см}\n  б: Б\n  в:\n"
     "нумерация: по разделам\nточка_после_номера: нет\nподпись_раздела: да\n"
     "разделы: [{название: Раз, строки: [[1, 2], {а: 1, б: [2, 3], если: да}]}]\n"},
    {"reference_by_hand", Kind::kLetter, "вид: письмо\nадресат: Школам\nвходящий: от руки\n"},
    {"reference", Kind::kLetter,
     "вид: письмо\nадресат: [Школам]\nвходящий: {номер: 5, дата: 1 мая 2021 г.}\n"},
    {"attendees", Kind::kMinutes,
     "вид: протокол\nдата: 2021-05-26\nзаголовок: совещания\nсекретарь: Зуева В.П.\n"
     "присутствовали: [{кто: А, лица: [Б, В], столбцов: 2}, {лица: по списку}]\n"
     "повестка: [Раз, {вопрос: Два, докладчик: {имя: А, должность: Б}, решили: [Да]}]\n"},
    {"list_from_a_file", Kind::kList,
     "вид: список\nзаголовок: Школы\nтаблица: {файл: школы.xlsx, лист: Лист1}\n"},
    {"appendices", Kind::kOrder,
     "вид: приказ\nзаголовок: О\nпункты: [Да]\nприложения:\n  - {номер: 1, отдельно: да}\n"
     "  - {утверждено: УТВЕРЖДЕНО, отметка: нет, документ: план.yaml}\n"
     "  - {утверждено: да, документ: {вид: план}}\n"},
};

constexpr Case kBad[] = {
    {"unknown_key", Kind::kOrder, "вид: приказ\nзаголовок: О\nпункты: [Да]\nномр: 1\n"},
    {"missing_title", Kind::kOrder, "вид: приказ\nпункты: [Да]\n"},
    {"points_as_text", Kind::kOrder, "вид: приказ\nзаголовок: О\nпункты: Да\n"},
    {"title_as_mapping", Kind::kOrder, "вид: приказ\nзаголовок: {а: б}\nпункты: [Да]\n"},
    {"date_of_words", Kind::kOrder, "вид: приказ\nзаголовок: О\nпункты: [Да]\nдата: вчера\n"},
    {"unknown_key_of_a_point", Kind::kOrder, "вид: приказ\nзаголовок: О\nпункты: [{тект: Да}]\n"},
    {"unknown_key_of_an_inner_point", Kind::kOrder,
     "вид: приказ\nзаголовок: О\nпункты: [{текст: Да, пункты: [{тект: Да}]}]\n"},
    {"signer_without_name", Kind::kOrder,
     "вид: приказ\nзаголовок: О\nпункты: [Да]\nподписант: {должность: А}\n"},
    {"signer_as_text", Kind::kOrder,
     "вид: приказ\nзаголовок: О\nпункты: [Да]\nподписант: Сомов П.Р.\n"},
    {"unknown_choice", Kind::kPlan,
     "вид: план\nзаголовок: П\nнумерация: сквазная\nстроки: [[1]]\n"},
    {"unknown_blank", Kind::kPlan, "вид: план\nзаголовок: П\nбланк: кривой\nстроки: [[1]]\n"},
    {"width_in_words", Kind::kPlan,
     "вид: план\nзаголовок: П\nстолбцы: {а: {ширина: широко}}\nстроки: [[1]]\n"},
    {"columns_as_list", Kind::kPlan, "вид: план\nзаголовок: П\nстолбцы: [а]\nстроки: [[1]]\n"},
    {"row_as_text", Kind::kPlan, "вид: план\nзаголовок: П\nстроки: [текст]\n"},
    {"maybe", Kind::kPlan, "вид: план\nзаголовок: П\nточка_после_номера: может\nстроки: [[1]]\n"},
    {"minutes_without_a_day", Kind::kMinutes, "вид: протокол\nзаголовок: совещания\n"},
    {"letter_without_addressee", Kind::kLetter, "вид: письмо\n"},
    {"by_hand_misspelled", Kind::kLetter, "вид: письмо\nадресат: А\nвходящий: с руки\n"},
    {"copies_in_words", Kind::kOrder,
     "вид: приказ\nзаголовок: О\nпункты: [Да]\nрассылка: [{куда: в дело, экз: два}]\n"},
    {"stamp_misspelled", Kind::kOrder,
     "вид: приказ\nзаголовок: О\nпункты: [Да]\nприложения: [{утверждено: ага}]\n"},
};

const auto kName = [](const testing::TestParamInfo<Case>& info) {
  return std::string(info.param.name);
};
INSTANTIATE_TEST_SUITE_P(Schema, GoodCard, testing::ValuesIn(kGood), kName);
INSTANTIATE_TEST_SUITE_P(Schema, BadCard, testing::ValuesIn(kBad), kName);

TEST(SchemaTest, a_text_may_be_marked_as_it_is) {
  const auto accepts = [](const char* card) {
    return editor_accepts(schema(Kind::kOrder, Language::kRussian), card_of(card));
  };
  EXPECT_TRUE(accepts("вид: приказ\nзаголовок: {как_есть: О}\nпункты: [{как есть: Да}, Нет]\n"));
  EXPECT_TRUE(accepts("вид: приказ\nзаголовок: !как-есть О\nпункты: [!как-есть Да]\n"));
  EXPECT_FALSE(accepts("вид: приказ\nзаголовок: {как_есть: О, ещё: А}\nпункты: [Да]\n"));
  EXPECT_FALSE(accepts("вид: приказ\nзаголовок: О\nдата: {как_есть: 2026-05-05}\nпункты: [Да]\n"));
}

TEST(SchemaTest, it_is_draft_07_with_meanings_in_both_languages) {
  const json russian = json::parse(schema(Kind::kOrder, Language::kRussian));
  EXPECT_EQ(russian["$schema"], "http://json-schema.org/draft-07/schema#");
  EXPECT_EQ(russian["title"], "prikaz: приказ");
  EXPECT_EQ(russian["properties"]["вид"]["const"], "приказ");
  EXPECT_EQ(russian["properties"]["преамбула"]["description"],
            "основание и цель, до распорядительного слова");
  EXPECT_EQ(russian["properties"]["распорядительное_слово"]["description"],
            "слово перед пунктами (если не указано: ПРИКАЗЫВАЮ:)");
  const json english = json::parse(schema(Kind::kOrder, Language::kEnglish));
  EXPECT_EQ(english["properties"]["преамбула"]["description"],
            "basis and aim, before the operative word");
  EXPECT_FALSE(english["additionalProperties"]);
}

}  // namespace
}  // namespace prikaz::paper
