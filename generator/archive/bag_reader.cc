#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "archive/bag.h"
#include "archive/bag_manifest.h"
#include "archive/bag_source.h"
#include "archive/digest.h"

namespace prikaz::archive {

namespace {

// The algorithms that RFC 8493, 2.4, asks a receiver to know.
struct Algorithm {
  std::string_view name;
  DigestKind kind;
  size_t digits;
};
constexpr std::array<Algorithm, 2> kAlgorithms = {
    {{"sha512", DigestKind::kSha512, 128}, {"sha256", DigestKind::kSha256, 64}}};

constexpr std::string_view kPayloadFolder = "data/";

}  // namespace

struct Bag::Rep {
  std::filesystem::path path;
  BagLimits limits;
  std::unique_ptr<BagSource> source;
  const Algorithm* algorithm = nullptr;  // of the payload manifest that is compared
  Manifest payload, tags;
  std::vector<BagInfo> info;
  Diagnostics found;

  SourceLocation at(std::string_view file) const { return {(path / file).string()}; }

  bool has(std::string_view name) const { return source->sizes().contains(name); }

  // A tag file's bytes; what fails is noted and gives nothing.
  std::optional<std::string> text(std::string_view name) {
    auto bytes = source->read(name, limits.tag_bytes);
    if (bytes) return std::move(*bytes);
    found.append(std::move(bytes.error()));
    return std::nullopt;
  }

