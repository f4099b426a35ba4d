// The commas of clauses: «отчет который», «необходимо чтобы», «не менее, чем за час». Not for
// other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::clauses {

void missing_comma(const Paragraph& paragraph, Findings& found);
void comma_in_measure(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::clauses
