#include <algorithm>
#include <array>

#include "archive/digest.h"
#include "archive/fields.h"
#include "archive/records.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

constexpr int64_t kDayOffset = int64_t{1} << 20;
constexpr int64_t kIdsPerDay = int64_t{1} << 32;

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kMediaTypes = {{
    {".pdf", "application/pdf"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".yaml", "application/yaml"},
    {".yml", "application/yaml"},
    {".json", "application/json"},
    {".csv", "text/csv"},
    {".txt", "text/plain"},
    {".xml", "application/xml"},
    {".sig", "application/pkcs7-signature"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
}};

std::string media_type_of(const NewFile& file) {
  if (!file.media_type.empty()) return file.media_type;
  for (const auto& [ending, type] : kMediaTypes) {
    if (file.name.ends_with(ending)) return std::string(type);
  }
  return "application/octet-stream";
}

void bind_date(SQLite::Statement& statement, int index, const std::optional<Date>& date) {
  if (date) {
    statement.bind(index, date->iso());
  } else {
    statement.bind(index);
  }
}

void insert_people(SQLite::Database& database, const Document& document) {
  SQLite::Statement insert(database, "INSERT INTO person VALUES (?,?,?,?)");
  for (size_t i = 0; i < document.people.size(); ++i) {
    insert.reset();
    insert.bind(1, document.id);
    insert.bind(2, static_cast<int64_t>(i));
    insert.bind(3, document.people[i].role);
    insert.bind(4, document.people[i].name);
    insert.exec();
  }
}

void insert_terms(SQLite::Database& database, const Document& document) {
  SQLite::Statement insert(database, "INSERT INTO term VALUES (?,?,?,?,?,?,?)");
  for (size_t i = 0; i < document.terms.size(); ++i) {
    const Term& term = document.terms[i];
    insert.reset();
    insert.bind(1, document.id);
    insert.bind(2, static_cast<int64_t>(i));
    bind_date(insert, 3, term.date);
    insert.bind(4, term.written);
    insert.bind(5, term.what);
    insert.bind(6, term.executor);
    insert.bind(7, term.place);
    insert.exec();
  }
}

// The words of the document as its rows are now, into the index or, before they change, out of it.
void index_words(SQLite::Database& database, int64_t key) {
  SQLite::Statement insert(database,
                           "INSERT INTO words(rowid, title, text, people, marks) "
                           "SELECT id, title, text, people, marks FROM searchable WHERE id = ?");
  insert.bind(1, key);
  insert.exec();
}

void forget_words(SQLite::Database& database, int64_t key) {
  SQLite::Statement remove(
      database,
      "INSERT INTO words(words, rowid, title, text, people, marks) "
      "SELECT 'delete', id, title, text, people, marks FROM searchable WHERE id = ?");
  remove.bind(1, key);
  remove.exec();
}

}  // namespace

std::string mark(std::string_view field, std::string_view value) {
  constexpr size_t kDigits = 16;
  const std::string bytes = Fields().add(field).add(russian::lower(value)).bytes();
  return "m" + digest(DigestKind::kSha256, bytes).substr(0, kDigits);
}

std::string marks_of(const Document& document) {
  std::string marks;
  const auto add = [&](std::string_view field, std::string_view value) {
    if (value.empty()) return;
    if (!marks.empty()) marks += ' ';
    marks += mark(field, value);
  };
  add("kind", document.kind);
  add("department", document.department);
  add("status", name(document.status));
  add("number", document.number);
  add("index", document.parts.index);
  add("school", document.school);
  add("batch", document.batch);
  add("nomenclature", document.nomenclature);
  return marks;
}

int64_t search_key(const std::optional<Date>& date, int64_t id) {
  return ((date ? date->days() : 0) + kDayOffset) * kIdsPerDay + id;
}

int64_t document_of(int64_t search_key) {
  return search_key & (kIdsPerDay - 1);
}

