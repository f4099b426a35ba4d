#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "check/check.h"
#include "cli/archive/place.h"
#include "cli/archive/registration.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/reading.h"
#include "paper/card.h"
#include "pipeline/generate.h"

namespace prikaz::cli {

namespace {

Diagnostics same_name(const std::string& card_file, const std::filesystem::path& stem,
                      const std::string& other) {
  return failure("make.same-name", {card_file},
                 {"файлы этой карточки назывались бы так же, как у «" + other +
                      "»: " + stem.filename().string(),
                  "the files of this card would be named as those of «" + other +
                      "»: " + stem.filename().string()},
                 {"исправьте номер, дату или заголовок либо укажите другую папку (-o)",
                  "correct number, date or title, or name another folder (-o)"});
}

// What all cards of a run share.
struct Run {
  const MakeArguments& arguments;
  const paper::Catalogue& catalogue;
  pipeline::Workshop& workshop;
  check::PaperChecker& checker;
  std::optional<archive::Archive> archive;               // with --register
  std::map<std::filesystem::path, std::string> made_of;  // output → the card it was made from
};

// Errors of its texts stop a paper, unless it is forced.
Result<void> check_texts(const paper::Paper& paper, Run& run, Diagnostics& found) {
  if (run.arguments.no_check) return {};
  Diagnostics wrong;
  PRIKAZ_CHECK(run.checker.check(paper, check::Positions::kExact, wrong));
  if (wrong.has_errors()) return wrong;
  found.append(std::move(wrong));
  return {};
}

struct MadePaper {
  pipeline::Documents documents;
  std::string file_name;
};

Result<MadePaper> make_paper(const paper::Card& card, Run& run, Diagnostics& found) {
  const paper::Options reading = reading_options(run.arguments.template_file, run.workshop);
  PRIKAZ_TRY(const paper::Paper paper, paper::read(card, run.catalogue, reading, found));
  PRIKAZ_CHECK(check_texts(paper, run, found));
  pipeline::Options options;
  options.docx = run.arguments.docx;
  options.pdf = run.arguments.pdf;
  options.profile = profile_named(run.arguments.pdf_profile);
  if (options.profile == pdf::Profile::k3a) {
    PRIKAZ_TRY(options.card, files::read(card.file));
    options.card_name = card.file.filename().string();
  }
  PRIKAZ_TRY(pipeline::Documents made, pipeline::generate(paper, run.workshop, options, found));
  return MadePaper{std::move(made), paper.file_name};
}

Result<MadePaper> register_paper(const paper::Card& card, Run& run, Diagnostics& found) {
  Diagnostics told_later;  // by the registration, which reads the card with its number
  const paper::Options reading = reading_options(run.arguments.template_file, run.workshop);
  PRIKAZ_TRY(const paper::Paper typed, paper::read(card, run.catalogue, reading, told_later));
  PRIKAZ_CHECK(check_texts(typed, run, found));
  PRIKAZ_TRY(Registered made,
             register_card(card, run.arguments, run.catalogue, run.workshop, *run.archive, found));
  return MadePaper{std::move(made.documents), std::move(made.file_name)};
}

// Makes one card's documents and writes them, both or none.
Result<void> make_one(const std::string& card_file, Run& run, Terminal& terminal,
                      Diagnostics& found) {
  const MakeArguments& arguments = run.arguments;
  PRIKAZ_TRY(const paper::Card card, paper::Card::open(card_file, found));
  PRIKAZ_TRY(const MadePaper made,
             run.archive ? register_paper(card, run, found) : make_paper(card, run, found));

  const std::filesystem::path stem = std::filesystem::path(arguments.folder) / made.file_name;
  if (const auto [other, fresh] = run.made_of.emplace(stem, card_file); !fresh) {
    return same_name(card_file, stem, other->second);
  }
  std::vector<files::Output> outputs;
  if (arguments.docx) outputs.push_back({stem.string() + ".docx", made.documents.docx});
  if (arguments.pdf) outputs.push_back({stem.string() + ".pdf", made.documents.pdf});
  PRIKAZ_CHECK(files::write_together(outputs, files::Flush::kFileAndFolder));
  for (const files::Output& output : outputs) {
    terminal.made({card_file, output.path.lexically_normal().string(), made.documents.pages});
  }
  return {};
}

}  // namespace

Result<void> run(const MakeArguments& arguments, Session& session) {
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  pipeline::Workshop workshop(home);
  check::PaperChecker checker({.spelling = arguments.spelling, .force = arguments.force});
  Run run{arguments, catalogue, workshop, checker, {}, {}};
  if (arguments.registers) {
    PRIKAZ_TRY(run.archive, open_archive(arguments.archive, archive::Access::kCreate));
  }
  for (const std::string& card : arguments.cards) {
    Diagnostics found;
    const auto done = make_one(card, run, session.terminal, found);
    session.terminal.report(found);
    if (!done) session.terminal.report(done.error());
  }
  return {};
}

}  // namespace prikaz::cli
