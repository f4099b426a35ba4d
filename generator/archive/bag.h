// BagIt bags (RFC 8493): a folder or a ZIP in which documents travel from archive to archive, every
// file with its SHA-512. What the payload means is not known here (handing_over.h).
//
//   PRIKAZ_TRY(auto writer, BagWriter::create("передача.zip", BagForm::kZip));
//   PRIKAZ_CHECK(writer.add("приказ.docx", bytes));
//   PRIKAZ_CHECK(writer.finish({{"Source-Organization", "Отдел образования"}}));
//
//   PRIKAZ_TRY(const Bag bag, Bag::open("передача.zip"));      // valid, or every fault at once
//   PRIKAZ_TRY(std::string bytes, bag.read("приказ.docx"));
//
// Both movable, for one thread. Names are UTF-8 with forward slashes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace prikaz::archive {

enum class BagForm { kFolder, kZip };

// A line of bag-info.txt (RFC 8493, 2.2.2).
struct BagInfo {
  std::string label;
  std::string value;
};

class BagWriter {
 public:
  // `target`: the bag's folder, or the ZIP, whose one folder is named like it without ".zip".
  // Error "bag.exists": nothing is written over.
  static Result<BagWriter> create(const std::filesystem::path& target, BagForm form);
  BagWriter(BagWriter&&) noexcept;
  BagWriter& operator=(BagWriter&&) noexcept;
  ~BagWriter();  // what was not finished leaves nothing

  // A file of the payload, below data/. Errors: "bag.bad-name" (it climbs out, or no system takes
  // it), "bag.duplicate", "bag.too-large" (a ZIP over 2 GB), those of files::write.
  Result<void> add(std::string_view name, std::string_view bytes);
  // A tag file beside data/ ("metadata/premis.xml"), held by the tag manifest.
  Result<void> add_tag(std::string_view name, std::string_view bytes);
  // Writes bag-info.txt with Payload-Oxum after `info`, bagit.txt and both manifests, and puts the
  // bag in its place.
  Result<void> finish(const std::vector<BagInfo>& info);

 private:
  struct Rep;
  explicit BagWriter(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

// What a hostile bag may spend.
struct BagLimits {
  uint64_t files = 200'000;                      // "bag.too-many-files"
  uint64_t file_bytes = uint64_t{1} << 30;       // of one file, "file.too-large"
  uint64_t tag_bytes = uint64_t{64} << 20;       // of one tag file
  uint64_t zip_expanded = uint64_t{2048} << 20;  // a ZIP lies in memory: "zip.too-large"
};

class Bag {
 public:
  // A valid bag (RFC 8493, 3): complete, every digest right, Payload-Oxum too. Errors, all at once:
  // "bag.not-a-bag", "bag.version", "bag.encoding", "bag.no-manifest", "bag.bad-line",
  // "bag.bad-name", "bag.duplicate", "bag.missing-file", "bag.extra-file", "bag.changed",
  // "bag.oxum", "bag.fetch" (files to be fetched from elsewhere are refused), "bag.link",
  // "bag.too-many-files", and those of files::read and opc::read_zip.
  static Result<Bag> open(const std::filesystem::path& folder_or_zip, const BagLimits& limits = {});
  Bag(Bag&&) noexcept;
  Bag& operator=(Bag&&) noexcept;
  ~Bag();

  const std::string& name() const;           // of its folder
  std::vector<std::string> payload() const;  // names below data/, sorted
  std::vector<std::string> tags() const;     // the other files, sorted
  const std::vector<BagInfo>& info() const;  // bag-info.txt as read
  // Bytes of a payload file, compared with its digest again: "bag.changed", "bag.missing-file".
  Result<std::string> read(std::string_view name) const;
  Result<std::string> read_tag(std::string_view name) const;

 private:
  struct Rep;
  explicit Bag(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::archive
