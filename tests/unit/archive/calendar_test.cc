#include "archive/calendar.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.h"

namespace prikaz::archive {
namespace {

std::string unfolded(std::string text) {
  for (size_t at; (at = text.find("\r\n ")) != std::string::npos;) text.erase(at, 3);
  return text;
}

TEST(Calendar, HasADayForEachTermWithAStableUid) {
  const CalendarEntry entry{"u-1@prikaz", {2026, 12, 31}, "12-ОД: отчёт", "Исполнитель: школы"};
  EXPECT_EQ(print_calendar("Сроки", {&entry, 1}, 1'795'342'500),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//prikaz//archive//RU\r\n"
            "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Сроки\r\n"
            "BEGIN:VEVENT\r\nUID:u-1@prikaz\r\nDTSTAMP:20261122T101500Z\r\n"
            "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"
            "SUMMARY:12-ОД: отчёт\r\nDESCRIPTION:Исполнитель: школы\r\nTRANSP:TRANSPARENT\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(Calendar, LinesAreFoldedByOctetsAndCharactersStayWhole) {
  std::string long_text;
  for (int i = 0; i < 40; ++i) long_text += "№ отчёт; ";
  const CalendarEntry entry{"u", {2026, 1, 2}, long_text, ""};
  const std::string text = print_calendar("С", {&entry, 1}, 0);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(line.size(), 76u);  // with the CR
    EXPECT_EQ(utf8::first_invalid(line), std::string::npos) << line;
  }
  std::string expected;
  for (int i = 0; i < 40; ++i) expected += "№ отчёт\\; ";
  EXPECT_NE(unfolded(text).find("SUMMARY:" + expected + "\r\n"), std::string::npos);
}

TEST(Calendar, CommasSemicolonsBackslashesAndLineBreaksAreEscaped) {
  const CalendarEntry entry{"u", {2026, 1, 2}, "а, б; в\\г\nд\r\x01", ""};
  EXPECT_NE(print_calendar("С", {&entry, 1}, 0).find("SUMMARY:а\\, б\\; в\\\\г\\nд\r\n"),
            std::string::npos);
}

}  // namespace
}  // namespace prikaz::archive
