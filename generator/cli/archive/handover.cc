// prikaz archive export | import | publish
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "archive/handing_over.h"
#include "archive/signed_files.h"
#include "base/files.h"
#include "cli/archive/archived_docx.h"
#include "cli/archive/department_names.h"
#include "cli/archive/json.h"
#include "cli/archive/place.h"
#include "cli/home.h"
#include "pipeline/masking.h"
#include "pipeline/typeset.h"
#include "russian/file_names.h"

namespace prikaz::cli {

namespace {

using Json = nlohmann::ordered_json;

bool is_empty(const ArchiveFilter& filter) {
  const std::string* all[] = {
      &filter.kind,   &filter.department, &filter.number, &filter.index, &filter.school,
      &filter.person, &filter.batch,      &filter.from,   &filter.to,    &filter.nomenclature,
      &filter.status, &filter.term_from,  &filter.term_to};
  return std::all_of(std::begin(all), std::end(all),
                     [](const std::string* each) { return each->empty(); });
}

// Those named, else those the filter finds. Error "archive.nothing-chosen".
Result<std::vector<archive::Document>> chosen(const archive::Archive& archive,
                                              const ArchiveExportArguments& arguments,
                                              Session& session) {
  std::vector<archive::Document> out;
  for (const std::string& name : arguments.documents) {
    PRIKAZ_TRY(archive::Document document, archive.named(name));
    out.push_back(std::move(document));
  }
  if (arguments.documents.empty() && !is_empty(arguments.filter)) {
    PRIKAZ_TRY(const archive::Filter filter, filter_of(arguments.filter, session));
    PRIKAZ_CHECK(archive.each(filter, [&](const archive::Document& document) -> Result<void> {
      out.push_back(document);
      return {};
    }));
  }
  if (!out.empty()) return out;
  return failure("archive.nothing-chosen", {},
                 {"нет документов для передачи", "there are no documents to hand over"},
                 {"назовите их номера или поля: --case 01-12, --kind приказ",
                  "name their numbers or fields: --case 01-12, --kind приказ"});
}

// One bag, with the event of each of its documents.
Result<void> send(archive::Archive& archive, std::span<const archive::Document> documents,
                  const std::string& name, const ArchiveExportArguments& arguments,
                  DepartmentNames& names, Session& session) {
  const auto target =
      std::filesystem::path(arguments.folder) / (name + (arguments.zip ? ".zip" : ""));
  const std::string organisation = arguments.organisation.empty()
                                       ? names.of(documents.front().department)
                                       : arguments.organisation;
  PRIKAZ_CHECK(archive::export_bag(
      archive, documents, target,
      arguments.zip ? archive::BagForm::kZip : archive::BagForm::kFolder, organisation));
  for (const archive::Document& each : documents) {
    tell_event(archive,
               {archive::EventType::kExport, each.id, "success",
                "передан в контейнере «" + target.filename().string() + "»"},
               session);
  }
  session.terminal.made(
      {fmt::format("#{}", documents.front().id), target.lexically_normal().string(), 0});
  return {};
}

std::vector<std::string> signers_of(const archive::Document& document) {
  std::vector<std::string> out;
  for (const archive::Person& person : document.people) {
    if (person.role == "подписант") out.push_back(person.name);
  }
  return out;
}

void tell_masked(const pipeline::Masked& masked, Session& session) {
  Diagnostics notes;
  notes.note("publish.masked", {},
             {fmt::format("скрыто: имён {}, телефонов, адресов и номеров {}; просмотрите копию "
                          "перед публикацией",
                          masked.names, masked.contacts),
              fmt::format("hidden: {} names, {} telephones, addresses and numbers; look at the "
                          "copy before it is published",
                          masked.names, masked.contacts)});
  session.terminal.report(notes);
}

}  // namespace

Result<void> run(const ArchiveExportArguments& arguments, Session& session) {
  PRIKAZ_TRY(archive::Archive archive, open_for_event(arguments.place));
  PRIKAZ_TRY(const std::vector<archive::Document> documents, chosen(archive, arguments, session));
  DepartmentNames names(session);
  if (!arguments.together.empty()) {
    return send(archive, documents, russian::file_name(arguments.together), arguments, names,
                session);
  }
  for (const archive::Document& each : documents) {
    PRIKAZ_CHECK(send(archive, {&each, 1}, archive::bag_name(each), arguments, names, session));
  }
  return {};
}

Result<void> run(const ArchiveImportArguments& arguments, Session& session) {
  PRIKAZ_TRY(archive::Archive archive, open_archive(arguments.place, archive::Access::kCreate));
  PRIKAZ_TRY(const archive::TrustAnchors trust,
             archive::trust_of(arguments.trust, archive.folder()));
  Json json{{"added", Json::array()}, {"present", Json::array()}};
  std::string text;
  const bool russian = session.terminal.language() == Language::kRussian;
  for (const std::string& bag : arguments.bags) {
    Diagnostics found;
    const auto taken = archive::import_bag(archive, bag, trust, found);
    session.terminal.report(found);
    if (!taken) {
      session.terminal.report(taken.error());
      continue;
    }
    for (const archive::Document& each : taken->added) {
      json["added"].push_back(to_json(each, Detail::kBrief));
      text += line_of(each) + "\n";
    }
    for (const archive::Document& each : taken->present) {
      json["present"].push_back(to_json(each, Detail::kBrief));
      text += line_of(each) + (russian ? "  (уже был)\n" : "  (was here)\n");
    }
  }
  session.terminal.print(session.terminal.json() ? json.dump(2) + "\n" : text);
  return {};
}

Result<void> run(const ArchivePublishArguments& arguments, Session& session) {
  PRIKAZ_TRY(archive::Archive archive, open_for_event(arguments.place));
  PRIKAZ_TRY(const archive::Document document, archive.named(arguments.document));
  PRIKAZ_TRY(ArchivedDocx docx, archived_docx(archive, document));
  const pipeline::MaskOptions options{signers_of(document), arguments.keep_surnames};
  Diagnostics found;
  const auto masked = pipeline::mask(docx.package, options, found);
  session.terminal.report(found);
  if (!masked) return masked.error();
  const std::string stem = pipeline::mask_text(docx.stem, options) + "_для_публикации";
  const auto place = std::filesystem::path(arguments.folder) / stem;

  std::string docx_bytes, pdf_bytes;
  std::vector<files::Output> outputs;
  if (arguments.docx) {
    docx_bytes = docx.package.write();
    outputs.push_back({place.string() + ".docx", docx_bytes});
  }
  int pages = 0;
  if (arguments.pdf) {
    PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
    pipeline::Workshop workshop(home);
    Diagnostics said;
    auto made = pipeline::typeset(docx.package, workshop, {.file = stem + ".docx"}, said);
    session.terminal.report(said);
    if (!made) return std::move(made).error();
    pdf_bytes = std::move(made->pdf);
    pages = made->pages;
    outputs.push_back({place.string() + ".pdf", pdf_bytes});
  }
  PRIKAZ_CHECK(files::write_together(outputs, files::Flush::kFileAndFolder));
  for (const files::Output& each : outputs) {
    session.terminal.made(
        {fmt::format("#{}", document.id), each.path.lexically_normal().string(), pages});
  }
  tell_masked(*masked, session);
  tell_event(archive,
             {archive::EventType::kExport, document.id, "success",
              "сделана копия для публикации без персональных данных"},
             session);
  return {};
}

}  // namespace prikaz::cli
