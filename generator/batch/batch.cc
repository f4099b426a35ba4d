#include "batch/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "base/long_run.h"
#include "batch/empty_cells.h"
#include "batch/file_names.h"
#include "batch/journal.h"
#include "batch/line.h"
#include "batch/maker.h"
#include "batch/packing.h"
#include "batch/report.h"
#include "paper/naming.h"
#include "paper/resolve.h"

namespace prikaz::batch {

using data::Value;

namespace {

constexpr size_t kJobsAhead = 16;  // of each thread

// What the disk refuses to one row it refuses to all.
bool ends_the_run(const Diagnostics& found) {
  return std::any_of(found.begin(), found.end(), [](const Diagnostic& item) {
    return item.severity == Severity::kError &&
           (item.code == "file.disk-full" || item.code == "file.unwritable");
  });
}

int threads_for(int jobs) {
  if (jobs > 0) return std::min(jobs, 256);
  return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

Result<data::TableStream> open_table(const Options& options, Diagnostics& notes) {
  PRIKAZ_TRY(files::Input input, files::Input::open(options.table));
  data::TableOptions sheet = options.sheet;
  sheet.cells = std::numeric_limits<uint64_t>::max();  // read as a stream, it costs nothing
  return data::TableStream::open(std::move(input), sheet, notes);
}

// One run from the table's first row to the report.
class Run {
 public:
  Run(const Options& options, const paper::Catalogue& catalogue, pipeline::Workshop& workshop,
      Listener& listener, Diagnostics& notes)
      : options_(options),
        catalogue_(catalogue),
        workshop_(workshop),
        listener_(listener),
        notes_(notes) {}

  Result<Summary> run() {
    const double begin = files::stopwatch();
    PRIKAZ_CHECK(prepare());
    make_rows();
    PRIKAZ_CHECK(conclude());
    if (!files::clock_stands_still()) summary_.seconds = files::stopwatch() - begin;
    return std::move(summary_);
  }

 private:
  Result<void> prepare();
  void make_rows();
  Result<void> conclude();
  Result<void> finish();

  bool ended() const { return stop_ || (options_.stop && *options_.stop); }
  // The next chosen row of this shard as a job; nullopt at the end.
  Result<std::optional<Job>> next_job();
  Result<bool> choose(const data::TableRow& row, const Value& lent) const;
  void settle(Job& job, Diagnostics wrong) const;
  bool first_names_repeat() const;
  void name(Job& job, const Value& lent);
  Result<std::string> path_for(const paper::Naming& naming, const Value& lent) const;
  Result<std::string> fixed_path(const Value& lent, const std::string& own) const;
  void deliver(Done done);
  void end(Diagnostics why);
  void count(const RowResult& result);
  Result<void> write_last();
  void tell_left_over();

  const Options& options_;
  const paper::Catalogue& catalogue_;
  pipeline::Workshop& workshop_;
  Listener& listener_;
  Diagnostics& notes_;

  std::optional<paper::Card> card_;
  std::optional<data::TableStream> table_;
  std::optional<Columns> columns_;
  std::optional<EmptyCells> empty_cells_;
  std::optional<NamePattern> pattern_;
  bool fixed_name_ = false;
  TakenNames taken_;
  Fingerprint run_key_;
  std::optional<Journal> journal_;
  std::optional<Maker> maker_;
  std::optional<Packing> packing_;
  uint64_t delivered_ = 0;

  uint64_t chosen_ = 0;  // rows so far, of all shards
  bool table_ended_ = false;
  std::atomic<double> table_read_ = 0;
  std::atomic<bool> stop_ = false;
  Summary summary_;
};

Result<void> Run::prepare() {
  PRIKAZ_TRY(card_, paper::Card::open(options_.card, notes_));
  PRIKAZ_TRY(table_, open_table(options_, notes_));
  PRIKAZ_TRY(columns_, Columns::of(table_->columns(), options_.lists));
  const Letters letters = options_.transliterate ? Letters::kLatin : Letters::kAsTyped;
  PRIKAZ_TRY(pattern_, NamePattern::parse(options_.name.empty() ? "-" : options_.name, letters));
  empty_cells_.emplace(card_->typed, options_.as);
  PRIKAZ_TRY(packing_, Packing::plan(options_));
  fixed_name_ = paper::has_fixed_name(*card_) || (options_.name.empty() && first_names_repeat());
  run_key_ = run_key(options_);
  if (!options_.dry_run) {
    const auto start = options_.resume ? Journal::Start::kResume : Journal::Start::kNew;
    PRIKAZ_TRY(Journal journal, Journal::open(options_.folder, options_.shard, start, notes_));
    journal_.emplace(std::move(journal));
  }
  maker_.emplace(options_, *card_, catalogue_, workshop_, journal_ ? &*journal_ : nullptr);
  return maker_->read_card_bytes();
}

void Run::make_rows() {
  const int threads = threads_for(options_.jobs);
  Line<Job, Done> line(
      threads, kJobsAhead * static_cast<size_t>(threads),
      [this](Job job) { return maker_->make(std::move(job)); },
      [this](Done done) { deliver(std::move(done)); });
  while (!ended()) {
    auto job = next_job();
    if (!job) {
      summary_.fatal.append(std::move(job).error());
      break;
    }
    table_read_ = table_->progress();
    table_ended_ = !*job;
    if (table_ended_) break;
    line.put(std::move(**job));
  }
  line.finish();
  summary_.stopped = !table_ended_;
}

Result<bool> Run::choose(const data::TableRow& row, const Value& lent) const {
  if (options_.limit > 0 && chosen_ >= options_.limit) return false;
  return options_.only.has(row.number, lent);
}

void Run::settle(Job& job, Diagnostics wrong) const {
  job.result.found.append(std::move(wrong));
  job.result.state = RowResult::State::kFailed;
  job.settled = true;
}

Result<std::optional<Job>> Run::next_job() {
  while (options_.limit == 0 || chosen_ < options_.limit) {
    PRIKAZ_TRY(std::optional<data::TableRow> row, table_->next());
    if (!row) break;
    const Value cells = columns_->row(row->value);
    Job job;
    job.lent = Value::map({{options_.as, {}, cells}});
    job.result.where = {options_.table.string(), row->number, 0, table_->sheet(), 0};
    job.result.key = row_key(run_key_, cells);
    const auto chosen = choose(*row, job.lent);
    if (chosen && !*chosen) continue;
    const bool mine = options_.shard.has(chosen_++);
    if (!chosen) {
      settle(job, chosen.error());
    } else if (!row->wrong.empty()) {
      settle(job, std::move(row->wrong));
    } else {
      empty_cells_->tell(cells, job.result.found);
      name(job, job.lent);
    }
    if (mine) return std::optional(std::move(job));
  }
  return std::optional<Job>();
}

// A file's name has the first words of a title alone: what rows differ by may stand behind them.
// The first rows of the table tell it, whatever rows are chosen and by whatever shard.
bool Run::first_names_repeat() const {
  constexpr int kLooked = 20;
  Diagnostics told_already;
  auto table = open_table(options_, told_already);
  std::set<std::string> names;
  size_t named = 0;
  for (int looked = 0; table && looked < kLooked; ++looked) {
    const auto row = table->next();
    if (!row || !*row) break;
    if (!(*row)->wrong.empty()) continue;
    const Value lent = Value::map({{options_.as, {}, columns_->row((*row)->value)}});
    const auto naming = paper::naming(*card_, catalogue_, lent);
    if (!naming) continue;
    names.insert(naming->file_name);
    ++named;
  }
  return named > 1 && names.size() * 2 <= named;
}

// A paper that is called the same for all rows gets the row's first cell before its name.
Result<std::string> Run::fixed_path(const Value& lent, const std::string& own) const {
  const Value& row = *lent.find(options_.as);
  if (!row.is(Value::Kind::kMap) || row.members().empty()) return own;
  const std::string first = paper::scalar_text(row.members().front().value).value_or("");
  return pattern_->path_of(first.empty() ? own : first + "_" + own);
}

Result<std::string> Run::path_for(const paper::Naming& naming, const Value& lent) const {
  if (!options_.name.empty()) return pattern_->path(naming.names);
  const std::string own = pattern_->path_of(naming.file_name);
  return fixed_name_ ? fixed_path(lent, own) : Result<std::string>(own);
}

void Run::name(Job& job, const Value& lent) {
  const auto naming = paper::naming(*card_, catalogue_, lent);
  if (!naming) return settle(job, naming.error());
  const auto path = path_for(*naming, lent);
  if (!path) return settle(job, path.error());
  auto zip = packing_->zip_for(naming->names);
  if (!zip) return settle(job, std::move(zip).error());
  job.zip = std::move(*zip);
  job.result.stem = taken_.claim(*path);
  if (job.result.stem == *path) return;
  job.result.found
      .warning("batch.name-taken", job.result.where,
               {fmt::format("имя «{}» уже занято другой строкой, файл назван «{}»", *path,
                            job.result.stem),
                fmt::format("another row has the name «{}», this file is called «{}»", *path,
                            job.result.stem)})
      .advise({"добавьте в --name то, чем строки различаются",
               "add to --name what the rows differ by"});
}

void Run::count(const RowResult& result) {
  using State = RowResult::State;
  summary_.made += result.state == State::kMade || result.state == State::kChecked ? 1 : 0;
  summary_.kept += result.state == State::kKept ? 1 : 0;
  summary_.failed += result.state == State::kFailed ? 1 : 0;
  summary_.pages += static_cast<uint64_t>(result.pages);
  summary_.files += result.files.size();
}

void Run::end(Diagnostics why) {
  summary_.fatal = std::move(why);
  stop_ = true;
}

void Run::deliver(Done done) {
  RowResult& result = done.result;
  if (!summary_.fatal.empty()) return;  // what comes behind the end is made again
  if (ends_the_run(result.found)) return end(std::move(result.found));
  if (journal_) {
    if (auto added = journal_->add(result); !added) return end(std::move(added).error());
  }
  const bool failed = result.state == RowResult::State::kFailed;
  if (!failed) packing_->add(delivered_, done.zip, std::move(done.leaves), result.stem);
  ++delivered_;
  count(result);
  if (options_.stop_on_error && failed) stop_ = true;
  listener_.done(result, summary_, table_read_);
}

void Run::tell_left_over() {
  const std::vector<std::string> names = journal_->left_over();
  if (names.empty()) return;
  notes_.warning("batch.left-over", {(options_.folder / names.front()).string()},
                 {fmt::format("от прежнего запуска остались файлы, для которых в таблице больше "
                              "нет строк, всего: {}",
                              names.size()),
                  fmt::format("files of an earlier run are left that no row of the table has now, "
                              "{} of them",
                              names.size())});
}

Result<void> Run::conclude() {
  table_->finish(notes_);
  if (chosen_ == 0 && table_ended_) {
    return failure(
        "table.no-rows", table_->heading(),
        {"в таблице нет ни одной подходящей строки", "the table has no row that is asked for"});
  }
  if (!journal_) return {};
  summary_.written = journal_->changed();
  const bool disk_refuses = ends_the_run(summary_.fatal);
  if (!disk_refuses) {  // else the journal as it is tells how to go on
    if (auto done = finish(); !done) summary_.fatal.append(std::move(done).error());
  }
  summary_.stopped = summary_.stopped || !summary_.fatal.empty();
  return {};
}

Result<void> Run::finish() {
  const bool whole = table_ended_ && options_.limit == 0 && options_.only.all();
  if (whole && summary_.fatal.empty()) tell_left_over();
  PRIKAZ_CHECK(write_last());
  return journal_->finish(whole ? Journal::Extent::kAll : Journal::Extent::kPart);
}

// The report, and what is made of all files together.
Result<void> Run::write_last() {
  if (summary_.written) {
    const ReportOptions report{options_.folder,
                               journal_->staging(),
                               options_.shard,
                               options_.language,
                               options_.card.filename().string(),
                               options_.table.filename().string()};
    PRIKAZ_CHECK(write_report(*journal_, report));
  }
  if (summary_.stopped) return {};
  PRIKAZ_TRY(summary_.packed,
             packing_->write(*journal_, options_, workshop_, summary_.written, notes_));
  return {};
}

}  // namespace

Result<Summary> run(const Options& options, const paper::Catalogue& catalogue,
                    pipeline::Workshop& workshop, Listener& listener, Diagnostics& notes) {
  return Run(options, catalogue, workshop, listener, notes).run();
}

Result<Columns> columns_of(const Options& options, Diagnostics& notes) {
  PRIKAZ_TRY(const data::TableStream table, open_table(options, notes));
  return Columns::of(table.columns(), options.lists);
}

}  // namespace prikaz::batch