void insert_document(SQLite::Database& database, Document& document, const std::string& origin,
                     const std::string& text) {
  document.id = database.execAndGet("SELECT coalesce(max(id), 0) + 1 FROM document").getInt64();
  SQLite::Statement insert(database,
                           "INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  insert.bind(1, document.id);
  insert.bind(2, document.uid);
  insert.bind(3, static_cast<int>(document.status));
  insert.bind(4, document.kind);
  insert.bind(5, document.department);
  insert.bind(6, document.number);
  bind_date(insert, 7, document.date);
  insert.bind(8, document.title);
  insert.bind(9, document.school);
  insert.bind(10, document.batch);
  insert.bind(11, document.nomenclature);
  insert.bind(12, document.retention.article);
  if (document.retention.years) insert.bind(13, *document.retention.years);
  insert.bind(14, int{document.retention.permanent});
  insert.bind(15, int{document.retention.review});
  insert.bind(16, document.reason);
  insert.bind(17, origin);
  insert.bind(18, document.added);
  insert.bind(19, marks_of(document));
  insert.bind(20, search_key(document.date, document.id));
  insert.exec();
  insert_people(database, document);
  insert_terms(database, document);
  SQLite::Statement body(database, "INSERT INTO body VALUES (?,?)");
  body.bind(1, document.id);
  body.bind(2, text);
  body.exec();
  index_words(database, search_key(document.date, document.id));
}

Result<void> insert_files(Archive::Rep& rep, Document& document, Version& version,
                          const std::vector<NewFile>& files) {
  SQLite::Database& database = rep.database.handle();
  SQLite::Statement object(database,
                           "INSERT INTO object VALUES (?,?,0) "
                           "ON CONFLICT(digest) DO UPDATE SET deleted = 0");
  SQLite::Statement insert(database, "INSERT INTO file VALUES (NULL,?,?,?,?,?,?,?)");
  for (const NewFile& file : files) {
    StoredFile stored{0, file.role, file.name, media_type_of(file)};
    PRIKAZ_TRY(stored.digest, rep.objects.put(file.bytes));
    stored.size = file.bytes.size();
    stored.note = file.note;
    object.reset();
    object.bind(1, stored.digest);
    object.bind(2, static_cast<int64_t>(stored.size));
    object.exec();
    insert.reset();
    insert.bind(1, document.id);
    insert.bind(2, version.serial);
    insert.bind(3, std::string(name(stored.role)));
    insert.bind(4, stored.name);
    insert.bind(5, stored.media_type);
    insert.bind(6, stored.digest);
    insert.bind(7, stored.note);
    insert.exec();
    stored.id = database.getLastInsertRowid();
    version.files.push_back(std::move(stored));
  }
  return {};
}

Result<void> insert_version(Archive::Rep& rep, Document& document, const std::string& note,
                            const std::vector<NewFile>& files) {
  Version version;
  version.serial = document.versions.empty() ? 1 : document.versions.back().serial + 1;
  version.made = time_now();
  version.note = note;
  SQLite::Statement insert(rep.database.handle(), "INSERT INTO version VALUES (?,?,?,?)");
  insert.bind(1, document.id);
  insert.bind(2, version.serial);
  insert.bind(3, version.made);
  insert.bind(4, version.note);
  insert.exec();
  PRIKAZ_CHECK(insert_files(rep, document, version, files));
  document.versions.push_back(std::move(version));
  return {};
}

namespace {

void store_status(SQLite::Database& database, const Document& document) {
  SQLite::Statement update(database,
                           "UPDATE document SET status = ?, reason = ?, marks = ? WHERE id = ?");
  update.bind(1, static_cast<int>(document.status));
  update.bind(2, document.reason);
  update.bind(3, marks_of(document));
  update.bind(4, document.id);
  update.exec();
}

void store_text(SQLite::Database& database, const Document& document, const std::string& text) {
  SQLite::Statement body(database, "UPDATE body SET text = ? WHERE document = ?");
  body.bind(1, text);
  body.bind(2, document.id);
  body.exec();
}

}  // namespace

void update_status(SQLite::Database& database, const Document& document) {
  const int64_t key = search_key(document.date, document.id);
  forget_words(database, key);
  store_status(database, document);
  index_words(database, key);
}

void forget_text(SQLite::Database& database, const Document& document) {
  const int64_t key = search_key(document.date, document.id);
  forget_words(database, key);
  store_status(database, document);
  store_text(database, document, "");
  index_words(database, key);
}

void replace_record(SQLite::Database& database, const Document& document, int64_t old_key,
                    const std::string& text) {
  forget_words(database, old_key);
  for (const char* table : {"person", "term"}) {
    SQLite::Statement remove(database, std::string("DELETE FROM ") + table + " WHERE document = ?");
    remove.bind(1, document.id);
    remove.exec();
  }
  insert_people(database, document);
  insert_terms(database, document);
  const int64_t key = search_key(document.date, document.id);
  SQLite::Statement update(database,
                           "UPDATE document SET title = ?, number = ?, date = ?, search_key = ? "
                           "WHERE id = ?");
  update.bind(1, document.title);
  update.bind(2, document.number);
  bind_date(update, 3, document.date);
  update.bind(4, key);
  update.bind(5, document.id);
  update.exec();
  store_status(database, document);
  store_text(database, document, text);
  index_words(database, key);
}

}  // namespace prikaz::archive
