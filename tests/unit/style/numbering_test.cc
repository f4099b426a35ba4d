#include "style/numbering.h"

#include <gtest/gtest.h>

namespace prikaz::style {
namespace {

using wml::NumberFormat;

TEST(FormatNumber, KnowsTheFormatsOfOfficePapers) {
  const struct {
    int number;
    NumberFormat format;
    const char* text;
  } cases[] = {
      {1, NumberFormat::kDecimal, "1"},
      {5, NumberFormat::kDecimalZero, "05"},
      {12, NumberFormat::kDecimalZero, "12"},
      {3, NumberFormat::kLowerLetter, "c"},
      {27, NumberFormat::kLowerLetter, "aa"},
      {54, NumberFormat::kUpperLetter, "BBB"},
      {1994, NumberFormat::kUpperRoman, "MCMXCIV"},
      {4, NumberFormat::kLowerRoman, "iv"},
      {1, NumberFormat::kRussianLower, "а"},
      {6, NumberFormat::kRussianLower, "е"},
      {7, NumberFormat::kRussianLower, "ж"},
      {9, NumberFormat::kRussianLower, "и"},
      {10, NumberFormat::kRussianLower, "к"},
      {25, NumberFormat::kRussianLower, "щ"},
      {26, NumberFormat::kRussianLower, "ы"},
      {27, NumberFormat::kRussianUpper, "Э"},
      {29, NumberFormat::kRussianUpper, "Я"},
      {30, NumberFormat::kRussianLower, "аа"},
      {2, NumberFormat::kOrdinal, "2-й"},
      {7, NumberFormat::kNumberInDash, "- 7 -"},
      {2, NumberFormat::kChicago, "†"},
      {5, NumberFormat::kChicago, "**"},
      {0, NumberFormat::kRussianLower, "0"},
      {-3, NumberFormat::kUpperRoman, "-3"},
      {1000000, NumberFormat::kLowerLetter, "1000000"},
      {2, NumberFormat::kNone, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(format_number(c.number, c.format), c.text) << c.number;
}

wml::NumberingLevel level(const char* text, NumberFormat format = NumberFormat::kDecimal) {
  wml::NumberingLevel made;
  made.text = text;
  made.format = format;
  return made;
}

wml::Numbering three_levels() {
  wml::Numbering numbering;
  wml::AbstractNumbering abstract;
  const char* texts[] = {"%1.", "%1.%2.", "%1.%2.%3)"};
  for (size_t i = 0; i < 3; ++i) {
    abstract.levels[i] = level(texts[i]);
    abstract.present[i] = true;
  }
  numbering.abstracts.push_back(abstract);
  numbering.instances[1].abstract = 0;
  numbering.instances[2].abstract = 0;
  return numbering;
}

std::string count(NumberCounter& counter, std::initializer_list<NumberingReference> list) {
  std::string out;
  for (const auto& reference : list) out += counter.next(reference) + " ";
  return out;
}

TEST(NumberCounter, CountsLevelsAndRestartsTheLowerOnes) {
  const auto numbering = three_levels();
  NumberCounter counter(numbering);
  EXPECT_EQ(count(counter, {{1, 0}, {1, 1}, {1, 1}, {1, 2}, {1, 0}, {1, 1}, {1, 2}}),
            "1. 1.1. 1.2. 1.2.1) 2. 2.1. 2.1.1) ");
}

TEST(NumberCounter, CountsALevelThatWasSkippedAsBegun) {
  const auto numbering = three_levels();
  NumberCounter counter(numbering);
  EXPECT_EQ(count(counter, {{1, 2}, {1, 0}, {1, 2}, {1, 2}, {1, 1}, {1, 2}}),
            "1.1.1) 2. 2.1.1) 2.1.2) 2.2. 2.2.1) ");
}

TEST(NumberCounter, SharesCountersBetweenInstancesOfOneDefinition) {
  const auto numbering = three_levels();
  NumberCounter counter(numbering);
  EXPECT_EQ(count(counter, {{1, 0}, {2, 0}, {1, 0}}), "1. 2. 3. ");
}

TEST(NumberCounter, StartsAnewOnceWhereAnInstanceSaysSo) {
  auto numbering = three_levels();
  numbering.instances[2].start_overrides[0] = 5;
  NumberCounter counter(numbering);
  EXPECT_EQ(count(counter, {{1, 0}, {1, 0}, {2, 0}, {2, 0}, {1, 0}}), "1. 2. 5. 6. 7. ");
}

TEST(NumberCounter, RestartsAfterTheLevelThatIsNamed) {
  auto numbering = three_levels();
  numbering.abstracts[0].levels[2].restart_after = 1;
  NumberCounter counter(numbering);
  EXPECT_EQ(count(counter, {{1, 0}, {1, 1}, {1, 2}, {1, 1}, {1, 2}, {1, 0}, {1, 2}}),
            "1. 1.1. 1.1.1) 1.2. 1.2.2) 2. 2.1.1) ");
}

TEST(NumberCounter, NeverRestartsALevelThatMustNot) {
  auto numbering = three_levels();
  numbering.abstracts[0].levels[1].restart_after = 0;
  NumberCounter counter(numbering);
  EXPECT_EQ(count(counter, {{1, 0}, {1, 1}, {1, 0}, {1, 1}}), "1. 1.1. 2. 2.2. ");
}

TEST(NumberCounter, PrintsLegalNumbersInDecimals) {
  auto numbering = three_levels();
  numbering.abstracts[0].levels[0].format = NumberFormat::kUpperRoman;
  NumberCounter roman(numbering);
  EXPECT_EQ(count(roman, {{1, 0}, {1, 1}}), "I. I.1. ");
  numbering.abstracts[0].levels[1].legal = true;
  NumberCounter legal(numbering);
  EXPECT_EQ(count(legal, {{1, 0}, {1, 1}}), "I. 1.1. ");
}

TEST(NumberCounter, TakesAWholeLevelFromAnInstance) {
  auto numbering = three_levels();
  numbering.instances[2].level_overrides[0] = level("§ %1", NumberFormat::kRussianLower);
  NumberCounter counter(numbering);
  EXPECT_EQ(count(counter, {{2, 0}, {2, 0}}), "§ а § б ");
}

TEST(NumberCounter, HasNoNumberForAReferenceToNothing) {
  const auto numbering = three_levels();
  NumberCounter counter(numbering);
  EXPECT_EQ(counter.next({9, 0}), "");
  EXPECT_EQ(counter.next({1, 8}), "");
  EXPECT_EQ(counter.next({0, 0}), "");
}

}  // namespace
}  // namespace prikaz::style
