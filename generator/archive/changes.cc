// Everything that changes an archive, an immediate transaction each.
#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <array>

#include "archive/archive.h"
#include "archive/digest.h"
#include "archive/events.h"
#include "archive/records.h"
#include "archive/registration.h"
#include "archive/shown_dates.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

std::string new_uid() {
  std::array<char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) bytes = {};
  constexpr size_t kDigits = 32;
  return digest(DigestKind::kSha256, {bytes.data(), bytes.size()}).substr(0, kDigits);
}

// The document that was made of the same card before.
Result<void> check_origin(SQLite::Database& database, const Request& request) {
  if (request.origin.empty() || request.again) return {};
  SQLite::Statement row(database,
                        "SELECT id, number, date FROM document WHERE origin = ? AND status = 1");
  row.bind(1, request.origin);
  if (!row.executeStep()) return {};
  const int64_t id = row.getColumn(0).getInt64();
  const std::string number = row.getColumn(1).getString(),
                    date = shown(row.getColumn(2).getString());
  return failure(
      "archive.same-card", {},
      {fmt::format("этот документ уже зарегистрирован: #{}, № {} от {}", id, number, date),
       fmt::format("this document is registered already: #{}, № {} of {}", id, number, date)},
      {"чтобы зарегистрировать ещё раз, добавьте --again",
       "to register it once more, add --again"});
}

void fill(Document& document, const Request& request) {
  document.uid = request.uid.empty() ? new_uid() : request.uid;
  document.status = request.draft ? Status::kDraft : Status::kRegistered;
  document.kind = request.kind;
  document.department = request.department;
  document.school = request.school;
  document.batch = request.batch;
  document.nomenclature = request.nomenclature;
  document.retention = request.retention.value_or(Retention());
  document.added = time_now();
}

std::string summary(const Document& document) {
  const std::string number = document.number.empty() ? "" : " № " + document.number;
  return fmt::format("{}{}{}", document.kind, number,
                     document.date ? " от " + shown(document.date) : "");
}

// What a version brings besides its files.
void take(Document& document, const Made& made) {
  document.title = russian::normalized(made.title);
  document.people = made.people;
  document.terms = made.terms;
}

Result<Document> add_one(Archive::Rep& rep, const Request& request, const Make& make,
                         Diagnostics& found) {
  SQLite::Database& database = rep.database.handle();
  PRIKAZ_CHECK(check_origin(database, request));
  Document document;
  fill(document, request);
  const Date date = request.date.value_or(today());
  document.date = date;
  if (!request.draft) {
    PRIKAZ_TRY(document.parts, choose_number(database, request, date, found));
    document.number = print_number(document.parts);
  }
  PRIKAZ_TRY(Made made, make(document.number, date));
  take(document, made);
  const std::string text = russian::normalized(made.text);
  insert_document(database, document, request.origin, text);
  if (!request.draft) {
    const Journal journal = journal_for(database, request, document.parts, date.year);
    insert_number(database, journal, document.parts, document.id, date, "");
  }
  PRIKAZ_CHECK(insert_version(rep, document, "", made.files));
  append_event(rep, {EventType::kIngestion, document.id, "success", summary(document)},
               record_digest(document, text));
  return document;
}

// Loads, changes and stores a document, with the event that says so.
template <class Change>
Result<Document> change(Archive::Rep& rep, int64_t id, EventType type, const std::string& detail,
                        Change&& work) {
  return rep.write([&]() -> Result<Document> {
    SQLite::Database& database = rep.database.handle();
    RecordReader reader(database);
    auto document = reader.read(id);
    if (!document) {
      return failure("archive.no-document", {},
                     {fmt::format("в архиве нет документа «#{}»", id),
                      fmt::format("the archive has no document «#{}»", id)});
    }
    PRIKAZ_CHECK(work(*document));
    append_event(rep, {type, id, "success", detail}, record_digest(*document, reader.text(id)));
    return std::move(*document);
  });
}

bool is_alive(const Document& document) {
  return document.status != Status::kDestroyed;
}

Diagnostics not_alive(const Document& document) {
  return failure("archive.destroyed", {},
                 {fmt::format("документ #{} уничтожен по сроку хранения", document.id),
                  fmt::format("document #{} was destroyed when its term was over", document.id)});
}

}  // namespace

Result<Document> Archive::add(const Request& request, const Make& make, Diagnostics& found) {
  return rep_->write([&] { return add_one(*rep_, request, make, found); });
}

