#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/families.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using Levels = std::vector<long>;

Levels levels_of(std::string_view number) {
  Levels out;
  while (!number.empty()) {
    const size_t end = std::min(number.find('.'), number.size());
    out.push_back(number_value(number.substr(0, end)));
    number.remove_prefix(std::min(end + 1, number.size()));
  }
  return out;
}

std::string printed(const Levels& levels) {
  std::string out;
  for (const long level : levels) out += fmt::format("{}{}", out.empty() ? "" : ".", level);
  return out;
}

// A second point inside of a paragraph: where its number begins, and the number.
struct Inner {
  size_t token = 0, word = 0;
  Levels levels;
};

// «… (прилагается). 3.2.Предоставить»: behind a stop, a number of two levels or more, or the one
// that comes next.
std::vector<Inner> inner_points(const Paragraph& paragraph, const Levels& own) {
  std::vector<Inner> out;
  const Walk walk(paragraph);
  for (size_t i = 2; i + 2 < walk.size(); ++i) {
    if (!walk.is_number(i) || walk[i].begin < paragraph.body || !walk.is_space(i - 1)) continue;
    if (!walk.is_mark(i - 2, '.') && !walk.is_mark(i - 2, ';')) continue;
    Levels levels;
    size_t at = i;
    while (walk.is_number(at) && walk[at].size() <= 2 && walk.is_mark(at + 1, '.')) {
      levels.push_back(number_value(walk.text(at)));
      at += 2;
    }
    const size_t word = walk.is_space(at) ? at + 1 : at;
    if (levels.empty() || !walk.is_word(word) || !walk[word].capital) continue;
    Levels expected = own;
    if (!expected.empty()) ++expected.back();
    if (levels == expected || (levels.size() > 1 && levels[0] == own[0])) {
      out.push_back({i, word, levels});
      i = word;
    }
  }
  return out;
}

// The numbers of one list in order, told where they go wrong.
class Sequence {
 public:
  // kShifted: the first of those that would be right, had no number before it stood twice.
  enum class Verdict { kRight, kGap, kDuplicate, kLevel, kShifted };

  Verdict next(const Levels& levels) {
    const Levels before = last_;
    const Verdict verdict = judged(levels);
    const bool sibling = before.size() == levels.size() &&
                         std::equal(levels.begin(), levels.end() - 1, before.begin());
    const bool shifted = repeated_ && sibling && verdict == Verdict::kRight;
    repeated_ = verdict == Verdict::kDuplicate && sibling;
    return shifted ? Verdict::kShifted : verdict;
  }

  Levels expected(size_t depth) const { return following(last_, depth); }
  void restart() {
    last_.clear();
    seen_.clear();
    repeated_ = false;
  }
  bool empty() const { return last_.empty(); }

 private:
  Verdict judged(const Levels& levels) {
    const Levels before = last_;
    last_ = levels;
    if (!seen_.insert(levels).second) return Verdict::kDuplicate;
    if (before.empty())
      return levels == Levels{1} || levels == Levels{1, 1} ? Verdict::kRight : Verdict::kGap;
    if (levels == following(before, levels.size())) return Verdict::kRight;
    const size_t common = std::min(before.size(), levels.size());
    const bool same_parents =
        std::equal(levels.begin(), levels.begin() + static_cast<long>(common) - 1, before.begin());
    if (levels.size() > before.size() + 1 || !same_parents) return Verdict::kLevel;
    if (levels.size() > before.size() && levels[common - 1] != before[common - 1]) {
      return starts_next_chapter(before, levels) ? Verdict::kRight : Verdict::kLevel;
    }
    return Verdict::kGap;
  }

  // «2.1» after «1.4»: tables number rows so, the chapter's own row has no number cell.
  static bool starts_next_chapter(const Levels& before, const Levels& levels) {
    return before.size() == levels.size() && levels.back() == 1;
  }

  static Levels following(const Levels& before, size_t depth) {
    Levels out = before;
    if (depth > before.size()) {
      out.push_back(1);
    } else if (!out.empty()) {
      out.resize(depth);
      ++out.back();
    }
    return out;
  }

  Levels last_;
  std::set<Levels> seen_;
  bool repeated_ = false;  // the last number stood before
};

bool is_heading(const Paragraph& paragraph) {
  return paragraph.role == Role::kKind || paragraph.role == Role::kOperative ||
         (paragraph.role == Role::kText && trimmed(paragraph.text).ends_with(':'));
}

