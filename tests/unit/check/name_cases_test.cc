// Names and posts in a case that the sentence does not want: what must be told, with the right
// form, and what must be left alone. All names are invented.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
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
  EXPECT_GE(lines.size(), 400u);
  for (const std::string& line : lines) EXPECT_EQ(told(order("1. " + line)), "") << line;
}

TEST(NameCases, LeaveWholePapersAlone) {
  const auto folder = std::filesystem::path(PRIKAZ_SOURCE_DIR) / "tests/unit/check/cases/papers";
  size_t papers = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    ++papers;
    std::ifstream in(entry.path());
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(told(text), "") << entry.path();
  }
  EXPECT_GE(papers, 5u);
}

TEST(NameCases, TellWhatTheSentenceWants) {
  const auto lines = lines_of("names-wrong.txt");
  EXPECT_GE(lines.size(), 90u);
  for (const std::string& line : lines) {
    const size_t equals = line.find(" = ");
    ASSERT_NE(equals, std::string::npos) << line;
    EXPECT_EQ(told(order("1. " + line.substr(0, equals))), line.substr(equals + 3)) << line;
  }
}

TEST(NameCases, LeaveNamesAloneInBracketsInRowsAndWithoutPatronymics) {
  const auto lines = lines_of("names-in-all-places-right.txt");
  EXPECT_GE(lines.size(), 200u);
  for (const std::string& line : lines) EXPECT_EQ(told(order("1. " + line)), "") << line;
}

TEST(NameCases, TellNamesInBracketsInRowsAndWithoutPatronymics) {
  const auto lines = lines_of("names-in-all-places-wrong.txt");
  EXPECT_GE(lines.size(), 90u);
  for (const std::string& line : lines) {
    const size_t equals = line.find(" = ");
    ASSERT_NE(equals, std::string::npos) << line;
    EXPECT_EQ(told(order("1. " + line.substr(0, equals))), line.substr(equals + 3)) << line;
  }
}

TEST(NameCases, HeadingsOfMinutesGovernTheLinesBelow) {
  EXPECT_EQ(told(minutes("ПРИСУТСТВОВАЛИ:\n\nВишневская Т.О., Климов П.Р., Серова А.Л.\n\n"
                         "СЛУШАЛИ:\n\nКлимова П.Р. – о подготовке к зиме.\n\nВЫСТУПИЛИ:\n\n"
                         "Вишневская Т.О. – предложила продлить срок.\n\nРЕШИЛИ:\n\n1. Поручить "
                         "Климову П.Р. составить график.\n\nПредседатель\n\nА.Л. Серова\n")),
            "");
  EXPECT_EQ(told(minutes("ПРИСУТСТВОВАЛИ:\n\nВишневскую Т.О., Климов П.Р.\n\nСЛУШАЛИ:\n\n"
                         "Вишневская Т.О. – о подготовке к зиме.\n\nВЫСТУПИЛИ:\n\n"
                         "Климову П.Р. – предложила продлить срок.\n")),
            "case: Вишневскую Т.О. → Вишневская Т.О.; case: Вишневская Т.О. → Вишневскую Т.О.; "
            "case: Климову П.Р. → Климов П.Р.");
}

TEST(NameCases, APointGovernsTheLinesOfItsList) {
  EXPECT_EQ(told(order("1. Назначить кураторов:\n- школа № 5 – Серову А.Л.;\n- школа № 7 – "
                       "Климов П.Р.;\n- школа № 9 – Вишневской Т.О., методиста.\n2. Провести.")),
            "case: Климов П.Р. → Климова П.Р.; case: Вишневской Т.О. → Вишневскую Т.О.");
  EXPECT_EQ(told(order("1. Наградить грамотами:\n1.1. Серову А.Л., учителя физики;\n1.2. Климов "
                       "П.Р., учителя химии.\n2. Климов П.Р. проводит занятия.")),
            "case: Климов П.Р. → Климова П.Р.");
  EXPECT_EQ(told(order("1. Создать комиссию в составе:\n- председатель – Серова А.Л.;\n- секретарь "
                       "– Климов П.Р.;\n- члены комиссии: Вишневская Т.О., Дроздова И.К.")),
            "");
}

TEST(NameCases, APostBehindAParticipleOpensNoList) {
  EXPECT_EQ(
      told(order("1. Объявить благодарность учителям, подготовившим победителей:\n1.1. Серовой "
                 "Анне Львовне, учителю физики;\n1.2. Климову Петру Романовичу.\n2. Ждать.")),
      "");
}

TEST(NameCases, WhoSignsAndWhoIsAcquaintedStandsInTheNominative) {
  const std::string after =
      "\nС приказом ознакомлены:\n\nСерова А.Л.\n\nКлимовым П.Р.\n\n"
      "Методист Вишневская Т.О.\n";
  EXPECT_EQ(told(order("1. Провести.") + after), "case: Климовым П.Р. → Климов П.Р.");
}

TEST(NameCases, AnAddresseeStandsInTheDativeOfHisPost) {
  const std::string letter = "О семинаре\n\nПросим сообщить сроки.\n";
  EXPECT_EQ(told("Директору школы\n\nП.Р. Климов\n\n" + letter),
            "agreement: П.Р. Климов → П.Р. Климову");
  EXPECT_EQ(told("Директору школы\n\nП.Р. Климову\n\n" + letter), "");
  EXPECT_EQ(told("Директору школы П.Р. Климов\n\n" + letter),
            "agreement: П.Р. Климов → П.Р. Климову");
}

// The same initials, and a form that only one of them has.
TEST(NameCases, OtherMentionsTellTheGender) {
  EXPECT_EQ(told(order("1. Контроль возложить на Серова А.Л.\n2. Отпуск Серовой А.Л. перенести.")),
            "agreement: Серова А.Л. → Серову А.Л.");
  EXPECT_EQ(told(order("1. Контроль возложить на Серова А.Л.\n2. Отпуск Серова А.Л. перенести.")),
            "");
  EXPECT_EQ(told(order("1. Контроль возложить на Серова А.Л.\n2. Отпуск Серовой И.И. перенести.")),
            "");
  EXPECT_EQ(
      told(order("1. Школе имени А.Л. Серова выдать щит.\n2. Отпуск Серовой А.Л. перенести.")), "");
}

TEST(NameCases, MessagesSayWhatIsWantedAndAfterWhat) {
  const auto message = [](const std::string& sentence) {
    for (const Diagnostic& item : checked(order("1. " + sentence))) {
      if (is_about_case(item)) return item.message.russian;
    }
    return std::string();
  };
  EXPECT_EQ(message("Назначить Климов П.Р. дежурным."),
            "имя не в том падеже: после «Назначить» нужен винительный падеж (кого?)");
  EXPECT_EQ(message("Климов П.Р. уволить с 1 июня."),
            "имя не в том падеже: при «уволить» нужен винительный падеж (кого?)");
  EXPECT_EQ(
      message("Обратиться к Климова П.Р."),
      "имя не в том падеже: после «к» нужен дательный падеж (кому?): «Климову П.Р.» (мужчина) "
      "или «Климовой П.Р.» (женщина)");
  EXPECT_EQ(message("Контроль возложить на заместитель директора."),
            "должность не в том падеже: после «на» нужен винительный падеж (кого?)");
  EXPECT_EQ(message("Серовой Анна Львовна выдан дубликат."),
            "части имени стоят в разных падежах или родах");
  EXPECT_EQ(message("Учесть предложение Климов П.Р."),
            "имя не в том падеже: именительный (кто?) здесь ни к чему не относится");
}

}  // namespace
}  // namespace prikaz::check
