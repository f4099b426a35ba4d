#include <fmt/format.h>

#include "archive/events.h"
#include "archive/maintenance_lock.h"
#include "archive/records.h"
#include "archive/retention.h"
#include "russian/dates.h"

namespace prikaz::archive {

namespace {

// Whether every one of them may go.
Diagnostics objections(RecordReader& reader, const std::vector<int64_t>& ids, const Date& on) {
  Diagnostics found;
  for (const int64_t id : ids) {
    const auto document = reader.read(id);
    if (!document) {
      found.error("archive.no-document", {},
                  {fmt::format("в архиве нет документа «#{}»", id),
                   fmt::format("the archive has no document «#{}»", id)});
    } else if (document->status == Status::kDestroyed) {
      found.error("archive.destroyed", {},
                  {fmt::format("документ #{} уже уничтожен", id),
                   fmt::format("document #{} is destroyed already", id)});
    } else if (const auto day = free_from(*document); !day || *day > on) {
      const std::string term = document->retention.text();
      const std::string until =
          day ? russian::print(*day, russian::DateForm::kNumeric) : std::string();
      found.error("archive.not-due", {},
                  {fmt::format("документ #{} ещё нельзя уничтожить: срок хранения {}{}", id, term,
                               day ? ", свободен с " + until : ""),
                   fmt::format("document #{} may not be destroyed yet: kept {}{}", id, term,
                               day ? ", free from " + until : "")});
    }
  }
  return found;
}

// Marks as gone the objects of this document that no other document with files has.
std::vector<std::string> release_objects(SQLite::Database& database, const Document& document) {
  SQLite::Statement shared(database,
                           "SELECT 1 FROM file JOIN document ON document.id = file.document "
                           "WHERE object = ? AND document.id <> ? AND status <> 3 LIMIT 1");
  SQLite::Statement mark_gone(database, "UPDATE object SET deleted = 1 WHERE digest = ?");
  std::vector<std::string> gone;
  for (const Version& version : document.versions) {
    for (const StoredFile& file : version.files) {
      shared.reset();
      shared.bind(1, file.digest);
      shared.bind(2, document.id);
      if (shared.executeStep()) continue;
      mark_gone.reset();
      mark_gone.bind(1, file.digest);
      mark_gone.exec();
      gone.push_back(file.digest);
    }
  }
  return gone;
}

std::string detail_of(const Document& act, const std::vector<std::string>& digests) {
  std::string detail = fmt::format("акт #{}", act.id);
  for (const std::string& digest : digests) detail += " " + digest;
  return detail;
}

}  // namespace

Result<void> check_destruction(const Archive& archive, const std::vector<int64_t>& documents,
                               const Date& on) {
  const Database& database = archive.rep().database;
  return database.guarded([&]() -> Result<void> {
    RecordReader reader(database.handle());
    if (Diagnostics found = objections(reader, documents, on); !found.empty()) return found;
    return {};
  });
}

Result<std::vector<Document>> destroy(Archive& archive, const std::vector<int64_t>& documents,
                                      const Document& act, const Date& on) {
  Archive::Rep& rep = archive.rep();
  PRIKAZ_TRY(const MaintenanceLock alone, MaintenanceLock::exclusive(rep.folder));
  std::vector<std::string> gone;
  auto destroyed = rep.write([&]() -> Result<std::vector<Document>> {
    SQLite::Database& database = rep.database.handle();
    RecordReader reader(database);
    if (Diagnostics found = objections(reader, documents, on); !found.empty()) return found;
    std::vector<Document> out;
    for (const int64_t id : documents) {
      Document document = *reader.read(id);
      document.status = Status::kDestroyed;
      document.reason = fmt::format(
          "акт{}{} (#{})", act.number.empty() ? "" : " № " + act.number,
          act.date ? " от " + russian::print(*act.date, russian::DateForm::kNumeric) : "", act.id);
      forget_text(database, document);
      const std::vector<std::string> released = release_objects(database, document);
      append_event(rep, {EventType::kDeletion, id, "success", detail_of(act, released)},
                   record_digest(document, ""));
      gone.insert(gone.end(), released.begin(), released.end());
      out.push_back(std::move(document));
    }
    return out;
  });
  // What is left of them after a crash here has no live row, and verify --repair clears it.
  if (destroyed) {
    for (const std::string& digest : gone) rep.objects.remove(digest);
  }
  return destroyed;
}

}  // namespace prikaz::archive
