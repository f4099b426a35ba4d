// The full-text index beside the documents it was made of: which of them it lacks, which it has
// that are no more, and which it has with other words.
//
//   PRIKAZ_TRY(const IndexComparison found, compare_search_index(database));
//
// Internal to the module.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/database.h"

namespace prikaz::archive {

struct IndexComparison {
  std::vector<int64_t> missing, extra, different;  // ids of documents
  std::string broken;  // what SQLite says of an index that cannot be read; "" when it can

  size_t faults() const {
    return missing.size() + extra.size() + different.size() + (broken.empty() ? 0 : 1);
  }
  // "archive.index-damaged" for each, as far as a reader wants to know; the rest are counted.
  void tell(const std::filesystem::path& database, Diagnostics& found) const;
};

// As of one moment; every word with its column and place counts. Reads only, and may run beside
// other work on the archive with a connection of its own.
Result<IndexComparison> compare_search_index(const Database& database);

// From the rows, inside a transaction; throws what SQLite throws.
void rebuild_search_index(SQLite::Database& database);

}  // namespace prikaz::archive
