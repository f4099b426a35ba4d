// What of a flow stands in one space (a column of a page, a part of a cell): some lines of a
// paragraph, or one row of a table, whole or cut.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "layout/block/flow.h"

namespace prikaz::layout {

struct Fragment;

struct CellFragment {
  const CellBox* cell = nullptr;
  std::vector<Fragment> content;
  Length height;  // of the cell in this space, merged rows included
  Length content_height;
  bool ends = true;  // the cell ends here
};

struct Fragment {
  enum class Kind : uint8_t { kLines, kRow };
  Kind kind = Kind::kLines;
  uint32_t block = 0;
  Length y, height;  // from the top of the space; a paragraph's borders are inside

  // kLines
  ParagraphBox* paragraph = nullptr;
  uint32_t first_line = 0, last_line = 0;

  // kRow
  TableBox* table = nullptr;
  uint32_t row = 0;
  bool repeated = false;            // a header row again, an artifact
  bool begins = true, ends = true;  // the row's first and last part
  std::vector<CellFragment> cells;

  std::vector<int32_t> notes;  // footnotes referred to here
};

struct CellCursor;

// Where a flow goes on.
struct Cursor {
  uint32_t block = 0;
  uint32_t line = 0;              // or row
  bool row_begun = false;         // the row was cut; its cells go on at `cells`
  std::vector<CellCursor> cells;  // of a cut row or of vertical merges that reach over the break
};
struct CellCursor {
  const CellBox* cell = nullptr;
  Cursor at;
};

}  // namespace prikaz::layout
