// The style sheet of a document (ECMA-376 part 1, 17.7), as specified: nothing is inherited yet.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "wml/properties.h"

namespace prikaz::wml {

// Names of font families by index. The style sheet's names come first in every document that uses
// the sheet, so an index means the same in both.
struct FontNames {
  std::vector<std::string> names;
  FontIndex intern(std::string_view name);
};

// 17.18.89 ST_TblStyleOverrideType, in the order in which they are applied.
enum class TablePart : uint8_t {
  kWholeTable,
  kOddColumns,
  kEvenColumns,
  kOddRows,
  kEvenRows,
  kFirstColumn,
  kLastColumn,
  kFirstRow,
  kLastRow,
  kTopLeft,
  kTopRight,
  kBottomLeft,
  kBottomRight
};
inline constexpr int kTablePartCount = 13;

struct TableStylePart {
  bool present = false;
  ParagraphProperties paragraph;
  RunProperties run;
  TableProperties table;
  RowProperties row;
  CellProperties cell;
};

struct Style {
  enum class Type : uint8_t { kParagraph, kCharacter, kTable, kNumbering };
  Type type = Type::kParagraph;
  std::string id, name;
  StyleIndex based_on = kNone, linked = kNone;  // cycles are cut by the reader
  bool is_default = false;
  ParagraphProperties paragraph;
  RunProperties run;
  std::vector<TableStylePart> table_parts;  // kTablePartCount of them for a table style, else empty
};

struct StyleSheet {
  ParagraphProperties default_paragraph;  // w:docDefaults
  RunProperties default_run;
  std::vector<Style> styles;
  std::unordered_map<std::string, StyleIndex> by_id;
  StyleIndex normal_paragraph = kNone, normal_table = kNone, normal_character = kNone;
  FontNames fonts;
};

}  // namespace prikaz::wml
