// The rules of form, one function each: what a paper of its kind must have and how its tables are
// kept (ГОСТ Р 7.0.97, section 5). Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::form {

// requisites.cc
void requisites(const Document& document, Findings& found);
void title_begins(const Document& document, Findings& found);
void title_length(const Document& document, Findings& found);
void title_stop(const Document& document, Findings& found);
void stamp_gender(const Document& document, Findings& found);
void stamp_case(const Paragraph& paragraph, Findings& found);
void phone_stop(const Paragraph& paragraph, Findings& found);
void executor_name(const Paragraph& paragraph, Findings& found);

// stamps.cc
void stamp_act(const Document& document, Findings& found);

// letter.cc
void letter_title(const Document& document, Findings& found);
void executor_phone(const Document& document, Findings& found);
void operative_colon(const Document& document, Findings& found);
void text_end(const Document& document, Findings& found);
void no_control(const Document& document, Findings& found);

// traces.cc
void blank(const Document& document, Findings& found);
void blank_by_hand(const Paragraph& paragraph, Findings& found);
void markup(const Paragraph& paragraph, Findings& found);
void picture_trace(const Paragraph& paragraph, Findings& found);
void path(const Paragraph& paragraph, Findings& found);

// tables.cc
void repeated_head(const Document& document, Findings& found);
void split_row(const Document& document, Findings& found);
void empty_row(const Document& document, Findings& found);
void no_executor(const Document& document, Findings& found);
void no_term(const Document& document, Findings& found);
void duplicate_row(const Document& document, Findings& found);
void glued_executors(const Document& document, Findings& found);

// totals.cc
void wrong_total(const Document& document, Findings& found);
void large_share(const Paragraph& paragraph, Findings& found);

// figures_of_texts.cc
void digits_and_words(const Paragraph& paragraph, Findings& found);
void larger_part(const Paragraph& paragraph, Findings& found);
void wrong_sum(const Paragraph& paragraph, Findings& found);

// votes.cc
void votes(const Document& document, Findings& found);

// goals.cc
void goals(const Document& document, Findings& found);
void no_class(const Document& document, Findings& found);

// counted_lists.cc
void counted_list(const Document& document, Findings& found);
void counted_appendix(const Document& document, Findings& found);
void salutation(const Document& document, Findings& found);

// columns.cc
void mixed_stops(const Document& document, Findings& found);
void mixed_capitals(const Document& document, Findings& found);
void mixed_verbs(const Document& document, Findings& found);
void list_capitals(const Document& document, Findings& found);
void list_end(const Document& document, Findings& found);
void point_end(const Document& document, Findings& found);

// capitals.cc
void inner_capital(const Paragraph& paragraph, Findings& found);
void unit_capital(const Document& document, Findings& found);

// minutes.cc
void minutes(const Document& document, Findings& found);
void glued_names(const Paragraph& paragraph, Findings& found);
void no_sign_line(const Paragraph& paragraph, Findings& found);

// duties.cc
void open_point(const Document& document, Findings& found);

// page.cc, of a package
void margins(const Document& document, Findings& found);
void page_number(const Document& document, Findings& found);
void font(const Document& document, Findings& found);
void size(const Document& document, Findings& found);
void spacing(const Document& document, Findings& found);
void indent(const Document& document, Findings& found);

}  // namespace prikaz::check::form
