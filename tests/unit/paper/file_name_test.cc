#include "paper/file_name.h"

#include <gtest/gtest.h>

namespace prikaz::paper {
namespace {

TEST(FileNameTest, number_date_and_title_stand_in_it) {
  EXPECT_EQ(file_name({Kind::kOrder, Date{2020, 10, 6}, "718-ОД", "Об организации «школ»", ""}),
            "718-ОД_2020-10-06_Об_организации_школ");
  EXPECT_EQ(file_name({Kind::kLetter, std::nullopt, "398/2", "", ""}), "398-2");
  EXPECT_EQ(file_name({Kind::kPlan, std::nullopt, "", "", ""}), "план");
  EXPECT_EQ(file_name({Kind::kPlan, std::nullopt, "../..", "a:b<c>|d", ""}), "abcd");
}

TEST(FileNameTest, a_long_title_is_cut_at_a_word) {
  std::string title;
  for (int i = 0; i < 50; ++i) title += "организация ";
  const std::string name = file_name({Kind::kOrder, Date{2020, 10, 6}, "1", title, ""});
  EXPECT_LE(name.size(), 160u);
  EXPECT_TRUE(name.ends_with("_организация")) << name;
}

}  // namespace
}  // namespace prikaz::paper
