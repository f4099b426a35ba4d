// The Debian fonts as tests use them.
#pragma once

#include <cstdlib>
#include <iostream>
#include <memory>

#include "text/fonts.h"

namespace prikaz::text {

inline FontConfiguration debian_fonts() {
  FontConfiguration fonts;
  const std::string root = "/usr/share/fonts/truetype/";
  fonts.folders = {root + "liberation2", root + "paratype", root + "dejavu"};
  fonts.families = {{"Liberation Serif", "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf",
                     "LiberationSerif-Italic.ttf", "LiberationSerif-BoldItalic.ttf"},
                    {"Liberation Sans", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf",
                     "LiberationSans-Italic.ttf", "LiberationSans-BoldItalic.ttf"},
                    {"PT Serif", "PTF55F.ttf", "PTF75F.ttf", "PTF56F.ttf", "PTF76F.ttf"},
                    {"DejaVu Serif", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "", ""},
                    {"DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "", ""}};
  fonts.substitutes = {{"Times New Roman", "Liberation Serif"}, {"Arial", "Liberation Sans"}};
  fonts.fallbacks = {"Liberation Serif", "PT Serif", "DejaVu Serif", "DejaVu Sans"};
  fonts.default_family = "Liberation Serif";
  return fonts;
}

inline std::shared_ptr<const FontLibrary> open_debian_fonts() {
  auto library = FontLibrary::open(debian_fonts());
  if (!library) {
    for (const auto& found : library.error()) {
      std::cerr << format(found, Language::kEnglish) << '\n';
    }
    std::abort();
  }
  return *library;
}

}  // namespace prikaz::text
