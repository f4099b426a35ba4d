// Names and posts that stand in a case the sentence does not want. Read once for a document
// (Findings::case_errors), told by the rules of names.cc.
//
// A name is judged only where something governs it for sure: a verb, a preposition, a heading of
// minutes, a list behind them, the post before it. Whatever else in the sentence may want the form
// that stands there clears it.
#pragma once

#include <string>
#include <vector>

#include "check/rule.h"

namespace prikaz::check {

enum class CaseErrorKind : uint8_t {
  kName,       // the sentence wants another case of the name
  kPost,       // … of the post
  kAgreement,  // it agrees with nothing: its post, its own parts, its other mentions, a predicate
};

struct CaseError {
  CaseErrorKind kind = CaseErrorKind::kName;
  const Paragraph* paragraph = nullptr;
  uint32_t begin = 0, end = 0;  // bytes
  Message message;
  std::string proposed;  // "" when nobody can tell the right form
  bool sure = false;
};

std::vector<CaseError> read_case_errors(const Document& document);

// name_columns.cc: the names and posts of a column of those responsible, in different cases.
void mixed_name_cases(const Document& document, Findings& found);

}  // namespace prikaz::check
