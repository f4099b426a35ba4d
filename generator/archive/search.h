// Finding documents: words in any of their forms, and fields.
//
//   PRIKAZ_TRY(Found found, search(archive, "низкие результаты", {.kind = "приказ"}, {}));
//   for (const Hit& hit : found.hits) print(hit.document.title, hit.snippet);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"

namespace prikaz::archive {

enum class Order { kNewestFirst, kByRank };

struct SearchOptions {
  Order order = Order::kNewestFirst;
  int limit = 20;
  int offset = 0;
  std::string mark_begin = "[", mark_end = "]";  // around the words found in a snippet
};

struct Hit {
  Document document;
  std::string snippet;  // the text around the words found; "" when nothing was searched for
};

struct Found {
  std::vector<Hit> hits;
  bool more = false;  // there are more than `limit`
};

// `text`: words all of which stand in the document, in any form, ё = е; «"слово слово"» side by
// side; «слово*» by its beginning; «-слово» not in it; "" = by fields alone. Errors:
// "archive.empty-query", "archive.only-exclusions".
Result<Found> search(const Archive& archive, std::string_view text, const Filter& filter,
                     const SearchOptions& options);

}  // namespace prikaz::archive
