// The validator: a card as typed against a field table. It reports every mistake at its place and
// gives the card back with canonical keys, each value in the shape that its field's Type promises,
// expressions evaluated, and without the parts whose condition is false.
//
//   Resolver resolver(&scope);
//   data::Value card = paper::check(typed, fields_of(Kind::kOrder), resolver, found);
//   if (found.has_errors()) …
//
// It judges the form of a card, never its sense: whether files exist and what a paper must hold
// together is for the builders of card.h.
#pragma once

#include "base/diagnostics.h"
#include "data/value.h"
#include "paper/field.h"
#include "paper/resolve.h"

namespace prikaz::paper {

// Codes: "card.unknown-key", "card.duplicate-key", "card.mixed-letters" (a warning),
// "card.missing-key", "card.empty-key", "card.wrong-type", "card.bad-date", "card.bad-value",
// "card.unknown-column", "card.too-many-cells", "card.too-many-mistakes", and those of Resolver.
// `kind` chooses among the kinds of paper where a field says a value for each.
data::Value check(const data::Value& typed, const Table& table, Kind kind, Resolver& resolver,
                  Diagnostics& found);

// True when so much is wrong that looking further helps nobody.
bool too_many(const Diagnostics& found);

// Sorts findings by file, line and column, as people read them, and drops repeated ones.
void sort_by_place(Diagnostics& found);

}  // namespace prikaz::paper
