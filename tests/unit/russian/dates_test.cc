#include "russian/dates.h"

#include <gtest/gtest.h>

namespace prikaz::russian {
namespace {

TEST(Dates, AreReadInEverySpelling) {
  for (const char* text :
       {"2020-10-06", "06.10.2020", "6.10.2020", "06.10.2020 г.", "6 октября 2020 г.",
        "6 октября 2020 года", "6\u00A0октября\u00A02020\u00A0г.", "«06» октября 2020 г.",
        "« 06 » 10 2020 г.", "6 ОКТЯБРЯ 2020", "08. 02. 2021"}) {
    const auto date = parse_date(text, {});
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(date->iso(), text[0] == '0' && text[1] == '8' ? "2021-02-08" : "2020-10-06") << text;
  }
}

TEST(Dates, ThirtyFirstOfFebruaryIsToldAtItsPlace) {
  const auto date = parse_date("31.02.2021", {"приказ.yaml", 3, 7});
  ASSERT_FALSE(date);
  EXPECT_EQ(
      format(date.error().items()[0], Language::kRussian),
      "приказ.yaml:3:7: ошибка: такого дня нет в календаре: «31.02.2021»; исправьте число или "
      "месяц [date.impossible]");
}

TEST(Dates, WhatIsNoDateIsRefused) {
  for (const char* text : {"", "завтра", "2020", "06.10.20", "10/06/2020", "6 октября", "г.",
                           "06.10.2020 и 07.10.2020"}) {
    const auto date = parse_date(text, {});
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().items()[0].code, "date.unreadable") << text;
  }
}

TEST(Dates, ArePrintedInEveryForm) {
  const Date date{2020, 10, 6};
  EXPECT_EQ(print(date, DateForm::kNumeric), "06.10.2020");
  EXPECT_EQ(print(date, DateForm::kNumericYear), "06.10.2020\u00A0г.");
  EXPECT_EQ(print(date, DateForm::kVerbal), "6\u00A0октября\u00A02020\u00A0г.");
  EXPECT_EQ(print(date, DateForm::kQuoted), "«06»\u00A0октября\u00A02020\u00A0г.");
  EXPECT_EQ(print(date, DateForm::kQuotedNumeric), "«06»\u00A010\u00A02020\u00A0г.");
}

TEST(Dates, AreFoundInAText) {
  const auto dates =
      dates_in("Представить до 30 января 2021 года, отчёт – 01.03.2021, не 31.02.2021");
  ASSERT_EQ(dates.size(), 2u);
  EXPECT_EQ(dates[0].iso(), "2021-01-30");
  EXPECT_EQ(dates[1].iso(), "2021-03-01");
}

}  // namespace
}  // namespace prikaz::russian
