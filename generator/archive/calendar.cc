#include "archive/calendar.h"

#include <fmt/format.h>

#include <string_view>

namespace prikaz::archive {

namespace {

// 3.1: a line is at most 75 octets; what goes on begins with a space. A character is not parted.
void add_line(std::string& out, std::string_view line) {
  constexpr size_t kOctets = 75;
  size_t room = kOctets;
  while (line.size() > room) {
    size_t cut = room;
    while ((line[cut] & 0xC0) == 0x80) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kOctets - 1;  // the space before it
  }
  out.append(line).append("\r\n");
}

// 3.3.11 TEXT.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= ' ' || c == '\t') {
      out += c;
    }
  }
  return out;
}

std::string basic(const Date& date) {
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

std::string basic_time(int64_t seconds) {
  constexpr int64_t kDay = 24 * 3600;
  const int64_t days = (seconds - (seconds % kDay + kDay) % kDay) / kDay;
  const int64_t rest = seconds - days * kDay;
  return fmt::format("{}T{:02}{:02}{:02}Z", basic(Date::from_days(days)), rest / 3600,
                     rest / 60 % 60, rest % 60);
}

}  // namespace

std::string print_calendar(const std::string& name, std::span<const CalendarEntry> entries,
                           int64_t stamp) {
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//prikaz//archive//RU");
  add_line(out, "CALSCALE:GREGORIAN");
  add_line(out, "METHOD:PUBLISH");
  add_line(out, "X-WR-CALNAME:" + escaped(name));
  for (const CalendarEntry& entry : entries) {
    add_line(out, "BEGIN:VEVENT");
    add_line(out, "UID:" + escaped(entry.uid));
    add_line(out, "DTSTAMP:" + basic_time(stamp));
    add_line(out, "DTSTART;VALUE=DATE:" + basic(entry.date));
    add_line(out, "DTEND;VALUE=DATE:" + basic(Date::from_days(entry.date.days() + 1)));
    add_line(out, "SUMMARY:" + escaped(entry.summary));
    if (!entry.description.empty()) add_line(out, "DESCRIPTION:" + escaped(entry.description));
    add_line(out, "TRANSP:TRANSPARENT");  // a term takes no time of the day
    add_line(out, "END:VEVENT");
  }
  add_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace prikaz::archive
