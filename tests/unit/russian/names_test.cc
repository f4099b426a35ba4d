#include "russian/names.h"

#include <gtest/gtest.h>

#include "russian/file_names.h"

namespace prikaz::russian {
namespace {

// Readable: a no-break space is shown as «~».
std::string shown(std::string text) {
  for (size_t at; (at = text.find("\u00A0")) != std::string::npos;) text.replace(at, 2, "~");
  return text;
}

TEST(Names, ArePrintedByPlaceHoweverTyped) {
  for (const char* text :
       {"Ветрова Е.П.", "Ветрова Е. П.", "Е.П. Ветрова", "Е. П. Ветрова", "Ветрова Елена Павловна",
        "Елена Павловна Ветрова", "Ветрова\u00A0Е.П."}) {
    EXPECT_EQ(shown(signature_name(text)), "Е.П.~Ветрова") << text;
    EXPECT_EQ(shown(list_name(text)), "Ветрова~Е.П.") << text;
  }
}

TEST(Names, HardCases) {
  EXPECT_EQ(shown(signature_name("Римская-Корсакова А.Н.")), "А.Н.~Римская-Корсакова");
  EXPECT_EQ(shown(signature_name("Мамедов Ариф Гасан оглы")), "А.Г.~Мамедов");
  EXPECT_EQ(shown(signature_name("Ким А.")), "А.~Ким");
  EXPECT_EQ(parse_name("Ветрова Елена Павловна")->full(), "Ветрова Елена Павловна");
}

TEST(Names, WhatIsNoNameStaysAsItIs) {
  for (const char* text : {"", "Министерство образования", "Елена Ветрова", "директор школы",
                           "Руководители школ района", "МБОУ «СОШ № 5»", "1 в дело"}) {
    EXPECT_EQ(signature_name(text), text);
  }
}

TEST(FileNames, AreTakenByEverySystem) {
  EXPECT_EQ(file_name("718-ОД Об организации: «школ» / лет?"), "718-ОД_Об_организации-«школ»-лет");
  EXPECT_EQ(file_name("  ...  "), "");
  EXPECT_EQ(file_name("718-ОД/2020: «О школах»?"), "718-ОД-2020-«О_школах»");
  EXPECT_EQ(file_name("CON"), "_CON");
  EXPECT_EQ(file_name("и\u0306"), "й");
  EXPECT_EQ(file_name("абвгд", 5), "аб");
  EXPECT_EQ(file_name("a\nb\tc"), "a_b_c");
}

TEST(FileNames, Transliterate) {
  EXPECT_EQ(transliterated("718-ОД_О_сопровождении_«Щёлково»"),
            "718-OD_O_soprovozhdenii_Shchelkovo");
}

TEST(Names, DoubleNamesHaveDoubleInitials) {
  EXPECT_EQ(signature_name("Малкина-Орлова Анна-Мария Петровна"), "А.-М.П.\u00A0Малкина-Орлова");
}

}  // namespace
}  // namespace prikaz::russian
