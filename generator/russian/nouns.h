// Nouns and adjectives of office papers in the six cases: «заместитель», «учреждение», «главный».
// phrases.h puts them together; this is for words one by one.
//
// Pure functions; from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "russian/grammar.h"

namespace prikaz::russian {

enum NounFlag : uint8_t {
  kLiving = 1,        // the accusative is the genitive
  kFleeting = 2,      // перечень, перечня
  kStressedEnd = 4,   // врачом
  kIndeclinable = 8,  // бюро
};

// A noun that the program knows: posts, bodies, schools, kinds of papers.
struct Noun {
  std::string_view lemma;  // nominative, lower case, «е» for «ё»; a plural one by itself
  Gender gender;           // kPlural for a plural
  uint8_t flags = 0;
  std::string_view genitive = {};  // of a plural
};
// By the word in any capitals; nullptr for an unknown one.
const Noun* find_noun(std::string_view word);
// All of them, by their letters.
std::span<const Noun> known_nouns();

// The gender that an unknown noun's last letters make likely: -тель masculine, other -ь feminine.
Gender likely_gender_of_noun(std::string_view word);

enum class Living { kNo, kYes };
// In the nominative, as typed. A word without a rule stays as it is.
Forms noun_forms(std::string_view word, Living unless_known);

// Whether the word looks like an adjective or a participle in the nominative, and what it agrees
// with: «главная», «обучающиеся», not «отделение».
std::optional<Gender> gender_of_adjective(std::string_view word);
Forms adjective_forms(std::string_view word, Living living);
// One that stands for a person by itself: «заведующий», «исполняющая», «уполномоченный».
bool is_person_adjective(std::string_view word);
// The masculine nominatives of these.
std::span<const std::string_view> person_adjectives();

}  // namespace prikaz::russian
