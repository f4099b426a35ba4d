#include "cli/grammar/grammar.h"

namespace prikaz::cli {

void Grammar::add_check() {
  auto values = std::make_shared<CheckArguments>();
  CLI::App* check = command(app_, "check",
                            say("найти ошибки в карточке, документе Word или тексте",
                                "find mistakes in a card, a Word document or a text"),
                            values,
                            "  prikaz check приказ.yaml\n"
                            "  prikaz check письмо.docx --profile gost-2016\n"
                            "  prikaz check приказ.txt --fix --dry-run");
  check->add_option(file(), values->files,
                    say("карточки, документы .docx, тексты", "cards, documents .docx, texts"));
  check->add_option("--profile", values->profile,
                    say("gost-2025 (обычный), gost-2016 или свой файл .yaml",
                        "gost-2025 (usual), gost-2016 or a .yaml file of your own"));
  check->add_flag("--fix", values->fix,
                  say("исправить в файле то, что можно исправить не глядя",
                      "correct in the file what may be corrected unseen"));
  check->add_flag(
      "--dry-run", values->dry_run,
      say("только показать исправления (с --fix)", "only show the corrections (with --fix)"));
  check->add_flag("--no-spelling", values->no_spelling,
                  say("не проверять правописание слов", "do not check the spelling of words"));
  check->add_flag("--suggest", values->suggest,
                  say("предложить замену каждому слову с ошибкой, а не первым двадцати",
                      "propose a correction for every misspelt word, not for the first twenty"));
  check->add_flag("--notes", values->notes,
                  say("показать и замечания о стиле, и все повторы, а не только их число",
                      "show notes of style and all repeats too, not their number alone"));
  check->add_flag("--rules", values->rules, say("список всех правил", "the list of all rules"));
  check->callback([this, values] {
    if (values->files.empty() && !values->rules) throw CLI::RequiredError(file());
    if (values->dry_run) values->fix = true;
    arguments_.command = *values;
  });
}

// How the texts are checked before papers are made of them.
void Grammar::text_check(CLI::App& app, bool& no_check, bool& spelling, bool& force) {
  app.add_flag("--no-check", no_check,
               say("не проверять тексты (prikaz check)", "do not check the texts (prikaz check)"));
  app.add_flag("--spelling", spelling,
               say("проверить и правописание слов", "check the spelling of words too"));
  app.add_flag(
      "--force", force,
      say("сделать, хотя проверка нашла ошибки", "make it although the check found errors"));
}

}  // namespace prikaz::cli
