// The numbers of the zip format that both writers use (PKWARE APPNOTE 6.3). Not for callers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace prikaz::opc {

inline constexpr uint32_t kLocalHeader = 0x04034b50;
inline constexpr uint32_t kCentralHeader = 0x02014b50;
inline constexpr uint32_t kEnd = 0x06054b50;
inline constexpr uint32_t kEnd64 = 0x06064b50;
inline constexpr uint32_t kEnd64Locator = 0x07064b50;
inline constexpr uint16_t kVersion = 20;
inline constexpr uint16_t kVersion64 = 45;
inline constexpr uint16_t kUtf8Names = 0x0800;
inline constexpr uint16_t kDate = (0 << 9) | (1 << 5) | 1;  // 1980-01-01

inline void put16(std::string& out, uint32_t value) {
  out += static_cast<char>(value);
  out += static_cast<char>(value >> 8);
}
inline void put32(std::string& out, uint32_t value) {
  put16(out, value & 0xFFFF);
  put16(out, value >> 16);
}
inline void put64(std::string& out, uint64_t value) {
  put32(out, static_cast<uint32_t>(value));
  put32(out, static_cast<uint32_t>(value >> 32));
}

inline uint16_t name_flags(std::string_view name) {
  for (const char byte : name)
    if (byte & 0x80) return kUtf8Names;
  return 0;
}

}  // namespace prikaz::opc
