// prikaz archive: lists, signatures, handing over, publication.
#include "cli/grammar/grammar.h"

namespace prikaz::cli {

void Grammar::archive_trust(CLI::App& app, std::string& value) {
  app.add_option("--trust", value,
                 say("папка доверенных сертификатов (иначе «доверенные» в архиве)",
                     "folder of trusted certificates (else «доверенные» in the archive)"));
}

void Grammar::list_output(CLI::App& app, ListOutput& output, std::vector<std::string> formats) {
  std::string names;
  for (const std::string& each : formats) names += (names.empty() ? "" : ", ") + each;
  app.add_option(
         "--format", output.formats,
         say("вид результата, можно несколько: ", "form of the result, several may be: ") + names)
      ->delimiter(',')
      ->check(CLI::IsMember(std::move(formats)));
  made_folder(app, output.folder);
  app.add_option("--signer", output.signer,
                 say("кто подписывает документ: «Архивариус; Кузина А.П.»",
                     "who signs the document: «Archivist; Kuzina A.P.»"));
}

void Grammar::add_archive_lists(CLI::App& group) {
  const std::vector<std::string> usual = {"table", "csv", "xlsx", "docx", "pdf"};
  auto journal = std::make_shared<ArchiveJournalArguments>();
  CLI::App* journal_command =
      command(group, "journal", say("журнал регистрации", "registration journal"), journal,
              "  prikaz archive journal --year 2026\n"
              "  prikaz archive journal --kind приказ --index ОД --format xlsx,pdf -o журналы");
  journal_command->add_option("--year", journal->year,
                              say("год (иначе текущий)", "year (else this one)"));
  archive_place(*journal_command, journal->place);
  archive_filter(*journal_command, journal->filter);
  list_output(*journal_command, journal->output, usual);

  const auto cases = [&](const char* name, const std::string& does, bool inventory) {
    auto values = std::make_shared<ArchiveCasesArguments>();
    values->inventory = inventory;
    CLI::App* made = command(group, name, does, values,
                             std::string("  prikaz archive ") + name +
                                 " --year 2026 --cases номенклатура.xlsx --format docx,pdf");
    made->add_option("--year", values->year, say("год (иначе текущий)", "year (else this one)"));
    made->add_option("--cases", values->cases,
                     say("таблица дел: Индекс, Заголовок, Срок хранения, Примечание",
                         "table of cases: Индекс, Заголовок, Срок хранения, Примечание"));
    archive_place(*made, values->place);
    archive_filter(*made, values->filter);
    list_output(*made, values->output, usual);
  };
  cases("inventory",
        say("опись электронных дел с объёмом и итогами",
            "inventory of cases with volumes and totals"),
        true);
  cases("nomenclature", say("номенклатура дел", "nomenclature of cases"), false);

  auto due = std::make_shared<ArchiveDueArguments>();
  CLI::App* due_command =
      command(group, "due", say("сроки приказов и планов", "terms of orders and plans"), due,
              "  prikaz archive due --to 2026-12-31\n"
              "  prikaz archive due --from 2026-09-01 --to 2026-09-30 --format ics,xlsx");
  archive_place(*due_command, due->place);
  archive_filter(*due_command, due->filter);
  list_output(*due_command, due->output, {"table", "csv", "xlsx", "docx", "pdf", "ics"});

  const auto sheet = [&](const char* name, const std::string& does, bool mailing) {
    auto values = std::make_shared<ArchiveSheetArguments>();
    values->mailing = mailing;
    CLI::App* made = command(group, name, does, values,
                             std::string("  prikaz archive ") + name + " 12-ОД --format docx,pdf");
    archive_document(*made, values->document, values->place);
    list_output(*made, values->output, usual);
  };
  sheet("acquaintance", say("лист ознакомления с документом", "sheet of acquaintance"), false);
  sheet("mailing", say("список рассылки документа", "mailing list of a document"), true);
}

void Grammar::add_archive_handover(CLI::App& group) {
  auto out = std::make_shared<ArchiveExportArguments>();
  CLI::App* export_command =
      command(group, "export",
              say("передать документы: контейнеры BagIt с контрольными суммами и событиями",
                  "hand documents over: BagIt bags with digests and events"),
              out,
              "  prikaz archive export 12-ОД 13-ОД -o передача --zip\n"
              "  prikaz archive export --case 01-12 --together дело_01-12 -o передача");
  export_command->add_option(
      say("ДОКУМЕНТ", "DOCUMENT"), out->documents,
      say("номера или знаки; без них – по полям", "numbers or marks; without them by fields"));
  archive_place(*export_command, out->place);
  archive_filter(*export_command, out->filter);
  made_folder(*export_command, out->folder);
  export_command->add_flag("--zip", out->zip, say("каждый контейнер – файл ZIP", "each bag a ZIP"));
  export_command->add_option(
      "--together", out->together,
      say("всё в один контейнер с этим именем", "all in one bag of this name"));
  export_command->add_option(
      "--organisation", out->organisation,
      say("кто передаёт (иначе ведомство)", "who hands over (else the department)"));

  auto in = std::make_shared<ArchiveImportArguments>();
  CLI::App* import_command =
      command(group, "import",
              say("принять контейнеры из другого архива", "take bags of another archive in"), in,
              "  prikaz archive import передача/*.zip --archive архив");
  import_command
      ->add_option(say("КОНТЕЙНЕР", "BAG"), in->bags,
                   say("папки или файлы ZIP", "folders or ZIP files"))
      ->required();
  archive_place(*import_command, in->place);
  archive_trust(*import_command, in->trust);

  auto publish = std::make_shared<ArchivePublishArguments>();
  CLI::App* publish_command =
      command(group, "publish",
              say("копия для публикации: без имён, телефонов и адресов",
                  "a copy for publication: without names, telephones and addresses"),
              publish, "  prikaz archive publish 12-ОД -o сайт");
  archive_document(*publish_command, publish->document, publish->place);
  made_folder(*publish_command, publish->folder);
  publish_command->add_flag("--keep-surnames", publish->keep_surnames,
                            say("оставить фамилии, имена сократить до инициалов",
                                "surnames stay, given names become initials"));
}

void Grammar::add_archive_signatures(CLI::App& group) {
  auto check = std::make_shared<ArchiveSignaturesArguments>();
  CLI::App* check_command = command(
      group, "signatures",
      say("проверить электронные подписи документа", "check a document's electronic signatures"),
      check, "  prikaz archive signatures 12-ОД --trust сертификаты");
  archive_document(*check_command, check->document, check->place);
  archive_trust(*check_command, check->trust);

  auto stamp = std::make_shared<ArchiveStampArguments>();
  CLI::App* stamp_command = command(group, "stamp",
                                    say("копия в PDF с отметкой об электронной подписи",
                                        "a PDF copy with the mark of the electronic signature"),
                                    stamp, "  prikaz archive stamp 12-ОД -o копии");
  archive_document(*stamp_command, stamp->document, stamp->place);
  archive_trust(*stamp_command, stamp->trust);
  made_folder(*stamp_command, stamp->folder);
}

}  // namespace prikaz::cli
