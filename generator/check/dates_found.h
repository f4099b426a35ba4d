// Dates in a running text, right and wrong ones.
#pragma once

#include <vector>

#include "check/document.h"

namespace prikaz::check {

// In the order of the text; what prepare() keeps as Paragraph::dates.
std::vector<FoundDate> find_dates(const Paragraph& paragraph);

}  // namespace prikaz::check
