#include "russian/dates.h"

#include <gtest/gtest.h>

#include "russian/typography.h"

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

TEST(Dates, InWords) {
  const Date date = *Date::make(2020, 10, 6);
  EXPECT_EQ(print(date, DateForm::kWords), "шестое октября две тысячи двадцатого года");
  EXPECT_EQ(print(date, DateForm::kWordsGenitive), "шестого октября две тысячи двадцатого года");
  EXPECT_EQ(print(*Date::make(2000, 5, 3), DateForm::kWords), "третье мая двухтысячного года");
}

TEST(Dates, RangesSayOnceWhatBothDaysShare) {
  const auto range = [](const char* from, const char* to, DateForm form = DateForm::kVerbal) {
    return with_plain_spaces(print_range(*parse_date(from, {}), *parse_date(to, {}), form));
  };
  EXPECT_EQ(range("08.02.2021", "30.12.2021"), "8 февраля – 30 декабря 2021 г.");
  EXPECT_EQ(range("08.02.2021", "12.02.2021"), "8–12 февраля 2021 г.");
  EXPECT_EQ(range("08.12.2020", "30.01.2021"), "8 декабря 2020 г. – 30 января 2021 г.");
  EXPECT_EQ(range("08.02.2021", "08.02.2021"), "8 февраля 2021 г.");
  EXPECT_EQ(range("08.02.2021", "30.12.2021", DateForm::kNumeric), "08.02.2021 – 30.12.2021");
}

TEST(Dates, SchoolYearsBeginInSeptember) {
  EXPECT_EQ(school_year(*Date::make(2020, 9, 1)), "2020/2021");
  EXPECT_EQ(school_year(*Date::make(2020, 8, 31)), "2019/2020");
}

TEST(Dates, FormsByNameAndByExample) {
  EXPECT_EQ(date_form_named("Словами"), DateForm::kVerbal);
  EXPECT_EQ(date_form_named("цифрами с г"), DateForm::kNumericYear);
  EXPECT_EQ(date_form_named("прописью"), DateForm::kWords);
  EXPECT_EQ(date_form_named("как-нибудь"), std::nullopt);
  EXPECT_EQ(date_form_like("6 октября 2020 г."), DateForm::kVerbal);
  EXPECT_EQ(date_form_like("«06» 10 2020 г."), DateForm::kQuotedNumeric);
  EXPECT_EQ(date_form_like("06/10/2020"), std::nullopt);
}

}  // namespace
}  // namespace prikaz::russian
