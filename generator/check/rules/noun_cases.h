// Which cases, numbers and genders the forms of nouns and adjectives may stand in. Only words whose
// endings tell are known: nouns in -ние, -тие, -ция and -ость, some regular ones of offices, and
// adjectives that tell a kind («школьный», «методический») and want nothing of their own.
// Words are in lower case. Not for other families.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "russian/form_cases.h"

namespace prikaz::check {

// The readings of a form: sets of cases by gender, and for the plural.
struct Readings {
  russian::CaseSet masculine = 0, feminine = 0, neuter = 0, plural = 0;

  russian::CaseSet singular() const {
    return static_cast<russian::CaseSet>(masculine | feminine | neuter);
  }
  russian::CaseSet any() const { return static_cast<russian::CaseSet>(singular() | plural); }
  bool agree_with(const Readings& other) const {
    return (masculine & other.masculine) || (feminine & other.feminine) ||
           (neuter & other.neuter) || (plural & other.plural);
  }
};

struct NounReading : Readings {
  bool living = false;
  bool feminine_word = false;  // in the plural too
};

// nullopt for a word that is not known.
std::optional<NounReading> noun_readings(std::string_view folded);
std::optional<Readings> adjective_readings(std::string_view folded);

// The noun in another case, in the number it stands in; "" when its ending does not tell.
std::string noun_in(std::string_view folded, russian::Case wanted);

}  // namespace prikaz::check
