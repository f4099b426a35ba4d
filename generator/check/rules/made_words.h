// Words that a dictionary lacks and that are right all the same, since everybody makes them from
// words that it has: «предрейсовый», «согласовав», «согласий».
#pragma once

#include <functional>
#include <string_view>

namespace prikaz::check {

// `word` in lower case; `knows` asks the dictionary.
bool is_made_of_known(std::string_view word, const std::function<bool(std::string_view)>& knows);

}  // namespace prikaz::check
