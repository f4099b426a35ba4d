#include "russian/date_search.h"

#include <gtest/gtest.h>

#include <string>

namespace prikaz::russian {
namespace {

// «текст=дата», parted by «; »; a date that is none is «-».
std::string found(std::string_view text) {
  std::string out;
  for (const FoundDate& each : find_dates(text)) {
    out += (out.empty() ? "" : "; ") + std::string(text.substr(each.begin, each.end - each.begin)) +
           "=" + (each.date ? each.date->iso() : "-");
  }
  return out;
}

TEST(DateSearch, FindsDatesOfEveryStyle) {
  EXPECT_EQ(found("до 5 июня 2016 г., позже 06.10.2020 и 2020-10-06."),
            "5 июня 2016 г.=2016-06-05; 06.10.2020=2020-10-06; 2020-10-06=2020-10-06");
  EXPECT_EQ(found("от «06» 10 2020 г. № 7"), "«06» 10 2020 г.=2020-10-06");
  EXPECT_EQ(found("«6» октября 2020 года"), "«6» октября 2020 года=2020-10-06");
  EXPECT_EQ(found("приказ от 06.10.20 № 5"), "06.10.20=2020-10-06");
  EXPECT_EQ(found("с 1 сентября по 25 мая"), "1 сентября=-; 25 мая=-");
  EXPECT_EQ(found("8\u00A0февраля\u00A02021\u00A0г. начнётся"),
            "8\u00A0февраля\u00A02021\u00A0г.=2021-02-08");
}

TEST(DateSearch, ImpossibleDatesAreFoundWithoutADay) {
  EXPECT_EQ(found("31.02.2021"), "31.02.2021=-");
  EXPECT_EQ(found("до 31 июня 2021 года"), "31 июня 2021 года=-");
}

TEST(DateSearch, LeavesOtherNumbersAlone) {
  for (const char* text :
       {"п. 1.05.06.2016", "пункт 5.2.1", "тел. 8 (48438) 0-21-80", "1.2.20", "в мае 2020 года",
        "12 340 506", "№ 718-ОД", "99999999999.01.2020", "ст. 12.10.2020.1", "10 000 2020"}) {
    EXPECT_EQ(found(text), "") << text;
  }
}

TEST(DateSearch, TellsStyleAndMark) {
  const auto dates = find_dates("05.06.2016; 5 июня 2016 года; 5 июня 2016 г.");
  ASSERT_EQ(dates.size(), 3u);
  EXPECT_EQ(dates[0].style, DateStyle::kNumeric);
  EXPECT_TRUE(dates[0].padded);
  EXPECT_EQ(dates[1].mark, YearMark::kLong);
  EXPECT_EQ(dates[2].mark, YearMark::kShort);
  EXPECT_FALSE(dates[2].padded);
}

}  // namespace
}  // namespace prikaz::russian
