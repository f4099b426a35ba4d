// What the cells of a column and the items of a list have in common, and which of them differ.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/form.h"
#include "check/rules/grid.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"

namespace prikaz::check::form {

namespace {

// A cell, with the first of its lines where it begins and the last where it ends.
struct Entry {
  const Paragraph* first;
  const Paragraph* last;
};
using Column = std::vector<Entry>;

// A row that goes on behind a page's end, or the rest of one: nobody can tell how it begins or
// ends.
bool torn(const Grid& grid, size_t row) {
  size_t next = row + 1;
  while (next < grid.rows.size() && (repeats_head(grid, next) || !grid.rows[next].first())) ++next;
  return continues_row(grid, row) || (next < grid.rows.size() && continues_row(grid, next));
}

std::vector<Column> columns_of(Findings& found) {
  std::vector<Column> out;
  for (const Grid& grid : found.grids()) {
    std::vector<Column> columns(grid.table->columns.size());
    for (size_t r = 0; r < grid.rows.size(); ++r) {
      const GridRow& row = grid.rows[r];
      if (row.section || row.head || repeats_head(grid, r) || torn(grid, r)) continue;
      for (size_t c = 0; c < std::min(columns.size(), row.cells.size()); ++c) {
        if (grid.table->columns[c] == ColumnUse::kNumber || row.cells[c].empty()) continue;
        columns[c].push_back({row.cells[c].lines.front(), row.cells[c].lines.back()});
      }
    }
    out.insert(out.end(), columns.begin(), columns.end());
  }
  return out;
}

// Where most entries of a column agree, tells those that do not: at least three, fewer than a
// third.
bool is_minority(size_t count, size_t all) {
  return count > 0 && all >= 4 && count * 3 <= all;
}

char32_t end_mark(const Paragraph& paragraph) {
  const std::string_view text = trimmed(paragraph.text);
  return text.empty() ? U' ' : static_cast<unsigned char>(text.back());
}

// «и др.», «г.», «и т. д.»: a stop that belongs to its word.
bool ends_with_abbreviation(const Paragraph& paragraph) {
  static constexpr std::array<std::string_view, 14> kEnds = {
      " др.",  " д.", " п.", " г.",      " гг.",     " руб.",    " экз.",
      " чел.", ".п.", ".д.", "\u00A0г.", "\u00A0д.", "\u00A0п.", "\u00A0др."};
  const std::string_view text = trimmed(paragraph.folded);
  for (const std::string_view end : kEnds) {
    if (text.ends_with(end)) return true;
  }
  const bool initial = text.size() > 4 && text[text.size() - 4] == '.';
  return initial;
}

// The first letter, «» and brackets passed over; 0 when a number or a sign begins.
Token first_word(const Paragraph& paragraph) {
  for (const Token& token : paragraph.tokens) {
    if (token.end <= paragraph.body || token.kind == TokenKind::kSpace || opens(token) ||
        token.kind == TokenKind::kRaw)
      continue;
    return token.kind == TokenKind::kWord && token.cyrillic ? token : Token{};
  }
  return {};
}

// «город Зареченск»: begins with a small letter by right.
bool names_place(std::string_view folded) {
  static constexpr std::array<std::string_view, 12> kPlaces = {
      "город", "село", "деревня", "поселок", "посёлок", "станица",
      "хутор", "г",    "с",       "д",       "пос",     "ст"};
  return is_one_of(folded, kPlaces);
}

// «кабинет «Прогноз»», «клуб «Луч»»: the small letter belongs to the name.
bool names_office(const Paragraph& paragraph, const Token& word) {
  return !word.capital && paragraph.text.compare(word.end, 3, " «") == 0;
}

// «Проверить»: an infinitive; «Проверка»: not.
bool is_infinitive(std::string_view folded) {
  static constexpr std::array<std::string_view, 6> kEndings = {"ать", "ить", "еть",
                                                               "ять", "уть", "ыть"};
  static constexpr std::array<std::string_view, 4> kNouns = {"сеть", "печать", "мать", "память"};
  if (is_one_of(folded, kNouns) || folded.size() < 10) return false;
  for (const std::string_view ending : kEndings) {
    if (folded.ends_with(ending)) return true;
  }
  return folded.ends_with("ться") || folded.ends_with("ести") || folded.ends_with("йти");
}

}  // namespace

void mixed_stops(const Document&, Findings& found) {
  for (const Column& column : columns_of(found)) {
    std::vector<const Paragraph*> with, without;  // a list in a cell ends with a stop of its own
    for (const Entry& entry : column) {
      if (ends_with_abbreviation(*entry.last) || entry.last->body > 0 || entry.last->bulleted)
        continue;
      (end_mark(*entry.last) == '.' ? with : without).push_back(entry.last);
    }
    const size_t all = with.size() + without.size();
    const bool extra = is_minority(with.size(), all), lacking = is_minority(without.size(), all);
    for (const Paragraph* paragraph : extra     ? with
                                      : lacking ? without
                                                : std::vector<const Paragraph*>{}) {
      const Walk walk(*paragraph);
      size_t last = walk.size() - 1;
      while (last > 0 && walk.is_space(last)) --last;
      const size_t before = extra && last > 0 ? last - 1 : last;
      found.add(*paragraph, walk[before].begin, walk[last].end,
                extra ? Message{"у остальных ячеек столбца точки в конце нет",
                                "the other cells of the column end without a stop"}
                      : Message{"у остальных ячеек столбца в конце точка",
                                "the other cells of the column end with a stop"});
    }
  }
}

void mixed_capitals(const Document&, Findings& found) {
  for (const Column& column : columns_of(found)) {
    std::vector<std::pair<const Paragraph*, Token>> capital, small;
    for (const Entry& entry : column) {
      const Token word = first_word(*entry.first);
      if (word.size() == 0 || names_place(entry.first->folded_of(word))) continue;
      if (names_office(*entry.first, word)) continue;
      const auto named = people(*entry.first);  // a name has its capital by right
      if (!named.empty() && named.front().begin == word.begin) continue;
      (word.capital ? capital : small).push_back({entry.first, word});
    }
    const size_t all = capital.size() + small.size();
    if (small.empty() || all < 4 || small.size() * 2 > all) continue;
    for (const auto& [paragraph, word] : small) {
      found.add(*paragraph, word.begin, word.end,
                {"остальные ячейки столбца начинаются с прописной буквы",
                 "the other cells of the column begin with a capital"},
                with_capital(paragraph->of(word)));
    }
  }
}

namespace {

// Runs of dash items that stand together.
std::vector<std::vector<const Paragraph*>> lists(const Document& document) {
  std::vector<std::vector<const Paragraph*>> out;
  const Paragraph* last = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool item =
        paragraph.role == Role::kItem ||
        (paragraph.role == Role::kText && paragraph.body > 0 && !paragraph.in_table());
    if (item) {
      if (!last) out.emplace_back();
      out.back().push_back(&paragraph);
    }
    last = item ? &paragraph : nullptr;
  }
  return out;
}

}  // namespace

