#include <fmt/format.h>

#include <algorithm>

#include "archive/shown_dates.h"
#include "archive/signed_files.h"
#include "base/files.h"
#include "cli/archive/json.h"
#include "cli/archive/place.h"
#include "russian/dates.h"
#include "russian/file_names.h"

namespace prikaz::cli {

namespace {

using Json = nlohmann::ordered_json;

class Sheet {
 public:
  explicit Sheet(Language language) : language_(language) {}

  void line(const char* russian, const char* english, const std::string& value) {
    if (value.empty()) return;
    text += fmt::format("{}: {}\n", language_ == Language::kRussian ? russian : english, value);
  }
  void heading(const char* russian, const char* english) {
    text += fmt::format("\n{}:\n", language_ == Language::kRussian ? russian : english);
  }
  Language language() const { return language_; }
  std::string text;

 private:
  Language language_;
};

// As it was found when it was added; `archive signatures` checks anew.
void add_signature(Sheet& sheet, const archive::StoredFile& file) {
  const auto check = archive::parse_note(file.note);
  if (!check) return;
  for (const archive::Signer& signer : check->signers) {
    sheet.text += "       " + archive::told(signer).in(sheet.language()) + "\n";
  }
}

void add_files(Sheet& sheet, const archive::Document& document) {
  sheet.heading("Файлы", "Files");
  for (const archive::Version& version : document.versions) {
    for (const archive::StoredFile& file : version.files) {
      sheet.text +=
          fmt::format("  {}  {}  {}  {}  {}{}\n", version.serial, archive::name(file.role),
                      file.name, file.size, file.digest, file.deleted ? "  (уничтожен)" : "");
      if (file.role == archive::Role::kSignature) add_signature(sheet, file);
    }
  }
}

void add_people_and_terms(Sheet& sheet, const archive::Document& document) {
  if (!document.people.empty()) sheet.heading("Люди", "People");
  for (const archive::Person& person : document.people) {
    sheet.text += fmt::format("  {}: {}\n", person.role, person.name);
  }
  if (!document.terms.empty()) sheet.heading("Сроки", "Terms");
  for (const archive::Term& term : document.terms) {
    const std::string executor = term.executor.empty() ? "" : " (" + term.executor + ")";
    sheet.text += fmt::format(
        "  {}  {}{}{}\n",
        term.date ? russian::print(*term.date, russian::DateForm::kNumeric) : term.written,
        term.place.empty() ? "" : term.place + " ", term.what, executor);
  }
}

void add_events(Sheet& sheet, const std::vector<archive::Event>& events) {
  sheet.heading("События", "Events");
  for (const archive::Event& event : events) {
    sheet.text += fmt::format("  {}  {}  {}  {}\n", archive::shown(event.time),
                              archive::name(event.type), event.outcome, event.detail);
  }
}

std::string sheet_of(const archive::Document& document, const std::vector<archive::Event>& events,
                     Language language) {
  Sheet sheet(language);
  sheet.text = line_of(document) + "\n";
  sheet.line("Статус", "Status", std::string(archive::name(document.status)));
  sheet.line("Причина", "Reason", document.reason);
  sheet.line("Ведомство", "Department", document.department);
  sheet.line("Школа", "School", document.school);
  sheet.line("Рассылка", "Batch", document.batch);
  sheet.line("Дело", "Case", document.nomenclature);
  sheet.line("Хранить", "To be kept",
             document.retention.text() +
                 (document.retention.article.empty() ? "" : ", " + document.retention.article));
  sheet.line("Обозначение", "Identifier", document.uid);
  add_people_and_terms(sheet, document);
  add_files(sheet, document);
  add_events(sheet, events);
  return sheet.text;
}

Json events_json(const std::vector<archive::Event>& events) {
  Json out = Json::array();
  for (const archive::Event& event : events) {
    out.push_back({{"id", event.id},
                   {"time", event.time},
                   {"type", archive::name(event.type)},
                   {"agent", event.agent},
                   {"outcome", event.outcome},
                   {"detail", event.detail},
                   {"hash", event.hash}});
  }
  return out;
}

// The files of one version, or what the document is now: the newest of each role with every
// attachment and signature.
std::vector<archive::StoredFile> chosen_files(const archive::Document& document,
                                              const ArchiveGetArguments& arguments) {
  const auto is_current = [&](const archive::StoredFile& file) {
    const bool many =
        file.role == archive::Role::kAttachment || file.role == archive::Role::kSignature;
    return many || document.file(file.role) == &file;
  };
  std::vector<archive::StoredFile> chosen;
  for (const archive::Version& version : document.versions) {
    for (const archive::StoredFile& file : version.files) {
      const auto& roles = arguments.roles;
      const bool asked = roles.empty() || std::find(roles.begin(), roles.end(),
                                                    archive::name(file.role)) != roles.end();
      const bool wanted =
          arguments.version == 0 ? is_current(file) : version.serial == arguments.version;
      if (asked && wanted) chosen.push_back(file);
    }
  }
  return chosen;
}

}  // namespace

Result<void> run(const ArchiveShowArguments& arguments, Session& session) {
  PRIKAZ_TRY(const archive::Archive archive,
             open_archive(arguments.place, archive::Access::kReadOnly));
  PRIKAZ_TRY(const archive::Document document, archive.named(arguments.document));
  PRIKAZ_TRY(const std::vector<archive::Event> events, archive.events(document.id));
  if (session.terminal.json()) {
    Json json = to_json(document, Detail::kFull);
    json["events"] = events_json(events);
    session.terminal.print(json.dump(2) + "\n");
  } else {
    session.terminal.print(sheet_of(document, events, session.terminal.language()));
  }
  return {};
}

Result<void> run(const ArchiveGetArguments& arguments, Session& session) {
  PRIKAZ_TRY(const archive::Archive archive,
             open_archive(arguments.place, archive::Access::kReadOnly));
  PRIKAZ_TRY(const archive::Document document, archive.named(arguments.document));
  const std::vector<archive::StoredFile> chosen = chosen_files(document, arguments);
  if (chosen.empty()) {
    return failure("archive.no-file", {},
                   {fmt::format("у документа #{} нет таких файлов", document.id),
                    fmt::format("document #{} has no such files", document.id)},
                   {"посмотрите, какие есть: archive show", "see which there are: archive show"});
  }
  std::vector<std::string> bytes(chosen.size());
  std::vector<files::Output> outputs;
  for (size_t i = 0; i < chosen.size(); ++i) {
    PRIKAZ_TRY(bytes[i], archive.read(chosen[i]));
    // A name that came from elsewhere does not choose the folder it is written to.
    const std::string name = std::filesystem::path(chosen[i].name).filename().string();
    outputs.push_back({std::filesystem::path(arguments.folder) / name, bytes[i]});
  }
  PRIKAZ_CHECK(files::write_together(outputs, files::Flush::kFileAndFolder));
  for (const files::Output& output : outputs) {
    session.terminal.made(
        {"#" + std::to_string(document.id), output.path.lexically_normal().string()});
  }
  return {};
}

}  // namespace prikaz::cli
