// The grammatical forms that filters made while expressions were evaluated: what a clerk wants to
// see before a paper is signed.
//
//   expr::FormsMade forms;
//   expr::Scope scope(names);
//   scope.record_forms(&forms);       // and of every scope above it
//   … evaluate …                      // {{ лицо | падеж("вин") }}
//   for (const expr::FormMade& each : forms) print(each.input, each.result);
//
// paper::read() does this for a card: the forms of all its expressions stand in Paper::forms, in
// the order in which they were made, those of an appendix in the appendix's paper. A form stands
// there as often as it was made.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"
#include "russian/declension.h"

namespace prikaz::expr {

struct FormMade {
  SourceLocation where;  // of the expression
  std::string input;     // the nominative, as it stood in the data
  russian::Case grammatical_case = russian::Case::kNominative;
  std::string result;
  bool by_table = false;  // said by the department or a column, not made by the rules
};
using FormsMade = std::vector<FormMade>;

// What `ведомство.падежи` says: a map of texts, each with its forms {род: …, дат: …} and the gender
// {пол: м}, or a text in their place («не склоняется»). Members it does not know are passed over.
russian::CaseTable case_table(const data::Value& forms);

}  // namespace prikaz::expr
