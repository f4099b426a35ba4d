// What a paper asks to be done: infinitives of actions and what stands before their days. Verbs
// that set a state and may look back («признать», «считать», «назначить с …») are none.
#pragma once

#include <string_view>

#include "check/rules/walk.h"

namespace prikaz::check {

// «провести», «представить», «доложить» in lower case.
bool is_action(std::string_view word);
// The first token of the sentence that the token stands in.
size_t sentence_begin(const Walk& walk, size_t token);
// Behind its last one.
size_t sentence_end(const Walk& walk, size_t token);
// Does the sentence of the date ask for something: «просим», «необходимо», an action?
bool is_asked(const Walk& walk, const FoundDate& date);
// The action that is to be done on the day or month at this token, with nothing but plain words
// between them: «провести итоговое собеседование 11.02.2026»; size() when there is none.
size_t action_before(const Walk& walk, size_t token);
// The token stands within «…» that begin before it.
bool is_quoted(const Walk& walk, size_t token);

}  // namespace prikaz::check
