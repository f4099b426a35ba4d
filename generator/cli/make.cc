#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/home.h"
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

// Makes one card's documents and writes them, both or none.
Result<void> make_one(const std::string& card_file, const MakeArguments& arguments,
                      const paper::Catalogue& catalogue, pipeline::Workshop& workshop,
                      std::map<std::filesystem::path, std::string>& made_of, Terminal& terminal,
                      Diagnostics& found) {
  PRIKAZ_TRY(const paper::Card card, paper::Card::open(card_file, found));
  paper::Options reading;
  reading.template_path = arguments.template_file;
  reading.text_width = [&workshop](const std::filesystem::path& path) {
    return workshop.text_width(path).value_or(paper::kDefaultTextWidth);
  };
  PRIKAZ_TRY(const paper::Paper paper, paper::read(card, catalogue, reading, found));
  pipeline::Options options;
  options.docx = arguments.docx;
  options.pdf = arguments.pdf;
  options.profile = profile_named(arguments.pdf_profile);
  if (options.profile == pdf::Profile::k3a) {
    PRIKAZ_TRY(options.card, files::read(card_file));
    options.card_name = std::filesystem::path(card_file).filename().string();
  }
  PRIKAZ_TRY(const pipeline::Documents made, pipeline::generate(paper, workshop, options, found));

  const std::filesystem::path stem = std::filesystem::path(arguments.folder) / paper.file_name;
  if (const auto [other, fresh] = made_of.emplace(stem, card_file); !fresh) {
    return same_name(card_file, stem, other->second);
  }
  std::vector<files::Output> outputs;
  if (arguments.docx) outputs.push_back({stem.string() + ".docx", made.docx});
  if (arguments.pdf) outputs.push_back({stem.string() + ".pdf", made.pdf});
  PRIKAZ_CHECK(files::write_together(outputs, files::Flush::kFileAndFolder));
  for (const files::Output& output : outputs) {
    terminal.made({card_file, output.path.lexically_normal().string(), made.pages});
  }
  return {};
}

}  // namespace

Result<void> run(const MakeArguments& arguments, Session& session) {
  PRIKAZ_TRY(const auto home, find_home(session.arguments.home));
  PRIKAZ_TRY(const paper::Catalogue catalogue, paper::Catalogue::open(home / "templates"));
  pipeline::Workshop workshop(home);
  std::map<std::filesystem::path, std::string> made_of;  // output → the card it was made from
  for (const std::string& card : arguments.cards) {
    Diagnostics found;
    const auto done =
        make_one(card, arguments, catalogue, workshop, made_of, session.terminal, found);
    session.terminal.report(found);
    if (!done) session.terminal.report(done.error());
  }
  return {};
}

}  // namespace prikaz::cli
