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

// A day off of the calendar (russian/calendar.h) or one that the profile names.
bool is_day_off(const Date& date, const Profile& profile);

}  // namespace prikaz::check
