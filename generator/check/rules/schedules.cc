// Schedules held against themselves and against their order: papers due after the meeting that
// looks at them, a row outside of the time that the order names, one that breaks the order of all
// others or falls on a day off, a stage outside of the whole.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/actions.h"
#include "check/rules/date_spans.h"
#include "check/rules/dates.h"
#include "check/rules/grid.h"
#include "check/rules/mentions.h"
#include "check/rules/other_place.h"
#include "check/rules/terms.h"
#include "russian/calendar.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;

// The one day that a cell names.
struct CellDay {
  Date day;
  const Paragraph* line = nullptr;
  const FoundDate* date = nullptr;
};
std::optional<CellDay> day_of(const GridRow& row, size_t column) {
  std::optional<CellDay> out;
  if (column >= row.cells.size()) return out;
  for (const Paragraph* line : row.cells[column].lines) {
    for (const FoundDate& date : line->dates) {
      if (!date.date || out) return std::nullopt;
      out = CellDay{*date.date, line, &date};
    }
  }
  return out;
}

// The only column whose head is of this kind.
std::optional<size_t> only_column(const Grid& grid, bool (*is)(View)) {
  std::optional<size_t> out;
  if (grid.rows.empty()) return out;
  const auto& heads = grid.rows.front().cells;
  for (size_t c = 0; c < heads.size(); ++c) {
    if (!is(heads[c].text)) continue;
    if (out) return std::nullopt;
    out = c;
  }
  return out;
}

bool names_papers_due(View head) {
  static constexpr std::array<View, 10> kDue = {"прием",    "приём",     "подач", "подать",
                                                "представ", "предостав", "сдач",  "регистрац",
                                                "заявк",    "документ"};
  static constexpr std::array<View, 7> kAfter = {"отчет",  "отчёт",    "итог",   "результат",
                                                 "справк", "протокол", "апелляц"};
  return mentions_any(head, kDue) && !mentions_any(head, kAfter) &&
         (head.find("срок") != View::npos || head.find("дата") != View::npos);
}

bool names_meeting(View head) {
  static constexpr std::array<View, 8> kMeetings = {"заседан",   "проведен", "совещан", "мероприят",
                                                    "собеседов", "экзамен",  "конкурс", "защит"};
  return head.find("дата") != View::npos && mentions_any(head, kMeetings) &&
         !names_papers_due(head);
}

bool names_begin(View head) {
  return head == "начало" || head == "дата начала" || head == "начало работ";
}

bool names_end(View head) {
  static constexpr std::array<View, 5> kEnds = {"окончание", "дата окончания", "завершение",
                                                "дата завершения", "конец"};
  return is_one_of(head, kEnds);
}

// In each row the day of one column is not behind that of the other.
void hold_columns(const Grid& grid, std::optional<size_t> first, std::optional<size_t> second,
                  View russian, View english, const Document& document, Findings& found) {
  if (!first || !second) return;
  for (const GridRow& row : grid.rows) {
    const auto one = day_of(row, *first), other = day_of(row, *second);
    if (!one || !other || one->day <= other->day) continue;
    const Message there =
        with_place(numeric(other->day), other_place(document, *other->line, other->date->begin));
    found.add(*one->line, one->date->begin, one->date->end,
              {std::string(russian) + there.russian, std::string(english) + there.english});
  }
}

}  // namespace

void due_after_event(const Document& document, Findings& found) {
  for (const Grid& grid : found.grids()) {
    hold_columns(grid, only_column(grid, names_papers_due), only_column(grid, names_meeting),
                 "документы сдают позже, чем их рассматривают: ",
                 "papers are due after they are looked at: ", document, found);
    hold_columns(grid, only_column(grid, names_begin), only_column(grid, names_end),
                 "начало позже окончания: ", "the beginning is behind the end: ", document, found);
  }
}

