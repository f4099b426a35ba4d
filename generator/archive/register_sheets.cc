// Terms, and the sheets that belong to one document.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "archive/registers.h"
#include "archive/shown_dates.h"
#include "russian/dates.h"
#include "russian/letters.h"
#include "russian/number_words.h"

namespace prikaz::archive {

namespace {

struct DueTerm {
  const Document* document;
  const Term* term;
};

std::vector<DueTerm> due_terms(std::span<const Document> documents, const DueScope& scope) {
  std::vector<DueTerm> out;
  for (const Document& document : documents) {
    if (document.status != Status::kRegistered) continue;
    for (const Term& term : document.terms) {
      const bool wanted = term.date && (!scope.from || *term.date >= *scope.from) &&
                          (!scope.to || *term.date <= *scope.to);
      if (wanted) out.push_back({&document, &term});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const DueTerm& a, const DueTerm& b) {
    return *a.term->date < *b.term->date;
  });
  return out;
}

std::string between(const DueScope& scope) {
  std::string out;
  if (scope.from) out += " с " + shown(*scope.from);
  if (scope.to) out += " по " + shown(*scope.to);
  return out;
}

}  // namespace

List due(std::span<const Document> documents, const DueScope& scope) {
  List list;
  list.name = "сроки";
  if (scope.to) list.name += "_до_" + scope.to->iso();
  list.title = {"Сроки исполнения" + between(scope)};
  list.columns = {{"срок", "Срок", CellKind::kDate, 2.3},
                  {"документ", "Документ", CellKind::kText, 4.6},
                  {"пункт", "Пункт", CellKind::kText, 1.6},
                  {"содержание", "Что исполнить"},
                  {"исполнитель", "Исполнитель", CellKind::kText, 5}};
  const std::vector<DueTerm> all = due_terms(documents, scope);
  for (const auto& [document, term] : all) {
    list.rows.push_back(
        {{},
         {shown(*term->date), russian::sentence_case(mention(*document, Mention::kNominative)),
          term->place, term->what.empty() ? document->title : term->what, term->executor}});
  }
  constexpr russian::CountedNoun kTerms{"срок", "срока", "сроков", russian::Gender::kMasculine};
  list.closing = {"Всего: " + russian::counted(static_cast<int64_t>(all.size()), kTerms) + "."};
  return list;
}

std::vector<CalendarEntry> due_calendar(std::span<const Document> documents,
                                        const DueScope& scope) {
  std::vector<CalendarEntry> out;
  std::map<std::string, int> seen;  // of one day and place
  for (const auto& [document, term] : due_terms(documents, scope)) {
    std::string uid = fmt::format("{}-{}-{}", document->uid,
                                  term->place.empty() ? "0" : term->place, term->date->iso());
    if (const int more = seen[uid]++; more > 0) uid += fmt::format("-{}", more);
    std::string description = russian::sentence_case(mention(*document, Mention::kNominative));
    description += ' ' + quoted(document->title);
    if (!term->place.empty()) description += "\nПункт " + term->place;
    if (!term->executor.empty()) description += "\nИсполнитель: " + term->executor;
    const std::string number = document->number.empty() ? "" : "№ " + document->number + ": ";
    out.push_back({uid + "@prikaz", *term->date,
                   number + (term->what.empty() ? document->title : term->what),
                   std::move(description)});
  }
  return out;
}

List acquaintance(const Document& document) {
  List list;
  list.paper = ListPaper::kPortrait;
  list.name = "ознакомление_" + document.number;
  list.title = {"Лист ознакомления", mention(document, Mention::kInstrumental),
                quoted(document.title)};
  list.columns = {{"п", "№", CellKind::kNumber, 1.2},
                  {"имя", "Фамилия, инициалы"},
                  {"дата", "Дата", CellKind::kDate, 4},
                  {"подпись", "Подпись", CellKind::kText, 5}};
  for (const Person& person : document.people) {
    if (person.role != "ознакомление") continue;
    list.rows.push_back({{}, {fmt::format("{}", list.rows.size() + 1), person.name, "", ""}});
  }
  return list;
}

List mailing(const Document& document, std::span<const Recipient> recipients) {
  List list;
  list.paper = ListPaper::kPortrait;
  list.name = "рассылка_" + document.number;
  list.title = {"Список рассылки", mention(document, Mention::kGenitive), quoted(document.title)};
  list.columns = {{"п", "№", CellKind::kNumber, 1.2},
                  {"куда", "Кому направляется"},
                  {"экземпляров", "Экземпляров", CellKind::kNumber, 3},
                  {"отметка", "Дата и отметка об отправке", CellKind::kText, 6}};
  int64_t copies = 0;
  for (const Recipient& each : recipients) {
    copies += each.copies;
    list.rows.push_back(
        {{},
         {fmt::format("{}", list.rows.size() + 1), each.to, fmt::format("{}", each.copies), ""}});
  }
  constexpr russian::CountedNoun kCopies{"экземпляр", "экземпляра", "экземпляров",
                                         russian::Gender::kMasculine};
  list.closing = {"Всего: " + russian::counted_in_words(copies, kCopies) + "."};
  return list;
}

}  // namespace prikaz::archive
