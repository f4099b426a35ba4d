// Reports that are due before the work they tell of has ended.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/actions.h"
#include "check/rules/date_spans.h"
#include "check/rules/dates.h"
#include "check/rules/mentions.h"
#include "check/rules/other_place.h"
#include "check/rules/terms.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;

// When the work ends, and where that is said.
struct WorkEnd {
  Date day;
  const Paragraph* paragraph = nullptr;
  size_t begin = 0;
};

// The last term of the plan's rows.
std::optional<WorkEnd> end_of_rows(const std::vector<Term>& all) {
  std::optional<WorkEnd> out;
  for (const Term& term : all) {
    if (term.in_column && (!out || out->day < *term.date.date))
      out = WorkEnd{*term.date.date, term.paragraph, term.date.begin};
  }
  return out;
}

// «Провести с 28.07.2025 по 08.08.2025 …», «Открыть со 2 по 25 июня 2025 года …» of the points: the
// work that ends first, so that a report before it is early whatever it tells of.
std::optional<WorkEnd> end_of_points(const Document& document) {
  static constexpr std::array<View, 4> kLasting = {"провести", "открыть", "организовать",
                                                   "осуществить"};
  std::optional<WorkEnd> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool point = paragraph.role == Role::kPoint || paragraph.role == Role::kItem;
    if (!point || document.parts[static_cast<size_t>(paragraph.part)].appendix) continue;
    const Walk walk(paragraph);
    for (const DaySpan& span : day_spans(paragraph)) {
      const size_t begin = sentence_begin(walk, span.first);
      bool lasting = false;
      for (size_t i = begin; i < span.first; ++i)
        lasting = lasting || is_one_of(walk.folded(i), kLasting);
      if (lasting && (!out || span.to < out->day)) out = WorkEnd{span.to, &paragraph, span.begin};
    }
  }
  return out;
}

bool names_report(View text) {
  static constexpr std::array<View, 6> kReports = {"информаци", "отчет",   "отчёт",
                                                   "сведения",  "справку", "справка"};
  return mentions_any(text, kReports);
}

bool tells_of_plan(View text) {
  static constexpr std::array<View, 3> kDone = {"реализаци", "выполнени", "исполнени"};
  return mentions_any(text, kDone);
}

// What tells of the whole work; of readiness only after it was looked at.
bool tells_of_work(View report, View work) {
  static constexpr std::array<View, 6> kWhole = {"об итогах",      "о результатах", "по итогам",
                                                 "по результатам", "итоговый",      "о проведении"};
  static constexpr std::array<View, 2> kSummary = {"сводную информаци", "сводный отч"};
  static constexpr std::array<View, 7> kParts = {"промежуточн",   "ежедневн", "еженедельн",
                                                 "предварительн", "прошлого", "подготовк",
                                                 "предыдущ"};
  if (mentions_any(report, kParts)) return false;
  if (report.find("готовност") != View::npos && work.find("провер") == View::npos &&
      work.find("приемк") == View::npos && work.find("приёмк") == View::npos)
    return false;
  return mentions_any(report, kWhole) || mentions_any(report, kSummary);
}

void judge(const Document& document, const Term& term, const WorkEnd& end, Findings& found) {
  if (*term.date.date >= end.day || term.paragraph == end.paragraph) return;
  const Message work =
      with_place(numeric(end.day), other_place(document, *end.paragraph, end.begin));
  found.add(*term.paragraph, term.date.begin, term.date.end,
            {"отчёт раньше, чем кончается работа: " + work.russian,
             "the report is due before the work ends: " + work.english});
}

}  // namespace

void report_early(const Document& document, Findings& found) {
  std::vector<Term> all = terms(document);
  const auto rows = end_of_rows(all);
  const auto points = end_of_points(document);
  if (!rows && !points) return;
  const std::vector<Term> asked = asked_terms(document);
  all.insert(all.end(), asked.begin(), asked.end());
  for (size_t i = 0; i < all.size(); ++i) {
    const Paragraph& paragraph = *all[i].paragraph;
    const bool last_of_paragraph = i + 1 == all.size() || all[i + 1].paragraph != &paragraph;
    if (all[i].in_column || !last_of_paragraph || !names_report(paragraph.folded)) continue;
    if (rows && tells_of_plan(paragraph.folded)) {
      judge(document, all[i], *rows, found);
    } else if (points && all[i].deadline &&
               tells_of_work(paragraph.folded, points->paragraph->folded)) {
      judge(document, all[i], *points, found);
    }
  }
}

}  // namespace prikaz::check::dates
