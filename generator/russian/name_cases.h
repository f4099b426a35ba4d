// People's names in the six cases.
//
//   auto name = parse_person("Кравчук Е.В.");
//   const auto gender = gender_of(*name);          // nullopt: the initials do not tell
//   print(declined(*name, Case::kDative, gender.value_or(Gender::kFeminine)).full());
//
// Pure functions; from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "russian/grammar.h"
#include "russian/names.h"

namespace prikaz::russian {

// parse_name (names.h), and «Малкина Елена», «Елена Малкина» too where the lists of given names
// tell which word is which.
std::optional<PersonName> parse_person(std::string_view text);

// By the patronymic, else the given name, else a surname that only one of them bears («Иванова»),
// else by the letters of an unknown given name; nullopt for initials with a surname for both.
std::optional<Gender> gender_of(const PersonName& name);
// True when the name's forms are not the same for a man and a woman: «Кравчук Е.В.», not
// «Зинченко Е.В.».
bool gender_matters(const PersonName& name);

// The name in another case; initials stay. `name` is in the nominative.
PersonName declined(const PersonName& name, Case grammatical_case, Gender gender);

}  // namespace prikaz::russian
