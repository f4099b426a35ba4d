// Names and posts in a case that the sentence does not want: what must be told, with the right
// form, and what must be left alone. All names are invented.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "check/check.h"

namespace prikaz::check {
namespace {

Diagnostics checked(const std::string& text) {
  Diagnostics notes;
  const auto profile = Profile::named("gost-2025", notes);
  auto document = read_text(text, "проба.txt", notes);
  if (!document) return document.error();
  return run(*document, *profile, {});
}

bool is_about_case(const Diagnostic& item) {
  return item.code == "names.case" || item.code == "names.post-case" ||
         item.code == "names.agreement" || item.code == "names.mixed-cases";
}

// Every finding about a case: «case: text → proposed; …».
std::string told(const std::string& text) {
  std::string out;
  for (const Diagnostic& item : checked(text)) {
    if (!is_about_case(item)) continue;
    if (!out.empty()) out += "; ";
    out += item.code.substr(std::string("names.").size()) + ": " + item.text;
    if (!item.proposed.empty()) out += " → " + item.proposed;
    if (item.safe) out += " !";
  }
  return out;
}

std::string order(const std::string& points) {
  return "ОТДЕЛ ОБРАЗОВАНИЯ\n\nПРИКАЗ\n\n12.03.2026\n\n№ 15\n\nО проверке журналов\n\nВ целях "
         "порядка\n\nПРИКАЗЫВАЮ:\n\n" +
         points + "\n\nНачальник отдела\n\nА.Б. Лугова\n";
}

std::string minutes(const std::string& body) {
  return "ПРОТОКОЛ\n\nсовещания методистов\n\n12.03.2026\n\n№ 15\n\n" + body;
}

// The lines of a file beside this one, without those of its head.
std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream in(std::filesystem::path(PRIKAZ_SOURCE_DIR) / "tests/unit/check/cases" / name);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') out.push_back(line);
  }
  return out;
}

TEST(NameCases, LeaveCorrectPapersAlone) {
  const auto lines = lines_of("names-right.txt");
  EXPECT_GE(lines.size(), 150u);
  for (const std::string& line : lines) EXPECT_EQ(told(order("1. " + line)), "") << line;
}

TEST(NameCases, TellWhatTheSentenceWants) {
  const auto lines = lines_of("names-wrong.txt");
  EXPECT_GE(lines.size(), 70u);
  for (const std::string& line : lines) {
    const size_t equals = line.find(" = ");
    ASSERT_NE(equals, std::string::npos) << line;
    EXPECT_EQ(told(order("1. " + line.substr(0, equals))), line.substr(equals + 3)) << line;
  }
}

}  // namespace
}  // namespace prikaz::check
