// The names at the top of a view (view.h), for checking a template before there is a card.
//
//   merge::unknown_names(made, paper::view_names(Kind::kOrder));
#pragma once

#include <string>
#include <vector>

#include "paper/kind.h"

namespace prikaz::paper {

// All of them, and no others, are in the view of every card of this kind.
std::vector<std::string> view_names(Kind kind);

}  // namespace prikaz::paper
