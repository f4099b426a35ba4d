// Prepositions, simple ones and those of several words, with the cases that they want.
// Not for other families.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostics.h"
#include "check/rules/pieces.h"
#include "russian/form_cases.h"

namespace prikaz::check {

struct Preposition {
  std::string_view words;
  russian::CaseSet wanted;
};

// Those that begin with this word, the longest first.
std::span<const Preposition* const> prepositions_from(std::string_view first_word);

struct FoundPreposition {
  const Preposition* what = nullptr;
  size_t behind = 0;  // the piece behind it
};
// The longest one that begins at a piece.
std::optional<FoundPreposition> preposition_at(const Pieces& pieces, size_t index);
// A single word that is one.
bool is_preposition(std::string_view folded);

// The case that is likely meant before this noun («по окончании»).
russian::Case meant_case(const Preposition& preposition, std::string_view noun);
// What is said of a wrong case; names the right one when it is told.
Message wants(const Preposition& preposition, std::optional<russian::Case> wanted = std::nullopt);

}  // namespace prikaz::check
