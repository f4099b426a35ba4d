// Tables of an outline: what their columns are for, and the roles of their cells.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/document.h"
#include "check/letters.h"

namespace prikaz::check {

ColumnUse column_use(std::string_view head) {
  if (head.starts_with("№")) return ColumnUse::kNumber;
  const auto has = [&](std::string_view part) { return head.find(part) != std::string_view::npos; };
  if (has("срок") || has("дата")) return ColumnUse::kTerm;
  if (has("ответствен") || has("исполнител")) return ColumnUse::kResponsible;
  if (has("мероприят") || has("содержание") || has("наименование")) return ColumnUse::kTask;
  if (has("результат")) return ColumnUse::kResult;
  return ColumnUse::kOther;
}

namespace {

// Without the marks of Markdown and HTML, in lower case.
std::string text_of(const Paragraph& cell) {
  std::string out;
  for (const Token& token : cell.tokens) {
    if (token.kind != TokenKind::kRaw) out += cell.folded_of(token);
  }
  return std::string(trimmed(out));
}

// «1 | Повышение квалификации» above «1.1 | …»: a section with its number, no row.
bool is_numbered_section(const Document& document, const Table& table, int first, int end) {
  const auto at = [&](int i) -> const Paragraph& {
    return document.paragraphs[static_cast<size_t>(i)];
  };
  if (end != first + 2 || end >= table.last || table.columns.size() < 3) return false;
  const auto digits = [](std::string_view text) {
    return text.substr(0, text.find_first_not_of("0123456789"));
  };
  const std::string_view own = digits(trimmed(at(first).text));
  const std::string_view next = trimmed(at(end).text);
  return !own.empty() && at(first).column == 0 && at(first + 1).column == 1 &&
         at(end).column == 0 && next.size() > own.size() + 1 && digits(next) == own &&
         next[own.size()] == '.' && is_digit(static_cast<unsigned char>(next[own.size() + 1]));
}

void name_cells(Document& document, Table& table) {
  for (int i = table.first; i < table.last;) {
    int end = i, filled = 0, columns = 0;
    const int row = document.paragraphs[static_cast<size_t>(i)].row;
    const Paragraph* only = nullptr;
    for (; end < table.last && document.paragraphs[static_cast<size_t>(end)].row == row; ++end) {
      const Paragraph& cell = document.paragraphs[static_cast<size_t>(end)];
      columns = std::max(columns, cell.column + 1);
      if (trimmed(cell.text).empty()) continue;
      ++filled;
      only = &cell;
    }
    const bool across = filled == 1 && only->column == 0 && table.columns.size() > 2 &&
                        !is_digit(first_character(trimmed(only->text)));
    // «2. Работа с детьми» as the only cell of its row.
    const bool merged = end == i + 1 && columns == 1 && table.columns.size() > 2 && only &&
                        only->text.find_first_not_of("0123456789. )") != std::string::npos;
    const bool section = across || merged || is_numbered_section(document, table, i, end);
    for (; i < end; ++i) {
      Paragraph& cell = document.paragraphs[static_cast<size_t>(i)];
      if (cell.role != Role::kText) continue;
      cell.role = row == 0 && table.has_head ? Role::kColumnHead
                  : section                  ? Role::kSection
                                             : Role::kCell;
    }
  }
}

void read_head(Document& document, Table& table) {
  table.part = document.paragraphs[static_cast<size_t>(table.first)].part;
  std::vector<ColumnUse> uses;
  size_t known = 0;
  for (int i = table.first; i < table.last; ++i) {
    const Paragraph& cell = document.paragraphs[static_cast<size_t>(i)];
    if (cell.row > 0) continue;
    const auto column = static_cast<size_t>(cell.column);
    if (uses.size() <= column) uses.resize(column + 1, ColumnUse::kOther);
    if (uses[column] != ColumnUse::kOther) continue;
    uses[column] = column_use(text_of(cell));
    known += uses[column] != ColumnUse::kOther ? 1 : 0;
  }
  if (table.columns.empty()) table.columns = uses;
  table.has_head = table.has_head || known > 1;
  if (known < 2 && !table.has_head)
    std::fill(table.columns.begin(), table.columns.end(), ColumnUse::kOther);
  name_cells(document, table);
}

}  // namespace

void outline_tables(Document& document) {
  for (Table& table : document.tables) read_head(document, table);
}

}  // namespace prikaz::check
