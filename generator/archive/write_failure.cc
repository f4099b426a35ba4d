#include "archive/write_failure.h"

#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>

#include "base/system_error.h"

namespace prikaz::archive {

namespace {

bool is_full(int error) {
  return error == ENOSPC || error == EDQUOT;
}

Message advice(int error) {
  if (is_full(error)) {
    return {"освободите место и повторите: незаконченное в архив не попало",
            "free some space and try again: what was not finished is not archived"};
  }
  if (error == EROFS || error == EIO) {
    return {"проверьте диск и повторите: незаконченное в архив не попало",
            "check the disk and try again: what was not finished is not archived"};
  }
  return {"проверьте права на папку архива и диск",
          "check the permissions of the archive's folder and the disk"};
}

}  // namespace

Diagnostics write_failure(const std::filesystem::path& path, int error) {
  const Message why = system_reason(error);
  return failure(is_full(error) ? "file.disk-full" : "archive.unwritable", {path.string()},
                 {"не удалось записать в архив: " + why.russian,
                  "the archive could not be written: " + why.english},
                 advice(error));
}

Diagnostics commit_failure(const std::filesystem::path& path, int error) {
  const Message why = system_reason(error);
  return failure("archive.unconfirmed", {path.string()},
                 {"диск не подтвердил запись в архив: " + why.russian,
                  "the disk did not confirm what was written to the archive: " + why.english},
                 {"проверьте диск и повторите: что всё же записано, второй раз не добавится "
                  "(с --again сначала посмотрите archive list)",
                  "check the disk and try again: what is there after all is not added twice "
                  "(with --again look at archive list first)"});
}

int reason_of_disk(const std::filesystem::path& folder) {
  struct statvfs status {};
  constexpr unsigned long kNeeded = 64;  // KiB
  if (::statvfs(folder.c_str(), &status) == 0) {
    if ((status.f_flag & ST_RDONLY) != 0) return EROFS;
    if (status.f_bavail * (status.f_frsize / 1024) < kNeeded) return ENOSPC;
  }
  return ::access(folder.c_str(), W_OK) == 0 ? 0 : errno;
}

}  // namespace prikaz::archive
