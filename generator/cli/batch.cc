#include "batch/batch.h"

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/long_run.h"
#include "batch/report.h"
#include "check/check.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/progress.h"

namespace prikaz::cli {

namespace {

using Json = nlohmann::ordered_json;

// Set by Ctrl-C and by a polite kill; a second Ctrl-C ends the program at once.
std::atomic<bool> asked_to_stop = false;

void listen_for_signals() {
  struct sigaction action {};
  action.sa_handler = [](int) { asked_to_stop = true; };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

const char* state_name(batch::RowResult::State state) {
  using State = batch::RowResult::State;
  switch (state) {
    case State::kMade:
      return "made";
    case State::kKept:
      return "kept";
    case State::kChecked:
      return "checked";
    case State::kFailed:
      return "failed";
  }
  return "";
}

// Shows what becomes of the rows: paths and findings, or events of JSON, and the progress.
class Watcher : public batch::Listener {
 public:
  Watcher(const BatchArguments& arguments, Terminal& terminal)
      : arguments_(arguments),
        terminal_(terminal),
        progress_(terminal.json() ? Progress::Where::kNowhere : Progress::found(),
                  terminal.language()) {}

  void done(const batch::RowResult& result, const batch::Summary& so_far,
            double table_read) override {
    if (terminal_.json()) {
      event(result);
    } else if (result.state != batch::RowResult::State::kKept) {
      tell(result);
    }
    progress_.show(so_far.made + so_far.kept + so_far.failed, so_far.failed, table_read);
  }

  // Ends the bar; says what was not said row by row.
  void finish() {
    progress_.clear();
    for (const auto& [text, count] : seen_) {
      if (count <= kSameTold) continue;
      Diagnostics more;
      more.note("batch.same", {},
                {fmt::format("и ещё {}: {}", times(count - kSameTold), text),
                 fmt::format("and {} more times: {}", count - kSameTold, text)});
      terminal_.report(more);
    }
  }

 private:
  static constexpr int kSameTold = 5;

  void event(const batch::RowResult& result) {
    if (result.state == batch::RowResult::State::kFailed) terminal_.fail();
    Json out{{"event", "row"},
             {"row", result.where.line},
             {"state", state_name(result.state)},
             {"files", Json::array()},
             {"pages", result.pages},
             {"findings", Json::parse(terminal_.findings_json(result.found))}};
    for (const batch::MadeFile& file : result.files) out["files"].push_back(path_of(file));
    terminal_.print(out.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
  }

  // What is said again of many rows: names that are taken differ in each.
  std::string subject(const Diagnostic& item) const {
    if (item.code != "batch.name-taken") return item.message.in(terminal_.language());
    return terminal_.language() == Language::kRussian ? "имя уже занято другой строкой"
                                                      : "another row has the name";
  }

  // «22 раза», «25 раз».
  static std::string times(int count) {
    const bool few = count % 10 >= 2 && count % 10 <= 4 && count / 10 % 10 != 1;
    return fmt::format("{} {}", count, few ? "раза" : "раз");
  }

  void tell(const batch::RowResult& result) {
    Diagnostics told;
    for (Diagnostic item : result.found) {
      if (++seen_[subject(item)] > kSameTold) {
        if (item.severity == Severity::kError) terminal_.fail();
        continue;
      }
      if (item.where.file != result.where.file) {
        item.message.russian += fmt::format(" (строка таблицы {})", result.where.line);
        item.message.english += fmt::format(" (row {} of the table)", result.where.line);
      }
      told.add(std::move(item));
    }
    if (!told.empty()) progress_.clear();
    terminal_.report(told);
    if (::isatty(STDOUT_FILENO)) return;  // thousands of lines tell a person nothing
    for (const batch::MadeFile& file : result.files) {
      terminal_.made({arguments_.card, path_of(file), 0});
    }
  }

  std::string path_of(const batch::MadeFile& file) const {
    return (std::filesystem::path(arguments_.folder) / file.path).lexically_normal().string();
  }

  const BatchArguments& arguments_;
  Terminal& terminal_;
  Progress progress_;
  std::map<std::string, int> seen_;  // findings by their words
};

Result<batch::Options> options_of(const BatchArguments& arguments, Language language) {
  batch::Options out;
  out.card = arguments.card;
  out.table = arguments.table;
  out.sheet.sheet = arguments.sheet;
  out.sheet.heading = arguments.heading;
  using Table = data::TableOptions;
  out.sheet.merged = arguments.fill_merged ? Table::Merged::kFill : Table::Merged::kLeave;
  out.sheet.hidden = arguments.skip_hidden ? Table::Hidden::kSkip : Table::Hidden::kRead;
  out.as = arguments.as;
  out.lists = arguments.lists;
  if (!arguments.only.empty()) {
    PRIKAZ_TRY(out.only, batch::RowChoice::parse(arguments.only));
  }
  if (!arguments.shard.empty()) {
    PRIKAZ_TRY(out.shard, batch::Shard::parse(arguments.shard));
  }
  out.limit = arguments.limit;
  out.name = arguments.name;
  out.transliterate = arguments.transliterate;
  out.folder = arguments.folder;
  out.zip = arguments.zip;
  out.one_file = arguments.one_file;
  out.documents.docx = arguments.docx;
  out.documents.pdf = arguments.pdf;
  out.documents.profile = profile_named(arguments.pdf_profile);
  out.template_path = arguments.template_file;
  out.jobs = arguments.jobs;
  out.resume = arguments.resume;
  out.dry_run = arguments.dry_run;
  out.stop_on_error = arguments.stop_on_error;
  out.language = language;
  out.stop = &asked_to_stop;
  return out;
}

Result<void> print_columns(const batch::Options& options, Session& session) {
  Diagnostics notes;
  auto columns = batch::columns_of(options, notes);
  session.terminal.report(notes);
  if (!columns) return std::move(columns).error();
  Json list = Json::array();
  std::string text;
  for (const batch::Column& column : columns->all()) {
    const std::string name = options.as + "." + column.name;
    list.push_back({{"heading", column.heading}, {"name", name}});
    text += fmt::format("{{{{ {} }}}}\t{}\n", name, column.heading);
  }
  session.terminal.print(session.arguments.json ? list.dump(1) + "\n" : text);
  return {};
}

std::string summary_text(const batch::Summary& done, const BatchArguments& arguments,
                         Language language) {
  const bool russian = language == Language::kRussian;
  if (!done.written && !arguments.dry_run && done.failed == 0 && !done.stopped) {
    return russian ? fmt::format("Всё уже сделано раньше: строк {}, ничего не записано", done.kept)
                   : fmt::format("Everything was made before: {} rows, nothing written", done.kept);
  }
  const auto say = [&](const char* in_russian, const char* in_english) {
    return std::string(russian ? in_russian : in_english);
  };
  std::string out = arguments.dry_run ? say("Проверено: строк ", "Checked: rows ")
                                      : say("Сделано: строк ", "Made: rows ");
  out += std::to_string(done.made);
  if (done.kept > 0) out += say(", без изменений ", ", unchanged ") + std::to_string(done.kept);
  out += say(", с ошибками ", ", failed ") + std::to_string(done.failed);
  out += say(", страниц ", ", pages ") + std::to_string(done.pages);
  if (!files::clock_stands_still()) {
    const double rate = static_cast<double>(done.made) / std::max(done.seconds, 1e-3);
    out += fmt::format("; {}, {:.0f} {}", duration(done.seconds, language), rate,
                       say("в секунду", "a second"));
  }
  if (done.stopped) {
    out += say(". Остановлено; доделать: та же команда и --resume",
               ". Stopped; to go on: the same command and --resume");
  }
  return out;
}

void tell_summary(const batch::Summary& done, const BatchArguments& arguments, Session& session) {
  if (done.failed > 0 || done.stopped) session.terminal.fail();
  if (!session.terminal.json()) {
    std::fprintf(stderr, "%s\n",
                 summary_text(done, arguments, session.terminal.language()).c_str());
    return;
  }
  Json out{{"event", "done"},         {"made", done.made},      {"kept", done.kept},
           {"failed", done.failed},   {"pages", done.pages},    {"stopped", done.stopped},
           {"seconds", done.seconds}, {"packed", Json::array()}};
  for (const auto& file : done.packed) out["packed"].push_back(file.string());
  session.terminal.print(out.dump() + "\n");
}

}  // namespace

Result<void> run(const BatchArguments& arguments, Session& session) {
  PRIKAZ_TRY(batch::Options options, options_of(arguments, session.arguments.language));
  check::PaperChecker checker({.spelling = arguments.spelling, .force = arguments.force});
  if (!arguments.no_check) {
    options.inspect = [&checker](const paper::Paper& paper, Diagnostics& found) {
      auto done = checker.check(paper, check::Positions::kStarts, found);
      if (!done) found.append(std::move(done).error());
    };
  }
  if (arguments.columns) return print_columns(options, session);
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  pipeline::Workshop workshop(home);
  listen_for_signals();
  Watcher watcher(arguments, session.terminal);
  Diagnostics notes;
  const auto done = batch::run(options, catalogue, workshop, watcher, notes);
  watcher.finish();
  session.terminal.report(notes);
  if (!done) return done.error();
  session.terminal.report(done->fatal);
  if (!session.terminal.json()) {
    for (const auto& file : done->packed) session.terminal.made({"", file.string(), 0});
  }
  tell_summary(*done, arguments, session);
  return {};
}

Result<void> run(const BatchReportArguments& arguments, Session& session) {
  const std::vector<std::filesystem::path> folders(arguments.folders.begin(),
                                                   arguments.folders.end());
  const std::filesystem::path output =
      arguments.output.empty() ? folders.front() : std::filesystem::path(arguments.output);
  PRIKAZ_TRY(const batch::Joined joined,
             batch::join_reports(folders, output, session.arguments.language));
  for (const auto& file : joined.files) {
    session.terminal.made({"", file.lexically_normal().string(), 0});
  }
  return {};
}

}  // namespace prikaz::cli
