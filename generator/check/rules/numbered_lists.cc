#include "check/rules/numbered_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "check/outline_heads.h"
#include "check/rule.h"
#include "check/rules/walk.h"

namespace prikaz::check {

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

size_t number_begin(const Paragraph& paragraph) {
  return paragraph.text.find(paragraph.number);
}

std::vector<InnerPoint> inner_points(const Paragraph& paragraph, const Levels& own) {
  std::vector<InnerPoint> out;
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

namespace {

// The number that comes after `before` at this depth: «3» or «2.5» or «2.4.1» behind «2.4».
Levels following(const Levels& before, size_t depth) {
  Levels out = before;
  if (depth > before.size()) {
    out.push_back(1);
  } else if (!out.empty()) {
    out.resize(depth);
    ++out.back();
  }
  return out;
}

bool follows(const Levels& before, const Levels& levels) {
  return levels == following(before, levels.size());
}

struct List {
  std::vector<Numbered> items;
  Levels before;           // the number that stood above the list's heading; {} of the first list
  bool any_start = false;  // it may begin with any number
  long chapter = 0;        // «РАЗДЕЛ 2», «IV. Сроки» above it
};

// «1», «1.1», or what goes on with the numbers above the heading.
bool may_begin(const List& list, const Levels& levels) {
  if (list.any_start || levels == Levels{1} || levels == Levels{1, 1}) return true;
  if (list.chapter > 0 && levels == Levels{list.chapter, 1}) return true;
  if (list.before.empty()) return false;
  const bool next_chapter = levels.size() == 2 && levels == Levels{list.before[0] + 1, 1};
  return next_chapter || follows(list.before, levels);
}

bool are_siblings(const Levels& one, const Levels& other) {
  return one.size() == other.size() && std::equal(one.begin(), one.end() - 1, other.begin());
}

// Of a number that does not come next and stood nowhere before.
Verdict misplaced(const Levels& before, const Levels& levels) {
  if (before.empty()) return Verdict::kGap;
  const size_t common = std::min(before.size(), levels.size());
  const bool same_parents =
      std::equal(levels.begin(), levels.begin() + static_cast<long>(common) - 1, before.begin());
  if (levels.size() > before.size() + 1 || !same_parents) return Verdict::kLevel;
  const bool other_parent =
      levels.size() > before.size() && levels[common - 1] != before[common - 1];
  return other_parent ? Verdict::kLevel : Verdict::kGap;
}

class Judge {
 public:
  explicit Judge(List& list) : list_(list), last_(list.before) {}

  void run() {
    for (size_t i = 0; i < list_.items.size(); ++i) {
      Numbered& item = list_.items[i];
      item.expected = expected(item.levels.size());
      item.verdict = verdict(i);
      go_on(item, i + 1 < list_.items.size() ? &list_.items[i + 1].levels : nullptr);
    }
  }

 private:
  // A number that stood too early has its place already.
  Levels expected(size_t depth) const {
    Levels out = following(last_, depth);
    if (early_.contains(out)) ++out.back();
    return out;
  }

  Verdict verdict(size_t index) const {
    const Numbered& item = list_.items[index];
    if (index == 0) return may_begin(list_, item.levels) ? Verdict::kRight : Verdict::kGap;
    if (seen_.contains(item.levels)) return Verdict::kDuplicate;
    if (item.levels == item.expected) {
      return repeated_ && are_siblings(last_, item.levels) ? Verdict::kShifted : Verdict::kRight;
    }
    return misplaced(last_, item.levels);
  }

  void go_on(const Numbered& item, const Levels* next) {
    const bool right = item.verdict == Verdict::kRight || item.verdict == Verdict::kShifted;
    const bool sibling = are_siblings(last_, item.levels);
    const bool mistyped = !right && next && follows(item.expected, *next) &&
                          !follows(item.levels, *next) && *next != Levels{1};
    const bool too_early = item.verdict == Verdict::kGap && next && *next == item.expected;
    repeated_ = item.verdict == Verdict::kDuplicate && sibling && !mistyped;
    const Levels& stands_for = mistyped ? item.expected : item.levels;
    seen_.insert(stands_for);
    if (too_early) {
      early_.insert(item.levels);
    } else {
      last_ = stands_for;
    }
  }

  List& list_;
  Levels last_;
  std::set<Levels> seen_, early_;
  bool repeated_ = false;  // the last number stood before
};

bool is_heading(const Paragraph& paragraph) {
  static constexpr std::array<std::string_view, 6> kMinutes = {
      "слушали", "выступили", "решили", "постановили", "решение", "рассмотрели"};
  if (paragraph.role == Role::kKind || paragraph.role == Role::kOperative) return true;
  if (paragraph.role != Role::kText) return false;
  const std::string_view text = trimmed(paragraph.folded);
  const Walk walk(paragraph);
  return text.ends_with(':') || is_one_of(walk.folded(walk.is_space(0) ? 1 : 0), kMinutes);
}

// «2. СЛУШАЛИ:»: a point of minutes that opens an item of the agenda.
bool opens_agenda_item(const Paragraph& paragraph) {
  static constexpr std::array<std::string_view, 4> kWords = {"слушали", "рассмотрели", "заслушали",
                                                             "выступили"};
  const std::string_view text = std::string_view(paragraph.folded).substr(paragraph.body);
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return text.starts_with(word); });
}

// «изложить в следующей редакции:»
bool gives_wording(const Paragraph& paragraph) {
  const std::string_view text = trimmed(paragraph.folded);
  return text.ends_with("редакции:") || text.ends_with("содержания:");
}

class PointCollector {
 public:
  explicit PointCollector(const Document& document) : document_(document) {}

