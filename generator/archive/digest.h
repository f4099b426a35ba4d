// Digests of bytes (FIPS 180-4): SHA-256 names the archive's objects, SHA-512 stands in manifests
// of bags.
//
//   std::string name = archive::digest(archive::DigestKind::kSha256, bytes);
//
// Pure functions; from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace prikaz::archive {

enum class DigestKind { kSha256, kSha512 };

// 64 or 128 lower-case hexadecimal digits.
std::string digest(DigestKind kind, std::string_view bytes);

// Of a file, read in pieces; nullopt when it cannot be read.
struct FileDigest {
  std::string digest;
  uint64_t size = 0;
};
std::optional<FileDigest> digest_of_file(DigestKind kind, const std::filesystem::path& file);

}  // namespace prikaz::archive
