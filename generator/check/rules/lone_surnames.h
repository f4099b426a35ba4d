// Surnames without initials, as they stand behind a post: «директору школы Лугову». people() does
// not see them, since nothing but the post tells them from other capitals.
#pragma once

#include <vector>

#include "check/rules/people.h"

namespace prikaz::check {

// `people` with the lone surnames among them, in the order of the text.
std::vector<FoundPerson> with_lone_surnames(const Paragraph& paragraph,
                                            std::vector<FoundPerson> people);

}  // namespace prikaz::check
