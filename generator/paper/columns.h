// The columns of a plan or list: headings, alignment and widths that add up to the width of the
// text.
//
//   const std::vector<Column> columns = lay_out(settings, Numbered::kYes, 9638).columns;
//
// Pure functions; from any thread.
#pragma once

#include <string>
#include <vector>

#include "data/value.h"

namespace prikaz::paper {

inline constexpr std::string_view kNumberColumn = "номер";

struct Column {
  std::string name;
  std::string heading;
  std::string alignment;
  int width = 0;  // twips
  int share = 0;  // of 5000
};

struct ColumnLayout {
  std::vector<Column> columns;
  bool narrowed = false;  // the widths typed were more than the text's
};

enum class Numbered { kNo, kYes };

// `settings` is the checked «столбцы», a map; the № column comes first when rows are numbered and
// the card has none of its own. Widths typed are kept; the other columns share what is left. When
// too much was typed, all but the № column is made narrower in proportion.
ColumnLayout lay_out(const data::Value& settings, Numbered numbered, int text_width);

// The «столбцы» of a card that has none (default_columns()).
data::Value default_settings();

}  // namespace prikaz::paper
