#include "cli/template/catalogue_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "merge/check_names.h"
#include "paper/view_names.h"

namespace prikaz::cli {

namespace {

namespace fs = std::filesystem;

std::string folder_name(paper::Kind kind) {
  return fmt::format("{}.docx", paper::words(kind).file);
}

Diagnostics bad_place(const std::string& named) {
  std::vector<std::string> names;
  for (const paper::Kind kind : paper::kKinds)
    names.push_back(fmt::format("{} ({})", folder_name(kind), paper::words(kind).name));
  Diagnostics found;
  found
      .error("template.bad-place", {},
             {"здесь программа шаблон не найдёт", "the program will not find a template here"})
      .quote(named)
      .advise({fmt::format("шаблон должен лежать в <ведомство>/<вид>, где вид – {}",
                           fmt::join(names, ", ")),
               fmt::format("a template lies in <department>/<kind>, with one of the kinds {}",
                           fmt::join(names, ", "))});
  return found;
}

// The folder of a department or of what all have in common.
Result<std::string> department_folder(const std::string& name, const paper::Catalogue& catalogue) {
  std::error_code error;
  if (fs::is_directory(catalogue.folder() / name, error)) return name;
  Diagnostics notes;
  PRIKAZ_TRY(const auto department, catalogue.department(name, {}, notes));
  return department.id;
}

}  // namespace

Result<paper::Kind> kind_named(const std::string& name) {
  if (const auto kind = paper::kind_of(name)) return *kind;
  std::vector<std::string> names;
  for (const paper::Kind kind : paper::kKinds) names.emplace_back(paper::words(kind).name);
  Diagnostics found;
  found
      .error("template.unknown-kind", {},
             {"нет такого вида бумаги", "there is no such kind of paper"})
      .quote(name)
      .propose(utf8::nearest(name, names));
  return found;
}

std::optional<paper::Kind> kind_of_folder(const fs::path& folder) {
  const fs::path last = folder.has_filename() ? folder.filename() : folder.parent_path().filename();
  for (const paper::Kind kind : paper::kKinds)
    if (last == folder_name(kind)) return kind;
  return std::nullopt;
}

Result<TemplatePlace> template_place(const std::string& named, const paper::Catalogue& catalogue) {
  std::vector<std::string> parts;
  for (const fs::path& part : fs::path(named))
    if (!part.empty()) parts.push_back(part.string());
  auto kind = kind_of_folder(named);
  const bool is_path = fs::path(named).is_absolute() ||
                       std::any_of(parts.begin(), parts.end(), [](const std::string& part) {
                         return part == "." || part == "..";
                       });
  if (!is_path && parts.size() == 3 && parts[0] == "templates") parts.erase(parts.begin());
  if (!is_path && parts.size() == 2 && parts[0] != "templates") {
    if (!kind) kind = paper::kind_of(parts[1]);
    if (!kind) return bad_place(named);
    PRIKAZ_TRY(const std::string department, department_folder(parts[0], catalogue));
    return TemplatePlace{
        *kind,
        fs::absolute(catalogue.folder() / department / folder_name(*kind)).lexically_normal()};
  }
  if (!kind || parts.size() < 2 || (!is_path && parts[0] == "templates")) return bad_place(named);
  return TemplatePlace{*kind, fs::absolute(named).lexically_normal()};
}

Result<void> check_names(const merge::Template& made, paper::Kind kind) {
  Diagnostics found = merge::unknown_names(made.programs(), paper::view_names(kind));
  if (found.has_errors()) return found;
  return {};
}

}  // namespace prikaz::cli
