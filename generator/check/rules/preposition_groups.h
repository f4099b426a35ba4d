// Words behind a preposition, by the dictionary of forms. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::preposition_groups {

// «для участие», «о проведённых мероприятий»
void wrong_case(const Paragraph& paragraph, Findings& found);
// «согласно утверждённого графика»
void wrong_dative(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::preposition_groups
