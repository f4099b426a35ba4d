#include "base/long_run.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

#include "base/file_parts.h"

namespace prikaz::files {

namespace {

// From a place in an open file until the buffer is full or the file ends; -1 with errno.
ssize_t read_all_at(int fd, uint64_t offset, std::span<char> buffer) {
  size_t filled = 0;
  while (filled < buffer.size()) {
    const ssize_t got = ::pread(fd, buffer.data() + filled, buffer.size() - filled,
                                static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0) break;
    filled += static_cast<size_t>(got);
  }
  return static_cast<ssize_t>(filled);
}

}  // namespace

struct Input::Rep {
  std::string name;
  std::string_view memory;
  Descriptor fd{-1};
  uint64_t size = 0;
};

Input::Input(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;
Input::~Input() = default;

Result<Input> Input::open(const std::filesystem::path& path) {
  auto opened = open_own(path);
  if (opened) read_files().add(path);
  return opened;
}

Result<Input> Input::open_own(const std::filesystem::path& path) {
  auto rep = std::make_unique<Rep>();
  int error = 0;
  rep->fd = open_regular(path, rep->size, error);
  if (error != 0) return read_failure(path, error);
  rep->name = path.string();
  return Input(std::move(rep));
}

Input Input::of(std::string_view bytes, const std::string& name) {
  auto rep = std::make_unique<Rep>();
  rep->name = name;
  rep->memory = bytes;
  rep->size = bytes.size();
  return Input(std::move(rep));
}

const std::string& Input::name() const {
  return rep_->name;
}
uint64_t Input::size() const {
  return rep_->size;
}
std::string_view Input::memory() const {
  return rep_->memory;
}
int Input::descriptor() const {
  return rep_->fd.get();
}

Result<size_t> Input::read_at(uint64_t offset, std::span<char> buffer) const {
  if (rep_->fd.get() < 0) {
    const std::string_view rest = rep_->memory.substr(std::min<uint64_t>(offset, rep_->size));
    return rest.copy(buffer.data(), buffer.size());
  }
  const ssize_t got = read_all_at(rep_->fd.get(), offset, buffer);
  if (got < 0) return read_failure(rep_->name, errno);
  return static_cast<size_t>(got);
}

struct Journal::Rep {
  std::filesystem::path path;
  Descriptor fd{-1};
};

Journal::Journal(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal::~Journal() = default;

Result<Journal> Journal::open(const std::filesystem::path& path, uint64_t keep) {
  std::error_code error;
  std::filesystem::create_directories(folder_of(path), error);
  if (error) return write_failure(path, error.value());
  auto rep = std::make_unique<Rep>();
  rep->path = path;
  rep->fd = Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (rep->fd.get() < 0) return write_failure(path, errno);
  if (::flock(rep->fd.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    return failure(
        "file.in-use", {path.string()},
        {"в этой папке уже работает другой запуск", "another run works in this folder"},
        {"дождитесь его или укажите другую папку (-o)", "wait for it or name another folder (-o)"});
  }
  if (::ftruncate(rep->fd.get(), static_cast<off_t>(keep)) != 0) return write_failure(path, errno);
  return Journal(std::move(rep));
}

Result<void> Journal::append(std::string_view bytes) {
  if (write_all(rep_->fd.get(), bytes)) return {};
  return write_failure(rep_->path, errno);
}

Result<void> Journal::flush() {
  if (::fdatasync(rep_->fd.get()) == 0) return {};
  return write_failure(rep_->path, errno);
}

struct Replacement::Rep {
  TemporaryFile file;
};

Replacement::Replacement(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Replacement::Replacement(Replacement&&) noexcept = default;
Replacement::~Replacement() = default;

Result<Replacement> Replacement::begin(const std::filesystem::path& path,
                                       const std::filesystem::path& staging) {
  PRIKAZ_CHECK(may_write(path));
  auto rep = std::make_unique<Rep>(Rep{TemporaryFile(path, staging)});
  if (const int error = rep->file.begin()) return write_failure(path, error);
  return Replacement(std::move(rep));
}

Result<void> Replacement::append(std::string_view bytes) {
  if (const int error = rep_->file.append(bytes)) return write_failure(rep_->file.target(), error);
  return {};
}

Result<void> Replacement::put_in_place() {
  int error = rep_->file.end(Flush::kFileAndFolder);
  if (error == 0) error = rep_->file.put_in_place();
  if (error != 0) return write_failure(rep_->file.target(), error);
  flush_folder(folder_of(rep_->file.target()));
  return {};
}

struct Scratch::Rep {
  std::string folder;
  Descriptor fd{-1};
};

Scratch::Scratch(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch::~Scratch() = default;

Result<Scratch> Scratch::make() {
  std::error_code error;
  auto rep = std::make_unique<Rep>();
  rep->folder = std::filesystem::temp_directory_path(error).string();
  if (error) rep->folder = "/tmp";
  std::string name = rep->folder + "/prikaz-XXXXXX";
  rep->fd = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
  if (rep->fd.get() < 0) return write_failure(rep->folder, errno);
  ::unlink(name.c_str());
  return Scratch(std::move(rep));
}

Result<void> Scratch::append(std::string_view bytes) {
  if (write_all(rep_->fd.get(), bytes)) return {};
  return write_failure(rep_->folder, errno);
}

Result<std::string> Scratch::read(uint64_t offset, uint64_t size) const {
  std::string out(size, '\0');
  const ssize_t got = read_all_at(rep_->fd.get(), offset, out);
  if (got < 0 || static_cast<uint64_t>(got) != size) return read_failure(rep_->folder, EIO);
  return out;
}

Result<void> write_through(std::span<const Output> outputs, const std::filesystem::path& staging) {
  return write_all_of(outputs, Flush::kNone, staging);
}

Result<void> flush_file_system(const std::filesystem::path& folder) {
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() < 0 || ::syncfs(fd.get()) != 0) return write_failure(folder, errno);
  return {};
}

std::vector<ReadInput> inputs_read() {
  return read_files().with_content();
}

void forget_inputs() {
  read_files().forget();
}

double stopwatch() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool clock_stands_still() {
  return std::getenv("SOURCE_DATE_EPOCH") != nullptr;
}

}  // namespace prikaz::files
