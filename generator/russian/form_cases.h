// Which cases a form may stand in, told by its last letters alone: fast enough for every name of a
// long document. The sets are never too small for the usual names; who wants to be sure of a
// mistake asks name_readings.h, which knows the words themselves.
//
//   const CaseSet may = surname_form("ивановой").woman;
//   if (!has(may, Case::kAccusative)) …
//
// Words are given in lower case; «ё» may stand. Pure functions; from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "russian/grammar.h"

namespace prikaz::russian {

using CaseSet = uint8_t;  // a bit for each Case
constexpr CaseSet case_set(Case one) {
  return static_cast<CaseSet>(1U << static_cast<unsigned>(one));
}
template <class... Cases>
constexpr CaseSet case_set(Case first, Cases... rest) {
  return static_cast<CaseSet>(case_set(first) | case_set(rest...));
}
constexpr bool has(CaseSet set, Case one) {
  return (set & case_set(one)) != 0;
}
inline constexpr CaseSet kEveryCase = 63;
namespace one_case {
inline constexpr CaseSet kNom = case_set(Case::kNominative);
inline constexpr CaseSet kGen = case_set(Case::kGenitive);
inline constexpr CaseSet kDat = case_set(Case::kDative);
inline constexpr CaseSet kAcc = case_set(Case::kAccusative);
inline constexpr CaseSet kIns = case_set(Case::kInstrumental);
inline constexpr CaseSet kPrep = case_set(Case::kPrepositional);
}  // namespace one_case
// The case of a set of one.
std::optional<Case> only_case(CaseSet set);

// A surname's form by whose it is.
struct SurnameForm {
  CaseSet man = 0, woman = 0;
  bool telling = false;  // its letters tell this surely: «Иванову», «Вишневской»; not «Мухе»

  CaseSet of(Gender gender) const { return gender == Gender::kFeminine ? woman : man; }
};
SurnameForm surname_form(std::string_view form);

// The gender is a man's or a woman's.
CaseSet given_name_form_cases(std::string_view form, Gender gender);
// Of the names in the lists alone, and exact: «анну» is an accusative of a woman. Both sets are
// empty for any other word.
struct GivenNameForm {
  CaseSet man = 0, woman = 0;

  CaseSet of(Gender gender) const { return gender == Gender::kFeminine ? woman : man; }
  bool known() const { return (man | woman) != 0; }
  bool operator==(const GivenNameForm&) const = default;
};
GivenNameForm known_given_name_form(std::string_view form);

struct PatronymicForm {
  CaseSet cases = 0;
  Gender gender = Gender::kMasculine;
};
// nullopt for what is no patronymic.
std::optional<PatronymicForm> patronymic_form(std::string_view form);

// A word for a person: «учителю», «заведующая», «членам».
struct PersonNounForm {
  CaseSet masculine = 0, feminine = 0, plural = 0;
  std::string lemma;  // its nominative: «учитель», «заведующая», «члены»

  CaseSet singular() const { return masculine | feminine; }
  CaseSet any() const { return masculine | feminine | plural; }
};
// nullopt for any other word.
std::optional<PersonNounForm> person_noun_form(std::string_view form);
// «учителю» for «учитель», «заведующую» for «заведующая», in lower case.
std::string person_noun_in(std::string_view lemma, Case wanted);

}  // namespace prikaz::russian
