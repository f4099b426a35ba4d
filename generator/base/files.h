// Files and the clock: the one seam to the operating system. Paths are UTF-8.
//
//   PRIKAZ_TRY(std::string bytes, files::read("приказ.yaml"));
//   PRIKAZ_CHECK(files::write("out/приказ.pdf", bytes, files::Flush::kFileAndFolder));
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace prikaz::files {

// The whole of a regular file. Errors: "file.missing", "file.unreadable", "file.too-large" (over
// `limit` bytes). What was read is remembered, so that nothing is written over it.
Result<std::string> read(const std::filesystem::path& path, uint64_t limit = uint64_t{1} << 30);

enum class Flush { kNone, kFileAndFolder };

// Writes whole or not at all: a temporary file in the same folder, renamed over `path`. Missing
// folders are made. Errors: "file.unwritable", "file.disk-full", "file.is-input" (it was read by
// this process); nothing half-written stays.
Result<void> write(const std::filesystem::path& path, std::string_view bytes, Flush flush);

// One file to write.
struct Output {
  std::filesystem::path path;
  std::string_view bytes;
};
// Writes all of them or none: everything is on the disk under temporary names before the first is
// renamed into place.
Result<void> write_together(std::span<const Output> outputs, Flush flush);

// `relative` below `folder`, or an error "path.outside" if it is absolute or climbs out, also
// through symbolic links.
Result<std::filesystem::path> inside(const std::filesystem::path& folder,
                                     const std::filesystem::path& relative);

// Seconds since 1970: SOURCE_DATE_EPOCH when it is set, else the clock of the machine.
int64_t now();

}  // namespace prikaz::files
