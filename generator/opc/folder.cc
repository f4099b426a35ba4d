#include "opc/folder.h"

#include <fmt/format.h>

#include <vector>

#include "base/files.h"
#include "opc/part_name.h"
#include "xml/indented.h"

namespace prikaz::opc {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const std::string& file) {
  return file.starts_with('.') && file != ".rels";
}

// Regular files below the folder, by their names in the package.
std::vector<std::pair<std::string, fs::path>> files_below(const fs::path& folder) {
  std::vector<std::pair<std::string, fs::path>> found;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const bool is_folder = at->is_directory(error);
    const bool is_package = is_folder && at->path().extension() == ".docx";
    if (is_package || is_hidden(at->path().filename().string())) {
      if (is_folder) at.disable_recursion_pending();
      continue;
    }
    if (at->is_symlink(error) || !at->is_regular_file(error)) continue;
    found.emplace_back(at->path().lexically_relative(folder).generic_string(), at->path());
  }
  return found;
}

}  // namespace

Result<Entries> read_folder(const fs::path& folder, const Limits& limits) {
  Entries entries;
  uint64_t total = 0;
  for (const auto& [name, path] : files_below(folder)) {
    PRIKAZ_TRY(std::string bytes, files::read(path, limits.file_bytes));
    total += bytes.size();
    if (entries.size() >= limits.entries || total > limits.expanded_bytes) {
      return failure("zip.too-large", {folder.string()},
                     {"в папке документа слишком много файлов или они слишком велики",
                      "the folder of the document has too many files or too large ones"});
    }
    entries.emplace(name, Content::of(std::move(bytes)));
  }
  return entries;
}

Result<void> write_folder(const fs::path& folder, const Entries& entries) {
  for (const auto& [name, content] : entries) {
    PRIKAZ_TRY(const fs::path path, files::inside(folder, name));
    const bool is_xml = extension(name) == "xml" || extension(name) == "rels";
    if (!is_xml) {
      PRIKAZ_CHECK(files::write(path, content->bytes(), files::Flush::kNone));
      continue;
    }
    PRIKAZ_TRY(const std::string text, xml::indented(content->bytes(), {.part = name}));
    PRIKAZ_CHECK(files::write(path, text, files::Flush::kNone));
  }
  for (const auto& [name, path] : files_below(folder)) {
    std::error_code error;
    if (!entries.contains(name)) fs::remove(path, error);
  }
  return {};
}

}  // namespace prikaz::opc
