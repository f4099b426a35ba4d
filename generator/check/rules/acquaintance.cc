// Those charged with something and those who signed that they know of it.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/rules/charged_people.h"
#include "check/rules/references.h"
#include "check/rules/walk.h"

namespace prikaz::check::references {

namespace {

struct Acquainted {
  const Paragraph* paragraph;
  FoundPerson person;
};

// The lines where people sign that they know of the order. A name and a date beside it make a
// table, which has cells.
std::vector<const Paragraph*> acquaintance_lines(const Document& document) {
  std::vector<const Paragraph*> out;
  bool below = false;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool line = paragraph.role == Role::kAcquaintance;
    const bool cell = below && paragraph.in_table();
    if (line || cell) out.push_back(&paragraph);
    below = line || cell;
  }
  return out;
}

std::vector<Acquainted> acquainted(const Document& document) {
  std::vector<Acquainted> out;
  for (const Paragraph* line : acquaintance_lines(document)) {
    for (FoundPerson& person : people(*line)) out.push_back({line, std::move(person)});
  }
  return out;
}

// «К.А.» of «Кирилла Андреевича» and of «К. А.»; "" without a patronymic.
std::string initials_of(const FoundPerson& person) {
  constexpr size_t kLetter = 2;  // bytes
  if (person.given.size() < kLetter || person.patronymic.size() < kLetter) return "";
  return person.given.substr(0, kLetter) + "." + person.patronymic.substr(0, kLetter) + ".";
}

// «Лях» and «Ляху»: short surnames keep the ending of their case in the stem.
bool is_case_of(std::string_view one, std::string_view other) {
  constexpr size_t kShortest = 6, kLongestEnding = 4;  // bytes
  const auto [shorter, longer] =
      one.size() < other.size() ? std::pair(one, other) : std::pair(other, one);
  return shorter.size() >= kShortest && longer.starts_with(shorter) &&
         longer.size() - shorter.size() <= kLongestEnding;
}

bool is_listed(const std::vector<Acquainted>& all, const FoundPerson& person) {
  const std::string stem = surname_stem(person.surname), initials = initials_of(person);
  return std::any_of(all.begin(), all.end(), [&](const Acquainted& each) {
    const std::string listed = surname_stem(each.person.surname);
    return listed == stem || (is_case_of(listed, stem) && initials_of(each.person) == initials);
  });
}

}  // namespace

void not_acquainted(const Document& document, Findings& found) {
  const auto all = acquainted(document);
  if (all.empty()) return;
  std::set<std::string> told;
  for (const ChargedPerson& each : charged_people(document)) {
    if (is_listed(all, each.person)) continue;
    if (!told.insert(surname_stem(each.person.surname)).second) continue;
    found.add(*each.paragraph, each.person.begin, each.person.end,
              {"названного человека нет в списке ознакомленных",
               "this person is not in the list of those acquainted"});
  }
}

// A person is charged with something, and the order has no list of those acquainted with it.
void no_acquaintance(const Document& document, Findings& found) {
  if (document.parts[0].operative == kNone) return;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role == Role::kAcquaintance) return;
  }
  for (const ChargedPerson& each : charged_people(document)) {
    if (each.paragraph->role != Role::kPoint || each.of_office) continue;
    found.add(*each.paragraph, each.person.begin, each.person.end,
              {"приказ возлагает дело на человека, а отметки «С приказом ознакомлен» нет",
               "somebody is charged, and nobody is told to be acquainted"});
    return;
  }
}

// «Дроздов К.Н.» among those acquainted where the text knows only «Дроздова К.А.».
void other_initials(const Document& document, Findings& found) {
  std::map<std::string, std::vector<const Acquainted*>> listed;  // by the surname
  const auto all = acquainted(document);
  for (const Acquainted& each : all) {
    if (!initials_of(each.person).empty())
      listed[surname_stem(each.person.surname)].push_back(&each);
  }
  if (listed.empty()) return;
  std::map<std::string, std::set<std::string>> named;  // initials by the surname
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role == Role::kAcquaintance) continue;
    for (const FoundPerson& person : people(paragraph)) {
      const std::string initials = initials_of(person);
      if (!initials.empty()) named[surname_stem(person.surname)].insert(initials);
    }
  }
  for (const auto& [surname, entries] : listed) {
    const auto known = named.find(surname);
    if (entries.size() != 1 || known == named.end() || known->second.size() != 1) continue;
    const FoundPerson& person = entries.front()->person;
    const std::string& initials = *known->second.begin();
    if (initials_of(person) == initials) continue;
    found.add(*entries.front()->paragraph, person.begin, person.end,
              {"в тексте у человека с этой фамилией другие инициалы (" + initials + ")",
               "the text has other initials with this surname (" + initials + ")"});
  }
}

}  // namespace prikaz::check::references
