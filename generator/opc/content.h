// The bytes of a part: immutable and shared between packages, with their deflated form, which is
// made once. A part that nobody changed is written as it was read.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace prikaz::opc {

// Of a zip entry (APPNOTE 4.4.5): 0 stored, 8 deflated.
enum class Method : uint16_t { kStored = 0, kDeflated = 8 };

struct Compressed {
  Method method = Method::kStored;
  uint32_t crc = 0;
  std::string bytes;  // empty when stored: Content::bytes() is written
};

class Content {
 public:
  static std::shared_ptr<const Content> of(std::string bytes);
  static std::shared_ptr<const Content> of(std::string bytes, Compressed compressed);

  const std::string& bytes() const { return bytes_; }
  // Deflates on the first call; may be called from many threads.
  const Compressed& compressed() const;

  explicit Content(std::string bytes) : bytes_(std::move(bytes)) {}

 private:
  std::string bytes_;
  mutable std::once_flag once_;
  mutable Compressed compressed_;
};

}  // namespace prikaz::opc
