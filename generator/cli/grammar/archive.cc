#include "cli/grammar/grammar.h"

namespace prikaz::cli {

void Grammar::archive_filter(CLI::App& app, ArchiveFilter& filter) {
  text_option(app, "--kind", filter.kind, "вид: приказ, план, протокол, письмо …",
              "kind: приказ, план, протокол, письмо …");
  text_option(app, "--department", filter.department, "ведомство", "department");
  text_option(app, "--number", filter.number, "номер целиком: 12-ОД", "the whole number: 12-ОД");
  text_option(app, "--index", filter.index, "журнал по индексу: ОД, лс",
              "journal by its letters: ОД, лс");
  text_option(app, "--from", filter.from, "дата не раньше", "dated not before");
  text_option(app, "--to", filter.to, "дата не позже", "dated not after");
  text_option(app, "--person", filter.person, "человек, названный в документе",
              "a person named in the document");
  archive_filing(app, filter.school, filter.batch, filter.nomenclature);
  text_option(app, "--term-from", filter.term_from, "есть срок не раньше", "has a term not before");
  text_option(app, "--term-to", filter.term_to, "есть срок не позже", "has a term not after");
  app.add_option("--status", filter.status,
                 say("проект, зарегистрирован, аннулирован, уничтожен",
                     "проект, зарегистрирован, аннулирован, уничтожен"))
      ->check(CLI::IsMember({"проект", "зарегистрирован", "аннулирован", "уничтожен"}));
}

void Grammar::archive_page(CLI::App& app, int& limit, int& offset) {
  app.add_option("--limit", limit, say("сколько показать", "how many to show"))
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  app.add_option("--offset", offset, say("сколько пропустить", "how many to skip"))
      ->check(CLI::Range(0, 100000000));
}

void Grammar::archive_document(CLI::App& app, std::string& value, ArchivePlace& place) {
  app.add_option(say("ДОКУМЕНТ", "DOCUMENT"), value,
                 say("номер (12-ОД, 12-ОД/2026) или знак (#17)",
                     "its number (12-ОД, 12-ОД/2026) or mark (#17)"))
      ->required();
  archive_place(app, place);
}

std::array<CLI::Option*, 3> Grammar::archive_filing(CLI::App& app, std::string& school,
                                                    std::string& batch, std::string& nomenclature) {
  return {
      text_option(app, "--school", school, "школа", "school"),
      text_option(app, "--batch", batch, "рассылка, из которой документ", "the batch it came from"),
      text_option(app, "--case", nomenclature, "индекс дела: 01-12",
                  "case of the nomenclature: 01-12")};
}

CLI::Option* Grammar::archive_again(CLI::App& app, bool& again) {
  return app.add_flag(
      "--again", again,
      say("зарегистрировать ту же карточку ещё раз", "register the same card anew"));
}

void Grammar::add_archive_add(CLI::App& group) {
  auto values = std::make_shared<ArchiveAddArguments>();
  CLI::App* add = command(
      group, "add",
      say("зарегистрировать готовые файлы (архив создаётся)",
          "register ready files (the archive is made)"),
      values,
      "  prikaz archive add приказ.docx приказ.pdf --archive архив --kind приказ --number 12-ОД\n"
      "  prikaz archive add готово/*.docx готово/*.pdf --archive архив --batch октябрь\n"
      "  prikaz archive add скан.pdf --to 12-ОД --note \"подписанный экземпляр\"");
  add->add_option(file(), values->files,
                  say("файлы; одноимённые .docx, .pdf, .yaml — один документ",
                      "files; those of one name (.docx, .pdf, .yaml) are one document"))
      ->required();
  archive_place(*add, values->place);
  text_option(*add, "--kind", values->kind, "вид (иначе из карточки или DOCX)",
              "kind (else from the card or DOCX)");
  text_option(*add, "--department", values->department, "ведомство", "department");
  text_option(*add, "--number", values->number, "номер; без него даётся следующий",
              "number; without it the next one is given");
  text_option(*add, "--index", values->index, "индекс журнала: ОД, лс",
              "letters of the journal: ОД, лс");
  text_option(*add, "--date", values->date, "дата документа", "date of the document");
  text_option(*add, "--title", values->title, "заголовок", "title");
  archive_filing(*add, values->school, values->batch, values->nomenclature);
  text_option(*add, "--to", values->to, "не новый документ, а новая версия этого",
              "no new document but a version of this one");
  archive_trust(*add, values->trust);
  text_option(*add, "--note", values->note, "пояснение к версии", "why there is a version");
  add->add_flag("--draft", values->draft, say("проект: без номера", "a draft: without a number"));
  archive_again(*add, values->again);
}

void Grammar::add_archive_reading(CLI::App& group) {
  auto list = std::make_shared<ArchiveListArguments>();
  CLI::App* list_command = command(group, "list", say("документы по полям", "documents by fields"),
                                   list, "  prikaz archive list --kind приказ --from 01.01.2026");
  archive_place(*list_command, list->place);
  archive_filter(*list_command, list->filter);
  archive_page(*list_command, list->limit, list->offset);

  auto find = std::make_shared<ArchiveFindArguments>();
  CLI::App* find_command =
      command(group, "find", say("поиск по тексту и полям", "search by text and fields"), find,
              "  prikaz archive find \"низкие результаты\" --kind приказ --from 2021-01-01\n"
              "  prikaz archive find библиот* -конкурс --rank");
  find_command
      ->add_option(say("СЛОВА", "WORDS"), find->words,
                   say("слова в любой форме; \"рядом стоящие\", начало*, -исключить",
                       "words in any form; \"side by side\", beginning*, -without"))
      ->required();
  find_command->add_flag(
      "--rank", find->rank,
      say("сначала подходящие (иначе новые)", "the best ones first (else the newest)"));
  archive_place(*find_command, find->place);
  archive_filter(*find_command, find->filter);
  archive_page(*find_command, find->limit, find->offset);

  auto show = std::make_shared<ArchiveShowArguments>();
  CLI::App* show_command = command(group, "show", say("всё о документе", "all about a document"),
                                   show, "  prikaz archive show 12-ОД/2026");
  archive_document(*show_command, show->document, show->place);

  auto get = std::make_shared<ArchiveGetArguments>();
  CLI::App* get_command =
      command(group, "get", say("достать файлы документа", "take out a document's files"), get,
              "  prikaz archive get 12-ОД -o копия --role pdf");
  archive_document(*get_command, get->document, get->place);
  made_folder(*get_command, get->folder);
  get_command
      ->add_option(
          "--role", get->roles,
          say("pdf, docx, card, attachment, signature", "pdf, docx, card, attachment, signature"))
      ->delimiter(',')
      ->check(CLI::IsMember({"pdf", "docx", "card", "attachment", "signature"}));
  get_command->add_option("--version-number", get->version,
                          say("версия (иначе последняя)", "version (else the newest)"));
}

void Grammar::add_archive_cancel(CLI::App& group) {
  auto values = std::make_shared<ArchiveCancelArguments>();
  CLI::App* cancel = command(
      group, "cancel", say("аннулировать номер с причиной", "cancel a number, with a reason"),
      values,
      "  prikaz archive cancel 12-ОД --reason \"издан повторно\"\n"
      "  prikaz archive cancel 13-ОД --unused --department Смоленск --reason \"испорчен бланк\"");
  archive_document(*cancel, values->document, values->place);
  cancel->add_option("--reason", values->reason, say("причина", "the reason"))->required();
  cancel->add_flag(
      "--unused", values->empty_number,
      say("документа с этим номером нет и не будет", "no document bears the number and none will"));
  cancel->add_option("--kind", values->kind, say("вид (для --unused)", "kind (for --unused)"));
  cancel->add_option("--department", values->department,
                     say("ведомство (для --unused)", "department (for --unused)"));
  cancel->add_option("--date", values->date,
                     say("день года журнала (для --unused, иначе сегодня)",
                         "a day of the journal's year (for --unused, else today)"));
}

void Grammar::add_archive_keeping(CLI::App& group) {
  auto verify = std::make_shared<ArchiveVerifyArguments>();
  CLI::App* verify_command =
      command(group, "verify",
              say("проверить целость: файлы, записи, номера, журнал событий",
                  "prove it whole: files, rows, numbers, log of events"),
              verify, "  prikaz archive verify\n  prikaz archive verify --act акты --repair");
  archive_place(*verify_command, verify->place);
  verify_command->add_flag(
      "--repair", verify->repair,
      say("убрать файлы, которых нет в записях, построить испорченный указатель поиска заново",
          "remove files that no row knows, build a damaged search index anew"));
  verify_command->add_option(
      "--act", verify->act,
      say("папка для акта проверки (DOCX и PDF)", "folder for the act of verification"));
  verify_command->add_option(
      "--head", verify->head,
      say("контрольная сумма журнала из прежнего акта", "the log's hash from an earlier act"));

  auto backup = std::make_shared<ArchiveBackupArguments>();
  CLI::App* backup_command = command(group, "backup",
                                     say("согласованная копия архива, даже пока в него пишут",
                                         "a consistent copy, even while others write"),
                                     backup, "  prikaz archive backup /носитель/архив");
  backup_command
      ->add_option(folder(), backup->folder,
                   say("папка копии (дополняется)", "folder of the copy (is brought up to date)"))
      ->required();
  archive_place(*backup_command, backup->place);

  auto schedule = std::make_shared<ArchiveScheduleArguments>();
  CLI::App* schedule_command = command(
      group, "schedule",
      say("что можно уничтожить по сроку хранения", "what may go by its term of keeping"), schedule,
      "  prikaz archive schedule --on 2032-01-01\n"
      "  prikaz archive schedule \"#4\" \"#7\" --destroy --act акт.pdf --act-number 2");
  schedule_command->add_option(say("ДОКУМЕНТ", "DOCUMENT"), schedule->documents,
                               say("что уничтожить (с --destroy)", "what to destroy"));
  schedule_command->add_option("--on", schedule->on,
                               say("на какой день (иначе сегодня)", "the day (else today)"));
  schedule_command->add_flag("--destroy", schedule->destroy,
                             say("уничтожить файлы по акту", "destroy the files by an act"));
  schedule_command->add_option("--act", schedule->act,
                               say("файл подписанного акта", "file of the signed act"));
  schedule_command->add_option("--act-number", schedule->act_number,
                               say("номер акта", "number of the act"));
  schedule_command->add_option("--act-date", schedule->act_date,
                               say("дата акта", "date of the act"));
  archive_place(*schedule_command, schedule->place);
}

void Grammar::archive_place(CLI::App& app, ArchivePlace& place) {
  app.add_option(
         "--archive", place.folder,
         say("папка архива (иначе PRIKAZ_ARCHIVE)", "folder of the archive (else PRIKAZ_ARCHIVE)"))
      ->option_text(folder());
  app.add_option("--wait", place.wait,
                 say("сколько секунд ждать, если архив занят",
                     "seconds to wait while another program writes"))
      ->check(CLI::Range(0, 3600));
}

void Grammar::registration(CLI::App& make, MakeArguments& values) {
  CLI::Option* registers = make.add_flag(
      "--register", values.registers,
      say("дать номер и положить в архив (PDF/A-3a)", "number and archive it (PDF/A-3a)"));
  make.add_flag("--draft", values.draft,
                say("в архив как проект, без номера", "archive as a draft, without a number"))
      ->needs(registers);
  archive_again(make, values.again)->needs(registers);
  text_option(make, "--of-draft", values.drafted, "какой проект из архива получает номер: #5",
              "which draft of the archive gets its number: #5")
      ->needs(registers);
  for (CLI::Option* filed :
       archive_filing(make, values.school, values.batch, values.nomenclature)) {
    filed->needs(registers);
  }
  archive_place(make, values.archive);
}

void Grammar::add_archive() {
  CLI::App* group =
      app_.add_subcommand("archive", say("архив: номера, поиск, проверка", "the archive"));
  label(*group);
  group->require_subcommand(1);
  add_archive_add(*group);
  add_archive_reading(*group);
  add_archive_cancel(*group);
  add_archive_lists(*group);
  add_archive_signatures(*group);
  add_archive_handover(*group);
  add_archive_keeping(*group);
}

}  // namespace prikaz::cli
