// What is loaded once and used for every paper: fonts, the sRGB profile, compiled templates. Made
// from the home folder; nothing is opened before it is needed.
//
// Safe from many threads: what it hands out is immutable and lives as long as the workshop.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "merge/template.h"
#include "paper/card.h"
#include "text/fonts.h"

namespace prikaz::pipeline {

class Workshop {
 public:
  // `home` has the folders templates and fonts.
  explicit Workshop(std::filesystem::path home);
  ~Workshop();
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  const std::filesystem::path& home() const;
  // fonts/fonts.yaml and the faces it names. Errors: "font.*", those of the YAML reader.
  Result<const text::FontLibrary*> fonts();
  // The bytes of an sRGB ICC profile; error "pdf.colour-profile" when none is installed.
  Result<const std::string*> colour_profile();
  // Compiled at the first call. `path`: a .docx or an unzipped one.
  Result<const merge::Template*> compiled(const std::filesystem::path& path,
                                          paper::Page page = paper::Page::kUpright);
  // Twips between the margins of the template's last section, nullopt when it cannot be read.
  std::optional<int> text_width(const std::filesystem::path& path,
                                paper::Page page = paper::Page::kUpright);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::pipeline
