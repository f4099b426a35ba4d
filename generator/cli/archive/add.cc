#include <fmt/format.h>

#include <algorithm>

#include "archive/digest.h"
#include "archive/signed_files.h"
#include "base/files.h"
#include "cli/archive/json.h"
#include "cli/archive/paper_facts.h"
#include "cli/archive/place.h"
#include "cli/archive/ready_files.h"
#include "cli/archive/retention.h"
#include "cli/home.h"

namespace prikaz::cli {

namespace {

using Json = nlohmann::ordered_json;

Diagnostics one_number_for_many() {
  return failure("archive.one-number", {},
                 {"номер, дата и заголовок указаны, а документов несколько",
                  "a number, date or title is given, but there are several documents"},
                 {"добавьте документы по одному", "add the documents one by one"});
}

void print(const std::vector<archive::Document>& added, Session& session) {
  Json json{{"added", Json::array()}};
  std::string text;
  for (const archive::Document& document : added) {
    json["added"].push_back(to_json(document, Detail::kBrief));
    text += line_of(document) + "\n";
  }
  session.terminal.print(session.terminal.json() ? json.dump(2) + "\n" : text);
}

// The others of its group may be added all the same; else the archive takes nothing now.
bool is_of_one_document(const Diagnostics& failure) {
  const std::string& code = failure.items().front().code;
  return code == "archive.number-taken" || code == "archive.number-unreadable" ||
         code == "archive.same-card";
}

// Adds ready documents in groups; a group with a document that may not be added is added one by
// one, so that the others are. Errors: those of the archive itself.
class Adder {
 public:
  Adder(archive::Archive& archive, Session& session) : archive_(archive), session_(session) {}

  Result<void> take(ReadyDocument document) {
    waiting_.push_back(std::move(document));
    return waiting_.size() == archive::Archive::kGroup ? flush() : Result<void>();
  }

  Result<void> flush() {
    std::vector<archive::Addition> additions;
    for (const ReadyDocument& each : waiting_) additions.push_back(addition_of(each));
    Diagnostics found;
    auto done = archive_.add(additions, found);
    if (done) {
      session_.terminal.report(found);
      std::move(done->begin(), done->end(), std::back_inserter(added));
    } else if (!is_of_one_document(done.error())) {
      return std::move(done).error();
    } else if (waiting_.size() == 1) {
      report(std::move(done).error(), waiting_.front());
    } else {
      for (const ReadyDocument& each : waiting_) PRIKAZ_CHECK(add_alone(each));
    }
    waiting_.clear();
    return {};
  }

  const archive::Archive& archive() const { return archive_; }

  std::vector<archive::Document> added;

 private:
  static archive::Addition addition_of(const ReadyDocument& ready) {
    return {ready.request, [&ready](const std::string&, const Date&) -> Result<archive::Made> {
              return ready.made;
            }};
  }

  void report(Diagnostics found, const ReadyDocument& ready) {
    for (Diagnostic& each : found.items()) {
      if (each.where.file.empty()) each.where.file = ready.name;
    }
    session_.terminal.report(found);
  }

  Result<void> add_alone(const ReadyDocument& ready) {
    Diagnostics found;
    const archive::Addition addition = addition_of(ready);
    auto done = archive_.add(addition.request, addition.make, found);
    report(std::move(found), ready);
    if (done) {
      added.push_back(std::move(*done));
    } else if (is_of_one_document(done.error())) {
      report(std::move(done).error(), ready);
    } else {
      return std::move(done).error();
    }
    return {};
  }

  archive::Archive& archive_;
  Session& session_;
  std::vector<ReadyDocument> waiting_;
};

// A signature that comes later belongs to the version that is there.
bool only_signatures(const archive::Made& made) {
  return std::all_of(made.files.begin(), made.files.end(), [](const archive::NewFile& each) {
    return each.role == archive::Role::kSignature;
  });
}

Result<void> add_version(archive::Archive& archive, const ArchiveAddArguments& arguments,
                         const ReadyReader& reader, Session& session) {
  PRIKAZ_TRY(const archive::Document named, archive.named(arguments.to));
  PRIKAZ_TRY(archive::Made made, reader.read_version(arguments.files));
  PRIKAZ_TRY(const archive::TrustAnchors trust,
             archive::trust_of(arguments.trust, archive.folder()));
  PRIKAZ_TRY(const std::vector<archive::Signable> stored, archive::signable_files(archive, named));
  Diagnostics found;
  const auto noted = archive::note_signatures(made.files, stored, trust, found);
  session.terminal.report(found);
  if (!noted) return noted.error();
  if (only_signatures(made)) {
    PRIKAZ_TRY(const archive::Document signed_now,
               archive.add_files(named.id, made.files, archive::EventType::kSignature,
                                 "добавлена и проверена электронная подпись"));
    print({signed_now}, session);
    return {};
  }
  if (made.title.empty()) made.title = named.title;
  if (made.people.empty()) made.people = named.people;
  if (made.terms.empty()) made.terms = named.terms;
  if (made.text.empty()) {
    PRIKAZ_TRY(made.text, archive.text(named.id));
  }
  PRIKAZ_TRY(const archive::Document document, archive.add_version(named.id, arguments.note, made));
  print({document}, session);
  return {};
}

Result<void> add_all(const std::vector<ReadyFiles>& groups, const ReadyReader& reader,
                     const archive::TrustAnchors& trust, bool again, Adder& adder,
                     Session& session) {
  for (const ReadyFiles& group : groups) {
    Diagnostics found;
    auto ready = reader.read(group, found);
    if (ready) {
      auto noted = archive::note_signatures(ready->made.files, {}, trust, found);
      if (!noted) ready = std::move(noted).error();
    }
    session.terminal.report(found);
    if (!ready) {
      session.terminal.report(ready.error());
      continue;
    }
    PRIKAZ_TRY(const auto before, adder.archive().made_of(ready->request.origin));
    if (before && !again) {
      Diagnostics present;
      present.warning(
          "archive.registered-already", {ready->name},
          {fmt::format("уже в архиве: #{}, {}", before->id, number_and_date(*before)),
           fmt::format("archived already: #{}, {}", before->id, number_and_date(*before))});
      session.terminal.report(present);
      continue;
    }
    PRIKAZ_CHECK(adder.take(std::move(*ready)));
  }
  return adder.flush();
}

}  // namespace

Result<void> run(const ArchiveAddArguments& arguments, Session& session) {
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const ReadyReader reader, ReadyReader::open(home, arguments, session));
  if (!arguments.to.empty()) {
    PRIKAZ_TRY(archive::Archive archive,
               open_archive(arguments.place, archive::Access::kReadWrite));
    return add_version(archive, arguments, reader, session);
  }
  PRIKAZ_TRY(const std::vector<ReadyFiles> groups, ready_files(arguments.files));
  const bool one = !arguments.number.empty() || !arguments.title.empty();
  if (one && groups.size() > 1) return one_number_for_many();
  PRIKAZ_TRY(archive::Archive archive, open_archive(arguments.place, archive::Access::kCreate));

  PRIKAZ_TRY(const archive::TrustAnchors trust,
             archive::trust_of(arguments.trust, archive.folder()));
  Adder adder(archive, session);
  const Result<void> done = add_all(groups, reader, trust, arguments.again, adder, session);
  print(adder.added, session);
  return done;
}
}  // namespace prikaz::cli
