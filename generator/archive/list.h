// A list that office work keeps: registration journal, inventory, nomenclature, terms. Columns and
// rows as texts, so that each can be a table on the terminal, CSV, a workbook or a card for DOCX
// and PDF. What stands in which list: registers.h.
//
//   PRIKAZ_TRY(const List list, journal(archive, request));
//   terminal.print(print_table(list, 120));
//   files::write("журнал.xlsx", print_workbook(list), …);
//
// Values and pure functions.
#pragma once

#include <string>
#include <vector>

#include "data/value.h"

namespace prikaz::archive {

enum class CellKind { kText, kNumber, kDate };  // a date is written "06.10.2020"

struct ListColumn {
  std::string name;     // key in JSON and cards, a word: "номер"
  std::string heading;  // "№", "Краткое содержание"
  CellKind kind = CellKind::kText;
  double width = 0;  // centimetres on paper; 0 = shares what is left
};

struct ListRow {
  std::string section;             // a caption across the table, without cells
  std::vector<std::string> cells;  // one a column; may hold line breaks
};

enum class ListPaper { kLandscape, kPortrait };

struct List {
  ListPaper paper = ListPaper::kLandscape;
  std::string name;                  // of its file: "журнал_2026"
  std::vector<std::string> title;    // a line each
  std::vector<std::string> preface;  // paragraphs above the table
  std::vector<ListColumn> columns;
  std::vector<ListRow> rows;
  std::vector<std::string> closing;  // totals, paragraphs below it
};

// For a terminal: texts wrapped so that a line is at most `width` characters where possible.
std::string print_table(const List& list, size_t width);
// With a byte order mark and «;», as Excel on a Russian Windows reads it; sections in a column of
// their own. A text that a spreadsheet would take for a formula begins with an apostrophe.
std::string print_csv(const List& list);
// {"name", "title", "rows": [{"раздел"?, column: text}], "closing"}.
std::string print_json(const List& list);
// An XLSX workbook of one sheet (ECMA-376 part 1, 18): numbers and dates as such, the head row
// frozen and repeated on each printed page, landscape.
std::string print_workbook(const List& list);

// Who signs a list on paper.
struct ListSigner {
  std::string post, name;
};
// A card of kind «список» without a letterhead; `department` is an id or a name, or "".
data::Value card_of(const List& list, const std::string& department,
                    const std::vector<ListSigner>& signers);

}  // namespace prikaz::archive
