// A short name for bytes: equal bytes have equal fingerprints, different ones practically never.
// For finding out what changed between two runs; no protection against anybody who wants two files
// to have one fingerprint.
//
//   std::string name = fingerprint(bytes).hex();
//
// Pure; from any thread. The same on every machine.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace prikaz {

struct Fingerprint {
  uint64_t first = 0, second = 0;

  std::string hex() const;  // 32 digits
  auto operator<=>(const Fingerprint&) const = default;
};

// `of` may be the fingerprint of what stands before, so that pieces can be taken one by one; the
// cuts between the pieces count.
Fingerprint fingerprint(std::string_view bytes, Fingerprint of = {});

}  // namespace prikaz
