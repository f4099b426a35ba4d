// Documents and the rows they are: read, written, and summed up in one digest that an event keeps.
//
// Internal to the module; throws what SQLite throws.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/store.h"

namespace prikaz::archive {

// Prepared once, used for any number of documents.
class RecordReader {
 public:
  explicit RecordReader(SQLite::Database& database);

  std::optional<Document> read(int64_t id);
  std::string text(int64_t id);

 private:
  void read_versions(Document& document);
  void read_people(Document& document);
  void read_terms(Document& document);

  SQLite::Statement document_, versions_, files_, people_, terms_, text_;
};

// SHA-256 over all of a document's rows and its text: changes when any of them does.
std::string record_digest(const Document& document, const std::string& text);

// Ids of the documents that fit, by date and id.
std::vector<int64_t> ids_that_fit(SQLite::Database& database, const Filter& filter);

// What the full-text index finds a document by besides its words: a word per kind, department …
std::string mark(std::string_view field, std::string_view value);
std::string marks_of(const Document& document);
// Newest last: orders by date, then by id.
int64_t search_key(const std::optional<Date>& date, int64_t id);
int64_t document_of(int64_t search_key);

// The rows of a new document and its words; `id` and the search key are set in it. Not its number
// and not its versions.
void insert_document(SQLite::Database& database, Document& document, const std::string& origin,
                     const std::string& text);
// A version with these files, whose objects are put; `document` gets them too.
Result<void> insert_version(Archive::Rep& rep, Document& document, const std::string& note,
                            const std::vector<NewFile>& files);
Result<void> insert_files(Archive::Rep& rep, Document& document, Version& version,
                          const std::vector<NewFile>& files);
// Status, reason and marks as they are in `document` now; title, people and text stay.
void update_status(SQLite::Database& database, const Document& document);
// The same without its text: of a destroyed document.
void forget_text(SQLite::Database& database, const Document& document);
// Status, number, date, title, people, terms and text as they are in `document` now, with the
// index; `old_key` is the search key it had.
void replace_record(SQLite::Database& database, const Document& document, int64_t old_key,
                    const std::string& text);

}  // namespace prikaz::archive
