#include "archive/bag_source.h"

#include <fmt/format.h>

#include <set>
#include <system_error>
#include <utility>

#include "archive/bag_manifest.h"
#include "base/files.h"
#include "opc/zip.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

namespace fs = std::filesystem;

Diagnostics not_a_bag(const fs::path& path) {
  return failure("bag.not-a-bag", {path.string()},
                 {"это не контейнер BagIt: нет файла bagit.txt",
                  "this is no BagIt bag: there is no bagit.txt"},
                 {"укажите папку контейнера или его ZIP", "name the bag's folder or its ZIP"});
}

class FolderSource : public BagSource {
 public:
  explicit FolderSource(fs::path folder) : folder_(std::move(folder)) {
    name_ = fs::absolute(folder_).lexically_normal().filename().string();
    if (name_.empty()) name_ = fs::absolute(folder_).lexically_normal().parent_path().filename();
  }

  Result<void> list(const BagLimits& limits) {
    std::error_code error;
    fs::recursive_directory_iterator at(folder_, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
      PRIKAZ_CHECK(take(*at));
      if (sizes_.size() > limits.files) {
        return failure("bag.too-many-files", {folder_.string()},
                       {fmt::format("в контейнере больше {} файлов", limits.files),
                        fmt::format("the bag has more than {} files", limits.files)});
      }
    }
    if (!error) return {};
    return failure("file.unreadable", {folder_.string()},
                   {"не удалось прочитать папку: " + error.message(),
                    "the folder could not be read: " + error.message()});
  }

  Result<std::string> read(std::string_view name, uint64_t limit) const override {
    return files::read(paths_.find(name)->second, limit);
  }

 private:
  Result<void> take(const fs::directory_entry& entry) {
    const fs::file_type type = entry.symlink_status().type();
    if (type == fs::file_type::directory) return {};
    const std::string typed = entry.path().lexically_relative(folder_).generic_string();
    if (type != fs::file_type::regular) {
      return failure("bag.link", {folder_.string()},
                     {fmt::format("в контейнере ссылка или устройство: «{}»", typed),
                      fmt::format("the bag holds a link or a device: «{}»", typed)});
    }
    std::string name = russian::normalized(typed);
    if (!is_safe_bag_name(name)) {
      return failure("bag.bad-name", {folder_.string()},
                     {fmt::format("недопустимое имя файла в контейнере: «{}»", name),
                      fmt::format("a forbidden file name in the bag: «{}»", name)});
    }
    if (!paths_.emplace(name, entry.path()).second) {
      return failure("bag.duplicate", {folder_.string()},
                     {fmt::format("файл «{}» лежит в контейнере дважды", name),
                      fmt::format("the bag has the file «{}» twice", name)});
    }
    sizes_.emplace(std::move(name), entry.file_size());
    return {};
  }

  fs::path folder_;
  std::map<std::string, fs::path, std::less<>> paths_;
};

class ZipSource : public BagSource {
 public:
  // The bag is the one folder of the ZIP (RFC 8493, 4.2), or its root.
  static Result<std::unique_ptr<BagSource>> open(const fs::path& path, const BagLimits& limits) {
    auto source = std::make_unique<ZipSource>();
    PRIKAZ_TRY(const std::string bytes, files::read(path, limits.zip_expanded));
    PRIKAZ_TRY(opc::Entries entries, opc::read_zip(bytes, {path.string()},
                                                   {.file_bytes = limits.zip_expanded,
                                                    .expanded_bytes = limits.zip_expanded,
                                                    .entries = limits.files}));
    source->name_ = path.stem().string();
    std::string root;
    if (!entries.contains("bagit.txt")) {
      std::set<std::string> folders;
      for (const auto& entry : entries)
        folders.insert(entry.first.substr(0, entry.first.find('/')));
      if (folders.size() != 1) return not_a_bag(path);
      source->name_ = *folders.begin();
      root = source->name_ + '/';
    }
    for (auto& [name, content] : entries) {
      if (!name.starts_with(root)) return not_a_bag(path);
      std::string below = russian::normalized(std::string_view(name).substr(root.size()));
      if (!is_safe_bag_name(below)) {
        return failure("bag.bad-name", {path.string()},
                       {fmt::format("недопустимое имя файла в контейнере: «{}»", below),
                        fmt::format("a forbidden file name in the bag: «{}»", below)});
      }
      source->sizes_.emplace(below, content->bytes().size());
      if (!source->contents_.emplace(below, std::move(content)).second) {
        return failure("bag.duplicate", {path.string()},
                       {fmt::format("файл «{}» лежит в контейнере дважды", below),
                        fmt::format("the bag has the file «{}» twice", below)});
      }
    }
    return std::unique_ptr<BagSource>(std::move(source));
  }

  Result<std::string> read(std::string_view name, uint64_t) const override {
    return contents_.find(name)->second->bytes();
  }

 private:
  std::map<std::string, std::shared_ptr<const opc::Content>, std::less<>> contents_;
};

}  // namespace

Result<std::unique_ptr<BagSource>> BagSource::open(const fs::path& path, const BagLimits& limits) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return ZipSource::open(path, limits);
  if (!fs::exists(path / "bagit.txt", error)) return not_a_bag(path);
  auto source = std::make_unique<FolderSource>(path);
  PRIKAZ_CHECK(source->list(limits));
  return std::unique_ptr<BagSource>(std::move(source));
}

}  // namespace prikaz::archive
