#include "pdf/deflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <list>
#include <mutex>
#include <unordered_map>

namespace prikaz::pdf {

namespace {

constexpr int kLevel = 5;
constexpr size_t kMostKept = size_t{16} << 20;  // bytes, plain and compressed together

struct CompressorDeleter {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};
struct DecompressorDeleter {
  void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
};

libdeflate_compressor* compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, CompressorDeleter> own(
      libdeflate_alloc_compressor(kLevel));
  return own.get();
}

// The least recently asked-for contents go first.
class KeptStreams {
 public:
  std::shared_ptr<const std::string> find(uint64_t key, std::string_view plain) {
    const std::lock_guard lock(mutex_);
    const auto found = by_digest_.find(key);
    if (found == by_digest_.end() || found->second->plain != plain) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->compressed;
  }
  void keep(uint64_t key, std::string_view plain, std::shared_ptr<const std::string> compressed) {
    const size_t size = plain.size() + compressed->size();
    const std::lock_guard lock(mutex_);
    if (size > kMostKept / 4 || by_digest_.contains(key)) return;
    entries_.push_front({key, std::string(plain), std::move(compressed)});
    by_digest_[key] = entries_.begin();
    kept_ += size;
    while (kept_ > kMostKept) {
      const Entry& last = entries_.back();
      kept_ -= last.plain.size() + last.compressed->size();
      by_digest_.erase(last.key);
      entries_.pop_back();
    }
  }

 private:
  struct Entry {
    uint64_t key;
    std::string plain;
    std::shared_ptr<const std::string> compressed;
  };
  std::mutex mutex_;
  std::list<Entry> entries_;
  std::unordered_map<uint64_t, std::list<Entry>::iterator> by_digest_;
  size_t kept_ = 0;
};

KeptStreams& kept_streams() {
  static KeptStreams streams;
  return streams;
}

}  // namespace

std::string deflate(std::string_view bytes) {
  libdeflate_compressor* own = compressor();
  std::string out;
  out.resize(libdeflate_zlib_compress_bound(own, bytes.size()));
  const size_t size =
      libdeflate_zlib_compress(own, bytes.data(), bytes.size(), out.data(), out.size());
  assert(size > 0);  // the bound is enough for any input
  out.resize(size);
  return out;
}

std::shared_ptr<const std::string> deflate_shared(std::string_view bytes) {
  const uint64_t key = digest(bytes);
  if (auto known = kept_streams().find(key, bytes)) return known;
  auto compressed = std::make_shared<const std::string>(deflate(bytes));
  kept_streams().keep(key, bytes, compressed);
  return compressed;
}

bool inflates_to(std::string_view bytes, size_t size) {
  const std::unique_ptr<libdeflate_decompressor, DecompressorDeleter> own(
      libdeflate_alloc_decompressor());
  std::string out;
  out.resize(size);
  size_t written = 0;
  return libdeflate_zlib_decompress(own.get(), bytes.data(), bytes.size(), out.data(), out.size(),
                                    &written) == LIBDEFLATE_SUCCESS &&
         written == size;
}

uint64_t digest(std::string_view bytes, uint64_t seed) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15;
  uint64_t hash = seed ^ bytes.size() * kOdd;
  for (size_t at = 0; at < bytes.size(); at += sizeof(uint64_t)) {
    uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min(sizeof word, bytes.size() - at));
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    hash = (hash ^ word) * kOdd;
    hash ^= hash >> 29;
  }
  return hash ^ hash >> 32;
}

}  // namespace prikaz::pdf
