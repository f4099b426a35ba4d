// A page as poppler paints it.
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <ostream>
#include <string>

#include "unit/pdf/pdf_file.h"

namespace prikaz::pdf {

struct Rgb {
  int red = 0, green = 0, blue = 0;
};
inline std::ostream& operator<<(std::ostream& out, const Rgb& c) {
  return out << c.red << ' ' << c.green << ' ' << c.blue;
}

// The colour of the first page at a point, 72 dots per inch.
inline Rgb pixel(const PdfFile& file, int x, int y) {
  const std::string ppm = output_of("pdftoppm -r 72 -singlefile " + file.path());
  int width = 0, height = 0, offset = 0;
  if (std::sscanf(ppm.c_str(), "P6 %d %d 255%n", &width, &height, &offset) != 2)
    return {-1, -1, -1};
  const size_t at =
      static_cast<size_t>(offset) + 1 +
      (static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)) * 3;
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(ppm[i]); };
  return {byte(at), byte(at + 1), byte(at + 2)};
}

inline void expect_near(Rgb found, Rgb expected) {
  EXPECT_NEAR(found.red, expected.red, 4) << found;
  EXPECT_NEAR(found.green, expected.green, 4) << found;
  EXPECT_NEAR(found.blue, expected.blue, 4) << found;
}

}  // namespace prikaz::pdf
