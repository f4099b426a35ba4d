#include "base/date.h"

#include <fmt/format.h>

#include <chrono>

namespace prikaz {

namespace {

std::chrono::year_month_day civil(const Date& date) {
  return std::chrono::year{date.year} / std::chrono::month{static_cast<unsigned>(date.month)} /
         std::chrono::day{static_cast<unsigned>(date.day)};
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const Date date{year, month, day};
  if (!civil(date).ok()) return {};
  return date;
}

Date Date::from_days(int64_t days_since_1970) {
  const std::chrono::year_month_day civil_date{
      std::chrono::sys_days{std::chrono::days{days_since_1970}}};
  return {static_cast<int>(civil_date.year()),
          static_cast<int>(static_cast<unsigned>(civil_date.month())),
          static_cast<int>(static_cast<unsigned>(civil_date.day()))};
}

int64_t Date::days() const {
  return std::chrono::sys_days{civil(*this)}.time_since_epoch().count();
}

int Date::weekday() const {
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{civil(*this)}}.iso_encoding());
}

std::string Date::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace prikaz
