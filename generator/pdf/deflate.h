// Streams compressed with libdeflate. Those that many documents share (subset fonts, the colour
// profile, character maps) are kept, bounded, by their content.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace prikaz::pdf {

inline constexpr const char* kFlate = "/Filter/FlateDecode";

// zlib format (RFC 1950), as FlateDecode wants it. Any thread.
std::string deflate(std::string_view bytes);
// The same; asked again for equal bytes it answers from memory.
std::shared_ptr<const std::string> deflate_shared(std::string_view bytes);
// False when `bytes` are not one whole zlib stream of exactly `size` bytes.
bool inflates_to(std::string_view bytes, size_t size);

// 64 bits that depend on every byte; the same on every machine.
uint64_t digest(std::string_view bytes, uint64_t seed = 0);

}  // namespace prikaz::pdf
