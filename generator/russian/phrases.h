// Posts, names of bodies and of schools in the six cases: the head of the phrase and what agrees
// with it change, the rest stays.
//
//   in(phrase_forms("исполняющий обязанности начальника"), Case::kDative)
//     → "исполняющему обязанности начальника"
//   in(phrase_forms("МБОУ «СОШ № 5»"), Case::kGenitive) → "МБОУ «СОШ № 5»"
//
// Pure functions; from any thread.
#pragma once

#include <string_view>

#include "russian/nouns.h"

namespace prikaz::russian {

// `phrase` in the nominative, as typed. Its head is the first noun, with the adjectives before it,
// or a participle that stands for a person («заведующий отделом»). Further posts joined by «,»,
// «и» or a dash change too when they are known ones («директор, учитель математики»). What begins
// with an abbreviation («МБОУ …», «и.о. директора») stays as it is.
// `unless_known` says whether an unknown head is a person: yes for posts, no for bodies.
Forms phrase_forms(std::string_view phrase, Living unless_known);

// Told by the head: a post or another word for a person.
bool names_person(std::string_view phrase);

}  // namespace prikaz::russian
