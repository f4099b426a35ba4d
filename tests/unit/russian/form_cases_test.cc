#include "russian/form_cases.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <string>

#include "russian/endings.h"
#include "russian/given_names.h"
#include "russian/name_cases.h"
#include "russian/nouns.h"
#include "russian/surnames.h"

namespace prikaz::russian {
namespace {

constexpr std::array<Gender, 2> kGenders = {Gender::kMasculine, Gender::kFeminine};

TEST(FormCases, HoldEveryFormOfTheKnownGivenNames) {
  for (const Gender gender : kGenders) {
    for (const std::string_view name : known_given_names(gender)) {
      const Forms forms = given_name_forms(name, gender);
      for (const Case each : kCases) {
        EXPECT_TRUE(has(given_name_form_cases(in(forms, each), gender), each))
            << name << " " << in(forms, each) << " " << short_name(each);
      }
    }
  }
}

TEST(FormCases, HoldEveryFormOfUsualSurnames) {
  const std::array<std::string_view, 28> kSurnames = {
      "иванов",     "лугова",  "ильин",   "дроздова", "белый",    "луговая", "вишневский",
      "вишневская", "ткач",    "гоголь",  "шевченко", "муха",     "кравчук", "палий",
      "зозуля",     "черных",  "толстой", "донская",  "зимний",   "бобёр",   "соловей",
      "заяц",       "головня", "сова",    "царицын",  "царицына", "любимая", "третьяк"};
  for (const std::string_view surname : kSurnames) {
    for (const Gender gender : kGenders) {
      const bool nobody = surname_form(surname).of(gender) == 0 ||
                          !has(surname_form(surname).of(gender), Case::kNominative);
      if (nobody) continue;
      const Forms forms = surname_forms(surname, gender);
      for (const Case each : kCases) {
        EXPECT_TRUE(has(surname_form(in(forms, each)).of(gender), each))
            << surname << " " << in(forms, each) << " " << short_name(each);
      }
    }
  }
}

TEST(FormCases, TellUsualSurnamesApart) {
  EXPECT_EQ(surname_form("ивановой").of(Gender::kMasculine), 0);
  EXPECT_EQ(surname_form("иванову").of(Gender::kMasculine), case_set(Case::kDative));
  EXPECT_EQ(surname_form("иванову").of(Gender::kFeminine), case_set(Case::kAccusative));
  EXPECT_EQ(surname_form("царёва").of(Gender::kFeminine), case_set(Case::kNominative));
  EXPECT_EQ(surname_form("римскую-корсакову").of(Gender::kFeminine), case_set(Case::kAccusative));
  EXPECT_TRUE(surname_form("вишневской").telling);
  EXPECT_FALSE(surname_form("мухе").telling);
  EXPECT_FALSE(surname_form("голову").telling);
  EXPECT_FALSE(surname_form("сова").telling);
}

TEST(FormCases, HoldEveryFormOfPatronymics) {
  for (const std::string_view patronymic :
       {"иванович", "ильич", "кузьмич", "лукич", "фомич", "петровна", "ильинична", "никитична"}) {
    const Forms forms = patronymic_forms(patronymic);
    for (const Case each : kCases) {
      const auto form = patronymic_form(in(forms, each));
      ASSERT_TRUE(form) << in(forms, each);
      EXPECT_TRUE(has(form->cases, each)) << in(forms, each);
      EXPECT_EQ(form->gender, *gender_of_patronymic(patronymic));
    }
  }
  EXPECT_FALSE(patronymic_form("школа"));
}

TEST(FormCases, HoldEveryFormOfTheWordsForPersons) {
  for (const Noun& noun : known_nouns()) {
    const bool kept = noun.flags & (kFleeting | kIndeclinable);
    if (!(noun.flags & kLiving) || kept || noun.gender == Gender::kPlural) continue;
    const std::string lemma(noun.lemma);
    const Forms forms = noun_forms(lemma, Living::kYes);
    for (const Case each : kCases) {
      const auto form = person_noun_form(in(forms, each));
      ASSERT_TRUE(form) << in(forms, each);
      EXPECT_TRUE(has(form->any(), each)) << in(forms, each) << " " << short_name(each);
    }
  }
  EXPECT_EQ(person_noun_form("заведующую")->lemma, "заведующая");
  EXPECT_EQ(person_noun_form("учащегося")->lemma, "учащийся");
  EXPECT_EQ(person_noun_form("учительницей")->feminine, case_set(Case::kInstrumental));
  EXPECT_EQ(person_noun_form("членов")->singular(), 0);
  EXPECT_FALSE(person_noun_form("школе"));
  EXPECT_FALSE(person_noun_form("учительская"));
  EXPECT_EQ(person_noun_in("заведующая", Case::kAccusative), "заведующую");
  EXPECT_EQ(person_noun_in("учитель", Case::kDative), "учителю");
}

TEST(KnownGivenNames, AreToldInAnyCase) {
  using namespace one_case;
  EXPECT_EQ(known_given_name_form("анну").woman, kAcc);
  EXPECT_EQ(known_given_name_form("анны").woman, kGen);
  EXPECT_EQ(known_given_name_form("анны").man, 0);
  EXPECT_EQ(known_given_name_form("егора").man, kGen | kAcc);
  EXPECT_EQ(known_given_name_form("льву").man, kDat);
  EXPECT_EQ(known_given_name_form("павла").man, kGen | kAcc);
  EXPECT_EQ(known_given_name_form("артём").man, kNom);
  EXPECT_EQ(known_given_name_form("александра"),
            (GivenNameForm{static_cast<CaseSet>(kGen | kAcc), kNom}));
  for (const char* other : {"школа", "российской", "петрову", "я", ""})
    EXPECT_FALSE(known_given_name_form(other).known()) << other;
}

}  // namespace
}  // namespace prikaz::russian
