#include "check/rules/governors.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "check/rules/sentence.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check {
namespace {

using russian::Case;
using russian::case_set;

constexpr auto kAcc = case_set(Case::kAccusative);
constexpr auto kDat = case_set(Case::kDative);

TEST(Governors, VerbsAreKnownInTheirForms) {
  struct Row {
    std::string word;
    GovernorKind kind;
    russian::CaseSet wanted;
  };
  const auto agent = case_set(Case::kNominative, Case::kInstrumental);
  const std::vector<Row> kRows = {
      {"назначить", GovernorKind::kVerb, kAcc},
      {"назначаю", GovernorKind::kVerb, kAcc},
      {"назначил", GovernorKind::kFiniteVerb, kAcc},
      {"назначена", GovernorKind::kPassive, agent},
      {"назначении", GovernorKind::kVerbalNoun, case_set(Case::kGenitive)},
      {"поручить", GovernorKind::kVerb, kDat},
      {"поручает", GovernorKind::kFiniteVerb, kDat},
      {"предоставлен", GovernorKind::kPassive, case_set(Case::kDative, Case::kInstrumental)},
      {"предоставлении", GovernorKind::kVerbalNoun, kDat},
      {"рекомендовать", GovernorKind::kVerb, case_set(Case::kDative, Case::kAccusative)},
      {"к", GovernorKind::kPreposition, kDat},
      {"заявления", GovernorKind::kNoun, case_set(Case::kGenitive)},
      {"слушали", GovernorKind::kHeading, kAcc},
      {"присутствовали", GovernorKind::kHeading, case_set(Case::kNominative)}};
  for (const Row& row : kRows) {
    const auto governor = government_of(row.word);
    ASSERT_TRUE(governor) << row.word;
    EXPECT_EQ(governor->kind, row.kind) << row.word;
    EXPECT_EQ(governor->wanted, row.wanted) << row.word;
  }
}

TEST(Governors, WordsThatOnlyBeginLikeThemAreNone) {
  for (const std::string word : {"отказ", "поручение", "предложения", "командировку", "награда",
                                 "директор", "обязанности", "школа", "сообщение", "и"}) {
    const auto governor = government_of(word);
    EXPECT_TRUE(!governor || governor->kind == GovernorKind::kNoun) << word;
  }
}

TEST(WordKinds, AreToldByTheirLetters) {
  EXPECT_TRUE(is_infinitive("подготовить"));
  EXPECT_TRUE(is_infinitive("пройти"));
  EXPECT_FALSE(is_infinitive("ответственность"));
  EXPECT_FALSE(is_infinitive("области"));
  EXPECT_TRUE(may_have_subject("проводит"));
  EXPECT_TRUE(may_have_subject("вправе"));
  EXPECT_FALSE(may_have_subject("отдела"));
  EXPECT_FALSE(may_have_subject("комитет"));
  EXPECT_TRUE(is_participle("замещающего"));
  EXPECT_FALSE(is_participle("старшего"));
  EXPECT_TRUE(is_passive_participle("подписанный"));
  EXPECT_TRUE(looks_like_adjective("главного"));
  EXPECT_FALSE(looks_like_adjective("питание"));
}

std::string shape(const std::string& text) {
  Paragraph paragraph;
  paragraph.text = text;
  scan(paragraph);
  const auto named = people(paragraph);
  std::string out;
  for (const Atom& atom : atoms_of(paragraph, named)) {
    constexpr char kLetters[] = {'w', 'P', ',', '-', ':', ';', '.', 'o'};
    out += kLetters[static_cast<size_t>(atom.kind)];
  }
  return out;
}

TEST(Sentences, AreReadAsAtoms) {
  EXPECT_EQ(shape("Назначить Лугову А.Б., учителя."), "wP,w.");
  EXPECT_EQ(shape("Возложить на Лугову А.Б. Контроль оставить."), "wwP.ww.");
  EXPECT_EQ(shape("школа «Бор» (Лугова А.Б.) – ЛУГОВУ Анну Борисовну;"), "woo-P;");
  EXPECT_EQ(shape("лицей им. Белова И.О. в г. Бор: адрес"), "wwPwow:w");
  EXPECT_EQ(shape("зам. директора по УВР"), "owww");
}

}  // namespace
}  // namespace prikaz::check
