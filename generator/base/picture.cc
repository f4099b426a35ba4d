#include "base/picture.h"

#include <cmath>
#include <string_view>
#include <utility>

namespace prikaz {

namespace {

constexpr uint32_t kLargestSide = 65535;

uint32_t big_endian(std::string_view bytes, size_t at, int count) {
  uint32_t value = 0;
  for (int i = 0; i < count; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

double plausible_density(double dots_per_inch) {
  return dots_per_inch >= 10 && dots_per_inch <= 10000 ? dots_per_inch : 96;
}

// PNG (ISO 15948): signature, IHDR, then chunks until pHYs or IDAT.
bool read_png(std::string_view bytes, Picture& picture) {
  if (bytes.size() < 33 || bytes.substr(12, 4) != "IHDR") return false;
  picture.format = Picture::Format::kPng;
  picture.width = big_endian(bytes, 16, 4);
  picture.height = big_endian(bytes, 20, 4);
  for (size_t at = 33; at + 12 <= bytes.size();) {
    const uint32_t length = big_endian(bytes, at, 4);
    const std::string_view type = bytes.substr(at + 4, 4);
    if (type == "IDAT" || length > bytes.size() - at - 12) break;
    if (type == "pHYs" && length == 9 && bytes[at + 16] == 1) {
      picture.dots_per_inch = plausible_density(big_endian(bytes, at + 8, 4) * 0.0254);
    }
    at += size_t{length} + 12;
  }
  return true;
}

// JPEG (ISO 10918-1): marker segments until a start of frame.
bool read_jpeg(std::string_view bytes, Picture& picture) {
  picture.format = Picture::Format::kJpeg;
  size_t at = 2;
  while (at + 9 < bytes.size()) {
    if (bytes[at] != '\xFF') return false;
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const uint32_t length = big_endian(bytes, at + 2, 2);
    if (length < 2) return false;
    const bool start_of_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (start_of_frame) {
      picture.height = big_endian(bytes, at + 5, 2);
      picture.width = big_endian(bytes, at + 7, 2);
      return true;
    }
    if (marker == 0xE0 && length >= 14 && at + 16 < bytes.size() &&
        bytes.substr(at + 4, 4) == "JFIF") {
      const double density = big_endian(bytes, at + 12, 2);
      if (bytes[at + 11] == 1) picture.dots_per_inch = plausible_density(density);
      if (bytes[at + 11] == 2) picture.dots_per_inch = plausible_density(density * 2.54);
    }
    at += 2 + length;
  }
  return false;
}

}  // namespace

Result<Picture> read_picture(std::string bytes, const SourceLocation& where) {
  Picture picture;
  const std::string_view view = bytes;
  bool known = true, whole = false;
  if (view.starts_with("\x89PNG\r\n\x1a\n")) {
    whole = read_png(view, picture);
  } else if (view.starts_with("\xFF\xD8\xFF")) {
    whole = read_jpeg(view, picture);
  } else {
    known = false;
  }
  if (!known) {
    return failure("picture.unknown", where,
                   {"это не картинка PNG или JPEG", "it is not a PNG or JPEG picture"},
                   {"сохраните картинку как PNG или JPEG", "save the picture as PNG or JPEG"});
  }
  if (!whole || picture.width == 0 || picture.height == 0 || picture.width > kLargestSide ||
      picture.height > kLargestSide) {
    return failure("picture.broken", where,
                   {"картинка повреждена: не читается её заголовок",
                    "the picture is broken: its header cannot be read"},
                   {"откройте и сохраните картинку заново", "open and save the picture again"});
  }
  picture.bytes = std::make_shared<const std::string>(std::move(bytes));
  return picture;
}

}  // namespace prikaz
