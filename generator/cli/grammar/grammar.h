// The command line as CLI11 knows it: each command with its options and texts in the user's
// language. A file per group of commands (papers.cc, template.cc …).
//
// Not for callers: they parse by arguments.h. CLI11 stays inside these files.
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "cli/arguments.h"

namespace prikaz::cli {

class Grammar {
 public:
  explicit Grammar(Language language);
  Parsed parse(int argc, const char* const* argv);

 private:
  void add_make();
  void add_batch();
  void add_batch_table(CLI::App& batch, BatchArguments& values);
  void add_batch_rows(CLI::App& batch, BatchArguments& values);
  void add_batch_output(CLI::App& batch, BatchArguments& values);
  CLI::App* add_batch_report(CLI::App& batch);
  void add_check();
  void text_check(CLI::App& app, bool& no_check, bool& spelling, bool& force);
  void add_merge();
  void add_pdf();
  void add_schema();
  void add_template();
  void add_template_fields(CLI::App& group);
  void add_template_check(CLI::App& group);
  void add_archive();
  void add_archive_add(CLI::App& group);
  void add_archive_reading(CLI::App& group);
  void add_archive_cancel(CLI::App& group);
  void add_archive_keeping(CLI::App& group);
  void add_archive_lists(CLI::App& group);
  void add_archive_handover(CLI::App& group);
  void add_archive_signatures(CLI::App& group);
  void archive_trust(CLI::App& app, std::string& value);  // --trust
  void list_output(CLI::App& app, ListOutput& output, std::vector<std::string> formats);
  void archive_place(CLI::App& app, ArchivePlace& place);  // --archive, --wait
  void archive_filter(CLI::App& app, ArchiveFilter& filter);
  void archive_page(CLI::App& app, int& limit, int& offset);
  void archive_document(CLI::App& app, std::string& value, ArchivePlace& place);
  // --school, --batch, --case
  std::array<CLI::Option*, 3> archive_filing(CLI::App& app, std::string& school, std::string& batch,
                                             std::string& nomenclature);
  CLI::Option* archive_again(CLI::App& app, bool& again);
  void registration(CLI::App& make, MakeArguments& values);  // --register and what goes with it
  void profile(CLI::App& app, std::string& value);           // --pdf-profile
  // --format; what was named there is chosen when the command line is whole.
  std::shared_ptr<std::vector<std::string>> format_option(CLI::App& app);
  static void choose_formats(const std::vector<std::string>& named, bool& docx, bool& pdf);

  std::string say(const char* russian, const char* english) const {
    return language_ == Language::kRussian ? russian : english;
  }
  CLI::Option* text_option(CLI::App& app, const char* name, std::string& value, const char* russian,
                           const char* english) {
    return app.add_option(name, value, say(russian, english));
  }
  void made_folder(CLI::App& app, std::string& value) {
    text_option(app, "-o,--output", value, "папка (создаётся)", "folder (is made)");
  }
  // What help writes for a value.
  std::string file() const { return say("ФАЙЛ", "FILE"); }
  std::string folder() const { return say("ПАПКА", "DIR"); }

  // Options that every command has; names of groups and the help's own words.
  void common(CLI::App& app);
  void label(CLI::App& app);
  // A command that takes the place of arguments_.command when it is given; `examples` end its help.
  template <class Values>
  CLI::App* command(CLI::App& parent, const char* name, const std::string& does,
                    std::shared_ptr<Values> values, const std::string& examples) {
    CLI::App* made = parent.add_subcommand(name, does);
    label(*made);
    common(*made);
    made->footer(say("Примеры:\n", "Examples:\n") + examples);
    made->callback([this, values] { arguments_.command = *values; });
    return made;
  }

  std::vector<std::string> parse_words(int argc, const char* const* argv);
  std::vector<std::string> command_names() const;
  Parsed unknown_command(const std::string& word, const std::vector<std::string>& names) const;
  std::string explain(const CLI::ParseError& wrong) const;

  Language language_;
  CLI::App app_;
  Arguments arguments_;
  std::string language_name_;
};

}  // namespace prikaz::cli
