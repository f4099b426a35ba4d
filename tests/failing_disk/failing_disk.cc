// A disk that fails in the middle of a run, to be preloaded (LD_PRELOAD): lets so many calls that
// write below one folder pass, and refuses every further one as a disk that turned read-only, is
// full or is broken does. Reading goes on.
//
//   FAILING_DISK_FOLDER   an absolute path: calls on what lies below it count
//   FAILING_DISK_ERROR    EROFS | ENOSPC | EIO
//   FAILING_DISK_AFTER    how many calls pass
//   FAILING_DISK_REPORT   a file beyond the folder, gets the number of calls when the program ends
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace {

// The system's own function of that name.
template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string_view setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

struct Disk {
  std::string folder{setting("FAILING_DISK_FOLDER")};
  long after = std::atol(std::string(setting("FAILING_DISK_AFTER")).c_str());
  int error = setting("FAILING_DISK_ERROR") == "ENOSPC" ? ENOSPC
              : setting("FAILING_DISK_ERROR") == "EIO"  ? EIO
                                                        : EROFS;
  std::atomic<long> calls{0};

  bool holds(std::string_view path) const {
    return !folder.empty() && path.starts_with(folder) &&
           (path.size() == folder.size() || path[folder.size()] == '/');
  }
  bool has_failed() const { return calls.load() > after; }
};

// Never destroyed: calls come until the very end of the program.
Disk& disk() {
  static Disk* const one = new Disk;
  return *one;
}

__attribute__((destructor)) void report_calls() {
  const std::string report(setting("FAILING_DISK_REPORT"));
  if (report.empty()) return;
  std::ofstream(report) << disk().calls.load() << "\n";
}

std::string path_of(int fd) {
  char target[PATH_MAX];
  const std::string link = "/proc/self/fd/" + std::to_string(fd);
  const ssize_t size = ::readlink(link.c_str(), target, sizeof target);
  return size < 0 ? std::string() : std::string(target, static_cast<size_t>(size));
}

std::string path_at(int folder, const char* path) {
  if (path[0] == '/' || folder == AT_FDCWD) return path;
  return path_of(folder) + "/" + path;
}

// One call more on this path; true when it is refused, with errno.
bool refused(const std::string& path) {
  if (!disk().holds(path)) return false;
  if (++disk().calls <= disk().after) return false;
  errno = disk().error;
  return true;
}

// A full disk lets files go and opens those that are there.
bool refused_though_no_room_is_needed(const std::string& path) {
  return disk().error != ENOSPC && refused(path);
}

bool refused_to_open(const std::string& path, int flags) {
  if ((flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) == 0) return false;
  const bool there = ::access(path.c_str(), F_OK) == 0;
  return there ? refused_though_no_room_is_needed(path) : refused(path);
}

mode_t mode_in(int flags, va_list arguments) {
  return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

// The last write before a disk is full takes a part of the bytes.
size_t accepted(int fd, size_t size) {
  const bool last = disk().error == ENOSPC && disk().calls == disk().after;
  return last && size > 1 && disk().holds(path_of(fd)) ? size / 2 : size;
}

}  // namespace

extern "C" {

#define OPEN(name)                                                     \
  int name(const char* path, int flags, ...) {                         \
    va_list arguments;                                                 \
    va_start(arguments, flags);                                        \
    const mode_t mode = mode_in(flags, arguments);                     \
    va_end(arguments);                                                 \
    if (refused_to_open(path, flags)) return -1;                       \
    return real<int(const char*, int, ...)>(#name)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                \
  int name(int folder, const char* path, int flags, ...) {                          \
    va_list arguments;                                                              \
    va_start(arguments, flags);                                                     \
    const mode_t mode = mode_in(flags, arguments);                                  \
    va_end(arguments);                                                              \
    if (refused_to_open(path_at(folder, path), flags)) return -1;                   \
    return real<int(int, const char*, int, ...)>(#name)(folder, path, flags, mode); \
  }
OPENAT(openat)
OPENAT(openat64)

#define FOPEN(name)                                                                           \
  FILE* name(const char* path, const char* mode) {                                            \
    const bool reads = std::string_view(mode).find_first_of("wa+") == std::string_view::npos; \
    if (!reads && refused_to_open(path, O_WRONLY | O_CREAT)) return nullptr;                  \
    return real<FILE*(const char*, const char*)>(#name)(path, mode);                          \
  }
FOPEN(fopen)
FOPEN(fopen64)

ssize_t write(int fd, const void* bytes, size_t size) {
  if (refused(path_of(fd))) return -1;
  return real<ssize_t(int, const void*, size_t)>("write")(fd, bytes, accepted(fd, size));
}

#define PWRITE(name)                                                                            \
  ssize_t name(int fd, const void* bytes, size_t size, off_t at) {                              \
    if (refused(path_of(fd))) return -1;                                                        \
    return real<ssize_t(int, const void*, size_t, off_t)>(#name)(fd, bytes, accepted(fd, size), \
                                                                 at);                           \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t writev(int fd, const iovec* parts, int count) {
  if (refused(path_of(fd))) return -1;
  return real<ssize_t(int, const iovec*, int)>("writev")(fd, parts, count);
}

#define ON_OPEN_FILE(name)                                        \
  int name(int fd) {                                              \
    return refused(path_of(fd)) ? -1 : real<int(int)>(#name)(fd); \
  }
ON_OPEN_FILE(fsync)
ON_OPEN_FILE(fdatasync)
ON_OPEN_FILE(syncfs)

#define TRUNCATE(name)                                                         \
  int name(int fd, off_t size) noexcept {                                      \
    return refused(path_of(fd)) ? -1 : real<int(int, off_t)>(#name)(fd, size); \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

int fchmod(int fd, mode_t mode) noexcept {
  if (refused_though_no_room_is_needed(path_of(fd))) return -1;
  return real<int(int, mode_t)>("fchmod")(fd, mode);
}

int chmod(const char* path, mode_t mode) noexcept {
  if (refused_though_no_room_is_needed(path)) return -1;
  return real<int(const char*, mode_t)>("chmod")(path, mode);
}

int mkdir(const char* path, mode_t mode) noexcept {
  if (::access(path, F_OK) != 0 && refused(path)) return -1;
  return real<int(const char*, mode_t)>("mkdir")(path, mode);
}

#define REMOVE(name)                                                                    \
  int name(const char* path) noexcept {                                                 \
    if (::access(path, F_OK) == 0 && refused_though_no_room_is_needed(path)) return -1; \
    return real<int(const char*)>(#name)(path);                                         \
  }
REMOVE(unlink)
REMOVE(rmdir)
REMOVE(remove)

int unlinkat(int folder, const char* path, int flags) noexcept {
  if (refused_though_no_room_is_needed(path_at(folder, path))) return -1;
  return real<int(int, const char*, int)>("unlinkat")(folder, path, flags);
}

#define TWO_PATHS(name)                                          \
  int name(const char* from, const char* to) noexcept {          \
    if (refused(to)) return -1;                                  \
    return real<int(const char*, const char*)>(#name)(from, to); \
  }
TWO_PATHS(rename)
TWO_PATHS(link)
TWO_PATHS(symlink)

int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  if (refused(path_at(to_folder, to))) return -1;
  return real<int(int, const char*, int, const char*)>("renameat")(from_folder, from, to_folder,
                                                                   to);
}

// ── what asks about the disk without writing

int access(const char* path, int mode) noexcept {
  if ((mode & W_OK) != 0 && disk().error == EROFS && disk().has_failed() && disk().holds(path)) {
    errno = EROFS;
    return -1;
  }
  return real<int(const char*, int)>("access")(path, mode);
}

#define ROOM(name, status)                                                         \
  int name(const char* path, struct status* found) noexcept {                      \
    const int result = real<int(const char*, struct status*)>(#name)(path, found); \
    if (!disk().has_failed() || !disk().holds(path)) return result;                \
    if (disk().error == ENOSPC) found->f_bfree = found->f_bavail = 0;              \
    if (disk().error == EROFS) found->f_flag |= ST_RDONLY;                         \
    return result;                                                                 \
  }
ROOM(statvfs, statvfs)
ROOM(statvfs64, statvfs64)

}  // extern "C"
