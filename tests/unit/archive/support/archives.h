// Archives in temporary folders, and documents to put there.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "archive/archive.h"
#include "support/temporary_folder.h"

namespace prikaz::archive {

struct Paper {
  std::string title = "О порядке";
  std::string text = "Текст.";
  std::string number;  // "" = the next
  Date date = {2026, 9, 1};
  std::string kind = "приказ";
  std::string department = "smolensk";
  std::string index = "ОД";
  bool draft = false;
  std::string school = {};
  std::string nomenclature = {};
  std::optional<Retention> retention = {};
};

inline Request request_of(const Paper& paper) {
  Request request;
  request.kind = paper.kind;
  request.department = paper.department;
  request.number = paper.number;
  request.index = paper.index;
  request.date = paper.date;
  request.draft = paper.draft;
  request.school = paper.school;
  request.nomenclature = paper.nomenclature;
  request.retention = paper.retention;
  return request;
}

inline Make making(const Paper& paper) {
  return [paper](const std::string& number, const Date&) -> Result<Made> {
    Made made;
    made.title = paper.title;
    made.text = paper.text;
    made.people = {{"подписант", "Малкина Е.П."}};
    made.files.push_back({Role::kPdf, "приказ.pdf", "", "pdf " + number + " " + paper.title});
    made.files.push_back({Role::kDocx, "приказ.docx", "", "docx " + number + paper.title});
    return made;
  };
}

class TemporaryArchive {
 public:
  TemporaryArchive() { reopen(Access::kCreate); }

  std::filesystem::path folder() const { return root() / "архив"; }
  const std::filesystem::path& root() const { return root_.path(); }
  Archive* operator->() { return archive_.get(); }
  Archive& operator*() { return *archive_; }
  void close() { archive_.reset(); }
  void reopen(Access access = Access::kReadWrite) {
    archive_.reset();
    auto opened = Archive::open(folder(), access);
    ASSERT_TRUE(opened) << format(opened.error().items()[0], Language::kRussian);
    archive_ = std::make_unique<Archive>(std::move(*opened));
  }

  Result<Document> try_to_add(const Paper& paper) {
    found = {};
    return archive_->add(request_of(paper), making(paper), found);
  }
  Document add(const Paper& paper) {
    auto added = try_to_add(paper);
    EXPECT_TRUE(added) << format(added.error().items()[0], Language::kRussian);
    return added ? *added : Document();
  }

  Diagnostics found;  // of the last addition

 private:
  TemporaryFolder root_{TemporaryFolder::Place::kMemory};
  std::unique_ptr<Archive> archive_;
};

// The first message of an error, as a Russian user reads it.
template <class T>
std::string said(const Result<T>& result) {
  return result ? "" : format(result.error().items().front(), Language::kRussian);
}

}  // namespace prikaz::archive
