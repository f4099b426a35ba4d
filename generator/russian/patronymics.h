// How patronymics are formed from the names of fathers: «Сергей» → Сергеевич, Сергеевна. Told from
// misspelt ones by this.
//
// Pure functions on words in lower case; from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "russian/grammar.h"

namespace prikaz::russian {

// A word that ends as a patronymic does, in any case: «сергевне» is the dative of «сергевна».
struct PatronymicLike {
  std::string nominative;
  std::string ending;  // what the form has in place of the nominative's: «е»
  Gender gender = Gender::kMasculine;
};
// nullopt for other words. Surnames («юркевич») end so too.
std::optional<PatronymicLike> patronymic_like(std::string_view form);
// The form with the same ending of another nominative.
std::string with_ending_of(const PatronymicLike& form, std::string_view nominative);

// Formed by the rules from any name of the lists, «е» for «ё» or not; also of the rarer ways:
// Юриевич, Данилович, Саввична.
bool is_formed_patronymic(std::string_view nominative);
// Formed from one of the names that most fathers have.
bool is_common_patronymic(std::string_view nominative, Gender gender);
// A common one that has the other suffix: «игоровна» → «игоревна».
std::optional<std::string> with_right_suffix(std::string_view nominative, Gender gender);
// Colloquial: «ильинишна» → «ильинична».
std::optional<std::string> with_literary_suffix(std::string_view nominative);

}  // namespace prikaz::russian