  void check_declaration();
  void read_manifests(std::string_view stem, Manifest& manifest);
  void check_payload_names();
  void check_digests(const Manifest& manifest, DigestKind kind);
  void check_oxum();
  Result<std::string> checked(std::string_view name, const Manifest& manifest,
                              uint64_t limit) const;
};

// RFC 8493, 2.1.1.
void Bag::Rep::check_declaration() {
  const auto declaration = text("bagit.txt");
  if (!declaration) return;
  auto lines = parse_bag_info(*declaration, at("bagit.txt"));
  if (!lines) return found.append(std::move(lines.error()));
  const auto value = [&](std::string_view label) {
    const auto line = std::find_if(lines->begin(), lines->end(),
                                   [&](const BagInfo& each) { return each.label == label; });
    return line == lines->end() ? std::string() : line->value;
  };
  const std::string version = value("BagIt-Version");
  if (version != "1.0" && version != "0.97") {
    found
        .error("bag.version", at("bagit.txt"),
               {fmt::format("версия BagIt «{}» не читается", version),
                fmt::format("BagIt version «{}» cannot be read", version)})
        .advise({"нужна версия 1.0", "version 1.0 is needed"});
  }
  const std::string encoding = value("Tag-File-Character-Encoding");
  if (encoding != "UTF-8") {
    found.error("bag.encoding", at("bagit.txt"),
                {fmt::format("кодировка служебных файлов «{}», а нужна UTF-8", encoding),
                 fmt::format("tag files are written in «{}», UTF-8 is needed", encoding)});
  }
}

// The strongest manifest that is there. Every other known one must name the same files (2.1.3).
void Bag::Rep::read_manifests(std::string_view stem, Manifest& manifest) {
  const bool of_payload = stem == "manifest";
  bool first = true;
  for (const Algorithm& each : kAlgorithms) {
    const std::string name = fmt::format("{}-{}.txt", stem, each.name);
    if (!has(name)) continue;
    const auto bytes = text(name);
    if (!bytes) continue;
    auto read = parse_manifest(*bytes, each.digits, at(name));
    if (!read) {
      found.append(std::move(read.error()));
      continue;
    }
    check_digests(*read, each.kind);
    if (first) {
      manifest = std::move(*read);
      if (of_payload) algorithm = &each;
    } else if (of_payload &&
               !std::equal(manifest.begin(), manifest.end(), read->begin(), read->end(),
                           [](const auto& a, const auto& b) { return a.first == b.first; })) {
      found.error("bag.no-manifest", at(name),
                  {"описи контейнера называют разные файлы", "manifests name different files"});
    }
    first = false;
  }
  if (of_payload && first) {
    found.error("bag.no-manifest", {path.string()},
                {"в контейнере нет описи manifest-sha512.txt (или manifest-sha256.txt)",
                 "the bag has no manifest-sha512.txt (or manifest-sha256.txt)"});
  }
}

void Bag::Rep::check_digests(const Manifest& manifest, DigestKind kind) {
  for (const auto& [name, expected] : manifest) {
    if (!has(name)) {
      found.error("bag.missing-file", at(name),
                  {"файла из описи нет в контейнере", "a file of the manifest is missing"});
      continue;
    }
    auto bytes = source->read(name, limits.file_bytes);
    if (!bytes) {
      found.append(std::move(bytes.error()));
    } else if (digest(kind, *bytes) != expected) {
      found.error("bag.changed", at(name),
                  {"файл изменён: контрольная сумма не сходится с описью",
                   "the file was changed: its digest differs from the manifest"});
    }
  }
}

// Every file below data/ is named by the manifest, and nothing else is (2.1.3).
void Bag::Rep::check_payload_names() {
  if (algorithm == nullptr) return;
  for (const auto& each : source->sizes()) {
    if (each.first.starts_with(kPayloadFolder) && !payload.contains(each.first)) {
      found.error("bag.extra-file", at(each.first),
                  {"лишний файл: в описи контейнера его нет",
                   "an extra file: the manifest does not name it"});
    }
  }
  for (const auto& each : payload) {
    if (!each.first.starts_with(kPayloadFolder)) {
      found.error("bag.bad-name", at(each.first),
                  {"опись называет файл вне папки data",
                   "the manifest names a file outside of the folder data"});
    }
  }
}

// RFC 8493, 2.2.2 Payload-Oxum: octets, a dot, the number of files.
void Bag::Rep::check_oxum() {
  if (!has("bag-info.txt")) return;
  const auto bytes = text("bag-info.txt");
  if (!bytes) return;
  auto read = parse_bag_info(*bytes, at("bag-info.txt"));
  if (!read) return found.append(std::move(read.error()));
  info = std::move(*read);
  uint64_t octets = 0;
  uint64_t count = 0;
  for (const auto& [name, size] : source->sizes()) {
    if (!name.starts_with(kPayloadFolder)) continue;
    octets += size;
    ++count;
  }
  const std::string counted = fmt::format("{}.{}", octets, count);
  for (const BagInfo& line : info) {
    if (line.label == "Payload-Oxum" && line.value != counted) {
      found.error("bag.oxum", at("bag-info.txt"),
                  {fmt::format("объём не сходится: записано {}, на деле {}", line.value, counted),
                   fmt::format("Payload-Oxum says {}, there is {}", line.value, counted)});
    }
  }
}

Result<std::string> Bag::Rep::checked(std::string_view name, const Manifest& manifest,
                                      uint64_t limit) const {
  const auto expected = manifest.find(name);
  if (expected == manifest.end() || !has(name)) {
    return failure("bag.missing-file", at(name),
                   {"такого файла в контейнере нет", "the bag has no such file"});
  }
  PRIKAZ_TRY(std::string bytes, source->read(name, limit));
  const auto kind =
      expected->second.size() == kAlgorithms[0].digits ? DigestKind::kSha512 : DigestKind::kSha256;
  if (digest(kind, bytes) != expected->second) {
    return failure("bag.changed", at(name),
                   {"файл изменён: контрольная сумма не сходится с описью",
                    "the file was changed: its digest differs from the manifest"});
  }
  return bytes;
}

Bag::Bag(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Bag::Bag(Bag&&) noexcept = default;
Bag& Bag::operator=(Bag&&) noexcept = default;
Bag::~Bag() = default;

Result<Bag> Bag::open(const std::filesystem::path& folder_or_zip, const BagLimits& limits) {
  auto rep = std::make_unique<Rep>();
  rep->path = folder_or_zip;
  rep->limits = limits;
  PRIKAZ_TRY(rep->source, BagSource::open(folder_or_zip, limits));
  if (!rep->has("bagit.txt")) {
    return failure("bag.not-a-bag", {folder_or_zip.string()},
                   {"это не контейнер BagIt: нет файла bagit.txt",
                    "this is no BagIt bag: there is no bagit.txt"},
                   {"укажите папку контейнера или его ZIP", "name the bag's folder or its ZIP"});
  }
  if (rep->has("fetch.txt")) {
    rep->found
        .error("bag.fetch", rep->at("fetch.txt"),
               {"контейнер неполон: часть файлов предлагается скачать (fetch.txt)",
                "the bag is incomplete: some files are to be fetched (fetch.txt)"})
        .advise({"попросите передать контейнер целиком", "ask for the whole bag"});
  }
  rep->check_declaration();
  rep->read_manifests("manifest", rep->payload);
  rep->read_manifests("tagmanifest", rep->tags);
  rep->check_payload_names();
  rep->check_oxum();
  if (!rep->found.empty()) return std::move(rep->found);
  return Bag(std::move(rep));
}

const std::string& Bag::name() const {
  return rep_->source->name();
}

std::vector<std::string> Bag::payload() const {
  std::vector<std::string> names;
  for (const auto& each : rep_->payload) names.push_back(each.first.substr(kPayloadFolder.size()));
  return names;
}

std::vector<std::string> Bag::tags() const {
  std::vector<std::string> names;
  for (const auto& each : rep_->tags) names.push_back(each.first);
  return names;
}

const std::vector<BagInfo>& Bag::info() const {
  return rep_->info;
}

Result<std::string> Bag::read(std::string_view name) const {
  return rep_->checked(std::string(kPayloadFolder) + std::string(name), rep_->payload,
                       rep_->limits.file_bytes);
}

Result<std::string> Bag::read_tag(std::string_view name) const {
  return rep_->checked(name, rep_->tags, rep_->limits.tag_bytes);
}

}  // namespace prikaz::archive
