// How grave a finding is, where a rule tells it by more than its code, and what it proposes.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/check/support/rule_rows.h"

namespace prikaz::check {
namespace {

std::vector<Diagnostic> with_code(const Diagnostics& found, const std::string& code) {
  std::vector<Diagnostic> out;
  for (const Diagnostic& item : found) {
    if (item.code == code) out.push_back(item);
  }
  return out;
}

// «предупреждение», «замечание» … of the findings with this code, one letter each.
std::string severities(const std::string& text, const std::string& code) {
  std::string out;
  for (const Diagnostic& item : with_code(checked(text), code)) {
    out += item.severity == Severity::kError     ? 'E'
           : item.severity == Severity::kWarning ? 'W'
                                                 : 'N';
  }
  return out;
}

std::string proposed(const std::string& text, const std::string& code) {
  const auto found = with_code(checked(text), code);
  return found.empty() ? "" : found[0].proposed;
}

TEST(Severity, WhatADocumentRepeatsIsAWarningOnce) {
  EXPECT_EQ(severities("до 01.09.2026 г. и до 02.09.2026 г. и до 03.09.2026 г.", "dates.year-word"),
            "WNN");
  const std::string rows = "1\tСбор\tСентябрь, октябрь\tШкола\n2\tУрок\tМай\tШкола\n";
  const std::string head = "№\tМероприятие\tСроки\tОтветственные\n";
  EXPECT_EQ(severities("План чтения\n\n" + head + rows, "dates.missing-year"), "W");  // once
  const std::string one = "3\tСмотр\tМай 2026\tШкола\n";
  EXPECT_EQ(severities("План чтения\n\n" + head + rows + one, "dates.missing-year"), "WNN");
  EXPECT_EQ(severities(plan(rows), "dates.missing-year"), "");  // «на 2026 год»
  EXPECT_EQ(severities(plan(rows + one), "dates.missing-year"), "NNN");
}

TEST(Severity, DatesAreMixedWithinOneUse) {
  const std::string day = "1. Собраться 12 марта 2026 года, 13 марта 2026 года";
  EXPECT_EQ(severities(order(day + " и 14.03.2026."), "dates.mixed"), "W");
  EXPECT_EQ(severities(order(day + " по приказу от 14.03.2026 № 4."), "dates.mixed"), "");
  EXPECT_EQ(severities(order("1. Отменить приказы от 14.03.2026 № 4 и от 15 марта 2026 г. № 5."),
                       "dates.mixed"),
            "N");  // each as it stands in its paper
}

TEST(Severity, OfABackwardRangeDependsOnItsYears) {
  EXPECT_EQ(severities("Сбор с 20.05.2026 по 10.05.2026", "dates.backwards"), "E");
  EXPECT_EQ(severities("Сбор с 5 мая по 1 мая", "dates.backwards"), "W");
}

TEST(Severity, ACellHasLittleRoomForAYearWord) {
  EXPECT_EQ(severities("Собраться 20 октября 2026 в школе", "dates.no-year-word"), "W");
  EXPECT_EQ(severities(plan("1\tСбор\t20 октября 2026\tШкола\n"), "dates.no-year-word"), "N");
}

TEST(Proposals, OfAHyphenWithSpacesAreSafeOnlyWhereADashIsSure) {
  const auto safe = [](const std::string& text) {
    const auto found = with_code(checked(text), "typography.hyphen");
    return found.empty() ? "none" : found[0].proposed + (found[0].safe ? " safe" : " ?");
  };
  EXPECT_EQ(safe("Собрать педагогов - психологов в школе"), "педагогов-психологов ?");
  EXPECT_EQ(safe("Открыть учебно - методический центр"), "учебно-методический ?");
  EXPECT_EQ(safe("Отобрать 3 - 5 работ"), "3–5 ?");
  EXPECT_EQ(safe("Указать е - mail школы"), "e-mail ?");
  EXPECT_EQ(safe("Форум - 2026 прошёл"), "Форум\u00A0– 2026 ?");
  EXPECT_EQ(safe("Назначить в школе - Серову Анну"), "школе\u00A0– Серову safe");
  EXPECT_EQ(safe("воздержались - нет"), "воздержались\u00A0– нет safe");
  EXPECT_EQ(safe("с 01.05.2026 - 10.05.2026"), "2026\u00A0– 10 safe");
}

TEST(Proposals, AreUnsafeWhereAnotherSlipIsAsLikely) {
  const auto first = [](const std::string& text, const std::string& code) {
    const auto found = with_code(checked(text), code);
    return found.empty() ? "none" : found[0].proposed + (found[0].safe ? " safe" : " ?");
  };
  EXPECT_EQ(first("Поручить Лугову А,Б, учителю", "typography.space-after"), ".Б ?");
  EXPECT_EQ(first("Поручить школам,детским садам", "typography.space-after"), ", детским safe");
  EXPECT_EQ(first("3аседание совета", "typography.glued-number"), "Заседание ?");
  EXPECT_EQ(first("для 11классов", "typography.glued-number"), "11\u00A0классов safe");
  EXPECT_EQ(first("П О Л О Ж Е НИ Е", "typography.letter-spaced"), "ПОЛОЖЕНИЕ safe");
  EXPECT_EQ(first("открыть экспресс- конкурс", "typography.one-sided-dash"), "экспресс-конкурс ?");
  EXPECT_EQ(first("во- первых, школа", "typography.one-sided-dash"), "во-первых ?");
  EXPECT_EQ(first("учить по - новому в школе", "typography.hyphen"), "по-новому ?");
  EXPECT_EQ(first("когда - либо в школе", "typography.hyphen"), "когда-либо ?");
  EXPECT_EQ(first("город Заречье - Ольховский", "typography.hyphen"), "Заречье-Ольховский ?");
  EXPECT_EQ(first("закон № 273- ФЗ о школах", "typography.one-sided-dash"), "273-ФЗ ?");
}

TEST(Severity, OneQuoteThatClosesTwoNamesIsANote) {
  EXPECT_EQ(severities("Школа «Центр «Бор» работает", "typography.unbalanced"), "N");
  EXPECT_EQ(severities("Школа «Бор работает", "typography.unbalanced"), "W");
}

TEST(Severity, AListBehindAColonIsNoSurePaper) {
  EXPECT_EQ(severities(order("1. Предоставить отчёт до мая."), "grammar.hand-in"), "W");
  EXPECT_EQ(severities(order("1. Предоставить в отдел:\n\n- отчёт;\n- план."), "grammar.hand-in"),
            "N");
}

TEST(Severity, APathForAPictureIsAnError) {
  EXPECT_EQ(severities("Подпись [image: подпись.png]", "form.picture-trace"), "E");
}

TEST(Severity, AWordFarFromAnyKnownOneIsANoteWithoutProposal) {
  const Diagnostics found = checked("Нужна коллаборация школ и обученеи детей.");
  const auto words = with_code(found, "spelling.unknown-word");
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[0].severity, Severity::kNote);
  EXPECT_EQ(words[0].proposed, "");
  EXPECT_EQ(words[1].severity, Severity::kWarning);
  EXPECT_EQ(words[1].proposed, "обучение");
}

TEST(Proposals, OfMisspeltWordsFollowTheSlipsThatPeopleMake) {
  const std::vector<std::pair<std::string, std::string>> words = {
      {"изза", "из-за"},           {"проишествия", "происшествия"},
      {"класы", "классы"},         {"заведущих", "заведующих"},
      {"коммисии", "комиссии"},    {"организованый", "организованный"},
      {"исскуство", "искусство"},  {"ежедневна", "ежедневно"},
      {"Обепечить", "Обеспечить"}, {"ОБРОЗОВАНИЯ", "ОБРАЗОВАНИЯ"},
      {"двухтысяча", ""},          {"типографика", ""},
      {"полуготового", ""}};
  for (const auto& [typed, meant] : words) {
    const auto found = with_code(checked(typed + " – школа"), "spelling.unknown-word");
    ASSERT_EQ(found.size(), 1U) << typed;
    EXPECT_EQ(found[0].proposed, meant) << typed;
    EXPECT_EQ(found[0].severity, Severity::kWarning) << typed;
  }
}

TEST(Proposals, KeepTheSentencesStopWhereTheYearHadIt) {
  EXPECT_EQ(proposed(order("1. Сдать отчёт до 01.09.2026 г."), "dates.year-word"), "01.09.2026.");
  EXPECT_EQ(proposed("до 01.09.2026 г., не позже", "dates.year-word"), "01.09.2026");
  EXPECT_EQ(proposed("ПРИКАЗ\n\n12.03.2026 г.\n\n№ 15\n", "dates.year-word"), "12.03.2026");
  EXPECT_EQ(proposed("по закону от 01.09.2026 г. N 5-оз о школах", "dates.year-word"),
            "01.09.2026");
  EXPECT_EQ(proposed("Приложение\nк приказу от 01.09.2026 г.\n", "dates.year-word"), "01.09.2026");
}

TEST(Proposals, NameTheNextWorkingDayInTheTermsOwnWords) {
  EXPECT_EQ(proposed(order("1. Сдать отчёт до 15 марта 2026 года."), "dates.day-off"),
            "16 марта 2026 года");
  EXPECT_EQ(proposed(order("1. Сдать отчёт до 15.03.2026."), "dates.day-off"), "16.03.2026");
}

TEST(Proposals, GiveARepeatedNumberTheNextOne) {
  EXPECT_EQ(proposed(order("1. Один.\n2. Два.\n2. Снова."), "numbering.duplicate"), "3");
}

TEST(Proposals, PutACommaBeforeAnAdverbialParticiple) {
  EXPECT_EQ(proposed("Пригласить учителей (психолог). предусмотрев оплату.",
                     "typography.small-after-stop"),
            ", предусмотрев");
  EXPECT_EQ(proposed("Пригласить (учитель). указать срок.", "typography.small-after-stop"),
            ". Указать");
}

TEST(Proposals, OfASchoolYearAreOneOnly) {
  const Diagnostics found = checked("План на 2026-2027 учебный год и на 2026 – 2027 учебный год.");
  EXPECT_EQ(with_code(found, "dates.school-year").size(), 2u);
  EXPECT_TRUE(with_code(found, "typography.range").empty());
  EXPECT_TRUE(with_code(found, "typography.spaced-range").empty());
}

TEST(BothSides, OfAContradictionAreTold) {
  EXPECT_EQ(severities("Приказ комитета образования Заречья. Сдать в департамент образования "
                       "Заречья.",
                       "references.body-names"),
            "NW");
}

}  // namespace
}  // namespace prikaz::check