struct Numbered {
  const Paragraph* paragraph;
  size_t begin, end;
  Levels levels;
  Sequence::Verdict verdict;
  Levels expected;
};

// Bytes of the typed number in the text.
std::pair<size_t, size_t> number_place(const Paragraph& paragraph) {
  const size_t at = paragraph.text.find(paragraph.number);
  return {at, at + paragraph.number.size()};
}

std::vector<Numbered> typed_points(const Document& document) {
  std::vector<Numbered> out;
  Sequence sequence;
  const auto take = [&](const Paragraph& paragraph, size_t begin, size_t end, Levels levels) {
    Levels expected = sequence.expected(levels.size());
    const auto verdict = sequence.next(levels);
    out.push_back({&paragraph, begin, end, std::move(levels), verdict, std::move(expected)});
  };
  int part = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.part != part || (is_heading(paragraph) && !paragraph.in_table())) {
      sequence.restart();
      part = paragraph.part;
    }
    const bool typed = paragraph.role == Role::kPoint && paragraph.body > 0;
    if (!typed) continue;
    const Levels levels = levels_of(paragraph.number);
    const auto [begin, end] = number_place(paragraph);
    if (begin == std::string::npos) continue;
    if (levels == Levels{1}) sequence.restart();
    take(paragraph, begin, end, levels);
    const Walk walk(paragraph);
    for (const Inner& inner : inner_points(paragraph, levels)) {
      take(paragraph, walk[inner.token].begin, walk[inner.word - 1].end, inner.levels);
    }
  }
  return out;
}

void tell(const std::vector<Numbered>& all, Sequence::Verdict wanted, const Message& message,
          Findings& found) {
  for (const Numbered& each : all) {
    if (each.verdict != wanted) continue;
    if (wanted != Sequence::Verdict::kLevel && !each.expected.empty()) {
      found.add(*each.paragraph, each.begin, each.end, message, printed(each.expected));
    } else {
      found.add(*each.paragraph, each.begin, each.end, message);
    }
  }
}

void gap(const Document& document, Findings& found) {
  tell(typed_points(document), Sequence::Verdict::kGap,
       {"номер пункта не по порядку", "a point's number is out of order"}, found);
}

void duplicate(const Document& document, Findings& found) {
  const auto all = typed_points(document);
  tell(all, Sequence::Verdict::kDuplicate,
       {"такой номер пункта уже был", "this number of a point stood already"}, found);
  for (const Numbered& each : all) {
    if (each.verdict != Sequence::Verdict::kShifted) continue;
    Levels right = each.levels;
    ++right.back();
    found
        .add(*each.paragraph, each.begin, each.end,
             {"после повтора номера сдвинуты", "the numbers behind one that stands twice are off"},
             printed(right))
        .severity = Severity::kNote;
  }
}

void level(const Document& document, Findings& found) {
  tell(typed_points(document), Sequence::Verdict::kLevel,
       {"подпункт не своего пункта", "a sub-point of another point"}, found);
}

void two_points(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kPoint || paragraph.number.empty()) return;
  const Walk walk(paragraph);
  for (const Inner& inner : inner_points(paragraph, levels_of(paragraph.number))) {
    found.add(paragraph, walk[inner.token].begin, walk[inner.word].end,
              {"два пункта в одном абзаце", "two points in one paragraph"});
  }
}

void too_deep(const Paragraph& paragraph, Findings& found) {
  constexpr size_t kDeepest = 4;
  if (paragraph.role != Role::kPoint || levels_of(paragraph.number).size() <= kDeepest) return;
  const auto [begin, end] = number_place(paragraph);
  if (begin == std::string::npos) return;
  found.add(paragraph, begin, end, {"больше четырёх уровней пунктов", "more than four levels"});
}

// The paragraph's own number: another point's inside of it is told as two points.
void no_space(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kPoint || paragraph.body == 0) return;
  const Walk walk(paragraph);
  size_t i = 1;
  while (walk.exists(i + 1) && walk[i + 1].begin < paragraph.body) ++i;
  const bool ends_number = (walk.is_mark(i, '.') || walk.is_mark(i, ')')) && walk.is_number(i - 1);
  const bool word = walk.is_word(i + 1) && walk[i + 1].cyrillic && walk[i + 1].capital;
  if (!ends_number || !word || walk[i + 1].begin != paragraph.body) return;
  size_t first = i - 1;
  while (first >= 2 && walk.is_mark(first - 1, '.') && walk.is_number(first - 2)) first -= 2;
  found.add(paragraph, walk[first].begin, walk[i + 1].end,
            {"нет пробела после номера пункта", "no space after a point's number"},
            paragraph.text.substr(walk[first].begin, walk[i].end - walk[first].begin) + " " +
                std::string(walk.text(i + 1)),
            Fix::kSafe);
}

