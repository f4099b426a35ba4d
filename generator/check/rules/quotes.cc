#include <string>
#include <string_view>
#include <vector>

#include "check/rules/typography.h"
#include "check/rules/walk.h"

namespace prikaz::check::typography {

namespace {

// True when a quote at this token opens: nothing, a space or an opening mark stands before it.
bool opening_place(const Walk& walk, size_t i) {
  return i == 0 || walk.is_space(i - 1) || opens(walk[i - 1]) || is_dash(walk[i - 1]);
}

// Are tokens inside «…» by what stands before them? Asked from left to right.
class QuoteDepth {
 public:
  explicit QuoteDepth(const Walk& walk) : walk_(walk) {}

  bool holds(size_t i) {
    for (; at_ < i; ++at_)
      depth_ += walk_.is_mark(at_, U'«') ? 1 : walk_.is_mark(at_, U'»') ? -1 : 0;
    return depth_ > 0;
  }

 private:
  const Walk& walk_;
  size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

void straight_quotes(const Paragraph& paragraph, Findings& found) {
  if (paragraph.text.find('"') == std::string::npos) return;
  const Walk walk(paragraph);
  QuoteDepth depth(walk);
  const Message message{"прямые кавычки вместо «ёлочек»", "straight quotes instead of «…»"};
  for (size_t i = 0; i < walk.size(); ++i) {
    if (!walk.is_mark(i, '"') || walk.is_number(i - 1)) continue;
    size_t close = i + 1;
    while (walk.exists(close) && !walk.is_mark(close, '"')) ++close;
    const bool pair = walk.exists(close) && opening_place(walk, i) && !opening_place(walk, close);
    if (!pair && depth.holds(i) && !opening_place(walk, i)) {  // «Подари книгу"
      found.add(paragraph, walk[i].begin, walk[i].end, message, "»");
      continue;
    }
    if (!pair) {
      found.add(paragraph, walk[i].begin, walk[i].end, message);
      continue;
    }
    const bool inner = depth.holds(i);
    const size_t from = walk[i].end, to = walk[close].begin;
    found.add(paragraph, walk[i].begin, walk[close].end, message,
              (inner ? "„" : "«") + paragraph.text.substr(from, to - from) + (inner ? "“" : "»"),
              Fix::kSafe);
    i = close;
  }
}

void foreign_quotes(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  QuoteDepth depth(walk);
  for (size_t i = 0; i < walk.size(); ++i) {
    const bool english = walk.is_mark(i, U'“') && opening_place(walk, i);
    if (!english) continue;
    size_t close = i + 1;
    while (walk.exists(close) && !walk.is_mark(close, U'”')) ++close;
    if (!walk.exists(close)) continue;
    const bool inner = depth.holds(i);
    const size_t from = walk[i].end, to = walk[close].begin;
    found.add(paragraph, walk[i].begin, walk[close].end,
              {"английские кавычки вместо «ёлочек»", "English quotes instead of «…»"},
              (inner ? "„" : "«") + paragraph.text.substr(from, to - from) + (inner ? "“" : "»"),
              Fix::kSafe);
    i = close;
  }
}

namespace {

struct Open {
  const Paragraph* paragraph;
  size_t token;
  bool holds_quote = false;  // «a «b»: another one was closed inside of it
};

char32_t closing_of(char32_t open) {
  switch (open) {
    case '(':
      return ')';
    case '[':
      return ']';
    case U'«':
      return U'»';
    default:
      return U'“';
  }
}

// «1)», «а)» at the beginning: the number of a point.
bool is_point_mark(const Walk& walk, size_t i) {
  const size_t first = walk.is_space(0) ? 1 : 0;
  return i == first + 1 && (walk.is_number(first) || walk[first].size() <= 2);
}

// One text: the paragraphs of a block.
class Balance {
 public:
  explicit Balance(Findings& found) : found_(found) {}

