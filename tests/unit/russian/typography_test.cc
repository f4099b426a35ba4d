#include "russian/typography.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace prikaz::russian {
namespace {

// No-break spaces as «_» and no-break hyphens as «=», to be seen in a table.
std::string shown(std::string text) {
  for (size_t at = text.find("\u2011"); at != std::string::npos; at = text.find("\u2011", at)) {
    text.replace(at, 3, "=");
  }
  for (size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at)) {
    text.replace(at, 2, "_");
  }
  return text;
}

const struct {
  const char* text;
  const char* expected;
} kCases[] = {
    {"школа № 5 и № 7-а", "школа №_5 и №_7=а"},
    {"приказ № __ от", "приказ №___ от"},
    {"Е.П. Малкина и Орлов И. И.", "Е.П._Малкина и Орлов_И._И."},
    {"Орлову И.И., Бобровой А.С. и Ко", "Орлову_И.И., Бобровой_А.С. и Ко"},
    {"до 30 января 2021 года", "до 30_января_2021_года"},
    {"«06» октября 2020 г.", "«06»_октября_2020_г."},
    {"в 2020–2023 гг. и в октябре 2020 г.", "в 2020–2023_гг. и в октябре 2020_г."},
    {"по п. 2 и пп. 3, 4 ст. 19", "по п._2 и пп._3, 4 ст._19"},
    {"ч. II гл. 3", "ч._II гл._3"},
    {"г. Смоленск, ул. Ленина, д. 5, кв. 7", "г._Смоленск, ул._Ленина, д._5, кв._7"},
    {"МБОУ им. А.С. Пушкина, с. Ленинское", "МБОУ им._А.С._Пушкина, с._Ленинское"},
    {"5 экз., 100 руб. и 20 %", "5_экз., 100_руб. и 20_%"},
    {"на 2 л. в 1 экз.", "на 2_л. в 1_экз."},
    {"15 тыс. рублей, 3 млн руб.", "15_тыс._рублей, 3_млн_руб."},
    {"12 345 678 рублей", "12_345_678 рублей"},
    {"и т. д., т. е. все", "и т._д., т._е. все"},
    {"План – основа", "План_– основа"},
    {"пишите на adm@г.рф А.Б. или http://школа.рф/№ 5",
     "пишите на adm@г.рф А.Б. или http://школа.рф/№ 5"},
    {"Утвердить план работы.", "Утвердить план работы."},
    {"школы № 1, 2, 3", "школы №_1, 2, 3"},
    {"два  пробела №  5", "два  пробела №  5"},
    {"(п. 3 плана)", "(п._3 плана)"},
    {"№\n5", "№\n5"},
    {" № ", " № "},
    {"", ""},
    {"закон от 29.12.2012 № 273-ФЗ, 5-го числа", "закон от 29.12.2012 №_273=ФЗ, 5=го числа"},
    {"приказ № 718-ОД.", "приказ №_718=ОД."},
    {"Римская-Корсакова А.Н. и А.Н. Римской-Корсаковой",
     "Римская=Корсакова_А.Н. и А.Н._Римской=Корсаковой"},
    {"Ростов-на-Дону, Санкт-Петербург, учебно-воспитательный",
     "Ростов-на-Дону, Санкт-Петербург, учебно-воспитательный"},
    {"дело 01-12, тел. 8-900-000-00-00, 2020-2023", "дело 01-12, тел._8-900-000-00-00, 2020-2023"},
    {"файл 5-го.docx и https://ед.рф/273-ФЗ", "файл 5-го.docx и https://ед.рф/273-ФЗ"},
    {"план № 5.docx", "план № 5.docx"},
    {"- 5-", "- 5-"},
};

TEST(Typography, NoBreakSpacesStandWhereTheRulesWantThem) {
  for (const auto& item : kCases) {
    EXPECT_EQ(shown(with_no_break_spaces(item.text)), item.expected) << item.text;
  }
}

TEST(Typography, CellsHoldOnlyShortPairs) {
  const auto cell = [](const char* text) {
    return shown(with_no_break_spaces(text, Ties::kShort));
  };
  EXPECT_EQ(cell("до 15 сентября 2026 года"), "до 15_сентября 2026 года");
  EXPECT_EQ(cell("сентябрь 2026 г."), "сентябрь 2026_г.");
  EXPECT_EQ(cell("Орлов И. И., Е.П. Малкина"), "Орлов И._И., Е.П. Малкина");
  EXPECT_EQ(cell("школа № 5, п. 2, 20 % – всем"), "школа №_5, п._2, 20_% – всем");
  EXPECT_EQ(cell("г. Смоленск, 3 млн руб."), "г. Смоленск, 3_млн руб.");
}

TEST(Typography, TwiceIsAsGoodAsOnce) {
  for (const auto& item : kCases) {
    const std::string once = with_no_break_spaces(item.text);
    EXPECT_EQ(with_no_break_spaces(once), once) << item.text;
  }
}

}  // namespace
}  // namespace prikaz::russian
