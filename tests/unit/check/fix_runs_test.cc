// Corrections of a Word document whatever runs a paragraph is typed in: Word cuts it anywhere.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "check/check.h"
#include "check/fix.h"
#include "unit/check/support/papers.h"
#include "unit/wml/support/docx.h"

namespace prikaz::check {
namespace {

const std::vector<std::string> kTyped = {
    "1. Провести с 5 октября 2026 г. по 26 марта 2027 г. смотр.",
    "2. Вести дневник в течении всего срока смотра.",
    "3. Учесть приход ,расход и остаток - до 5 апреля 2027 г.",
    "4. Принять от школы №5 сад  и п. 4 ст. 29 закона.",
    "5. Отдать «Бору» 45 тыс. руб. & на ул. Садовая, д.12."};

// The paragraphs, each cut into runs before these letters.
opc::Package typed(const std::vector<std::vector<size_t>>& cuts) {
  std::string body;
  for (size_t i = 0; i < kTyped.size(); ++i) {
    body += "<w:p>";
    const auto run = [&](std::string text) {
      if (const size_t at = text.find('&'); at != std::string::npos) text.insert(at + 1, "amp;");
      const bool spaced = text.starts_with(' ') || text.ends_with(' ');
      body += std::string("<w:r><w:t") + (spaced ? " xml:space=\"preserve\"" : "") + ">" + text +
              "</w:t></w:r>";
    };
    size_t from = 0;
    for (const size_t cut : cuts[i]) {
      run(kTyped[i].substr(from, cut - from));
      from = cut;
    }
    run(kTyped[i].substr(from));
    body += "</w:p>";
  }
  wml::Docx docx;
  docx.body(body);
  return docx.package;
}

Fixed fixed(const opc::Package& package) {
  auto done = fix_package(package, "отчёт.docx", standard());
  EXPECT_TRUE(done);
  return std::move(*done);
}

std::vector<size_t> random_cuts(const std::string& text, std::mt19937& random) {
  std::vector<size_t> out;
  const size_t most = 1 + random() % 5;
  for (size_t at = 1; at < text.size(); ++at) {
    const bool letter_begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (letter_begins && random() % 16 < most) out.push_back(at);
  }
  return out;
}

// Texts that begin or end with a space and would lose it in Word.
size_t spaces_lost(const std::string& xml) {
  size_t lost = 0;
  for (size_t at = xml.find("<w:t>"); at != std::string::npos; at = xml.find("<w:t>", at + 1)) {
    const size_t end = xml.find('<', at + 5);
    lost += xml[at + 5] == ' ' || xml[end - 1] == ' ' ? 1 : 0;
  }
  return lost;
}

TEST(FixingRuns, GivesTheSameTextHoweverAParagraphIsCut) {
  const Fixed whole = fixed(typed(std::vector<std::vector<size_t>>(kTyped.size())));
  EXPECT_EQ(whole.after.substr(0, whole.after.find('\n')),
            "1. Провести с 5\u00A0октября\u00A02026\u00A0г. по 26\u00A0марта\u00A02027\u00A0г. "
            "смотр.");
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::vector<size_t>> cuts;
    for (const std::string& text : kTyped) cuts.push_back(random_cuts(text, random));
    const Fixed cut = fixed(typed(cuts));
    ASSERT_EQ(cut.after, whole.after) << "round " << round;
    const auto again = opc::Package::from_bytes(cut.bytes, {"отчёт.docx"});
    ASSERT_TRUE(again);
    EXPECT_EQ(spaces_lost(again->part("word/document.xml")->bytes()), 0u) << "round " << round;
  }
}

TEST(FixingRuns, ChangesOnlyTheRunWhereTheMistakeStands) {
  wml::Docx docx;
  docx.body(
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Вести в "
      "</w:t></w:r><w:r><w:rPr><w:i/></w:rPr>"
      "<w:t>течении</w:t></w:r><w:r><w:t xml:space=\"preserve\"> года дневник</w:t></w:r></w:p>");
  const auto again = opc::Package::from_bytes(fixed(docx.package).bytes, {"отчёт.docx"});
  ASSERT_TRUE(again);
  const std::string& xml = again->part("word/document.xml")->bytes();
  EXPECT_NE(xml.find("<w:b/></w:rPr><w:t xml:space=\"preserve\">Вести в </w:t>"), std::string::npos)
      << xml;
  EXPECT_NE(xml.find("<w:i/></w:rPr><w:t>течение</w:t>"), std::string::npos) << xml;
}

}  // namespace
}  // namespace prikaz::check
