#include "data/value.h"

#include <gtest/gtest.h>

#include <string>

namespace prikaz::data {
namespace {

TEST(Value, DefaultIsNullWithoutPlace) {
  const Value value;
  EXPECT_EQ(value.kind(), Value::Kind::kNull);
  EXPECT_EQ(value.origin().line, 0);
}

TEST(Value, OriginIsKeptBesideContent) {
  const auto file = std::make_shared<const std::string>("приказ.yaml");
  const Value value = Value::scalar("07", true).with_origin({file, 3, 9, nullptr});
  EXPECT_EQ(value.text(), "07");
  EXPECT_TRUE(value.plain());
  EXPECT_EQ(value.origin().location().text(Language::kRussian), "приказ.yaml:3:9");
}

TEST(Value, FindsMembersOfSmallAndLargeMaps) {
  for (const int size : {3, 8, 9, 500}) {
    std::vector<Member> members;
    for (int i = 0; i < size; ++i) {
      members.push_back({"поле " + std::to_string(i), {}, Value::integer(i)});
    }
    const Value map = Value::map(std::move(members));
    for (int i = 0; i < size; ++i) {
      const Value* found = map.find("поле " + std::to_string(i));
      ASSERT_NE(found, nullptr);
      EXPECT_EQ(found->integer(), i);
    }
    EXPECT_EQ(map.find("поле"), nullptr);
  }
}

TEST(Value, FindInWhatIsNoMapIsNothing) {
  EXPECT_EQ(Value::string("а").find("а"), nullptr);
  EXPECT_EQ(Value().find("а"), nullptr);
}

TEST(Value, EqualityComparesNumbersAsPythonDoes) {
  EXPECT_EQ(Value::integer(1), Value::number(1.0));
  EXPECT_EQ(Value::integer(1), Value::boolean(true));
  EXPECT_FALSE(Value::integer(1) == Value::string("1"));
  EXPECT_EQ(Value(), Value().with_origin({nullptr, 1, 1, nullptr}));
}

TEST(Value, EqualityOfMapsIgnoresTheOrderOfMembers) {
  const Value a = Value::map({{"а", {}, Value::integer(1)}, {"б", {}, Value::integer(2)}});
  const Value b = Value::map({{"б", {}, Value::integer(2)}, {"а", {}, Value::integer(1)}});
  const Value c = Value::map({{"б", {}, Value::integer(2)}, {"а", {}, Value::integer(3)}});
  EXPECT_EQ(a, b);
  EXPECT_FALSE(a == c);
}

TEST(Value, DepthCountsNesting) {
  EXPECT_EQ(Value::string("а").depth(), 0);
  EXPECT_EQ(Value::list({}).depth(), 1);
  EXPECT_EQ(Value::list({Value::list({Value::integer(1)}), Value()}).depth(), 2);
  EXPECT_EQ(Value::list({Value::list({Value::integer(1)}), Value()}).weight(), 4u);
}

TEST(Value, WeightOfSharedValuesDoesNotOverflow) {
  Value value = Value::integer(1);
  for (int i = 0; i < 100; ++i) value = Value::list({value, value});
  EXPECT_EQ(value.weight(), uint64_t{1} << 60);
}

}  // namespace
}  // namespace prikaz::data
