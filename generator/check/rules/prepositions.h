// Prepositions and the case of the noun behind them: «в целях повышение», «без акту». Judged only
// where the noun's ending tells its case. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::prepositions {

void wrong_case(const Paragraph& paragraph, Findings& found);
// «в связи ремонтом», «в соответствии графика»
void lost_preposition(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::prepositions
