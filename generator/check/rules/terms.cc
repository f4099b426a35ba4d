#include "check/rules/terms.h"

#include <string_view>

#include "check/profile.h"
#include "check/rules/actions.h"
#include "check/rules/walk.h"
#include "russian/calendar.h"

namespace prikaz::check {

namespace {

bool says_deadline(std::string_view word) {
  return word == "до" || word == "позднее" || word == "срок" || word == "к" || word == "сроком";
}

// The words before a date, «и» and dates before it passed over: «до 30 января и 20 июля».
bool is_deadline(const Walk& walk, const FoundDate& date, bool after_deadline) {
  const size_t word = walk.is_space(date.first - 1) ? date.first - 2 : date.first - 1;
  const std::string_view before = walk.folded(word);
  return says_deadline(before) ||
         (after_deadline && (before == "и" || before == "г" || walk.is_mark(word, ',')));
}

}  // namespace

ColumnUse use_of_column(const Document& document, const Paragraph& cell) {
  if (!cell.in_table()) return ColumnUse::kOther;
  const auto& columns = document.tables[static_cast<size_t>(cell.table)].columns;
  const auto column = static_cast<size_t>(cell.column);
  return column < columns.size() ? columns[column] : ColumnUse::kOther;
}

std::vector<Term> terms(const Document& document) {
  std::vector<Term> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool in_column =
        paragraph.role == Role::kCell && use_of_column(document, paragraph) == ColumnUse::kTerm;
    if (!in_column && paragraph.role != Role::kPoint && paragraph.role != Role::kItem) continue;
    const Walk walk(paragraph);
    bool after_deadline = false;
    for (const FoundDate& date : paragraph.dates) {
      const size_t word = walk.is_space(date.first - 1) ? date.first - 2 : date.first - 1;
      const bool cited =
          walk.folded(word) == "от" || walk.is_mark(walk.next_solid(date.last), U'№');
      const bool deadline = is_deadline(walk, date, after_deadline);
      after_deadline = deadline;
      if (!date.date || cited) continue;
      out.push_back({&paragraph, date, in_column, deadline});
    }
  }
  return out;
}

std::vector<Term> asked_terms(const Document& document) {
  std::vector<Term> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::kText || paragraph.dates.empty() || paragraph.in_table()) continue;
    const Walk walk(paragraph);
    for (const FoundDate& date : paragraph.dates) {
      const bool cited = walk.is_mark(walk.next_solid(date.last), U'№');
      if (date.date && !cited && is_deadline(walk, date, false) && is_asked(walk, date))
        out.push_back({&paragraph, date, false, true});
    }
  }
  return out;
}

const Part* dated_part(const Document& document, const Paragraph& paragraph) {
  const Part& own = document.parts[static_cast<size_t>(paragraph.part)];
  if (own.date && !own.appendix) return &own;
  return document.parts[0].date ? &document.parts[0] : nullptr;
}

bool is_day_off(const Date& date, const Profile& profile) {
  return profile.days_off.contains(date.iso()) || russian::calendar::is_day_off(date);
}

}  // namespace prikaz::check
