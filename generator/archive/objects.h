// The files of the archive: each named by the SHA-256 of its bytes, in 256 folders by the first two
// digits, readable by the owner alone and never changed.
//
//   PRIKAZ_TRY(std::string digest, objects.put(bytes));   // not on the disk for sure yet
//   PRIKAZ_CHECK(objects.flush());                        // now it is; the row may be committed
//   objects.keep();                                       // it was: else discard() removes them
//
// put … keep run under the write lock of the database, so that nobody else clears or shares what
// has no row yet. Internal to the module.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace prikaz::archive {

class Objects {
 public:
  explicit Objects(std::filesystem::path archive);

  // Writes the bytes under a temporary name unless they are there. Returns their digest. Errors:
  // "file.disk-full", "archive.unwritable".
  Result<std::string> put(std::string_view bytes);
  // All that was put since the last flush: bytes to the disk, names in place, folders to the disk.
  Result<void> flush();
  void keep() { fresh_.clear(); }
  // Removes what was put and not kept.
  void discard();

  // The bytes as they are there. Errors: "archive.object-missing", those of files::read.
  Result<std::string> read(const std::string& digest) const;
  std::filesystem::path path(const std::string& digest) const;
  void remove(const std::string& digest) const;
  // Every file below objects/, and temporary ones, by its path; digests are names of 64 digits.
  void each(const std::function<void(const std::filesystem::path&)>& visit) const;

 private:
  struct Pending {
    std::filesystem::path temporary;
    std::string digest;
  };
  Result<void> write(std::string_view bytes, const std::string& digest);
  Result<void> flush_bytes();
  Result<void> flush_names();

  std::filesystem::path folder_;
  std::vector<Pending> pending_;
  std::set<std::filesystem::path> folders_;  // to be flushed
  std::vector<std::string> fresh_;           // in place, of no committed row
};

bool is_digest(std::string_view name);

}  // namespace prikaz::archive
