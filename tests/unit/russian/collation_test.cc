#include "russian/collation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace prikaz::russian {
namespace {

TEST(Collation, YoStandsBesideYeAndNumbersGoByTheirSize) {
  std::vector<std::string> words = {"школа № 10", "Ёлкин", "Жуков", "Елкин", "Еремин", "школа № 2"};
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return compare(a, b) < 0; });
  EXPECT_EQ(words, (std::vector<std::string>{"Елкин", "Ёлкин", "Еремин", "Жуков", "школа № 2",
                                             "школа № 10"}));
}

TEST(Collation, LegalFormsDoNotCount) {
  EXPECT_EQ(without_legal_form("МБОУ «СОШ № 5»"), "СОШ № 5");
  EXPECT_EQ(without_legal_form("муниципальное казённое общеобразовательное учреждение «Лицей»"),
            "Лицей");
  EXPECT_EQ(without_legal_form("МКОУ"), "МКОУ");
  EXPECT_EQ(without_legal_form("гимназия № 1"), "гимназия № 1");
  EXPECT_EQ(without_legal_form(""), "");
  std::vector<std::string> schools = {"МКОУ «СОШ № 10»", "гимназия № 1", "МБОУ «СОШ № 2»", "Лицей"};
  std::sort(schools.begin(), schools.end(),
            [](const auto& a, const auto& b) { return compare_bodies(a, b) < 0; });
  EXPECT_EQ(schools, (std::vector<std::string>{"гимназия № 1", "Лицей", "МБОУ «СОШ № 2»",
                                               "МКОУ «СОШ № 10»"}));
}

}  // namespace
}  // namespace prikaz::russian
