// Changes XML so that it stays XML: elements doubled, removed, moved, nested and renamed, values of
// attributes made absurd. What comes out reaches the readers behind the parser.
#pragma once

#include <string>
#include <vector>

#include "random.h"

namespace prikaz::fuzz {

// `seeds` gives elements to graft.
std::string mutated_xml(std::string text, const std::vector<std::string>& seeds, Random& random);

}  // namespace prikaz::fuzz
