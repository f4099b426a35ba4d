#include "archive/maintenance_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "archive/heads.h"

namespace prikaz::archive {

Result<MaintenanceLock> MaintenanceLock::take(const std::filesystem::path& archive, int operation) {
  // The file of heads is there for as long as the archive, and is never replaced.
  const std::filesystem::path file = archive / kHeadsFile;
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor >= 0 && ::flock(descriptor, operation | LOCK_NB) == 0) {
    return MaintenanceLock(descriptor);
  }
  if (descriptor < 0) return MaintenanceLock(-1);  // verify tells that the file is missing
  ::close(descriptor);
  return failure("archive.locked", {archive.string()},
                 {"архив сейчас копируют, проверяют или чистят",
                  "the archive is being copied, verified or cleared"},
                 {"повторите позже", "try again later"});
}

Result<MaintenanceLock> MaintenanceLock::shared(const std::filesystem::path& archive) {
  return take(archive, LOCK_SH);
}

Result<MaintenanceLock> MaintenanceLock::exclusive(const std::filesystem::path& archive) {
  return take(archive, LOCK_EX);
}

MaintenanceLock::~MaintenanceLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace prikaz::archive
