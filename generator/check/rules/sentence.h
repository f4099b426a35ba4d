// A paragraph as the rules about cases read it: words, names of people, and the marks that part
// clauses. What stands in quotation marks or brackets is one atom: nothing outside governs it.
//
//   for (const Atom& atom : atoms_of(paragraph, people(paragraph))) …
#pragma once

#include <string_view>
#include <vector>

#include "check/rules/people.h"

namespace prikaz::check {

enum class AtomKind : uint8_t {
  kWord,
  kPerson,
  kComma,
  kDash,
  kColon,
  kSemicolon,
  kStop,   // the end of a sentence
  kOther,  // numbers, abbreviations, quotations, brackets
};

struct Atom {
  AtomKind kind = AtomKind::kOther;
  size_t first = 0, last = 0;  // tokens
  std::string_view folded;     // of a word; lives as long as the paragraph
  const FoundPerson* person = nullptr;
  bool capital = false;
};

// `people` as people() gives them; the atoms borrow them and the paragraph.
std::vector<Atom> atoms_of(const Paragraph& paragraph, const std::vector<FoundPerson>& people);
// Of the tokens from `first` up to `end` alone: what stands between brackets.
std::vector<Atom> atoms_of(const Paragraph& paragraph, const std::vector<FoundPerson>& people,
                           size_t first, size_t end);

}  // namespace prikaz::check
