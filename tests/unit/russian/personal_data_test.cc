#include "russian/personal_data.h"

#include <gtest/gtest.h>

namespace prikaz::russian {
namespace {

// The text with what was found in brackets, names as initials.
std::string shown(std::string_view text) {
  std::string out;
  size_t at = 0;
  for (const PersonalData& each : find_personal_data(text)) {
    out += text.substr(at, each.begin - at);
    out += each.kind == PersonalKind::kName    ? "[" + each.all_initials() + "]"
           : each.kind == PersonalKind::kPhone ? "[тел]"
           : each.kind == PersonalKind::kEmail ? "[почта]"
                                               : "[номер]";
    at = each.begin + each.size;
  }
  return out + std::string(text.substr(at));
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(PersonalData, NamesInEveryFormAndCase) {
  for (const Case& each : {
           Case{"Назначить Пряничкину Ольгу Дмитриевну ответственной.",
                "Назначить [П.О.Д.] ответственной."},
           Case{"Поручить Сергею Ильичу Зимину и Кучер Ларисе Павловне:",
                "Поручить [З.С.И.] и [К.Л.П.]:"},
           Case{"Уважаемая Мария Ивановна!", "Уважаемая [М.И.]!"},
           Case{"(Дворцова О.С.)", "([Д.О.С.])"},
           Case{"Директору школы И.\u00A0И. Иванову", "Директору школы [И.И.И.]"},
           Case{"Директор И.И. Иванов", "Директор [И.И.И.]"},
           Case{"Иванов И.И. Петров П.П.", "[И.И.И.] [П.П.П.]"},
           Case{"Дворцова О.С. Москва", "[Д.О.С.] Москва"},
           Case{"Школа И.И. Иванова", "Школа [И.И.И.]"},
           Case{"Римской-Корсаковой Анне Петровне", "[Р.А.П.]"},
           Case{"ИВАНОВА МАРИЯ ПЕТРОВНА", "[И.М.П.]"},
           Case{"Иванова М.П.,Лунин Б.Б.", "[И.М.П.],[Л.Б.Б.]"},
           Case{"Малкиной Елене", "[М.Е.]"},
           Case{"школы имени Пушкина директором Зиминым И.И.",
                "школы имени Пушкина директором [З.И.И.]"},
       }) {
    EXPECT_EQ(shown(each.text), each.expected);
  }
}

TEST(PersonalData, NamesOfSchoolsAndStreetsAndOtherCapitalsStay) {
  for (const char* text :
       {"МБОУ «СОШ № 5 имени А.С. Пушкина»", "школа им. Героя Советского Союза Зимина Ивана Ильича",
        "ул. Ю.А. Гагарина, д. 5", "школа имени агронома Хохлова Ф.И.",
        "Департамент Смоленской области по образованию и науке", "Российская Федерация",
        "Об утверждении Плана мероприятий", "Т. е. до 1 мая 2026 г.",
        "Приказ Министерства просвещения", "Великая Отечественная война", "п. 2 ст. 19"}) {
    EXPECT_EQ(shown(text), text);
  }
}

TEST(PersonalData, TelephonesAddressesAndNumbersOfPapers) {
  for (const Case& each : {
           Case{"Тел. 4-12-34, факс (48136) 4-56-78", "Тел. [тел], факс [тел]"},
           Case{"+7 910 123-45-67 или 8(4812)38-60-99", "[тел] или [тел]"},
           Case{"почта: otdel-obr@sm.ru.", "почта: [почта]."},
           Case{"пишите на школа@пример.рф, спасибо", "пишите на [почта], спасибо"},
           Case{"СНИЛС 123-456-789 01", "СНИЛС [номер]"},
           Case{"паспорт 66 04 123456 выдан", "паспорт [номер] выдан"},
       }) {
    EXPECT_EQ(shown(each.text), each.expected);
  }
}

TEST(PersonalData, NumbersOfDocumentsAndDatesStay) {
  for (const char* text : {"от 06.10.2020 № 718-ОД", "дело 01-12 за 2020/2021 учебный год",
                           "на сумму 12 345 678 рублей", "ИНН 6730012345678", "a @ b", "@школа"}) {
    EXPECT_EQ(shown(text), text);
  }
}

TEST(PersonalData, ASurnameMayStay) {
  const auto found = find_personal_data("Ивановой Марии Петровне");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].with_surname(), "Ивановой\u00A0М.П.");
}

}  // namespace
}  // namespace prikaz::russian