Result<std::vector<Document>> Archive::add(std::span<const Addition> additions,
                                           Diagnostics& found) {
  return rep_->write([&]() -> Result<std::vector<Document>> {
    std::vector<Document> added;
    for (const Addition& each : additions) {
      PRIKAZ_TRY(Document document, add_one(*rep_, each.request, each.make, found));
      added.push_back(std::move(document));
    }
    return added;
  });
}

Result<Document> Archive::register_draft(int64_t id, const Request& request, const Make& make,
                                         Diagnostics& found) {
  return change(*rep_, id, EventType::kRegistration, "", [&](Document& draft) -> Result<void> {
    if (draft.status != Status::kDraft) {
      const std::string status(name(draft.status));
      return failure("archive.not-a-draft", {},
                     {fmt::format("документ #{} не проект: {}", id, status),
                      fmt::format("document #{} is no draft but «{}»", id, status)});
    }
    SQLite::Database& database = rep_->database.handle();
    const int64_t old_key = search_key(draft.date, id);
    const Date date = request.date.value_or(today());
    PRIKAZ_TRY(draft.parts, choose_number(database, request, date, found));
    draft.number = print_number(draft.parts);
    draft.date = date;
    draft.status = Status::kRegistered;
    PRIKAZ_TRY(const Made made, make(draft.number, date));
    take(draft, made);
    replace_record(database, draft, old_key, russian::normalized(made.text));
    SQLite::Statement origin(database, "UPDATE document SET origin = ? WHERE id = ?");
    origin.bind(1, request.origin);
    origin.bind(2, id);
    origin.exec();
    insert_number(database, journal_for(database, request, draft.parts, date.year), draft.parts, id,
                  date, "");
    return insert_version(*rep_, draft, "зарегистрирован", made.files);
  });
}

Result<Document> Archive::add_version(int64_t id, const std::string& note, const Made& made) {
  return change(*rep_, id, EventType::kVersion, note, [&](Document& document) -> Result<void> {
    if (!is_alive(document)) return not_alive(document);
    take(document, made);
    replace_record(rep_->database.handle(), document, search_key(document.date, document.id),
                   russian::normalized(made.text));
    return insert_version(*rep_, document, note, made.files);
  });
}

Result<Document> Archive::add_files(int64_t id, std::span<const NewFile> files, EventType type,
                                    const std::string& detail) {
  return change(*rep_, id, type, detail, [&](Document& document) -> Result<void> {
    if (!is_alive(document)) return not_alive(document);
    return insert_files(*rep_, document, document.versions.back(),
                        std::vector<NewFile>(files.begin(), files.end()));
  });
}

Result<Document> Archive::cancel(int64_t id, const std::string& reason) {
  return change(
      *rep_, id, EventType::kCancellation, reason, [&](Document& document) -> Result<void> {
        if (document.status != Status::kRegistered) {
          const std::string status(name(document.status));
          return failure("archive.not-cancellable", {},
                         {fmt::format("аннулируется только зарегистрированный документ, а #{} — {}",
                                      id, status),
                          fmt::format("only a registered document can be cancelled; #{} is «{}»",
                                      id, status)});
        }
        document.status = Status::kCancelled;
        document.reason = reason;
        update_status(rep_->database.handle(), document);
        return {};
      });
}

Result<void> Archive::cancel_number(const Request& request, const std::string& number,
                                    const std::string& reason) {
  return rep_->write([&]() -> Result<void> {
    SQLite::Database& database = rep_->database.handle();
    Request typed = request;
    typed.number = number;
    const Date date = request.date.value_or(today());
    PRIKAZ_TRY(typed.department,
               department_of_journal(database, typed, parse_number(number), date.year));
    Diagnostics found;  // a gap before it stays one, and has no date to be out of order with
    PRIKAZ_TRY(const NumberParts parts, choose_number(database, typed, date, found));
    const Journal journal = journal_for(database, typed, parts, date.year);
    insert_number(database, journal, parts, std::nullopt, std::nullopt, reason);
    append_event(*rep_,
                 {EventType::kCancellation, std::nullopt, "success",
                  fmt::format("{} № {} за {} год: {}", request.kind, number, date.year, reason)},
                 number_record(journal, parts.serial, parts.letter, reason));
    return {};
  });
}

Result<void> Archive::add_event(const NewEvent& event) {
  return rep_->write([&]() -> Result<void> {
    std::string record;
    if (event.document) {
      RecordReader reader(rep_->database.handle());
      if (const auto document = reader.read(*event.document)) {
        record = record_digest(*document, reader.text(*event.document));
      }
    }
    append_event(*rep_, event, record);
    return {};
  });
}

}  // namespace prikaz::archive
