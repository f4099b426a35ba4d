// Lists whose items have letters, «а)», «б)», and chapters whose numbers are counted apart from the
// points: «II. Сроки», «Раздел 3». Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::numbering {

void letter_order(const Document& document, Findings& found);
void chapter_order(const Document& document, Findings& found);

}  // namespace prikaz::check::numbering
