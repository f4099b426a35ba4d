#include "base/file_parts.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/system_error.h"

namespace prikaz::files {

namespace {

std::string real_name(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::weakly_canonical(path, error).string();
}

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

bool Descriptor::close() {
  return ::close(std::exchange(fd_, -1)) == 0;
}

void ReadFiles::add(const std::filesystem::path& path) {
  const std::string name = real_name(path);
  const std::lock_guard lock(mutex_);
  names_.try_emplace(name);
}

void ReadFiles::add(const std::filesystem::path& path, Fingerprint content) {
  const std::string name = real_name(path);
  const std::lock_guard lock(mutex_);
  names_[name] = content;
}

bool ReadFiles::has(const std::filesystem::path& path) const {
  const std::string name = real_name(path);
  const std::lock_guard lock(mutex_);
  return names_.contains(name);
}

std::vector<ReadInput> ReadFiles::with_content() const {
  const std::lock_guard lock(mutex_);
  std::vector<ReadInput> out;
  for (const auto& [name, content] : names_) {
    if (content) out.push_back({name, *content});
  }
  return out;
}

void ReadFiles::forget() {
  const std::lock_guard lock(mutex_);
  names_.clear();
}

ReadFiles& read_files() {
  static ReadFiles files;
  return files;
}

Diagnostics write_failure(const std::filesystem::path& path, int error) {
  const Message why = system_reason(error);
  const bool full = error == ENOSPC || error == EDQUOT;
  return failure(
      full ? "file.disk-full" : "file.unwritable", {path.string()},
      {"не удалось записать файл: " + why.russian, "the file could not be written: " + why.english},
      full ? Message{"освободите место или укажите другую папку (-o)",
                     "free some space or name another folder (-o)"}
           : Message{"проверьте папку или укажите другую (-o)",
                     "check the folder or name another one (-o)"});
}

Diagnostics read_failure(const std::filesystem::path& path, int error) {
  const Message why = system_reason(error);
  return failure(
      error == ENOENT ? "file.missing" : "file.unreadable", {path.string()},
      {"не удалось прочитать файл: " + why.russian, "the file could not be read: " + why.english});
}

Descriptor open_regular(const std::filesystem::path& path, uint64_t& size, int& error) {
  Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  error = fd.get() < 0 || ::fstat(fd.get(), &status) != 0 ? errno : 0;
  if (error == 0 && !S_ISREG(status.st_mode)) error = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
  size = static_cast<uint64_t>(status.st_size);
  return fd;
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

void flush_folder(const std::filesystem::path& folder) {
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() >= 0) ::fsync(fd.get());
}

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

TemporaryFile::~TemporaryFile() {
  if (!name_.empty()) ::unlink(name_.c_str());
}

int TemporaryFile::begin() {
  static std::atomic<unsigned> serial{0};
  std::error_code error;
  std::filesystem::create_directories(folder_of(target_), error);
  if (error) return error.value();
  const std::filesystem::path folder = staging_.empty() ? folder_of(target_) : staging_;
  if (!staging_.empty()) std::filesystem::create_directories(folder, error);
  if (error) return error.value();
  const std::string name =
      (folder / fmt::format(".prikaz-{}-{}.part", ::getpid(), serial++)).string();
  const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (fd < 0) return errno;
  name_ = name;
  descriptor_ = Descriptor(fd);
  return 0;
}

int TemporaryFile::append(std::string_view bytes) {
  return write_all(descriptor_.get(), bytes) ? 0 : errno;
}

int TemporaryFile::end(Flush flush) {
  if (flush == Flush::kFileAndFolder && ::fsync(descriptor_.get()) != 0) return errno;
  return descriptor_.close() ? 0 : errno;
}

int TemporaryFile::fill(std::string_view bytes, Flush flush) {
  if (const int error = begin()) return error;
  if (const int error = append(bytes)) return error;
  return end(flush);
}

int TemporaryFile::put_in_place() {
  if (::rename(name_.c_str(), target_.c_str()) != 0) return errno;
  name_.clear();
  return 0;
}

Result<void> write_all_of(std::span<const Output> outputs, Flush flush,
                          const std::filesystem::path& staging) {
  for (const Output& output : outputs) PRIKAZ_CHECK(may_write(output.path));
  std::vector<TemporaryFile> written;
  written.reserve(outputs.size());
  for (const Output& output : outputs) {
    if (const int error = written.emplace_back(output.path, staging).fill(output.bytes, flush)) {
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

}  // namespace prikaz::files
