#include "russian/number_words.h"

#include <gtest/gtest.h>

#include <limits>

namespace prikaz::russian {
namespace {

TEST(NumberWords, OfEachSizeAndGender) {
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
           Case{-7, Gender::kMasculine, "минус семь"},
       }) {
    EXPECT_EQ(in_words(each.number, each.gender), each.words) << each.number;
  }
  EXPECT_EQ(in_words(std::numeric_limits<int64_t>::min(), Gender::kMasculine).substr(0, 23),
            "минус девять");
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
