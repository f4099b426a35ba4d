#include "cli/grammar/grammar.h"

namespace prikaz::cli {

void Grammar::add_template_fields(CLI::App& group) {
  auto values = std::make_shared<TemplateFieldsArguments>();
  CLI::App* fields = command(
      group, "fields", say("имена, которые нужны шаблону", "the names a template needs"), values,
      "  prikaz template fields шаблон.docx\n"
      "  prikaz template fields шаблон.docx --card > данные.yaml");
  fields->add_option(file(), values->file, say("шаблон .docx", "template .docx"))->required();
  fields->add_flag("--card", values->card,
                   say("пустая карточка для заполнения", "an empty card to fill in"));
}

void Grammar::add_template_check(CLI::App& group) {
  auto values = std::make_shared<TemplateCheckArguments>();
  CLI::App* check = command(
      group, "check", say("все ошибки шаблона сразу", "all mistakes of a template at once"), values,
      "  prikaz template check шаблон.docx --kind приказ\n"
      "  prikaz template check шаблон.docx --data данные.yaml\n"
      "  prikaz template check шаблон.docx --annotate с_пометками.docx");
  check->add_option(file(), values->file, say("шаблон .docx", "template .docx"))->required();
  check
      ->add_option("--kind", values->kind,
                   say("и имена, которых нет в бумагах этого вида",
                       "names that papers of this kind do not have, too"))
      ->option_text(say("ВИД", "KIND"));
  check
      ->add_option("--data", values->data_file,
                   say("проверить и на этих данных", "check with these data too"))
      ->option_text(file());
  check
      ->add_option(
          "--annotate", values->annotated,
          say("копия с ошибками в примечаниях Word", "a copy with the mistakes as Word comments"))
      ->option_text(file());
}

void Grammar::add_template() {
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
      ->add_option(say("ВЕДОМСТВО", "DEPARTMENT"), export_values->department,
                   say("ведомство или «общие»", "department, or «common»"))
      ->required();
  export_command->add_option(say("ВИД", "KIND"), export_values->kind, say("вид", "kind"))
      ->required();
  export_command
      ->add_option("-o,--output", export_values->output, say("что записать", "what to write"))
      ->option_text(file())
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
      ->add_option(file(), import_values->file, say("правленый .docx", "the edited .docx"))
      ->required();
  import_command
      ->add_option(folder(), import_values->folder,
                   say("<ведомство>/<вид> или путь к папке шаблона",
                       "<department>/<kind> or a path to the template's folder"))
      ->required();
}

}  // namespace prikaz::cli
