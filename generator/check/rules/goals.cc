// A goal of the text held against the row of the table that names the same thing; classes that no
// school has.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/form.h"
#include "check/rules/grid.h"
#include "check/rules/mentions.h"
#include "check/rules/other_place.h"
#include "check/rules/quantities.h"
#include "check/rules/word_sets.h"

namespace prikaz::check::form {

namespace {

using View = std::string_view;

// «Доля учителей …, % | 71 | 85»
struct Indicator {
  std::vector<View> words;
  std::vector<int64_t> values;
  const Paragraph* last = nullptr;  // the cell of the last value
};

std::optional<Indicator> indicator_of(const GridRow& row) {
  static constexpr std::array<View, 6> kCounting = {"доля",  "доли",       "число",
                                                    "числа", "количество", "процент"};
  constexpr size_t kLeastWords = 3;
  Indicator out;
  for (const GridCell& cell : row.cells) {
    if (cell.lines.size() != 1) continue;
    const Paragraph& line = *cell.lines.front();
    const Walk walk(line);
    const auto value = quantity_at(walk, 0);
    if (value && value->last + 1 == walk.size()) {
      if (out.words.empty()) continue;  // the row's number
      out.values.push_back(value->value);
      out.last = &line;
    } else if (out.words.empty()) {
      for (const View word : content_words(line, 0, walk.size())) {
        if (!is_one_of(word, kCounting)) out.words.push_back(word);
      }
      if (out.words.size() < kLeastWords) out.words.clear();
    }
  }
  if (out.words.empty() || out.values.empty()) return std::nullopt;
  return out;
}

// «увеличение доли …, до 85 %»: the goal, when the item names only one.
std::optional<Quantity> goal_of(const Paragraph& paragraph, const Walk& walk) {
  static constexpr std::array<View, 6> kChange = {"увелич", "рост",   "повыш",
                                                  "сниж",   "уменьш", "доведени"};
  if (!mentions_any(paragraph.folded, kChange)) return std::nullopt;
  std::optional<Quantity> out;
  for (const Quantity& each : quantities(paragraph, 0, walk.size())) {
    if (!each.share) continue;
    if (out) return std::nullopt;
    out = each;
  }
  const bool until = out && walk.is_space(out->first - 1) && walk.folded(out->first - 2) == "до";
  return until ? out : std::nullopt;
}

std::vector<Indicator> indicators_of(Findings& found) {
  std::vector<Indicator> out;
  for (const Grid& grid : found.grids()) {
    for (const GridRow& row : grid.rows) {
      if (auto indicator = indicator_of(row)) out.push_back(std::move(*indicator));
    }
  }
  return out;
}

}  // namespace

void goals(const Document& document, Findings& found) {
  std::vector<Indicator> indicators;
  bool read_rows = false;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool read = paragraph.role == Role::kItem || paragraph.role == Role::kPoint ||
                      paragraph.role == Role::kText;
    if (!read || paragraph.in_table() || paragraph.text.find('%') == std::string::npos) continue;
    const Walk walk(paragraph);
    const auto goal = goal_of(paragraph, walk);
    if (!goal) continue;
    if (!read_rows) indicators = indicators_of(found);
    read_rows = true;
    const auto words = content_words(paragraph, 0, walk.size());
    const Indicator* same = nullptr;
    size_t count = 0;
    for (const Indicator& each : indicators) {
      if (!holds_all(each.words, words)) continue;
      same = &each;
      ++count;
    }
    if (count != 1 ||
        std::find(same->values.begin(), same->values.end(), goal->value) != same->values.end())
      continue;
    const Message there =
        with_place(said(same->values.back()), other_place(document, *same->last, 0));
    found.add(
        paragraph, walk[goal->first].begin, walk[goal->last].end,
        {"в тексте " + said(goal->value) + ", а в таблице для того же показателя " + there.russian,
         said(goal->value) + " in the text, in the table " + there.english});
  }
}

// A pupil of the 12th class.
void no_class(const Document&, Findings& found) {
  constexpr long kLast = 11;
  for (const Grid& grid : found.grids()) {
    if (grid.rows.empty()) continue;
    const auto& heads = grid.rows.front().cells;
    for (size_t c = 0; c < heads.size(); ++c) {
      if (heads[c].text != "класс") continue;
      for (const GridRow& row : grid.rows) {
        if (c >= row.cells.size() || row.cells[c].lines.size() != 1) continue;
        const Paragraph& line = *row.cells[c].lines.front();
        const Walk walk(line);
        if (!walk.is_number(0) || number_value(walk.text(0)) <= kLast) continue;
        if (walk.exists(1) && !walk.is_space(1) && !walk.is_word(1)) continue;
        found.add(line, walk[0].begin, walk[0].end,
                  {"в школе нет такого класса", "no school has this class"});
      }
    }
  }
}

}  // namespace prikaz::check::form
