// What a date in a paper is for: dates of one use are written in one style. Not about what they
// say.
#pragma once

#include "check/document.h"
#include "check/rules/walk.h"

namespace prikaz::check::dates {

// What dates are for: a paper's own date has the form of its department, a cited one that of the
// paper it is of, and neither is that of the terms in the text.
enum class Use : uint8_t { kOwn, kCited, kText, kCell, kOther };
constexpr size_t kUses = 5;

// `walk` is of `paragraph`, `date` one of its dates.
Use use_of(const Paragraph& paragraph, const Walk& walk, const FoundDate& date);

}  // namespace prikaz::check::dates
