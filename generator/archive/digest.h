// Digests of bytes (FIPS 180-4): SHA-256 names the archive's objects, SHA-512 stands in manifests
// of bags.
//
//   std::string name = archive::digest(archive::DigestKind::kSha256, bytes);
//
// Pure functions; from any thread.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::archive {

enum class DigestKind { kSha256, kSha512 };

// 64 or 128 lower-case hexadecimal digits.
std::string digest(DigestKind kind, std::string_view bytes);

}  // namespace prikaz::archive
