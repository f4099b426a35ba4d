#include "cli/grammar/grammar.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <string_view>

#include "base/utf8.h"
#include "cli/grammar/help.h"

namespace prikaz::cli {

namespace {

constexpr const char* kVersion = "prikaz 0.1.0";

}  // namespace

Grammar::Grammar(Language language) : language_(language), app_("", "prikaz") {
  arguments_.language = language;
  app_.description(say("приказы, планы, протоколы и письма из данных: DOCX и PDF/A",
                       "orders, plans, minutes and letters from data: DOCX and PDF/A"));
  label(app_);
  app_.set_version_flag("--version", kVersion, say("показать версию", "show the version"));
  app_.require_subcommand(1);
  common(app_);
  add_make();
  add_batch();
  add_check();
  add_merge();
  add_pdf();
  add_schema();
  add_template();
  add_archive();
  app_.footer(
      say("Примеры:\n"
          "  prikaz make приказ.yaml -o готово\n"
          "  prikaz schema приказ > приказ.schema.json\n"
          "  prikaz pdf письмо.docx\n"
          "Подробно о команде: prikaz make --help",
          "Examples:\n"
          "  prikaz make order.yaml -o done\n"
          "  prikaz schema приказ > order.schema.json\n"
          "  prikaz pdf letter.docx\n"
          "More about a command: prikaz make --help"));
}

Parsed Grammar::parse(int argc, const char* const* argv) {
  const std::vector<std::string> names = command_names();
  if (argc > 1 && argv[1][0] != '-' &&
      std::find(names.begin(), names.end(), argv[1]) == names.end()) {
    return unknown_command(argv[1], names);
  }
  std::vector<std::string> excluded;
  try {
    excluded = parse_words(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    return {{}, app_.exit(asked)};
  } catch (const CLI::ParseError& wrong) {
    std::cerr << "prikaz: " << explain(wrong) << '\n';
    return {{}, 2};
  }
  if (auto* find = std::get_if<ArchiveFindArguments>(&arguments_.command)) {
    find->words.insert(find->words.end(), excluded.begin(), excluded.end());
  }
  return {std::move(arguments_), 0};
}

// «-конкурс» is a word that a search leaves out, not an option: those are Latin. What was left out
// of the parsing is returned.
std::vector<std::string> Grammar::parse_words(int argc, const char* const* argv) {
  const std::vector<std::string> all(argv + 1, argv + argc);
  std::vector<std::string> parsed, excluded;
  const bool search = std::find(all.begin(), all.end(), "find") != all.end();
  for (const std::string& word : all) {
    const bool russian =
        word.size() > 1 && word[0] == '-' && static_cast<unsigned char>(word[1]) > 0x7F;
    (search && russian ? excluded : parsed).push_back(word);
  }
  std::reverse(parsed.begin(), parsed.end());  // CLI11 takes them from the end
  app_.parse(std::move(parsed));
  return excluded;
}

std::vector<std::string> Grammar::command_names() const {
  std::vector<std::string> names;
  for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

Parsed Grammar::unknown_command(const std::string& word,
                                const std::vector<std::string>& names) const {
  const std::string nearest = utf8::nearest(word, names);
  std::cerr << fmt::format("prikaz: {} «{}»", say("нет команды", "there is no command"), word);
  if (!nearest.empty()) std::cerr << fmt::format("; {} {}", say("может быть,", "perhaps"), nearest);
  std::cerr << "; " << say("справка: prikaz --help", "help: prikaz --help") << '\n';
  return {{}, 2};
}

void Grammar::common(CLI::App& app) {
  app.add_option("--home", arguments_.home,
                 say("папка с templates и fonts (иначе PRIKAZ_HOME)",
                     "the folder with templates and fonts (else PRIKAZ_HOME)"))
      ->option_text(folder());
  app.add_flag("--json", arguments_.json,
               say("результат и замечания в JSON", "results and findings as JSON"));
  app.add_option("--lang", language_name_, say("язык сообщений", "language of messages"))
      ->check(CLI::IsMember({"ru", "en"}));
}

void Grammar::label(CLI::App& app) {
  const std::string options = say("Параметры", "Options");
  app.set_help_flag("-h,--help", say("показать эту справку", "show this help"))->group(options);
  app.option_defaults()->group(options);
  app.group(say("Команды", "Commands"));
  const auto formatter = std::make_shared<Help>(say("ЗНАЧЕНИЕ", "VALUE"));
  app.formatter(formatter);
  formatter->label("REQUIRED", "");
  formatter->label("Usage", say("Вызов", "Usage"));
  formatter->label("OPTIONS", say("ПАРАМЕТРЫ", "OPTIONS"));
  formatter->label("SUBCOMMAND", say("КОМАНДА", "COMMAND"));
  formatter->label("SUBCOMMANDS", say("КОМАНДЫ", "COMMANDS"));
  formatter->label("Positionals", say("Что указать", "Arguments"));
}

// CLI11 speaks English only; the usual mistakes are told in the user's language.
std::string Grammar::explain(const CLI::ParseError& wrong) const {
  const std::string help = say("справка: prikaz --help", "help: prikaz --help");
  const std::string detail = wrong.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr) {
    const size_t colon = detail.rfind(": ");
    return fmt::format("{} «{}»; {}", say("непонятно", "not understood:"),
                       colon == std::string::npos ? detail : detail.substr(colon + 2), help);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr) {
    const std::string what = detail.substr(0, detail.find(' '));
    if (what == "A") return say("не указана команда", "no command is given") + "; " + help;
    return fmt::format("{} {}; {}", say("не указано:", "missing:"), what, help);
  }
  if (dynamic_cast<const CLI::ValidationError*>(&wrong) != nullptr) {
    const std::string option = detail.substr(0, detail.find(':'));
    const size_t begin = detail.find('{'), end = detail.find('}');
    const std::string allowed =
        begin == std::string::npos ? "" : detail.substr(begin + 1, end - begin - 1);
    return fmt::format("{} {} — {}: {}; {}", say("неверное значение параметра", "bad value of"),
                       option, say("можно", "allowed"), allowed, help);
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong) != nullptr) {
    const std::string option = detail.substr(0, detail.find(':'));
    return fmt::format("{} {}; {}", say("нужно значение после", "a value is missing after"), option,
                       help);
  }
  return fmt::format("{}; {}", detail, help);
}

}  // namespace prikaz::cli
