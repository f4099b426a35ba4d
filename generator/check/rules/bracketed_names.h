// What case_reader.h does not judge: names inside of brackets and quotation marks, and rows of
// names that differ among themselves. Not for other families.
//
// Office practice writes a name in brackets behind a post in the nominative or in the post's case,
// so only what stands inside of the brackets is judged.
#pragma once

#include <vector>

#include "check/rules/case_errors.h"
#include "check/rules/name_forms.h"

namespace prikaz::check {

// Adds to the errors already told of this paragraph; a name that is told is not told again.
void judge_rows_and_marks(const Paragraph& paragraph, const std::vector<FoundPerson>& people,
                          NameForms& forms, std::vector<CaseError>& errors);

}  // namespace prikaz::check
