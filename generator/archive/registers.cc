#include "archive/registers.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "archive/kind_words.h"
#include "archive/shown_dates.h"
#include "base/utf8.h"
#include "russian/dates.h"
#include "russian/letters.h"
#include "russian/number_words.h"

namespace prikaz::archive {

namespace {

constexpr russian::CountedNoun kDocuments{"документ", "документа", "документов",
                                          russian::Gender::kMasculine};

std::string people(const Document& document, std::string_view role) {
  std::string out;
  for (const Person& person : document.people) {
    if (person.role != role) continue;
    if (!out.empty()) out += '\n';
    out += person.name;
  }
  return out;
}

std::string in_year(int year) {
  return year == 0 ? "" : fmt::format(" за {} год", year);
}

std::string file_stem(std::string_view word, const Scope& scope) {
  std::string out(word);
  for (const std::string& part : {scope.kind, scope.index}) {
    if (!part.empty()) out += '_' + part;
  }
  return scope.year == 0 ? out : fmt::format("{}_{}", out, scope.year);
}

// One line of a journal: of a document, or of a number that none bears.
struct Entry {
  const Document* document = nullptr;
  const EmptyNumber* empty = nullptr;

  const NumberParts& parts() const { return document ? document->parts : empty->parts; }
  const std::string& kind() const { return document ? document->kind : empty->kind; }
  const std::string& department() const {
    return document ? document->department : empty->department;
  }
  auto journal() const { return std::tie(department(), kind(), parts().prefix, parts().index); }
  auto place() const { return std::tuple_cat(journal(), std::tie(parts().serial, parts().letter)); }
};

// The dates of the terms, the nearest first.
std::string terms(const Document& document) {
  std::vector<Date> dates;
  for (const Term& term : document.terms) {
    if (term.date) dates.push_back(*term.date);
  }
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  if (dates.empty()) return {};
  if (dates.size() == 1) return shown(dates[0]);
  return fmt::format("{} – {}", shown(dates.front()), shown(dates.back()));
}

std::string note(const Document& document) {
  std::vector<std::string> parts;
  if (document.status == Status::kCancelled || document.status == Status::kDestroyed) {
    parts.push_back(fmt::format("{}: {}", name(document.status), document.reason));
  }
  if (document.versions.size() > 1) {
    parts.push_back(fmt::format("редакций: {}", document.versions.size()));
  }
  if (document.file(Role::kSignature) != nullptr) parts.emplace_back("подписан ЭП");
  const auto readers =
      std::count_if(document.people.begin(), document.people.end(),
                    [](const Person& each) { return each.role == "ознакомление"; });
  if (readers > 0) parts.push_back(fmt::format("ознакомить: {}", readers));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string caption(const Entry& entry) {
  std::string out = russian::sentence_case(kind_forms(entry.kind()).plural);
  if (!entry.parts().index.empty()) out += " -" + entry.parts().index;
  if (!entry.parts().prefix.empty()) out += fmt::format(" ({}…)", entry.parts().prefix);
  if (!entry.department().empty()) out += ", " + entry.department();
  return out;
}

std::vector<Entry> entries(std::span<const Document> documents, std::span<const EmptyNumber> empty,
                           const Scope& scope) {
  std::vector<Entry> out;
  for (const Document& each : documents) {
    if (each.status != Status::kDraft) out.push_back({&each, nullptr});
  }
  for (const EmptyNumber& each : empty) {
    const bool wanted = (scope.year == 0 || each.year == scope.year) &&
                        (scope.kind.empty() || each.kind == scope.kind) &&
                        (scope.department.empty() || each.department == scope.department) &&
                        (scope.index.empty() || each.parts.index == scope.index);
    if (wanted) out.push_back({nullptr, &each});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Entry& a, const Entry& b) { return a.place() < b.place(); });
  return out;
}

ListRow row(const Entry& entry) {
  if (entry.document == nullptr) {
    return {{}, {entry.empty->number, "", "Номер не использован", "", "", "", entry.empty->reason}};
  }
  const Document& of = *entry.document;
  return {{},
          {of.number, shown(of.date), of.title, people(of, "подписант"), people(of, "исполнитель"),
           terms(of), note(of)}};
}

}  // namespace

List journal(std::span<const Document> documents, std::span<const EmptyNumber> empty,
             const Scope& scope) {
  List list;
  list.name = file_stem("журнал", scope);
  list.title = {fmt::format("Журнал регистрации {}{}", kind_forms(scope.kind).plural_genitive,
                            in_year(scope.year))};
  list.columns = {{"номер", "№", CellKind::kText, 2.2},
                  {"дата", "Дата", CellKind::kDate, 2.3},
                  {"содержание", "Краткое содержание"},
                  {"подписал", "Подписал", CellKind::kText, 3.8},
                  {"исполнитель", "Исполнитель", CellKind::kText, 3.8},
                  {"срок", "Срок", CellKind::kText, 2.5},
                  {"примечание", "Примечание", CellKind::kText, 3.6}};
  const std::vector<Entry> all = entries(documents, empty, scope);
  const bool several = !all.empty() && all.front().journal() != all.back().journal();
  int64_t numbers = 0;
  int64_t cancelled = 0;
  for (size_t i = 0; i < all.size(); ++i) {
    if (several && (i == 0 || all[i].journal() != all[i - 1].journal())) {
      list.rows.push_back({caption(all[i]), {}});
    }
    list.rows.push_back(row(all[i]));
    if (all[i].document != nullptr) ++numbers;
    if (all[i].document == nullptr || all[i].document->status == Status::kCancelled) ++cancelled;
  }
  if (!several && !all.empty()) list.preface = {caption(all[0])};
  list.closing = {"Зарегистрировано: " + russian::counted_in_words(numbers, kDocuments) + "."};
  if (cancelled > 0) {
    constexpr russian::CountedNoun kNumbers{"номер", "номера", "номеров",
                                            russian::Gender::kMasculine};
    list.closing.push_back(
        "Аннулировано и не использовано: " + russian::counted_in_words(cancelled, kNumbers) + ".");
  }
  return list;
}

std::string quoted(const std::string& title) {
  std::string out;
  for (size_t at = 0; at < title.size();) {
    const char32_t c = utf8::next(title, at);
    utf8::append(out, c == U'«' ? U'„' : c == U'»' ? U'“' : c);
  }
  return "«" + out + "»";
}

std::string mention(const Document& document, Mention form) {
  const KindForms forms = kind_forms(document.kind);
  std::string out = form == Mention::kNominative ? document.kind
                    : form == Mention::kGenitive ? forms.genitive
                                                 : forms.instrumental;
  if (document.date) out += " от " + shown(document.date);
  if (!document.number.empty()) out += " № " + document.number;
  return out;
}

}  // namespace prikaz::archive
