// The rules of typography, one function each (ГОСТ Р 7.0.97 names none of these; they are the
// custom of Russian type-setting and of the offices' own instructions). Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::typography {

// spaces.cc
void number_sign(const Paragraph& paragraph, Findings& found);
void plain_spaces(const Paragraph& paragraph, Findings& found);
void double_space(const Paragraph& paragraph, Findings& found);
void edge_space(const Paragraph& paragraph, Findings& found);
void space_layout(const Paragraph& paragraph, Findings& found);
void space_before_mark(const Paragraph& paragraph, Findings& found);
void no_space_after_mark(const Paragraph& paragraph, Findings& found);
void no_space_after_abbreviation(const Paragraph& paragraph, Findings& found);
void space_inside(const Paragraph& paragraph, Findings& found);
void glued_number(const Paragraph& paragraph, Findings& found);
void percent(const Paragraph& paragraph, Findings& found);

// figures.cc
void dotted_thousands(const Paragraph& paragraph, Findings& found);
void hour_hyphen(const Paragraph& paragraph, Findings& found);
void latin_number_sign(const Paragraph& paragraph, Findings& found);
void abbreviation_stop(const Paragraph& paragraph, Findings& found);
void needless_stop(const Paragraph& paragraph, Findings& found);
void initials(const Paragraph& paragraph, Findings& found);
void bracket_space(const Paragraph& paragraph, Findings& found);

// quotes.cc
void straight_quotes(const Paragraph& paragraph, Findings& found);
void foreign_quotes(const Paragraph& paragraph, Findings& found);
void unbalanced(const Document& document, Findings& found);

// dashes.cc
void hyphen_for_dash(const Paragraph& paragraph, Findings& found);
void one_sided_dash(const Paragraph& paragraph, Findings& found);
void list_hyphen(const Paragraph& paragraph, Findings& found);
void glued_dash(const Paragraph& paragraph, Findings& found);
void range(const Paragraph& paragraph, Findings& found);
void spaced_range(const Paragraph& paragraph, Findings& found);
void mixed_dashes(const Document& document, Findings& found);
void missing_dash(const Document& document, Findings& found);

// words.cc
void mixed_script(const Paragraph& paragraph, Findings& found);
void doubled_word(const Paragraph& paragraph, Findings& found);
void letter_spaced(const Paragraph& paragraph, Findings& found);
void repeated_mark(const Paragraph& paragraph, Findings& found);
void small_after_stop(const Paragraph& paragraph, Findings& found);
void mixed_yo(const Document& document, Findings& found);

}  // namespace prikaz::check::typography
