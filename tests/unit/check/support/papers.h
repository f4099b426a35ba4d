// What the tests of checks work with: the usual profile, findings by their code, cards in a folder
// of their own.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "check/check.h"
#include "opc/package.h"
#include "paper/card.h"
#include "support/temporary_folder.h"

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

class Folder {
 public:
  std::filesystem::path write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_.path() / name, std::ios::binary) << bytes;
    return folder_.path() / name;
  }

 private:
  TemporaryFolder folder_;
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
