// Words written apart that are one word, or two halves of a compound without its hyphen: «не
// представления», «в не больших школах», «аудио записывающей», «хозяйственно эксплуатационной»; and
// endings added to figures. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::joined_words {

void torn_not(const Paragraph& paragraph, Findings& found);
void torn_compound(const Paragraph& paragraph, Findings& found);
void figure_ending(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::joined_words
