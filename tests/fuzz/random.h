// Random numbers that are the same in every run (splitmix64), so that a failure comes again.
#pragma once

#include <cstddef>
#include <cstdint>

namespace prikaz::fuzz {

class Random {
 public:
  explicit Random(uint64_t seed = 20201006) : state_(seed) {}
  uint64_t next() {
    uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
  }
  size_t below(size_t limit) { return limit == 0 ? 0 : next() % limit; }

 private:
  uint64_t state_;
};

}  // namespace prikaz::fuzz
