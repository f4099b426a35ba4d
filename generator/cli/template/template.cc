// prikaz template list | export | import
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/template/catalogue_template.h"
#include "merge/template.h"
#include "opc/folder.h"
#include "opc/package.h"
#include "paper/department.h"
#include "xml/indented.h"

namespace prikaz::cli {

namespace {

// Whether templates/common has this very part, so that a department need not have it again.
bool is_common(const std::filesystem::path& common, const std::string& name,
               const std::string& bytes) {
  const auto shared = files::read(common / name);
  if (!shared) return false;
  const auto canonical = xml::indented(bytes, {});
  return *shared == (canonical ? *canonical : bytes);
}

bool names_common(const std::string& department) {
  return department == "common" || department == "общие";
}

}  // namespace

Result<void> run(const TemplateListArguments&, Session& session) {
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  Diagnostics notes;
  PRIKAZ_TRY(const auto departments, catalogue.departments(notes));
  session.terminal.report(notes);
  const bool russian = session.arguments.language == Language::kRussian;
  for (const paper::Department& department : departments) {
    std::string line = department.id;
    if (!department.names.empty()) line += fmt::format(" ({})", fmt::join(department.names, ", "));
    std::vector<std::string> own, common;
    for (const paper::Kind kind : paper::kKinds) {
      PRIKAZ_TRY(const auto file, catalogue.template_for(department.id, kind));
      const bool has_own = file.parent_path().filename() == department.id;
      (has_own ? own : common).emplace_back(paper::words(kind).name);
    }
    line += fmt::format("\n  {} {}", russian ? "свои:" : "own:", fmt::join(own, ", "));
    line += fmt::format("\n  {} {}\n", russian ? "общие:" : "common:", fmt::join(common, ", "));
    session.terminal.print(line);
  }
  std::vector<std::string> kinds;
  for (const paper::Kind kind : paper::kKinds) kinds.emplace_back(paper::words(kind).name);
  session.terminal.print(
      fmt::format("common ({})\n  {}\n", russian ? "общие" : "for all", fmt::join(kinds, ", ")));
  return {};
}

Result<void> run(const TemplateExportArguments& arguments, Session& session) {
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  PRIKAZ_TRY(const paper::Kind kind, kind_named(arguments.kind));
  Diagnostics notes;
  std::string department;  // "": what all have in common
  if (!names_common(arguments.department)) {
    PRIKAZ_TRY(const auto named, catalogue.department(arguments.department, {}, notes));
    department = named.id;
  }
  PRIKAZ_TRY(const auto path, catalogue.template_for(department, kind));
  PRIKAZ_TRY(const opc::Package package,
             opc::Package::open(path, {.fallback = home / "templates" / "common"}));
  PRIKAZ_CHECK(files::write(arguments.output, package.write(), files::Flush::kFileAndFolder));
  session.terminal.made({path.string(), arguments.output, 0});
  return {};
}

Result<void> run(const TemplateImportArguments& arguments, Session& session) {
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  PRIKAZ_TRY(const TemplatePlace place, template_place(arguments.folder, catalogue));
  PRIKAZ_TRY(opc::Package package, opc::Package::open(arguments.file));
  PRIKAZ_TRY(const merge::Template checked, merge::Template::compile(package));
  PRIKAZ_CHECK(check_names(checked, place.kind));
  opc::Entries own = package.entries();
  std::erase_if(own, [&](const auto& entry) {
    return is_common(home / "templates" / "common", entry.first, entry.second->bytes());
  });
  PRIKAZ_CHECK(opc::write_folder(place.folder, own));
  session.terminal.made({arguments.file, place.folder.string(), 0});
  return {};
}

}  // namespace prikaz::cli
