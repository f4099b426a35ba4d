#include "merge/shape_id.h"

#include <fmt/format.h>

#include <algorithm>
#include "merge/number.h"

namespace prikaz::merge {
namespace {

constexpr std::string_view kPrefix = "_x0000_";

// Behind "_x0000_" and a letter.
std::string_view digits(std::string_view id) {
  return id.starts_with(kPrefix) && id.size() > kPrefix.size() + 1 ? id.substr(kPrefix.size() + 1)
                                                                   : std::string_view();
}

}  // namespace

bool is_shape_id(std::string_view element, std::string_view attribute) {
  if (!element.starts_with("v:") || element == "v:shapetype") return false;
  return attribute == "id" || attribute == "o:spid";
}

bool is_shape_reference(std::string_view element, std::string_view attribute) {
  return element == "o:OLEObject" && attribute == "ShapeID";
}

int shape_number(std::string_view id) {
  return std::clamp(number(digits(id)), 0, 1 << 30);
}

int highest_shape(const std::string& text) {
  constexpr size_t kLongest = 24;
  int last = 0;
  for (size_t at = text.find(kPrefix); at != std::string::npos; at = text.find(kPrefix, at + 1))
    last = std::max(last, shape_number(std::string_view(text).substr(at, kLongest)));
  return last;
}

std::string renumbered_shape(std::string_view id, int& last_number) {
  const std::string_view number = digits(id);
  const std::string_view stem = id.substr(0, id.size() - number.size());
  return fmt::format("{}{}{}", stem, number.empty() ? "_" : "", ++last_number);
}

}  // namespace prikaz::merge
