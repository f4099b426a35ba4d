// Places in a sheet («AB12», «A1:C3») and its merged areas, whose one value belongs to every row
// and column they cover.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "data/grid.h"

namespace prikaz::data {

inline constexpr int kMostRows = 1'048'576;
inline constexpr size_t kMostColumns = 16'384;

// «AB12» into its row (from 1) and column (from 0).
std::optional<std::pair<int, size_t>> cell_place(std::string_view reference);

class MergedAreas {
 public:
  // «A1:C3»; false when there are too many.
  bool add(std::string_view reference);
  void sort();

  // Fills the empty cells of a row that stand in areas. Rows come in order; `width` is that of the
  // sheet as far as it is known. Returns how many cells were looked at.
  uint64_t fill(GridRow& row, size_t width, const RowSource& source);

 private:
  struct Area {
    int first_row = 0, last_row = 0;
    size_t first_column = 0, last_column = 0;
  };
  struct Open {
    Area area;
    Value value;
  };
  std::vector<Area> areas_;
  size_t next_ = 0;
  std::vector<Open> open_;
};

}  // namespace prikaz::data
