#include "russian/patronymics.h"

#include <gtest/gtest.h>

namespace prikaz::russian {
namespace {

TEST(Patronymics, AreFormedFromTheListedNames) {
  for (const char* word :
       {"сергеевна", "ильич",    "ильинична",  "никитич",    "саввична",    "павлович",
        "львовна",   "петровна", "яковлевич",  "михайлович", "михаиловна",  "даниловна",
        "юрьевич",   "юриевич",  "дмитриевна", "георгиевич", "геннадьевна", "геннадиевна",
        "игоревич",  "фомич",    "алиевич",    "фёдоровна",  "ахмедович", "азатовна"})
    EXPECT_TRUE(is_formed_patronymic(word)) << word;
  for (const char* word : {"сергевна", "генадьевич", "владимеровна", "павеловна", "георгьевич",
                           "игоровна", "школа", "", "вна"})
    EXPECT_FALSE(is_formed_patronymic(word)) << word;
}

TEST(Patronymics, AreKnownInAnyCase) {
  const auto form = patronymic_like("сергевне");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->nominative, "сергевна");
  EXPECT_EQ(form->gender, Gender::kFeminine);
  EXPECT_EQ(with_ending_of(*form, "сергеевна"), "сергеевне");
  EXPECT_EQ(with_ending_of(*patronymic_like("игоровичем"), "игоревич"), "игоревичем");
  EXPECT_FALSE(patronymic_like("петровой"));
  EXPECT_FALSE(patronymic_like("ич"));
}

TEST(Patronymics, WrongSuffixesAreMended) {
  EXPECT_EQ(with_right_suffix("игоровна", Gender::kFeminine), "игоревна");
  EXPECT_EQ(with_right_suffix("мамедевна", Gender::kFeminine), std::nullopt);
  EXPECT_EQ(with_literary_suffix("ильинишна"), "ильинична");
  EXPECT_EQ(with_literary_suffix("микулишна"), std::nullopt);
  EXPECT_TRUE(is_common_patronymic("сергеевна", Gender::kFeminine));
  EXPECT_FALSE(is_common_patronymic("сергеевна", Gender::kMasculine));
  EXPECT_FALSE(is_common_patronymic("ильевич", Gender::kMasculine));
}

}  // namespace
}  // namespace prikaz::russian
