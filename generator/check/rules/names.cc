// Names of people: how their initials are written, and the case a sentence wants.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/families.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"
#include "russian/name_cases.h"

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

// What a verb wants of the person named behind it.
struct Government {
  View word, next;  // «возложить» … «на»
  russian::Case wanted;
};
constexpr std::array<Government, 9> kGovernment = {
    {{"возложить", "на", russian::Case::kAccusative},
     {"возлагается", "на", russian::Case::kAccusative},
     {"возложено", "на", russian::Case::kAccusative},
     {"назначить", "", russian::Case::kAccusative},
     {"ознакомить", "", russian::Case::kAccusative},
     {"командировать", "", russian::Case::kAccusative},
     {"наградить", "", russian::Case::kAccusative},
     {"поручить", "", russian::Case::kDative},
     {"объявить", "благодарность", russian::Case::kDative}}};

const Government* government_at(const Walk& walk, size_t i) {
  for (const Government& each : kGovernment) {
    if (walk.folded(i) != each.word) continue;
    if (each.next.empty() || walk.folded(i + 2) == each.next || walk.folded(i + 4) == each.next)
      return &each;
  }
  return nullptr;
}

// True when the surname can only be a nominative: «Иванов», «Вишневская».
bool is_nominative_surname(View folded) {
  static constexpr std::array<View, 9> kEndings = {"ов",   "ев",   "ёв",   "ин",  "ын",
                                                   "ский", "цкий", "ская", "цкая"};
  for (const View ending : kEndings) {
    if (folded.ends_with(ending) && folded.size() > ending.size() + 2) return true;
  }
  return false;
}

bool is_nominative(const FoundPerson& person) {
  if (person.initials) return is_nominative_surname(fold(person.surname));
  const std::string patronymic = fold(person.patronymic);
  return patronymic.ends_with("вич") || patronymic.ends_with("вна") ||
         patronymic.ends_with("ична") || patronymic.ends_with("ич");
}

std::string in_case(const FoundPerson& person, russian::Case wanted) {
  russian::PersonName name{person.surname, person.given, person.patronymic, person.initials};
  const auto gender = russian::gender_of(name);
  if (!gender) return {};
  const russian::PersonName declined = russian::declined(name, wanted, *gender);
  return person.initials_first ? declined.with_initials_first() : declined.full();
}

void tell_case(const Paragraph& paragraph, size_t from, russian::Case wanted, Findings& found) {
  for (const FoundPerson& person : people(paragraph)) {
    if (person.begin < from || !is_nominative(person)) continue;
    const Walk walk(paragraph);
    bool same_clause = true;  // a stop or a bracket in between begins another
    for (size_t i = 0; i < person.first; ++i) {
      if (walk[i].begin < from) continue;
      same_clause =
          same_clause && !walk.is_mark(i, ';') && !walk.is_mark(i, '(') && !walk.is_mark(i, U'«');
    }
    if (!same_clause) continue;
    const std::string right = in_case(person, wanted);
    const Message message{std::string("имя должно стоять в другом падеже: ") +
                              (wanted == russian::Case::kDative ? "кому?" : "кого?"),
                          "the name wants another case"};
    if (right.empty()) {
      found.add(paragraph, person.begin, person.end, message);
    } else {
      found.add(paragraph, person.begin, person.end, message, right);
    }
    return;
  }
}

void wrong_case(const Document& document, Findings& found) {
  const Government* of_list = nullptr;  // «Назначить кураторов:» and its lines
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool text = paragraph.role == Role::kPoint || paragraph.role == Role::kItem ||
                      paragraph.role == Role::kText;
    if (!text) {
      of_list = nullptr;
      continue;
    }
    const Walk walk(paragraph);
    const Government* government = nullptr;
    size_t verb = 0;
    for (size_t i = 0; i < walk.size() && !government; ++i) {
      if (walk.is_word(i)) government = government_at(walk, i);
      verb = i;
    }
    if (government) {
      tell_case(paragraph, walk[verb].end, government->wanted, found);
      of_list = trimmed(paragraph.text).ends_with(':') ? government : nullptr;
      continue;
    }
    if (paragraph.role == Role::kPoint) of_list = nullptr;
    if (of_list) {
      // Behind the dash of «школа – кого».
      size_t from = 0;
      for (size_t i = 0; i < walk.size(); ++i) {
        if (is_dash(walk[i])) from = walk[i].end;
      }
      if (from > 0) tell_case(paragraph, from, of_list->wanted, found);
    }
  }
}

// «возложить на заместитель директора».
void post_case(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<std::pair<View, View>, 10> kPosts = {
      {{"заместитель", "заместителя"},
       {"директор", "директора"},
       {"начальник", "начальника"},
       {"методист", "методиста"},
       {"заведующий", "заведующего"},
       {"специалист", "специалиста"},
       {"руководитель", "руководителя"},
       {"учитель", "учителя"},
       {"председатель", "председателя"},
       {"заведующая", "заведующую"}}};
  const Walk walk(paragraph);
  for (size_t i = 0; i + 4 < walk.size(); ++i) {
    if (!walk.folded(i).starts_with("возл") || walk.folded(i + 2) != "на") continue;
    for (const auto& [nominative, accusative] : kPosts) {
      if (walk.folded(i + 4) != nominative) continue;
      found.add(paragraph, walk[i + 2].begin, walk[i + 4].end,
                {"должность должна стоять в винительном падеже", "the post wants the accusative"},
                "на " + std::string(accusative));
    }
  }
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
     wrong_case},
    {"names.post-case",
     Severity::kError,
     {"должность не в том падеже", "a post in a wrong case"},
     post_case},
};

}  // namespace

std::span<const Rule> name_rules() {
  return kRules;
}

}  // namespace prikaz::check
