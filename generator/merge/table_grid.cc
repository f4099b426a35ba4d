#include "merge/table_grid.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include "merge/number.h"

namespace prikaz::merge {
namespace {

// The value of an attribute inside [from, to), which our own markup writes with double quotes.
// `opening`: " w:val=\"".
std::string_view attribute(std::string_view text, size_t from, size_t to,
                           std::string_view opening) {
  const std::string_view part = text.substr(from, to - from);
  const size_t at = part.find(opening);
  if (at == std::string_view::npos) return {};
  const size_t begin = at + opening.size();
  const size_t end = part.find('"', begin);
  return end == std::string_view::npos ? std::string_view() : part.substr(begin, end - begin);
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
  cell.begin = cell_begin_;
  const size_t end = text.size();
  const size_t width = text.find("<w:tcW ", cell_begin_);
  if (width != std::string::npos) {
    const size_t close = std::min(end, text.find('>', width));
    const std::string_view value = attribute(text, width, close, " w:w=\"");
    if (attribute(text, width, close, " w:type=\"") == "dxa" && !value.empty()) {
      cell.width_at = static_cast<uint32_t>(value.data() - text.data() - cell_begin_);
      cell.width_length = static_cast<uint16_t>(value.size());
      cell.width =
          static_cast<int32_t>(std::clamp<int64_t>(number<int64_t>(value, 0), 0, INT32_MAX));
    }
  }
  const size_t span = text.find("<w:gridSpan ", cell_begin_);
  if (span != std::string::npos)
    cell.span = static_cast<uint16_t>(
        std::clamp<int64_t>(number<int64_t>(attribute(text, span, end, " w:val=\""), 1), 1, 1000));
  if (rows_.empty()) begin_row();
  cells_.push_back(cell);
}

std::span<const TableGrid::Cell> TableGrid::row(size_t index) const {
  const size_t end = index + 1 < rows_.size() ? rows_[index + 1] : cells_.size();
  return std::span(cells_).subspan(rows_[index], end - rows_[index]);
}

void TableGrid::widen_last(std::string& text, int columns) {
  Cell& cell = cells_.back();
  cell.span = static_cast<uint16_t>(std::min(1000, cell.span + columns));
  const size_t close = text.find("</w:tcPr>", cell.begin);
  const size_t span = text.find("<w:gridSpan ", cell.begin);
  const std::string written = fmt::format("<w:gridSpan w:val=\"{}\"/>", cell.span);
  if (span != std::string::npos && span < close) {
    text.replace(span, text.find('>', span) + 1 - span, written);
    return;
  }
  const size_t width = text.find("<w:tcW ", cell.begin);
  if (width != std::string::npos && width < close) {
    text.insert(text.find('>', width) + 1, written);
  } else {
    constexpr std::string_view kCell = "<w:tc>";
    text.insert(cell.begin + kCell.size(), "<w:tcPr>" + written + "</w:tcPr>");
  }
}

size_t TableGrid::columns() const {
  size_t most = 0;
  for (size_t index = 0; index < rows_.size(); ++index) {
    size_t count = 0;
    for (const Cell& cell : row(index)) count += cell.span;
    most = std::max(most, count);
  }
  return most;
}

std::vector<int64_t> TableGrid::widths(const TableInfo& info) const {
  const size_t count = columns();
  const int64_t total = std::accumulate(info.grid.begin(), info.grid.end(), int64_t{0});
  std::vector<int64_t> grid(count, 0);
  for (size_t index = 0; index < rows_.size(); ++index) {
    size_t column = 0;
    for (const Cell& cell : row(index)) {
      if (cell.span == 1 && grid[column] == 0) grid[column] = cell.width;
      column += cell.span;
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

void TableGrid::fit(const std::vector<int64_t>& grid, std::string& text,
                    std::vector<TextEdit>& edits) const {
  for (size_t index = 0; index < rows_.size(); ++index) {
    size_t column = 0;
    for (const Cell& cell : row(index)) {
      int64_t width = 0;
      for (int part = 0; part < cell.span && column < grid.size(); ++part) width += grid[column++];
      if (cell.width_at == 0 || cell.width == width) continue;
      const fmt::format_int written(width);
      const size_t at = cell.begin + cell.width_at;
      if (written.size() == cell.width_length) {
        text.replace(at, written.size(), written.data(), written.size());
      } else {
        edits.push_back({at, cell.width_length, written.str()});
      }
    }
  }
}

void TableGrid::write(std::string& text, const TableInfo& info) const {
  if (place_ == 0) return;
  const std::vector<int64_t> grid = widths(info);
  std::string columns = "<w:tblGrid>";
  for (int64_t width : grid)
    fmt::format_to(std::back_inserter(columns), "<w:gridCol w:w=\"{}\"/>", width);
  columns += "</w:tblGrid>";
  std::vector<TextEdit> edits;
  edits.push_back({place_, 0, std::move(columns)});
  fit(grid, text, edits);
  apply_edits(edits, text);
}

}  // namespace prikaz::merge
