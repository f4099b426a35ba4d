#include "russian/names.h"

#include <gtest/gtest.h>

namespace prikaz::russian {
namespace {

TEST(Names, ArePrintedByPlaceHoweverTyped) {
  for (const char* text : {"Талкина Е.П.", "Талкина Е. П.", "Е.П. Талкина", "Е. П. Талкина",
                           "Е.П.Талкина", "Талкина\u00A0Е.П.", " Талкина  Е.П. "}) {
    const auto name = PersonName::parse(text);
    EXPECT_EQ(name.print(NameForm::kInitialsFirst), "Е.П.\u00A0Талкина") << text;
    EXPECT_EQ(name.print(NameForm::kSurnameFirst), "Талкина\u00A0Е.П.") << text;
    EXPECT_EQ(name.print(NameForm::kFull), "Талкина\u00A0Е.П.") << text;
    EXPECT_FALSE(name.full()) << text;
  }
}

TEST(Names, FullOnesKeepTheirParts) {
  for (const char* text : {"Талкина Елена Павловна", "Елена Павловна Талкина"}) {
    const auto name = PersonName::parse(text);
    EXPECT_EQ(name.surname, "Талкина") << text;
    EXPECT_EQ(name.print(NameForm::kInitialsFirst), "Е.П.\u00A0Талкина") << text;
    EXPECT_EQ(name.print(NameForm::kFull), "Талкина Елена Павловна") << text;
    EXPECT_TRUE(name.full());
  }
}

TEST(Names, DoubleSurnamesAndSingleInitialsAreUnderstood) {
  EXPECT_EQ(PersonName::parse("Петрова-Водкина А.И.").print(NameForm::kInitialsFirst),
            "А.И.\u00A0Петрова-Водкина");
  EXPECT_EQ(PersonName::parse("Ж.-П. Моро").print(NameForm::kSurnameFirst), "Моро\u00A0Ж.-П.");
  EXPECT_EQ(PersonName::parse("Орлов А.").print(NameForm::kInitialsFirst), "А.\u00A0Орлов");
  EXPECT_EQ(PersonName::parse("Орлов Антон").print(NameForm::kInitialsFirst), "А.\u00A0Орлов");
}

TEST(Names, PatronymicIsNotASurname) {
  const auto name = PersonName::parse("Абрамович Иван Ильич");
  EXPECT_EQ(name.surname, "Абрамович");
  EXPECT_EQ(PersonName::parse("Елена Павловна").understood(), false);
}

TEST(Names, WhatIsNotUnderstoodIsPrintedAsTyped) {
  for (const char* text : {"Иван", "директор школы", "Орлов", "", "Орлов А.И., директор"}) {
    const auto name = PersonName::parse(text);
    EXPECT_FALSE(name.understood()) << text;
    EXPECT_EQ(name.print(NameForm::kInitialsFirst), text);
  }
}

}  // namespace
}  // namespace prikaz::russian
