// The installed dictionary of word forms (russian/morphology.h), for the rules of grammar: found in
// the folder that PRIKAZ_WORD_FORMS names, else the system's, and read once for the process.
//
//   PRIKAZ_TRY(const russian::Morphology* words, word_forms());
//
// From any thread.
#pragma once

#include "base/result.h"
#include "russian/morphology.h"

namespace prikaz::check {

// Read at the first call. Errors: "grammar.no-dictionary"; those of Morphology::open.
Result<const russian::Morphology*> word_forms();

}  // namespace prikaz::check
