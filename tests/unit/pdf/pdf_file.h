// A written PDF seen through other programs: qpdf, pdftotext.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/files.h"
#include "pdf/writer.h"

namespace prikaz::pdf {

inline std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 4096> block{};
  for (size_t got = 0; (got = ::fread(block.data(), 1, block.size(), pipe)) > 0;)
    out.append(block.data(), got);
  ::pclose(pipe);
  return out;
}

class PdfFile {
 public:
  explicit PdfFile(const std::string& bytes) : bytes_(bytes) {
    static int serial = 0;
    path_ = (std::filesystem::temp_directory_path() /
             ("prikaz-pdf-" + std::to_string(::getpid()) + "-" + std::to_string(serial++) + ".pdf"))
                .string();
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;
  ~PdfFile() { std::filesystem::remove(path_); }

  const std::string& bytes() const { return bytes_; }
  const std::string& path() const { return path_; }
  std::string check() const { return output_of("qpdf --check " + path_); }
  std::string text(const std::string& options = "") const {
    return output_of("pdftotext " + options + " " + path_ + " -");
  }
  // Everything uncompressed and in one order, for looking at.
  std::string plain() const {
    return output_of("qpdf --qdf --object-streams=disable --no-original-object-ids " + path_ +
                     " -");
  }

 private:
  std::string bytes_, path_;
};

inline const std::string& srgb() {
  static const std::string profile = [] {
    auto bytes = files::read("/usr/share/color/icc/sRGB.icc");
    return bytes ? *bytes : std::string();
  }();
  return profile;
}

inline Metadata test_metadata() {
  Metadata metadata;
  metadata.title = "Приказ № 154-ОД";
  metadata.author = "Отдел образования";
  metadata.created = 1602000000;
  return metadata;
}

inline Options with_profile(Profile profile) {
  Options options;
  options.profile = profile;
  options.colour_profile = srgb();
  return options;
}

inline std::string must_write(const layout::PagedDocument& document, const Options& options) {
  Diagnostics diagnostics;
  auto bytes = write(document, test_metadata(), options, diagnostics);
  EXPECT_TRUE(bytes) << (bytes ? "" : format(bytes.error().items()[0], Language::kRussian));
  EXPECT_TRUE(diagnostics.empty());
  return bytes ? *bytes : std::string();
}
inline std::string must_write(const layout::PagedDocument& document,
                              Profile profile = Profile::k2a) {
  return must_write(document, with_profile(profile));
}

}  // namespace prikaz::pdf
