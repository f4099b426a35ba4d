#include "cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string_view>

#include "base/utf8.h"

namespace prikaz::cli {

namespace {

constexpr const char* kVersion = "prikaz 0.1.0";

// `--lang` stands before everything else, since the help itself is in a language.
Language language_of(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang" && i + 1 < argc) {
      return std::string_view(argv[i + 1]) == "en" ? Language::kEnglish : Language::kRussian;
    }
    if (word.starts_with("--lang=")) {
      return word.substr(7) == "en" ? Language::kEnglish : Language::kRussian;
    }
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("en") ? Language::kEnglish : Language::kRussian;
  }
  return Language::kRussian;
}

// Builds the parser; every text in the language of the user.
class Grammar {
 public:
  explicit Grammar(Language language) : language_(language), app_("", "prikaz") {
    arguments_.language = language;
    app_.description(say("приказы, планы, протоколы и письма из данных: DOCX и PDF/A",
                         "orders, plans, minutes and letters from data: DOCX and PDF/A"));
    label(app_);
    app_.set_version_flag("--version", kVersion, say("показать версию", "show the version"));
    app_.require_subcommand(1);
    common(app_);
    add_make();
    add_check();
    add_merge();
    add_pdf();
    add_schema();
    add_template();
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

  Parsed parse(int argc, const char* const* argv) {
    const std::vector<std::string> names = command_names();
    if (argc > 1 && argv[1][0] != '-' &&
        std::find(names.begin(), names.end(), argv[1]) == names.end()) {
      return unknown_command(argv[1], names);
    }
    try {
      app_.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
      return {{}, app_.exit(asked)};
    } catch (const CLI::ParseError& wrong) {
      std::cerr << "prikaz: " << explain(wrong) << '\n';
      return {{}, 2};
    }
    return {std::move(arguments_), 0};
  }

 private:
  std::vector<std::string> command_names() const {
    std::vector<std::string> names;
    for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; })) {
      names.push_back(command->get_name());
    }
    return names;
  }

  Parsed unknown_command(const std::string& word, const std::vector<std::string>& names) const {
    const std::string nearest = utf8::nearest(word, names);
    std::cerr << fmt::format("prikaz: {} «{}»", say("нет команды", "there is no command"), word);
    if (!nearest.empty())
      std::cerr << fmt::format("; {} {}", say("может быть,", "perhaps"), nearest);
    std::cerr << "; " << say("справка: prikaz --help", "help: prikaz --help") << '\n';
    return {{}, 2};
  }

  std::string say(const char* russian, const char* english) const {
    return language_ == Language::kRussian ? russian : english;
  }

  void common(CLI::App& app) {
    app.add_option("--home", arguments_.home,
                   say("папка с templates и fonts (иначе PRIKAZ_HOME)",
                       "the folder with templates and fonts (else PRIKAZ_HOME)"));
    app.add_flag("--json", arguments_.json,
                 say("результат и замечания в JSON", "results and findings as JSON"));
    app.add_option("--lang", language_name_, say("язык сообщений", "language of messages"))
        ->check(CLI::IsMember({"ru", "en"}));
  }

  // Names of groups and the help's own words. What stands for values is Latin, since CLI11 aligns
  // its columns by bytes.
  void label(CLI::App& app) {
    const std::string options = say("Параметры", "Options");
    app.set_help_flag("-h,--help", say("показать эту справку", "show this help"))->group(options);
    app.option_defaults()->group(options);
    app.group(say("Команды", "Commands"));
    const auto formatter = app.get_formatter();
    formatter->label("REQUIRED", "");
    formatter->label("Usage", say("Вызов", "Usage"));
    formatter->label("OPTIONS", say("ПАРАМЕТРЫ", "OPTIONS"));
    formatter->label("SUBCOMMAND", say("КОМАНДА", "COMMAND"));
    formatter->label("SUBCOMMANDS", say("КОМАНДЫ", "COMMANDS"));
    formatter->label("Positionals", say("Что указать", "Arguments"));
  }

  template <class Values>
  CLI::App* command(CLI::App& parent, const char* name, const std::string& does,
                    std::shared_ptr<Values> values, const std::string& examples) {
    CLI::App* made = parent.add_subcommand(name, does);
    label(*made);
    common(*made);
    made->footer((language_ == Language::kRussian ? "Примеры:\n" : "Examples:\n") + examples);
    made->callback([this, values] { arguments_.command = *values; });
    return made;
  }

  void add_make() {
    auto values = std::make_shared<MakeArguments>();
    CLI::App* make = command(
        app_, "make",
        say("сделать бумагу из карточки: DOCX и PDF", "make a paper from a card: DOCX and PDF"),
        values,
        "  prikaz make приказ.yaml\n"
        "  prikaz make приказ.yaml план.yaml -o готово --format pdf\n"
        "  prikaz make приказ.yaml --template мой_бланк.docx --pdf-profile 1b");
    make->add_option("CARD", values->cards, say("карточки (YAML или JSON)", "cards (YAML or JSON)"))
        ->required();
    make->add_option("-o,--output", values->folder,
                     say("папка для готового (создаётся)", "folder for the results (is made)"));
    auto formats = std::make_shared<std::vector<std::string>>();
    make->add_option("--format", *formats, say("docx, pdf или оба", "docx, pdf or both"))
        ->delimiter(',')
        ->check(CLI::IsMember({"docx", "pdf"}));
    make->add_option("--template", values->template_file,
                     say("свой шаблон Word вместо шаблона ведомства",
                         "your own Word template instead of the department's"));
    profile(*make, values->pdf_profile);
    make->callback([this, values, formats] {
      if (!formats->empty()) {
        const auto asked = [&](const char* name) {
          return std::find(formats->begin(), formats->end(), name) != formats->end();
        };
        values->docx = asked("docx");
        values->pdf = asked("pdf");
      }
      arguments_.command = *values;
    });
  }

  void add_check() {
    auto values = std::make_shared<CheckArguments>();
    CLI::App* check =
        command(app_, "check",
                say("найти ошибки в карточке, документе Word или тексте",
                    "find mistakes in a card, a Word document or a text"),
                values,
                "  prikaz check приказ.yaml\n"
                "  prikaz check письмо.docx --profile gost-2016\n"
                "  prikaz check приказ.txt --fix --dry-run");
    check->add_option("FILE", values->files,
                      say("карточки, документы .docx, тексты", "cards, documents .docx, texts"));
    check->add_option("--profile", values->profile,
                      say("gost-2025 (обычный), gost-2016 или свой файл .yaml",
                          "gost-2025 (usual), gost-2016 or a .yaml file of your own"));
    check->add_flag("--fix", values->fix,
                    say("исправить в файле то, что можно исправить не глядя",
                        "correct in the file what may be corrected unseen"));
    check->add_flag("--dry-run", values->dry_run,
                    say("только показать исправления (с --fix)",
                        "only show the corrections (with --fix)"));
    check->add_flag("!--no-spelling", values->spelling,
                    say("не проверять правописание слов", "do not check the spelling of words"));
    check->add_flag("--suggest", values->suggest,
                    say("предложить замену каждому слову с ошибкой, а не первым двадцати",
                        "propose a correction for every misspelt word, not for the first twenty"));
    check->add_flag("--notes", values->notes,
                    say("показать и замечания о стиле, а не только их число",
                        "show notes of style too, not their number alone"));
    check->add_flag("--rules", values->rules, say("список всех правил", "the list of all rules"));
    check->callback([this, values] {
      if (values->files.empty() && !values->rules) throw CLI::RequiredError("FILE");
      if (values->dry_run) values->fix = true;
      arguments_.command = *values;
    });
  }

  void add_merge() {
    auto values = std::make_shared<MergeArguments>();
    CLI::App* merge = command(
        app_, "merge", say("подставить данные в шаблон Word", "merge data into a Word template"),
        values, "  prikaz merge шаблон.docx данные.json -o готово.docx");
    merge->add_option("TEMPLATE", values->template_file, say("шаблон .docx", "template .docx"))
        ->required();
    merge->add_option("DATA", values->data_file, say("данные JSON или YAML", "data, JSON or YAML"))
        ->required();
    merge->add_option("-o,--output", values->output, say("что записать", "what to write"))
        ->required();
    auto undefined = std::make_shared<std::string>("strict");
    merge
        ->add_option("--undefined", *undefined,
                     say("неизвестное имя: ошибка (strict) или пусто (lenient)",
                         "an unknown name: an error (strict) or nothing (lenient)"))
        ->check(CLI::IsMember({"strict", "lenient"}));
    merge->callback([this, values, undefined] {
      values->lenient = *undefined == "lenient";
      arguments_.command = *values;
    });
  }

  void add_pdf() {
    auto values = std::make_shared<PdfArguments>();
    CLI::App* pdf =
        command(app_, "pdf", say("сверстать DOCX в PDF/A", "lay out a DOCX as PDF/A"), values,
                "  prikaz pdf письмо.docx\n"
                "  prikaz pdf письмо.docx -o письмо_1b.pdf --pdf-profile 1b");
    pdf->add_option("FILE", values->input, say("документ .docx", "document .docx"))->required();
    pdf->add_option("-o,--output", values->output, say("что записать", "what to write"));
    profile(*pdf, values->profile);
  }

  void profile(CLI::App& app, std::string& value) {
    app.add_option("--pdf-profile", value,
                   say("2a (обычный), 2b, 1b (для передачи), 3a (для архива)",
                       "2a (usual), 2b, 1b (hand-over), 3a (archive)"))
        ->check(CLI::IsMember({"2a", "2b", "1b", "3a"}));
  }

  void add_schema() {
    auto values = std::make_shared<SchemaArguments>();
    CLI::App* schema = command(
        app_, "schema", say("схема карточки (JSON Schema)", "schema of a card (JSON Schema)"),
        values, "  prikaz schema приказ > приказ.schema.json");
    schema
        ->add_option("KIND", values->kind,
                     say("приказ, план, протокол, письмо или список",
                         "приказ, план, протокол, письмо or список"))
        ->required();
  }

  void add_template_fields(CLI::App& group) {
    auto values = std::make_shared<TemplateFieldsArguments>();
    CLI::App* fields = command(
        group, "fields", say("имена, которые нужны шаблону", "the names a template needs"), values,
        "  prikaz template fields шаблон.docx\n"
        "  prikaz template fields шаблон.docx --card > данные.yaml");
    fields->add_option("FILE", values->file, say("шаблон .docx", "template .docx"))->required();
    fields->add_flag("--card", values->card,
                     say("пустая карточка для заполнения", "an empty card to fill in"));
  }

  void add_template_check(CLI::App& group) {
    auto values = std::make_shared<TemplateCheckArguments>();
    CLI::App* check =
        command(group, "check",
                say("все ошибки шаблона сразу", "all mistakes of a template at once"), values,
                "  prikaz template check шаблон.docx --kind приказ\n"
                "  prikaz template check шаблон.docx --data данные.yaml\n"
                "  prikaz template check шаблон.docx --annotate с_пометками.docx");
    check->add_option("FILE", values->file, say("шаблон .docx", "template .docx"))->required();
    check->add_option("--kind", values->kind,
                      say("и имена, которых нет в бумагах этого вида",
                          "names that papers of this kind do not have, too"));
    check->add_option("--data", values->data_file,
                      say("проверить и на этих данных", "check with these data too"));
    check->add_option(
        "--annotate", values->annotated,
        say("копия с ошибками в примечаниях Word", "a copy with the mistakes as Word comments"));
  }

  void add_template() {
    CLI::App* group = app_.add_subcommand("template", say("шаблоны", "templates"));
    label(*group);
    group->require_subcommand(1);
    command(*group, "list", say("ведомства и их шаблоны", "departments and their templates"),
            std::make_shared<TemplateListArguments>(), "  prikaz template list");

    auto export_values = std::make_shared<TemplateExportArguments>();
    CLI::App* export_command = command(
        *group, "export",
        say("шаблон ведомства как .docx для Word", "a department's template as .docx for Word"),
        export_values, "  prikaz template export smolensk приказ -o приказ.docx");
    export_command
        ->add_option("DEPARTMENT", export_values->department, say("ведомство", "department"))
        ->required();
    export_command->add_option("KIND", export_values->kind, say("вид", "kind"))->required();
    export_command
        ->add_option("-o,--output", export_values->output, say("что записать", "what to write"))
        ->required();

    add_template_fields(*group);
    add_template_check(*group);

    auto import_values = std::make_shared<TemplateImportArguments>();
    CLI::App* import_command =
        command(*group, "import",
                say("вернуть правленый в Word шаблон в папку частей",
                    "take a template edited in Word back as a folder of parts"),
                import_values, "  prikaz template import приказ.docx smolensk/order.docx");
    import_command
        ->add_option("FILE", import_values->file, say("правленый .docx", "the edited .docx"))
        ->required();
    import_command
        ->add_option("FOLDER", import_values->folder,
                     say("<ведомство>/<вид> или путь к папке шаблона",
                         "<department>/<kind> or a path to the template's folder"))
        ->required();
  }

  // CLI11 speaks English only; the usual mistakes are told in the user's language.
  std::string explain(const CLI::ParseError& wrong) const {
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
      return fmt::format("{} {}; {}", say("нужно значение после", "a value is missing after"),
                         option, help);
    }
    return fmt::format("{}; {}", detail, help);
  }

  Language language_;
  CLI::App app_;
  Arguments arguments_;
  std::string language_name_;
};

}  // namespace

Parsed parse_arguments(int argc, const char* const* argv) {
  return Grammar(language_of(argc, argv)).parse(argc, argv);
}

}  // namespace prikaz::cli
