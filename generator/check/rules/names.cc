// Names of people: how their initials are written, and the cases that case_errors.h has found.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/rules/case_errors.h"
#include "check/rules/families.h"
#include "check/rules/name_spelling.h"
#include "check/rules/noun_cases.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

struct Place {
  const Paragraph* paragraph;
  FoundPerson person;
};

std::vector<Place> everybody(const Document& document) {
  std::vector<Place> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.text.find('.') == std::string::npos) continue;
    for (FoundPerson& person : people(paragraph)) out.push_back({&paragraph, std::move(person)});
  }
  return out;
}

void spaced_initials(const Document& document, Findings& found) {
  size_t spaced = 0, tight = 0;
  const auto all = everybody(document);
  for (const Place& each : all) {
    if (!each.person.initials || each.person.patronymic.empty()) continue;
    ++(each.person.spaced ? spaced : tight);
  }
  if (spaced == 0 || tight == 0) return;
  const bool spaced_is_rare = spaced <= tight;
  for (const Place& each : all) {
    const FoundPerson& person = each.person;
    if (!person.initials || person.patronymic.empty() || person.spaced != spaced_is_rare) continue;
    const std::string initials =
        person.given + "." + (spaced_is_rare ? "" : kNoBreakSpace) + person.patronymic + ".";
    found.add(*each.paragraph, person.begin, person.end,
              {"инициалы записаны не так, как у остальных: одни с пробелом, другие без",
               "initials unlike the others: some with a space, some without"},
              person.initials_first ? initials + kNoBreakSpace + person.surname
                                    : person.surname + kNoBreakSpace + initials,
              Fix::kSafe);
  }
}

void signature_order(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kSignature) return;
  const auto& part = found.document().parts[static_cast<size_t>(paragraph.part)];
  if (part.kind == "протокол") return;  // its chair is named in the list above
  for (const FoundPerson& person : people(paragraph)) {
    if (!person.initials || person.initials_first) continue;
    found.add(paragraph, person.begin, person.end,
              {"в подписи инициалы стоят перед фамилией", "in a signature the initials come first"},
              person.given + "." + (person.patronymic.empty() ? "" : person.patronymic + ".") +
                  kNoBreakSpace + person.surname);
  }
}

void list_order(const Document& document, Findings& found) {
  for (const Role role : {Role::kAcquaintance, Role::kExecutor}) {
    size_t before = 0, after = 0;
    std::vector<Place> all;
    for (const Paragraph& paragraph : document.paragraphs) {
      if (paragraph.role != role) continue;
      for (FoundPerson& person : people(paragraph)) {
        if (!person.initials) continue;
        ++(person.initials_first ? before : after);
        all.push_back({&paragraph, std::move(person)});
      }
    }
    if (before == 0 || after == 0) continue;
    for (const Place& each : all) {
      if (each.person.initials_first != (before <= after)) continue;
      found.add(*each.paragraph, each.person.begin, each.person.end,
                {"у одних инициалы перед фамилией, у других после",
                 "some initials stand before the surname, some behind it"});
    }
  }
}

// Where the rule about prepositions has told the same words already.
std::map<const Paragraph*, std::vector<std::pair<uint32_t, uint32_t>>> told_by_grammar(
    const Findings& found) {
  std::map<const Paragraph*, std::vector<std::pair<uint32_t, uint32_t>>> out;
  for (const Finding& each : found.items()) {
    if (!each.paragraph || each.rule->code != "grammar.preposition") continue;
    const View words = View(each.paragraph->folded).substr(each.begin, each.end - each.begin);
    // What the closed list of nouns tells; of other posts the right case is told here.
    if (noun_readings(words.substr(words.rfind(' ') + 1)))
      out[each.paragraph].emplace_back(each.begin, each.end);
  }
  return out;
}

void tell(Findings& found, CaseErrorKind kind) {
  const auto told = told_by_grammar(found);
  const auto is_told = [&](const CaseError& error) {
    const auto here = told.find(error.paragraph);
    return here != told.end() &&
           std::any_of(here->second.begin(), here->second.end(), [&](const auto& range) {
             return range.first < error.end && error.begin < range.second;
           });
  };
  for (const CaseError& each : found.case_errors()) {
    if (each.kind != kind || (kind == CaseErrorKind::kPost && is_told(each))) continue;
    if (each.proposed.empty()) {
      found.add(*each.paragraph, each.begin, each.end, each.message);
    } else {
      found.add(*each.paragraph, each.begin, each.end, each.message, each.proposed,
                each.sure ? Fix::kSafe : Fix::kLook);
    }
  }
}

void name_case(const Document&, Findings& found) {
  tell(found, CaseErrorKind::kName);
}
void post_case(const Document&, Findings& found) {
  tell(found, CaseErrorKind::kPost);
}
void agreement(const Document&, Findings& found) {
  tell(found, CaseErrorKind::kAgreement);
}

const Rule kRules[] = {
    {"names.spaced-initials",
     Severity::kWarning,
     {"инициалы то с пробелом, то без", "initials with a space and without"},
     nullptr,
     spaced_initials},
    {"names.signature-order",
     Severity::kWarning,
     {"в подписи фамилия перед инициалами", "a signature with the surname first"},
     signature_order},
    {"names.list-order",
     Severity::kWarning,
     {"инициалы то перед фамилией, то после", "initials before and behind surnames"},
     nullptr,
     list_order},
    {"names.case",
     Severity::kError,
     {"имя не в том падеже", "a name in a wrong case"},
     nullptr,
     name_case},
    {"names.post-case",
     Severity::kError,
     {"должность не в том падеже", "a post in a wrong case"},
     nullptr,
     post_case},
    {"names.agreement",
     Severity::kWarning,
     {"имя не согласовано с должностью, с другими упоминаниями или в своих частях",
      "a name unlike its post, its other mentions or in itself"},
     nullptr,
     agreement},
    {"names.mixed-cases",
     Severity::kWarning,
     {"имена одного столбца в разных падежах", "names of one column in different cases"},
     nullptr,
     mixed_name_cases},
    {"names.patronymic",
     Severity::kWarning,
     {"отчество с ошибкой", "a misspelt patronymic"},
     name_spelling::patronymics},
    {"names.given-name",
     Severity::kWarning,
     {"имя с ошибкой", "a misspelt given name"},
     name_spelling::given_names},
    {"names.two-spellings",
     Severity::kWarning,
     {"одна фамилия написана по-разному", "a surname spelled in two ways"},
     nullptr,
     name_spelling::two_spellings},
    {"names.two-initials",
     Severity::kWarning,
     {"у одной должности и фамилии разные инициалы", "a post and a surname with two initials"},
     nullptr,
     name_spelling::two_initials},
    {"names.yo",
     Severity::kNote,
     {"одна фамилия с «ё» и с «е»", "a surname with «ё» and with «е»"},
     nullptr,
     name_spelling::two_letters},
};

}  // namespace

std::span<const Rule> name_rules() {
  return kRules;
}

}  // namespace prikaz::check
