#include "archive/search.h"

#include "archive/query.h"
#include "archive/records.h"

namespace prikaz::archive {

namespace {

constexpr int kSnippetWords = 18;  // of the text, column 1; the title is shown anyway

std::string statement_of(const Query& query, const SearchOptions& options) {
  const bool words = !query.match.empty();
  const bool ranked = words && options.order == Order::kByRank;
  const char* snippet = words ? "snippet(words, 1, ?, ?, '…', ?)" : "''";
  return std::string("SELECT rowid & 4294967295, ") + snippet + " " + conditions(query) +
         (ranked ? " ORDER BY rank" : " ORDER BY rowid DESC") + " LIMIT ? OFFSET ?";
}

}  // namespace

Result<Found> search(const Archive& archive, std::string_view text, const Filter& filter,
                     const SearchOptions& options) {
  PRIKAZ_TRY(const Query query, make_query(text, filter));
  const Database& database = archive.rep().database;
  return database.guarded([&]() -> Result<Found> {
    SQLite::Statement rows(database.handle(), statement_of(query, options));
    int index = 1;
    if (!query.match.empty()) {
      rows.bind(index++, options.mark_begin);
      rows.bind(index++, options.mark_end);
      rows.bind(index++, kSnippetWords);
    }
    index = bind_query(rows, query, index);
    rows.bind(index++, options.limit + 1);
    rows.bind(index, options.offset);
    RecordReader reader(database.handle());
    Found found;
    while (rows.executeStep()) {
      if (static_cast<int>(found.hits.size()) == options.limit) {
        found.more = true;
        break;
      }
      Hit hit{*reader.read(rows.getColumn(0).getInt64()), {}};
      if (!text.empty()) hit.snippet = rows.getColumn(1).getString();
      found.hits.push_back(std::move(hit));
    }
    return found;
  });
}

}  // namespace prikaz::archive
