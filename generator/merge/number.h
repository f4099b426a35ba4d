// Whole numbers as attributes hold them. A missing, unreadable or too large one is `otherwise`:
// what a template has of its own is taken as Word wrote it. Inner piece of the module.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

namespace prikaz::merge {

template <class Whole = int>
Whole number(std::string_view text, std::type_identity_t<Whole> otherwise = 0) {
  Whole value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// nullptr: the attribute is missing.
template <class Whole = int>
Whole number(const std::string* text, std::type_identity_t<Whole> otherwise = 0) {
  return text ? number<Whole>(std::string_view(*text), otherwise) : otherwise;
}

}  // namespace prikaz::merge
