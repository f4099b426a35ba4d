// prikaz archive journal | inventory | nomenclature | due | acquaintance | mailing
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "archive/registers.h"
#include "base/files.h"
#include "cli/archive/department_names.h"
#include "cli/archive/list_output.h"
#include "cli/archive/place.h"
#include "data/json.h"
#include "data/table.h"
#include "data/yaml.h"
#include "russian/letters.h"

namespace prikaz::cli {

namespace {

constexpr int64_t kSecondsPerDay = 24 * 60 * 60;

// The documents of a year, or of the days typed; the year, 0 for days.
Result<int> choose_year(int typed, archive::Filter& filter) {
  if (typed == 0 && (filter.from || filter.to)) return 0;
  const int year = typed != 0 ? typed : Date::from_days(files::now() / kSecondsPerDay).year;
  filter.from = Date{year, 1, 1};
  filter.to = Date{year, 12, 31};
  return year;
}

struct Gathered {
  std::vector<archive::Document> documents;
  archive::Scope scope;
  std::string department;  // whose letterhead the list has: of all its documents, or ""
};

Result<Gathered> gather(const archive::Archive& archive, const archive::Filter& filter, int year,
                        DepartmentNames& names) {
  Gathered out;
  PRIKAZ_CHECK(archive.each(filter, [&](const archive::Document& document) -> Result<void> {
    out.documents.push_back(document);
    return {};
  }));
  bool one = true;
  for (archive::Document& each : out.documents) {
    one = one && each.department == out.documents.front().department;
    each.department = names.of(each.department);
  }
  out.scope = {year, filter.kind, names.of(filter.department), filter.index};
  if (one && !out.documents.empty() && names.has(out.documents.front().department)) {
    out.department = out.documents.front().department;
  }
  return out;
}

// The cell of a row whose column begins with this word.
std::string cell(const data::Value& row, std::string_view word) {
  for (const data::Member& member : row.members()) {
    const bool named = russian::lower(member.key).starts_with(word);
    if (!named || member.value.is(data::Value::Kind::kNull)) continue;
    if (member.value.is(data::Value::Kind::kString)) return member.value.text();
    if (member.value.is(data::Value::Kind::kInteger)) return std::to_string(member.value.integer());
  }
  return {};
}

// --cases, else a table «номенклатура» that lies in the archive's folder.
Result<std::vector<archive::OfficeCase>> cases_of(const std::string& typed,
                                                  const archive::Archive& archive) {
  std::filesystem::path file = typed;
  for (const char* name : {"номенклатура.xlsx", "номенклатура.csv"}) {
    std::error_code error;
    if (file.empty() && std::filesystem::exists(archive.folder() / name, error)) {
      file = archive.folder() / name;
    }
  }
  std::vector<archive::OfficeCase> out;
  if (file.empty()) return out;
  PRIKAZ_TRY(const std::string bytes, files::read(file));
  PRIKAZ_TRY(const data::Table table, data::read_table(bytes, file.string()));
  for (const data::Value& row : table.rows.items()) {
    archive::OfficeCase made{cell(row, "индекс"), cell(row, "заголовок"), cell(row, "срок"),
                             cell(row, "примечание")};
    if (!made.index.empty() && !made.title.empty()) out.push_back(std::move(made));
  }
  if (!out.empty()) return out;
  return failure("archive.no-cases", {file.string()},
                 {"в таблице нет дел: нужны столбцы «Индекс» и «Заголовок»",
                  "the table has no cases: columns «Индекс» and «Заголовок» are needed"});
}

// «рассылка» of the card that the document was made from.
Result<std::vector<archive::Recipient>> recipients_of(const archive::Archive& archive,
                                                      const archive::Document& document) {
  std::vector<archive::Recipient> out;
  if (const archive::StoredFile* card = document.file(archive::Role::kCard)) {
    PRIKAZ_TRY(const std::string bytes, archive.read(*card));
    PRIKAZ_TRY(const data::Value value, card->name.ends_with(".json")
                                            ? data::read_json(bytes, card->name)
                                            : data::read_yaml(bytes, card->name));
    const data::Value* list = value.find("рассылка");
    if (list != nullptr && list->is(data::Value::Kind::kList)) {
      for (const data::Value& item : list->items()) {
        if (item.is(data::Value::Kind::kString)) out.push_back({item.text(), 1});
        const data::Value* to = item.find("куда");
        if (to == nullptr || !to->is(data::Value::Kind::kString)) continue;
        int copies = 1;
        for (const char* key : {"экз", "копий"}) {
          const data::Value* count = item.find(key);
          if (count != nullptr && count->is(data::Value::Kind::kString)) {
            copies = std::max(1, std::atoi(count->text().c_str()));
          } else if (count != nullptr && count->is(data::Value::Kind::kInteger)) {
            copies = static_cast<int>(count->integer());
          }
        }
        out.push_back({to->text(), copies});
      }
    }
  }
  if (!out.empty()) return out;
  return failure("archive.no-mailing", {},
                 {fmt::format("в карточке документа #{} нет рассылки", document.id),
                  fmt::format("the card of document #{} has no mailing list", document.id)});
}

}  // namespace

Result<void> run(const ArchiveJournalArguments& arguments, Session& session) {
  PRIKAZ_TRY(const archive::Archive archive,
             open_archive(arguments.place, archive::Access::kReadOnly));
  PRIKAZ_TRY(archive::Filter filter, filter_of(arguments.filter, session));
  PRIKAZ_TRY(const int year, choose_year(arguments.year, filter));
  DepartmentNames names(session);
  PRIKAZ_TRY(const Gathered all, gather(archive, filter, year, names));
  std::vector<archive::EmptyNumber> empty;
  if (year != 0) {
    PRIKAZ_TRY(empty, archive.empty_numbers(year));
    for (archive::EmptyNumber& each : empty) each.department = names.of(each.department);
  }
  return put_out(journal(all.documents, empty, all.scope), arguments.output, all.department,
                 session);
}

Result<void> run(const ArchiveCasesArguments& arguments, Session& session) {
  PRIKAZ_TRY(const archive::Archive archive,
             open_archive(arguments.place, archive::Access::kReadOnly));
  PRIKAZ_TRY(archive::Filter filter, filter_of(arguments.filter, session));
  PRIKAZ_TRY(const int year, choose_year(arguments.year, filter));
  PRIKAZ_TRY(const std::vector<archive::OfficeCase> cases, cases_of(arguments.cases, archive));
  DepartmentNames names(session);
  PRIKAZ_TRY(const Gathered all, gather(archive, filter, year, names));
  const archive::List list = arguments.inventory ? inventory(all.documents, cases, all.scope)
                                                 : nomenclature(all.documents, cases, all.scope);
  return put_out(list, arguments.output, all.department, session);
}

Result<void> run(const ArchiveDueArguments& arguments, Session& session) {
  PRIKAZ_TRY(const archive::Archive archive,
             open_archive(arguments.place, archive::Access::kReadOnly));
  PRIKAZ_TRY(archive::Filter filter, filter_of(arguments.filter, session));
  const archive::DueScope scope{filter.from, filter.to};
  filter.term_from = std::exchange(filter.from, std::nullopt);
  filter.term_to = std::exchange(filter.to, std::nullopt);
  DepartmentNames names(session);
  PRIKAZ_TRY(const Gathered all, gather(archive, filter, 0, names));
  const archive::List list = due(all.documents, scope);
  ListOutput output = arguments.output;
  const auto calendar = std::find(output.formats.begin(), output.formats.end(), "ics");
  if (calendar != output.formats.end()) {
    const auto file = std::filesystem::path(output.folder) / (list.name + ".ics");
    const auto entries = due_calendar(all.documents, scope);
    PRIKAZ_CHECK(files::write(file, print_calendar(list.title[0], entries, files::now()),
                              files::Flush::kFileAndFolder));
    session.terminal.made({list.name, file.lexically_normal().string(), 0});
    output.formats.erase(calendar);
    if (output.formats.empty()) return {};
  }
  return put_out(list, output, all.department, session);
}

Result<void> run(const ArchiveSheetArguments& arguments, Session& session) {
  PRIKAZ_TRY(const archive::Archive archive,
             open_archive(arguments.place, archive::Access::kReadOnly));
  PRIKAZ_TRY(const archive::Document document, archive.named(arguments.document));
  DepartmentNames names(session);
  const std::string department = names.has(document.department) ? document.department : "";
  if (arguments.mailing) {
    PRIKAZ_TRY(const auto recipients, recipients_of(archive, document));
    return put_out(mailing(document, recipients), arguments.output, department, session);
  }
  const archive::List list = acquaintance(document);
  if (list.rows.empty()) {
    return failure(
        "archive.no-readers", {},
        {fmt::format("в документе #{} не названо, кто с ним знакомится", document.id),
         fmt::format("document #{} does not name who is to read it", document.id)},
        {"добавьте в карточку поле «ознакомление»", "add the field «ознакомление» to the card"});
  }
  return put_out(list, arguments.output, department, session);
}

}  // namespace prikaz::cli
