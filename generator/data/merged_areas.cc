#include "data/merged_areas.h"

#include <algorithm>
#include <charconv>

namespace prikaz::data {

namespace {

constexpr size_t kMostAreas = 100'000;

}  // namespace

std::optional<std::pair<int, size_t>> cell_place(std::string_view reference) {
  size_t column = 0, at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at) {
    column = column * 26 + static_cast<size_t>(reference[at] - 'A' + 1);
  }
  int row = 0;
  const char* end = reference.data() + reference.size();
  const auto read = std::from_chars(reference.data() + at, end, row);
  if (at == 0 || read.ec != std::errc{} || read.ptr != end || row < 1 || row > kMostRows ||
      column > kMostColumns) {
    return std::nullopt;
  }
  return std::pair(row, column - 1);
}

bool MergedAreas::add(std::string_view reference) {
  const size_t colon = reference.find(':');
  if (colon == std::string_view::npos) return true;
  const auto first = cell_place(reference.substr(0, colon));
  const auto last = cell_place(reference.substr(colon + 1));
  if (!first || !last || first->first > last->first || first->second > last->second) return true;
  areas_.push_back({first->first, last->first, first->second, last->second});
  return areas_.size() < kMostAreas;
}

void MergedAreas::sort() {
  std::stable_sort(areas_.begin(), areas_.end(),
                   [](const Area& a, const Area& b) { return a.first_row < b.first_row; });
}

uint64_t MergedAreas::fill(GridRow& row, size_t width, const RowSource& source) {
  while (next_ < areas_.size() && areas_[next_].first_row < row.number) ++next_;
  for (; next_ < areas_.size() && areas_[next_].first_row == row.number; ++next_) {
    const Area& area = areas_[next_];
    if (area.first_column >= row.cells.size()) continue;
    const Value& value = row.cells[area.first_column];
    if (!value.is(Value::Kind::kNull)) open_.push_back({area, value});
  }
  std::erase_if(open_, [&](const Open& each) { return each.area.last_row < row.number; });
  uint64_t looked_at = 0;
  for (auto at = open_.rbegin(); at != open_.rend(); ++at) {  // where they overlap, the inner one
    const Open& each = *at;
    const size_t end = std::min(each.area.last_column + 1, width);
    if (row.cells.size() < end) row.cells.resize(end);
    for (size_t i = each.area.first_column; i < end; ++i, ++looked_at) {
      if (!row.cells[i].is(Value::Kind::kNull)) continue;
      row.cells[i] = each.value.with_origin(source.origin(row.number, i));
    }
  }
  return looked_at;
}

}  // namespace prikaz::data
