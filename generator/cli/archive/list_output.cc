#include "cli/archive/list_output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/files.h"
#include "cli/home.h"
#include "cli/reading.h"
#include "paper/card.h"
#include "pipeline/generate.h"
#include "russian/file_names.h"

namespace prikaz::cli {

namespace {

bool has(const std::vector<std::string>& formats, const char* name) {
  return std::find(formats.begin(), formats.end(), name) != formats.end();
}

// "Архивариус; Кузина А.П."
std::vector<archive::ListSigner> signers_of(const std::string& typed) {
  if (typed.empty()) return {};
  const size_t mark = typed.find(';');
  if (mark == std::string::npos) return {{"", typed}};
  const size_t name = typed.find_first_not_of(' ', mark + 1);
  return {{typed.substr(0, mark), name == std::string::npos ? "" : typed.substr(name)}};
}

// DOCX and PDF, as far as they are asked for.
Result<pipeline::Documents> documents_of(const archive::List& list, const ListOutput& output,
                                         const std::string& department, Session& session) {
  if (list.rows.empty()) {
    return failure("list.empty", {},
                   {"в списке нет ни одной строки: документ не из чего делать",
                    "the list has no rows: there is nothing to make a document of"});
  }
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  pipeline::Workshop workshop(home);
  const bool upright = list.paper == archive::ListPaper::kPortrait;
  const std::filesystem::path wide = home / "templates" / "common" / "register.docx";
  const paper::Card card{archive::card_of(list, department, signers_of(output.signer)), {}, {}};
  Diagnostics notes;  // of a card that nobody wrote
  PRIKAZ_TRY(
      const paper::Paper made,
      paper::read(card, catalogue, reading_options(upright ? "" : wide.string(), workshop), notes));
  pipeline::Options options;
  options.docx = has(output.formats, "docx");
  options.pdf = has(output.formats, "pdf");
  return pipeline::generate(made, workshop, options, notes);
}

}  // namespace

size_t terminal_width() {
  constexpr size_t kUsual = 120;
  winsize size{};
  if (::isatty(STDOUT_FILENO) == 0 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return kUsual;
  return size.ws_col == 0 ? kUsual : size.ws_col;
}

Result<void> put_out(const archive::List& list, const ListOutput& output,
                     const std::string& department, Session& session) {
  const std::vector<std::string>& formats = output.formats;
  if (formats.empty() || has(formats, "table")) {
    session.terminal.print(session.terminal.json() ? print_json(list)
                                                   : print_table(list, terminal_width()));
  }
  std::vector<std::pair<const char*, std::string>> made;
  if (has(formats, "csv")) made.emplace_back("csv", print_csv(list));
  if (has(formats, "xlsx")) made.emplace_back("xlsx", print_workbook(list));
  if (has(formats, "docx") || has(formats, "pdf")) {
    PRIKAZ_TRY(pipeline::Documents papers, documents_of(list, output, department, session));
    if (!papers.docx.empty()) made.emplace_back("docx", std::move(papers.docx));
    if (!papers.pdf.empty()) made.emplace_back("pdf", std::move(papers.pdf));
  }
  std::vector<files::Output> outputs;
  const auto stem = std::filesystem::path(output.folder) / russian::file_name(list.name);
  for (const auto& [extension, bytes] : made) {
    outputs.push_back({stem.string() + '.' + extension, bytes});
  }
  PRIKAZ_CHECK(files::write_together(outputs, files::Flush::kFileAndFolder));
  for (const files::Output& each : outputs) {
    session.terminal.made({list.name, each.path.lexically_normal().string(), 0});
  }
  return {};
}

}  // namespace prikaz::cli
