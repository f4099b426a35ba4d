// The names that expressions of a card see: the card's own fields of one value, date parts, what
// its author put under `данные` and `период`, the department, the main paper of an appendix, and
// the names lent by the caller (a row of a table in a batch).
//
//   data::Value names = paper::card_names(typed, Kind::kPlan, lent, found);
//   expr::Scope scope(names);
#pragma once

#include "base/diagnostics.h"
#include "data/value.h"
#include "paper/kind.h"

namespace prikaz::paper {

// `lent` is a map; the card's own names stand over it. Fields of the kind that the card leaves out
// are empty. Fields may use each other in any order.
// Errors: "card.circular-expression". An expression that fails is reported by check(), not here.
data::Value card_names(const data::Value& typed, Kind kind, const data::Value& lent,
                       Diagnostics& found);

}  // namespace prikaz::paper
