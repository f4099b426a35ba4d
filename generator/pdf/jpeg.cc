// JPEG (ISO 10918-1) as an image XObject: grey and colour pass through as DCTDecode, CMYK is
// decoded.
#include <fmt/format.h>

#include <csetjmp>
#include <cstdio>
// jpeglib.h needs <cstdio> before it.
#include <jpeglib.h>

#include "pdf/deflate.h"
#include "pdf/picture_encoding.h"

namespace prikaz::pdf {

namespace {

// libjpeg reports errors by a call that must not return; nothing with a destructor lives in the
// functions that set the jump.
struct ErrorExit {
  jpeg_error_mgr manager;
  jmp_buf jump;
};

extern "C" [[noreturn]] void leave_on_error(j_common_ptr info) {
  std::longjmp(reinterpret_cast<ErrorExit*>(info->err)->jump, 1);
}
extern "C" void stay_silent(j_common_ptr) {}

void prepare(jpeg_decompress_struct& info, ErrorExit& exit) {
  info.err = jpeg_std_error(&exit.manager);
  exit.manager.error_exit = leave_on_error;
  exit.manager.output_message = stay_silent;
}

// Calls `work` with a decompressor of these bytes; false when the library gave up.
template <class Work>
bool decompress(const unsigned char* bytes, unsigned long size, Work&& work) {
  jpeg_decompress_struct info{};
  ErrorExit exit{};
  prepare(info, exit);
  if (setjmp(exit.jump) != 0) {
    jpeg_destroy_decompress(&info);
    return false;
  }
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, bytes, size);
  const bool done = work(info);
  jpeg_destroy_decompress(&info);
  return done;
}

struct JpegHeader {
  unsigned width = 0, height = 0;
  int components = 0, precision = 0;
  bool arithmetic = false, adobe = false, plain_rgb = false;
};

bool read_header(const unsigned char* bytes, unsigned long size, JpegHeader* out) {
  return decompress(bytes, size, [out](jpeg_decompress_struct& info) {
    const bool found = jpeg_read_header(&info, TRUE) == JPEG_HEADER_OK;
    *out = {info.image_width,
            info.image_height,
            info.num_components,
            info.data_precision,
            info.arith_code != FALSE,
            info.saw_Adobe_marker != FALSE,
            info.jpeg_color_space == JCS_RGB};
    return found;
  });
}

// Four bytes a pixel into `rows`.
bool decode_cmyk(const unsigned char* bytes, unsigned long size, unsigned char* rows) {
  return decompress(bytes, size, [rows](jpeg_decompress_struct& info) {
    jpeg_read_header(&info, TRUE);
    info.out_color_space = JCS_CMYK;
    jpeg_start_decompress(&info);
    while (info.output_scanline < info.output_height) {
      JSAMPROW row = rows + size_t{info.output_scanline} * info.output_width * 4;
      jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
    return true;
  });
}

// Adobe's programs store CMYK inverted, and say that they wrote the file.
std::string to_rgb(const std::string& cmyk, bool inverted) {
  std::string rgb(cmyk.size() / 4 * 3, '\0');
  const auto light = [&](size_t at) {
    const auto value = static_cast<unsigned char>(cmyk[at]);
    return inverted ? value : 255U - value;
  };
  for (size_t i = 0; i < cmyk.size() / 4; ++i) {
    const unsigned black = light(i * 4 + 3);
    for (size_t c = 0; c < 3; ++c)
      rgb[i * 3 + c] = static_cast<char>(light(i * 4 + c) * black / 255);
  }
  return rgb;
}

}  // namespace

Result<EncodedPicture> encode_jpeg(const Picture& picture) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(picture.bytes->data());
  JpegHeader header;
  if (!read_header(bytes, picture.bytes->size(), &header) || header.width != picture.width ||
      header.height != picture.height) {
    return broken_picture({"картинка JPEG повреждена и не читается",
                           "the JPEG picture is broken and cannot be read"});
  }
  const bool known = header.components == 1 || header.components == 3 || header.components == 4;
  if (header.precision != 8 || header.arithmetic || !known) {
    return broken_picture({"такой вид JPEG не поддерживается (нужны 8 бит на цвет)",
                           "this kind of JPEG is not supported (8 bits a colour are needed)"});
  }
  EncodedPicture out;
  out.entries = fmt::format("/Width {}/Height {}/BitsPerComponent 8/ColorSpace/{}", picture.width,
                            picture.height, header.components == 1 ? "DeviceGray" : "DeviceRGB");
  if (header.components != 4) {
    out.entries += "/Filter/DCTDecode";
    if (header.plain_rgb && !header.adobe) out.entries += "/DecodeParms<</ColorTransform 0>>";
    out.bytes = *picture.bytes;
    return out;
  }
  std::string cmyk(size_t{picture.width} * picture.height * 4, '\0');
  if (!decode_cmyk(bytes, picture.bytes->size(), reinterpret_cast<unsigned char*>(cmyk.data()))) {
    return broken_picture({"картинка JPEG повреждена и не читается",
                           "the JPEG picture is broken and cannot be read"});
  }
  out.entries += kFlate;
  out.bytes = deflate(to_rgb(cmyk, header.adobe));
  return out;
}

}  // namespace prikaz::pdf
