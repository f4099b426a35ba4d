// Rows of a batch: what they share is judged once and told once, errors each time.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "check/check.h"
#include "check/memory.h"
#include "data/yaml.h"
#include "paper/card.h"

namespace prikaz::check {
namespace {

namespace fs = std::filesystem;

paper::Paper row(const std::string& school, const std::string& point = "Проверить журналы.") {
  static const auto catalogue = paper::Catalogue::open(fs::path(PRIKAZ_SOURCE_DIR) / "templates");
  paper::Card card;
  auto typed = data::read_card(
      "вид: приказ\nведомство: Смоленск\nдата: 2026-03-12\nномер: 15\nзаголовок: О проверке\n"
      "преамбула: В целях порядка\nпункты:\n  - " +
          point + "\n  - Школе " + school +
          " отчитаться.\nподписант: {должность: Начальник, имя: А.Б. Лугова}\n",
      "приказ.yaml");
  EXPECT_TRUE(typed);
  card.typed = std::move(*typed);
  Diagnostics notes;
  auto read = paper::read(card, *catalogue, {}, notes);
  EXPECT_TRUE(read) << format(read.error().items().front(), Language::kRussian);
  return std::move(*read);
}

std::vector<std::string> told(PaperChecker& checker, const paper::Paper& paper) {
  Diagnostics found;
  EXPECT_TRUE(checker.check(paper, Positions::kStarts, found));
  std::vector<std::string> out;
  for (const Diagnostic& item : found) out.push_back(item.code + " " + item.text);
  return out;
}

TEST(BatchChecks, WarningsOfTheCardAreToldOnceThoseOfARowWithIt) {
  PaperChecker checker({});
  using List = std::vector<std::string>;
  EXPECT_EQ(told(checker, row("«Бор»", "В течении года вести журналы.")),
            (List{"grammar.in-course-of В течении"}));
  EXPECT_EQ(told(checker, row("«Луг»", "В течении года вести журналы.")), List{});
  EXPECT_EQ(told(checker, row("школе «Луг»", "В течении года вести журналы.")),
            (List{"typography.doubled-word Школе школе"}));
}

TEST(BatchChecks, AnErrorOfTheCardStopsEveryRow) {
  PaperChecker checker({});
  const std::string impossible = "Проверить журналы до 31.04.2026.";
  for (const char* school : {"«Бор»", "«Луг»"}) {
    EXPECT_EQ(told(checker, row(school, impossible)),
              std::vector<std::string>{"dates.impossible 31.04.2026"});
  }
}

TEST(ParagraphMemory, AParagraphIsJudgedOnceByEachFaceItHas) {
  const paper::Paper paper = row("«Бор»");
  ReadyPackages ready;
  Diagnostics notes;
  const auto profile = Profile::named("gost-2025", notes);
  auto document = read_paper(paper, Positions::kStarts, ready);
  ASSERT_TRUE(document && profile);
  prepare(*document);
  const Paragraph& point = document->paragraphs.back();
  ParagraphMemory memory;
  EXPECT_EQ(memory.find(*document, point), nullptr);
  Finding known;  // not what a rule would say of it
  known.rule = rule_named("typography.double-space");
  known.severity = Severity::kWarning;
  known.end = 2;
  memory.keep(*document, point, {known});
  Scope scope;
  scope.memory = &memory;
  const auto found = findings(*document, *profile, scope);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].paragraph, &point);
  Paragraph other = point;
  other.role = Role::kItem;
  EXPECT_EQ(memory.find(*document, other), nullptr);
}

}  // namespace
}  // namespace prikaz::check
