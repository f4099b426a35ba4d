#include "batch/journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/long_run.h"

namespace prikaz::batch {

namespace fs = std::filesystem;

namespace {

constexpr int kRowsBetweenCheckpoints = 200;
constexpr size_t kPiece = size_t{256} << 10;
constexpr std::string_view kHead = "{\"prikaz\":1}\n";  // the form of the journal
constexpr std::string_view kCheckpoint = "{\"checkpoint\":true}\n";
constexpr std::string_view kFinished = "{\"checkpoint\":true,\"finished\":true}\n";

struct Hash {
  size_t operator()(const Fingerprint& of) const { return of.first; }
};

// A line of the journal.
struct Place {
  uint64_t offset = 0;
  uint32_t length = 0;  // without its end
  bool flushed = false;
};

std::string input_line(const std::string& name, const std::string& content) {
  return nlohmann::ordered_json{{"input", name}, {"content", content}}.dump() + "\n";
}

Diagnostics broken_journal(const fs::path& path) {
  return failure("batch.broken-journal", {path.string()},
                 {"журнал запуска испорчен", "the journal of the run is broken"},
                 {"запустите ещё раз без --resume", "run again without --resume"});
}

// Calls `take(line, offset)` for each whole line until it returns false; the end of those taken.
template <class Take>
Result<uint64_t> each_line(const files::Input& file, Take take) {
  std::string text;
  uint64_t offset = 0;  // of text in the file
  for (uint64_t at = 0; at < file.size();) {
    const size_t had = text.size();
    text.resize(had + kPiece);
    PRIKAZ_TRY(const size_t got, file.read_at(at, std::span(text).subspan(had)));
    text.resize(had + got);
    at += got;
    if (got == 0) break;
    size_t begin = 0;
    for (size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
      if (!take(std::string_view(text).substr(begin, end - begin), offset + begin)) {
        return offset + begin;
      }
      begin = end + 1;
    }
    text.erase(0, begin);
    offset += begin;
  }
  return offset;
}

}  // namespace

struct Journal::Rep {
  fs::path folder, path, staging;
  std::optional<files::Journal> file;
  uint64_t size = 0;
  std::unordered_map<Fingerprint, Place, Hash> known;   // rows of an earlier run by their names
  std::map<std::string, std::string> inputs;            // name → content
  std::vector<Place> rows;                              // of this run
  std::unordered_map<Fingerprint, size_t, Hash> asked;  // names of this run that were known
  int since_checkpoint = 0;
  bool changed = false;
  bool finished = false;  // the earlier run came to its end, reports and all

