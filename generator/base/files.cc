#include "base/files.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include "base/file_parts.h"

namespace prikaz::files {

namespace {

// The whole of an open file, up to a little over `limit`. Returns errno.
int read_to_end(int fd, uint64_t limit, std::string& bytes) {
  size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(bytes.size() + 4096);
    const ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0 || filled > limit) break;
    filled += static_cast<size_t>(got);
  }
  bytes.resize(filled);
  return 0;
}

}  // namespace

Result<std::string> read_own(const std::filesystem::path& path, uint64_t limit) {
  uint64_t size = 0;
  int error = 0;
  const Descriptor fd = open_regular(path, size, error);
  std::string bytes;
  if (error == 0 && size <= limit) {
    bytes.resize(size);
    error = read_to_end(fd.get(), limit, bytes);
  }
  if (error != 0) return read_failure(path, error);
  if (size > limit || bytes.size() > limit) {
    return failure("file.too-large", {path.string()},
                   {fmt::format("файл больше допустимых {} МБ", limit >> 20),
                    fmt::format("the file is larger than the allowed {} MB", limit >> 20)});
  }
  return bytes;
}

Result<std::string> read(const std::filesystem::path& path, uint64_t limit) {
  PRIKAZ_TRY(std::string bytes, read_own(path, limit));
  read_files().add(path, fingerprint(bytes));
  return bytes;
}

Result<void> write(const std::filesystem::path& path, std::string_view bytes, Flush flush) {
  const Output only{path, bytes};
  return write_together({&only, 1}, flush);
}

Result<void> write_together(std::span<const Output> outputs, Flush flush) {
  return write_all_of(outputs, flush, {});
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