  void read(const Paragraph& paragraph) {
    const Walk walk(paragraph);
    bool straight = false;  // inside "…"
    for (size_t i = 0; i < walk.size(); ++i) {
      if (walk.is_mark(i, '"')) {
        const bool ends = !straight && !opening_place(walk, i) && !open_.empty() &&
                          is_quote(open_.back()) && !walk.is_number(i - 1);
        if (ends) open_.pop_back();  // «Подари книгу": told as a straight quote
        straight = !straight && !ends;
      } else if (opens(walk[i])) {
        open_.push_back({&paragraph, i});
      } else if (closes(walk[i]) || (walk.is_mark(i, U'“') && inside_low())) {
        close(paragraph, walk, i);
      }
    }
  }

  void finish() {
    for (const Open& each : open_) report_open(each, nullptr, 0);
    open_.clear();
  }

 private:
  bool inside_low() const {
    for (const Open& each : open_) {
      if (each.paragraph->tokens[each.token].is(U'„')) return true;
    }
    return false;
  }

  void close(const Paragraph& paragraph, const Walk& walk, size_t i) {
    const char32_t mark = walk[i].mark;
    // «„a“ b»: one closing mark may end both, as custom has it for equal quotes.
    for (size_t depth = open_.size(); depth > 0; --depth) {
      const Open& each = open_[depth - 1];
      if (closing_of(each.paragraph->tokens[each.token].mark) != mark) continue;
      for (size_t k = depth; k < open_.size(); ++k) report_open(open_[k], &paragraph, i);
      open_.resize(depth - 1);
      if (mark == U'»' && !open_.empty() && is_quote(open_.back())) open_.back().holds_quote = true;
      return;
    }
    if (mark == ')' && is_point_mark(walk, i)) return;
    if (mark == ')' && !open_.empty() && is_quote(open_.back())) {
      report_open(open_.back(), &paragraph, i);  // «…): one mistake, told once
      open_.pop_back();
      return;
    }
    constexpr size_t kWord = 12;  // tokens before the mark that are told with it
    size_t from = i;
    while (from > 0 && i - from < kWord && !walk.is_space(from - 1)) --from;
    found_.add(paragraph, walk[from].begin, walk[i].end,
               {"закрывающая скобка или кавычка без открывающей",
                "a closing bracket or quote without an opening one"});
  }

  bool is_quote(const Open& open) const { return open.paragraph->tokens[open.token].is(U'«'); }

  // From the mark to where its end is missed, when that is in the same paragraph.
  void report_open(const Open& open, const Paragraph* closing, size_t token) {
    const Token& mark = open.paragraph->tokens[open.token];
    size_t end = mark.end;
    const Walk walk(*open.paragraph);
    if (closing == open.paragraph) {
      end = walk[token].end;
    } else if (walk.exists(open.token + 1)) {
      end = walk[open.token + 1].end;
    }
    if (open.holds_quote) {
      // By custom equal marks are not doubled; „…“ inside would tell where each name ends.
      found_
          .add(*open.paragraph, mark.begin, end,
               {"одна кавычка закрывает и внутреннее, и внешнее название: внутри ставят „лапки“",
                "one mark closes both quotes: inside stand „…“"})
          .severity = Severity::kNote;
      return;
    }
    found_.add(*open.paragraph, mark.begin, end,
               {"скобка или кавычка не закрыта", "a bracket or quote is not closed"});
  }

  Findings& found_;
  std::vector<Open> open_;
};

}  // namespace

namespace {

// A paragraph for every line, as pages of sites have them: the next begins with a small letter.
bool goes_on(const Paragraph& last, const Paragraph& next) {
  const std::string_view text = trimmed(last.text);
  static constexpr std::string_view kEnds = ".;:!?";
  const char32_t first = first_character(trimmed(next.text));
  return !text.empty() && kEnds.find(text.back()) == std::string_view::npos && !last.in_table() &&
         !next.in_table() && next.number.empty() && next.body == 0 && is_cyrillic(first) &&
         !is_capital(first);
}

}  // namespace

void unbalanced(const Document& document, Findings& found) {
  Balance balance(found);
  const Paragraph* last = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (last && last->block != paragraph.block && !goes_on(*last, paragraph)) balance.finish();
    balance.read(paragraph);
    last = &paragraph;
  }
  balance.finish();
}

}  // namespace prikaz::check::typography
