// The JSON Schema (draft 07) of a kind of card, printed from the field table: what `prikaz schema
// приказ` writes, for the completion and checks of editors (the YAML extension of VS Code reads
// it).
//
//   std::string schema = paper::schema(Kind::kOrder, Language::kRussian);
//
// It is as strict as the validator where JSON Schema can say it: keys, required keys, types,
// choices. Dates are checked by their spelling, expressions are let through.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "paper/kind.h"

namespace prikaz::paper {

// Pretty-printed, ending with a line end. `language` is that of titles and descriptions.
std::string schema(Kind kind, Language language);
// The same for ведомство.yaml.
std::string department_schema(Language language);

}  // namespace prikaz::paper
