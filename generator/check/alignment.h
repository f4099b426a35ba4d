// Where the letters of a card's text stand in the card's file: YAML folds lines, indents, quotes
// and escapes.
#pragma once

#include <string_view>
#include <vector>

#include "check/document.h"

namespace prikaz::check {

// The stretches of `text` that stand letter by letter in `source`, whose scalar begins at byte
// `start` (a quote, a block mark «|» or «>», or the first letter). Stops where they part: at an
// expression that was evaluated, at an escape it does not know.
std::vector<Span> aligned(std::string_view text, std::string_view source, size_t start);

}  // namespace prikaz::check