namespace {

// The rows of a schedule that name one day each, in its only column of days.
struct DayRow {
  size_t row;
  CellDay cell;
};
std::vector<DayRow> day_rows(const Grid& grid) {
  std::vector<DayRow> out;
  const auto column = only_column(
      grid, [](View head) { return head.starts_with("дата") || head.starts_with("срок"); });
  if (!column) return out;
  for (size_t r = 1; r < grid.rows.size(); ++r) {
    const GridRow& row = grid.rows[r];
    if (row.section) return {};
    if (const auto day = day_of(row, *column)) out.push_back({r, *day});
  }
  return out;
}

// A row before its document is told as such.
bool is_before_document(const Document& document, const CellDay& cell) {
  const Part* part = dated_part(document, *cell.line);
  return part && cell.day < *part->date;
}

// What stands before or behind the work by right.
bool is_beside_work(const GridRow& row) {
  static constexpr std::array<View, 12> kBeside = {"итог",    "наград", "награжд",  "подготов",
                                                   "апелляц", "заявк",  "регистр",  "резерв",
                                                   "отчет",   "отчёт",  "дополнит", "результат"};
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const GridCell& cell) { return mentions_any(cell.text, kBeside); });
}

// The stretch of days that the points and the title of the order name, if there is only one.
struct OrderTime {
  DaySpan span;
  const Paragraph* paragraph = nullptr;
};
std::optional<OrderTime> time_of_order(const Document& document) {
  std::optional<OrderTime> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (document.parts[static_cast<size_t>(paragraph.part)].appendix) continue;
    const bool read = paragraph.role == Role::kPoint || paragraph.role == Role::kItem ||
                      paragraph.role == Role::kTitle;
    if (!read) continue;
    for (const DaySpan& span : day_spans(paragraph)) {
      if (out && (out->span.from != span.from || out->span.to != span.to)) return std::nullopt;
      if (!out) out = OrderTime{span, &paragraph};
    }
  }
  return out;
}

bool is_schedule(const Document& document, const Grid& grid) {
  const Part& part = document.parts[static_cast<size_t>(grid.table->part)];
  if (!part.appendix) return false;
  for (int i = part.first; i < std::min(part.last, grid.table->first); ++i) {
    const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
    if (line.in_table()) return false;
    if (line.role == Role::kTitle && line.folded.find("график") != std::string::npos) return true;
  }
  return false;
}

}  // namespace

// Nearly all rows keep to the time of the order; the others are slips.
void outside_order(const Document& document, Findings& found) {
  const auto time = time_of_order(document);
  if (!time) return;
  constexpr size_t kLeast = 4, kMostPart = 4;
  for (const Grid& grid : found.grids()) {
    if (!is_schedule(document, grid)) continue;
    const auto rows = day_rows(grid);
    std::vector<const DayRow*> outside;
    for (const DayRow& each : rows) {
      if (!time->span.holds(each.cell.day)) outside.push_back(&each);
    }
    if (rows.size() < kLeast || outside.size() > std::max<size_t>(1, rows.size() / kMostPart))
      continue;
    const Message span = with_place(numeric(time->span.from) + " – " + numeric(time->span.to),
                                    other_place(document, *time->paragraph, time->span.begin));
    for (const DayRow* each : outside) {
      if (is_beside_work(grid.rows[each->row]) || is_before_document(document, each->cell))
        continue;
      found.add(*each->cell.line, each->cell.date->begin, each->cell.date->end,
                {"строка графика вне времени, названного в приказе: " + span.russian,
                 "the row is outside of the time that the order names: " + span.english});
    }
  }
}

void row_day_off(const Document& document, Findings& found) {
  constexpr size_t kLeast = 6;
  for (const Grid& grid : found.grids()) {
    const auto rows = day_rows(grid);
    if (rows.size() < kLeast) continue;
    const DayRow* off = nullptr;
    size_t count = 0;
    for (const DayRow& each : rows) {
      if (!is_day_off(each.cell.day, found.profile())) continue;
      off = &each;
      ++count;
    }
    if (count != 1 || is_before_document(document, off->cell)) continue;
    const std::string reason(russian::calendar::day_off_reason(off->cell.day));
    found.add(*off->cell.line, off->cell.date->begin, off->cell.date->end,
              {"остальные строки приходятся на рабочие дни, а эта на нерабочий" +
                   (reason.empty() ? "" : " (" + reason + ")"),
               "the other rows are on working days, this one is on a day off"});
  }
}

