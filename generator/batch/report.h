// отчёт.csv and отчёт.json: what became of every row, in the order of the rows.
//
//   PRIKAZ_CHECK(write_report(journal, {folder, shard, language, …}));
//   PRIKAZ_TRY(Joined all, join_reports({"часть1", "часть2"}, "готово", Language::kRussian));
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "batch/journal.h"
#include "batch/row_choice.h"

namespace prikaz::batch {

struct ReportOptions {
  std::filesystem::path folder;   // where the report goes
  std::filesystem::path staging;  // where it is written first
  Shard shard;
  Language language = Language::kRussian;
  std::string card, table;  // as the user named them
};

// CSV for Excel (UTF-8 with a mark, «;») and JSON. With a shard its number stands in the names.
// Errors: those of files::write.
Result<void> write_report(const Journal& journal, const ReportOptions& options);

struct Joined {
  int rows = 0, failed = 0;
  std::vector<std::filesystem::path> files;  // written
};
// Reports of shards, found in these folders (отчёт*.json), as one in `folder`, rows in the order of
// the table. Errors: "batch.no-report", "batch.missing-shard", "batch.shard-twice",
// "batch.other-table" (they are of different runs), those of files and JSON.
Result<Joined> join_reports(const std::vector<std::filesystem::path>& folders,
                            const std::filesystem::path& folder, Language language);

}  // namespace prikaz::batch
