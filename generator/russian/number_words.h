// Whole numbers in words, as totals of lists and acts are written: «15 (пятнадцать) дел».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "russian/grammar.h"

namespace prikaz::russian {

// "сто двадцать одна"; the nominative, by the gender of what is counted: один документ, одна опись,
// одно дело. Below zero: «минус …».
std::string in_words(int64_t number, Gender gender);

// A noun in the three forms that go with numbers: документ, документа, документов.
struct CountedNoun {
  std::string_view one, few, many;
  Gender gender = Gender::kMasculine;
};
// "12 документов"; "12 (двенадцать) документов".
std::string counted(int64_t number, const CountedNoun& noun);
std::string counted_in_words(int64_t number, const CountedNoun& noun);

}  // namespace prikaz::russian
