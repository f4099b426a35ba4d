#include "expr/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace prikaz::expr {
namespace {

constexpr int kQuiet = 4;   // modules
constexpr int kPixels = 4;  // per module

uint32_t crc(std::string_view bytes) {
  static const auto kTable = [] {
    std::array<uint32_t, 256> table{};
    for (uint32_t n = 0; n < 256; ++n) {
      uint32_t c = n;
      for (int bit = 0; bit < 8; ++bit) c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
      table[n] = c;
    }
    return table;
  }();
  uint32_t c = 0xFFFFFFFFu;
  for (char byte : bytes) c = kTable[(c ^ static_cast<unsigned char>(byte)) & 0xFF] ^ (c >> 8);
  return c ^ 0xFFFFFFFFu;
}

uint32_t adler(std::string_view bytes) {
  uint32_t a = 1, b = 0;
  for (char byte : bytes) {
    a = (a + static_cast<unsigned char>(byte)) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

void put(std::string& out, uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

void chunk(std::string& out, std::string_view type, std::string_view data) {
  put(out, static_cast<uint32_t>(data.size()));
  std::string body(type);
  body += data;
  out += body;
  put(out, crc(body));
}

// A zlib stream of stored blocks (RFC 1950, 1951 3.2.4): the writer of the document deflates.
std::string stored(std::string_view bytes) {
  std::string out = "\x78\x01";
  constexpr size_t kBlock = 65535;
  for (size_t at = 0; at < bytes.size(); at += kBlock) {
    const std::string_view block = bytes.substr(at, kBlock);
    const auto size = static_cast<uint16_t>(block.size());
    out += static_cast<char>(at + kBlock >= bytes.size() ? 1 : 0);
    for (const uint16_t number : {size, static_cast<uint16_t>(~size)}) {
      out += static_cast<char>(number & 0xFF);
      out += static_cast<char>(number >> 8);
    }
    out += block;
  }
  put(out, adler(bytes));
  return out;
}

// Rows of a picture of one bit per pixel, white is 1, each with filter type 0.
std::string rows(const unsigned char* modules, int width) {
  const int side = (width + 2 * kQuiet) * kPixels;
  const size_t stride = 1 + (static_cast<size_t>(side) + 7) / 8;
  std::string out;
  for (int y = 0; y < side; ++y) {
    std::string row(stride, '\xFF');
    row[0] = 0;
    const int module_y = y / kPixels - kQuiet;
    for (int x = 0; x < side && module_y >= 0 && module_y < width; ++x) {
      const int module_x = x / kPixels - kQuiet;
      if (module_x < 0 || module_x >= width) continue;
      if (!(modules[module_y * width + module_x] & 1)) continue;
      char& byte = row[1 + static_cast<size_t>(x) / 8];
      byte = static_cast<char>(byte & ~(0x80 >> (x % 8)));
    }
    out += row;
  }
  return out;
}

std::string png(const unsigned char* modules, int width) {
  const auto side = static_cast<uint32_t>((width + 2 * kQuiet) * kPixels);
  std::string out = "\x89PNG\r\n\x1A\n";
  std::string header;
  put(header, side);
  put(header, side);
  header += std::string("\x01\x00\x00\x00\x00", 5);  // one bit of grey
  chunk(out, "IHDR", header);
  chunk(out, "IDAT", stored(rows(modules, width)));
  chunk(out, "IEND", {});
  return out;
}

}  // namespace

Result<Picture> qr_code(std::string_view text, const SourceLocation& where) {
  if (text.empty()) {
    return failure("qr.empty", where, {"для QR-кода нужен текст", "a QR code needs a text"});
  }
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeData(static_cast<int>(std::min<size_t>(text.size(), 10'000)),
                        reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M),
      QRcode_free);
  if (!code) {
    return failure("qr.too-long", where,
                   {"текст не помещается в QR-код: он длиннее 2331 байта",
                    "the text does not fit into a QR code: it is longer than 2331 bytes"});
  }
  return read_picture(png(code->data, code->width), where);
}

}  // namespace prikaz::expr
