// A participle behind a comma and the noun that it tells of, by the dictionary of forms. Not for
// other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::participle_agreement {

// «учителям, подготовивших победителей»: it agrees with no word before it.
void behind_comma(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::participle_agreement
