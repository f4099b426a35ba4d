// The rules of dates, one function each: how dates are written (ГОСТ Р 7.0.97, 5.10), which terms
// cannot be, and which cannot be controlled. Not for other families.
#pragma once

#include <string>
#include <string_view>

#include "check/rule.h"

namespace prikaz::check::dates {

std::string numeric(const Date& date);  // 06.10.2020

// dates.cc
void impossible(const Paragraph& paragraph, Findings& found);
void malformed(const Paragraph& paragraph, Findings& found);
void short_year(const Paragraph& paragraph, Findings& found);
void year_word(const Document& document, Findings& found);
void leading_zero(const Paragraph& paragraph, Findings& found);
void mixed(const Document& document, Findings& found);
void school_year(const Paragraph& paragraph, Findings& found);

// date_ranges.cc
void backwards(const Paragraph& paragraph, Findings& found);
void years(const Paragraph& paragraph, Findings& found);

// date_words.cc
// 1 … 12 of «ноябрь», «ноября», «ноябре» in lower case; 0 for another word.
int month_said(std::string_view folded);
void month_case(const Paragraph& paragraph, Findings& found);
void weekday(const Paragraph& paragraph, Findings& found);
void no_year_word(const Paragraph& paragraph, Findings& found);
void year_stop(const Paragraph& paragraph, Findings& found);
void hour(const Paragraph& paragraph, Findings& found);

// deadlines.cc
void before_document(const Document& document, Findings& found);
void row_before_document(const Document& document, Findings& found);
void far(const Document& document, Findings& found);
void basis_later(const Document& document, Findings& found);
void incoming_later(const Document& document, Findings& found);
void report_early(const Document& document, Findings& found);
void day_off(const Document& document, Findings& found);
void without_until(const Document& document, Findings& found);

// past_actions.cc
void past_action(const Document& document, Findings& found);

// schedules.cc
void due_after_event(const Document& document, Findings& found);
void outside_order(const Document& document, Findings& found);
void row_day_off(const Document& document, Findings& found);
void row_order(const Document& document, Findings& found);
void stage_outside(const Document& document, Findings& found);

// late_preparation.cc
void prepared_late(const Document& document, Findings& found);

// open_terms.cc
void vague(const Paragraph& paragraph, Findings& found);
void open_term(const Document& document, Findings& found);
void missing_year(const Document& document, Findings& found);

// yearless_points.cc, of the same rule
void yearless_points(const Document& document, Findings& found);

// plan_period.cc
void outside_period(const Document& document, Findings& found);

}  // namespace prikaz::check::dates
