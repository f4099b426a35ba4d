// The rules that read the dictionary of word forms, over whole sentences of office papers.
#include "check/word_forms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/files.h"
#include "check/check.h"

namespace prikaz::check {
namespace {

// What the rules of the dictionary tell of a file of sentences, a paragraph each.
Diagnostics told_by_forms(const std::string& name) {
  const auto bytes =
      files::read(std::string(PRIKAZ_SOURCE_DIR) + "/tests/unit/check/cases/" + name);
  EXPECT_TRUE(bytes) << name;
  Diagnostics notes, out;
  const auto profile = Profile::named("gost-2025", notes);
  auto document = read_text(*bytes, name, notes);
  Scope scope;
  scope.words = *word_forms();
  const Diagnostics all = run(*document, *profile, scope);
  for (const Diagnostic& each : all.items()) {
    if (each.code.starts_with("grammar.") || each.code == "names.post-case") out.add(each);
  }
  return out;
}

TEST(WordForms, LeaveCorrectSentencesAlone) {
  const Diagnostics told = told_by_forms("grammar-right.txt");
  for (const Diagnostic& each : told.items())
    ADD_FAILURE() << each.where.line << " " << each.code << " " << each.text;
}

TEST(WordForms, FindAnErrorInEveryWrongSentence) {
  std::set<int> lines;
  const Diagnostics told = told_by_forms("grammar-wrong.txt");
  for (const Diagnostic& each : told.items()) lines.insert(each.where.line);
  constexpr int kSentences = 61;  // on every second line
  for (int line = 1; line < 2 * kSentences; line += 2) EXPECT_TRUE(lines.contains(line)) << line;
}

TEST(WordForms, TellAPlaceOnce) {
  const Diagnostics told = told_by_forms("grammar-wrong.txt");
  std::set<std::pair<int, int>> places;
  for (const Diagnostic& each : told.items())
    EXPECT_TRUE(places.insert({each.where.line, each.where.column}).second) << each.text;
}

// What is proposed goes in by hand: nobody but the writer knows the meaning.
TEST(WordForms, ProposeNothingToBePutInUnseen) {
  const Diagnostics told = told_by_forms("grammar-wrong.txt");
  for (const Diagnostic& each : told.items()) {
    const Rule* rule = rule_named(each.code);
    if (rule->by_forms) {
      EXPECT_FALSE(each.safe) << each.text;
    }
  }
}

TEST(WordForms, AreJudgedByTheDictionaryAlone) {
  Diagnostics notes;
  const auto profile = Profile::named("gost-2025", notes);
  auto document = read_text("Утвердить план проведение недели.", "план.txt", notes);
  const Diagnostics found = run(*document, *profile, {});
  EXPECT_TRUE(std::none_of(found.begin(), found.end(),
                           [](const Diagnostic& each) { return each.code == "grammar.genitive"; }));
}

}  // namespace
}  // namespace prikaz::check
