#include "cli/grammar/grammar.h"

namespace prikaz::cli {

namespace {

// A value that a command cannot do without.
void require(const std::string& value, const std::string& name) {
  if (value.empty()) throw CLI::RequiredError(name);
}

}  // namespace

void Grammar::add_batch() {
  auto values = std::make_shared<BatchArguments>();
  CLI::App* batch = command(
      app_, "batch", say("бумага на каждую строку таблицы", "a paper for every row of a table"),
      values,
      "  prikaz batch план.yaml --table школы.xlsx -o готово\n"
      "  prikaz batch план.yaml --table школы.xlsx --columns\n"
      "  prikaz batch план.yaml --table школы.csv --name \"{{ школа.район }}/{{ школа.номер }}\"\n"
      "  prikaz batch план.yaml --table школы.xlsx -o готово --resume\n"
      "  prikaz batch report готово1 готово2 -o готово");
  batch->add_option(
      say("КАРТОЧКА", "CARD"), values->card,
      say("карточка с выражениями {{ школа.… }}", "a card with expressions {{ школа.… }}"));
  add_batch_table(*batch, *values);
  add_batch_rows(*batch, *values);
  add_batch_output(*batch, *values);
  auto formats = format_option(*batch);
  CLI::App* report = add_batch_report(*batch);
  batch->callback([this, values, formats, report] {
    if (report->parsed()) return;
    require(values->card, say("КАРТОЧКА", "CARD"));
    require(values->table, "--table");
    choose_formats(*formats, values->docx, values->pdf);
    arguments_.command = *values;
  });
}

void Grammar::add_batch_table(CLI::App& batch, BatchArguments& values) {
  batch
      .add_option("--table", values.table,
                  say("таблица: .xlsx, .csv или .jsonl", "the table: .xlsx, .csv or .jsonl"))
      ->option_text(file());
  batch.add_option("--sheet", values.sheet,
                   say("имя или номер листа", "name or number of a sheet"));
  batch
      .add_option("--header", values.heading,
                  say("строка с названиями столбцов (иначе находится сама)",
                      "the row with the names of columns (else it is found)"))
      ->check(CLI::Range(1, 1'000'000));
  batch.add_option("--as", values.as,
                   say("имя строки в выражениях (обычно: школа)",
                       "the row's name in expressions (usually школа)"));
  batch
      .add_option("--lists", values.lists,
                  say("столбцы, где в ячейке несколько значений через «;» или с новой строки",
                      "columns whose cells hold several values, parted by «;» or line breaks"))
      ->delimiter(',');
  batch.add_flag("--fill-merged", values.fill_merged,
                 say("значение объединённой ячейки — во все её строки",
                     "the value of a merged cell in all its rows"));
  batch.add_flag("--skip-hidden", values.skip_hidden,
                 say("не брать скрытые строки", "leave out hidden rows"));
  batch.add_flag("--columns", values.columns,
                 say("только показать имена столбцов для выражений",
                     "only show the names of columns for expressions"));
}

void Grammar::add_batch_rows(CLI::App& batch, BatchArguments& values) {
  batch.add_option("--only", values.only,
                   say("номера строк «5, 7-12» или условие «школа.район == 'Северный'»",
                       "numbers of rows «5, 7-12» or a condition «школа.район == 'Северный'»"));
  batch
      .add_option("--limit", values.limit,
                  say("не больше стольких строк", "no more rows than this"))
      ->check(CLI::PositiveNumber);
  batch.add_option(
      "--shard", values.shard,
      say("доля K из N, для нескольких машин: 2/8", "share K of N, for many machines: 2/8"));
  batch
      .add_option("--jobs", values.jobs,
                  say("сколько бумаг делать сразу (обычно: по числу ядер)",
                      "papers made at once (usually as many as there are cores)"))
      ->check(CLI::Range(1, 256));
  batch.add_flag(
      "--resume", values.resume,
      say("доделать недостающее и изменившееся", "make only what is missing or changed"));
  batch.add_flag("--dry-run", values.dry_run,
                 say("всё проверить, ничего не записать", "check everything, write nothing"));
  batch.add_flag("--stop-on-error", values.stop_on_error,
                 say("остановиться на первой ошибке", "stop at the first error"));
}

void Grammar::add_batch_output(CLI::App& batch, BatchArguments& values) {
  batch
      .add_option("-o,--output", values.folder,
                  say("папка для готового (создаётся)", "folder for the results (is made)"))
      ->option_text(folder());
  batch.add_option("--name", values.name,
                   say("имя файла с выражениями; «/» — папка",
                       "the file's name with expressions; «/» is a folder"));
  batch.add_flag("--transliterate", values.transliterate,
                 say("имена файлов латиницей", "file names in Latin letters"));
  batch
      .add_option("--zip", values.zip,
                  say("ещё и архив всех файлов; с выражением в имени — по архиву на значение",
                      "a zip of all files, too; with an expression in its name one for each value"))
      ->option_text(file());
  batch
      .add_option("--one-file", values.one_file,
                  say("ещё и один PDF из всех бумаг, для печати",
                      "one PDF of all papers, too, for printing"))
      ->option_text(file());
  batch
      .add_option("--template", values.template_file,
                  say("свой шаблон Word вместо шаблона ведомства",
                      "your own Word template instead of the department's"))
      ->option_text(file());
  profile(batch, values.pdf_profile);
  text_check(batch, values.no_check, values.spelling, values.force);
}

CLI::App* Grammar::add_batch_report(CLI::App& batch) {
  auto values = std::make_shared<BatchReportArguments>();
  CLI::App* report =
      command(batch, "report",
              say("соединить отчёты долей (--shard)", "join the reports of shards (--shard)"),
              values, "  prikaz batch report часть1 часть2 -o готово");
  report
      ->add_option(say("ПАПКА", "DIR"), values->folders,
                   say("папки с отчётами", "folders with reports"))
      ->required();
  report
      ->add_option("-o,--output", values->output,
                   say("куда записать (обычно в первую)", "where to write (usually the first one)"))
      ->option_text(folder());
  batch.require_subcommand(0, 1);
  return report;
}

}  // namespace prikaz::cli
