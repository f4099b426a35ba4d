#include "russian/number_words.h"

#include <gtest/gtest.h>

#include <limits>

namespace prikaz::russian {
namespace {

TEST(NumberWords, CardinalsInOtherCases) {
  const auto form = [](int64_t number, Case which, Gender gender = Gender::kMasculine) {
    return in_words(number, {gender, which, Living::kNo});
  };
  EXPECT_EQ(form(22, Case::kGenitive), "двадцати двух");
  EXPECT_EQ(form(1, Case::kAccusative, Gender::kFeminine), "одну");
  EXPECT_EQ(form(58, Case::kInstrumental), "пятьюдесятью восемью");
  EXPECT_EQ(form(40, Case::kDative), "сорока");
  EXPECT_EQ(form(90, Case::kGenitive), "девяноста");
  EXPECT_EQ(form(200, Case::kInstrumental), "двумястами");
  EXPECT_EQ(form(300, Case::kPrepositional), "трёхстах");
  EXPECT_EQ(form(500, Case::kDative), "пятистам");
  EXPECT_EQ(form(200, Case::kGenitive), "двухсот");
  EXPECT_EQ(form(1234, Case::kGenitive), "одной тысячи двухсот тридцати четырёх");
  EXPECT_EQ(form(5000, Case::kInstrumental), "пятью тысячами");
  EXPECT_EQ(form(2'000'000, Case::kDative), "двум миллионам");
  EXPECT_EQ(form(0, Case::kGenitive), "ноля");
}

TEST(NumberWords, LivingBeingsHaveTheirAccusative) {
  const auto form = [](int64_t number) {
    return in_words(number, {Gender::kMasculine, Case::kAccusative, Living::kYes});
  };
  EXPECT_EQ(form(2), "двух");
  EXPECT_EQ(form(22), "двадцать два");
  EXPECT_EQ(form(1), "одного");
  EXPECT_EQ(form(21), "двадцать одного");
  EXPECT_EQ(form(1002), "одну тысячу два");
  EXPECT_EQ(form(5), "пять");
}

TEST(NumberWords, Ordinals) {
  const auto form = [](int64_t number, Gender gender, Case which) {
    return ordinal_in_words(number, {gender, which, Living::kNo});
  };
  EXPECT_EQ(ordinal_in_words(1), "первый");
  EXPECT_EQ(ordinal_in_words(12), "двенадцатый");
  EXPECT_EQ(ordinal_in_words(40), "сороковой");
  EXPECT_EQ(ordinal_in_words(100), "сотый");
  EXPECT_EQ(ordinal_in_words(110), "сто десятый");
  EXPECT_EQ(ordinal_in_words(1000), "тысячный");
  EXPECT_EQ(ordinal_in_words(2000), "двухтысячный");
  EXPECT_EQ(ordinal_in_words(25'000), "двадцатипятитысячный");
  EXPECT_EQ(ordinal_in_words(21'000), "двадцатиоднотысячный");
  EXPECT_EQ(ordinal_in_words(90'000), "девяностотысячный");
  EXPECT_EQ(ordinal_in_words(1'000'000), "миллионный");
  EXPECT_EQ(ordinal_in_words(2200), "две тысячи двухсотый");
  EXPECT_EQ(form(2, Gender::kFeminine, Case::kAccusative), "вторую");
  EXPECT_EQ(form(3, Gender::kFeminine, Case::kGenitive), "третьей");
  EXPECT_EQ(form(3, Gender::kNeuter, Case::kNominative), "третье");
  EXPECT_EQ(form(3, Gender::kPlural, Case::kGenitive), "третьих");
  EXPECT_EQ(form(9, Gender::kPlural, Case::kNominative), "девятые");
  EXPECT_EQ(form(2026, Gender::kMasculine, Case::kGenitive), "две тысячи двадцать шестого");
  EXPECT_EQ(form(21, Gender::kMasculine, Case::kDative), "двадцать первому");
}

TEST(NumberWords, SumsOfMoney) {
  EXPECT_EQ(roubles_in_words(123456), "одна тысяча двести тридцать четыре рубля 56\u00A0копеек");
  EXPECT_EQ(roubles_in_words(100), "один рубль 00\u00A0копеек");
  EXPECT_EQ(roubles_in_words(201), "два рубля 01\u00A0копейка");
  EXPECT_EQ(
      roubles_in_digits_and_words(123'456'02),
      "123\u00A0456 (сто двадцать три тысячи четыреста пятьдесят шесть) рублей 02\u00A0копейки");
  EXPECT_EQ(grouped_digits(1234), "1234");
  EXPECT_EQ(grouped_digits(12345), "12\u00A0345");
  EXPECT_EQ(grouped_digits(1'234'567), "1\u00A0234\u00A0567");
}

TEST(NumberWords, CardinalsOfEachSizeAndGender) {
  struct Case {
    int64_t number;
    Gender gender;
    const char* words;
  };
  for (const Case& each : {
           Case{0, Gender::kMasculine, "ноль"},
           Case{1, Gender::kMasculine, "один"},
           Case{1, Gender::kFeminine, "одна"},
           Case{1, Gender::kNeuter, "одно"},
           Case{2, Gender::kFeminine, "две"},
           Case{2, Gender::kNeuter, "два"},
           Case{12, Gender::kFeminine, "двенадцать"},
           Case{40, Gender::kMasculine, "сорок"},
           Case{121, Gender::kFeminine, "сто двадцать одна"},
           Case{315, Gender::kMasculine, "триста пятнадцать"},
           Case{1000, Gender::kMasculine, "одна тысяча"},
           Case{2002, Gender::kNeuter, "две тысячи два"},
           Case{21001, Gender::kFeminine, "двадцать одна тысяча одна"},
           Case{111'000, Gender::kMasculine, "сто одиннадцать тысяч"},
           Case{1'000'000, Gender::kMasculine, "один миллион"},
           Case{3'005'900'012, Gender::kMasculine,
                "три миллиарда пять миллионов девятьсот тысяч двенадцать"},
           Case{22, Gender::kFeminine, "двадцать две"},
           Case{101, Gender::kNeuter, "сто одно"},
           Case{11, Gender::kMasculine, "одиннадцать"},
           Case{58, Gender::kMasculine, "пятьдесят восемь"},
           Case{999, Gender::kMasculine, "девятьсот девяносто девять"},
           Case{2002, Gender::kMasculine, "две тысячи два"},
           Case{5000, Gender::kMasculine, "пять тысяч"},
           Case{21'000, Gender::kMasculine, "двадцать одна тысяча"},
           Case{3'000'005, Gender::kMasculine, "три миллиона пять"},
           Case{12'000'000'000, Gender::kMasculine, "двенадцать миллиардов"},
           Case{1'000'000'000'000'000, Gender::kMasculine, "один квадриллион"},
           Case{-7, Gender::kMasculine, "минус семь"},
       }) {
    EXPECT_EQ(in_words(each.number, {each.gender}), each.words) << each.number;
  }
  EXPECT_EQ(in_words(std::numeric_limits<int64_t>::min()).substr(0, 23), "минус девять");
}

TEST(NumberWords, ANounAgreesWithItsNumber) {
  const CountedNoun cases{"дело", "дела", "дел", Gender::kNeuter};
  EXPECT_EQ(counted(21, cases), "21 дело");
  EXPECT_EQ(counted(14, cases), "14 дел");
  EXPECT_EQ(counted_in_words(1, cases), "1 (одно) дело");
  EXPECT_EQ(counted_in_words(3, cases), "3 (три) дела");
  EXPECT_EQ(counted_in_words(0, cases), "0 (ноль) дел");
}

}  // namespace
}  // namespace prikaz::russian