  Result<void> begin(Start start, Diagnostics& notes);
  Result<uint64_t> read_known(const files::Input& file);
  Result<std::string> line(const Place& place) const;
  Result<void> append(std::string_view text);
  Result<void> note_inputs();
  std::string changed_input() const;
  std::vector<Place> rows_to_keep(Extent extent) const;
  Result<void> rewrite(Extent extent);
  bool is_there(const MadeFile& file, bool flushed) const;
};

// The lines of an earlier run; the first that is no such line ends them.
Result<uint64_t> Journal::Rep::read_known(const files::Input& old) {
  std::vector<Fingerprint> unflushed;
  bool first = true;
  return each_line(old, [&](std::string_view text, uint64_t offset) {
    if (std::exchange(first, false)) return text == kHead.substr(0, kHead.size() - 1);
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return false;
    finished = json.contains("finished");
    if (json.contains("checkpoint")) {
      for (const Fingerprint& name : unflushed) {
        if (const auto row = known.find(name); row != known.end()) row->second.flushed = true;
      }
      unflushed.clear();
    } else if (json.contains("input")) {
      inputs[json.value("input", "")] = json.value("content", "");
    } else if (json.contains("made")) {
      const Fingerprint name = fingerprint(json.value("name", ""));
      known.erase(name);
      if (!json.value("made", false)) return true;
      known[name] = {offset, static_cast<uint32_t>(text.size()), false};
      unflushed.push_back(name);
    }
    return true;
  });
}

// The name of a file that is not as it was; empty when all are.
std::string Journal::Rep::changed_input() const {
  for (const auto& [name, content] : inputs) {
    const auto bytes = files::read_own(name);
    if (!bytes || fingerprint(*bytes).hex() != content) return name;
  }
  return {};
}

Result<void> Journal::Rep::begin(Start start, Diagnostics& notes) {
  std::error_code error;
  if (start == Start::kResume && fs::exists(path, error)) {
    PRIKAZ_TRY(const files::Input old, files::Input::open_own(path));
    PRIKAZ_TRY(size, read_known(old));
    if (const std::string other = changed_input(); !other.empty()) {
      notes.note("batch.inputs-changed", {other},
                 {"этот файл изменился с прошлого запуска, всё делается заново",
                  "this file has changed since the last run, everything is made anew"});
      size = 0;
      finished = false;
      known.clear();
      inputs.clear();
    }
  }
  PRIKAZ_TRY(files::Journal opened, files::Journal::open(path, size));
  file.emplace(std::move(opened));
  fs::remove_all(staging, error);
  changed = !finished;
  return size == 0 ? append(kHead) : Result<void>();
}

Result<void> Journal::Rep::append(std::string_view text) {
  PRIKAZ_CHECK(file->append(text));
  size += text.size();
  return {};
}

// What the papers were made from, before the papers.
Result<void> Journal::Rep::note_inputs() {
  for (const files::ReadInput& input : files::inputs_read()) {
    std::string content = input.content.hex();
    const auto known_input = inputs.find(input.name);
    if (known_input != inputs.end() && known_input->second == content) continue;
    PRIKAZ_CHECK(append(input_line(input.name, content)));
    inputs[input.name] = std::move(content);
  }
  return {};
}

Result<std::string> Journal::Rep::line(const Place& place) const {
  PRIKAZ_TRY(const files::Input open, files::Input::open_own(path));
  std::string out(place.length, '\0');
  PRIKAZ_TRY(const size_t got, open.read_at(place.offset, out));
  out.resize(got);
  return out;
}

bool Journal::Rep::is_there(const MadeFile& made, bool flushed) const {
  std::error_code error;
  const fs::path full = folder / made.path;
  if (fs::file_size(full, error) != made.size || error) return false;
  if (flushed) return true;
  const auto bytes = files::read_own(full);
  return bytes && fingerprint(*bytes) == made.content;
}

Journal::Journal(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal::~Journal() = default;

Result<Journal> Journal::open(const fs::path& folder, const Shard& shard, Start start,
                              Diagnostics& notes) {
  const std::string part = shard.whole() ? "" : fmt::format("-{}-{}", shard.number, shard.count);
  auto rep = std::make_unique<Rep>();
  rep->folder = folder;
  rep->path = folder / ".prikaz" / fmt::format("journal{}.jsonl", part);
  rep->staging = folder / ".prikaz" / fmt::format("half{}", part);
  PRIKAZ_CHECK(rep->begin(start, notes));
  return Journal(std::move(rep));
}

const fs::path& Journal::staging() const {
  return rep_->staging;
}

std::optional<RowResult> Journal::find(const std::string& stem, Fingerprint key) const {
  const auto known = rep_->known.find(fingerprint(stem));
  if (known == rep_->known.end()) return std::nullopt;
  const auto text = rep_->line(known->second);
  auto result = text ? from_json(*text) : std::nullopt;
  if (!result || result->stem != stem || result->key != key) return std::nullopt;
  const bool whole = std::all_of(result->files.begin(), result->files.end(), [&](const auto& file) {
    return rep_->is_there(file, known->second.flushed);
  });
  if (!whole) return std::nullopt;
  result->state = RowResult::State::kKept;
  return result;
}

Result<void> Journal::add(const RowResult& result) {
  const Fingerprint name = fingerprint(result.stem);
  const auto known = rep_->known.find(name);
  if (known != rep_->known.end()) rep_->asked.emplace(name, rep_->rows.size());
  const std::string text = to_json(result);
  if (result.state == RowResult::State::kKept) {
    PRIKAZ_TRY(const std::string before, rep_->line(known->second));
    if (before == text) {
      rep_->rows.push_back(known->second);
      return {};
    }
  }
  rep_->changed = true;
  PRIKAZ_CHECK(rep_->note_inputs());
  rep_->rows.push_back({rep_->size, static_cast<uint32_t>(text.size()), false});
  PRIKAZ_CHECK(rep_->append(text + "\n"));
  return ++rep_->since_checkpoint < kRowsBetweenCheckpoints ? Result<void>() : checkpoint();
}

Result<void> Journal::checkpoint() {
  if (rep_->since_checkpoint == 0) return {};
  rep_->since_checkpoint = 0;
  PRIKAZ_CHECK(files::flush_file_system(rep_->folder));
  PRIKAZ_CHECK(rep_->append(kCheckpoint));
  return rep_->file->flush();
}

bool Journal::changed() const {
  return rep_->changed;
}

std::vector<std::string> Journal::left_over() const {
  std::vector<std::string> out;
  for (const auto& [name, place] : rep_->known) {
    if (rep_->asked.contains(name)) continue;
    const auto text = rep_->line(place);
    if (const auto result = text ? from_json(*text) : std::nullopt) out.push_back(result->stem);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The rows of this run, and those of an earlier one that it had nothing to do with.
std::vector<Place> Journal::Rep::rows_to_keep(Extent extent) const {
  std::vector<Place> out = rows;
  if (extent == Extent::kAll) return out;
  for (const auto& [name, place] : known) {
    if (!asked.contains(name)) out.push_back(place);
  }
  const auto first_known = out.begin() + static_cast<std::ptrdiff_t>(rows.size());
  std::sort(first_known, out.end(),
            [](const Place& a, const Place& b) { return a.offset < b.offset; });
  return out;
}

Result<void> Journal::finish(Extent extent) {
  std::error_code error;
  if (rep_->changed) PRIKAZ_CHECK(rep_->rewrite(extent));
  fs::remove_all(rep_->staging, error);
  return {};
}

Result<void> Journal::Rep::rewrite(Extent extent) {
  PRIKAZ_CHECK(files::flush_file_system(folder));
  PRIKAZ_TRY(files::Replacement fresh, files::Replacement::begin(path, staging));
  PRIKAZ_TRY(const files::Input old, files::Input::open_own(path));
  std::string text(kHead);
  for (const auto& [name, content] : inputs) text += input_line(name, content);
  std::vector<Place> moved;
  uint64_t written = 0;
  for (const Place& row : rows_to_keep(extent)) {
    const size_t begin = text.size();
    moved.push_back({written + begin, row.length, true});
    text.resize(begin + row.length);
    PRIKAZ_CHECK(old.read_at(row.offset, std::span(text).subspan(begin)));
    text += '\n';
    if (text.size() < kPiece) continue;
    PRIKAZ_CHECK(fresh.append(text));
    written += std::exchange(text, {}).size();
  }
  PRIKAZ_CHECK(fresh.append(text + std::string(kFinished)));
  PRIKAZ_CHECK(fresh.put_in_place());
  moved.resize(rows.size());
  rows = std::move(moved);
  return {};
}

Result<RowResult> Journal::row(uint64_t index) const {
  PRIKAZ_TRY(const std::string text, rep_->line(rep_->rows.at(index)));
  auto result = from_json(text);
  if (!result) return broken_journal(rep_->path);
  return std::move(*result);
}

Result<void> Journal::each(const std::function<Result<void>(const RowResult&)>& take) const {
  PRIKAZ_TRY(const files::Input file, files::Input::open_own(rep_->path));
  std::string line;
  for (const Place& row : rep_->rows) {
    line.resize(row.length);
    PRIKAZ_CHECK(file.read_at(row.offset, line));
    const auto result = from_json(line);
    if (!result) return broken_journal(rep_->path);
    PRIKAZ_CHECK(take(*result));
  }
  return {};
}

}  // namespace prikaz::batch
