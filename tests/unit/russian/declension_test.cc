#include "russian/declension.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "russian/typography.h"

namespace prikaz::russian {
namespace {

struct Row {
  std::string nominative;
  std::optional<Gender> gender;
  std::vector<std::string> forms;
};

std::vector<Row> rows_of(const std::string& file) {
  std::ifstream in(std::string(PRIKAZ_SOURCE_DIR) + "/tests/unit/russian/cases/" + file);
  std::vector<Row> out;
  for (std::string line; std::getline(in, line);) {
    const size_t middle = line.find(" = ");
    if (line.starts_with('#') || middle == std::string::npos) continue;
    Row row;
    row.nominative = line.substr(0, middle);
    for (const auto& [mark, gender] :
         {std::pair{" м", Gender::kMasculine}, std::pair{" ж", Gender::kFeminine}}) {
      if (!row.nominative.ends_with(mark)) continue;
      row.nominative.resize(row.nominative.size() - std::string(mark).size());
      row.gender = gender;
    }
    for (size_t at = middle + 3; at < line.size();) {
      const size_t end = std::min(line.find("; ", at), line.size());
      row.forms.push_back(line.substr(at, end - at));
      at = end + 2;
    }
    out.push_back(std::move(row));
  }
  return out;
}

// Share of the file's forms that are made right; each wrong one is shown.
double right(const std::string& file, What what, size_t at_least) {
  size_t all = 0, wrong = 0;
  for (const Row& row : rows_of(file)) {
    EXPECT_EQ(row.forms.size(), kCaseCount - 1) << row.nominative;
    for (size_t i = 0; i < row.forms.size(); ++i) {
      const auto made = decline(row.nominative, {kCases[i + 1], row.gender, what}, {});
      const std::string form = made ? with_plain_spaces(made->text) : "(пол?)";
      ++all;
      if (form == row.forms[i]) continue;
      ++wrong;
      std::cout << row.nominative << ": " << form << ", а надо " << row.forms[i] << "\n";
    }
  }
  EXPECT_GE(all, at_least);
  return 1 - static_cast<double>(wrong) / static_cast<double>(all);
}

TEST(Declension, HardNamesAreRight) {
  EXPECT_EQ(right("names.txt", What::kAnything, 300), 1);
}

TEST(Declension, PostsAreRight) {
  EXPECT_EQ(right("posts.txt", What::kPost, 150), 1);
}

TEST(Declension, BodiesAndSchoolsAreRight) {
  EXPECT_EQ(right("bodies.txt", What::kAnything, 150), 1);
}

TEST(Declension, APostWithANameBehindItChangesInBoth) {
  const auto made = [](std::string_view text, Case which, std::optional<Gender> gender = {}) {
    const auto form = decline(text, {which, gender, What::kAnything}, {});
    return form ? with_plain_spaces(form->text) : "(пол?)";
  };
  EXPECT_EQ(made("директор школы Иванова И.И.", Case::kDative), "директору школы Ивановой И.И.");
  EXPECT_EQ(made("начальник отдела Волк Е.А.", Case::kDative), "(пол?)");
  EXPECT_EQ(made("методист Пряничкина Ольга Дмитриевна", Case::kAccusative),
            "методиста Пряничкину Ольгу Дмитриевну");
}

TEST(Declension, TheTableKnowsWholeTextsAndSurnamesAlone) {
  CaseTable own;
  own.add("Бобёр", Case::kGenitive, "Бобёра");
  own.set_gender("Волк Е.А.", Gender::kMasculine);
  own.keep("Отдел");
  const auto made = [&](std::string_view text) {
    const auto form = decline(text, {Case::kGenitive, {}, What::kAnything}, own);
    return form ? with_plain_spaces(form->text) + (form->by_table ? " *" : "") : "(пол?)";
  };
  EXPECT_EQ(made("Бобер Иван Ильич"), "Бобёра Ивана Ильича *");
  EXPECT_EQ(made("Волк\u00A0Е.А."), "Волка Е.А.");
  EXPECT_EQ(made("отдел"), "отдел *");
}

TEST(Declension, NothingBreaksOnTextsThatAreNone) {
  for (const char* text :
       {"", " ", "-", "…", "«»", "a", "Я", "\xFF\xFE", "12", "- - -", "И.", "№ 5", "Иванов-",
        "-Иванов", "(директор)", "ъъъъ", "🙂 директор"}) {
    for (const Case each : kCases) decline(text, {each, {}, What::kAnything}, {});
  }
  EXPECT_EQ(decline("", {Case::kDative, {}, {}}, {})->text, "");
}

}  // namespace
}  // namespace prikaz::russian
