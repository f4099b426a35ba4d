#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "archive/bag_record.h"
#include "archive/digest.h"
#include "archive/handing_over.h"
#include "archive/signed_files.h"

namespace prikaz::archive {

namespace {

constexpr std::string_view kPayload = "data/";

Diagnostics broken(const SourceLocation& where, const std::string& name) {
  return failure("import.broken-record", where,
                 {fmt::format("описание не сходится с файлом «{}»", name),
                  fmt::format("the record does not fit the file «{}»", name)},
                 {"попросите передать контейнер заново", "ask for the bag anew"});
}

// One document of the bag on its way in.
class Importer {
 public:
  Importer(Archive& archive, const Bag& bag, const BagRecord& record, const TrustAnchors& trust,
           SourceLocation where, Diagnostics& found)
      : archive_(archive),
        bag_(bag),
        record_(record),
        trust_(trust),
        where_(std::move(where)),
        found_(found) {}

  Result<void> take(const BagDocument& bagged, Imported& out) {
    const Document& of = bagged.document;
    if (of.status == Status::kDestroyed) {
      found_.warning(
          "import.destroyed", where_,
          {fmt::format("документ № {} уничтожен: в контейнере только запись о нём", of.number),
           fmt::format("document № {} is destroyed: the bag has its record only", of.number)});
      return {};
    }
    if (bagged.document.versions.empty()) return broken(where_, of.number);
    if (const auto here = archive_.named(of.uid)) return meet(*here, bagged, out);
    Diagnostics about_order;  // a journal that is handed over has its gaps
    PRIKAZ_TRY(
        Document added,
        archive_.add(
            request(of), [&](const std::string&, const Date&) { return version(bagged, 0, {}); },
            about_order));
    return go_on(std::move(added), bagged, 1, out.added);
  }

 private:
  static Request request(const Document& of) {
    Request out;
    out.kind = of.kind;
    out.department = of.department;
    out.number = of.number;
    out.index = of.parts.index;
    out.prefix = of.parts.prefix;
    out.date = of.date;
    out.draft = of.status == Status::kDraft;
    out.school = of.school;
    out.batch = of.batch;
    out.nomenclature = of.nomenclature;
    out.retention = of.retention;
    out.uid = of.uid;
    return out;
  }

  // The files of one version, each compared with the digest of the archive it comes from. `before`:
  // those of earlier versions, which its signatures may belong to.
  Result<Made> version(const BagDocument& bagged, size_t at,
                       const std::vector<Signable>& before) const {
    const Version& of = bagged.document.versions[at];
    Made made;
    for (size_t i = 0; i < of.files.size(); ++i) {
      const std::string& path = bagged.paths[at][i];
      if (of.files[i].deleted && path.empty()) continue;
      const bool plain = of.files[i].name.find_first_of("/\\") == std::string::npos;
      if (!plain || !path.starts_with(kPayload)) return broken(where_, of.files[i].name);
      PRIKAZ_TRY(std::string bytes, bag_.read(path.substr(kPayload.size())));
      if (digest(DigestKind::kSha256, bytes) != of.files[i].digest) {
        return broken(where_, of.files[i].name);
      }
      made.files.push_back(
          {of.files[i].role, of.files[i].name, of.files[i].media_type, std::move(bytes), {}});
    }
    PRIKAZ_CHECK(note_signatures(made.files, before, trust_, found_));
    made.title = bagged.document.title;
    made.text = bagged.text;
    made.people = bagged.document.people;
    made.terms = bagged.document.terms;
    return made;
  }

  // A document that is here: equal, or left off in the middle of an earlier import, or another one.
  Result<void> meet(const Document& here, const BagDocument& bagged, Imported& out) {
    const std::vector<Version>& theirs = bagged.document.versions;
    const auto digests = [](const Version& version) {
      std::vector<std::string> all;
      for (const StoredFile& file : version.files) all.push_back(file.digest);
      std::sort(all.begin(), all.end());
      return all;
    };
    const bool begins_so =
        here.versions.size() <= theirs.size() &&
        std::equal(here.versions.begin(), here.versions.end(), theirs.begin(),
                   [&](const Version& a, const Version& b) { return digests(a) == digests(b); });
    if (!begins_so) {
      return failure("import.differs", where_,
                     {fmt::format("документ № {} уже есть в архиве (#{}) с другими файлами",
                                  here.number, here.id),
                      fmt::format("document № {} is in the archive (#{}) with other files",
                                  here.number, here.id)},
                     {"сравните их: archive show", "compare them: archive show"});
    }
    if (here.versions.size() == theirs.size()) {
      out.present.push_back(here);
      return {};
    }
    return go_on(here, bagged, here.versions.size(), out.added);
  }

  // The versions from `at` on, the cancellation, and the event that tells where it came from.
  Result<void> go_on(Document document, const BagDocument& bagged, size_t at,
                     std::vector<Document>& added) {
    const Document& of = bagged.document;
    for (; at < of.versions.size(); ++at) {
      PRIKAZ_TRY(const std::vector<Signable> before, signable_files(archive_, document));
      PRIKAZ_TRY(const Made made, version(bagged, at, before));
      PRIKAZ_TRY(document, archive_.add_version(document.id, of.versions[at].note, made));
    }
    if (of.status == Status::kCancelled) {
      PRIKAZ_TRY(document, archive_.cancel(document.id, of.reason));
    }
    PRIKAZ_CHECK(archive_.add_event({EventType::kImport, document.id, "success", origin(bagged)}));
    added.push_back(std::move(document));
    return {};
  }

  // Where it came from, and what befell it there.
  std::string origin(const BagDocument& bagged) const {
    std::string out = fmt::format("принят из архива {}, контейнер «{}», там с {}", record_.archive,
                                  bag_.name(), bagged.document.added);
    for (const Event& event : bagged.events) {
      out +=
          fmt::format("; {} {} ({}, {})", event.time, name(event.type), event.outcome, event.agent);
      if (!event.detail.empty()) out += ": " + event.detail;
    }
    return out;
  }

  Archive& archive_;
  const Bag& bag_;
  const BagRecord& record_;
  const TrustAnchors& trust_;
  SourceLocation where_;
  Diagnostics& found_;
};

}  // namespace

Result<Imported> import_bag(Archive& archive, const std::filesystem::path& path,
                            const TrustAnchors& trust, Diagnostics& found) {
  PRIKAZ_TRY(const Bag bag, Bag::open(path));
  const SourceLocation where{path.string()};
  const std::vector<std::string> tags = bag.tags();
  if (std::find(tags.begin(), tags.end(), kRecordName) == tags.end()) {
    return failure("import.no-record", where,
                   {"контейнер цел, но сделан другой программой: описания документов в нём нет",
                    "the bag is whole but of another program: it has no record of documents"},
                   {"добавьте его файлы сами: archive add", "add its files yourself: archive add"});
  }
  PRIKAZ_TRY(const std::string json, bag.read_tag(kRecordName));
  PRIKAZ_TRY(const BagRecord record, parse_record(json, where));
  Importer importer(archive, bag, record, trust, where, found);
  Imported out;
  Diagnostics failed;
  for (const BagDocument& each : record.documents) {
    if (auto taken = importer.take(each, out); !taken) failed.append(std::move(taken.error()));
  }
  if (failed.empty()) return out;
  // What could be taken is taken; the others are told.
  if (out.added.empty() && out.present.empty()) return failed;
  found.append(std::move(failed));
  return out;
}

}  // namespace prikaz::archive
