#include "cli/archive/archived_docx.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/archive/place.h"

namespace prikaz::cli {

Result<ArchivedDocx> archived_docx(const archive::Archive& archive,
                                   const archive::Document& document) {
  const archive::StoredFile* docx = document.file(archive::Role::kDocx);
  if (docx == nullptr) {
    return failure("archive.no-docx", {},
                   {fmt::format("у документа #{} нет DOCX: копию не из чего делать", document.id),
                    fmt::format("document #{} has no DOCX to make a copy of", document.id)});
  }
  PRIKAZ_TRY(const std::string bytes, archive.read(*docx));
  PRIKAZ_TRY(opc::Package package, opc::Package::from_bytes(bytes, {docx->name}));
  return ArchivedDocx{std::move(package), std::filesystem::path(docx->name).stem().string()};
}

Result<archive::Archive> open_for_event(const ArchivePlace& place) {
  auto archive = open_archive(place, archive::Access::kReadWrite);
  const bool read_only = !archive && archive.error().items().front().code == "archive.read-only";
  return read_only ? open_archive(place, archive::Access::kReadOnly) : std::move(archive);
}

void tell_event(archive::Archive& archive, const archive::NewEvent& event, Session& session) {
  if (const auto added = archive.add_event(event); added) return;
  Diagnostics notes;
  notes.note("archive.no-event", {},
             {"архив открыт только для чтения: запись о событии не сделана",
              "the archive is read-only: the event was not recorded"});
  session.terminal.report(notes);
}

}  // namespace prikaz::cli
