// In which case a name stands: the cases of name_cases.h the other way round.
//
//   for (const NameReading& reading : name_readings("Ивановой Т.Д.")) …
//   if (!may_stand_in("Иванов И.И.", Case::kDative)) propose(…)
//
// A form may be read in several ways («Иванова» is a woman's nominative and a man's genitive); all
// of them are given, and none for what is no name. Pure functions; from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "russian/name_cases.h"

namespace prikaz::russian {

struct SurnameReading {
  Case grammatical_case;
  Gender gender;
  std::string nominative;  // with the capitals of the form

  bool operator==(const SurnameReading&) const = default;
};
// Readings that no bearer of such a name would take are left out when there are better ones:
// «Иванову» is the form of Иванов and Иванова, not of an unchangeable «Иванову».
std::vector<SurnameReading> surname_readings(std::string_view form);

struct NameReading {
  Case grammatical_case;
  Gender gender;
  PersonName nominative;
};
// «Иванову Т.Д.», «Т.Д. Ивановой», «Иванову Тимуру Денисовичу», «Тимуру Денисовичу Иванову»: the
// parts must agree in case and gender.
std::vector<NameReading> name_readings(std::string_view text);

// Whose name it may be, by each of its parts alone: «Иванова Анну Петровну» is Иванова Анна
// Петровна though its parts stand in different cases. Each once.
struct NameOwner {
  PersonName nominative;
  Gender gender;
};
std::vector<NameOwner> name_owners(const PersonName& form);

// The words of a name, as parse_name tells them, whatever case they stand in; nothing for what is
// no name.
std::optional<PersonName> parse_name_in_any_case(std::string_view text);

// True when it is a name that can be read so, and for what is no name.
bool may_stand_in(std::string_view text, Case grammatical_case);

}  // namespace prikaz::russian
