#include "batch/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <utility>

#include "base/long_run.h"
#include "russian/letters.h"

namespace prikaz::batch {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view kStem = "отчёт";
constexpr uint64_t kLargest = uint64_t{512} << 20;

std::string cell(std::string text) {
  if (text.find_first_of(";\"\n\r") == std::string::npos) return text;
  for (size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2)) {
    text.insert(at, 1, '"');
  }
  return '"' + text + '"';
}

std::string sentences(const RowResult& row, Language language, bool errors) {
  std::string out;
  for (const Diagnostic& item : row.found) {
    if (item.severity == Severity::kNote || (item.severity == Severity::kError) != errors) continue;
    out += (out.empty() ? "" : "\n") + format(item, language);
  }
  return out;
}

std::string csv_line(const RowResult& row, Language language) {
  std::string names;
  for (const MadeFile& file : row.files) names += (names.empty() ? "" : "\n") + file.path;
  std::string time = row.seconds > 0 ? fmt::format("{:.1f}", row.seconds * 1000) : "";
  if (language == Language::kRussian) std::replace(time.begin(), time.end(), '.', ',');
  return fmt::format("{};{};{};{};{};{};{}\r\n", row.where.line, cell(row.where.part), cell(names),
                     row.pages > 0 ? std::to_string(row.pages) : "", time,
                     cell(sentences(row, language, false)), cell(sentences(row, language, true)));
}

std::string csv_head(Language language) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return std::string(kMark) + (language == Language::kRussian
                                   ? "строка;лист;файлы;страниц;время, мс;предупреждения;ошибки\r\n"
                                   : "row;sheet;files;pages;time, ms;warnings;errors\r\n");
}

// A report as it is written: both files at once, row by row.
class Report {
 public:
  static Result<Report> begin(const ReportOptions& options) {
    const std::string stem =
        std::string(kStem) + (options.shard.whole() ? std::string()
                                                    : fmt::format(" {} из {}", options.shard.number,
                                                                  options.shard.count));
    const fs::path csv = options.folder / (stem + ".csv"), json = options.folder / (stem + ".json");
    PRIKAZ_TRY(files::Replacement table, files::Replacement::begin(csv, options.staging));
    PRIKAZ_TRY(files::Replacement tree, files::Replacement::begin(json, options.staging));
    Report out(std::move(table), std::move(tree), options.language);
    out.paths = {csv, json};
    out.csv_ = csv_head(options.language);
    const Json head{{"card", options.card},
                    {"table", options.table},
                    {"shard", options.shard.number},
                    {"shards", options.shard.count}};
    out.json_ = head.dump();
    out.json_.back() = ',';
    out.json_ += "\"rows\":[";
    return out;
  }

  Result<void> add(const RowResult& row) {
    csv_ += csv_line(row, language_);
    json_ += (rows_++ == 0 ? "\n" : ",\n") + to_json(row);
    return csv_.size() + json_.size() < (size_t{256} << 10) ? Result<void>() : flush();
  }

  Result<void> finish() {
    json_ += "\n]}\n";
    PRIKAZ_CHECK(flush());
    PRIKAZ_CHECK(table_.put_in_place());
    return tree_.put_in_place();
  }

  std::vector<fs::path> paths;

 private:
  Report(files::Replacement table, files::Replacement tree, Language language)
      : table_(std::move(table)), tree_(std::move(tree)), language_(language) {}

  Result<void> flush() {
    PRIKAZ_CHECK(table_.append(std::exchange(csv_, {})));
    return tree_.append(std::exchange(json_, {}));
  }

  files::Replacement table_, tree_;
  Language language_;
  std::string csv_, json_;
  size_t rows_ = 0;
};

// A report that was read.
struct Part {
  fs::path path;
  std::string card, table;
  Shard shard;
  std::vector<RowResult> rows;
};

Diagnostics broken_report(const fs::path& path) {
  return failure("batch.no-report", {path.string()},
                 {"это не отчёт prikaz batch", "this is no report of prikaz batch"});
}

Result<Part> read_part(const fs::path& path) {
  PRIKAZ_TRY(const std::string bytes, files::read_own(path, kLargest));
  const Json json = Json::parse(bytes, nullptr, false);
  const bool whole = json.is_object() && json.contains("rows") && json["rows"].is_array() &&
                     json.contains("shard") && json["shard"].is_number_unsigned() &&
                     json.contains("shards") && json["shards"].is_number_unsigned();
  if (!whole) return broken_report(path);
  Part out{path,
           json.value("card", ""),
           json.value("table", ""),
           Shard{json["shard"], json["shards"]},
           {}};
  for (const Json& row : json["rows"]) {
    auto result = from_json(row.dump());
    if (!result) return broken_report(path);
    out.rows.push_back(std::move(*result));
  }
  return out;
}

