// Does a text in lower case have any of these beginnings of words?
#pragma once

#include <algorithm>
#include <string_view>

namespace prikaz::check {

bool mentions_any(std::string_view text, const auto& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return text.find(part) != std::string_view::npos;
  });
}

}  // namespace prikaz::check
