// Which words with capitals are common ones: the first of a sentence, of a point, of a cell, and
// the words of a heading in capitals. Names of people, places and bodies are none. Not for other
// families.
#pragma once

#include "check/rules/walk.h"

namespace prikaz::check {

// May the word at token i be looked up in the dictionary of common words?
bool is_common_word(const Paragraph& paragraph, const Walk& walk, size_t i);

}  // namespace prikaz::check