namespace {

// «повышение», «организация»: a noun made of a verb.
bool names_deed(std::string_view folded) {
  static constexpr std::array<std::string_view, 4> kEndings = {"ение", "ание", "тие", "ация"};
  for (const std::string_view ending : kEndings) {
    if (folded.ends_with(ending)) return true;
  }
  return false;
}

// «- повысить …; - внедрение …»: one list, two ways to name what is to be done.
void verbs_among_nouns(const std::vector<const Paragraph*>& items, Findings& found) {
  std::vector<std::pair<const Paragraph*, Token>> verbs, nouns;
  for (const Paragraph* item : items) {
    const Token word = first_word(*item);
    if (word.size() == 0) continue;
    if (is_infinitive(item->folded_of(word))) verbs.push_back({item, word});
    if (names_deed(item->folded_of(word))) nouns.push_back({item, word});
  }
  if (verbs.empty() || nouns.empty()) return;
  for (const auto& [paragraph, word] : verbs.size() <= nouns.size() ? verbs : nouns) {
    found.add(*paragraph, word.begin, word.end,
              {"в одном перечне и глаголы, и существительные", "verbs and nouns in one list"});
  }
}

}  // namespace

void mixed_verbs(const Document& document, Findings& found) {
  for (const auto& items : lists(document)) verbs_among_nouns(items, found);
  for (const Column& column : columns_of(found)) {
    std::vector<std::pair<const Paragraph*, Token>> verbs;
    for (const Entry& entry : column) {
      const Token word = first_word(*entry.first);
      if (word.size() > 0 && is_infinitive(entry.first->folded_of(word)))
        verbs.push_back({entry.first, word});
    }
    if (!is_minority(verbs.size(), column.size())) continue;
    for (const auto& [paragraph, word] : verbs) {
      found.add(*paragraph, word.begin, word.end,
                {"остальные строки названы существительным, а эта глаголом",
                 "the other rows begin with a noun, this one with a verb"});
    }
  }
}

