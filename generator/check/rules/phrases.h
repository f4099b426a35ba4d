// Phrases that clerks write wrong, letter for letter: a closed list. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::phrases {

// «не смотря на», «иметь ввиду», «учебно методический»
void set_phrases(const Paragraph& paragraph, Findings& found);
// «так же направить», «по прежнему работает»: wrong in some company only.
void loose_adverbs(const Paragraph& paragraph, Findings& found);
// «оплатить за проезд», «заведующий склада», «обратить внимание о»
void wrong_object(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::phrases
