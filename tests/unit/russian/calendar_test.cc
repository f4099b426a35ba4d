#include "russian/calendar.h"

#include <gtest/gtest.h>

namespace prikaz::russian::calendar {
namespace {

Date day(int year, int month, int day_of_month) {
  return *Date::make(year, month, day_of_month);
}

// Working days as the production calendars of these years count them.
TEST(Calendar, YearsHaveTheirNumberOfWorkingDays) {
  constexpr std::pair<int, int> kWorking[] = {{2021, 247}, {2022, 247}, {2023, 247},
                                              {2024, 248}, {2025, 247}, {2026, 247}};
  for (const auto& [number, expected] : kWorking) {
    int working = 0;
    for (Date at = day(number, 1, 1); at.year == number; at = Date::from_days(at.days() + 1)) {
      working += is_day_off(at) ? 0 : 1;
    }
    EXPECT_EQ(working, expected) << number;
  }
}

TEST(Calendar, MovedDaysAreFromMondayToFridayAndWorkedOnesAreSaturdays) {
  for (int number = 2020; number <= 2027; ++number) {
    const Year* known = year(number);
    ASSERT_NE(known, nullptr);
    for (const Day& each : known->off) {
      const Date date = day(number, each.month, each.day);
      EXPECT_LE(date.weekday(), 5) << date.iso();
      EXPECT_EQ(holiday(date), "") << date.iso();
    }
    for (const Day& each : known->working) {
      EXPECT_EQ(day(number, each.month, each.day).weekday(), 6) << number;
    }
  }
  EXPECT_EQ(year(2019), nullptr);
}

TEST(Calendar, SaysWhyADayIsOff) {
  EXPECT_EQ(day_off_reason(day(2021, 2, 22)), "перенос с 20 февраля");
  EXPECT_EQ(day_off_reason(day(2021, 2, 20)), "");
  EXPECT_EQ(day_off_reason(day(2026, 6, 12)), "День России");
  EXPECT_EQ(day_off_reason(day(2026, 11, 22)), "воскресенье");
  EXPECT_EQ(day_off_reason(day(2026, 11, 23)), "");
  EXPECT_EQ(day_off_reason(day(2030, 1, 7)), "Рождество Христово");
}

TEST(Calendar, CountsWorkingDays) {
  EXPECT_EQ(working_day_from(day(2021, 1, 1)), day(2021, 1, 11));
  EXPECT_EQ(working_day_from(day(2026, 11, 23)), day(2026, 11, 23));
  EXPECT_EQ(working_days_later(day(2021, 2, 19), 1), day(2021, 2, 20));
  EXPECT_EQ(working_days_later(day(2021, 2, 19), 2), day(2021, 2, 24));
  EXPECT_EQ(working_days_later(day(2021, 2, 24), -2), day(2021, 2, 19));
}

}  // namespace
}  // namespace prikaz::russian::calendar
