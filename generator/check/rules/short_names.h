// Names without a patronymic: «Анну Петрову», «Гущин Егор». Two capitals are a name only when one
// is a form of a listed given name and the other cannot be but a surname.
#pragma once

#include <vector>

#include "check/rules/people.h"

namespace prikaz::check {

// `people` with the short names among them, in the order of the text.
std::vector<FoundPerson> with_short_names(const Paragraph& paragraph,
                                          std::vector<FoundPerson> people);

}  // namespace prikaz::check
