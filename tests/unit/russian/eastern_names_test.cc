#include "russian/eastern_names.h"

#include <gtest/gtest.h>

#include "russian/declension.h"

namespace prikaz::russian {
namespace {

// Genitive, dative, instrumental; "?" when a man or a woman must be told.
std::string declined_as(const std::string& text, std::optional<Gender> gender = {}) {
  const CaseTable own;
  std::string out;
  for (const Case each : {Case::kGenitive, Case::kDative, Case::kInstrumental}) {
    const auto made = decline(text, {each, gender}, own);
    out += (out.empty() ? "" : ", ") + (made ? made->text : "?");
  }
  return out;
}

TEST(EasternNames, OfMenChangeInTheirLastPart) {
  constexpr Gender kMan = Gender::kMasculine;
  EXPECT_EQ(declined_as("Ким Ен Сук", kMan), "Ким Ен Сука, Ким Ен Суку, Ким Ен Суком");
  EXPECT_EQ(declined_as("Хо Ши Мин", kMan), "Хо Ши Мина, Хо Ши Мину, Хо Ши Мином");
  EXPECT_EQ(declined_as("Дэн Сяопин", kMan), "Дэн Сяопина, Дэн Сяопину, Дэн Сяопином");
  EXPECT_EQ(declined_as("Ким Чен-ир", kMan), "Ким Чен-ира, Ким Чен-иру, Ким Чен-иром");
  EXPECT_EQ(declined_as("Чыонг Бао Дай", kMan), "Чыонг Бао Дая, Чыонг Бао Даю, Чыонг Бао Даем");
}

TEST(EasternNames, OfWomenChangeInNothing) {
  constexpr Gender kWoman = Gender::kFeminine;
  EXPECT_EQ(declined_as("Ким Ен Сук", kWoman), "Ким Ен Сук, Ким Ен Сук, Ким Ен Сук");
  EXPECT_EQ(declined_as("Пак Кын Хе", kWoman), "Пак Кын Хе, Пак Кын Хе, Пак Кын Хе");
}

TEST(EasternNames, AskForTheGenderWhereItMattersAlone) {
  EXPECT_EQ(declined_as("Ким Ен Сук"), "?, ?, ?");
  EXPECT_EQ(declined_as("Ле Куанг Ба"), "Ле Куанг Ба, Ле Куанг Ба, Ле Куанг Ба");
  EXPECT_EQ(declined_as("Ли Сон Хи"), "Ли Сон Хи, Ли Сон Хи, Ли Сон Хи");
}

TEST(EasternNames, VietnameseMiddleNamesTellTheGender) {
  EXPECT_EQ(declined_as("Нгуен Ван Тхань"), "Нгуен Ван Тханя, Нгуен Ван Тханю, Нгуен Ван Тханем");
  EXPECT_EQ(declined_as("Нгуен Тхи Хыонг"), "Нгуен Тхи Хыонг, Нгуен Тхи Хыонг, Нгуен Тхи Хыонг");
  EXPECT_EQ(declined_as("директор Фам Ван Донг"),
            "директора Фам Ван Донга, директору Фам Ван Донгу, директором Фам Ван Донгом");
}

TEST(EasternNames, WithRussianOnesChangeAsAnyOthers) {
  EXPECT_EQ(declined_as("Цой Виктор"), "Цоя Виктора, Цою Виктору, Цоем Виктором");
  EXPECT_EQ(declined_as("Ли Наталья"), "Ли Натальи, Ли Наталье, Ли Натальей");
  EXPECT_EQ(declined_as("Ким Виктор Сергеевич"),
            "Кима Виктора Сергеевича, Киму Виктору Сергеевичу, Кимом Виктором Сергеевичем");
  EXPECT_EQ(declined_as("Пак Мария Ивановна"),
            "Пак Марии Ивановны, Пак Марии Ивановне, Пак Марией Ивановной");
  EXPECT_EQ(declined_as("Ким Иванов"), "Кима Иванова, Киму Иванову, Кимом Ивановым");
}

TEST(EasternNames, AreNoOtherWords) {
  for (const char* text : {"Отдел образования", "До школы", "Ли Бо", "Ян Петров", "Ким", "",
                           "Ким Ен сук", "О Школе Номер Пять", "ким ен сук"})
    EXPECT_FALSE(is_eastern_name(text)) << text;
}

}  // namespace
}  // namespace prikaz::russian
