// Participles and what stands behind them, by the dictionary of forms. Not for other families.
#pragma once

#include <string_view>

#include "check/rules/pieces.h"

namespace prikaz::check {

// Participles that became adjectives or nouns: «следующий», «заведующий».
bool is_plain_attribute(std::string_view word);

// A reading of this part of speech that has the mark `what` (passive, transitive, living …).
bool has_reading(const Piece& piece, bool russian::Reading::*what, russian::PartOfSpeech part);

// A participle; «принятые» may be an adjective too.
bool is_participle(const Piece& piece);

// The noun here with the attributes before it: what all of them may be; 0 when none stands here.
russian::FormSet noun_group(const Pieces& pieces, size_t index);

}  // namespace prikaz::check
