// The lists of an office, made of what the archive holds: registration journal, inventory of
// electronic cases, nomenclature, terms, and the sheets of one document. Their columns follow
// office practice (Правила делопроизводства, Росархив № 71; Правила хранения, Росархив № 77).
//
//   archive.each({.from = first_day, .to = last_day}, [&](const Document& d) { all.push_back(d); …
//   const List list = journal(all, *archive.empty_numbers(2026), {.year = 2026});
//
// Pure functions.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "archive/calendar.h"
#include "archive/document.h"
#include "archive/list.h"

namespace prikaz::archive {

// What the documents were chosen by, for titles and file names.
struct Scope {
  int year = 0;  // 0 = all
  std::string kind, department, index;
};

// A row a number, in the order of the journals (department, kind, letters) and their serials; a
// number that was cancelled or left out stands with its reason. Drafts are passed over.
List journal(std::span<const Document> documents, std::span<const EmptyNumber> empty,
             const Scope& scope);

// A case of the nomenclature: what the office calls the documents that lie together.
struct OfficeCase {
  std::string index;      // "01-12"
  std::string title;      // "Приказы по основной деятельности"
  std::string retention;  // "постоянно, ст. 19а"; "" = that of its documents
  std::string note;
};

// Cases with documents: extreme dates, number and volume of documents, retention, totals in words.
// A case that `cases` does not name is called by kind, letters and year.
List inventory(std::span<const Document> documents, std::span<const OfficeCase> cases,
               const Scope& scope);
// All cases, also empty ones, with the number of documents of the year.
List nomenclature(std::span<const Document> documents, std::span<const OfficeCase> cases,
                  const Scope& scope);

struct DueScope {
  std::optional<Date> from, to;  // inclusive
};
// Terms of registered documents between these days, by day.
List due(std::span<const Document> documents, const DueScope& scope);
std::vector<CalendarEntry> due_calendar(std::span<const Document> documents, const DueScope& scope);

// Sheet of acquaintance: who is to sign that the document was read.
List acquaintance(const Document& document);
struct Recipient {
  std::string to;
  int copies = 1;
};
List mailing(const Document& document, std::span<const Recipient> recipients);

// "приказ от 06.10.2020 № 718-ОД", in the case of «с …» when asked.
enum class Mention { kNominative, kGenitive, kInstrumental };
std::string mention(const Document& document, Mention form);
// «О совещании „Школа“»: quotes inside quotes are the lower ones.
std::string quoted(const std::string& title);

}  // namespace prikaz::archive
