// Journals and their numbers: a journal per department, kind, letters (orders on main activity
// «-ОД» and on staff «-лс» apart), prefix and year. A number is a row; it stands only when the
// transaction that gave it commits.
//
// Internal to the module; throws what SQLite throws.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/store.h"

namespace prikaz::archive {

// «718-ОД», «15а», «02-14/1187», «36» in its parts; serial 0 when it has no number in it.
NumberParts parse_number(std::string_view typed);
std::string print_number(const NumberParts& parts);

struct Journal {
  int64_t id = 0;
  std::string kind, department, prefix, index;
  int year = 0;
};
// Opened at its first number.
Journal journal_for(SQLite::Database& database, const Request& request, const NumberParts& parts,
                    int year);

// Digest of a number that no document bears, as its event keeps it.
std::string number_record(const Journal& journal, int64_t serial, const std::string& letter,
                          const std::string& reason);

// The next number of the journal, or the request's own when it is free. Errors:
// "archive.number-taken", "archive.number-unreadable". Warnings: "archive.number-gap",
// "archive.date-back".
Result<NumberParts> choose_number(SQLite::Database& database, const Request& request,
                                  const Date& date, Diagnostics& found);
// The request's department, else that of the only journal where the number has its place; "" when
// there is no such journal. Errors: "archive.which-journal".
Result<std::string> department_of_journal(SQLite::Database& database, const Request& request,
                                          const NumberParts& parts, int year);
// Of a document, or of none with its reason.
void insert_number(SQLite::Database& database, const Journal& journal, const NumberParts& parts,
                   std::optional<int64_t> document, const std::optional<Date>& date,
                   const std::string& reason);

}  // namespace prikaz::archive
