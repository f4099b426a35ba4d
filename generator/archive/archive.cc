#include "archive/archive.h"

#include <fmt/format.h>

#include "archive/digest.h"
#include "archive/events.h"
#include "archive/records.h"
#include "archive/registration.h"
#include "archive/shown_dates.h"

namespace prikaz::archive {

namespace {

Diagnostics no_document(std::string_view name) {
  const bool digits = !name.empty() && name.find_first_not_of("0123456789") == name.npos;
  if (digits) {
    return failure("archive.no-document", {},
                   {fmt::format("в архиве нет документа с номером «{}»", name),
                    fmt::format("the archive has no document of number «{}»", name)},
                   {fmt::format("если это знак документа, напишите его так: \"#{}\"", name),
                    fmt::format("if it is a document's sign, write \"#{}\"", name)});
  }
  return failure(
      "archive.no-document", {},
      {fmt::format("в архиве нет документа «{}»", name),
       fmt::format("the archive has no document «{}»", name)},
      {"поищите его: archive find или archive list", "look for it: archive find or archive list"});
}

Diagnostics many_documents(std::string_view name, const std::vector<Document>& documents) {
  std::string list;
  for (const Document& each : documents) {
    list += fmt::format("{}#{} ({} {})", list.empty() ? "" : ", ", each.id, each.kind,
                        shown(each.date));
  }
  return failure("archive.many-documents", {},
                 {fmt::format("таких документов несколько: «{}» — {}", name, list),
                  fmt::format("several documents are called «{}»: {}", name, list)},
                 {"укажите один по его знаку, например #" + std::to_string(documents[0].id),
                  "name one by its mark, such as #" + std::to_string(documents[0].id)});
}

// «12-ОД/2026» is the number and its year; 0 when no year stands behind it.
std::pair<std::string_view, int> number_and_year(std::string_view name) {
  const size_t slash = name.rfind('/');
  if (slash == std::string_view::npos || name.size() - slash != 5) return {name, 0};
  int year = 0;
  for (const char c : name.substr(slash + 1)) {
    if (c < '0' || c > '9') return {name, 0};
    year = year * 10 + (c - '0');
  }
  return {name.substr(0, slash), year};
}

std::vector<int64_t> ids_by(SQLite::Database& database, const char* condition,
                            const std::string& value, int year = 0) {
  std::string sql = std::string("SELECT id FROM document WHERE ") + condition;
  if (year != 0) sql += " AND substr(date, 1, 4) = '" + fmt::format("{:04}", year) + "'";
  SQLite::Statement rows(database, sql);
  rows.bind(1, value);
  std::vector<int64_t> ids;
  while (rows.executeStep()) ids.push_back(rows.getColumn(0).getInt64());
  return ids;
}

std::vector<int64_t> ids_named(SQLite::Database& database, std::string_view name) {
  if (name.starts_with('#')) return ids_by(database, "id = ?", std::string(name.substr(1)));
  if (name.starts_with("№")) name.remove_prefix(std::string_view("№").size());
  std::vector<int64_t> ids = ids_by(database, "number = ?", std::string(name));
  if (!ids.empty()) return ids;
  if (const auto [number, year] = number_and_year(name); year != 0) {
    ids = ids_by(database, "number = ?", std::string(number), year);
  }
  return ids.empty() ? ids_by(database, "uid = ?", std::string(name)) : ids;
}

}  // namespace

Archive::Archive(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const std::filesystem::path& folder, Access access,
                              std::chrono::milliseconds wait) {
  PRIKAZ_TRY(Database database, Database::open(folder, access, wait));
  PRIKAZ_TRY(std::string uid, database.guarded([&]() -> Result<std::string> {
    return database.handle().execAndGet("SELECT value FROM archive WHERE key = 'uid'").getString();
  }));
  return Archive(std::make_unique<Rep>(folder, std::move(database), std::move(uid),
                                       access != Access::kReadOnly));
}

const std::filesystem::path& Archive::folder() const {
  return rep_->folder;
}
const std::string& Archive::uid() const {
  return rep_->uid;
}

Result<Document> Archive::document(int64_t id) const {
  return rep_->database.guarded([&]() -> Result<Document> {
    auto document = RecordReader(rep_->database.handle()).read(id);
    if (!document) return no_document("#" + std::to_string(id));
    return std::move(*document);
  });
}

Result<Document> Archive::named(std::string_view name) const {
  return rep_->database.guarded([&]() -> Result<Document> {
    RecordReader reader(rep_->database.handle());
    std::vector<Document> documents;
    for (const int64_t id : ids_named(rep_->database.handle(), name)) {
      documents.push_back(*reader.read(id));
    }
    if (documents.empty()) return no_document(name);
    if (documents.size() > 1) return many_documents(name, documents);
    return std::move(documents.front());
  });
}

Result<std::optional<Document>> Archive::made_of(std::string_view origin) const {
  return rep_->database.guarded([&]() -> Result<std::optional<Document>> {
    const std::vector<int64_t> ids =
        ids_by(rep_->database.handle(), "status = 1 AND origin = ?", std::string(origin));
    if (ids.empty()) return std::optional<Document>();
    return RecordReader(rep_->database.handle()).read(ids.back());
  });
}

Result<void> Archive::each(const Filter& filter,
                           const std::function<Result<void>(const Document&)>& visit) const {
  return rep_->database.guarded([&]() -> Result<void> {
    const std::vector<int64_t> ids = ids_that_fit(rep_->database.handle(), filter);
    RecordReader reader(rep_->database.handle());
    for (const int64_t id : ids) PRIKAZ_CHECK(visit(*reader.read(id)));
    return {};
  });
}

Result<std::string> Archive::text(int64_t document) const {
  return rep_->database.guarded([&]() -> Result<std::string> {
    return RecordReader(rep_->database.handle()).text(document);
  });
}

Result<std::vector<EmptyNumber>> Archive::empty_numbers(int year) const {
  return rep_->database.guarded([&]() -> Result<std::vector<EmptyNumber>> {
    SQLite::Statement rows(rep_->database.handle(),
                           "SELECT kind, department, printed, prefix, serial, letter, letters, "
                           "year, reason FROM number JOIN journal ON journal.id = journal "
                           "WHERE document IS NULL AND (?1 = 0 OR year = ?1) "
                           "ORDER BY year, department, kind, letters, prefix, serial, letter");
    rows.bind(1, year);
    std::vector<EmptyNumber> numbers;
    while (rows.executeStep()) {
      EmptyNumber number{rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                         rows.getColumn(2).getString()};
      number.parts = {rows.getColumn(3).getString(), rows.getColumn(4).getInt64(),
                      rows.getColumn(5).getString(), rows.getColumn(6).getString()};
      number.year = rows.getColumn(7).getInt();
      number.reason = rows.getColumn(8).getString();
      numbers.push_back(std::move(number));
    }
    return numbers;
  });
}

Result<std::string> Archive::read(const StoredFile& file) const {
  if (file.deleted) {
    return failure("archive.object-deleted", {file.name},
                   {"файл уничтожен по сроку хранения, осталась его контрольная сумма",
                    "the file was destroyed when its term was over; its digest remains"});
  }
  PRIKAZ_TRY(std::string bytes, rep_->objects.read(file.digest));
  if (digest(DigestKind::kSha256, bytes) != file.digest) {
    return failure("archive.object-changed", {rep_->objects.path(file.digest).string()},
                   {"объект архива изменён: контрольная сумма не сходится",
                    "an object of the archive was changed: its digest differs"},
                   {"восстановите файл из копии архива (archive backup)",
                    "restore the file from a backup of the archive"});
  }
  return bytes;
}

Result<std::vector<Event>> Archive::events(std::optional<int64_t> document) const {
  return rep_->database.guarded([&]() -> Result<std::vector<Event>> {
    std::vector<Event> events;
    each_event(rep_->database.handle(), document,
               [&](const Event& event) { events.push_back(event); });
    return events;
  });
}

}  // namespace prikaz::archive
