// Terms that nobody can control: vague ones, without an end, without a year.
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/dates.h"
#include "check/rules/terms.h"
#include "check/rules/walk.h"

namespace prikaz::check::dates {

using View = std::string_view;
using Form = FoundDate::Form;

namespace {

// «не реже раза в четверть или по мере необходимости», «(по необходимости)», «по графику
// министерства»: how a thing is done, and a schedule that somebody has.
bool is_no_term(const Paragraph& paragraph, size_t begin, View phrase) {
  const View before = trimmed(View(paragraph.folded).substr(0, begin));
  const View behind = View(paragraph.folded).substr(begin + phrase.size());
  if (before.ends_with("или") || before.ends_with('(')) return true;
  const View next = trimmed(behind);
  if (phrase != "по графику" || before.empty()) return false;
  // «по графику, утверждённому директором»
  if (behind.starts_with(',')) return trimmed(next.substr(1)).starts_with("утвержд");
  return behind.starts_with(' ') && !next.empty() && is_cyrillic(first_character(next));
}

}  // namespace

void vague(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<std::string_view, 12> kVague = {
      "по мере готовности",    "по мере необходимости",
      "по мере возможности",   "по мере поступления",
      "по потребности",        "по необходимости",
      "по спец. графику",      "по графику",
      "по отдельному графику", "в ближайшее время",
      "в кратчайшие сроки",    "по возможности"};
  const bool term = paragraph.role == Role::kCell || paragraph.role == Role::kPoint ||
                    paragraph.role == Role::kItem;
  if (!term) return;
  for (const Token& token : paragraph.tokens) {
    const View word = paragraph.folded_of(token);
    if (word != "по" && word != "в") continue;
    const View rest = View(paragraph.folded).substr(token.begin);
    for (const View phrase : kVague) {
      if (!rest.starts_with(phrase) || is_no_term(paragraph, token.begin, phrase)) continue;
      found.add(paragraph, token.begin, token.begin + phrase.size(),
                {"срок не назван: нельзя проверить исполнение",
                 "no term is named: nobody can control it"});
    }
  }
}

namespace {

bool is_term_cell(const Document& document, const Paragraph& cell) {
  return cell.role == Role::kCell && use_of_column(document, cell) == ColumnUse::kTerm;
}

bool names_year(const Paragraph& paragraph) {
  for (const Token& token : paragraph.tokens) {
    if (token.kind == TokenKind::kNumber && token.size() == 4) return true;
  }
  return false;
}

// Paragraphs from..end are the lines of one cell.
size_t cell_end(const Document& document, size_t from) {
  const auto& all = document.paragraphs;
  size_t end = from + 1;
  while (end < all.size() && all[end].table == all[from].table && all[end].row == all[from].row &&
         all[end].column == all[from].column)
    ++end;
  return end;
}

// What has no end by itself, and what comes again and again until a day that should be named.
constexpr std::array<View, 12> kEndless = {"на постоянной основе",
                                           "постоянно",
                                           "регулярно",
                                           "систематически",
                                           "в течение учебного года",
                                           "в течении учебного года",
                                           "в течение всего учебного года",
                                           "в течение всего года",
                                           "в течение года",
                                           "в течении года",
                                           "весь период",
                                           "в течение всего периода"};
constexpr std::array<View, 9> kRepeated = {"ежегодно",    "ежеквартально", "ежемесячно",
                                           "еженедельно", "ежедневно",     "каждый",
                                           "каждую",      "каждое",        "каждые"};

// The phrase that this text begins with, "" when there is none.
View begins_with(View text, auto const& phrases) {
  for (const View phrase : phrases) {
    if (text.starts_with(phrase) && !is_letter(first_character(text.substr(phrase.size()))))
      return phrase;
  }
  return {};
}

void tell_open(const Paragraph& paragraph, size_t begin, size_t size, Findings& found) {
  found.add(paragraph, begin, begin + size,
            {"у срока нет конца, исполнение не проверить",
             "the term has no end: when is it to be controlled?"});
}

// A line of a cell: «Постоянно», «Каждый четверг».
void open_cell(const Paragraph& line, Findings& found) {
  const View text = trimmed(line.folded);
  const auto begin = static_cast<size_t>(text.data() - line.folded.data());
  const View endless = begins_with(text, kEndless), repeated = begins_with(text, kRepeated);
  if (!endless.empty()) {
    tell_open(line, begin, endless.size(), found);
  } else if (repeated.starts_with("кажд")) {
    tell_open(line, begin, text.size(), found);
  } else if (!repeated.empty()) {
    tell_open(line, begin, repeated.size(), found);
  }
}

// «… – постоянно.» at the end of a point, «Регулярно контролировать …» at its beginning.
void open_point(const Paragraph& point, Findings& found) {
  const Walk walk(point);
  size_t end = walk.size();
  while (end > 0 &&
         (walk.is_space(end - 1) || walk.is_mark(end - 1, '.') || walk.is_mark(end - 1, ';')))
    --end;
  constexpr size_t kLongest = 12;  // tokens of such a phrase and its dash
  for (size_t i = end; i > 1 && end - i < kLongest; --i) {
    const bool dash = is_dash(walk[i - 1]) || walk.is_mark(i - 1, '-');
    const bool after_term = walk.folded(i - 1) == "срок" || walk.is_mark(i - 1, ':');
    if ((!dash && !after_term) || !walk.is_space(i) || i + 1 >= end) continue;
    const uint32_t begin = walk[i + 1].begin, size = walk[end - 1].end - begin;
    const View tail = View(point.folded).substr(begin, size);
    if (is_one_of(tail, kEndless) || is_one_of(tail, kRepeated))
      tell_open(point, begin, size, found);
    return;
  }
  static constexpr std::array<View, 3> kAdverbs = {"постоянно", "регулярно", "систематически"};
  const View adverb = begins_with(View(point.folded).substr(point.body), kAdverbs);
  if (!adverb.empty() && point.dates.empty() && !names_year(point))
    tell_open(point, point.body, adverb.size(), found);
}

// «в текущем учебном году»: of which year, nobody can tell a year later.
void current_year(const Paragraph& paragraph, Findings& found) {
  const size_t at = paragraph.folded.find("в текущем ");
  if (at == std::string::npos) return;
  for (const View phrase : {View("в текущем учебном году"), View("в текущем году")}) {
    if (!View(paragraph.folded).substr(at).starts_with(phrase)) continue;
    found.add(paragraph, at, at + phrase.size(),
              {"какой это год, надо назвать", "the year should be named"});
  }
}

}  // namespace

void open_term(const Document& document, Findings& found) {
  const auto& all = document.paragraphs;
  for (size_t k = 0; k < all.size(); ++k) {
    const Paragraph& paragraph = all[k];
    if (paragraph.role == Role::kPoint || paragraph.role == Role::kItem) {
      open_point(paragraph, found);
      current_year(paragraph, found);
    } else if (is_term_cell(document, paragraph)) {
      const size_t end = cell_end(document, k);
      bool ends = false;
      for (size_t i = k; i < end; ++i) ends = ends || names_year(all[i]) || !all[i].dates.empty();
      for (size_t i = k; i < end && !ends; ++i) open_cell(all[i], found);
      k = end - 1;
    } else if (paragraph.role == Role::kCell) {
      current_year(paragraph, found);
    }
  }
}

namespace {

// A plan «на 2026 год» or «на 2026/2027 учебный год» says the year of its months; a card knows the
// period of its own.
bool says_year(const Document& document, const Paragraph& cell) {
  if (document.form == prikaz::check::Form::kCard) return true;
  const Part& part = document.parts[static_cast<size_t>(cell.part)];
  std::set<long> years;
  for (int i = part.first; i < part.last; ++i) {
    const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
    if (line.in_table()) break;
    if (line.role != Role::kTitle && line.role != Role::kText && line.role != Role::kHeadData &&
        line.role != Role::kLetterhead)
      continue;  // a title's lines, «(23–27 ноября 2026 г.)»
    for (const Token& token : line.tokens) {
      if (token.kind == TokenKind::kNumber && token.size() == 4)
        years.insert(number_value(line.of(token)));
    }
  }
  return years.size() == 1 || (years.size() == 2 && *years.rbegin() == *years.begin() + 1);
}

struct Yearless {
  const Paragraph* line;
  uint32_t begin, end;
};

// Every month and day of a line that has no year.
void collect(const Paragraph& line, std::vector<Yearless>& out) {
  size_t date = 0;
  for (const Token& token : line.tokens) {
    while (date < line.dates.size() && line.dates[date].end <= token.begin) ++date;
    if (date < line.dates.size() && token.begin >= line.dates[date].begin) {
      if (token.end == line.dates[date].end)
        out.push_back({&line, line.dates[date].begin, token.end});
    } else if (token.kind == TokenKind::kWord && month_named(line.folded_of(token)) > 0) {
      out.push_back({&line, token.begin, token.end});
    }
  }
}

// The terms of one table.
struct TermColumn {
  std::vector<Yearless> yearless;
  bool has_years = false;  // some rows name theirs
};

// Where no row has a year, it is said once: the first row's. Where the title has it, rows without
// it are looked at only beside rows with one.
void tell_yearless(const Document& document, const TermColumn& column, bool& first,
                   Findings& found) {
  if (column.yearless.empty()) return;
  const bool said = says_year(document, *column.yearless.front().line);
  if (said && !column.has_years) return;
  for (const Yearless& each : column.yearless) {
    Finding& made = found.add(
        *each.line, each.begin, each.end,
        column.has_years
            ? Message{"в сроке не назван год", "the term names no year"}
            : Message{"в сроках таблицы не назван год", "the terms of the table name no year"});
    if (!first || said) made.severity = Severity::kNote;
    first = false;
    if (!column.has_years) return;
  }
}

}  // namespace

// Months and days without a year in the column of terms.
void missing_year(const Document& document, Findings& found) {
  const auto& all = document.paragraphs;
  std::map<int, TermColumn> tables;
  for (size_t k = 0; k < all.size(); ++k) {
    if (!is_term_cell(document, all[k])) continue;
    const size_t end = cell_end(document, k);
    bool year = false, again = false;  // in the cell, whose lines are paragraphs; «Ежегодно, март»
    for (size_t i = k; i < end; ++i) {
      year = year || names_year(all[i]);
      again = again || View(begins_with(trimmed(all[i].folded), kRepeated)).starts_with("ежегодно");
    }
    TermColumn& column = tables[all[k].table];
    column.has_years = column.has_years || year;
    for (size_t i = k; i < end && !year && !again; ++i) collect(all[i], column.yearless);
    k = end - 1;
  }
  bool first = true;
  for (const auto& [table, column] : tables) tell_yearless(document, column, first, found);
  yearless_points(document, found);
}

}  // namespace prikaz::check::dates
