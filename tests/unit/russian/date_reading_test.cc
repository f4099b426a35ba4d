#include "russian/dates.h"

#include <gtest/gtest.h>

#include <string>

namespace prikaz::russian {
namespace {

// The days, parted by spaces.
std::string found(std::string_view text) {
  std::string out;
  for (const Date& each : dates_in(text)) out += (out.empty() ? "" : " ") + each.iso();
  return out;
}

TEST(DatesInAText, AreFoundInEveryForm) {
  EXPECT_EQ(found("до 5 июня 2016 г., позже 06.10.2020 и 2020-10-06."),
            "2016-06-05 2020-10-06 2020-10-06");
  EXPECT_EQ(found("от «06» 10 2020 г. № 7"), "2020-10-06");
  EXPECT_EQ(found("«6» октября 2020 года 1.05.2016"), "2020-10-06 2016-05-01");
  EXPECT_EQ(found("приказ от 06.10.20 № 5"), "2020-10-06");
  EXPECT_EQ(found("8\u00A0февраля\u00A02021\u00A0г. начнётся"), "2021-02-08");
}

TEST(DatesInAText, WithoutAYearOrImpossibleAreLeftOut) {
  EXPECT_EQ(found("с 1 сентября по 25 мая"), "");
  EXPECT_EQ(found("31.02.2021"), "");
  EXPECT_EQ(found("до 31 июня 2021 года"), "");
}

TEST(DatesInAText, OtherNumbersAreLeftAlone) {
  for (const char* text :
       {"п. 1.05.06.2016", "пункт 5.2.1", "тел. 8 (48438) 0-21-80", "1.2.20", "в мае 2020 года",
        "12 340 506", "№ 718-ОД", "99999999999.01.2020", "ст. 12.10.2020.1", "10 000 2020"}) {
    EXPECT_EQ(found(text), "") << text;
  }
}

}  // namespace
}  // namespace prikaz::russian
