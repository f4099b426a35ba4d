// PNG (ISO 15948) as an image XObject.
#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <optional>

#include "pdf/deflate.h"
#include "pdf/picture_encoding.h"

namespace prikaz::pdf {

namespace {

constexpr size_t kHeader = 33;  // signature and IHDR with its checksum

uint32_t be32(std::string_view bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

enum ColourType { kGrey = 0, kColour = 2, kPalette = 3, kGreyAlpha = 4, kColourAlpha = 6 };

struct PngFile {
  unsigned depth = 8;
  unsigned colour_type = kColour;
  bool interlaced = false;
  bool transparent = false;  // a tRNS chunk
  std::string_view palette;
  std::string data;  // IDAT chunks joined: one zlib stream
};

std::optional<PngFile> read_chunks(std::string_view bytes) {
  if (bytes.size() < kHeader) return std::nullopt;
  PngFile file;
  file.depth = static_cast<unsigned char>(bytes[24]);
  file.colour_type = static_cast<unsigned char>(bytes[25]);
  file.interlaced = bytes[28] != 0;
  for (size_t at = kHeader; at + 12 <= bytes.size();) {
    const size_t length = be32(bytes, at);
    if (length > bytes.size() - at - 12) break;
    const std::string_view type = bytes.substr(at + 4, 4), body = bytes.substr(at + 8, length);
    if (type == "PLTE") file.palette = body;
    if (type == "tRNS") file.transparent = true;
    if (type == "IDAT") file.data += body;
    if (type == "IEND") break;
    at += length + 12;
  }
  return file;
}

std::string indexed_space(std::string_view palette) {
  std::string out = fmt::format("[/Indexed/DeviceRGB {}<", palette.size() / 3 - 1);
  for (const char c : palette) out += fmt::format("{:02X}", static_cast<unsigned char>(c));
  return out + ">]";
}

std::string size_entries(const Picture& picture) {
  return fmt::format("/Width {}/Height {}", picture.width, picture.height);
}

// The rows as they are: FlateDecode knows PNG's filters (ISO 32000-1, 7.4.4.4).
std::optional<EncodedPicture> pass_through(const Picture& picture, PngFile file,
                                           Transparency transparency) {
  const unsigned type = file.colour_type, depth = file.depth;
  const bool known = type == kGrey || type == kColour || type == kPalette;
  const bool odd_depth = depth != 1 && depth != 2 && depth != 4 && depth != 8 && depth != 16;
  if (!known || odd_depth || file.interlaced || file.transparent) return std::nullopt;
  if (depth == 16 && transparency == Transparency::kFlatten) return std::nullopt;
  const size_t colours = file.palette.size() / 3;
  if (type == kPalette && (colours == 0 || colours > 256 || file.palette.size() % 3 != 0)) {
    return std::nullopt;
  }
  const unsigned channels = type == kColour ? 3 : 1;
  const uint64_t row = (uint64_t{picture.width} * channels * depth + 7) / 8 + 1;
  if (!inflates_to(file.data, row * picture.height)) return std::nullopt;
  EncodedPicture out;
  out.entries = size_entries(picture) + "/ColorSpace";
  out.entries += type == kPalette ? indexed_space(file.palette)
                 : type == kGrey  ? "/DeviceGray"
                                  : "/DeviceRGB";
  out.entries += fmt::format(
      "/BitsPerComponent {}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {}"
      "/BitsPerComponent {}/Columns {}>>",
      depth, channels, depth, picture.width);
  out.bytes = std::move(file.data);
  return out;
}

struct Pixels {
  std::string samples;
  unsigned channels = 0;  // with alpha
  bool alpha = false;
};

std::optional<Pixels> decode(const Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, picture.bytes->data(), picture.bytes->size()) == 0 ||
      image.width != picture.width || image.height != picture.height) {
    png_image_free(&image);
    return std::nullopt;
  }
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  Pixels pixels;
  pixels.alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  image.format &= PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA;  // 8 bits a sample
  pixels.channels = PNG_IMAGE_PIXEL_CHANNELS(image.format);
  pixels.samples.resize(size_t{image.width} * image.height * pixels.channels);
  if (png_image_finish_read(&image, nullptr, pixels.samples.data(), 0, nullptr) == 0) {
    return std::nullopt;
  }
  return pixels;
}

// Lays the colours on white, as viewers lay them on a page: without linear light.
void flatten(Pixels& pixels, std::string_view alpha) {
  for (size_t i = 0; i < pixels.samples.size(); ++i) {
    const unsigned cover = static_cast<unsigned char>(alpha[i / pixels.channels]);
    const unsigned colour = static_cast<unsigned char>(pixels.samples[i]);
    pixels.samples[i] = static_cast<char>((colour * cover + 255 * (255 - cover) + 127) / 255);
  }
}

// Takes the last channel of every pixel out of `pixels`.
std::string take_alpha(Pixels& pixels) {
  const size_t channels = pixels.channels, colours = channels - 1;
  const size_t count = pixels.samples.size() / channels;
  std::string alpha(count, '\0');
  char* to = pixels.samples.data();
  for (size_t i = 0; i < count; ++i) {
    const char* from = pixels.samples.data() + i * channels;
    alpha[i] = from[colours];
    to = std::copy(from, from + colours, to);
  }
  pixels.samples.resize(count * colours);
  pixels.channels = static_cast<unsigned>(colours);
  return alpha;
}

}  // namespace

Result<EncodedPicture> encode_png(const Picture& picture, Transparency transparency) {
  auto file = read_chunks(*picture.bytes);
  if (file) {
    if (auto out = pass_through(picture, std::move(*file), transparency)) return std::move(*out);
  }
  auto pixels = decode(picture);
  if (!pixels) {
    return broken_picture(
        {"картинка PNG повреждена и не читается", "the PNG picture is broken and cannot be read"});
  }
  EncodedPicture out;
  std::string alpha = pixels->alpha ? take_alpha(*pixels) : std::string();
  const bool seen_through = alpha.find_first_not_of('\xFF') != std::string::npos;
  if (seen_through && transparency == Transparency::kFlatten) flatten(*pixels, alpha);
  if (seen_through && transparency == Transparency::kMask) {
    out.mask_entries = size_entries(picture) + "/ColorSpace/DeviceGray/BitsPerComponent 8" + kFlate;
    out.mask_bytes = deflate(alpha);
  }
  out.entries = fmt::format("{}/ColorSpace/{}/BitsPerComponent 8{}", size_entries(picture),
                            pixels->channels == 1 ? "DeviceGray" : "DeviceRGB", kFlate);
  out.bytes = deflate(pixels->samples);
  return out;
}

}  // namespace prikaz::pdf
