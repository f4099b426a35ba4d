// Words that change by what stands beside them: «о» and «об», «с» and «со», «явится» and
// «явиться». Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::little_words {

// «о итогах», «об подготовке», «с списком», «к всем»
void preposition_form(const Paragraph& paragraph, Findings& found);
// «должны явится», «работа проводиться ежегодно»
void infinitive_or_not(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::little_words
