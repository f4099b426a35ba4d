#include "opc/package.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/files.h"
#include "opc/file_kind.h"
#include "opc/folder.h"
#include "opc/part_name.h"

namespace prikaz::opc {
namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";

// Adds what the fallback has and the folder lacks, content types joined.
Result<void> complete(Entries& entries, std::map<std::string, std::string>& types,
                      const std::filesystem::path& folder, const Limits& limits) {
  PRIKAZ_TRY(Entries found, read_folder(folder, limits));
  const auto list = found.find(kContentTypes);
  ContentTypes declared;
  if (list != found.end()) {
    PRIKAZ_TRY(declared,
               ContentTypes::read(list->second->bytes(),
                                  {.file = folder.string(), .part = std::string(kContentTypes)}));
  }
  for (auto& [name, content] : found) {
    if (!entries.emplace(name, content).second) continue;
    if (name != kContentTypes) types[name] = declared.of(name);
  }
  return {};
}

}  // namespace

Result<Package> Package::open(const std::filesystem::path& path, const OpenOptions& options) {
  std::error_code error;
  const SourceLocation where{.file = path.string()};
  if (!std::filesystem::is_directory(path, error)) {
    PRIKAZ_TRY(const std::string bytes, files::read(path, options.limits.file_bytes));
    return from_bytes(bytes, where, options.limits);
  }
  PRIKAZ_TRY(Entries entries, read_folder(path, options.limits));
  std::map<std::string, std::string> fallback_types;
  if (!options.fallback.empty())
    PRIKAZ_CHECK(complete(entries, fallback_types, options.fallback, options.limits));
  PRIKAZ_TRY(Package package, from_entries(entries, where));
  for (const auto& [name, type] : fallback_types) {
    const auto part = package.parts_.find(name);
    if (part != package.parts_.end() && !type.empty()) part->second.content_type_ = type;
  }
  package.drop_unreachable();
  return package;
}

Result<Package> Package::from_bytes(std::string_view bytes, const SourceLocation& where,
                                    const Limits& limits) {
  PRIKAZ_TRY(const Entries entries, read_zip(bytes, where, limits));
  return from_entries(entries, where);
}

Result<Package> Package::from_entries(const Entries& entries, const SourceLocation& where) {
  Package package;
  package.file_ = where.file;
  const auto list = entries.find(kContentTypes);
  if (list == entries.end()) return no_content_types(where.file);
  PRIKAZ_TRY(const ContentTypes types,
             ContentTypes::read(list->second->bytes(), package.where(kContentTypes)));
  for (const auto& [written, content] : entries) {
    if (written == kContentTypes) continue;
    const auto decoded = normalised_name(percent_decoded(written));
    const std::string& name = decoded ? *decoded : written;
    if (auto source = source_of_relationships(name)) {
      PRIKAZ_TRY(auto links, read_relationships(content->bytes(), *source, package.where(name)));
      package.put_relationships(*source, std::move(links));
    } else {
      package.set_part(name, types.of(name), content);
    }
  }
  return package;
}

SourceLocation Package::where(std::string_view part) const {
  return {.file = file_, .part = std::string(part)};
}

const Part* Package::part(std::string_view name) const {
  const auto found = parts_.find(name);
  return found == parts_.end() ? nullptr : &found->second;
}

Result<const Part*> Package::main_document() const {
  if (const Part* found = related("", relation::kOfficeDocument)) return found;
  return failure("opc.no-main-document", {file_},
                 {"это не документ Word (.docx): в архиве нет основной части документа",
                  "this is no Word document (.docx): the archive has no main part"});
}

const Part& Package::set_part(std::string_view name, std::string_view content_type,
                              std::string bytes) {
  return set_part(name, content_type, Content::of(std::move(bytes)));
}

const Part& Package::set_part(std::string_view name, std::string_view content_type,
                              std::shared_ptr<const Content> content) {
  auto found = parts_.find(name);
  if (found == parts_.end()) {
    found = parts_.emplace(std::string(name), Part()).first;
    found->second.name_ = name;
    found->second.content_type_ = media_type_of(extension(name));
    content_types_ = nullptr;
  }
  Part& part = found->second;
  if (!content_type.empty() && part.content_type_ != content_type) {
    part.content_type_ = content_type;
    content_types_ = nullptr;
  }
  part.content_ = std::move(content);
  return part;
}

