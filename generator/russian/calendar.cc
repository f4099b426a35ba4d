#include "russian/calendar.h"

#include <array>

namespace prikaz::russian::calendar {

namespace {

constexpr int kSaturday = 6;

const Day* find(std::span<const Day> days, const Date& date) {
  for (const Day& each : days) {
    if (each.month == date.month && each.day == date.day) return &each;
  }
  return nullptr;
}

// ТК РФ, ст. 112.
struct Holiday {
  int month;
  int first;
  int last;
  std::string_view name;
};
constexpr Holiday kHolidays[] = {
    {1, 1, 6, "Новогодние каникулы"},
    {1, 7, 7, "Рождество Христово"},
    {1, 8, 8, "Новогодние каникулы"},
    {2, 23, 23, "День защитника Отечества"},
    {3, 8, 8, "Международный женский день"},
    {5, 1, 1, "Праздник Весны и Труда"},
    {5, 9, 9, "День Победы"},
    {6, 12, 12, "День России"},
    {11, 4, 4, "День народного единства"},
};

Date step(const Date& date, int days) {
  return Date::from_days(date.days() + days);
}

}  // namespace

std::string_view weekday_name(int weekday) {
  constexpr std::array<std::string_view, 7> kNames = {
      "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"};
  return kNames[static_cast<size_t>(weekday - 1)];
}

std::string_view holiday(const Date& date) {
  for (const Holiday& each : kHolidays) {
    if (each.month == date.month && each.first <= date.day && date.day <= each.last)
      return each.name;
  }
  return {};
}

std::string_view day_off_reason(const Date& date) {
  if (const std::string_view name = holiday(date); !name.empty()) return name;
  const Year* known = year(date.year);
  if (date.weekday() < kSaturday) {
    const Day* moved = known ? find(known->off, date) : nullptr;
    return moved ? moved->why : std::string_view();
  }
  if (known && find(known->working, date)) return {};
  return weekday_name(date.weekday());
}

bool is_day_off(const Date& date) {
  return !day_off_reason(date).empty();
}

Date working_day_from(const Date& date) {
  Date out = date;
  while (is_day_off(out)) out = step(out, 1);
  return out;
}

Date working_days_later(const Date& date, int count) {
  const int direction = count < 0 ? -1 : 1;
  Date out = date;
  for (int left = count * direction; left > 0;) {
    out = step(out, direction);
    if (!is_day_off(out)) --left;
  }
  return out;
}

}  // namespace prikaz::russian::calendar
