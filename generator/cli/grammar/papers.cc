#include "cli/grammar/grammar.h"

#include <algorithm>

namespace prikaz::cli {

void Grammar::add_make() {
  auto values = std::make_shared<MakeArguments>();
  CLI::App* make = command(
      app_, "make",
      say("сделать бумагу из карточки: DOCX и PDF", "make a paper from a card: DOCX and PDF"),
      values,
      "  prikaz make приказ.yaml\n"
      "  prikaz make приказ.yaml план.yaml -o готово --format pdf\n"
      "  prikaz make приказ.yaml --template мой_бланк.docx --pdf-profile 1b\n"
      "  prikaz make приказ.yaml --register --archive архив");
  make->add_option(say("КАРТОЧКА", "CARD"), values->cards,
                   say("карточки (YAML или JSON)", "cards (YAML or JSON)"))
      ->required();
  make->add_option("-o,--output", values->folder,
                   say("папка для готового (создаётся)", "folder for the results (is made)"))
      ->option_text(folder());
  auto formats = format_option(*make);
  make->add_option("--template", values->template_file,
                   say("свой шаблон Word вместо шаблона ведомства",
                       "your own Word template instead of the department's"))
      ->option_text(file());
  profile(*make, values->pdf_profile);
  registration(*make, *values);
  text_check(*make, values->no_check, values->spelling, values->force);
  make->callback([this, values, formats] {
    choose_formats(*formats, values->docx, values->pdf);
    arguments_.command = *values;
  });
}

std::shared_ptr<std::vector<std::string>> Grammar::format_option(CLI::App& app) {
  auto formats = std::make_shared<std::vector<std::string>>();
  app.add_option("--format", *formats, say("docx, pdf или оба", "docx, pdf or both"))
      ->delimiter(',')
      ->check(CLI::IsMember({"docx", "pdf"}));
  return formats;
}

void Grammar::choose_formats(const std::vector<std::string>& named, bool& docx, bool& pdf) {
  if (named.empty()) return;
  docx = std::find(named.begin(), named.end(), "docx") != named.end();
  pdf = std::find(named.begin(), named.end(), "pdf") != named.end();
}

void Grammar::add_merge() {
  auto values = std::make_shared<MergeArguments>();
  CLI::App* merge = command(
      app_, "merge", say("подставить данные в шаблон Word", "merge data into a Word template"),
      values, "  prikaz merge шаблон.docx данные.json -o готово.docx");
  merge
      ->add_option(say("ШАБЛОН", "TEMPLATE"), values->template_file,
                   say("шаблон .docx", "template .docx"))
      ->required();
  merge
      ->add_option(say("ДАННЫЕ", "DATA"), values->data_file,
                   say("данные JSON или YAML", "data, JSON or YAML"))
      ->required();
  merge->add_option("-o,--output", values->output, say("что записать", "what to write"))
      ->option_text(file())
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

void Grammar::add_pdf() {
  auto values = std::make_shared<PdfArguments>();
  CLI::App* pdf =
      command(app_, "pdf", say("сверстать DOCX в PDF/A", "lay out a DOCX as PDF/A"), values,
              "  prikaz pdf письмо.docx\n"
              "  prikaz pdf письмо.docx -o письмо_1b.pdf --pdf-profile 1b");
  pdf->add_option(file(), values->input, say("документ .docx", "document .docx"))->required();
  pdf->add_option("-o,--output", values->output, say("что записать", "what to write"))
      ->option_text(file());
  profile(*pdf, values->profile);
}

void Grammar::profile(CLI::App& app, std::string& value) {
  app.add_option("--pdf-profile", value,
                 say("2a (обычный), 2b, 1b (для передачи), 3a (для архива)",
                     "2a (usual), 2b, 1b (hand-over), 3a (archive)"))
      ->check(CLI::IsMember({"2a", "2b", "1b", "3a"}));
}

void Grammar::add_schema() {
  auto values = std::make_shared<SchemaArguments>();
  CLI::App* schema =
      command(app_, "schema", say("схема карточки (JSON Schema)", "schema of a card (JSON Schema)"),
              values, "  prikaz schema приказ > приказ.schema.json");
  schema
      ->add_option(say("ВИД", "KIND"), values->kind,
                   say("приказ, план, протокол, письмо или список",
                       "приказ, план, протокол, письмо or список"))
      ->required();
}

}  // namespace prikaz::cli
