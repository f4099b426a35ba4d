// Work that is asked for on a day that has passed before the paper.
#include <algorithm>
#include <string>
#include <string_view>

#include "check/rules/actions.h"
#include "check/rules/date_spans.h"
#include "check/rules/dates.h"
#include "check/rules/other_place.h"
#include "check/rules/terms.h"
#include "russian/dates.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;

bool may_ask(const Paragraph& paragraph) {
  return !paragraph.in_table() && (paragraph.role == Role::kPoint ||
                                   paragraph.role == Role::kItem || paragraph.role == Role::kText);
}

void tell(const Document& document, const Paragraph& paragraph, uint32_t begin, uint32_t end,
          const Part& part, Findings& found) {
  const auto& head = document.paragraphs[static_cast<size_t>(
      part.date_paragraph == kNone ? part.first : part.date_paragraph)];
  const Message own = with_place(numeric(*part.date), other_place(document, head, 0));
  found.add(paragraph, begin, end,
            {"это время уже прошло: документ от " + own.russian,
             "this time has passed: the document is of " + own.english});
}

bool is_cited(const Walk& walk, const FoundDate& date) {
  const size_t behind = walk.next_solid(behind_year_word(walk, date) - 1);
  return walk.is_mark(behind, U'№') || walk.folded(behind).starts_with("рожд");
}

// «Провести 11.01.2026», «провести с 10 по 20 января 2026 года».
void past_days(const Document& document, const Paragraph& paragraph, const Walk& walk,
               const Part& part, Findings& found) {
  const auto spans = day_spans(paragraph);
  for (const FoundDate& date : paragraph.dates) {
    if (!date.date || *date.date >= *part.date || is_cited(walk, date)) continue;
    const auto span = std::find_if(spans.begin(), spans.end(), [&](const DaySpan& each) {
      return each.first <= date.first && date.last <= each.last;
    });
    if (span == spans.end()) {
      if (walk.exists(action_before(walk, date.first)))
        tell(document, paragraph, date.begin, date.end, part, found);
      continue;
    }
    if (span->last != date.last) continue;  // told by its last day
    size_t before = span->first;
    if (walk.is_space(before - 1) &&
        (walk.folded(before - 2) == "с" || walk.folded(before - 2) == "со"))
      before -= 2;
    if (walk.exists(action_before(walk, before)))
      tell(document, paragraph, span->begin, span->end, part, found);
  }
}

// «доложить на совещании в ноябре 2024 года»
void past_months(const Document& document, const Paragraph& paragraph, const Walk& walk,
                 const Part& part, Findings& found) {
  for (size_t i = 2; i + 2 < walk.size(); ++i) {
    const bool year = walk.is_number(i + 2) && walk[i + 2].size() == 4 && walk.is_space(i + 1);
    if (!year || !walk.is_word(i) || !walk.is_space(i - 1) || walk.folded(i - 2) != "в") continue;
    const int month = month_said(walk.folded(i));
    const long number = number_value(walk.text(i + 2));
    if (month == 0 || number < 2000 || number >= part.date->year + 1) continue;
    const bool past = number < part.date->year || month < part.date->month;
    if (!past || !walk.exists(action_before(walk, i))) continue;
    tell(document, paragraph, walk[i].begin, walk[i + 2].end, part, found);
  }
}

}  // namespace

void past_action(const Document& document, Findings& found) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!may_ask(paragraph)) continue;
    const Part* part = dated_part(document, paragraph);
    if (!part) continue;
    const Walk walk(paragraph);
    past_days(document, paragraph, walk, *part, found);
    past_months(document, paragraph, walk, *part, found);
  }
}

}  // namespace prikaz::check::dates
