// How many there are, said before a list that has another number of them; whom a letter greets.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "check/rules/form.h"
#include "check/rules/grid.h"
#include "check/rules/mentions.h"
#include "check/rules/other_place.h"
#include "check/rules/quantities.h"

namespace prikaz::check::form {

namespace {

using View = std::string_view;

bool is_listed(View word) {
  static constexpr std::array<View, 22> kListed = {
      "направлени", "этап",    "тур",       "испытани", "раздел", "част",   "задач",   "цел",
      "номинаци",   "категор", "вопрос",    "документ", "блок",   "модул",  "критери", "показател",
      "вариант",    "способ",  "мероприят", "услови",   "секци",  "принцип"};
  return std::any_of(kListed.begin(), kListed.end(),
                     [&](View stem) { return word.starts_with(stem); });
}

// «два испытания:», «трём основным направлениям:» whose colon this is.
std::optional<Quantity> count_before(const Walk& walk, size_t colon) {
  constexpr size_t kFar = 6;  // tokens
  size_t noun = colon - 1;
  if (!walk.is_word(noun) || !is_listed(walk.folded(noun))) return std::nullopt;
  for (size_t i = noun; i >= 2 && noun - i < kFar; i -= 2) {
    if (!walk.is_space(i - 1)) return std::nullopt;
    auto count = walk.is_number(i - 2) ? quantity_at(walk, i - 2) : spoken_at(walk, i - 2);
    // «в одном из двух вопросов»
    if (count && walk.is_space(i - 3) && walk.folded(i - 4) == "из") return std::nullopt;
    if (count && count->value >= 2 * kWhole) return count;
    if (!walk.is_word(i - 2)) return std::nullopt;
  }
  return std::nullopt;
}

// Quotations behind the colon with nothing but commas and «и» between them, to the end of the
// sentence; 0: something else stands there.
int64_t quotations(const Walk& walk, size_t colon) {
  int64_t count = 0;
  int open = 0;
  for (size_t i = colon + 1; i < walk.size(); ++i) {
    if (walk.is_mark(i, U'«')) count += open++ == 0 ? 1 : 0;
    if (open > 0) {
      if (walk.is_mark(i, U'»')) --open;
      continue;
    }
    if (walk.is_mark(i, '.') || walk.is_mark(i, ';')) return count;
    const bool between =
        walk.is_space(i) || walk.is_mark(i, ',') || walk.is_mark(i, U'»') || walk.folded(i) == "и";
    if (!between) return 0;
  }
  return open == 0 ? count : 0;
}

// What the items of a list begin with.
enum class Mark { kNone, kDash, kDigit, kLetter };
Mark mark_of(const Paragraph& paragraph) {
  if (paragraph.in_table()) return Mark::kNone;
  const Walk walk(paragraph);
  const size_t first = walk.is_space(0) ? 1 : 0;
  if (paragraph.bulleted || is_dash(walk[first]) || walk.is_mark(first, '-')) return Mark::kDash;
  if (!walk.is_mark(first + 1, ')')) return Mark::kNone;
  if (walk.is_number(first)) return Mark::kDigit;
  return walk.is_word(first) && walk[first].size() == 2 ? Mark::kLetter : Mark::kNone;
}

int64_t items_behind(const Document& document, size_t paragraph) {
  const auto& all = document.paragraphs;
  if (paragraph + 1 >= document.flow_end()) return 0;
  const Mark mark = mark_of(all[paragraph + 1]);
  if (mark == Mark::kNone || mark == mark_of(all[paragraph])) return 0;
  int64_t count = 0;
  for (size_t i = paragraph + 1; i < document.flow_end(); ++i) {
    if (all[i].part != all[paragraph].part || mark_of(all[i]) != mark) break;
    ++count;
  }
  return count;
}

void tell(const Paragraph& paragraph, const Walk& walk, const Quantity& count, int64_t there,
          Findings& found) {
  found.add(paragraph, walk[count.first].begin, walk[count.last].end,
            {"названо " + said(count.value) + ", а перечислено " + std::to_string(there),
             said(count.value) + " are named, " + std::to_string(there) + " are listed"});
}

}  // namespace

void counted_list(const Document& document, Findings& found) {
  for (size_t k = 0; k < document.flow_end(); ++k) {
    const Paragraph& paragraph = document.paragraphs[k];
    if (paragraph.in_table() || paragraph.text.find(':') == std::string::npos) continue;
    const Walk walk(paragraph);
    for (size_t i = 1; i < walk.size(); ++i) {
      if (!walk.is_mark(i, ':')) continue;
      const auto count = count_before(walk, i);
      if (!count) continue;
      const bool last = !walk.exists(walk.next_solid(i));
      const int64_t there = last ? items_behind(document, k) : quotations(walk, i);
      if (there > 1 && there * kWhole != count->value) tell(paragraph, walk, *count, there, found);
    }
  }
}

namespace {

// Rows of the only table of the appendix, told by their numbers; 0: nothing that can be counted.
int64_t numbered_rows_of(const Part& part, int index, Findings& found) {
  int64_t out = 0;
  for (const Grid& grid : found.grids()) {
    if (grid.table->part != index) continue;
    if (out > 0 || grid.table->first < part.first) return 0;
    for (const GridRow& row : grid.rows) {
      if (row.section) return 0;
      if (row.cells.size() < 2 || row.cells[0].lines.size() != 1) continue;
      const Walk walk(*row.cells[0].lines.front());
      if (walk.is_number(0) && number_value(walk.text(0)) == out + 1) ++out;
    }
  }
  return out;
}

// «список из 12 школ (приложение № 1)»
std::optional<Quantity> count_of_list(const Walk& walk) {
  static constexpr std::array<View, 4> kLists = {"список", "перечень", "состав", "реестр"};
  constexpr size_t kFar = 16;  // tokens
  for (size_t i = 0; i + 4 < walk.size(); ++i) {
    if (walk.folded(i) != "из" || !walk.is_space(i + 1)) continue;
    const auto count = quantity_at(walk, i + 2);
    if (!count || count->share || count->money || count->value < 2 * kWhole) continue;
    for (size_t at = i; at > 0 && i - at < kFar; --at) {
      if (is_one_of(walk.folded(at - 1), kLists)) return count;
    }
  }
  return std::nullopt;
}

}  // namespace

void counted_appendix(const Document& document, Findings& found) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::kPoint && paragraph.role != Role::kItem) continue;
    if (document.parts.size() < 2) return;
    const Walk walk(paragraph);
    const auto count = count_of_list(walk);
    if (!count) continue;
    const size_t mark = paragraph.folded.find("приложение №");
    if (mark == std::string::npos) continue;
    const View rest = trimmed(View(paragraph.folded).substr(mark + View("приложение №").size()));
    const View number = rest.substr(0, rest.find_first_not_of("0123456789"));
    for (size_t p = 1; p < document.parts.size(); ++p) {
      const Part& part = document.parts[p];
      if (number.empty() || part.appendix_number != number) continue;
      const int64_t rows = numbered_rows_of(part, static_cast<int>(p), found);
      if (rows > 1 && rows * kWhole != count->value) tell(paragraph, walk, *count, rows, found);
    }
  }
}

