#include "cli/archive/department_names.h"

#include <utility>

#include "cli/home.h"

namespace prikaz::cli {

DepartmentNames::DepartmentNames(Session& session) {
  const auto home = find_home(session.arguments.home);
  if (!home) return;
  auto catalogue = paper::Catalogue::open(*home / "templates");
  if (catalogue) catalogue_ = std::move(*catalogue);
}

std::string DepartmentNames::of(const std::string& id) {
  if (id.empty() || !catalogue_) return id;
  const auto [known, fresh] = names_.emplace(id, id);
  if (!fresh) return known->second;
  Diagnostics notes;
  const auto department = catalogue_->department(id, {}, notes);
  if (department && !department->names.empty()) known->second = department->names.front();
  return known->second;
}

bool DepartmentNames::has(const std::string& name) const {
  Diagnostics notes;
  return catalogue_ && catalogue_->department(name, {}, notes).has_value();
}

}  // namespace prikaz::cli
