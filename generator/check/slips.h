// What was meant by a misspelt word. The slips are tried in the order of how often people make
// them: a letter doubled or not, a word of offices one letter away, a vowel written as it is heard,
// a letter lost. A wrong letter of any other kind is not tried: it most often makes another word.
//
//   const std::string meant = likely_word("организованый", Reach::kNear, is_word);
//     → "организованный"
//
// Pure functions; from any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace prikaz::check {

enum class Reach : uint8_t {
  kNear,  // the frequent slips alone: what is found is meant nearly always
  kFar,   // a neighbour on the keyboard may be hit too
};

// `word` in lower case, ё and е as typed; `is_word` is asked some hundred times. "" when no word
// is near enough.
std::string likely_word(std::string_view word, Reach reach,
                        const std::function<bool(const std::string&)>& is_word);

// Do two words differ in vowels and doubled letters alone? «исскуство» and «искусство».
bool sounds_alike(std::string_view one, std::string_view other);

}  // namespace prikaz::check