namespace {

// «Директору Подгорненской школы», «Г.С. Тарасову»: one of the addressees has a name of his own.
bool is_to_one(const Paragraph& line, View word) {
  static constexpr std::array<View, 11> kOne = {
      "руководителю", "директору", "начальнику",  "заведующему", "заведующей", "главе",
      "председателю", "министру",  "заместителю", "первому",     "ректору"};
  if (is_one_of(word, kOne)) return true;
  const Walk walk(line);
  size_t initials = 0;
  for (size_t i = 0; i + 1 < walk.size(); ++i) {
    if (walk.is_word(i) && walk[i].capital && walk[i].size() == 2 && walk.is_mark(i + 1, '.'))
      ++initials;
  }
  return initials > 1;
}

}  // namespace

// «Уважаемая Ирина Петровна!» under «Руководителям школ».
void salutation(const Document& document, Findings& found) {
  static constexpr std::array<View, 9> kMany = {"руководителям", "директорам", "начальникам",
                                                "заведующим",    "главам",     "председателям",
                                                "педагогам",     "учителям",   "родителям"};
  for (const Part& part : document.parts) {
    const Paragraph* many = nullptr;
    for (int i = part.first; i < part.last; ++i) {
      const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
      const View text = trimmed(line.folded);
      const View word = text.substr(0, text.find(' '));
      if (!many && !line.in_table() && line.number.empty() && is_one_of(word, kMany)) many = &line;
      if (is_to_one(line, word)) break;
      if (!text.starts_with("уважаем")) continue;
      if (many && text.ends_with('!') && (word == "уважаемая" || word == "уважаемый")) {
        const Message there = with_place("«" + std::string(trimmed(many->text)) + "»",
                                         other_place(document, *many, 0));
        found.add(line, 0, line.text.size(),
                  {"обращение к одному лицу, а адресатов много: " + there.russian,
                   "one person is greeted, the letter goes to many: " + there.english});
      }
      break;
    }
  }
}

}  // namespace prikaz::check::form
