// What a number in a cell of XLSX shows: a date, a time, a percentage or itself. The styles of a
// workbook tell (ECMA-376 18.8.30, 18.8.31).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"

namespace prikaz::data {

enum class NumberForm : uint8_t { kPlain, kDate, kTime, kDateTime, kPercent, kPadded };

struct CellStyle {
  NumberForm form = NumberForm::kPlain;
  int digits = 0;  // of kPadded: «000» is 3; of kPercent: after the point
};

// The styles by the index that a cell's `s` gives.
Result<std::vector<CellStyle>> read_cell_styles(std::string_view xml, const SourceLocation& where);

enum class DateSystem { k1900, k1904 };

// The number as its cell shows it: whole numbers and numbers by value, the rest as texts. A date
// that no calendar has stays a number.
Value shown_number(double number, const CellStyle& style, DateSystem system);

}  // namespace prikaz::data
