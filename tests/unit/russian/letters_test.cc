#include "russian/letters.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

#include <algorithm>
#include <string>
#include <vector>

#include "russian/collation.h"
#include "russian/numerals.h"

namespace prikaz::russian {
namespace {

TEST(Letters, CaseFollowsUnicode) {
  EXPECT_EQ(upper("ёжик № 5"), "ЁЖИК № 5");
  EXPECT_EQ(lower("ЁЖИК"), "ёжик");
  EXPECT_EQ(capitalize("оТДЕЛ ОБРАЗОВАНИЯ"), "Отдел образования");
  EXPECT_EQ(sentence_case("«план» Работы"), "«План» Работы");
  EXPECT_EQ(sentence_case(""), "");
}

TEST(Letters, NormalFormJoinsLettersAndMarks) {
  EXPECT_EQ(normalized("и\u0306 е\u0308"), "й ё");
  EXPECT_EQ(normalized("plain"), "plain");
}

TEST(Letters, IdentifiersAreUnicode) {
  EXPECT_TRUE(starts_identifier(U'ё'));
  EXPECT_TRUE(starts_identifier(U'_'));
  EXPECT_FALSE(starts_identifier(U'5'));
  EXPECT_TRUE(continues_identifier(U'5'));
  EXPECT_FALSE(continues_identifier(U'№'));
  EXPECT_FALSE(continues_identifier(U' '));
}

TEST(Collation, YoStandsBesideYeAndNumbersGoBySize) {
  std::vector<std::string> names = {"школа № 10", "Ёлкина", "школа № 2", "Жуков",
                                    "Егоров",     "Еремин", "Ёлкин",     "школа № 2а"};
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return compare(a, b) < 0; });
  EXPECT_EQ(names, (std::vector<std::string>{"Егоров", "Ёлкин", "Ёлкина", "Еремин", "Жуков",
                                             "школа № 2", "школа № 2а", "школа № 10"}));
}

TEST(Collation, CaseIsLastOrNothing) {
  EXPECT_LT(compare("план", "План"), 0);
  EXPECT_EQ(compare_ignoring_case("план", "План"), 0);
  EXPECT_NE(compare_ignoring_case("ель", "ёль"), 0);
}

TEST(Numerals, NounsAgreeWithNumbers) {
  for (const int64_t one : {1, 21, 101, 1001}) EXPECT_EQ(plural_form(one), PluralForm::kOne) << one;
  for (const int64_t few : {2, 3, 4, 22, 104}) EXPECT_EQ(plural_form(few), PluralForm::kFew) << few;
  for (const int64_t many : {0, 5, 11, 12, 14, 20, 111, 1012}) {
    EXPECT_EQ(plural_form(many), PluralForm::kMany) << many;
  }
  EXPECT_EQ(plural_form(1.5), PluralForm::kFew);
  EXPECT_EQ(plural_form(2.0), PluralForm::kFew);
  EXPECT_EQ(plural_form(int64_t{-1}), PluralForm::kOne);
}

// «é» is no Russian letter: with it the text goes to ICU.
TEST(Letters, TheShortWayForRussianTextsGivesWhatIcuGives) {
  for (char32_t c = 0x20; c < 0x530; ++c) {
    std::string text;
    utf8::append(text, c);
    EXPECT_EQ(lower(text) + "é", lower(text + "é")) << text;
    EXPECT_EQ(upper(text) + "É", upper(text + "é")) << text;
  }
  EXPECT_EQ(lower("\xD0"), lower("\xD0"));
  EXPECT_EQ(lower("\xD0Z"), lower("\xD0Z\u00E9").substr(0, lower("\xD0Z\u00E9").size() - 2));
}

}  // namespace
}  // namespace prikaz::russian