  std::vector<Numbered> run() {
    begin_part();
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.part != part_) {
        begin_part();
        part_ = paragraph.part;
      }
      if (is_heading(paragraph) && !paragraph.in_table()) restart(above());
      if (const long chapter = chapter_of(paragraph); chapter > 0) begin_chapter(chapter);
      if (paragraph.role == Role::kText) begin_behind_word(paragraph);
      const bool point = paragraph.role == Role::kPoint && paragraph.body > 0;
      if (point && is_new_wording(paragraph)) continue;
      // A text that begins with «3.2.» is cut out of a larger one.
      points_.any_start |= point && &paragraph == document_.paragraphs.data();
      if (point) read(paragraph);
      wording_ = gives_wording(paragraph) || (wording_ && paragraph.role != Role::kPoint);
    }
    begin_part();
    return std::move(out_);
  }

 private:
  void begin_part() {
    restart({});
    close(brackets_);
    close(agenda_);
    maybe_agenda_.reset();
  }

  // The number that stands above a heading.
  const Levels& above() const {
    return points_.items.empty() ? points_.before : points_.items.back().levels;
  }

  void restart(const Levels& before) {
    Levels kept = before;
    close(outer_);
    close(points_);
    points_.before = std::move(kept);
    new_parent_ = true;
  }

  // «3. …» behind «1.2. Раздел 3 изложить в следующей редакции:»: a point of the act that changes.
  bool is_new_wording(const Paragraph& paragraph) const {
    return wording_ && !follows(above(), levels_of(paragraph.number));
  }

  void begin_chapter(long chapter) {
    const bool first = points_.items.empty() && points_.before.empty();
    restart(above());
    points_.chapter = chapter;
    points_.any_start = first && chapter > 1;
  }

  // «1. Общие положения», «2. Участники» and then «1.1.»: the headings were a table of contents.
  bool ends_contents(const Levels& levels) const {
    constexpr size_t kFewest = 3;
    const auto& items = points_.items;
    return levels == Levels{1, 1} && items.size() >= kFewest &&
           std::all_of(items.begin(), items.end(), [](const Numbered& item) {
             const std::string_view text = trimmed(item.paragraph->text);
             return item.levels.size() == 1 && !text.ends_with(';') && !text.ends_with(':');
           });
  }

  void close(List& list) {
    Judge(list).run();
    std::move(list.items.begin(), list.items.end(), std::back_inserter(out_));
    list = List();
  }

  void read(const Paragraph& paragraph) {
    const size_t begin = number_begin(paragraph);
    if (begin == std::string::npos) return;
    const size_t end = begin + paragraph.number.size();
    Numbered item{&paragraph, begin, end, levels_of(paragraph.number), Verdict::kRight, {}};
    if (paragraph.text.compare(end, 1, ")") == 0) return read_bracketed(std::move(item));
    new_parent_ = true;
    const Levels levels = item.levels;
    if (levels.size() == 1 && is_agenda_item(item)) return read_agenda(std::move(item));
    if (levels == Levels{1}) begin_inner();
    if (ends_contents(levels)) restart({});
    if (goes_on_outside(levels)) {
      close(points_);
      points_ = std::move(outer_);
      outer_ = List();
    }
    points_.items.push_back(std::move(item));
    const Walk walk(paragraph);
    for (const InnerPoint& inner : inner_points(paragraph, levels)) {
      points_.items.push_back({&paragraph,
                               walk[inner.token].begin,
                               walk[inner.word - 1].end,
                               inner.levels,
                               Verdict::kRight,
                               {}});
    }
  }

  // «1.» behind «3. Методисту:»: a list inside of the point.
  void begin_inner() {
    const bool opened = !points_.items.empty() && outer_.items.empty() &&
                        trimmed(points_.items.back().paragraph->text).ends_with(':');
    if (opened) {
      outer_ = std::move(points_);
      points_ = List();
    } else {
      restart({});
    }
  }

  bool goes_on_outside(const Levels& levels) const {
    return !outer_.items.empty() && follows(outer_.items.back().levels, levels) &&
           !follows(above(), levels);
  }

  // «Приложение: 1. План на 3 л.» over «2. Форма отчёта»: the list begins behind the word.
  void begin_behind_word(const Paragraph& paragraph) {
    const Walk walk(paragraph);
    const size_t colon = walk.is_space(0) ? 2 : 1, one = walk.next_solid(colon);
    const bool begins = walk.is_word(colon - 1) && walk.is_mark(colon, ':') &&
                        walk.text(one) == "1" && walk.is_mark(one + 1, '.');
    if (!begins) return;
    restart({});
    points_.items.push_back({&paragraph, walk[one].begin, walk[one].end, {1}, Verdict::kRight, {}});
  }

  // «1)», «2)» inside of a point.
  void read_bracketed(Numbered item) {
    const bool goes_on =
        !brackets_.items.empty() && follows(brackets_.items.back().levels, item.levels);
    if (item.levels == Levels{1} || (new_parent_ && !goes_on)) close(brackets_);
    new_parent_ = false;
    brackets_.items.push_back(std::move(item));
  }

  bool is_agenda_item(const Numbered& item) {
    if (opens_agenda_item(*item.paragraph)) return true;
    if (agenda_.items.empty() || !follows(agenda_.items.back().levels, item.levels)) return false;
    if (!follows(above(), item.levels)) return true;
    maybe_agenda_ = item;
    return false;
  }

  void read_agenda(Numbered item) {
    if (item.levels == Levels{1}) close(agenda_);
    const bool skipped = maybe_agenda_ && !agenda_.items.empty() &&
                         follows(agenda_.items.back().levels, maybe_agenda_->levels) &&
                         follows(maybe_agenda_->levels, item.levels);
    if (skipped) agenda_.items.push_back(std::move(*maybe_agenda_));
    maybe_agenda_.reset();
    restart(item.levels);
    agenda_.items.push_back(std::move(item));
  }

  const Document& document_;
  std::vector<Numbered> out_;
  List points_, outer_, brackets_, agenda_;
  std::optional<Numbered> maybe_agenda_;  // a decision, or an item without «СЛУШАЛИ»
  bool new_parent_ = false;               // a point stood behind the last «1)»
  bool wording_ = false;                  // the text of another act is given
  int part_ = 0;
};

