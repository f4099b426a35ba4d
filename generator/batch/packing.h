// What is made of the files when all are there: zip files, one for all or one for each school, and
// one PDF of everything for printing.
//
//   PRIKAZ_TRY(Packing packing, Packing::plan("архивы/{{ школа.район }}.zip", "все.pdf"));
//   packing.add(row_index, zip_name, std::move(leaves), title);
//   PRIKAZ_CHECK(packing.write(journal, …));
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "batch/batch.h"
#include "batch/file_names.h"
#include "batch/journal.h"
#include "pipeline/book.h"

namespace prikaz::batch {

class Packing {
 public:
  // Errors: those of the pattern's expressions.
  static Result<Packing> plan(const Options& options);

  bool wants_pages() const { return book_ != nullptr; }
  // The zip of a row, "" when none is asked for. Errors: those of expressions.
  Result<std::string> zip_for(const data::Value& names) const;
  // A row that was made, in the order of rows; `index` is its place in the journal.
  void add(uint64_t index, const std::string& zip, std::unique_ptr<pipeline::Leaves> leaves,
           const std::string& stem);

  // Writes all of it; what is there already is written again only when something `changed`.
  // Returns the paths written. Errors: those of files and of pdf::write.
  Result<std::vector<std::filesystem::path>> write(const Journal& journal, const Options& options,
                                                   pipeline::Workshop& workshop, bool changed,
                                                   Diagnostics& found);

 private:
  Result<void> write_zip(const std::filesystem::path& path, const std::vector<uint64_t>& rows,
                         const Journal& journal, const Options& options) const;

  std::optional<NamePattern> pattern_;  // of zips with expressions in their names
  std::string zip_;
  std::map<std::string, std::vector<uint64_t>> zips_;  // rows by their zip
  std::unique_ptr<pipeline::Book> book_;
};

}  // namespace prikaz::batch
