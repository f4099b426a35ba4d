// A lock on the folder of objects between those who copy it whole (shared) and those who remove
// from it (exclusive). Adding needs none: it only adds. Internal to the module.
#pragma once

#include <filesystem>
#include <utility>

#include "base/result.h"

namespace prikaz::archive {

class MaintenanceLock {
 public:
  // Error "archive.locked" at once when the other kind is held. A read-only disk has nobody who
  // removes, so shared() succeeds there.
  static Result<MaintenanceLock> shared(const std::filesystem::path& archive);
  static Result<MaintenanceLock> exclusive(const std::filesystem::path& archive);
  MaintenanceLock(MaintenanceLock&& other) noexcept
      : descriptor_(std::exchange(other.descriptor_, -1)) {}
  MaintenanceLock& operator=(MaintenanceLock&&) = delete;
  ~MaintenanceLock();

 private:
  explicit MaintenanceLock(int descriptor) : descriptor_(descriptor) {}
  static Result<MaintenanceLock> take(const std::filesystem::path& archive, int operation);
  int descriptor_;
};

}  // namespace prikaz::archive
