// A paper for every row of a table: rows become jobs, threads do the jobs, and what became of each
// row is told in the order of the rows. Memory does not grow with the table.
//
//   batch::Options options;
//   options.card = "план.yaml"; options.table = "школы.xlsx"; options.folder = "готово";
//   PRIKAZ_TRY(batch::Summary done, batch::run(options, catalogue, workshop, listener, notes));
//
// Templates, fonts and departments are read once and shared by the threads. The same card, table
// and templates give the same files whatever the number of threads and however often the run was
// interrupted.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "batch/columns.h"
#include "batch/row_choice.h"
#include "batch/row_result.h"
#include "data/table_stream.h"
#include "paper/card.h"
#include "pipeline/generate.h"
#include "pipeline/workshop.h"

namespace prikaz::batch {

struct Options {
  std::filesystem::path card, table;
  data::TableOptions sheet;        // how the table is read
  std::string as = "школа";        // the row's name in expressions
  std::vector<std::string> lists;  // columns whose cells hold several values
  RowChoice only;
  uint64_t limit = 0;  // the first so many of the chosen rows; 0: all
  Shard shard;

  std::string name;  // a pattern; empty: the paper's own name
  bool transliterate = false;
  std::filesystem::path folder = ".";
  pipeline::Options documents;  // formats and profile
  std::filesystem::path template_path;

  // Made of the files at the end: a zip (with expressions in its name one for each value, in the
  // folder) and a PDF of all papers.
  std::string zip;
  std::filesystem::path one_file;

  int jobs = 0;  // threads; 0: as many as there are cores
  bool resume = false;
  bool dry_run = false;  // everything is made and nothing written
  bool stop_on_error = false;
  Language language = Language::kRussian;  // of the report
  // More to find out about a paper before it is made; its errors fail the row. Called by many
  // threads at once.
  std::function<void(const paper::Paper&, Diagnostics&)> inspect;
  const std::atomic<bool>* stop = nullptr;  // set by somebody who wants the run to end cleanly
};

struct Summary {
  uint64_t made = 0, kept = 0, failed = 0, pages = 0, files = 0;
  bool stopped = false;  // before all was made and written
  bool written = false;  // something new is in the folder
  double seconds = 0;
  std::vector<std::filesystem::path> packed;  // zips and the PDF of all
  // What ended the run before its time: a full disk, a broken table. The rest is whole.
  Diagnostics fatal;
};

// Is told of every row in the order of the table, by one thread at a time. `table_read` is the part
// of the table that is behind it, 0 to 1.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void done(const RowResult& result, const Summary& so_far, double table_read) = 0;
};

// Errors: what makes the whole run impossible (the card cannot be read, the table has no rows, the
// folder cannot be written). What is wrong with a row is its result. `notes` gets what the table
// and the journal have to say; "batch.left-over" for files of an earlier run that no row has now.
Result<Summary> run(const Options& options, const paper::Catalogue& catalogue,
                    pipeline::Workshop& workshop, Listener& listener, Diagnostics& notes);

// The columns of the table by name, without reading its rows.
Result<Columns> columns_of(const Options& options, Diagnostics& notes);

}  // namespace prikaz::batch