namespace {

// The only row without which the days of all others rise; the number of rows when there is none,
// or several.
size_t odd_row(const std::vector<DayRow>& rows) {
  const auto rise_without = [&](size_t left_out) {
    const Date* last = nullptr;
    for (size_t i = 0; i < rows.size(); ++i) {
      if (i == left_out) continue;
      if (last && rows[i].cell.day < *last) return false;
      last = &rows[i].cell.day;
    }
    return true;
  };
  for (size_t i = 1; i < rows.size(); ++i) {
    if (rows[i - 1].cell.day <= rows[i].cell.day) continue;
    const bool before = rise_without(i - 1), own = rise_without(i);
    if (before == own) return rows.size();
    return before ? i - 1 : i;
  }
  return rows.size();
}

}  // namespace

void row_order(const Document& document, Findings& found) {
  constexpr size_t kLeast = 6;
  const auto time = time_of_order(document);
  for (const Grid& grid : found.grids()) {
    const auto rows = day_rows(grid);
    if (rows.size() < kLeast) continue;
    const size_t odd = odd_row(rows);
    if (odd >= rows.size() || is_beside_work(grid.rows[rows[odd].row])) continue;
    const bool told = time && is_schedule(document, grid) && !time->span.holds(rows[odd].cell.day);
    if (told || is_before_document(document, rows[odd].cell)) continue;
    const DayRow& other =
        rows[odd + 1 < rows.size() && rows[odd + 1].cell.day < rows[odd].cell.day ? odd + 1
                                                                                  : odd - 1];
    const Message there = with_place(
        numeric(other.cell.day), other_place(document, *other.cell.line, other.cell.date->begin));
    found.add(*rows[odd].cell.line, rows[odd].cell.date->begin, rows[odd].cell.date->end,
              {"остальные строки стоят по порядку дат, а эта нет: рядом " + there.russian,
               "the other rows stand in the order of their days, this one does not: beside it " +
                   there.english});
  }
}

namespace {

bool names_stage(View word) {
  return word.starts_with("этап") || word == "тур" || word == "тура" || word.starts_with("смен");
}

// «Конкурс проводится с … по … в два тура», «Первый тур проводится с … по …»: of which of them the
// sentence tells.
enum class Subject { kNone, kWhole, kStage };
Subject subject_of(const Walk& walk, const DaySpan& span) {
  const size_t begin = sentence_begin(walk, span.first);
  size_t verb = begin;
  while (verb < span.first && !walk.folded(verb).starts_with("провод")) ++verb;
  if (verb == span.first) return Subject::kNone;
  for (size_t i = begin; i < verb; ++i) {
    if (names_stage(walk.folded(i))) return Subject::kStage;
  }
  constexpr size_t kNear = 12;  // tokens
  for (size_t i = span.last; i < std::min(walk.size(), span.last + kNear); ++i) {
    const View word = walk.folded(i);
    if (word.starts_with("тур") || word.starts_with("этап") || word.starts_with("смен"))
      return Subject::kWhole;
  }
  return Subject::kNone;
}

}  // namespace

void stage_outside(const Document& document, Findings& found) {
  std::optional<DaySpan> whole;
  const Paragraph* place = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.in_table()) continue;
    const auto spans = day_spans(paragraph);
    if (spans.size() != 1) continue;
    if (place && place->part != paragraph.part) whole.reset();
    const Walk walk(paragraph);
    const Subject subject = subject_of(walk, spans.front());
    if (subject == Subject::kWhole && !whole) {
      whole = spans.front();
      place = &paragraph;
    } else if (subject == Subject::kStage && whole) {
      const DaySpan& span = spans.front();
      if (whole->holds(span.from) && whole->holds(span.to)) continue;
      const Message all = with_place(numeric(whole->from) + " – " + numeric(whole->to),
                                     other_place(document, *place, whole->begin));
      found.add(paragraph, span.begin, span.end,
                {"этап вне времени целого: " + all.russian,
                 "the stage is outside of the time of the whole: " + all.english});
    }
  }
}

}  // namespace prikaz::check::dates
