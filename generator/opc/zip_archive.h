// An open zip file: its entries by name, checked against Limits, read whole or as a stream. The one
// place that knows libzip. Part of the zip and archive readers, not for callers of the module.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/long_run.h"
#include "base/result.h"
#include "opc/zip.h"

struct zip;
struct zip_file;

namespace prikaz::opc {

struct ZipEntry {
  std::string name;  // normalised
  uint64_t index = 0;
  uint64_t size = 0, compressed_size = 0;
  uint32_t crc = 0;
  Method method = Method::kStored;
};

class ZipArchive {
 public:
  // Borrows `file` and its bytes. Errors: those of read_zip().
  static Result<ZipArchive> open(const files::Input& file, const SourceLocation& where,
                                 const Limits& limits);

  const std::vector<ZipEntry>& entries() const { return entries_; }  // in the order of the file
  const SourceLocation& where() const { return where_; }
  Result<std::shared_ptr<const Content>> read(const ZipEntry& entry) const;

  struct CloseFile {
    void operator()(zip_file* file) const;
  };
  using OpenFile = std::unique_ptr<zip_file, CloseFile>;
  // Null when it cannot be opened.
  OpenFile open_entry(const ZipEntry& entry) const;
  // Error for an entry that is damaged.
  Diagnostics broken(std::string_view entry) const;

 private:
  struct CloseArchive {
    void operator()(zip* archive) const;
  };
  Result<void> list(const Limits& limits);
  Result<void> check(const ZipEntry& entry, const Limits& limits);

  SourceLocation where_;
  std::unique_ptr<zip, CloseArchive> archive_;
  std::vector<ZipEntry> entries_;
  uint64_t expanded_ = 0;
};

// Up to `buffer.size()` bytes, 0 at the end, -1 when damaged (also when the checksum is wrong).
int64_t read_some(zip_file* file, std::span<char> buffer);

}  // namespace prikaz::opc
