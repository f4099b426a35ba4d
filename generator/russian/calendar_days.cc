// Days off by year: what the government moved by the decree named, and what ТК РФ, ст. 112 moves by
// itself from a weekend to the next working day. Days that decrees of the President made free with
// pay in 2020 and 2021 (the epidemic) are no days off and not listed, but for 24 June and 1 July
// 2020. For a new year, add a block here.
#include "russian/calendar.h"

namespace prikaz::russian::calendar {

namespace {

constexpr std::string_view kByLaw = "перенос с выходного, ст. 112 ТК РФ";
constexpr std::string_view kSaturday = "рабочая суббота";

constexpr Day kOff2020[] = {{2, 24, kByLaw},
                            {3, 9, kByLaw},
                            {5, 4, "перенос с 4 января"},
                            {5, 5, "перенос с 5 января"},
                            {5, 11, kByLaw},
                            {6, 24, "день парада, указ от 29.05.2020 № 345"},
                            {7, 1, "день общероссийского голосования, указ от 01.06.2020 № 354"}};
constexpr Day kOff2021[] = {{2, 22, "перенос с 20 февраля"},
                            {5, 3, kByLaw},
                            {5, 10, kByLaw},
                            {6, 14, kByLaw},
                            {11, 5, "перенос со 2 января"},
                            {12, 31, "перенос с 3 января"}};
constexpr Day kWorking2021[] = {{2, 20, kSaturday}};
constexpr Day kOff2022[] = {{3, 7, "перенос с 5 марта"},
                            {5, 2, kByLaw},
                            {5, 3, "перенос с 1 января"},
                            {5, 10, "перенос со 2 января"},
                            {6, 13, kByLaw}};
constexpr Day kWorking2022[] = {{3, 5, kSaturday}};
constexpr Day kOff2023[] = {
    {2, 24, "перенос с 1 января"}, {5, 8, "перенос с 8 января"}, {11, 6, kByLaw}};
constexpr Day kOff2024[] = {{4, 29, "перенос с 27 апреля"},
                            {4, 30, "перенос со 2 ноября"},
                            {5, 10, "перенос с 6 января"},
                            {12, 30, "перенос с 28 декабря"},
                            {12, 31, "перенос с 7 января"}};
constexpr Day kWorking2024[] = {{4, 27, kSaturday}, {11, 2, kSaturday}, {12, 28, kSaturday}};
constexpr Day kOff2025[] = {{5, 2, "перенос с 4 января"},
                            {5, 8, "перенос с 23 февраля"},
                            {6, 13, "перенос с 8 марта"},
                            {11, 3, "перенос с 1 ноября"},
                            {12, 31, "перенос с 5 января"}};
constexpr Day kWorking2025[] = {{11, 1, kSaturday}};
constexpr Day kOff2026[] = {
    {1, 9, "перенос с 3 января"}, {3, 9, kByLaw}, {5, 11, kByLaw}, {12, 31, "перенос с 4 января"}};
// The decree for 2027 was not at hand: by law alone.
constexpr Day kOff2027[] = {{5, 3, kByLaw}, {5, 10, kByLaw}, {6, 14, kByLaw}};

constexpr Year kYears[] = {
    {2020, "постановление Правительства РФ от 10.07.2019 № 875", kOff2020, {}},
    {2021, "постановление Правительства РФ от 10.10.2020 № 1648", kOff2021, kWorking2021},
    {2022, "постановление Правительства РФ от 16.09.2021 № 1564", kOff2022, kWorking2022},
    {2023, "постановление Правительства РФ от 29.08.2022 № 1505", kOff2023, {}},
    {2024, "постановление Правительства РФ от 10.08.2023 № 1314", kOff2024, kWorking2024},
    {2025, "постановление Правительства РФ от 04.10.2024 № 1335", kOff2025, kWorking2025},
    {2026, "постановление Правительства РФ от 24.09.2025 № 1466", kOff2026, {}},
    {2027, "", kOff2027, {}},
};

}  // namespace

const Year* year(int year) {
  for (const Year& each : kYears) {
    if (each.year == year) return &each;
  }
  return nullptr;
}

}  // namespace prikaz::russian::calendar