void dash_and_number(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kPoint || paragraph.body == 0) return;
  const Walk walk(paragraph);
  const size_t dash = walk.is_space(0) ? 1 : 0;
  if (!walk.is_mark(dash, '-') && !is_dash(walk[dash])) return;
  size_t number = walk.next_solid(dash);
  if (!walk.is_number(number)) return;
  size_t last = number;
  while (walk[last + 1].end <= paragraph.body && !walk.is_space(last + 1) && walk.exists(last + 1))
    ++last;
  found.add(paragraph, walk[dash].begin, walk[last].end,
            {"перед номером пункта стоит ещё и тире", "a dash stands before a point's number too"},
            paragraph.text.substr(walk[number].begin, walk[last].end - walk[number].begin),
            Fix::kSafe);
}

// Numbers in the first column of a table.
std::vector<Numbered> row_numbers(const Document& document) {
  std::vector<Numbered> out;
  for (const Table& table : document.tables) {
    Sequence sequence;
    for (int i = table.first; i < table.last; ++i) {
      const Paragraph& cell = document.paragraphs[static_cast<size_t>(i)];
      const auto column = static_cast<size_t>(cell.column);
      const bool numbers = cell.role == Role::kCell && column < table.columns.size() &&
                           table.columns[column] == ColumnUse::kNumber;
      if (!numbers) continue;
      const Walk walk(cell);
      Levels levels;
      size_t first = 0, last = 0;
      for (size_t k = 0; k < walk.size(); ++k) {
        if (!walk.is_number(k)) continue;
        if (levels.empty()) first = k;
        levels.push_back(number_value(walk.text(k)));
        last = k;
      }
      if (levels.empty()) continue;
      Levels expected = sequence.expected(levels.size());
      const bool chapter = levels.size() > 1 && levels.back() == 1;
      if (chapter) sequence.restart();
      const auto verdict = sequence.next(levels);
      const bool wrong = verdict != Sequence::Verdict::kRight &&
                         verdict != Sequence::Verdict::kShifted && !chapter;
      out.push_back({&cell, walk[first].begin, walk[last].end, levels,
                     wrong ? verdict : Sequence::Verdict::kRight, std::move(expected)});
    }
  }
  return out;
}

void row_gap(const Document& document, Findings& found) {
  tell(row_numbers(document), Sequence::Verdict::kGap,
       {"номер строки не по порядку", "a row's number is out of order"}, found);
}

void row_duplicate(const Document& document, Findings& found) {
  tell(row_numbers(document), Sequence::Verdict::kDuplicate,
       {"такой номер строки уже был", "this number of a row stood already"}, found);
}

const Rule kRules[] = {
    {"numbering.gap",
     Severity::kError,
     {"пропуск в номерах пунктов", "a gap in the points' numbers"},
     nullptr,
     gap},
    {"numbering.duplicate",
     Severity::kError,
     {"повтор номера пункта", "a point's number twice"},
     nullptr,
     duplicate},
    {"numbering.level",
     Severity::kError,
     {"подпункт не своего пункта", "a sub-point out of place"},
     nullptr,
     level},
    {"numbering.two-points",
     Severity::kWarning,
     {"два пункта в одном абзаце", "two points in one paragraph"},
     two_points},
    {"numbering.too-deep",
     Severity::kWarning,
     {"больше четырёх уровней", "more than four levels"},
     too_deep},
    {"numbering.no-space",
     Severity::kWarning,
     {"номер пункта слитно с текстом", "a point's number glued to its text"},
     no_space},
    {"numbering.dash-and-number",
     Severity::kWarning,
     {"тире перед номером пункта", "a dash before a point's number"},
     dash_and_number},
    {"numbering.row-gap",
     Severity::kWarning,
     {"пропуск в номерах строк", "a gap in the rows' numbers"},
     nullptr,
     row_gap},
    {"numbering.row-duplicate",
     Severity::kWarning,
     {"повтор номера строки", "a row's number twice"},
     nullptr,
     row_duplicate},
};

}  // namespace

std::span<const Rule> numbering_rules() {
  return kRules;
}

}  // namespace prikaz::check
