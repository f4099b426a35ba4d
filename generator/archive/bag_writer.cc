#include <fmt/format.h>

#include <system_error>
#include <utility>

#include "archive/bag.h"
#include "archive/bag_manifest.h"
#include "archive/digest.h"
#include "base/files.h"
#include "opc/zip.h"

namespace prikaz::archive {

namespace {

constexpr uint64_t kZipBytes = uint64_t{2} << 30;
constexpr size_t kZipFiles = 60'000;  // without zip64

Diagnostics too_large_for_zip(const std::filesystem::path& target) {
  return failure("bag.too-large", {target.string()},
                 {"контейнер слишком велик для ZIP", "the bag is too large for a ZIP"},
                 {"выгрузите его папкой или частями", "export it as a folder or in parts"});
}

}  // namespace

struct BagWriter::Rep {
  std::filesystem::path target;
  BagForm form = BagForm::kFolder;
  std::filesystem::path unfinished;  // the folder until it is whole
  opc::Entries entries;              // of the ZIP
  Manifest payload, tags;
  uint64_t octets = 0;  // of all files so far
  uint64_t payload_octets = 0;

  ~Rep() {
    std::error_code error;
    if (!unfinished.empty()) std::filesystem::remove_all(unfinished, error);
  }

  Result<void> put(const std::string& name, std::string_view bytes) {
    if (form == BagForm::kFolder) {
      return files::write(unfinished / name, bytes, files::Flush::kFileAndFolder);
    }
    if (octets > kZipBytes || entries.size() >= kZipFiles) return too_large_for_zip(target);
    entries.emplace(target.stem().string() + '/' + name, opc::Content::of(std::string(bytes)));
    return {};
  }

  Result<void> add(Manifest& manifest, const std::string& name, std::string_view bytes) {
    if (!is_safe_bag_name(name)) {
      return failure("bag.bad-name", {target.string()},
                     {fmt::format("имя файла не годится для контейнера: «{}»", name),
                      fmt::format("the file name does not fit into a bag: «{}»", name)});
    }
    if (!manifest.emplace(name, digest(DigestKind::kSha512, bytes)).second) {
      return failure("bag.duplicate", {target.string()},
                     {fmt::format("файл «{}» кладётся в контейнер дважды", name),
                      fmt::format("the file «{}» is put into the bag twice", name)});
    }
    octets += bytes.size();
    return put(name, bytes);
  }

  Result<void> put_in_place() {
    if (form == BagForm::kZip) {
      PRIKAZ_CHECK(files::write(target, opc::write_zip(entries), files::Flush::kFileAndFolder));
      using std::filesystem::perms;
      std::error_code error;  // a disk without permissions has none to set
      std::filesystem::permissions(target, perms::owner_read | perms::owner_write, error);
      return {};
    }
    std::error_code error;
    std::filesystem::rename(unfinished, target, error);
    if (!error) {
      unfinished.clear();
      return {};
    }
    return failure("file.unwritable", {target.string()},
                   {"не удалось поставить папку контейнера на место: " + error.message(),
                    "the folder of the bag could not be put in place: " + error.message()});
  }
};

BagWriter::BagWriter(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
BagWriter::BagWriter(BagWriter&&) noexcept = default;
BagWriter& BagWriter::operator=(BagWriter&&) noexcept = default;
BagWriter::~BagWriter() = default;

Result<BagWriter> BagWriter::create(const std::filesystem::path& target, BagForm form) {
  auto rep = std::make_unique<Rep>();
  rep->target = target.has_filename() ? target : target.parent_path();
  rep->form = form;
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(rep->target, error))) {
    return failure("bag.exists", {rep->target.string()},
                   {"здесь уже есть файл или папка с таким именем",
                    "there is a file or folder of this name already"},
                   {"укажите другое имя (-o) или уберите прежний контейнер",
                    "name another one (-o) or remove the old bag"});
  }
  if (form == BagForm::kFolder) {
    rep->unfinished = rep->target;
    rep->unfinished += ".part";
    std::filesystem::remove_all(rep->unfinished, error);
    std::filesystem::create_directories(rep->unfinished / "data", error);
    if (error) {
      return failure("file.unwritable", {rep->target.string()},
                     {"не удалось создать папку контейнера: " + error.message(),
                      "the folder of the bag could not be made: " + error.message()});
    }
    std::filesystem::permissions(rep->unfinished, std::filesystem::perms::owner_all, error);
  }
  return BagWriter(std::move(rep));
}

Result<void> BagWriter::add(std::string_view name, std::string_view bytes) {
  PRIKAZ_CHECK(rep_->add(rep_->payload, "data/" + std::string(name), bytes));
  rep_->payload_octets += bytes.size();
  return {};
}

Result<void> BagWriter::add_tag(std::string_view name, std::string_view bytes) {
  return rep_->add(rep_->tags, std::string(name), bytes);
}

Result<void> BagWriter::finish(const std::vector<BagInfo>& info) {
  std::vector<BagInfo> lines = info;
  lines.push_back(
      {"Payload-Oxum", fmt::format("{}.{}", rep_->payload_octets, rep_->payload.size())});
  PRIKAZ_CHECK(add_tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
  PRIKAZ_CHECK(add_tag("bag-info.txt", print_bag_info(lines)));
  PRIKAZ_CHECK(add_tag("manifest-sha512.txt", print_manifest(rep_->payload)));
  PRIKAZ_CHECK(rep_->put("tagmanifest-sha512.txt", print_manifest(rep_->tags)));
  return rep_->put_in_place();
}

}  // namespace prikaz::archive
