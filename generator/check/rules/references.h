// The rules of references, one function each: what the papers of one document say of each other.
// Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::references {

// abbreviations.cc
void abbreviation_undefined(const Document& document, Findings& found);
void abbreviation_early(const Document& document, Findings& found);
void short_name_early(const Document& document, Findings& found);
void abbreviation_form(const Document& document, Findings& found);
void defined_twice(const Document& document, Findings& found);
void defined_unused(const Document& document, Findings& found);
void defined_case(const Document& document, Findings& found);
void definition_mark(const Paragraph& paragraph, Findings& found);

// appendices.cc
void other_number(const Document& document, Findings& found);
void file_name(const Document& document, Findings& found);
void missing_appendix(const Document& document, Findings& found);
void unmentioned_appendix(const Document& document, Findings& found);
void nothing_attached(const Document& document, Findings& found);
void capital_appendix(const Paragraph& paragraph, Findings& found);
void unmarked_appendix(const Document& document, Findings& found);

// acts.cc
void act_differs(const Document& document, Findings& found);
void law_details(const Document& document, Findings& found);

// stamps.cc
void stamp_body(const Document& document, Findings& found);
void stamp_kind(const Document& document, Findings& found);

// one_name.cc
void role_names(const Document& document, Findings& found);
void named_after(const Document& document, Findings& found);

// acquaintance.cc
void not_acquainted(const Document& document, Findings& found);
void no_acquaintance(const Document& document, Findings& found);
void other_initials(const Document& document, Findings& found);

// other_years.cc
void other_year(const Document& document, Findings& found);
void announced_point(const Document& document, Findings& found);

// cited_points.cc
void missing_point(const Document& document, Findings& found);

// citations.cc
void bare_basis(const Document& document, Findings& found);
void basis_without_title(const Document& document, Findings& found);
void body_names(const Document& document, Findings& found);
void other_term(const Document& document, Findings& found);
void broken_link(const Paragraph& paragraph, Findings& found);
void plain_link(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::references
