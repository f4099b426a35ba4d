// Rows of the tables of rules: texts that a rule must flag and texts it must leave alone. A row's
// text is a whole document; what stands between ‹ and › is the exact text that is told.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"

namespace prikaz::check {

// What is wrong in a text file, spelling too.
Diagnostics checked(const std::string& text);

struct Row {
  std::string code;
  std::vector<std::string> wrong;  // flagged
  std::vector<std::string> right;  // left alone
};

// A short order around a point, for rules that need the outline.
inline std::string order(const std::string& points, const std::string& preamble = "В целях порядка",
                         const std::string& after = "") {
  return "ОТДЕЛ ОБРАЗОВАНИЯ\n\nПРИКАЗ\n\n12.03.2026\n\n№ 15\n\nО проверке журналов\n\n" + preamble +
         "\n\nПРИКАЗЫВАЮ:\n\n" + points + "\n\nНачальник отдела\n\nА.Б. Лугова\n" + after;
}

inline std::string plan(const std::string& rows) {
  return "План мероприятий на 2026 год\n\n№\tМероприятие\tСроки\tОтветственные\n" + rows;
}

// The title says no year.
inline std::string undated_plan(const std::string& rows) {
  return "План мероприятий\n\n№\tМероприятие\tСроки\tОтветственные\n" + rows;
}

// Rows of the rules that find a paper's loose ends: terms without an end, roles and names written
// in two ways, minutes, layout by spaces.
std::vector<Row> rows_of_loose_ends();
// Rows of the rules of grammar beyond the first of each.
std::vector<Row> rows_of_grammar();

// Rows of the rules about the numbers, the people and the appendices of a paper.
std::vector<Row> rows_of_orders();
// Rows of misspelt names and of one person named in two ways.
std::vector<Row> rows_of_names();
// Rows of dates and of the marks beside numbers: ranges, days of the week, «г.», hours, stops.
std::vector<Row> rows_of_dates();
// Rows of stamps, acts cited, control, lists and letters.
std::vector<Row> rows_of_forms();
// Rows of schedules, terms and reports that contradict each other.
std::vector<Row> rows_of_schedules();
// Rows of figures, years and lists that contradict each other.
std::vector<Row> rows_of_figures();
// Rows of constructions that papers of other departments have and the first tables had not.
std::vector<Row> rows_of_unseen_papers();
// Rows of papers that an editor wrote without a mistake: tables drawn with bars, forms to fill in,
// orders on changes.
std::vector<Row> rows_of_clean_papers();

// Rows of the rules that hold the rows of a table against its title and its total.
std::vector<Row> rows_of_tables();

}  // namespace prikaz::check
