// Terms of points and rows: the dates that something is to be done by.
#pragma once

#include <vector>

#include "check/document.h"

namespace prikaz::check {

struct Profile;

struct Term {
  const Paragraph* paragraph = nullptr;
  FoundDate date;          // whole, a day that exists
  bool in_column = false;  // of terms, in a table
  bool deadline = false;   // «до», «срок», «не позднее» stand before it
};

// In the order of the document. Dates of what is cited («от 08.05.2020 № 338») are none.
std::vector<Term> terms(const Document& document);

ColumnUse use_of_column(const Document& document, const Paragraph& cell);

// The same of unnumbered prose, as letters have it: «просим представить до 10.05.2026». Only where
// the sentence asks for something that is still to be done.
std::vector<Term> asked_terms(const Document& document);

// The paper whose day the terms of a paragraph must not be before; nullptr: none has a date.
const Part* dated_part(const Document& document, const Paragraph& paragraph);

// A day off of the calendar (russian/calendar.h) or one that the profile names.
bool is_day_off(const Date& date, const Profile& profile);

}  // namespace prikaz::check
