#include "paper/file_name.h"

#include <gtest/gtest.h>

namespace prikaz::paper {
namespace {

TEST(FileNameTest, number_date_and_title_stand_in_it) {
  EXPECT_EQ(file_name({Kind::kOrder, Date{2020, 10, 6}, "718-ОД", "Об организации «школ»", ""}),
            "718-ОД_2020-10-06_Об_организации_школ");
  EXPECT_EQ(file_name({Kind::kLetter, std::nullopt, "398/2", "", ""}), "398-2_Письмо");
  EXPECT_EQ(file_name({Kind::kPlan, std::nullopt, "", "", ""}), "План");
  EXPECT_EQ(file_name({Kind::kPlan, std::nullopt, "../..", "a:b<c>|d", ""}), "abcd");
}

TEST(FileNameTest, a_title_that_names_no_kind_has_it_before) {
  const auto name = [](Kind kind, std::string title) {
    return file_name({kind, std::nullopt, "", std::move(title), ""});
  };
  EXPECT_EQ(name(Kind::kMinutes, "совещания директоров"), "Протокол_совещания_директоров");
  EXPECT_EQ(name(Kind::kPlan, "по подготовке школ"), "План_по_подготовке_школ");
  EXPECT_EQ(name(Kind::kPlan, "Дорожная карта"), "Дорожная_карта");
  EXPECT_EQ(name(Kind::kLetter, "О сведениях"), "О_сведениях");
  EXPECT_EQ(name(Kind::kOrder, "О смотре"), "О_смотре");
}

TEST(FileNameTest, a_long_title_is_cut_at_a_word) {
  std::string title;
  for (int i = 0; i < 50; ++i) title += "организация ";
  const std::string name = file_name({Kind::kOrder, Date{2020, 10, 6}, "1", title, ""});
  EXPECT_LE(name.size(), 160u);
  EXPECT_TRUE(name.ends_with("_организация")) << name;
  EXPECT_EQ(file_name({Kind::kOrder, std::nullopt, "1",
                       "О развитии читательской и математической грамотности и о сети школ", ""}),
            "1_О_развитии_читательской_и_математической_грамотности");
}

}  // namespace
}  // namespace prikaz::paper