Result<std::vector<Part>> read_parts(const std::vector<fs::path>& folders) {
  std::set<fs::path> paths;
  for (const fs::path& folder : folders) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
      const std::string name = russian::normalized(entry.path().filename().string());
      if (name.starts_with(kStem) && name.ends_with(".json")) paths.insert(entry.path());
    }
  }
  // A joined report of before stands aside when there are parts.
  std::vector<Part> parts;
  for (const fs::path& path : paths) {
    PRIKAZ_TRY(Part part, read_part(path));
    parts.push_back(std::move(part));
  }
  const bool sharded =
      std::any_of(parts.begin(), parts.end(), [](const Part& part) { return !part.shard.whole(); });
  if (sharded) std::erase_if(parts, [](const Part& part) { return part.shard.whole(); });
  if (!parts.empty()) return parts;
  return failure("batch.no-report", {folders.empty() ? "" : folders.front().string()},
                 {"здесь нет отчётов отчёт*.json", "there are no reports отчёт*.json here"},
                 {"назовите папки, в которые писал prikaz batch",
                  "name the folders that prikaz batch wrote to"});
}

// All of one run, and none of its shards missing.
Result<void> check_parts(const std::vector<Part>& parts) {
  std::set<uint64_t> numbers;
  for (const Part& part : parts) {
    const bool same = part.table == parts.front().table &&
                      part.shard.count == parts.front().shard.count &&
                      part.card == parts.front().card;
    if (same && !part.shard.whole() && !numbers.insert(part.shard.number).second) {
      return failure("batch.shard-twice", {part.path.string()},
                     {fmt::format("отчёт доли {} назван дважды", part.shard.number),
                      fmt::format("the report of shard {} is named twice", part.shard.number)},
                     {"назовите для каждой доли одну папку", "name one folder for each shard"});
    }
    if (!same) {
      return failure(
          "batch.other-table", {part.path.string()},
          {"это отчёт другого запуска", "this is the report of another run"},
          {"объединяйте отчёты долей одного запуска", "join the reports of the shards of one run"});
    }
  }
  if (parts.front().shard.whole()) return {};
  std::string missing;
  for (uint64_t number = 1; number <= parts.front().shard.count; ++number) {
    if (!numbers.contains(number))
      missing += fmt::format("{}{}", missing.empty() ? "" : ", ", number);
  }
  if (missing.empty()) return {};
  return failure(
      "batch.missing-shard", {parts.front().path.parent_path().string()},
      {fmt::format("не хватает долей: {} (всего {})", missing, parts.front().shard.count),
       fmt::format("shards are missing: {} (of {})", missing, parts.front().shard.count)},
      {"назовите их папки или доделайте их", "name their folders or run them"});
}

}  // namespace

Result<void> write_report(const Journal& journal, const ReportOptions& options) {
  PRIKAZ_TRY(Report report, Report::begin(options));
  PRIKAZ_CHECK(journal.each([&](const RowResult& row) { return report.add(row); }));
  return report.finish();
}

Result<Joined> join_reports(const std::vector<fs::path>& folders, const fs::path& folder,
                            Language language) {
  PRIKAZ_TRY(const std::vector<Part> parts, read_parts(folders));
  PRIKAZ_CHECK(check_parts(parts));
  std::vector<const RowResult*> rows;
  for (const Part& part : parts) {
    for (const RowResult& row : part.rows) rows.push_back(&row);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const RowResult* a, const RowResult* b) {
    return a->where.line < b->where.line;
  });
  ReportOptions options{folder,   folder / ".prikaz" / "half", {},
                        language, parts.front().card,          parts.front().table};
  PRIKAZ_TRY(Report report, Report::begin(options));
  Joined out;
  for (const RowResult* row : rows) {
    ++out.rows;
    out.failed += row->state == RowResult::State::kFailed ? 1 : 0;
    PRIKAZ_CHECK(report.add(*row));
  }
  PRIKAZ_CHECK(report.finish());
  out.files = report.paths;
  std::error_code error;
  fs::remove_all(options.staging, error);
  return out;
}

}  // namespace prikaz::batch
