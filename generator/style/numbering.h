// The text of automatic numbers, counted through a story in document order (ECMA-376 17.9).
#pragma once

#include <array>
#include <map>
#include <string>

#include "style/cascade.h"

namespace prikaz::style {

// "1", "01", "б", "IV"… A number below 1 or beyond a format's reach is printed in decimals.
std::string format_number(int number, wml::NumberFormat format);

// One counter per document; paragraphs are given to it in document order.
class NumberCounter {
 public:
  explicit NumberCounter(const wml::Numbering& numbering);
  // Counts the paragraph and returns its number's text ("3.1."), without the suffix.
  std::string next(const NumberingReference& reference);

 private:
  const wml::Numbering& numbering_;
  struct State {
    std::array<int, 9> counts{};
    std::array<bool, 9> started{};
  };
  std::map<int, State> by_abstract_;          // instances of one abstract count on together
  std::map<std::pair<int, int>, bool> overridden_;  // (instance, level) whose start was taken
};

}  // namespace prikaz::style
