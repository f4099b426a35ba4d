// A folder of a test's own, gone with it.
#pragma once

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace prikaz::archive {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    // In memory where that is to be had: these tests flush a lot.
    const std::filesystem::path memory = "/dev/shm";
    const auto place =
        ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
    std::string name = (place / "prikaz-archive-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace prikaz::archive
