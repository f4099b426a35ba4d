// What prepares an event, asked for behind it.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "check/rules/actions.h"
#include "check/rules/date_spans.h"
#include "check/rules/dates.h"
#include "check/rules/mentions.h"
#include "check/rules/other_place.h"
#include "check/rules/terms.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;

// What is done before an event, and only then.
bool prepares(View text) {
  static constexpr std::array<View, 12> kBefore = {
      "заявки на участие",    "заявку на участие",   "список общественных наблюдателей",
      "список участников",    "списки участников",   "приказы о составе",
      "приказ о составе",     "провести инструктаж", "подготовить помещени",
      "подготовить аудитори", "состав жюри",         "состав оргкомитета"};
  static constexpr std::array<View, 5> kAfter = {"итог", "результат", "отчет", "отчёт",
                                                 "победител"};
  return mentions_any(text, kBefore) && !mentions_any(text, kAfter);
}

// «1. Провести 11.02.2026 …»: the day of what the order is about, if it names one.
struct Event {
  Date day;
  const Paragraph* paragraph = nullptr;
  size_t begin = 0;
};
std::optional<Event> event_of(const Document& document) {
  std::optional<Event> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    const Part& part = document.parts[static_cast<size_t>(paragraph.part)];
    if (paragraph.role != Role::kPoint || part.appendix || paragraph.dates.empty()) continue;
    if (paragraph.number.find('.') != std::string::npos) continue;
    if (!View(paragraph.folded).substr(paragraph.body).starts_with("провести ")) continue;
    const Walk walk(paragraph);
    const FoundDate& date = paragraph.dates.front();
    const auto spans = day_spans(paragraph);
    if (out || !date.date || paragraph.dates.size() > 1 + spans.size()) return std::nullopt;
    const bool bare = walk.exists(action_before(walk, date.first));
    if (!bare && spans.empty()) continue;
    if (part.date && date.date < part.date) return std::nullopt;  // it is wrong itself
    out = Event{spans.empty() ? *date.date : spans.front().to, &paragraph, date.begin};
  }
  return out;
}

}  // namespace

void prepared_late(const Document& document, Findings& found) {
  const auto event = event_of(document);
  if (!event) return;
  for (const Term& term : terms(document)) {
    const Part& part = document.parts[static_cast<size_t>(term.paragraph->part)];
    if (term.in_column || !term.deadline || part.appendix || term.paragraph == event->paragraph)
      continue;
    if (*term.date.date <= event->day || !prepares(term.paragraph->folded)) continue;
    const Message day =
        with_place(numeric(event->day), other_place(document, *event->paragraph, event->begin));
    found.add(*term.paragraph, term.date.begin, term.date.end,
              {"подготовка позже самого мероприятия: " + day.russian,
               "the preparation is behind the event itself: " + day.english});
  }
}

}  // namespace prikaz::check::dates
