// What the archive holds, as values: a document with its versions, files, people and terms, and
// the events that befell it. Texts are UTF-8; times are UTC, "2026-11-22T10:15:00Z".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace prikaz::archive {

enum class Status {
  kDraft,       // «проект»: has no number
  kRegistered,  // «зарегистрирован»
  kCancelled,   // «аннулирован»: the number stays with its reason
  kDestroyed,   // «уничтожен»: the files went by schedule, the row and the digests stay
};
std::string_view name(Status status);  // "проект" …
std::optional<Status> status_named(std::string_view name);

// What a file is to its document; the name stands in the database.
enum class Role {
  kCard,        // "card": the data it was made from
  kDocx,        // "docx": to be edited
  kPdf,         // "pdf": the main file, PDF/A
  kAttachment,  // "attachment"
  kSignature,   // "signature": a detached CMS signature (.sig)
};
std::string_view name(Role role);
std::optional<Role> role_named(std::string_view name);

struct StoredFile {
  int64_t id = 0;
  Role role = Role::kAttachment;
  std::string name;  // "718-ОД_2020-10-06.pdf", without folders
  std::string media_type;
  std::string digest;  // SHA-256, names the object
  uint64_t size = 0;
  std::string note;      // JSON of whoever added it (result of a signature's check), or ""
  bool deleted = false;  // the object went by schedule
};

struct Version {
  int serial = 1;
  std::string made;  // time
  std::string note;  // why it was made
  std::vector<StoredFile> files;
};

struct Person {
  std::string role;  // "подписант", "исполнитель", "ознакомление", "участник", "лицо"
  std::string name;  // as printed: "Малкина Е.П."
};

// A term that a document sets.
struct Term {
  std::optional<Date> date;
  std::string written;   // as typed, when it is no date: "в течение года"
  std::string what;      // the point or the measure
  std::string executor;  // or ""
  std::string place;     // "3.1": the point, or the row of the plan
};

// How long it is kept. Neither years nor permanent: not known.
struct Retention {
  std::string article;  // "ст. 19 п. а"
  std::optional<int> years;
  bool permanent = false;
  bool review = false;  // ЭПК: an expert commission looks before it goes

  std::string text() const;  // "5 лет ЭПК", "постоянно", "не установлен"
};

// What its number is made of: «02-14/1187-ОД» is prefix, serial, letter and index. The journal is
// all but the serial and its letter.
struct NumberParts {
  std::string prefix;  // "02-14/"
  int64_t serial = 0;  // 0: no number
  std::string letter;  // "а" of «15а»
  std::string index;   // "ОД"
};

struct Document {
  int64_t id = 0;
  std::string uid;  // stays the same in another archive
  Status status = Status::kDraft;
  std::string kind;        // "приказ"
  std::string department;  // id or name
  std::string number;      // as printed, "" for a draft
  NumberParts parts;
  std::optional<Date> date;
  std::string title;
  std::string school;
  std::string batch;
  std::string nomenclature;  // index of its case, "01-12", or ""
  Retention retention;
  std::string reason;  // of the cancellation, or the act of destruction
  std::string added;   // time
  std::vector<Person> people;
  std::vector<Term> terms;
  std::vector<Version> versions;  // oldest first

  // Of the newest version that has one; nullptr when none has. Borrowed from this document.
  const StoredFile* file(Role role) const;
};

// A number of a journal that no document bears: cancelled before it was used, or left out.
struct EmptyNumber {
  std::string kind, department, number;
  NumberParts parts;
  int year = 0;
  std::string reason;
};

// PREMIS 3, eventType.
enum class EventType {
  kIngestion,
  kRegistration,
  kVersion,  // "modification": another version or file came
  kFixityCheck,
  kMigration,
  kSignature,  // "digital signature validation"
  kCancellation,
  kDeletion,
  kImport,       // "transfer"
  kExport,       // "dissemination"
  kReplication,  // a backup was made
};
std::string_view name(EventType type);  // "ingestion", "fixity check" …
std::optional<EventType> event_named(std::string_view name);

struct NewEvent {
  EventType type = EventType::kIngestion;
  std::optional<int64_t> document;  // none: the archive as a whole
  std::string outcome = "success";  // or "failure"
  std::string detail;               // a sentence, or JSON
};

// An event in the chain: its hash covers everything of it and the hash before it.
struct Event {
  int64_t id = 0;
  std::string time;
  EventType type = EventType::kIngestion;
  std::optional<int64_t> document;
  std::string agent;  // "prikaz 0.1.0, user"
  std::string outcome;
  std::string detail;
  std::string record;    // digest of the document's rows after the event, "" for the archive's own
  std::string previous;  // hash
  std::string hash;
};

}  // namespace prikaz::archive
