// What the words of office papers want of the person named behind them: «назначить» кого,
// «поручить» кому, «к» кому, «заявления» кого. Tables and the way to look a word up; how far a
// word's power reaches is told by name_government.cc. Not for other families.
//
//   if (const auto word = government_of("назначить")) … word->wanted …
#pragma once

#include <optional>
#include <string_view>

#include "russian/form_cases.h"

namespace prikaz::check {

enum class GovernorKind : uint8_t {
  kVerb,         // назначить, назначаю: the subject of it is no third person
  kFiniteVerb,   // назначил, назначает: may have a subject, in the nominative
  kPassive,      // назначен, назначается
  kVerbalNoun,   // предоставлении
  kPreposition,  // к, для
  kNoun,         // заявления, под руководством
  kHeading,      // СЛУШАЛИ, выступили
};

struct Governor {
  GovernorKind kind;
  russian::CaseSet wanted = 0;
  bool gives = false;  // it has an object besides the person: «объявить благодарность»
  bool of_people = false;  // its object is always a person: «уволить»
};

// By a word in lower case; nullopt for a word that wants nothing we know of.
std::optional<Governor> government_of(std::string_view folded);

// «отношении», «лице», «участии»: with their preposition they are one, and the genitive is sure.
bool is_compound_preposition(std::string_view folded);

// «наградить», «поручить»: no other object of it is a person, whatever its case.
bool has_no_other_object(std::string_view folded);

// «поручению», «просьбе»: behind «по» nobody's deed follows them but whose they are.
bool asks_whose(std::string_view folded);

}  // namespace prikaz::check
