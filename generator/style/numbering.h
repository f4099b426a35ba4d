// The text of automatic numbers, counted through a story in document order (ECMA-376 17.9).
//
//   style::NumberCounter counter(*document.numbering);
//   std::string text = counter.next(cascade.paragraph(p, context).numbering);  // "3.1."
//
// Not for several threads at once.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "style/cascade.h"

namespace prikaz::style {

// The document's definitions, or none.
const wml::Numbering& numbering_of(const wml::Document& document);

// "1", "01", "б", "IV"… (17.18.59). A number below 1 or beyond a format's reach is printed in
// decimals; letters are doubled when they run out ("аа"), and Russian ones leave out ё, й, ъ and ь.
std::string format_number(int number, wml::NumberFormat format);

// One counter per document; paragraphs are given to it in document order.
class NumberCounter {
 public:
  // Borrows `numbering`.
  explicit NumberCounter(const wml::Numbering& numbering);
  // Counts the paragraph and returns its number's text ("3.1."), without the suffix. Empty for a
  // reference to nothing.
  std::string next(const NumberingReference& reference);

 private:
  struct State {  // of one abstract numbering: its instances count on together
    std::array<int, 9> counts{};
    std::array<bool, 9> started{};  // since the last restart
  };
  int start_of(const NumberingReference& reference, int level) const;
  std::string text(const NumberingReference& reference, const State& state) const;

  const wml::Numbering* numbering_;
  std::map<int, State> by_abstract_;
  std::set<std::pair<int, int>> overridden_;  // (instance, level) whose start was taken
};

}  // namespace prikaz::style
