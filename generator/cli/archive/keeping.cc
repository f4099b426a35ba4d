#include <fmt/format.h>

#include "archive/backup.h"
#include "archive/digest.h"
#include "archive/retention.h"
#include "archive/shown_dates.h"
#include "archive/verify.h"
#include "base/files.h"
#include "cli/archive/json.h"
#include "cli/archive/place.h"
#include "cli/home.h"
#include "pipeline/generate.h"
#include "russian/dates.h"

namespace prikaz::cli {

namespace {

using Json = nlohmann::ordered_json;

// The act of verification in both formats, by the common template of lists.
Result<void> write_act(const archive::Archive& archive, const archive::Verification& proof,
                       const std::string& folder, Session& session) {
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  pipeline::Workshop workshop(home);
  Diagnostics notes;  // of a card that nobody wrote
  const paper::Card card{archive::act_of_verification(archive, proof), {}, {}};
  PRIKAZ_TRY(const paper::Paper paper, paper::read(card, catalogue, {}, notes));
  PRIKAZ_TRY(const pipeline::Documents made, pipeline::generate(paper, workshop, {}, notes));
  const std::filesystem::path stem = std::filesystem::path(folder) / paper.file_name;
  const files::Output outputs[] = {{stem.string() + ".docx", made.docx},
                                   {stem.string() + ".pdf", made.pdf}};
  PRIKAZ_CHECK(files::write_together(outputs, files::Flush::kFileAndFolder));
  for (const files::Output& output : outputs) {
    session.terminal.made(
        {archive.folder().string(), output.path.lexically_normal().string(), made.pages});
  }
  return {};
}

void print(const archive::Verification& proof, Session& session) {
  if (proof.reindexed > 0) {
    Diagnostics notes;
    notes.note(
        "archive.reindexed", {},
        {fmt::format("указатель поиска построен заново, расхождений было {}", proof.reindexed),
         fmt::format("the search index was built anew, it had {} differences", proof.reindexed)});
    session.terminal.report(notes);
  }
  if (session.terminal.json()) return;  // the findings say it
  const Message outcome = proof.whole() ? Message{"повреждений нет", "no damage"}
                                        : Message{"архив повреждён", "the archive is damaged"};
  const Message told{
      fmt::format("документов {}, номеров {}, файлов {} ({} байт), событий {}; {}\nжурнал: {}\n",
                  proof.documents, proof.numbers, proof.objects, proof.bytes, proof.events,
                  outcome.russian, proof.head),
      fmt::format("documents {}, numbers {}, files {} ({} bytes), events {}; {}\nlog: {}\n",
                  proof.documents, proof.numbers, proof.objects, proof.bytes, proof.events,
                  outcome.english, proof.head)};
  session.terminal.print(told.in(session.terminal.language()));
}

// The day's list of what may go, or the documents named.
Result<void> print_due(const archive::Archive& archive, const Date& on, Session& session) {
  PRIKAZ_TRY(const std::vector<archive::Document> due, archive::due_for_destruction(archive, on));
  Json json{{"on", on.iso()}, {"documents", Json::array()}};
  std::string text;
  for (const archive::Document& document : due) {
    json["documents"].push_back(to_json(document, Detail::kBrief));
    json["documents"].back()["free_from"] = archive::free_from(document)->iso();
    json["documents"].back()["retention"] = document.retention.text();
    text += fmt::format("{}  ({}{}, {})\n", line_of(document), document.retention.text(),
                        document.retention.article.empty() ? "" : ", " + document.retention.article,
                        archive::shown(archive::free_from(document)));
  }
  session.terminal.print(session.terminal.json() ? json.dump(2) + "\n" : text);
  Diagnostics notes;
  if (due.empty()) {
    notes.note("archive.nothing-due", {},
               {"на " + archive::shown(on) + " уничтожать нечего",
                "nothing may be destroyed on " + archive::shown(on)});
  }
  session.terminal.report(notes);
  return {};
}

// The act is a document of the archive like any other; the same file is taken in once.
Result<archive::Document> archived_act(archive::Archive& archive,
                                       const ArchiveScheduleArguments& arguments, const Date& on) {
  PRIKAZ_TRY(const std::string bytes, files::read(arguments.act));
  archive::Request request;
  request.kind = "акт";
  request.number = arguments.act_number;
  PRIKAZ_TRY(const auto date, date_of(arguments.act_date, "--act-date"));
  request.date = date.value_or(on);
  request.retention = archive::parse_retention("постоянно");
  request.origin = archive::digest(archive::DigestKind::kSha256, bytes);
  PRIKAZ_TRY(const auto before, archive.made_of(request.origin));
  if (before) return *before;
  const auto make = [&](const std::string&, const Date&) -> Result<archive::Made> {
    archive::Made made;
    made.title = "О выделении к уничтожению документов, не подлежащих хранению";
    const std::string name = std::filesystem::path(arguments.act).filename().string();
    const bool pdf = name.ends_with(".pdf");
    made.files.push_back(
        {pdf ? archive::Role::kPdf : archive::Role::kAttachment, name, "", bytes, ""});
    return made;
  };
  Diagnostics found;
  return archive.add(request, make, found);
}

Diagnostics schedule_misuse() {
  return failure(
      "archive.no-act", {},
      {"для уничтожения нужны документы и акт", "destruction needs the documents and an act"},
      {"archive schedule \"#4\" \"#7\" --destroy --act акт.pdf --act-number 2",
       "archive schedule \"#4\" \"#7\" --destroy --act act.pdf --act-number 2"});
}

}  // namespace

Result<void> run(const ArchiveVerifyArguments& arguments, Session& session) {
  auto opened = open_archive(arguments.place, archive::Access::kReadWrite);
  if (!opened && !arguments.repair && opened.error().items().front().code == "archive.read-only") {
    opened = open_archive(arguments.place, archive::Access::kReadOnly);
  }
  if (!opened) return std::move(opened).error();
  PRIKAZ_TRY(const archive::Verification proof,
             archive::verify(*opened, {arguments.repair, arguments.head}));
  session.terminal.report(proof.damage);
  if (!arguments.act.empty()) PRIKAZ_CHECK(write_act(*opened, proof, arguments.act, session));
  print(proof, session);
  return {};
}

Result<void> run(const ArchiveBackupArguments& arguments, Session& session) {
  auto opened = open_archive(arguments.place, archive::Access::kReadWrite);
  if (!opened && opened.error().items().front().code == "archive.read-only") {
    opened = open_archive(arguments.place, archive::Access::kReadOnly);
  }
  if (!opened) return std::move(opened).error();
  PRIKAZ_TRY(const archive::Backup made, archive::back_up(*opened, arguments.folder));
  if (session.terminal.json()) {
    const Json json{{"folder", arguments.folder},
                    {"documents", made.documents},
                    {"copied", made.copied},
                    {"present", made.present},
                    {"bytes", made.bytes}};
    session.terminal.print(json.dump(2) + "\n");
  } else {
    const Message told{fmt::format("документов {}, файлов скопировано {} ({} байт), уже было {}\n",
                                   made.documents, made.copied, made.bytes, made.present),
                       fmt::format("documents {}, files copied {} ({} bytes), there already {}\n",
                                   made.documents, made.copied, made.bytes, made.present)};
    session.terminal.print(told.in(session.terminal.language()));
  }
  return {};
}

Result<void> run(const ArchiveScheduleArguments& arguments, Session& session) {
  PRIKAZ_TRY(const auto asked, date_of(arguments.on, "--on"));
  const Date on = asked.value_or(Date::from_days(files::now() / 86400));
  if (!arguments.destroy) {
    if (!arguments.documents.empty()) return schedule_misuse();
    PRIKAZ_TRY(const archive::Archive archive,
               open_archive(arguments.place, archive::Access::kReadOnly));
    return print_due(archive, on, session);
  }
  if (arguments.documents.empty() || arguments.act.empty()) return schedule_misuse();
  PRIKAZ_TRY(archive::Archive archive, open_archive(arguments.place, archive::Access::kReadWrite));
  std::vector<int64_t> ids;
  for (const std::string& each : arguments.documents) {
    PRIKAZ_TRY(const archive::Document document, archive.named(each));
    ids.push_back(document.id);
  }
  PRIKAZ_CHECK(archive::check_destruction(archive, ids, on));
  PRIKAZ_TRY(const archive::Document act, archived_act(archive, arguments, on));
  PRIKAZ_TRY(const std::vector<archive::Document> gone, archive::destroy(archive, ids, act, on));
  std::string text;
  Json json{{"act", act.id}, {"destroyed", Json::array()}};
  for (const archive::Document& document : gone) {
    text += line_of(document) + "\n";
    json["destroyed"].push_back(to_json(document, Detail::kBrief));
  }
  session.terminal.print(session.terminal.json() ? json.dump(2) + "\n" : text);
  return {};
}

Result<void> run(const ArchiveCancelArguments& arguments, Session& session) {
  PRIKAZ_TRY(archive::Archive archive, open_archive(arguments.place, archive::Access::kReadWrite));
  Diagnostics notes;
  if (arguments.empty_number) {
    archive::Request journal;
    journal.kind = arguments.kind;
    journal.department = department_of(arguments.department, session);
    PRIKAZ_TRY(journal.date, date_of(arguments.date, "--date"));
    PRIKAZ_CHECK(archive.cancel_number(journal, arguments.document, arguments.reason));
    notes.note("archive.cancelled", {},
               {fmt::format("номер {} аннулирован: {}", arguments.document, arguments.reason),
                fmt::format("number {} is cancelled: {}", arguments.document, arguments.reason)});
  } else {
    PRIKAZ_TRY(const archive::Document named, archive.named(arguments.document));
    PRIKAZ_TRY(const archive::Document document, archive.cancel(named.id, arguments.reason));
    if (session.terminal.json()) {
      session.terminal.print(to_json(document, Detail::kBrief).dump(2) + "\n");
    } else {
      session.terminal.print(line_of(document) + "\n");
    }
  }
  session.terminal.report(notes);
  return {};
}

}  // namespace prikaz::cli
