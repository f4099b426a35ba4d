// CSV (RFC 4180) as Excel on a Russian Windows writes it: any of «;», tab and «,», any code page.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "data/grid.h"
#include "data/source_text.h"

namespace prikaz::data {

namespace {

// Counts outside of quotes, in the first line that has any of them.
char find_separator(std::string_view text) {
  constexpr std::array kSeparators = {';', '\t', ','};
  std::array<size_t, kSeparators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    for (size_t i = 0; i < kSeparators.size(); ++i) counts[i] += c == kSeparators[i] ? 1 : 0;
    if (c == '\n' && *std::max_element(counts.begin(), counts.end()) > 0) break;
  }
  return kSeparators[static_cast<size_t>(std::max_element(counts.begin(), counts.end()) -
                                         counts.begin())];
}

class CsvReader {
 public:
  CsvReader(const SourceText& source, const TableOptions& options)
      : source_(source), text_(source.text()), options_(options) {
    grid_.file = source.file();
  }

  Result<Grid> run();

 private:
  Result<Value> cell(size_t column);
  Result<std::string> quoted(size_t column);
  bool at_end() const { return at_ >= text_.size(); }
  bool at_cell_end() const { return at_end() || text_[at_] == separator_ || text_[at_] == '\n'; }

  const SourceText& source_;
  std::string_view text_;
  const TableOptions& options_;
  Grid grid_;
  size_t at_ = 0;
  int line_ = 1;
  int row_ = 1;  // the line in which the row begins
  char separator_ = ';';
};

// A cell in quotes, which may hold separators and line ends; «""» is a quote.
Result<std::string> CsvReader::quoted(size_t column) {
  const int opened = line_;
  std::string out;
  for (++at_; !at_end(); ++at_) {
    const char c = text_[at_];
    line_ += c == '\n' ? 1 : 0;
    if (c != '"') {
      out += c;
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      out += text_[++at_];
    } else {
      ++at_;
      return out;
    }
  }
  return failure("table.unclosed-quote", grid_.origin(opened, column).location(),
                 {"кавычка в этой ячейке открыта и не закрыта до конца файла",
                  "a quote is opened in this cell and not closed by the end of the file"},
                 {"закройте её; сам знак \" внутри ячейки пишут дважды",
                  "close it; the sign \" itself is written twice"});
}

Result<Value> CsvReader::cell(size_t column) {
  std::string text;
  bool plain = true;
  if (!at_end() && text_[at_] == '"') {
    plain = false;
    PRIKAZ_TRY(text, quoted(column));
  }
  // Also what stands behind the closing quote: ООО "Лицей" is often left as it is.
  const size_t start = at_;
  while (!at_cell_end()) ++at_;
  text += text_.substr(start, at_ - start);
  const std::string_view kept = trimmed_cell(text);
  if (kept.empty()) return Value();
  return Value::scalar(std::string(kept), plain).with_origin(grid_.origin(row_, column));
}

Result<Grid> CsvReader::run() {
  if (text_.starts_with("sep=") && text_.size() > 4) {  // Excel's own hint
    separator_ = text_[4];
    at_ = std::min(text_.find('\n'), text_.size() - 1) + 1;
    line_ = 2;
  } else {
    separator_ = find_separator(text_);
  }
  uint64_t cells = 0;
  while (!at_end()) {
    row_ = line_;
    GridRow row;
    row.number = row_;
    while (true) {
      PRIKAZ_TRY(Value value, cell(row.cells.size()));
      row.cells.push_back(std::move(value));
      if (++cells > options_.cells) return too_many_cells(grid_, row_, options_.cells);
      if (at_end() || text_[at_] == '\n') break;
      ++at_;
    }
    if (!at_end()) {
      ++at_;
      ++line_;
    }
    while (row.cells.size() > 1 && row.cells.back().is(Value::Kind::kNull)) row.cells.pop_back();
    grid_.rows.push_back(std::move(row));
  }
  return std::move(grid_);
}

}  // namespace

Result<Grid> read_csv(std::string_view bytes, const std::string& file, const TableOptions& options,
                      Diagnostics* notes) {
  PRIKAZ_TRY(const SourceText source, SourceText::open(bytes, file, {}, notes));
  const size_t zero = source.text().find('\0');
  if (zero != std::string_view::npos) {
    return failure("table.broken", source.location_at(zero),
                   {"это не таблица CSV: в файле нулевые байты",
                    "this is no CSV table: the file holds zero bytes"});
  }
  return CsvReader(source, options).run();
}

}  // namespace prikaz::data
