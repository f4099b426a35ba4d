// Rows of a plan whose terms lie outside of the time that the plan is for.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/dates.h"
#include "check/rules/grid.h"
#include "check/rules/periods.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;

bool has_any(View text, auto const& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](View part) { return text.find(part) != View::npos; });
}

// What prepares the work or tells of it commonly stands before and behind it.
bool is_around(View task) {
  static constexpr std::array<View, 40> kParts = {
      "отчет",     "отчёт",     "итог",      "информ",   "анализ",   "обобщ",     "подготов",
      "разработ",  "утвержд",   "утвердить", "приказ",   "заявк",    "регистрац", "составл",
      "составить", "создан",    "создать",   "формиров", "назнач",   "оповещ",    "ознаком",
      "организац", "оргкомит",  "наградить", "награжд",  "публикац", "размещ",    "размест",
      "представ",  "предостав", "направ",    "монитор",  "справк",   "благодар",  "закуп",
      "приобрет",  "подбор",    "совещан",   "положени", "график"};
  return has_any(task, kParts);
}

// A term that is none of a day or month alone.
bool is_loose(View term) {
  static constexpr std::array<View, 16> kParts = {
      "ежегодно", "ежемесячно", "ежеквартально", "еженедельно", "ежедневно", "каждый",
      "каждую",   "каждое",     "постоянно",     "в течение",   "по мере",   "по графику",
      "по плану", "четверт",    "квартал",       "полугоди"};
  return has_any(term, kParts);
}

// The lines over the first table of a paper that name it.
std::vector<const Paragraph*> title_lines(const Document& document, const Table& table) {
  const Part& part = document.parts[static_cast<size_t>(table.part)];
  std::vector<const Paragraph*> out;
  for (int i = part.first; i < std::min(part.last, table.first); ++i) {
    const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
    if (line.in_table()) return {};  // of a table behind another nobody can tell
    if (line.role == Role::kTitle || line.role == Role::kText || line.role == Role::kKind ||
        line.role == Role::kHeadData)  // «(23–27 ноября 2026 года)»
      out.push_back(&line);
  }
  return out;
}

// A title of preparations names the event, not the time of the work; one of two plans is no plan.
bool names_time_of_work(const std::vector<const Paragraph*>& title) {
  static constexpr std::array<View, 3> kOthers = {"подготовк", "отчет", "отчёт"};
  const bool plan = std::any_of(title.begin(), title.end(), [](const Paragraph* line) {
    return line->folded.find("план") != std::string::npos ||
           line->folded.find("график") != std::string::npos ||
           line->folded.find("дорожная карта") != std::string::npos;
  });
  return plan && std::none_of(title.begin(), title.end(),
                              [](const Paragraph* line) { return has_any(line->folded, kOthers); });
}

void judge(const Grid& grid, size_t term, const Period& period, Findings& found) {
  const size_t task = column_of(grid, ColumnUse::kTask);
  for (const GridRow& row : grid.rows) {
    if (row.head || row.section || term >= row.cells.size()) continue;
    const GridCell& cell = row.cells[term];
    const bool around = task < row.cells.size() && is_around(row.cells[task].text);
    if (cell.empty() || around || is_loose(cell.text)) continue;
    const auto named = term_of(cell.lines, period);
    if (!named || named->period.overlaps(period)) continue;
    const std::string time = numeric(period.from) + " – " + numeric(period.to);
    found.add(*named->line, named->begin, named->end,
              {"срок вне времени, на которое составлен план (" + time + ")",
               "the term is outside of the time that the plan is for (" + time + ")"});
  }
}

}  // namespace

void outside_period(const Document& document, Findings& found) {
  for (const Grid& grid : found.grids()) {
    const size_t term = column_of(grid, ColumnUse::kTerm);
    if (term >= grid.table->columns.size()) continue;
    const auto title = title_lines(document, *grid.table);
    if (!names_time_of_work(title)) continue;
    if (const auto period = period_of(title)) judge(grid, term, *period, found);
  }
}

}  // namespace prikaz::check::dates
