// The columns of a plan or list: headings, alignment and widths that add up to the width of the
// text.
//
//   const std::vector<Column> columns = lay_out(settings, Numbered::kYes, 9638).columns;
//
// Pure functions; from any thread.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "data/value.h"

namespace prikaz::paper {

inline constexpr std::string_view kNumberColumn = "номер";

struct Column {
  std::string name;
  std::string heading;
  std::string alignment;
  int width = 0;        // twips
  int share = 0;        // of 5000
  data::Origin origin;  // of its settings in the card
};

struct ColumnLayout {
  std::vector<Column> columns;
  bool narrowed = false;  // the widths typed were more than the text's
};

enum class Numbered { kNo, kYes };

// `settings` is the checked «столбцы», a map; the № column comes first when rows are numbered and
// the card has none of its own. Widths typed are kept; the other columns share what is left. When
// too much was typed, all but the № column is made narrower in proportion. `least` is what each
// column needs, in twips, as far as it is known: the columns without a width share by it.
ColumnLayout lay_out(const data::Value& settings, Numbered numbered, int text_width,
                     std::span<const double> least = {});

// The «столбцы» of a card that has none (default_columns()).
data::Value default_settings();

}  // namespace prikaz::paper
