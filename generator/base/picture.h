// A picture as a blob: the bytes of a PNG or JPEG file with what its header says. Nothing is
// decoded here (pdf does that). Shared and immutable.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

namespace prikaz {

struct Picture {
  enum class Format { kPng, kJpeg };

  Format format = Format::kPng;
  std::shared_ptr<const std::string> bytes;
  uint32_t width = 0;   // pixels
  uint32_t height = 0;  // pixels
  double dots_per_inch = 96;

  const char* extension() const { return format == Format::kPng ? "png" : "jpeg"; }
  const char* media_type() const { return format == Format::kPng ? "image/png" : "image/jpeg"; }
};

// Reads the header. Errors: "picture.unknown" (neither PNG nor JPEG), "picture.broken".
Result<Picture> read_picture(std::string bytes, const SourceLocation& where);

}  // namespace prikaz
