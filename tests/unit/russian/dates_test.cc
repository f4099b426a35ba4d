#include "russian/dates.h"

#include <gtest/gtest.h>

namespace prikaz::russian {
namespace {

TEST(Dates, AreReadInEverySpelling) {
  for (const char* text :
       {"2020-10-06", "06.10.2020", "6.10.2020", "6 октября 2020 г.", "6 октября 2020 года",
        "6 октября 2020", "06 октября 2020 г.", " 6 октября 2020 г. ", "«06» октября 2020 г.",
        "« 06 » октября 2020 г.", "« 06 » 10 2020 г.", "6 Октября 2020 г.",
        "6\u00A0октября\u00A02020\u00A0г.", "06.10.2020 г."}) {
    const auto date = parse_date(text, {});
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(*date, (Date{2020, 10, 6})) << text;
  }
}

TEST(Dates, WrongOnesSayWhatToWrite) {
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"31.02.2021",
       "к.yaml:3:7: ошибка: в календаре нет дня 31 февраля 2021 года: «31.02.2021» "
       "[date.impossible]"},
      {"29 февраля 2021 г.",
       "к.yaml:3:7: ошибка: в календаре нет дня 29 февраля 2021 года: «29 февраля 2021 г.» "
       "[date.impossible]"},
      {"2021-13-01",
       "к.yaml:3:7: ошибка: в году нет месяца с номером 13: «2021-13-01» [date.impossible]"},
      {"06/10/2020",
       "к.yaml:3:7: ошибка: дата записана не по правилам: «06/10/2020»; может быть, «06.10.2020» "
       "[date.malformed]"},
      {"06.10.20",
       "к.yaml:3:7: ошибка: дата записана не по правилам: «06.10.20»; может быть, «06.10.2020» "
       "[date.malformed]"},
      {"6 октябрь 2020 г.",
       "к.yaml:3:7: ошибка: дата записана не по правилам: «6 октябрь 2020 г.»; может быть, "
       "«06.10.2020» [date.malformed]"},
      {"вчера",
       "к.yaml:3:7: ошибка: это не дата: «вчера»; пишите 2020-10-06, 06.10.2020 или «6 октября "
       "2020 "
       "г.» [date.malformed]"},
      {"6 октября",
       "к.yaml:3:7: ошибка: это не дата: «6 октября»; пишите 2020-10-06, 06.10.2020 или «6 октября "
       "2020 г.» [date.malformed]"},
      {"",
       "к.yaml:3:7: ошибка: это не дата; пишите 2020-10-06, 06.10.2020 или «6 октября 2020 г.» "
       "[date.malformed]"},
  };
  for (const auto& item : cases) {
    const auto date = parse_date(item.text, {"к.yaml", 3, 7});
    ASSERT_FALSE(date) << item.text;
    EXPECT_EQ(format(date.error().items().front(), Language::kRussian), item.message);
  }
}

TEST(Dates, ArePrintedInEveryForm) {
  const Date date{2020, 10, 6};
  EXPECT_EQ(print(date, DateForm::kNumeric), "06.10.2020");
  EXPECT_EQ(print(date, DateForm::kVerbal), "6\u00A0октября\u00A02020\u00A0г.");
  EXPECT_EQ(print(date, DateForm::kVerbalYear), "6\u00A0октября\u00A02020\u00A0года");
  EXPECT_EQ(print(date, DateForm::kQuoted), "«\u00A006\u00A0»\u00A0октября\u00A02020\u00A0г.");
  EXPECT_EQ(print(date, DateForm::kQuotedNumeric), "«\u00A006\u00A0»\u00A010\u00A02020\u00A0г.");
  EXPECT_EQ(print(date, DateForm::kIso), "2020-10-06");
}

TEST(Dates, WhatIsPrintedIsReadAgain) {
  for (const std::string& name : date_form_names()) {
    const auto date = parse_date(print({2024, 2, 29}, *date_form(name)), {});
    ASSERT_TRUE(date) << name;
    EXPECT_EQ(*date, (Date{2024, 2, 29}));
  }
  EXPECT_FALSE(date_form("как-нибудь"));
}

TEST(Dates, AreFoundInARunningText) {
  const std::string text =
      "Представить отчёт до 30 января 2021 года, план до 01.02.2021 и акт 31.02.2021, тел. "
      "5-10-06.";
  const auto found = find_dates(text);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].date, (Date{2021, 1, 30}));
  EXPECT_EQ(text.substr(found[0].offset, found[0].length), "30 января 2021 года");
  EXPECT_EQ(found[1].date, (Date{2021, 2, 1}));
}

}  // namespace
}  // namespace prikaz::russian
