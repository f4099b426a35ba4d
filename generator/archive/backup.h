// A copy of an archive on another disk, consistent while others write: the database as it was at
// one moment, and every object that its rows name. Objects never change, so a copy made before is
// brought up to date by what is new.
//
//   PRIKAZ_TRY(const Backup made, back_up(archive, "/носитель/архив"));
#pragma once

#include <cstdint>
#include <filesystem>

#include "archive/archive.h"
#include "base/result.h"

namespace prikaz::archive {

struct Backup {
  int64_t documents = 0;
  int64_t copied = 0, present = 0;  // objects
  uint64_t bytes = 0;               // copied
};

// Each object's digest is compared as it is copied. Errors: "archive.backup-in-use" (the folder is
// something else, or another archive's copy), "archive.object-missing", "archive.object-changed",
// "file.disk-full", those of the database.
Result<Backup> back_up(Archive& archive, const std::filesystem::path& folder);

}  // namespace prikaz::archive
