// What a word is, as far as its letters tell it: an infinitive, a predicate, a participle, a thing
// that is given or owned. Guesses for case_reader.h, which asks them only to be careful. Words are
// in lower case. Not for other families.
#pragma once

#include <string_view>

#include "check/rules/walk.h"

namespace prikaz::check {

// What is given to people: «отпуск», «благодарность». Behind it no owner is named.
bool is_given_thing(std::string_view folded);

// What a person has: «класса», «работы». The name behind it may be the owner's.
bool is_owned_thing(std::string_view folded);
// «июня», «рублей»
bool is_measure(std::string_view folded);

// A verb of any kind that may have a subject («проводит», «утверждён»), told by its ending;
// nouns of the office that end so are none.
bool may_have_subject(std::string_view folded);
// An infinitive, told by its ending.
bool is_infinitive(std::string_view folded);
// «замещающего», «проводивший», «заменяя»: it has a government of its own.
bool is_participle(std::string_view folded);
// One that is a post and wants nobody: «заведующего», «учащегося».
bool is_post_participle(std::string_view folded);
// «подписанный» by whom
bool is_passive_participle(std::string_view folded);
// «главного», «классному»: goes with a noun.
bool looks_like_adjective(std::string_view folded);

}  // namespace prikaz::check
