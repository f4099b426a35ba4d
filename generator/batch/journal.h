// What a batch has done, kept in its output folder while it runs: a line of JSON for each row, for
// each file the papers were made from, and for each checkpoint. An interrupted run goes on from it.
//
//   PRIKAZ_TRY(Journal journal, Journal::open(folder, shard, Journal::Start::kResume, notes));
//   if (auto known = journal.find(stem, key)) keep(*known); else journal.add(made);
//
// A kill at any moment leaves at most its last line torn, which is left out. One thread at a time,
// except find(), which may be called from many.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "batch/row_choice.h"
#include "batch/row_result.h"

namespace prikaz::batch {

class Journal {
 public:
  enum class Start { kNew, kResume };

  // `folder`/.prikaz/journal.jsonl, with the shard in its name unless it is whole. What a killed
  // run left half written is removed. Rows of an earlier run count when every file they were made
  // from is as it was; otherwise a note "batch.inputs-changed" says which is not. Errors:
  // "file.in-use", "file.unwritable".
  static Result<Journal> open(const std::filesystem::path& folder, const Shard& shard, Start start,
                              Diagnostics& notes);
  Journal(Journal&&) noexcept;
  ~Journal();

  // Where files are written before they are renamed into place.
  const std::filesystem::path& staging() const;

  // The row of an earlier run with this name, if it was made from the same (`key`) and its files
  // are there: of the same size, and of the same content when no checkpoint followed the row.
  std::optional<RowResult> find(const std::string& stem, Fingerprint key) const;
  // Rows are added in their order, kept ones too.
  Result<void> add(const RowResult& result);
  // Everything so far is on the disk. Done every 200 rows made by add() itself.
  Result<void> checkpoint();

  // True when a row was added that was not kept, or the earlier run did not come to its end.
  bool changed() const;
  // Rows of an earlier run that were not asked for, of those that were made.
  std::vector<std::string> left_over() const;
  // Rewrites the journal in the order of the rows and removes the staging folder. Nothing is
  // written when nothing changed. The report must be written by then. After a run of a part, or one
  // that was stopped, the rows of an earlier run that were not asked for are kept.
  enum class Extent { kAll, kPart };
  Result<void> finish(Extent extent);
  // The rows of this run in order: one of them, all of them.
  Result<RowResult> row(uint64_t index) const;
  Result<void> each(const std::function<Result<void>(const RowResult&)>& take) const;

 private:
  struct Rep;
  explicit Journal(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::batch
