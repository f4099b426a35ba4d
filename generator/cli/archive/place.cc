#include "cli/archive/place.h"

#include <cstdlib>

#include "cli/home.h"
#include "paper/department.h"
#include "russian/dates.h"

namespace prikaz::cli {

Result<archive::Archive> open_archive(const ArchivePlace& place, archive::Access access) {
  std::string folder = place.folder;
  if (const char* usual = std::getenv("PRIKAZ_ARCHIVE"); folder.empty() && usual != nullptr) {
    folder = usual;
  }
  if (folder.empty()) {
    return failure("archive.no-folder", {},
                   {"не указана папка архива", "the folder of the archive is not given"},
                   {"добавьте --archive ПАПКА или задайте PRIKAZ_ARCHIVE",
                    "add --archive FOLDER or set PRIKAZ_ARCHIVE"});
  }
  return archive::Archive::open(folder, access, std::chrono::seconds(place.wait));
}

Result<std::optional<Date>> date_of(const std::string& typed, const char* option) {
  if (typed.empty()) return std::optional<Date>();
  PRIKAZ_TRY(const Date date, russian::parse_date(typed, {option}));
  return std::optional<Date>(date);
}

std::string department_of(const std::string& typed, Session& session) {
  if (typed.empty()) return typed;
  const auto home = find_home(session.arguments.home);
  if (!home) return typed;
  const auto catalogue = paper::Catalogue::open(*home / "templates");
  if (!catalogue) return typed;
  Diagnostics notes;
  const auto department = catalogue->department(typed, {}, notes);
  return department ? department->id : typed;
}

Result<archive::Filter> filter_of(const ArchiveFilter& typed, Session& session) {
  archive::Filter filter;
  filter.kind = typed.kind;
  filter.department = department_of(typed.department, session);
  filter.number = typed.number;
  filter.index = typed.index;
  filter.school = typed.school;
  filter.person = typed.person;
  filter.batch = typed.batch;
  filter.nomenclature = typed.nomenclature;
  filter.status = archive::status_named(typed.status);
  PRIKAZ_TRY(filter.from, date_of(typed.from, "--from"));
  PRIKAZ_TRY(filter.to, date_of(typed.to, "--to"));
  PRIKAZ_TRY(filter.term_from, date_of(typed.term_from, "--term-from"));
  PRIKAZ_TRY(filter.term_to, date_of(typed.term_to, "--term-to"));
  return filter;
}

}  // namespace prikaz::cli
