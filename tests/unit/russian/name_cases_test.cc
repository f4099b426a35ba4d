#include "russian/name_cases.h"

#include <gtest/gtest.h>

#include "russian/name_readings.h"

namespace prikaz::russian {
namespace {

std::string form(std::string_view text, Case grammatical_case) {
  const auto name = parse_person(text);
  if (!name) return "no name";
  const auto gender = gender_of(*name);
  if (!gender && gender_matters(*name)) return "unknown gender";
  return declined(*name, grammatical_case, gender.value_or(Gender::kMasculine)).full();
}

std::string cases_of(std::string_view text) {
  std::string out;
  for (const NameReading& reading : name_readings(text)) {
    const std::string one = std::string(short_name(reading.grammatical_case)) +
                            (reading.gender == Gender::kFeminine ? " ж" : " м");
    if (out.find(one) == std::string::npos) out += (out.empty() ? "" : ", ") + one;
  }
  return out;
}

TEST(NameCases, GenderIsToldByThePatronymicThenTheGivenNameThenTheSurname) {
  EXPECT_EQ(gender_of(*parse_person("Заяц Саша Петровна")), Gender::kFeminine);
  EXPECT_EQ(gender_of(*parse_person("Заяц Ольга")), Gender::kFeminine);
  EXPECT_EQ(gender_of(*parse_person("Луговая М.Я.")), Gender::kFeminine);
  EXPECT_EQ(gender_of(*parse_person("Верещагин А.Н.")), Gender::kMasculine);
  EXPECT_EQ(gender_of(*parse_person("Мамедов Ариф Гасан оглы")), Gender::kMasculine);
  EXPECT_EQ(gender_of(*parse_person("Мамедова Севда Гасан кызы")), Gender::kFeminine);
  EXPECT_EQ(gender_of(*parse_person("Кравчук Е.В.")), std::nullopt);
}

TEST(NameCases, NobodyGuessesTheGenderOfInitials) {
  EXPECT_EQ(form("Кравчук Е.В.", Case::kDative), "unknown gender");
  EXPECT_EQ(form("Зинченко Е.В.", Case::kDative), "Зинченко\u00A0Е.В.");
  EXPECT_EQ(form("Муха Е.В.", Case::kDative), "Мухе\u00A0Е.В.");
}

TEST(NameCases, TheOrderOfFullNamesIsToldByTheGivenName) {
  EXPECT_EQ(form("Иван Петрович Прокопович", Case::kGenitive), "Прокоповича Ивана Петровича");
  EXPECT_EQ(form("Прокопович Иван Петрович", Case::kGenitive), "Прокоповича Ивана Петровича");
  EXPECT_EQ(form("фон Дитрих Анна Карловна", Case::kDative), "фон Дитрих Анне Карловне");
  EXPECT_EQ(form("О'Нил Питер Джонович", Case::kDative), "О'Нилу Питеру Джоновичу");
}

TEST(NameReadings, TellTheCaseANameStandsIn) {
  EXPECT_EQ(cases_of("Иванов И.И."), "им м");
  EXPECT_EQ(cases_of("Иванова А.А."), "род м, вин м, им ж");
  EXPECT_EQ(cases_of("Иванову И.И."), "дат м, вин ж");
  EXPECT_EQ(cases_of("Ивановым И.И."), "твор м");
  EXPECT_EQ(cases_of("Пряничкину Ольгу Дмитриевну"), "вин ж");
  EXPECT_EQ(cases_of("Петру Ильичу Соловью"), "дат м");
  EXPECT_EQ(cases_of("Римскую-Корсакову А.Н."), "вин ж");
  EXPECT_EQ(cases_of("директор школы"), "");
}

TEST(NameReadings, AskWhetherANameMayStandInACase) {
  EXPECT_TRUE(may_stand_in("Ивановой Т.Д.", Case::kDative));
  EXPECT_FALSE(may_stand_in("Иванова Т.Д.", Case::kDative));
  EXPECT_FALSE(may_stand_in("Иванов И.И.", Case::kAccusative));
  EXPECT_TRUE(may_stand_in("Зинченко Е.В.", Case::kAccusative));
  EXPECT_TRUE(may_stand_in("Береговой А.А.", Case::kNominative));
  EXPECT_TRUE(may_stand_in("директор школы", Case::kDative));
}

TEST(NameReadings, GiveTheNominativeBack) {
  const auto readings = name_readings("Петру Ильичу Соловью");
  ASSERT_FALSE(readings.empty());
  EXPECT_EQ(readings.front().nominative.full(), "Соловей Петр Ильич");
  EXPECT_EQ(name_readings("ИВАНОВУ И.И.").front().nominative.surname, "ИВАНОВ");
}

}  // namespace
}  // namespace prikaz::russian
