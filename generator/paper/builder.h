// From a checked card to a view (view.h): one function per part, each adding its names. Not for
// callers outside of `paper`.
//
// A builder goes on after a mistake: it adds its names whatever is missing, so that one run reports
// everything. Its findings are about what a card means; its form is checked already (check.h).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "paper/access.h"
#include "paper/stamp.h"
#include "paper/table_files.h"

namespace prikaz::paper {

// A card and what it stands in. Borrows everything.
struct Surroundings {
  Kind kind;
  const data::Value& card;        // checked
  const data::Value& department;  // checked fields of ведомство.yaml with the card's over them
  std::filesystem::path folder;  // of the card
  std::filesystem::path department_folder;
  int text_width;                     // twips
  const MainPaper* main;              // nullptr when this is no appendix
  const data::Value* appendix_entry;  // of `приложения`, checked; nullptr when this is no appendix
  data::Value given;                  // `данные`, with those of the main paper below
  TableFiles& tables;
  Diagnostics& found;

  // The card's own value, else the department's.
  std::string setting(std::string_view key) const;
};

// What its appendices, its file's name and its properties take from a paper.
MainPaper facts(const Surroundings& around);

void add_head(MapMaker& view, const Surroundings& around);     // head.cc: «Every kind»
void add_signers(MapMaker& view, const Surroundings& around);  // signers.cc
void add_order(MapMaker& view, const Surroundings& around);    // points.cc
void add_table(MapMaker& view, const Surroundings& around);    // rows.cc: план, список
void add_minutes(MapMaker& view, const Surroundings& around);  // minutes.cc
// letter.cc; `document` is the view of what stands inside, null when nothing does.
void add_letter(MapMaker& view, const Surroundings& around, data::Value document);

// POINTS of view.h from a list of checked points. `first_level` is 1, or 2 under the questions of
// minutes, whose number stands in `prefix`. Codes: "card.too-deep", "card.empty-point",
// "card.typed-number".
std::vector<data::Value> points(const data::Value& list, int first_level, const std::string& prefix,
                                Diagnostics& found);
// The same for `решения`: groups with an addressee's line, numbers running through.
std::vector<data::Value> decisions(const data::Value& list, Diagnostics& found);

// Marks the last two, so that a signature does not go to a page of its own (`с_следующим`).
void keep_before_signature(std::vector<data::Value>& points);
// True when somebody signs the paper.
bool is_signed(const Surroundings& around);

// Columns and rows of a table file, as if they were typed in the card (table_file.cc). `columns` is
// what the card says of columns, or null.
struct FileTable {
  data::Value columns;  // a map: name → settings
  std::vector<data::Value> rows;
};
std::optional<FileTable> read_table_file(const data::Value& entry, const data::Value& columns,
                                         const Surroundings& around);

}  // namespace prikaz::paper
