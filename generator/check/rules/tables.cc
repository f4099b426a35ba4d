#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "check/rules/form.h"
#include "check/rules/grid.h"
#include "check/rules/walk.h"

namespace prikaz::check {

const Paragraph* GridRow::first() const {
  for (const GridCell& cell : cells) {
    if (!cell.empty()) return cell.lines.front();
  }
  return nullptr;
}

namespace {

std::vector<Grid> read_grids(const Document& document) {
  std::vector<Grid> out;
  for (const Table& table : document.tables) {
    Grid& grid = out.emplace_back();
    grid.table = &table;
    for (int i = table.first; i < table.last; ++i) {
      const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
      if (paragraph.row < 0 || paragraph.column < 0) continue;
      if (grid.rows.size() <= static_cast<size_t>(paragraph.row))
        grid.rows.resize(static_cast<size_t>(paragraph.row) + 1);
      GridRow& row = grid.rows[static_cast<size_t>(paragraph.row)];
      if (row.cells.size() <= static_cast<size_t>(paragraph.column))
        row.cells.resize(static_cast<size_t>(paragraph.column) + 1);
      GridCell& cell = row.cells[static_cast<size_t>(paragraph.column)];
      const std::string_view text = trimmed(paragraph.folded);
      if (!text.empty()) cell.lines.push_back(&paragraph);
      if (!text.empty() && !cell.text.empty()) cell.text += ' ';
      cell.text += text;
      row.section = row.section || paragraph.role == Role::kSection;
      row.head = row.head || paragraph.role == Role::kColumnHead;
    }
  }
  return out;
}

}  // namespace

const std::vector<Grid>& Findings::grids() {
  if (!grids_) grids_ = std::make_shared<const std::vector<Grid>>(read_grids(document_));
  return *grids_;
}

namespace {

bool same_texts(const GridRow& a, const GridRow& b) {
  if (a.cells.size() != b.cells.size()) return false;
  for (size_t i = 0; i < a.cells.size(); ++i) {
    if (a.cells[i].text != b.cells[i].text) return false;
  }
  return true;
}

}  // namespace

bool repeats_head(const Grid& grid, size_t row) {
  return row > 0 && grid.table->has_head && same_texts(grid.rows[row], grid.rows[0]);
}

size_t column_of(const Grid& grid, ColumnUse use) {
  const auto& columns = grid.table->columns;
  return static_cast<size_t>(std::find(columns.begin(), columns.end(), use) - columns.begin());
}

bool continues_row(const Grid& grid, size_t row) {
  const size_t number = column_of(grid, ColumnUse::kNumber),
               task = column_of(grid, ColumnUse::kTask);
  const auto& cells = grid.rows[row].cells;
  if (row < 2 || number >= cells.size() || task >= cells.size()) return false;
  if (!cells[number].empty() || cells[task].empty()) return false;
  const char32_t first = first_character(trimmed(cells[task].lines.front()->text));
  return is_letter(first) && !is_capital(first);
}

namespace form {

namespace {

bool is_plain_row(const Grid& grid, size_t row) {
  return !grid.rows[row].section && !grid.rows[row].head && !repeats_head(grid, row) &&
         grid.rows[row].first() != nullptr;
}

// The first words of a text: enough to know a row by.
size_t beginning(const Paragraph& paragraph) {
  constexpr size_t kWords = 3;
  const Walk walk(paragraph);
  size_t words = 0, i = 0;
  for (; i < walk.size() && words < kWords; ++i) words += walk.is_space(i) && i > 0 ? 1 : 0;
  if (words == kWords) --i;
  return i > 0 ? walk[i - 1].end : 0;
}

// Finding about a row as a whole: at its first text.
void tell(const GridRow& row, const Message& message, Findings& found) {
  const Paragraph* first = row.first();
  if (first) found.add(*first, 0, beginning(*first), message);
}

void missing_cell(const Document& document, ColumnUse use, const Message& message,
                  Findings& found) {
  for (const Grid& grid : found.grids()) {
    const size_t column = column_of(grid, use);
    if (column >= grid.table->columns.size()) continue;
    size_t filled = 0;
    for (size_t r = 0; r < grid.rows.size(); ++r) {
      filled += is_plain_row(grid, r) && column < grid.rows[r].cells.size() &&
                        !grid.rows[r].cells[column].empty()
                    ? 1
                    : 0;
    }
    if (filled == 0) continue;  // the column is filled by hand
    for (size_t r = 0; r < grid.rows.size(); ++r) {
      const bool missing =
          column >= grid.rows[r].cells.size() || grid.rows[r].cells[column].empty();
      const bool merged = column >= grid.rows[r].cells.size() && document.form != Form::kText;
      if (!is_plain_row(grid, r) || !missing || merged || continues_row(grid, r)) continue;
      tell(grid.rows[r], message, found);
    }
  }
}

}  // namespace

void repeated_head(const Document&, Findings& found) {
  for (const Grid& grid : found.grids()) {
    for (size_t r = 1; r < grid.rows.size(); ++r) {
      if (!repeats_head(grid, r)) continue;
      tell(grid.rows[r],
           {"шапка таблицы набрана ещё раз среди строк",
            "the table's head is typed again among its rows"},
           found);
    }
  }
}

void split_row(const Document&, Findings& found) {
  for (const Grid& grid : found.grids()) {
    for (size_t r = 1; r < grid.rows.size(); ++r) {
      if (!continues_row(grid, r)) continue;
      tell(grid.rows[r],
           {"строка таблицы разорвана: это продолжение предыдущей",
            "a row of the table is torn: this goes on from the one before"},
           found);
    }
  }
}

void empty_row(const Document& document, Findings& found) {
  for (const Grid& grid : found.grids()) {
    for (size_t r = 1; r < grid.rows.size(); ++r) {
      if (grid.rows[r].first() || grid.rows[r].cells.empty()) continue;
      for (int i = grid.table->first; i < grid.table->last; ++i) {
        const Paragraph& cell = document.paragraphs[static_cast<size_t>(i)];
        if (cell.row != static_cast<int>(r)) continue;
        found.add(cell, 0, cell.text.size(), {"пустая строка таблицы", "an empty row"});
        break;
      }
    }
    for (const int gap : grid.table->gaps) {
      if (gap >= grid.table->last) continue;
      const Paragraph& next = document.paragraphs[static_cast<size_t>(gap)];
      if (next.row > 0 && repeats_head(grid, static_cast<size_t>(next.row))) continue;
      found.add(next, 0, beginning(next),
                {"перед этой строкой таблицы стоит пустая", "an empty line before this row"});
    }
  }
}

void no_executor(const Document& document, Findings& found) {
  missing_cell(document, ColumnUse::kResponsible,
               {"у строки нет ответственного", "a row without anyone responsible"}, found);
}

void no_term(const Document& document, Findings& found) {
  missing_cell(document, ColumnUse::kTerm, {"у строки нет срока", "a row without a term"}, found);
}

void duplicate_row(const Document&, Findings& found) {
  constexpr size_t kShort = 30;  // bytes: short tasks may well come again
  for (const Grid& grid : found.grids()) {
    const size_t task = column_of(grid, ColumnUse::kTask);
    std::set<std::string> seen;
    for (size_t r = 1; r < grid.rows.size(); ++r) {
      if (!is_plain_row(grid, r) || task >= grid.rows[r].cells.size()) continue;
      std::string text = grid.rows[r].cells[task].text;
      while (text.ends_with('*') || text.ends_with('.') || text.ends_with(' ')) text.pop_back();
      if (text.size() < kShort || seen.insert(text).second) continue;
      const Paragraph& cell = *grid.rows[r].cells[task].lines.front();
      found.add(cell, 0, cell.text.size(),
                {"такое мероприятие уже есть в таблице", "the table has this row already"});
    }
  }
}

namespace {

// Executors as the other cells name them: whole parts between commas, and lines.
std::set<std::string> executors(const Grid& grid, size_t column) {
  std::set<std::string> out;
  for (const GridRow& row : grid.rows) {
    if (row.section || row.head || column >= row.cells.size()) continue;
    for (const Paragraph* line : row.cells[column].lines) {
      std::string_view rest = line->folded;
      while (!rest.empty()) {
        const size_t end = std::min(rest.find_first_of(",;"), rest.size());
        const std::string_view part = trimmed(rest.substr(0, end));
        if (part.size() > 4) out.emplace(part);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  return out;
}

}  // namespace

namespace {

// Whole names between the commas of a cell, its lines read as one.
void add_names(const GridCell& cell, std::multiset<std::string>& names) {
  std::string_view rest = cell.text;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find_first_of(",;"), rest.size());
    names.emplace(trimmed(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

// «Отдел образования ⏎ Методист»: a line each, in a column that parts names by commas.
void glued_lines(const Grid& grid, size_t column, Findings& found) {
  std::multiset<std::string> names;
  bool commas = false;
  for (const GridRow& row : grid.rows) {
    if (row.section || row.head || column >= row.cells.size()) continue;
    add_names(row.cells[column], names);
    commas = commas || row.cells[column].text.find(", ") != std::string::npos;
  }
  if (!commas) return;
  for (const GridRow& row : grid.rows) {
    if (row.section || row.head || column >= row.cells.size()) continue;
    const auto& lines = row.cells[column].lines;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::string_view text = trimmed(lines[i]->folded), next = trimmed(lines[i + 1]->folded);
      if (!names.contains(std::string(text)) || !names.contains(std::string(next))) continue;
      const auto begin = static_cast<size_t>(text.data() - lines[i]->folded.data());
      const std::string typed = lines[i]->text.substr(begin, text.size());
      found.add(*lines[i], begin, begin + text.size(),
                {"между ответственными нет запятой", "no comma between those responsible"},
                typed + ",");
    }
  }
}

}  // namespace

void glued_executors(const Document& document, Findings& found) {
  for (const Grid& grid : found.grids()) {
    const size_t column = column_of(grid, ColumnUse::kResponsible);
    if (column >= grid.table->columns.size()) continue;
    const auto known = executors(grid, column);
    if (document.form == Form::kText) glued_lines(grid, column, found);
    for (const GridRow& row : grid.rows) {
      if (row.section || row.head || column >= row.cells.size()) continue;
      for (const Paragraph* line : row.cells[column].lines) {
        const Walk walk(*line);
        for (size_t i = 1; i + 1 < walk.size(); ++i) {
          if (!walk.is_space(i) || !walk.is_word(i - 1) || !walk.is_word(i + 1)) continue;
          size_t begin = i, end = i + 1;
          while (begin > 0 && !walk.is_mark(begin - 1, ',') && !walk.is_mark(begin - 1, ';'))
            --begin;
          while (end < walk.size() && !walk.is_mark(end, ',') && !walk.is_mark(end, ';')) ++end;
          const auto text = [&](size_t from, size_t to) {
            return std::string(
                trimmed(std::string_view(line->folded)
                            .substr(walk[from].begin, walk[to - 1].end - walk[from].begin)));
          };
          const std::string left = text(begin, i), right = text(i + 1, end);
          const bool starts_other =
              std::any_of(known.begin(), known.end(), [&](const std::string& each) {
                return right == each || (right.starts_with(each) && right[each.size()] == ' ');
              });
          if (!known.contains(left) || !starts_other) continue;
          found.add(*line, walk[i - 1].begin, walk[i + 1].end,
                    {"между ответственными нет запятой", "no comma between those responsible"},
                    std::string(walk.text(i - 1)) + ", " + std::string(walk.text(i + 1)));
        }
      }
    }
  }
}

}  // namespace form
}  // namespace prikaz::check
