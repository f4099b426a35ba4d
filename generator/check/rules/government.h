// The rules of grammar that are about turns of phrase: what a word governs, how a paper calls
// itself, how names are added. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::government {

void curator_of(const Paragraph& paragraph, Findings& found);
void this_paper(const Paragraph& paragraph, Findings& found);
void needless_comma(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::government
