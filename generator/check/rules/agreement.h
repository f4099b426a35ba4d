// The rules of grammar that are about agreement. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::agreement {

void how_often(const Paragraph& paragraph, Findings& found);
void after_number(const Paragraph& paragraph, Findings& found);
void instrumental(const Paragraph& paragraph, Findings& found);
void whole_share(const Paragraph& paragraph, Findings& found);
void open_clause(const Paragraph& paragraph, Findings& found);
void uneven_posts(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::agreement
