// Keys as people type them: with spaces or «_», with a capital, with Latin letters that look
// Cyrillic. What was meant is found here; what to say about it is up to the caller.
//
//   const KeyMatch match = match_key("Формa даты", names);  // index of «форма_даты», mixed
//
// Pure functions; from any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prikaz::paper {

// "Форма  даты" → "форма_даты": lower case, normal form C, any spaces as one «_».
std::string canonical_key(std::string_view key);

// The text with every Latin letter that has a Cyrillic double replaced by it; nullopt when it holds
// no Cyrillic letter or no such Latin one (a wholly Latin word is no slip).
std::optional<std::string> cyrillic_look_alike(std::string_view text);

struct KeyMatch {
  std::optional<size_t> index;  // in the names given
  bool mixed = false;           // found after replacing Latin letters
  std::string nearest;          // when not found: the name that may have been meant («тема»: «заголовок»), or empty
};

// `names` are canonical.
KeyMatch match_key(std::string_view key, std::span<const std::string> names);

}  // namespace prikaz::paper
