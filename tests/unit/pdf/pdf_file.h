// A written PDF seen through other programs: qpdf, pdftotext.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "base/files.h"
#include "pdf/writer.h"
#include "support/temporary_folder.h"

namespace prikaz::pdf {

inline std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen(("{ " + command + " ; } 2>&1").c_str(), "r");
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
    std::ofstream(path_, std::ios::binary) << bytes;
  }

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

  // An object as qpdf's JSON, references followed.
  nlohmann::json get(const nlohmann::json& value) const {
    load();
    if (!value.is_string()) return value;
    const auto name = value.get<std::string>();
    if (!name.ends_with(" R")) return value;
    const auto found = objects_.find("obj:" + name);
    if (found == objects_.end()) return nullptr;
    return found->contains("stream") ? (*found)["stream"]["dict"] : (*found)["value"];
  }
  nlohmann::json catalog() const {
    load();
    return get(objects_["trailer"]["value"]["/Root"]);
  }
  nlohmann::json information() const {
    load();
    return get(objects_["trailer"]["value"]["/Info"]);
  }
  std::vector<std::string> pages() const {  // references
    const auto kids = get(catalog()["/Pages"])["/Kids"];
    return kids.get<std::vector<std::string>>();
  }
  // The bytes of a stream, decompressed.
  std::string stream(const nlohmann::json& reference) const {
    const auto name = reference.get<std::string>();
    return output_of("qpdf --filtered-stream-data --show-object=" + name.substr(0, name.find(' ')) +
                     " " + path_);
  }
  // All objects of a type.
  std::vector<nlohmann::json> all(const std::string& type) const {
    load();
    std::vector<nlohmann::json> found;
    for (const auto& [key, object] : objects_.items()) {
      const auto dictionary =
          object.contains("stream") ? object["stream"]["dict"] : object["value"];
      if (dictionary.is_object() && dictionary.value("/Type", "") == type)
        found.push_back(dictionary);
    }
    return found;
  }

 private:
  void load() const {
    if (!objects_.is_null()) return;
    const auto whole = nlohmann::json::parse(
        output_of("qpdf --json --json-stream-data=none " + path_), nullptr, false);
    ASSERT_FALSE(whole.is_discarded());
    objects_ = whole["qpdf"][1];
  }
  std::string bytes_;
  TemporaryFolder folder_;
  std::string path_ = (folder_.path() / "written.pdf").string();
  mutable nlohmann::json objects_;
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
