// What the tests of checks work with: the usual profile, findings by their code, cards in a folder
// of their own.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "check/check.h"
#include "opc/package.h"
#include "paper/card.h"

namespace prikaz::check {

inline Profile standard() {
  Diagnostics notes;
  return *Profile::named("gost-2025", notes);
}

inline const Diagnostic* with_code(const Diagnostics& found, std::string_view code) {
  for (const Diagnostic& item : found) {
    if (item.code == code) return &item;
  }
  return nullptr;
}

inline Diagnostics checked(const opc::Package& package) {
  Diagnostics notes;
  auto document = read_package(package, "отчёт.docx", notes);
  EXPECT_TRUE(document);
  return run(*document, standard());
}

// A folder of its own that goes away.
class Folder {
 public:
  Folder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("prikaz-check-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

inline paper::Paper paper_of(const std::filesystem::path& card) {
  static const auto catalogue =
      paper::Catalogue::open(std::filesystem::path(PRIKAZ_SOURCE_DIR) / "templates");
  Diagnostics notes;
  const auto opened = paper::Card::open(card, notes);
  EXPECT_TRUE(opened) << card;
  auto read = paper::read(*opened, *catalogue, {}, notes);
  EXPECT_TRUE(read) << format(read.error().items().front(), Language::kRussian);
  return std::move(*read);
}

}  // namespace prikaz::check
