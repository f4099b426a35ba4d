// What a paper will be called and what its expressions see, found without making it: a batch names
// the papers of thousands of rows beforehand, so that every part of it names them alike.
//
//   PRIKAZ_TRY(Naming naming, paper::naming(card, catalogue, lent));
#pragma once

#include <string>

#include "base/result.h"
#include "data/value.h"
#include "paper/card.h"

namespace prikaz::paper {

struct Naming {
  data::Value names;      // of card_names(): what expressions of the card see
  std::string file_name;  // as Paper::file_name
};

// `lent`: Options::names. May be called from many threads. Errors: "card.not-a-card",
// "card.unknown-kind", "card.circular-expression"; what else is wrong is for read() to say.
Result<Naming> naming(const Card& card, const Catalogue& catalogue, const data::Value& lent);

// True when no expression stands in what the file's name is made of, so that all rows of a table
// would give one name.
bool has_fixed_name(const Card& card);

}  // namespace prikaz::paper
