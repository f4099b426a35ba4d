#include "cli/home.h"

#include <cstdlib>
#include <system_error>

namespace prikaz::cli {

namespace {

bool is_home(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::is_directory(folder / "templates", error) &&
         std::filesystem::is_directory(folder / "fonts", error);
}

}  // namespace

Result<std::filesystem::path> find_home(const std::string& named) {
  const char* variable = std::getenv("PRIKAZ_HOME");
  const std::string asked = !named.empty() ? named : variable != nullptr ? variable : "";
  if (!asked.empty()) {
    if (is_home(asked)) return std::filesystem::path(asked);
    return failure("home.missing", {asked},
                   {"в этой папке нет templates и fonts", "there are no templates and fonts here"},
                   {"укажите папку prikaz в --home или PRIKAZ_HOME",
                    "name the folder of prikaz with --home or PRIKAZ_HOME"});
  }
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  for (const char* beside : {"../share/prikaz", ".."}) {
    const auto folder = (program.parent_path() / beside).lexically_normal();
    if (is_home(folder)) return folder;
  }
  return failure("home.missing", {program.string()},
                 {"рядом с программой нет папки с templates и fonts",
                  "there is no folder with templates and fonts beside the program"},
                 {"укажите её в --home или PRIKAZ_HOME", "name it with --home or PRIKAZ_HOME"});
}

}  // namespace prikaz::cli
