// Puts full names into the six cases, a line each: «м<tab>Иванов<tab>Иван<tab>Ильич» gives the
// parts in the genitive, then in the dative, and so on.
#include <iostream>
#include <sstream>
#include <string>

#include "russian/name_cases.h"

int main() {
  using namespace prikaz::russian;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream fields(line);
    std::string gender;
    PersonName name;
    std::getline(fields, gender, '\t');
    std::getline(fields, name.surname, '\t');
    std::getline(fields, name.first, '\t');
    std::getline(fields, name.patronymic, '\t');
    const auto told = gender_of(name);
    std::cout << (told == Gender::kFeminine ? "ж" : "м");
    for (const Case each : kCases) {
      if (each == Case::kNominative) continue;
      const PersonName form =
          declined(name, each, gender == "ж" ? Gender::kFeminine : Gender::kMasculine);
      std::cout << '\t' << form.surname << '\t' << form.first << '\t' << form.patronymic;
    }
    std::cout << '\n';
  }
}
