// Inventory and nomenclature: documents gathered into cases.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "archive/kind_words.h"
#include "archive/registers.h"
#include "russian/dates.h"
#include "russian/letters.h"
#include "russian/number_words.h"

namespace prikaz::archive {

namespace {

constexpr russian::CountedNoun kCases{"дело", "дела", "дел", russian::Gender::kNeuter};
constexpr russian::CountedNoun kDocuments{"документ", "документа", "документов",
                                          russian::Gender::kMasculine};

// What lies in one case.
struct Content {
  std::string title;  // when the nomenclature does not name the case
  std::set<std::string> retentions;
  std::optional<Date> first, last;
  int64_t documents = 0;
  uint64_t bytes = 0;
};

uint64_t bytes_of(const Document& document) {
  std::map<std::string_view, uint64_t> objects;  // one object may serve several versions
  for (const Version& version : document.versions) {
    for (const StoredFile& file : version.files) {
      if (!file.deleted) objects[file.digest] = file.size;
    }
  }
  uint64_t sum = 0;
  for (const auto& each : objects) sum += each.second;
  return sum;
}

std::string derived_title(const Document& document) {
  std::string out = russian::sentence_case(kind_forms(document.kind).plural);
  if (!document.parts.index.empty()) out += " -" + document.parts.index;
  return document.date ? fmt::format("{} за {} год", out, document.date->year) : out;
}

// By index of the case, or by the derived title of documents that belong to none.
using Contents = std::map<std::pair<std::string, std::string>, Content>;

Contents gather(std::span<const Document> documents) {
  Contents out;
  for (const Document& document : documents) {
    if (document.status == Status::kDraft || document.status == Status::kDestroyed) continue;
    const std::string title = derived_title(document);
    const bool filed = !document.nomenclature.empty();
    Content& content = out[{document.nomenclature, filed ? "" : title}];
    if (content.title.empty()) content.title = title;
    content.retentions.insert(document.retention.text());
    if (document.date) {
      content.first = content.first ? std::min(*content.first, *document.date) : *document.date;
      content.last = content.last ? std::max(*content.last, *document.date) : *document.date;
    }
    ++content.documents;
    content.bytes += bytes_of(document);
  }
  return out;
}

const OfficeCase* named(std::span<const OfficeCase> cases, const std::string& index) {
  const auto found = std::find_if(cases.begin(), cases.end(),
                                  [&](const OfficeCase& each) { return each.index == index; });
  return index.empty() || found == cases.end() ? nullptr : &*found;
}

std::string extreme_dates(const Content& content) {
  if (!content.first) return {};
  const std::string first = russian::print(*content.first, russian::DateForm::kNumeric);
  if (*content.first == *content.last) return first;
  return first + "\n" + russian::print(*content.last, russian::DateForm::kNumeric);
}

// "4,71": hundredths of a megabyte, rounded up, so that nothing weighs nothing.
std::string megabytes(uint64_t bytes) {
  const uint64_t hundredths = (bytes * 100 + (1 << 20) - 1) >> 20;
  return fmt::format("{},{:02}", hundredths / 100, hundredths % 100);
}

std::string retention_of(const OfficeCase* known, const Content& content) {
  if (known != nullptr && !known->retention.empty()) return known->retention;
  return fmt::format("{}", fmt::join(content.retentions, "\n"));
}

std::string year_words(const Scope& scope) {
  return scope.year == 0 ? "" : fmt::format(" за {} год", scope.year);
}

std::string file_name(const char* word, const Scope& scope) {
  return scope.year == 0 ? std::string(word) : fmt::format("{}_{}", word, scope.year);
}

}  // namespace

List inventory(std::span<const Document> documents, std::span<const OfficeCase> cases,
               const Scope& scope) {
  List list;
  list.name = file_name("опись", scope);
  list.title = {"Опись электронных дел", "постоянного и временного хранения" + year_words(scope)};
  list.columns = {{"п", "№", CellKind::kNumber, 1.2},
                  {"индекс", "Индекс дела", CellKind::kText, 2.2},
                  {"заголовок", "Заголовок дела"},
                  {"даты", "Крайние даты", CellKind::kText, 2.6},
                  {"документов", "Документов", CellKind::kNumber, 2.6},
                  {"объём", "Объём, МБ", CellKind::kNumber, 2.2},
                  {"хранение", "Срок хранения", CellKind::kText, 3.2},
                  {"примечание", "Примечание", CellKind::kText, 3.6}};
  int64_t count = 0;
  uint64_t bytes = 0;
  for (const auto& [key, content] : gather(documents)) {
    const OfficeCase* known = named(cases, key.first);
    list.rows.push_back(
        {{},
         {fmt::format("{}", list.rows.size() + 1), key.first,
          known != nullptr ? known->title : content.title, extreme_dates(content),
          fmt::format("{}", content.documents), megabytes(content.bytes),
          retention_of(known, content),
          known != nullptr && !known->note.empty() ? known->note : "Электронный документ"}});
    count += content.documents;
    bytes += content.bytes;
  }
  list.closing = {
      fmt::format("В опись внесено {}: {}, общий объём {} МБ.",
                  russian::counted_in_words(static_cast<int64_t>(list.rows.size()), kCases),
                  russian::counted_in_words(count, kDocuments), megabytes(bytes))};
  return list;
}

List nomenclature(std::span<const Document> documents, std::span<const OfficeCase> cases,
                  const Scope& scope) {
  List list;
  list.name = file_name("номенклатура", scope);
  list.title = {"Номенклатура дел" +
                (scope.year == 0 ? "" : fmt::format(" на {} год", scope.year))};
  list.columns = {{"индекс", "Индекс дела", CellKind::kText, 2.4},
                  {"заголовок", "Заголовок дела"},
                  {"количество", "Количество", CellKind::kNumber, 2.8},
                  {"хранение", "Срок хранения и № статьи", CellKind::kText, 4.6},
                  {"примечание", "Примечание", CellKind::kText, 4.6}};
  Contents contents = gather(documents);
  std::map<std::pair<std::string, std::string>, OfficeCase> all;
  for (const OfficeCase& each : cases) all[{each.index, ""}] = each;
  for (const auto& [key, content] : contents) {
    if (!all.contains(key)) all[key] = {key.first, content.title, {}, {}};
  }
  int64_t count = 0;
  for (const auto& [key, office_case] : all) {
    const Content& content = contents[key];
    count += content.documents;
    list.rows.push_back({{},
                         {key.first, office_case.title, fmt::format("{}", content.documents),
                          retention_of(&office_case, content),
                          office_case.note.empty() ? "Электронный документ" : office_case.note}});
  }
  list.closing = {fmt::format(
      "Всего {}, {}.", russian::counted_in_words(static_cast<int64_t>(list.rows.size()), kCases),
      russian::counted_in_words(count, kDocuments))};
  return list;
}

}  // namespace prikaz::archive
