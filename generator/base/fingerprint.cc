#include "base/fingerprint.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>

namespace prikaz {

namespace {

__extension__ using Wide = unsigned __int128;

// Odd, with bits on and off in equal parts and no pattern: the fractions of square roots of primes.
constexpr uint64_t kLeft = 0x6A09E667F3BCC909;
constexpr uint64_t kRight = 0xBB67AE8584CAA73B;
constexpr uint64_t kEnd = 0x3C6EF372FE94F82B;

// Both halves of a product, folded: every bit of either factor reaches most bits of the result.
uint64_t folded(uint64_t a, uint64_t b) {
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

uint64_t word_at(const char* bytes) {
  uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

}  // namespace

std::string Fingerprint::hex() const {
  return fmt::format("{:016x}{:016x}", first, second);
}

Fingerprint fingerprint(std::string_view bytes, Fingerprint of) {
  const uint64_t size = bytes.size();
  uint64_t first = of.first ^ kLeft, second = of.second ^ kRight;
  const auto take = [&](uint64_t a, uint64_t b) {
    first = folded(first ^ a, b ^ kRight) + second;
    second = folded(second ^ b, a ^ kLeft) ^ first;
  };
  for (; bytes.size() >= 16; bytes.remove_prefix(16)) {
    take(word_at(bytes.data()), word_at(bytes.data() + 8));
  }
  char rest[16] = {};
  if (!bytes.empty()) std::memcpy(rest, bytes.data(), bytes.size());
  take(word_at(rest), word_at(rest + 8));
  take(size, kEnd);
  take(kEnd, size ^ first);
  return {first, second};
}

}  // namespace prikaz
