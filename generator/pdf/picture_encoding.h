// Pictures as image XObjects (ISO 32000-1, 8.9.5): PNG and JPEG data pass through as they are where
// PDF can take them, and are decoded where it cannot (alpha, interlacing, CMYK).
#pragma once

#include <memory>
#include <string>

#include "base/picture.h"
#include "base/result.h"

namespace prikaz::pdf {

struct EncodedPicture {
  std::string entries;  // of the image dictionary, without Type, Subtype, SMask and Length
  std::string bytes;    // as they go into the file
  std::string mask_entries, mask_bytes;  // of the soft mask; empty: opaque
};

enum class Transparency {
  kMask,     // alpha becomes a soft mask
  kFlatten,  // on white, and no 16-bit samples: ISO 19005-1 knows neither
};

// Pictures of more pixels than this are refused.
inline constexpr uint64_t kMostPixels = 100'000'000;

// Any thread; recent results are kept by content. Errors (without a place): "pdf.picture".
Result<std::shared_ptr<const EncodedPicture>> encode(const Picture& picture,
                                                     Transparency transparency);

// The two formats; for encode().
Result<EncodedPicture> encode_png(const Picture& picture, Transparency transparency);
Result<EncodedPicture> encode_jpeg(const Picture& picture);
Diagnostics broken_picture(Message why);

}  // namespace prikaz::pdf
