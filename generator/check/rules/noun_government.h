// Nouns that want another noun behind them, by the dictionary of forms. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::noun_government {

// «контроль исполнение», «проведение олимпиада»
void wants_genitive(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::noun_government
