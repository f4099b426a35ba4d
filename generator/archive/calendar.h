// Terms as an iCalendar file (RFC 5545): a day for each, for Outlook, Thunderbird and phones.
//
//   files::write("сроки.ics", print_calendar("Сроки", entries, files::now()), …);
//
// Pure; equal entries give equal bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/date.h"

namespace prikaz::archive {

struct CalendarEntry {
  std::string uid;  // stays the same from file to file, so that an entry is renewed and not doubled
  Date date;
  std::string summary;
  std::string description;
};

// `stamp`: seconds since 1970, when the file is made (3.8.7.2 DTSTAMP).
std::string print_calendar(const std::string& name, std::span<const CalendarEntry> entries,
                           int64_t stamp);

}  // namespace prikaz::archive
