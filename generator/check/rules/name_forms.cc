#include "check/rules/name_forms.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "check/letters.h"

namespace prikaz::check {

using russian::Case;
using russian::CaseSet;
using russian::Gender;

namespace {

constexpr std::array<Gender, 2> kGenders = {Gender::kMasculine, Gender::kFeminine};

std::string first_letter(const std::string& word) {
  std::string out;
  size_t at = 0;
  if (!word.empty()) utf8::append(out, utf8::next(word, at));
  return out;
}

// Readings that no usual surname has («Серовая») are left out when there is one that has.
void keep_likely(std::vector<russian::NameOwner>& all, const russian::PersonName& typed,
                 std::optional<Gender> gender) {
  const russian::SurnameForm form = russian::surname_form(fold(typed.surname));
  std::erase_if(all, [&](const russian::NameOwner& each) {
    return gender ? each.gender != *gender : form.of(each.gender) == 0;
  });
  const auto telling = [](const russian::NameOwner& each) {
    const std::string surname = fold(each.nominative.surname);
    if (surname.ends_with("ской") || surname.ends_with("цкой")) return false;  // rare: Донской
    const russian::SurnameForm own = russian::surname_form(surname);
    return own.telling && russian::has(own.of(each.gender), Case::kNominative);
  };
  const bool any = std::any_of(all.begin(), all.end(), telling);
  if (any) std::erase_if(all, [&](const russian::NameOwner& each) { return !telling(each); });
}

// The form with the «ё» that was typed in the word: lists of names have «е».
std::string with_yo_of(const std::string& word, std::string form) {
  const std::string_view yo = "ё";
  if (word.starts_with("Пётр") && form != word) return form;  // Петра
  for (size_t at = word.find(yo); at != std::string::npos; at = word.find(yo, at + yo.size())) {
    if (form.compare(at, yo.size(), "е") == 0) form.replace(at, yo.size(), yo);
  }
  return form;
}

void replace_word(std::string& text, const std::string& word, const std::string& form) {
  const size_t at = text.find(word);
  if (at != std::string::npos) text.replace(at, word.size(), with_yo_of(word, form));
}

}  // namespace

// What the words themselves allow, when the letters say «no»: slower, for the last word on it.
CaseSet NameForms::read_cases(const std::string& surname, Gender gender) const {
  constexpr size_t kLongest = 100;  // bytes
  const auto known = read_forms_.find(surname);
  if (known != read_forms_.end()) return known->second.of(gender);
  if (surname.size() > kLongest || read_forms_.size() >= kMostRead) return russian::kEveryCase;
  russian::SurnameForm form;
  for (const russian::SurnameReading& each : russian::surname_readings(surname)) {
    CaseSet& cases = each.gender == Gender::kFeminine ? form.woman : form.man;
    cases |= russian::case_set(each.grammatical_case);
  }
  read_forms_.emplace(surname, form);
  return form.of(gender);
}

bool NameForms::surname_may_be(const std::string& surname, CaseSet cases, Gender gender) const {
  const russian::SurnameForm form = russian::surname_form(fold(surname));
  if (form.of(gender) & cases) return true;
  return !form.telling && (read_cases(surname, gender) & cases) != 0;
}

std::vector<russian::NameOwner> NameForms::owners(const russian::PersonName& typed) const {
  const std::string key = typed.full();
  const auto known = read_owners_.find(key);
  if (known != read_owners_.end()) return known->second;
  if (read_owners_.size() >= kMostRead) return {};
  return read_owners_.emplace(key, russian::name_owners(typed)).first->second;
}

std::optional<Gender> NameForms::gender_by_itself(const FoundPerson& person) {
  if (person.initials || person.given.empty()) return std::nullopt;
  if (person.patronymic.empty()) {
    const auto given = russian::known_given_name_form(fold(person.given));
    if ((given.man == 0) == (given.woman == 0)) return std::nullopt;
    return given.man ? Gender::kMasculine : Gender::kFeminine;
  }
  const auto form = russian::patronymic_form(fold(person.patronymic));
  return form ? std::optional(form->gender) : std::nullopt;
}

bool NameForms::may_be(const FoundPerson& person, CaseSet cases,
                       std::optional<Gender> gender) const {
  if (!person.initials && !person.patronymic.empty()) {
    const auto patronymic = russian::patronymic_form(fold(person.patronymic));
    if (!patronymic) return true;
    CaseSet may = cases & patronymic->cases;
    const std::string given = fold(person.given);
    const CaseSet known = russian::known_given_name_form(given).of(patronymic->gender);
    may &= known != 0 ? known : russian::given_name_form_cases(given, patronymic->gender);
    return may != 0 && surname_may_be(person.surname, may, patronymic->gender);
  }
  if (!person.initials && !person.given.empty()) {
    const auto given = russian::known_given_name_form(fold(person.given));
    return std::any_of(kGenders.begin(), kGenders.end(), [&](Gender each) {
      const CaseSet may = cases & given.of(each);
      return may != 0 && surname_may_be(person.surname, may, each);
    });
  }
  if (gender) return surname_may_be(person.surname, cases, *gender);
  const russian::SurnameForm form = russian::surname_form(fold(person.surname));
  if ((form.man | form.woman) & cases) return true;
  if (form.telling) return false;
  CaseSet read = 0;
  for (const Gender each : kGenders) read |= read_cases(person.surname, each);
  return read == 0 || (read & cases) != 0;
}

std::string NameForms::key(const FoundPerson& person) {
  return surname_stem(person.surname) + "|" + first_letter(person.given) + "|" +
         first_letter(person.patronymic);
}

void NameForms::read_mentions() {
  read_ = true;
  for (const NamedParagraph& named : mentioned_) {
    const Role role = named.paragraph->role;
    const bool listed =
        role == Role::kAcquaintance || role == Role::kSignature || role == Role::kExecutor;
    for (const FoundPerson& person : named.people) {
      const auto itself = gender_by_itself(person);
      const russian::SurnameForm form = russian::surname_form(fold(person.surname));
      const CaseSet possible = listed ? russian::case_set(Case::kNominative) : russian::kEveryCase;
      const bool man = form.man & possible, woman = form.woman & possible;
      if (!itself && (!form.telling || man == woman)) continue;
      Mentions& mentions = mentions_[key(person)];
      const bool a_man = itself ? *itself == Gender::kMasculine : man;
      (a_man ? mentions.man : mentions.woman) = true;
    }
  }
}

std::optional<Gender> NameForms::gender_by_mentions(const FoundPerson& person) {
  if (!read_) read_mentions();
  const auto found = mentions_.find(key(person));
  if (found == mentions_.end() || found->second.man == found->second.woman) return std::nullopt;
  return found->second.man ? Gender::kMasculine : Gender::kFeminine;
}

NameForms::Proposal NameForms::in_case(const Paragraph& paragraph, const FoundPerson& person,
                                       Case wanted, std::optional<Gender> gender) const {
  Proposal out;
  const russian::PersonName typed{person.surname, person.given, person.patronymic,
                                  person.initials || person.given.empty()};
  auto all = owners(typed);
  keep_likely(all, typed, gender);
  for (const russian::NameOwner& owner : all) {
    std::string& to = owner.gender == Gender::kMasculine ? out.man : out.woman;
    const auto form = russian::declined(owner.nominative, wanted, owner.gender);
    std::string text = paragraph.text.substr(person.begin, person.end - person.begin);
    if (!typed.initials) {
      if (!person.patronymic.empty()) replace_word(text, person.patronymic, form.patronymic);
      replace_word(text, person.given, form.first);
    }
    replace_word(text, person.surname, form.surname);
    if (!to.empty() && to != text) return {};  // two surnames have this form
    to = std::move(text);
  }
  return out;
}

}  // namespace prikaz::check