void Package::remove_part(std::string_view name) {
  const auto found = parts_.find(name);
  if (found == parts_.end()) return;
  parts_.erase(found);
  const auto links = relationships_.find(name);
  if (links != relationships_.end()) relationships_.erase(links);
  content_types_ = nullptr;
}

std::string Package::unused_name(std::string_view stem, std::string_view suffix) const {
  for (size_t number = 1;; ++number) {
    std::string name = fmt::format("{}{}{}", stem, number, suffix);
    if (!parts_.contains(name)) return name;
  }
}

const std::vector<Relationship>& Package::relationships(std::string_view source) const {
  static const std::vector<Relationship> kNone;
  const auto found = relationships_.find(source);
  return found == relationships_.end() ? kNone : found->second->list;
}

const Relationship* Package::relationship(std::string_view source, std::string_view id) const {
  for (const Relationship& item : relationships(source))
    if (item.id == id) return &item;
  return nullptr;
}

const Part* Package::target(std::string_view source, std::string_view id) const {
  const Relationship* found = relationship(source, id);
  return found && found->mode == TargetMode::kInternal ? part(found->target) : nullptr;
}

const Part* Package::related(std::string_view source, std::string_view type) const {
  for (const Relationship& item : relationships(source)) {
    if (item.type != type || item.mode == TargetMode::kExternal) continue;
    if (const Part* found = part(item.target)) return found;
  }
  return nullptr;
}

std::string Package::add_relationship(std::string_view source, std::string_view type,
                                      std::string_view target, TargetMode mode) {
  std::vector<Relationship> list = relationships(source);
  std::set<std::string_view> ids;
  for (const Relationship& item : list) {
    if (item.type == type && item.target == target && item.mode == mode) return item.id;
    ids.insert(item.id);
  }
  size_t number = list.size() + 1;
  while (ids.contains(fmt::format("rId{}", number))) ++number;
  std::string id = fmt::format("rId{}", number);
  list.push_back({id, std::string(type), std::string(target), mode});
  put_relationships(source, std::move(list));
  return id;
}

void Package::set_relationships(std::string_view source, std::vector<Relationship> list) {
  put_relationships(source, std::move(list));
}

void Package::remove_relationship(std::string_view source, std::string_view id) {
  std::vector<Relationship> list = relationships(source);
  std::erase_if(list, [&](const Relationship& item) { return item.id == id; });
  put_relationships(source, std::move(list));
}

void Package::put_relationships(std::string_view source, std::vector<Relationship> list) {
  const auto found = relationships_.find(source);
  if (list.empty()) {
    if (found != relationships_.end()) relationships_.erase(found);
    return;
  }
  auto made = std::make_shared<RelationshipSet>();
  made->content = Content::of(write_relationships(list, source));
  made->list = std::move(list);
  if (found != relationships_.end()) {
    found->second = std::move(made);
  } else {
    relationships_.emplace(std::string(source), std::move(made));
  }
}

void Package::drop_unreachable() {
  std::set<std::string, std::less<>> reached;
  std::vector<std::string> open = {""};
  while (!open.empty()) {
    const std::string source = std::move(open.back());
    open.pop_back();
    for (const Relationship& item : relationships(source)) {
      if (item.mode == TargetMode::kInternal && reached.insert(item.target).second)
        open.push_back(item.target);
    }
  }
  std::vector<std::string> lost;
  for (const auto& [name, part] : parts_)
    if (!reached.contains(name)) lost.push_back(name);
  for (const std::string& name : lost) remove_part(name);
  std::erase_if(relationships_, [&](const auto& item) {
    return !item.first.empty() && !parts_.contains(item.first);
  });
}

Entries Package::entries() const {
  auto types = std::atomic_load(&content_types_);
  if (!types) {
    std::map<std::string, std::string> list;
    for (const auto& [name, part] : parts_) list.emplace(name, part.content_type_);
    types = Content::of(ContentTypes::write(list));
    std::atomic_store(&content_types_, types);
  }
  Entries entries;
  entries.emplace(kContentTypes, std::move(types));
  for (const auto& [name, part] : parts_) entries.emplace(percent_encoded(name), part.content_);
  for (const auto& [source, set] : relationships_)
    entries.emplace(percent_encoded(relationships_name(source)), set->content);
  return entries;
}

std::string Package::write() const {
  return write_zip(entries());
}

}  // namespace prikaz::opc
