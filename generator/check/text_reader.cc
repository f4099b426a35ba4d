#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/letters.h"
#include "check/readers.h"
#include "russian/names.h"
#include "russian/phrases.h"

namespace prikaz::check {

namespace {

constexpr size_t kLongestLine = size_t{1} << 20;
constexpr size_t kLargest = size_t{32} << 20;

// A line of the file, as offsets into its text.
struct Line {
  size_t begin = 0, end = 0;
  std::string_view text;
  bool blank() const { return trimmed(text).empty(); }
  bool leading_tab() const { return !text.empty() && text[0] == '\t'; }
  // «1.1 | Провести опрос | май», «| № | Мероприятие |»: cells as a bar parts them.
  bool has_bars() const {
    const std::string_view inner = trimmed(text);
    return inner.find(" | ") != std::string_view::npos ||
           (inner.size() > 2 && inner.starts_with("| ") && inner.ends_with(" |"));
  }
  // «|---|---|» below the head of such a table.
  bool is_ruler() const {
    const std::string_view inner = trimmed(text);
    return inner.starts_with('|') && inner.find_first_not_of("|-: ") == std::string_view::npos;
  }
  // A tab between two texts.
  bool has_cells() const {
    const std::string_view inner = trimmed(text);
    return inner.find('\t') != std::string_view::npos ||
           (!inner.empty() && text.find('\t', static_cast<size_t>(inner.data() - text.data()) +
                                                  inner.size()) != std::string_view::npos);
  }
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    out.push_back({at, end, text.substr(at, end - at)});
    at = end + 1;
  }
  return out;
}

// «№» or «№ п/п» alone: the head of a table whose cells stand one below another.
bool begins_column_of_cells(const Line& line) {
  if (!line.leading_tab() || line.has_cells()) return false;
  const std::string word = bare(line.text);
  return word == "№" || word == "№п/п" || word == "№п.п.";
}

// The number in a cell that holds nothing else, or 0.
int row_number(std::string_view cell) {
  std::string_view text = trimmed(cell);
  if (text.starts_with("[bookmark:")) {
    const size_t end = text.find(']');
    if (end != std::string_view::npos) text.remove_prefix(end + 1);
  }
  text = trimmed(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.empty() || text.size() > 4) return 0;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

class TextReader {
 public:
  TextReader(Document& document, std::string_view text)
      : document_(document), lines_(lines_of(text)) {}

  void read() {
    document_.paragraphs.reserve(lines_.size());
    for (size_t i = 0; i < lines_.size();) {
      if (begins_column_of_cells(lines_[i])) {
        i = read_column_of_cells(i);
      } else if (const size_t end = rows_end(i); end > i) {
        i = read_rows(i, end);
      } else if (const size_t last = bars_end(i); last > i) {
        i = read_bars(i, last);
      } else {
        read_line(lines_[i++]);
      }
    }
  }

 private:
  Paragraph& add(const Line& line, size_t from, size_t to) {
    Paragraph& made = document_.paragraphs.emplace_back();
    made.source = 0;
    made.text = line.text.substr(from, to - from);
    made.spans = {{0, static_cast<uint32_t>(to - from), static_cast<uint32_t>(line.begin + from)}};
    made.block = block_;
    made.place = {document_.file};
    return made;
  }

  void read_line(const Line& line) {
    if (line.blank()) {
      ++block_;
      return;
    }
    const char32_t first = first_character(trimmed(line.text));
    const bool begins = is_digit(first) || first == '-' || first == U'–' || first == U'—' ||
                        first == U'•' || line.leading_tab();
    if (begins) ++block_;
    add(line, 0, line.text.size());
  }

  // Behind the last of at least two rows that begin here, or `start`.
  size_t rows_end(size_t start) const {
    if (!lines_[start].has_cells()) return start;
    size_t end = start, rows = 0;
    for (size_t i = start; i < lines_.size(); ++i) {
      if (lines_[i].blank()) continue;
      if (!lines_[i].has_cells()) break;
      // Who signs stands below an empty line.
      if (rows > 1 && lines_[i - 1].blank() && are_signatures(i, i + 1)) break;
      end = i + 1;
      ++rows;
    }
    const bool signing = are_signatures(start, end) || are_signing_lines(start, end);
    return rows > 1 && !signing ? end : start;
  }

  // Behind the last of at least two rows with bars that begin here, or `start`. A line without
  // bars between two of them is a row across: «2. Работа с детьми».
  size_t bars_end(size_t start) const {
    size_t end = start;
    for (; end < lines_.size() && !lines_[end].blank(); ++end) {
      const bool across = end > start && end + 1 < lines_.size() && lines_[end - 1].has_bars() &&
                          lines_[end + 1].has_bars();
      if (!lines_[end].has_bars() && !lines_[end].is_ruler() && !across) break;
    }
    return end > start + 1 && lines_[start].has_bars() ? end : start;
  }

  size_t read_bars(size_t start, size_t end) {
    Table& table = begin_table();
    for (size_t i = start; i < end; ++i) {
      if (!lines_[i].is_ruler()) read_barred(lines_[i], table.rows++);
    }
    end_table(table);
    return end;
  }

  void read_barred(const Line& line, int row) {
    size_t at = 0, end = line.text.size();
    if (const std::string_view inner = trimmed(line.text); inner.starts_with("| ")) {
      at = static_cast<size_t>(inner.data() - line.text.data()) + 1;
      if (inner.ends_with(" |")) end = at + inner.size() - 2;
    }
    for (int column = 0; at <= end; ++column) {
      const size_t bar = std::min(line.text.find('|', at), end);
      const std::string_view text = trimmed(line.text.substr(at, bar - at));
      const size_t from = text.empty() ? at : static_cast<size_t>(text.data() - line.text.data());
      ++block_;
      Paragraph& cell = add(line, from, from + text.size());
      cell.table = table_index();
      cell.row = row;
      cell.column = column;
      at = bar + 1;
    }
  }

  // «____ А.Б. Лугова⇥«___» ____ 2026 г.» over others of the kind: nobody's table.
  bool are_signing_lines(size_t start, size_t end) const {
    for (size_t i = start; i < end; ++i) {
      const std::string_view text = trimmed(lines_[i].text);
      if (text.empty()) continue;
      const bool ruled = text.find("___") != std::string_view::npos;
      if (!ruled || lines_[i].leading_tab() || is_digit(first_character(text))) return false;
    }
    return true;
  }

  // «Председатель⇥К.А. Дроздов» over «Секретарь⇥И.С. Лаптева».
  bool are_signatures(size_t start, size_t end) const {
    for (size_t i = start; i < end; ++i) {
      if (lines_[i].blank()) continue;
      const std::string_view text = trimmed(lines_[i].text);
      const size_t tab = text.find('\t');
      const std::string_view name = trimmed(text.substr(std::min(tab, text.size())));
      const size_t initial = name.find('.');
      constexpr size_t kLetter = 2;  // bytes
      if (name.find('\t') != std::string_view::npos || initial != kLetter) return false;
      if (!russian::parse_name(name) || !russian::names_person(text.substr(0, tab))) return false;
    }
    return true;
  }

  Table& begin_table() {
    Table& table = document_.tables.emplace_back();
    table.first = static_cast<int>(document_.paragraphs.size());
    ++block_;
    return table;
  }

  void end_table(Table& table) {
    table.last = static_cast<int>(document_.paragraphs.size());
    ++block_;
  }

  int table_index() const { return static_cast<int>(document_.tables.size()) - 1; }

  size_t read_rows(size_t start, size_t end) {
    Table& table = begin_table();
    for (size_t i = start; i < end; ++i) {
      if (lines_[i].blank()) {
        const int next = static_cast<int>(document_.paragraphs.size());
        if (table.gaps.empty() || table.gaps.back() != next) table.gaps.push_back(next);
        continue;
      }
      read_row(lines_[i], table.rows++);
    }
    end_table(table);
    return end;
  }

  void read_row(const Line& line, int row) {
    int column = 0;
    for (size_t at = 0; at <= line.text.size(); ++column) {
      const size_t end = std::min(line.text.find('\t', at), line.text.size());
      ++block_;
      Paragraph& cell = add(line, at, end);
      cell.table = table_index();
      cell.row = row;
      cell.column = column;
      at = end + 1;
    }
  }

  struct Cell {
    std::vector<size_t> lines;
    int number = 0;
  };

  // The cells that begin at `start`, and the line behind them.
  std::vector<Cell> cells_from(size_t start, size_t& end) const {
    std::vector<Cell> cells;
    bool after_blank = false;
    for (end = start; end < lines_.size(); ++end) {
      const Line& line = lines_[end];
      if (line.blank()) {
        after_blank = true;
        continue;
      }
      if (line.leading_tab()) {
        cells.push_back({{end}, row_number(line.text)});
      } else if (after_blank) {
        break;
      } else {
        cells.back().lines.push_back(end);
      }
      after_blank = false;
    }
    return cells;
  }

  size_t read_column_of_cells(size_t start) {
    size_t end = start;
    const std::vector<Cell> cells = cells_from(start, end);
    size_t columns = 0;
    while (columns < cells.size() && cells[columns].number != 1) ++columns;
    Table& table = begin_table();
    int column = 0;
    for (const Cell& cell : cells) {
      const bool full = column >= static_cast<int>(columns);
      if (full && cell.number > 0) {
        ++table.rows;
        column = 0;
      }
      ++block_;
      for (const size_t i : cell.lines) {
        const Line& line = lines_[i];
        Paragraph& made = add(line, line.leading_tab() ? 1 : 0, line.text.size());
        made.table = table_index();
        made.row = table.rows;
        made.column = column;
      }
      ++column;
    }
    ++table.rows;
    end_table(table);
    return end;
  }

  Document& document_;
  const std::vector<Line> lines_;
  int block_ = 0;
};

}  // namespace

Result<Document> read_text(std::string_view bytes, const std::string& file, Diagnostics& notes) {
  data::ReadLimits limits;
  limits.bytes = kLargest;
  PRIKAZ_TRY(data::SourceText opened, data::SourceText::open(bytes, file, limits, &notes));
  Document document;
  document.form = Form::kText;
  document.file = file;
  auto source = std::make_shared<const data::SourceText>(std::move(opened));
  for (int line = 1; line <= source->line_count(); ++line) {
    if (source->line(line).size() < kLongestLine) continue;
    return failure("check.long-line", {file, line, 1},
                   {"строка длиннее мегабайта: это не текст документа",
                    "a line longer than a megabyte: this is no text of a paper"},
                   {"укажите карточку, документ Word или текст с обычными строками",
                    "name a card, a Word document or a text with ordinary lines"});
  }
  if (source->text().find('\0') != std::string_view::npos) {
    return failure(
        "check.binary", {file},
        {"это не текст: в файле есть нулевые байты", "this is no text: the file has zero bytes"},
        {"укажите карточку, документ Word (.docx) или текст",
         "name a card, a Word document (.docx) or a text"});
  }
  if (trimmed(bare(source->text())).empty()) {
    return failure("check.empty", {file}, {"в файле нет текста", "the file holds no text"});
  }
  document.sources.push_back(source);
  TextReader(document, source->text()).read();
  return document;
}

}  // namespace prikaz::check
