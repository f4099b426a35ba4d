// A folder with a card and a table, and a batch run in it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/long_run.h"
#include "batch/batch.h"
#include "support/temporary_folder.h"

namespace prikaz::batch {

namespace fs = std::filesystem;

inline constexpr const char* kCard = R"(вид: список
ведомство: Смоленск
заголовок: Сведения о школе {{ школа.название }}
столбцы:
  строка: {заголовок: Сведения}
строки:
  - {строка: "{{ школа.название }}, учеников {{ школа.учеников }}"}
)";

class Heard : public Listener {
 public:
  void done(const RowResult& result, const Summary&, double) override { rows.push_back(result); }
  std::vector<RowResult> rows;
};

class Folder : public testing::Test {
 protected:
  Folder() { put("карточка.yaml", kCard); }

  void put(const std::string& name, const std::string& text) {
    std::ofstream(root_ / name, std::ios::binary) << text;
  }
  // A table of so many schools.
  void put_schools(int count) {
    std::string text = "Название;Учеников\n";
    for (int i = 1; i <= count; ++i)
      text += "Школа " + std::to_string(i) + ";" + std::to_string(i) + "\n";
    put("школы.csv", text);
  }

  Options options() const {
    Options out;
    out.card = root_ / "карточка.yaml";
    out.table = root_ / "школы.csv";
    out.folder = root_ / "готово";
    out.documents.pdf = false;
    out.name = "{{ школа.название }}";
    return out;
  }

  Result<Summary> go(const Options& options) {
    heard_.rows.clear();
    notes_ = {};
    files::forget_inputs();  // each run stands for a process of its own
    const auto catalogue = paper::Catalogue::open(fs::path(PRIKAZ_SOURCE_DIR) / "templates");
    EXPECT_TRUE(catalogue);
    pipeline::Workshop workshop(PRIKAZ_SOURCE_DIR);
    return run(options, *catalogue, workshop, heard_, notes_);
  }

  // Every file below the folder with what it holds.
  static std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      out[entry.path().lexically_relative(folder).string()] = *files::read_own(entry.path());
    }
    return out;
  }
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& [name, bytes] : contents(root_ / "готово")) {
      if (name.ends_with(".docx") || name.ends_with(".pdf")) out.push_back(name);
    }
    return out;
  }
  static std::string said(const Diagnostics& found) {
    std::string out;
    for (const Diagnostic& item : found) {
      out += (out.empty() ? "" : "\n") + format(item, Language::kRussian);
    }
    return out;
  }

  const TemporaryFolder temporary_;
  const fs::path root_ = temporary_.path();
  Heard heard_;
  Diagnostics notes_;
};

}  // namespace prikaz::batch
