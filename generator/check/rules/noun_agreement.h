// Adjectives and numerals in words with the noun they stand at: «читального залов», «два
// семинаров». Judged only where the endings tell. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::noun_agreement {

void adjective_and_noun(const Paragraph& paragraph, Findings& found);
void numeral_and_noun(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::noun_agreement
