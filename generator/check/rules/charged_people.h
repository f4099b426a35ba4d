// The people whom an order gives something to do: named in its points, neither rewarded nor sent
// on leave, nor signing it.
#pragma once

#include <vector>

#include "check/rules/people.h"

namespace prikaz::check {

struct ChargedPerson {
  const Paragraph* paragraph;
  FoundPerson person;
  bool of_office = false;  // «Бухгалтерии (Остапенко В.И.)»: the office is charged
};

// In the order of the text.
std::vector<ChargedPerson> charged_people(const Document& document);

}  // namespace prikaz::check
