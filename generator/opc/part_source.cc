#include "opc/part_source.h"

#include <map>
#include <utility>

#include "opc/file_kind.h"
#include "opc/part_name.h"
#include "opc/zip_archive.h"

namespace prikaz::opc {

struct PartStream::Rep {
  const ZipArchive& archive;
  const ZipEntry& entry;
  ZipArchive::OpenFile file;
  uint64_t taken = 0;
};

PartStream::PartStream(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
PartStream::PartStream(PartStream&&) noexcept = default;
PartStream& PartStream::operator=(PartStream&&) noexcept = default;
PartStream::~PartStream() = default;

uint64_t PartStream::size() const {
  return rep_->entry.size;
}
uint64_t PartStream::taken() const {
  return rep_->taken;
}

Result<size_t> PartStream::read(std::span<char> buffer) {
  const int64_t got = rep_->file ? read_some(rep_->file.get(), buffer) : -1;
  if (got < 0) return rep_->archive.broken(rep_->entry.name);
  rep_->taken += static_cast<uint64_t>(got);
  const bool wrong = got == 0 ? rep_->taken != rep_->entry.size : rep_->taken > rep_->entry.size;
  if (wrong) return rep_->archive.broken(rep_->entry.name);
  return static_cast<size_t>(got);
}

struct PartSource::Rep {
  ZipArchive archive;
  ContentTypes types;
  std::map<std::string, const ZipEntry*, std::less<>> parts;

  Result<std::string> whole(const ZipEntry& entry) const {
    PRIKAZ_TRY(const auto content, archive.read(entry));
    return content->bytes();
  }
};

PartSource::PartSource(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
PartSource::PartSource(PartSource&&) noexcept = default;
PartSource::~PartSource() = default;

Result<PartSource> PartSource::open(const files::Input& file, const Limits& limits) {
  constexpr std::string_view kContentTypes = "[Content_Types].xml";
  PRIKAZ_TRY(ZipArchive archive, ZipArchive::open(file, {.file = file.name()}, limits));
  auto rep = std::make_unique<Rep>(Rep{std::move(archive), {}, {}});
  for (const ZipEntry& entry : rep->archive.entries()) {
    const auto decoded = normalised_name(percent_decoded(entry.name));
    rep->parts.emplace(decoded ? *decoded : entry.name, &entry);
  }
  const auto list = rep->parts.find(kContentTypes);
  if (list == rep->parts.end()) return no_content_types(file.name());
  PRIKAZ_TRY(const std::string xml, rep->whole(*list->second));
  PRIKAZ_TRY(rep->types,
             ContentTypes::read(xml, {.file = file.name(), .part = "[Content_Types].xml"}));
  return PartSource(std::move(rep));
}

bool PartSource::has(std::string_view part) const {
  return rep_->parts.contains(part);
}

std::string PartSource::content_type(std::string_view part) const {
  return rep_->types.of(part);
}

SourceLocation PartSource::where(std::string_view part) const {
  return {.file = rep_->archive.where().file, .part = std::string(part)};
}

Result<std::vector<Relationship>> PartSource::relationships(std::string_view source) const {
  const std::string name = relationships_name(source);
  const auto found = rep_->parts.find(name);
  if (found == rep_->parts.end()) return std::vector<Relationship>();
  PRIKAZ_TRY(const std::string xml, rep_->whole(*found->second));
  return read_relationships(xml, source, where(name));
}

Result<std::string> PartSource::read(std::string_view part) const {
  const auto found = rep_->parts.find(part);
  if (found == rep_->parts.end()) return rep_->archive.broken(part);
  return rep_->whole(*found->second);
}

Result<PartStream> PartSource::stream(std::string_view part) const {
  const auto found = rep_->parts.find(part);
  if (found == rep_->parts.end()) return rep_->archive.broken(part);
  const ZipEntry& entry = *found->second;
  return PartStream(std::make_unique<PartStream::Rep>(
      PartStream::Rep{rep_->archive, entry, rep_->archive.open_entry(entry)}));
}

}  // namespace prikaz::opc
