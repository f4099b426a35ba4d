// A list as a table of characters, as CSV and as JSON.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "archive/list.h"
#include "base/utf8.h"

namespace prikaz::archive {

namespace {

constexpr size_t kNarrowest = 6;  // a column is not pressed below this

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out;
  for (;;) {
    const size_t end = text.find(at);
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

// Takes `count` characters from the front of `word`.
std::string take(std::string& word, size_t count) {
  size_t at = 0;
  for (size_t i = 0; i < count && at < word.size(); ++i) utf8::next(word, at);
  std::string front = word.substr(0, at);
  word.erase(0, at);
  return front;
}

// The lines of a cell in a column `width` characters wide: parted at spaces, a longer word
// anywhere.
std::vector<std::string> wrapped(std::string_view cell, size_t width) {
  std::vector<std::string> out;
  for (const std::string& paragraph : split(cell, '\n')) {
    std::string line;
    for (std::string word : split(paragraph, ' ')) {
      if (!line.empty() && utf8::length(line) + 1 + utf8::length(word) > width) {
        out.push_back(std::exchange(line, {}));
      }
      while (utf8::length(word) > width) out.push_back(take(word, width));
      if (!line.empty()) line += ' ';
      line += word;
    }
    out.push_back(std::move(line));
  }
  return out;
}

std::vector<size_t> natural_widths(const List& list) {
  std::vector<size_t> widths;
  for (const ListColumn& column : list.columns) widths.push_back(utf8::length(column.heading));
  for (const ListRow& row : list.rows) {
    for (size_t i = 0; i < row.cells.size(); ++i) {
      for (const std::string& line : split(row.cells[i], '\n')) {
        widths[i] = std::max(widths[i], utf8::length(line));
      }
    }
  }
  return widths;
}

// The widest columns give way until all fit.
std::vector<size_t> fitted_widths(const List& list, size_t total) {
  std::vector<size_t> widths = natural_widths(list);
  if (widths.empty()) return widths;
  const size_t gaps = 2 * (widths.size() - 1);
  for (;;) {
    size_t sum = gaps;
    for (const size_t width : widths) sum += width;
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (sum <= total || *widest <= kNarrowest) return widths;
    const auto second = [&] {
      size_t found = kNarrowest;
      for (const size_t& width : widths) {
        if (&width != &*widest) found = std::max(found, std::min(width, *widest - 1));
      }
      return found;
    }();
    *widest = std::max(second, *widest - std::min(*widest - kNarrowest, sum - total));
  }
}

std::string padded(const std::string& text, size_t width, bool right) {
  const size_t length = utf8::length(text);
  const std::string space(width > length ? width - length : 0, ' ');
  return right ? space + text : text + space;
}

void add_row(std::string& out, const List& list, const std::vector<std::string>& cells,
             const std::vector<size_t>& widths) {
  std::vector<std::vector<std::string>> lines;
  size_t height = 1;
  for (size_t i = 0; i < widths.size(); ++i) {
    lines.push_back(wrapped(i < cells.size() ? cells[i] : "", widths[i]));
    height = std::max(height, lines.back().size());
  }
  for (size_t at = 0; at < height; ++at) {
    std::string line;
    for (size_t i = 0; i < widths.size(); ++i) {
      if (i > 0) line += "  ";
      line += padded(at < lines[i].size() ? lines[i][at] : "", widths[i],
                     list.columns[i].kind == CellKind::kNumber);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
}

bool has_sections(const List& list) {
  return std::any_of(list.rows.begin(), list.rows.end(),
                     [](const ListRow& row) { return !row.section.empty(); });
}

std::string csv_cell(const std::string& text, CellKind kind) {
  std::string out = text;
  const bool formula =
      !text.empty() && std::string_view("=+-@\t").find(text[0]) != std::string_view::npos;
  if (formula && kind == CellKind::kText) out.insert(out.begin(), '\'');
  if (out.find_first_of(";\"\r\n") == std::string::npos) return out;
  for (size_t at = 0; (at = out.find('"', at)) != std::string::npos; at += 2)
    out.insert(at, 1, '"');
  return '"' + out + '"';
}

}  // namespace

std::string print_table(const List& list, size_t width) {
  std::string out;
  for (const std::string& line : list.title) out += line + '\n';
  for (const std::string& line : list.preface) out += line + '\n';
  if (!out.empty()) out += '\n';
  const std::vector<size_t> widths = fitted_widths(list, width);
  std::vector<std::string> heads;
  for (const ListColumn& column : list.columns) heads.push_back(column.heading);
  add_row(out, list, heads, widths);
  for (size_t i = 0; i < widths.size(); ++i) {
    if (i > 0) out += "  ";
    for (size_t at = 0; at < widths[i]; ++at) out += "─";
  }
  out += '\n';
  for (const ListRow& row : list.rows) {
    if (!row.section.empty()) {
      out += '\n' + row.section + '\n';
    } else {
      add_row(out, list, row.cells, widths);
    }
  }
  if (!list.closing.empty()) out += '\n';
  for (const std::string& line : list.closing) out += line + '\n';
  return out;
}

std::string print_csv(const List& list) {
  const bool sections = has_sections(list);
  std::string out = "\xEF\xBB\xBF";
  if (sections) out += "Раздел;";
  for (size_t i = 0; i < list.columns.size(); ++i) {
    if (i > 0) out += ';';
    out += csv_cell(list.columns[i].heading, CellKind::kText);
  }
  out += "\r\n";
  std::string section;
  for (const ListRow& row : list.rows) {
    if (!row.section.empty()) {
      section = csv_cell(row.section, CellKind::kText);
      continue;
    }
    if (sections) out += section + ';';
    for (size_t i = 0; i < list.columns.size(); ++i) {
      if (i > 0) out += ';';
      if (i < row.cells.size()) out += csv_cell(row.cells[i], list.columns[i].kind);
    }
    out += "\r\n";
  }
  return out;
}

std::string print_json(const List& list) {
  using Json = nlohmann::ordered_json;
  Json rows = Json::array();
  std::string section;
  for (const ListRow& row : list.rows) {
    if (!row.section.empty()) {
      section = row.section;
      continue;
    }
    Json made = Json::object();
    if (!section.empty()) made["раздел"] = section;
    for (size_t i = 0; i < list.columns.size() && i < row.cells.size(); ++i) {
      made[list.columns[i].name] = row.cells[i];
    }
    rows.push_back(std::move(made));
  }
  const Json all = {
      {"name", list.name}, {"title", list.title}, {"rows", rows}, {"closing", list.closing}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace prikaz::archive
