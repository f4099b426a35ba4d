#include "russian/names.h"

#include <gtest/gtest.h>

#include "russian/file_names.h"
#include "russian/typography.h"

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

TEST(Typography, HoldsTogetherWhatMustNotBeParted) {
  const std::pair<const char*, const char*> cases[] = {
      {"№ 5 и №7", "№~5 и №~7"},
      {"приказ от 6 октября 2020 г. № 718-ОД", "приказ от 6~октября~2020~г. №~718-ОД"},
      {"в срок до 30 января 2021 года", "в срок до 30~января~2021~года"},
      {"в 2021 году", "в 2021 году"},
      {"Назначить Ветрову Е.П. и Н. К. Орлову", "Назначить Ветрову~Е.П. и Н.~К.~Орлову"},
      {"(Орлова В.Н.):", "(Орлова~В.Н.):"},
      {"школа им. И. Петрова", "школа им.~И.~Петрова"},
      {"п. 2 ст. 19", "п.~2 ст.~19"},
      {"г. Смоленск, ул. Мира, д. 68", "г.~Смоленск, ул.~Мира, д.~68"},
      {"2021 г. Смоленск принял", "2021~г. Смоленск принял"},
      {"2 экз., 30 руб. и 100 %", "2~экз., 30~руб. и 100~%"},
      {"25 000 человек", "25~000 человек"},
      {"и т. д., т. е. так", "и~т.~д., т.~е. так"},
      {"План – школам", "План~– школам"},
      {"в классе А. Школы", "в классе А.~Школы"},
      {"ученики класса. Е.П. Орлова", "ученики класса. Е.П.~Орлова"},
      {"стр. 5 на http://пример.рф/ № 3", "стр.~5 на http://пример.рф/ №~3"},
      {"почта otdel@primer.ru г. Тверь", "почта otdel@primer.ru г.~Тверь"},
      {"два  пробела", "два  пробела"},
      {"строка № 1\nстрока № 2", "строка №~1\nстрока №~2"},
      {"", ""},
  };
  for (const auto& [text, wanted] : cases) {
    const std::string once = with_no_break_spaces(text);
    EXPECT_EQ(shown(once), wanted);
    EXPECT_EQ(with_no_break_spaces(once), once) << "not the same when done twice";
  }
}

TEST(FileNames, AreTakenByEverySystem) {
  EXPECT_EQ(file_name("718-ОД Об организации: «школ» / лет?"),
            "718-ОД_Об_организации-_«школ»_-_лет");
  EXPECT_EQ(file_name("  ...  "), "");
  EXPECT_EQ(file_name("CON"), "_CON");
  EXPECT_EQ(file_name("и\u0306"), "й");
  EXPECT_EQ(file_name("абвгд", 5), "аб");
  EXPECT_EQ(file_name("a\nb\tc"), "a_b_c");
}

TEST(FileNames, Transliterate) {
  EXPECT_EQ(transliterated("718-ОД_О_сопровождении_«Щёлково»"),
            "718-OD_O_soprovozhdenii_Shchelkovo");
}

}  // namespace
}  // namespace prikaz::russian
