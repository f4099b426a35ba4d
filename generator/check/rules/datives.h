// «согласно приказа»: prepositions that want the dative and get the genitive. Not for other
// families.
#pragma once

#include <string_view>

#include "check/rule.h"

namespace prikaz::check::datives {

void wants_dative(const Paragraph& paragraph, Findings& found);
// One that wants_dative() knows.
bool is_known_genitive(std::string_view folded);

}  // namespace prikaz::check::datives
