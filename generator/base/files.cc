#include "base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace prikaz::files {

namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

// The files this process has read, by their real names: nothing of them is written over.
class ReadFiles {
 public:
  void add(const std::filesystem::path& path) {
    const std::string name = real_name(path);
    const std::lock_guard lock(mutex_);
    names_.insert(name);
  }
  bool has(const std::filesystem::path& path) const {
    const std::string name = real_name(path);
    const std::lock_guard lock(mutex_);
    return names_.contains(name);
  }

 private:
  static std::string real_name(const std::filesystem::path& path) {
    std::error_code error;
    return std::filesystem::weakly_canonical(path, error).string();
  }
  mutable std::mutex mutex_;
  std::set<std::string> names_;
};

ReadFiles& read_files() {
  static ReadFiles files;
  return files;
}

Message reason(int error) {
  switch (error) {
    case ENOENT:
      return {"нет такого файла или папки", "no such file or folder"};
    case EACCES:
    case EPERM:
      return {"нет прав доступа", "permission denied"};
    case EISDIR:
      return {"это папка, а не файл", "it is a folder, not a file"};
    case ENXIO:
    case EINVAL:
      return {"это не обычный файл", "it is no regular file"};
    case ENOTDIR:
      return {"часть пути — не папка", "a part of the path is not a folder"};
    case ENOSPC:
    case EDQUOT:
      return {"на диске нет места", "no space left on the disk"};
    case EROFS:
      return {"диск доступен только для чтения", "the disk is read-only"};
    case ENAMETOOLONG:
      return {"слишком длинное имя", "the name is too long"};
    default: {
      const std::string text = std::strerror(error);
      return {fmt::format("ошибка системы ({})", text), fmt::format("system error ({})", text)};
    }
  }
}

Diagnostics write_failure(const std::filesystem::path& path, int error) {
  const Message why = reason(error);
  const bool full = error == ENOSPC || error == EDQUOT;
  return failure(
      full ? "file.disk-full" : "file.unwritable", {path.string()},
      {"не удалось записать файл: " + why.russian, "the file could not be written: " + why.english},
      full ? Message{"освободите место или укажите другую папку (-o)",
                     "free some space or name another folder (-o)"}
           : Message{"проверьте папку или укажите другую (-o)",
                     "check the folder or name another one (-o)"});
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

// A file beside its target, which it replaces by put_in_place() or leaves no trace of.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::filesystem::path target) : target_(std::move(target)) {}
  TemporaryFile(TemporaryFile&& other) noexcept
      : target_(std::move(other.target_)), name_(std::exchange(other.name_, {})) {}
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  const std::filesystem::path& target() const { return target_; }

  // Both return 0 or errno.
  int fill(std::string_view bytes, Flush flush) {
    static std::atomic<unsigned> serial{0};
    const std::filesystem::path folder = folder_of(target_);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return error.value();
    const std::string name =
        (folder / fmt::format(".prikaz-{}-{}.part", ::getpid(), serial++)).string();
    Descriptor fd(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (fd.get() < 0) return errno;
    name_ = name;
    if (!write_all(fd.get(), bytes)) return errno;
    if (flush == Flush::kFileAndFolder && ::fsync(fd.get()) != 0) return errno;
    return fd.close() ? 0 : errno;
  }
  int put_in_place() {
    if (::rename(name_.c_str(), target_.c_str()) != 0) return errno;
    name_.clear();
    return 0;
  }

 private:
  std::filesystem::path target_;
  std::string name_;
};

void flush_folder(const std::filesystem::path& folder) {
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() >= 0) ::fsync(fd.get());
}

}  // namespace

namespace {

// Over nothing that was read, and over no folder or device.
Result<void> may_write(const std::filesystem::path& path) {
  std::error_code error;
  const auto type = std::filesystem::status(path, error).type();
  using std::filesystem::file_type;
  if (type == file_type::directory) return write_failure(path, EISDIR);
  if (type != file_type::regular && type != file_type::not_found && type != file_type::none) {
    return write_failure(path, EINVAL);
  }
  if (type != file_type::regular || !read_files().has(path)) return {};
  return failure("file.is-input", {path.string()},
                 {"нельзя записать поверх файла, из которого взяты данные",
                  "a file that was read as input cannot be written over"},
                 {"укажите другую папку или другое имя (-o)", "name another folder or file (-o)"});
}

}  // namespace

Result<std::string> read(const std::filesystem::path& path, uint64_t limit) {
  const SourceLocation where{path.string()};
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  int error = fd.get() < 0 || ::fstat(fd.get(), &status) != 0 ? errno : 0;
  if (error == 0 && !S_ISREG(status.st_mode)) error = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
  std::string bytes;
  if (error == 0 && static_cast<uint64_t>(status.st_size) <= limit) {
    bytes.resize(static_cast<size_t>(status.st_size));
    size_t filled = 0;
    for (;;) {
      if (filled == bytes.size()) bytes.resize(bytes.size() + 4096);
      const ssize_t got = ::read(fd.get(), bytes.data() + filled, bytes.size() - filled);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) error = errno;
      if (got <= 0 || filled > limit) break;
      filled += static_cast<size_t>(got);
    }
    bytes.resize(filled);
  }
  if (error != 0) {
    const Message why = reason(error);
    return failure(error == ENOENT ? "file.missing" : "file.unreadable", where,
                   {"не удалось прочитать файл: " + why.russian,
                    "the file could not be read: " + why.english});
  }
  if (static_cast<uint64_t>(status.st_size) > limit || bytes.size() > limit) {
    return failure("file.too-large", where,
                   {fmt::format("файл больше допустимых {} МБ", limit >> 20),
                    fmt::format("the file is larger than the allowed {} MB", limit >> 20)});
  }
  read_files().add(path);
  return bytes;
}

Result<void> write(const std::filesystem::path& path, std::string_view bytes, Flush flush) {
  const Output only{path, bytes};
  return write_together({&only, 1}, flush);
}

Result<void> write_together(std::span<const Output> outputs, Flush flush) {
  for (const Output& output : outputs) PRIKAZ_CHECK(may_write(output.path));
  std::vector<TemporaryFile> written;
  written.reserve(outputs.size());
  for (const Output& output : outputs) {
    if (const int error = written.emplace_back(output.path).fill(output.bytes, flush)) {
      return write_failure(output.path, error);
    }
  }
  for (TemporaryFile& file : written) {
    if (const int error = file.put_in_place()) return write_failure(file.target(), error);
  }
  if (flush == Flush::kFileAndFolder) {
    for (const Output& output : outputs) flush_folder(folder_of(output.path));
  }
  return {};
}

Result<std::filesystem::path> inside(const std::filesystem::path& folder,
                                     const std::filesystem::path& relative) {
  std::error_code error;
  const std::filesystem::path base = folder.empty() ? "." : folder;  // "": the working folder
  const auto root = std::filesystem::weakly_canonical(base, error);
  const auto full = std::filesystem::weakly_canonical(base / relative, error);
  const auto below = full.lexically_relative(root);
  if (relative.is_absolute() || error || below.empty() || *below.begin() == "..") {
    return failure(
        "path.outside", {relative.string()},
        {"путь выходит за пределы папки карточки", "the path leaves the folder of the card"},
        {"положите файл рядом с карточкой и укажите имя от её папки",
         "put the file beside the card and name it from the card's folder"});
  }
  return folder / relative;
}

int64_t now() {
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
    int64_t seconds = 0;
    const char* end = fixed + std::strlen(fixed);
    if (std::from_chars(fixed, end, seconds).ptr == end && end != fixed) return seconds;
  }
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace prikaz::files
