// Where the templates and fonts are.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace prikaz::cli {

// `named` (--home), else PRIKAZ_HOME, else share/prikaz beside the program's folder, else the
// source folder the program was built in. Error: "home.missing".
Result<std::filesystem::path> find_home(const std::string& named);

}  // namespace prikaz::cli
