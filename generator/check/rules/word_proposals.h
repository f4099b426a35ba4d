// Forms to propose, of words that the dictionary knows. Not for other families.
#pragma once

#include <string>
#include <vector>

#include "check/rules/pieces.h"
#include "russian/morphology.h"

namespace prikaz::check {

// The word of a piece in one of these forms, with its capital; "" when it is not certain. Its
// nouns, attributes, verbs and short forms are tried.
std::string in_forms(const russian::Morphology& words, const Paragraph& paragraph,
                     const Piece& piece, russian::FormSet wanted);

// Every case of the gender and number that a noun stands in; 0 where it may stand in both numbers.
russian::FormSet in_number_of(const std::vector<russian::Reading>& readings);

}  // namespace prikaz::check
