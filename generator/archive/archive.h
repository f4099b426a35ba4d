// The archive of one office: documents registered once, stored whole, found and proven unchanged.
// A folder with one SQLite file, a folder of objects named by their SHA-256, and the heads of the
// log of events beside the database.
//
//   PRIKAZ_TRY(Archive archive, Archive::open("архив", Access::kCreate));
//   PRIKAZ_TRY(Document order, archive.add(request, make, found));     // numbered by its commit
//   PRIKAZ_TRY(std::string pdf, archive.read(*order.file(Role::kPdf)));
//
// It knows nothing of cards, templates or layout: what a document's files are comes from whoever
// adds it. Searching is search.h, proof verify.h, keeping retention.h and backup.h.
//
// Movable, for one thread; any number of processes may have the same archive open.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/document.h"
#include "base/result.h"

namespace prikaz::archive {

enum class Access {
  kReadOnly,   // writes nothing, also on a read-only disk
  kReadWrite,  // the archive must be there
  kCreate,     // it is made when it is not
};

struct NewFile {
  Role role = Role::kAttachment;
  std::string name;
  std::string media_type;  // "" = by role and name
  std::string bytes;
  std::string note;
};

// What generation gives: the files and what is found by.
struct Made {
  std::vector<NewFile> files;
  std::string title;
  std::string text;  // of all its pages, for the search
  std::vector<Person> people;
  std::vector<Term> terms;
};

// A document to come, before it has files.
struct Request {
  std::string kind;
  std::string department;
  std::string number;  // "" = the next one of the journal; else kept
  std::string index;   // letters of the journal, "ОД", when the number is the journal's to give
  std::string prefix;  // what stands before it, "02-14/", the same
  std::optional<Date> date;  // none: today
  bool draft = false;        // «проект»: no number at all
  std::string school, batch, nomenclature;
  std::optional<Retention> retention;  // none: not known (retention.h)
  std::string uid;                     // "" = a new one; import keeps that of the other archive
  std::string origin;  // digest of what it is made from: the same twice is "archive.same-card"
  bool again = false;  // register the same origin anew
};

// Makes the document that bears this number and date ("" and the request's date for a draft). Runs
// inside the transaction, so a failure gives the number back.
using Make = std::function<Result<Made>(const std::string& number, const Date& date)>;

struct Addition {
  Request request;
  Make make;
};

// Documents that fit all that is set; dates are the documents' own.
struct Filter {
  std::string kind, department, number, school, person, batch, nomenclature;
  std::string index;  // letters of the journal
  std::optional<Status> status;
  std::optional<Date> from, to;            // inclusive
  std::optional<Date> term_from, term_to;  // has a term between them
};

class Archive {
 public:
  // Errors: "archive.missing", "archive.not-an-archive", "archive.newer", "archive.locked",
  // "archive.broken", "archive.read-only", "file.*".
  // `wait`: how long to wait while another program writes.
  static Result<Archive> open(const std::filesystem::path& folder, Access access,
                              std::chrono::milliseconds wait = std::chrono::seconds(60));
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  const std::filesystem::path& folder() const;
  const std::string& uid() const;

  // ── reading
  // Errors: "archive.no-document".
  Result<Document> document(int64_t id) const;
  // What people call a document: its number («12-ОД», or «12-ОД/2026» when several years have it),
  // its id («#17», also in show and find) or its uid. Errors: "archive.no-document",
  // "archive.many-documents" with all of them named.
  Result<Document> named(std::string_view name) const;
  // The registered document that was made of this origin (Request::origin), if there is one.
  Result<std::optional<Document>> made_of(std::string_view origin) const;
  // In order of date, then as they were added; `visit` may stop by returning an error. The
  // documents that were there when it began.
  Result<void> each(const Filter& filter,
                    const std::function<Result<void>(const Document&)>& visit) const;
  // Text of all pages, as it is searched.
  Result<std::string> text(int64_t document) const;
  // Numbers without documents, of one year, or of all (0).
  Result<std::vector<EmptyNumber>> empty_numbers(int year) const;
  // The bytes, compared with the digest. Errors: "archive.object-missing",
  // "archive.object-changed", "archive.object-deleted".
  Result<std::string> read(const StoredFile& file) const;
  // Events of one document, or of the whole archive, oldest first.
  Result<std::vector<Event>> events(std::optional<int64_t> document) const;

  // ── writing; each is one transaction: whole or not at all
  // Errors: "archive.number-taken", "archive.number-unreadable", "archive.same-card", those of
  // `make`. Warnings in `found`: "archive.number-gap", "archive.date-back".
  Result<Document> add(const Request& request, const Make& make, Diagnostics& found);
  // Many by one transaction and one flush of the objects; at most kGroup. All or none.
  static constexpr size_t kGroup = 100;
  Result<std::vector<Document>> add(std::span<const Addition> additions, Diagnostics& found);
  // Gives a draft its number and date; what `make` gives is its next version. Errors besides those
  // of add(): "archive.not-a-draft".
  Result<Document> register_draft(int64_t document, const Request& request, const Make& make,
                                  Diagnostics& found);
  // Another version of a document, with its title, text, people and terms: Document::file() gives
  // the newest file of a role. Errors: "archive.destroyed".
  Result<Document> add_version(int64_t document, const std::string& note, const Made& made);
  // More files of the newest version: a signature, a scan.
  Result<Document> add_files(int64_t document, std::span<const NewFile> files, EventType type,
                             const std::string& detail);
  // The number stays, the document too; `reason` is not empty. Errors: "archive.not-cancellable".
  Result<Document> cancel(int64_t document, const std::string& reason);
  // A number that no document bears, so that its gap has a reason.
  Result<void> cancel_number(const Request& journal, const std::string& number,
                             const std::string& reason);
  Result<void> add_event(const NewEvent& event);

  struct Rep;  // for this module's own sources: store.h
  Rep& rep() const { return *rep_; }

 private:
  explicit Archive(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::archive
