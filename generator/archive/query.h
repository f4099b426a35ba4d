// A question to the archive as the full-text index and SQL understand it.
//
// Internal to the module.
#pragma once

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/archive.h"

namespace prikaz::archive {

struct Query {
  std::string match;               // of FTS5, "" = every document
  int64_t from = 0, to = 0;        // search keys, inclusive
  std::string term_from, term_to;  // ISO dates, "" = not asked
};

// Words all of which stand in the document, in any form; «"слово слово"» side by side; «слово*» by
// its beginning; «-слово» not in it. Errors: "archive.empty-query", when nothing to look for is in
// `text` and it is not empty, "archive.only-exclusions".
Result<Query> make_query(std::string_view text, const Filter& filter);

// "FROM words WHERE …" for it, with its values to be bound by bind_query(); ids are search keys in
// `rowid`.
std::string conditions(const Query& query);
// From this index of a parameter on; returns the next free one.
int bind_query(SQLite::Statement& statement, const Query& query, int index);

}  // namespace prikaz::archive
