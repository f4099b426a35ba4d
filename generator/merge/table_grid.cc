#include "merge/table_grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>

namespace prikaz::merge {
namespace {

// The value of an attribute inside [from, to), which our own markup writes with double quotes.
std::string_view attribute(const std::string& text, size_t from, size_t to, std::string_view name) {
  const std::string_view part = std::string_view(text).substr(from, to - from);
  const std::string needle = fmt::format(" {}=\"", name);
  const size_t at = part.find(needle);
  if (at == std::string_view::npos) return {};
  const size_t begin = at + needle.size();
  const size_t end = part.find('"', begin);
  return end == std::string_view::npos ? std::string_view() : part.substr(begin, end - begin);
}

int64_t number(std::string_view text, int64_t otherwise) {
  int64_t value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Shares `total` by the weights, to the last twip.
std::vector<int64_t> shared(int64_t total, const std::vector<int64_t>& weights) {
  const int64_t sum =
      std::max<int64_t>(1, std::accumulate(weights.begin(), weights.end(), int64_t{0}));
  std::vector<int64_t> out;
  int64_t passed = 0;
  int64_t given = 0;
  for (int64_t weight : weights) {
    passed += weight;
    const int64_t upto = total * passed / sum;
    out.push_back(upto - given);
    given = upto;
  }
  return out;
}

}  // namespace

void TableGrid::end_properties(const std::string& text) {
  Cell cell;
  cell.properties = cell_begin_;
  const size_t end = text.size();
  const size_t width = text.find("<w:tcW ", cell_begin_);
  if (width != std::string::npos) {
    const size_t close = std::min(end, text.find('>', width));
    const std::string_view value = attribute(text, width, close, "w:w");
    if (attribute(text, width, close, "w:type") == "dxa" && !value.empty()) {
      cell.width_at = static_cast<size_t>(value.data() - text.data());
      cell.width_length = value.size();
      cell.width = number(value, 0);
    }
  }
  const size_t span = text.find("<w:gridSpan ", cell_begin_);
  if (span != std::string::npos)
    cell.span = static_cast<int>(
        std::clamp<int64_t>(number(attribute(text, span, end, "w:val"), 1), 1, 1000));
  if (rows_.empty()) rows_.emplace_back();
  rows_.back().push_back(cell);
}

void TableGrid::widen_last(std::string& text, int columns) {
  Cell& cell = rows_.back().back();
  cell.span += columns;
  const size_t close = text.find("</w:tcPr>", cell.properties);
  const size_t span = text.find("<w:gridSpan ", cell.properties);
  const std::string written = fmt::format("<w:gridSpan w:val=\"{}\"/>", cell.span);
  if (span != std::string::npos && span < close) {
    text.replace(span, text.find('>', span) + 1 - span, written);
    return;
  }
  const size_t width = text.find("<w:tcW ", cell.properties);
  if (width != std::string::npos && width < close) {
    text.insert(text.find('>', width) + 1, written);
  } else {
    constexpr std::string_view kCell = "<w:tc>";
    text.insert(cell.properties + kCell.size(), "<w:tcPr>" + written + "</w:tcPr>");
  }
}

size_t TableGrid::columns() const {
  size_t most = 0;
  for (const auto& row : rows_) {
    size_t count = 0;
    for (const Cell& cell : row) count += static_cast<size_t>(cell.span);
    most = std::max(most, count);
  }
  return most;
}

std::vector<int64_t> TableGrid::widths(const TableInfo& info) const {
  const size_t count = columns();
  const int64_t total = std::accumulate(info.grid.begin(), info.grid.end(), int64_t{0});
  std::vector<int64_t> grid(count, 0);
  for (const auto& row : rows_) {
    size_t column = 0;
    for (const Cell& cell : row) {
      if (cell.span == 1 && grid[column] == 0) grid[column] = cell.width;
      column += static_cast<size_t>(cell.span);
    }
  }
  if (!info.widths_from_data && count == info.grid.size()) return info.grid;
  // A column of which no cell tells the width gets the mean of the others, or of the table.
  const auto known = std::count_if(grid.begin(), grid.end(), [](int64_t w) { return w > 0; });
  const int64_t sum = std::accumulate(grid.begin(), grid.end(), int64_t{0});
  const int64_t mean =
      known > 0 ? sum / known
                : std::max<int64_t>(1, total / std::max<int64_t>(1, static_cast<int64_t>(count)));
  for (int64_t& width : grid)
    if (width == 0) width = mean;
  // Columns made by a loop share the width the table had.
  if (!info.widths_from_data && total > 0) return shared(total, grid);
  return grid;
}

std::vector<TableGrid::Patch> TableGrid::fitting(const std::vector<int64_t>& grid) const {
  std::vector<Patch> patches;
  for (const auto& row : rows_) {
    size_t column = 0;
    for (const Cell& cell : row) {
      int64_t width = 0;
      for (int part = 0; part < cell.span && column < grid.size(); ++part) width += grid[column++];
      if (cell.width_at != 0 && cell.width != width)
        patches.push_back({cell.width_at, cell.width_length, std::to_string(width)});
    }
  }
  return patches;
}

void TableGrid::write(std::string& text, const TableInfo& info) const {
  if (place_ == 0) return;
  const std::vector<int64_t> grid = widths(info);
  // All at once: a change at a time would move a long table as often as it has cells.
  std::string tail = "<w:tblGrid>";
  for (int64_t width : grid)
    fmt::format_to(std::back_inserter(tail), "<w:gridCol w:w=\"{}\"/>", width);
  tail += "</w:tblGrid>";
  tail.reserve(tail.size() + text.size() - place_ + 64);
  size_t from = place_;
  for (const Patch& patch : fitting(grid)) {
    tail.append(text, from, patch.at - from);
    tail += patch.text;
    from = patch.at + patch.length;
  }
  tail.append(text, from);
  text.resize(place_);
  text += tail;
}

}  // namespace prikaz::merge
