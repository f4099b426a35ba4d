// Names of people in a running text: «Кудашова Е.Ю.», «Е. Ю. Кудашова», «Кудашову Елену Юрьевну».
#pragma once

#include <string>
#include <vector>

#include "check/document.h"

namespace prikaz::check {

struct FoundPerson {
  uint32_t begin = 0, end = 0;             // bytes
  size_t first = 0, last = 0;              // tokens
  std::string surname, given, patronymic;  // as typed; initials without dots
  bool initials = false;
  bool initials_first = false;
  bool spaced = false;  // a space between the initials
};

std::vector<FoundPerson> people(const Paragraph& paragraph);

// «имени агронома Ф.И. Хлебникова»: a school is named after this person.
bool is_namesake(const Paragraph& paragraph, const FoundPerson& person);

// What all cases of a surname share, in lower case with «е» for «ё»: «васильев» of «Васильеву».
std::string surname_stem(std::string_view surname);

}  // namespace prikaz::check