void list_capitals(const Document& document, Findings& found) {
  for (const auto& items : lists(document)) {
    bool any_small = false, pairs = false;  // «школа – кого»: they begin with names
    for (const Paragraph* item : items) {
      for (const Token& token : item->tokens)
        pairs = pairs || (is_dash(token) && token.begin > item->body);
      const Token word = first_word(*item);
      any_small = any_small || (word.size() > 0 && !word.capital);
    }
    for (size_t i = 0; i < items.size() && !pairs; ++i) {
      const Token word = first_word(*items[i]);
      const bool after_semicolon = i > 0 && end_mark(*items[i - 1]) == ';';
      if (word.size() == 0 || !word.capital || word.all_capitals) continue;
      const bool first_of_such = i == 0 && items.size() > 1 && end_mark(*items[0]) == ';';
      if (!after_semicolon && !first_of_such) continue;
      // A name keeps its capital: another capital follows it in most cases.
      const Walk walk(*items[i]);
      size_t index = 0;
      while (walk[index].begin != word.begin) ++index;
      if (walk[index + 2].capital || walk.is_mark(index + 2, U'«')) continue;
      Finding& made = found.add(*items[i], word.begin, word.end,
                                {"после точки с запятой перечень продолжают со строчной буквы",
                                 "after a semicolon a list goes on with a small letter"},
                                with_small(items[i]->of(word)));
      if (!any_small) made.severity = Severity::kNote;
    }
  }
}

namespace {

// A line that ends with a comma, and a heading follows it.
void comma_before_heading(const Document& document, Findings& found) {
  for (size_t k = 0; k + 1 < document.paragraphs.size(); ++k) {
    const Paragraph &line = document.paragraphs[k], &next = document.paragraphs[k + 1];
    const bool ends = !line.text.empty() && end_mark(line) == ',';
    if (!ends || line.block == next.block || line.in_table() || next.in_table()) continue;
    if (line.role == Role::kItem || line.role == Role::kTitle) continue;
    // «…, учитывая труд работников, / ПРИКАЗЫВАЮ:»: one sentence.
    if (line.role == Role::kPreamble || next.role == Role::kOperative) continue;
    const Token word = first_word(next);
    if (!word.capital || end_mark(next) != ':') continue;
    const size_t at = line.text.rfind(',');
    found.add(line, at, at + 1, {"в конце перечня нужна точка", "a list ends with a full stop"},
              ".");
  }
}

}  // namespace

void list_end(const Document& document, Findings& found) {
  comma_before_heading(document, found);
  for (const auto& items : lists(document)) {
    if (items.size() < 2) continue;
    const Paragraph& last = *items.back();
    const char32_t mark = end_mark(last), usual = end_mark(*items.front());
    if ((usual != ';' && usual != ',') || mark == '.' || mark == ':' || mark == '!') continue;
    if (ends_with_abbreviation(last)) continue;
    const Walk walk(last);
    size_t token = walk.size() - 1;
    while (token > 0 && walk.is_space(token)) --token;
    found.add(last, walk[token].begin, walk[token].end,
              {"в конце перечня нужна точка", "a list ends with a full stop"});
  }
}

namespace {

const Paragraph* paragraph_at(const Document& document, size_t index) {
  return index < document.paragraphs.size() ? &document.paragraphs[index] : nullptr;
}

// «1. Общие положения» over «1.1. …», «1. Нормативное обеспечение» between the rows of a table,
// «3. Разное» of minutes.
bool is_section_heading(const Document& document, size_t index) {
  constexpr size_t kLongest = 200;  // bytes
  const Paragraph& point = document.paragraphs[index];
  if (point.text.size() > kLongest || point.number.find('.') != std::string::npos) return false;
  const Part& part = document.parts[static_cast<size_t>(point.part)];
  if (part.kind == "протокол") return true;
  const Paragraph* next = paragraph_at(document, index + 1);
  if (!next || next->part != point.part) return false;
  const bool in_table = point.in_table() || next->in_table() ||
                        (index > 0 && document.paragraphs[index - 1].in_table());
  if (in_table) return true;
  const bool order = point.part == 0 && part.operative != kNone;
  return !order && (next->role == Role::kText || next->number == point.number + ".1");
}

}  // namespace

void point_end(const Document& document, Findings& found) {
  size_t with = 0, without = 0;
  std::vector<const Paragraph*> bare_points;
  for (size_t k = 0; k < document.paragraphs.size(); ++k) {
    const Paragraph& point = document.paragraphs[k];
    if (point.role != Role::kPoint || point.has_parts || trimmed(point.text).empty()) continue;
    const char32_t mark = end_mark(point);
    if (mark == '.') ++with;
    if (mark == '.' || mark == ':' || mark == ';' || mark == '!' || mark == '?' || mark == ')')
      continue;
    if (is_section_heading(document, k) || point.text.ends_with("__")) continue;
    ++without;
    bare_points.push_back(&point);
  }
  if (with < 2 || with < without) return;
  for (const Paragraph* point : bare_points) {
    const Walk walk(*point);
    size_t token = walk.size() - 1;
    while (token > 0 && walk.is_space(token)) --token;
    found.add(*point, walk[token].begin, walk[token].end,
              {"пункт не закончен точкой", "a point does not end with a full stop"});
  }
}

}  // namespace prikaz::check::form
