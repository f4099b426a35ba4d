#include "archive/records.h"

#include "archive/digest.h"
#include "archive/fields.h"

namespace prikaz::archive {

namespace {

constexpr const char* kDocument =
    "SELECT document.id, uid, status, document.kind, document.department, document.number, "
    "document.date, title, school, batch, nomenclature, article, years, permanent, review, "
    "document.reason, added, number.serial, number.letter, journal.prefix, journal.letters "
    "FROM document LEFT JOIN number ON number.document = document.id "
    "LEFT JOIN journal ON journal.id = number.journal WHERE document.id = ?";

std::optional<Date> date_of(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  const std::string text = column.getString();  // "2020-10-06"
  if (text.size() != 10) return std::nullopt;
  return Date::make(std::atoi(text.c_str()), std::atoi(text.c_str() + 5),
                    std::atoi(text.c_str() + 8));
}

// The rows of one document from a statement whose only parameter is its id.
template <class Visit>
void for_each_row(SQLite::Statement& statement, int64_t document, Visit&& visit) {
  statement.reset();
  statement.bind(1, document);
  while (statement.executeStep()) visit(statement);
  statement.reset();
}

Document document_of(const SQLite::Statement& row) {
  Document document;
  document.id = row.getColumn(0).getInt64();
  document.uid = row.getColumn(1).getString();
  document.status = static_cast<Status>(row.getColumn(2).getInt());
  document.kind = row.getColumn(3).getString();
  document.department = row.getColumn(4).getString();
  document.number = row.getColumn(5).getString();
  document.date = date_of(row.getColumn(6));
  document.title = row.getColumn(7).getString();
  document.school = row.getColumn(8).getString();
  document.batch = row.getColumn(9).getString();
  document.nomenclature = row.getColumn(10).getString();
  document.retention.article = row.getColumn(11).getString();
  if (!row.getColumn(12).isNull()) document.retention.years = row.getColumn(12).getInt();
  document.retention.permanent = row.getColumn(13).getInt() != 0;
  document.retention.review = row.getColumn(14).getInt() != 0;
  document.reason = row.getColumn(15).getString();
  document.added = row.getColumn(16).getString();
  if (!row.getColumn(17).isNull()) {
    document.parts = {row.getColumn(19).getString(), row.getColumn(17).getInt64(),
                      row.getColumn(18).getString(), row.getColumn(20).getString()};
  }
  return document;
}

StoredFile file_of(const SQLite::Statement& row) {
  StoredFile file;
  file.id = row.getColumn(1).getInt64();
  file.role = role_named(row.getColumn(2).getString()).value_or(Role::kAttachment);
  file.name = row.getColumn(3).getString();
  file.media_type = row.getColumn(4).getString();
  file.digest = row.getColumn(5).getString();
  file.note = row.getColumn(6).getString();
  file.size = static_cast<uint64_t>(row.getColumn(7).getInt64());
  file.deleted = row.getColumn(8).getInt() != 0;
  return file;
}

void add_date(Fields& fields, const std::optional<Date>& date) {
  fields.add(date ? date->iso() : std::string());
}

}  // namespace

RecordReader::RecordReader(SQLite::Database& database)
    : document_(database, kDocument),
      versions_(database,
                "SELECT serial, made, note FROM version WHERE document = ? ORDER BY serial"),
      files_(database,
             "SELECT version, file.id, role, name, media_type, object, note, size, deleted "
             "FROM file JOIN object ON digest = object WHERE document = ? "
             "ORDER BY version, file.id"),
      people_(database, "SELECT role, name FROM person WHERE document = ? ORDER BY position"),
      terms_(database,
             "SELECT date, written, what, executor, place FROM term WHERE document = ? "
             "ORDER BY position"),
      text_(database, "SELECT text FROM body WHERE document = ?") {}

std::optional<Document> RecordReader::read(int64_t id) {
  std::optional<Document> document;
  for_each_row(document_, id, [&](const SQLite::Statement& row) { document = document_of(row); });
  if (!document) return std::nullopt;
  read_versions(*document);
  read_people(*document);
  read_terms(*document);
  return document;
}

void RecordReader::read_versions(Document& document) {
  for_each_row(versions_, document.id, [&](const SQLite::Statement& row) {
    document.versions.push_back(
        {row.getColumn(0).getInt(), row.getColumn(1).getString(), row.getColumn(2).getString()});
  });
  for_each_row(files_, document.id, [&](const SQLite::Statement& row) {
    const int serial = row.getColumn(0).getInt();
    for (Version& version : document.versions) {
      if (version.serial == serial) version.files.push_back(file_of(row));
    }
  });
}

void RecordReader::read_people(Document& document) {
  for_each_row(people_, document.id, [&](const SQLite::Statement& row) {
    document.people.push_back({row.getColumn(0).getString(), row.getColumn(1).getString()});
  });
}

void RecordReader::read_terms(Document& document) {
  for_each_row(terms_, document.id, [&](const SQLite::Statement& row) {
    document.terms.push_back({date_of(row.getColumn(0)), row.getColumn(1).getString(),
                              row.getColumn(2).getString(), row.getColumn(3).getString(),
                              row.getColumn(4).getString()});
  });
}

std::string RecordReader::text(int64_t id) {
  std::string text;
  for_each_row(text_, id,
               [&](const SQLite::Statement& row) { text = row.getColumn(0).getString(); });
  return text;
}

std::string record_digest(const Document& document, const std::string& text) {
  Fields fields;
  fields.add(document.uid).add(name(document.status)).add(document.kind).add(document.department);
  fields.add(document.number).add(document.parts.prefix).add(document.parts.serial);
  fields.add(document.parts.letter).add(document.parts.index);
  add_date(fields, document.date);
  fields.add(document.title).add(document.school).add(document.batch).add(document.nomenclature);
  const Retention& kept = document.retention;
  fields.add(kept.article).add(kept.years.value_or(-1)).add(int{kept.permanent});
  fields.add(int{kept.review}).add(document.reason).add(document.added);
  fields.add(document.people.size());
  for (const Person& person : document.people) fields.add(person.role).add(person.name);
  fields.add(document.terms.size());
  for (const Term& term : document.terms) {
    add_date(fields, term.date);
    fields.add(term.written).add(term.what).add(term.executor).add(term.place);
  }
  fields.add(document.versions.size());
  for (const Version& version : document.versions) {
    fields.add(version.serial).add(version.made).add(version.note).add(version.files.size());
    for (const StoredFile& file : version.files) {
      fields.add(name(file.role)).add(file.name).add(file.media_type).add(file.digest);
      fields.add(file.size).add(file.note);
    }
  }
  fields.add(digest(DigestKind::kSha256, text));
  return digest(DigestKind::kSha256, fields.bytes());
}

}  // namespace prikaz::archive
