// Acts as papers cite them: «приказом отдела от 12.03.2026 № 15 «О смотре»». Stamps and marks of
// appendices are no citations.
//
//   for (const CitedAct& act : cited_acts(document)) … act.number …
//
// Borrows the document's paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/document.h"

namespace prikaz::check {

struct CitedAct {
  const Paragraph* paragraph = nullptr;
  size_t token = 0;  // the act's word
  std::string_view kind;  // «приказ», «распоряжени», «постановлени», «закон» …
  std::string issuer;  // the words behind it, in lower case: «отдела образования»
  const FoundDate* date = nullptr;            // nullptr: not said
  std::string number;                         // in lower case, "" when not said
  uint32_t number_begin = 0, number_end = 0;  // bytes
  std::string title;  // in lower case with «е» for «ё», without its quotes; "" when not said
  uint32_t title_begin = 0, title_end = 0;
  bool in_title = false;  // of the quoted title of another act
};

// The kind of act that a word in any case names, or "".
std::string_view act_kind(std::string_view folded);

// «е» for «ё», without spaces at the ends.
std::string comparable(std::string_view folded);

// In the order of the text.
std::vector<CitedAct> cited_acts(const Document& document);

}  // namespace prikaz::check
