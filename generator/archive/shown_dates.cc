#include "archive/shown_dates.h"

#include "russian/dates.h"

namespace prikaz::archive {

std::string shown(const std::optional<Date>& date) {
  return date ? russian::print(*date, russian::DateForm::kNumeric) : std::string();
}

std::string shown(const std::string& iso) {
  constexpr size_t kDay = 10, kSecond = 19;  // characters of «2020-10-06T07:08:09»
  const bool moment = iso.size() > kSecond && iso[kDay] == 'T' && iso.ends_with('Z');
  const auto date = russian::parse_date(moment ? iso.substr(0, kDay) : iso, {});
  if (!date) return iso;
  const std::string day = russian::print(*date, russian::DateForm::kNumeric);
  return moment ? day + ' ' + iso.substr(kDay + 1, kSecond - kDay - 1) + " UTC" : day;
}

}  // namespace prikaz::archive
