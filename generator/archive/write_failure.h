// What a disk that takes no writes means for the archive, in the user's words.
//
// Internal to the module.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace prikaz::archive {

// `error` as in errno. "file.disk-full", else "archive.unwritable". Nothing of that
// transaction was archived.
Diagnostics write_failure(const std::filesystem::path& path, int error);

// The same when the commit itself failed as it was flushed: the disk may have it or not.
Diagnostics commit_failure(const std::filesystem::path& path, int error);

// Why the disk below an archive's folder takes no writes now, as errno; 0 when it seems to.
int reason_of_disk(const std::filesystem::path& folder);

}  // namespace prikaz::archive
