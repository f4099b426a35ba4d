// A day of the calendar, without time or zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace prikaz {

struct Date {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;    // 1..31

  auto operator<=>(const Date&) const = default;

  // nullopt for a day that no calendar has (31 February).
  static std::optional<Date> make(int year, int month, int day);
  static Date from_days(int64_t days_since_1970);
  int64_t days() const;     // since 1970-01-01
  int weekday() const;      // 1 = Monday … 7 = Sunday (ISO 8601)
  std::string iso() const;  // "2020-10-06"
};

}  // namespace prikaz
