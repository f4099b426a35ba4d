// Surnames in the six cases: double ones, those that do not change, a fleeting vowel («Заяц» →
// «Зайца»), women's and men's. The rules are those of the grammar (Розенталь, «Справочник по
// правописанию», §§ 149 and following), the words outside of them stand in surname_words.cc.
//
//   in(surname_forms("Кравчук", Gender::kMasculine), Case::kDative)  → "Кравчуку"
//
// Pure functions; from any thread.
#pragma once

#include <string_view>

#include "russian/grammar.h"

namespace prikaz::russian {

// `surname` in the nominative, as typed: its capitals are kept. Parts joined by hyphens or spaces
// («фон», «де») change each by its own rule. Never fails: what no rule knows stays as it is.
Forms surname_forms(std::string_view surname, Gender gender);

}  // namespace prikaz::russian