// The cell's number with the bytes it takes; no levels when it holds none.
Numbered number_of(const Paragraph& cell) {
  Numbered out{&cell, 0, 0, {}, Verdict::kRight, {}};
  for (const Token& token : cell.tokens) {
    if (token.kind != TokenKind::kNumber) continue;
    if (out.levels.empty()) out.begin = token.begin;
    out.levels.push_back(number_value(cell.of(token)));
    out.end = token.end;
  }
  return out;
}

// «1 2 3 4» under the head: the columns' numbers.
bool numbers_columns(const Document& document, size_t cell) {
  const auto holds = [&](size_t index, std::string_view number, int column) {
    if (index >= document.paragraphs.size()) return false;
    const Paragraph& each = document.paragraphs[index];
    return each.row == document.paragraphs[cell].row && each.column == column &&
           trimmed(each.text) == number;
  };
  return holds(cell, "1", 0) && holds(cell + 1, "2", 1) && holds(cell + 2, "3", 2);
}

}  // namespace

std::vector<Numbered> numbered_points(const Document& document) {
  return PointCollector(document).run();
}

std::vector<Numbered> numbered_rows(const Document& document) {
  std::vector<Numbered> out;
  for (const Table& table : document.tables) {
    std::vector<List> lists(1);
    for (int i = table.first; i < table.last; ++i) {
      const Paragraph& cell = document.paragraphs[static_cast<size_t>(i)];
      const auto column = static_cast<size_t>(cell.column);
      const bool numbers = cell.role == Role::kCell && column < table.columns.size() &&
                           table.columns[column] == ColumnUse::kNumber;
      if (!numbers) continue;
      Numbered item = number_of(cell);
      if (item.levels.empty() || numbers_columns(document, static_cast<size_t>(i))) continue;
      if (item.levels.size() > 1 && item.levels.back() == 1) lists.push_back({{}, {}, true});
      lists.back().items.push_back(std::move(item));
    }
    for (List& list : lists) {
      Judge(list).run();
      std::move(list.items.begin(), list.items.end(), std::back_inserter(out));
    }
  }
  return out;
}

const std::vector<Numbered>& Findings::numbered_points() {
  if (!numbered_points_) {
    numbered_points_ =
        std::make_shared<const std::vector<Numbered>>(check::numbered_points(document_));
  }
  return *numbered_points_;
}

}  // namespace prikaz::check
