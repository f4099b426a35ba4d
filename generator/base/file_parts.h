// What files.cc and long_run.cc share: descriptors, temporary files, the memory of what was read,
// and the errors of the system. Not for callers.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/fingerprint.h"
#include "base/long_run.h"

namespace prikaz::files {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor();
  int get() const { return fd_; }
  bool close();

 private:
  int fd_;
};

// The files this process has read, by their real names: nothing of them is written over.
class ReadFiles {
 public:
  void add(const std::filesystem::path& path);
  void add(const std::filesystem::path& path, Fingerprint content);
  bool has(const std::filesystem::path& path) const;
  std::vector<ReadInput> with_content() const;
  void forget();

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::optional<Fingerprint>> names_;
};
ReadFiles& read_files();

// Of errno.
Diagnostics write_failure(const std::filesystem::path& path, int error);
Diagnostics read_failure(const std::filesystem::path& path, int error);

// A regular file opened for reading, with its size; sets `error` to errno.
Descriptor open_regular(const std::filesystem::path& path, uint64_t& size, int& error);

bool write_all(int fd, std::string_view bytes);
std::filesystem::path folder_of(const std::filesystem::path& path);
void flush_folder(const std::filesystem::path& folder);

// Over nothing that was read, and over no folder or device.
Result<void> may_write(const std::filesystem::path& path);

// A file that replaces its target by put_in_place() or leaves no trace of itself. It stands in
// `staging`, or beside its target. Each step returns 0 or errno.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::filesystem::path target, std::filesystem::path staging = {})
      : target_(std::move(target)), staging_(std::move(staging)) {}
  TemporaryFile(TemporaryFile&& other) noexcept
      : target_(std::move(other.target_)),
        staging_(std::move(other.staging_)),
        name_(std::exchange(other.name_, {})),
        descriptor_(std::move(other.descriptor_)) {}
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile();

  const std::filesystem::path& target() const { return target_; }

  int begin();
  int append(std::string_view bytes);
  int end(Flush flush);
  int fill(std::string_view bytes, Flush flush);  // all three
  int put_in_place();

 private:
  std::filesystem::path target_;
  std::filesystem::path staging_;
  std::string name_;
  Descriptor descriptor_{-1};
};

// Writes all under temporary names, then renames them.
Result<void> write_all_of(std::span<const Output> outputs, Flush flush,
                          const std::filesystem::path& staging);

}  // namespace prikaz::files
