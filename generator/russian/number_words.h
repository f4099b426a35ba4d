// Numbers, ordinals and sums of money in words, in any gender and case.
//
//   in_words(22, {Gender::kFeminine})                       → "двадцать две"
//   in_words(22, {.grammatical_case = Case::kGenitive})     → "двадцати двух"
//   ordinal_in_words(2026, {Gender::kMasculine, Case::kGenitive}) → "две тысячи двадцать шестого"
//   roubles_in_words(123450)  → "одна тысяча двести тридцать четыре рубля 50 копеек"
//
// Pure functions; from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "russian/nouns.h"

namespace prikaz::russian {

struct Agreement {
  Gender gender = Gender::kMasculine;  // of what is counted; kPlural: «одни сутки»
  Case grammatical_case = Case::kNominative;
  Living living = Living::kNo;  // «вижу двух учителей», «вижу два стола»
};

// Cardinals, of any size; below zero «минус …».
std::string in_words(int64_t number, const Agreement& agreement = {});
// A number below zero comes back in digits. «двадцать первая», «две тысячи двадцать шестого»,
// «двухтысячный», «третьи».
std::string ordinal_in_words(int64_t number, const Agreement& agreement = {});

// A noun in the three forms that go with numbers: документ, документа, документов.
struct CountedNoun {
  std::string_view one, few, many;
  Gender gender = Gender::kMasculine;
};
// "документов" for 12.
std::string_view form_with(int64_t number, const CountedNoun& noun);
// "12 документов"; "12 (двенадцать) документов".
std::string counted(int64_t number, const CountedNoun& noun);
std::string counted_in_words(int64_t number, const CountedNoun& noun);

// A sum of `kopecks`: roubles in words, kopecks in digits, as contracts and estimates want it.
std::string roubles_in_words(int64_t kopecks);
// «1 234 (одна тысяча двести тридцать четыре) рубля 50 копеек»; spaces are no-break ones in digits.
std::string roubles_in_digits_and_words(int64_t kopecks);
// «12 345 678», groups from five digits on, held by no-break spaces.
std::string grouped_digits(int64_t number);

}  // namespace prikaz::russian
