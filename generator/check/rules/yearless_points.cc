// Terms of points that name no year, in a paper whose other terms do.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "check/rules/actions.h"
#include "check/rules/dates.h"
#include "check/rules/mentions.h"
#include "check/rules/walk.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;

// «до 5 сентября», «срок – 15 мая»
bool is_term(const Walk& walk, const FoundDate& date) {
  size_t word = walk.is_space(date.first - 1) ? date.first - 2 : date.first - 1;
  if (walk.folded(word) == "до" || walk.folded(word) == "позднее") return true;
  if (is_dash(walk[word]) || walk.is_mark(word, ':'))
    word = walk.is_space(word - 1) ? word - 2 : word - 1;
  return walk.folded(word) == "срок";
}

// Comes again every year, or the year stands elsewhere in the paragraph.
bool needs_no_year(const Paragraph& paragraph) {
  static constexpr std::array<View, 4> kAgain = {"ежегодн", "ежемесячн", "ежекварт", "кажд"};
  const View text = paragraph.folded;
  if (mentions_any(text, kAgain)) return true;
  return std::any_of(paragraph.tokens.begin(), paragraph.tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::kNumber && token.size() == 4;
  });
}

}  // namespace

void yearless_points(const Document& document, Findings& found) {
  constexpr size_t kLeast = 2;  // terms with their years
  struct Yearless {
    const Paragraph* paragraph;
    const FoundDate* date;
  };
  for (const Part& part : document.parts) {
    std::vector<Yearless> yearless;
    size_t whole = 0;
    for (int i = part.first; i < part.last; ++i) {
      const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
      const bool read = paragraph.role == Role::kPoint || paragraph.role == Role::kItem;
      if (!read || paragraph.dates.empty()) continue;
      const Walk walk(paragraph);
      const bool without = needs_no_year(paragraph);
      for (const FoundDate& date : paragraph.dates) {
        if (!is_term(walk, date) || is_quoted(walk, date.first)) continue;
        if (date.date) ++whole;
        if (date.year == 0 && !without && date.form == FoundDate::Form::kVerbal)
          yearless.push_back({&paragraph, &date});
      }
    }
    if (whole < kLeast || yearless.size() >= whole) continue;
    for (const Yearless& each : yearless)
      found.add(
          *each.paragraph, each.date->begin, each.date->end,
          {"в сроке не назван год, в остальных он есть", "the term names no year, the others do"});
  }
}

}  // namespace prikaz::check::dates
