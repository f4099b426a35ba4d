// CSV (RFC 4180) as Excel on a Russian Windows writes it: any of «;», tab and «,», any code page.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "data/grid.h"
#include "data/text_pieces.h"

namespace prikaz::data {

namespace {

constexpr size_t kLongestRow = size_t{16} << 20;

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

class CsvRows : public RowSource {
 public:
  CsvRows(TextPieces pieces, uint64_t limit) : pieces_(std::move(pieces)), limit_(limit) {
    file = pieces_.file();
  }

  Result<void> begin();
  Result<std::optional<GridRow>> next() override;
  double progress() const override;

 private:
  // What stands in text_ may end before a row does: then the row is read again from its beginning.
  enum class Outcome { kWhole, kCut };

  Result<void> more();
  Outcome row(GridRow& out);
  Outcome cell(GridRow& out);
  Outcome quoted(std::string& out, size_t column);
  bool at_end() const { return at_ >= text_.size(); }
  bool at_cell_end() const { return at_end() || text_[at_] == separator_ || text_[at_] == '\n'; }

  TextPieces pieces_;
  const uint64_t limit_;
  std::string text_;
  size_t at_ = 0;
  int line_ = 1;
  bool last_ = false;  // nothing follows text_
  uint64_t cells_ = 0;
  char separator_ = ';';
  int quote_line_ = 0;  // of the quote opened last
  size_t quote_column_ = 0;
};

Result<void> CsvRows::begin() {
  PRIKAZ_CHECK(more());
  if (text_.starts_with("sep=") && text_.size() > 4) {  // Excel's own hint
    separator_ = text_[4];
    at_ = std::min(text_.find('\n'), text_.size() - 1) + 1;
    line_ = 2;
  } else {
    separator_ = find_separator(text_);
  }
  return {};
}

// The next lines behind those not read yet.
Result<void> CsvRows::more() {
  PRIKAZ_TRY(const std::string piece, pieces_.next());
  last_ = piece.empty();
  text_.erase(0, std::exchange(at_, 0));
  if (const size_t zero = piece.find('\0'); zero != std::string::npos) {
    const auto before = std::count(text_.begin(), text_.end(), '\n') +
                        std::count(piece.begin(), piece.begin() + static_cast<long>(zero), '\n');
    return failure("table.broken", origin(line_ + static_cast<int>(before), 0).location(),
                   {"это не таблица CSV: в файле нулевые байты",
                    "this is no CSV table: the file holds zero bytes"});
  }
  text_ += piece;
  return {};
}

double CsvRows::progress() const {
  if (pieces_.size() == 0) return 1;
  const double ahead = static_cast<double>(text_.size() - at_);
  return std::clamp(
      (static_cast<double>(pieces_.taken()) - ahead) / static_cast<double>(pieces_.size()), 0.0,
      1.0);
}

// A cell in quotes, which may hold separators and line ends; «""» is a quote.
CsvRows::Outcome CsvRows::quoted(std::string& out, size_t column) {
  quote_line_ = line_;
  quote_column_ = column;
  for (++at_; !at_end(); ++at_) {
    const char c = text_[at_];
    line_ += c == '\n' ? 1 : 0;
    if (c != '"') {
      out += c;
      continue;
    }
    if (at_ + 1 == text_.size() && !last_) return Outcome::kCut;
    if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      out += text_[++at_];
    } else {
      ++at_;
      return Outcome::kWhole;
    }
  }
  return Outcome::kCut;
}

CsvRows::Outcome CsvRows::cell(GridRow& out) {
  std::string text;
  bool plain = true;
  if (!at_end() && text_[at_] == '"') {
    plain = false;
    if (quoted(text, out.cells.size()) == Outcome::kCut) return Outcome::kCut;
  }
  // Also what stands behind the closing quote: ООО "Лицей" is often left as it is.
  const size_t start = at_;
  while (!at_cell_end()) ++at_;
  if (at_end() && !last_) return Outcome::kCut;
  text += std::string_view(text_).substr(start, at_ - start);
  const std::string_view kept = trimmed_cell(text);
  const size_t column = out.cells.size();
  if (kept.empty()) {
    out.cells.emplace_back();
    return Outcome::kWhole;
  }
  if (kept.size() < text.size()) out.trimmed.push_back(column);
  out.cells.push_back(
      Value::scalar(std::string(kept), plain).with_origin(origin(out.number, column)));
  return Outcome::kWhole;
}

CsvRows::Outcome CsvRows::row(GridRow& out) {
  out = {};
  out.number = line_;
  while (true) {
    if (cell(out) == Outcome::kCut) return Outcome::kCut;
    if (at_end() || text_[at_] == '\n') break;
    ++at_;
  }
  if (!at_end()) {
    ++at_;
    ++line_;
  }
  return Outcome::kWhole;
}

Result<std::optional<GridRow>> CsvRows::next() {
  while (at_end()) {
    if (last_) return std::optional<GridRow>();
    PRIKAZ_CHECK(more());
  }
  GridRow out;
  for (;;) {
    const size_t start = at_;
    const int line = line_;
    if (row(out) == Outcome::kWhole) break;
    if (last_ || text_.size() - start > kLongestRow) {
      return failure("table.unclosed-quote", origin(quote_line_, quote_column_).location(),
                     {"кавычка в этой ячейке открыта и не закрыта до конца файла",
                      "a quote is opened in this cell and not closed by the end of the file"},
                     {"закройте её; сам знак \" внутри ячейки пишут дважды",
                      "close it; the sign \" itself is written twice"});
    }
    at_ = start;
    line_ = line;
    PRIKAZ_CHECK(more());
  }
  cells_ += out.cells.size();
  if (cells_ > limit_) return too_many_cells(*this, out.number, limit_);
  while (out.cells.size() > 1 && out.cells.back().is(Value::Kind::kNull)) out.cells.pop_back();
  return std::optional(std::move(out));
}

}  // namespace

Result<std::unique_ptr<RowSource>> open_csv(const files::Input& input, const TableOptions& options,
                                            Diagnostics* notes) {
  PRIKAZ_TRY(TextPieces pieces, TextPieces::open(input, notes));
  auto rows = std::make_unique<CsvRows>(std::move(pieces), options.cells);
  PRIKAZ_CHECK(rows->begin());
  return std::unique_ptr<RowSource>(std::move(rows));
}

}  // namespace prikaz::data
