// Departments by the names people know them by: the archive keeps ids of the catalogue.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "cli/commands.h"
#include "paper/department.h"

namespace prikaz::cli {

class DepartmentNames {
 public:
  explicit DepartmentNames(Session& session);
  // The first of its names; what the catalogue does not know stays.
  std::string of(const std::string& id);
  bool has(const std::string& name) const;

 private:
  std::optional<paper::Catalogue> catalogue_;
  std::map<std::string, std::string> names_;
};

}  // namespace prikaz::cli
