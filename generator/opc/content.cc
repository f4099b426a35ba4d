#include "opc/content.h"

#include <libdeflate.h>

namespace prikaz::opc {
namespace {

// The best of the fast levels: XML of 100 KB in about 0.1 ms.
constexpr int kLevel = 3;

// A compressor takes longer to make than a part to deflate, so each thread keeps one.
libdeflate_compressor* compressor() {
  struct Deleter {
    void operator()(libdeflate_compressor* held) const { libdeflate_free_compressor(held); }
  };
  thread_local std::unique_ptr<libdeflate_compressor, Deleter> held(
      libdeflate_alloc_compressor(kLevel));
  return held.get();
}

Compressed deflated(const std::string& bytes) {
  Compressed made;
  made.crc = libdeflate_crc32(0, bytes.data(), bytes.size());
  if (bytes.empty()) return made;
  made.bytes.resize(bytes.size());
  // No room for more than the input: what does not shrink is stored.
  const size_t size = libdeflate_deflate_compress(compressor(), bytes.data(), bytes.size(),
                                                  made.bytes.data(), made.bytes.size());
  made.bytes.resize(size);
  if (size > 0) made.method = Method::kDeflated;
  return made;
}

}  // namespace

std::shared_ptr<const Content> Content::of(std::string bytes) {
  return std::make_shared<const Content>(std::move(bytes));
}

std::shared_ptr<const Content> Content::of(std::string bytes, Compressed compressed) {
  auto made = std::make_shared<Content>(std::move(bytes));
  std::call_once(made->once_, [&] { made->compressed_ = std::move(compressed); });
  return made;
}

const Compressed& Content::compressed() const {
  std::call_once(once_, [this] { compressed_ = deflated(bytes_); });
  return compressed_;
}

}  // namespace prikaz::opc
