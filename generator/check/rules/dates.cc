#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "check/profile.h"
#include "check/rules/families.h"
#include "check/rules/terms.h"
#include "check/rules/walk.h"
#include "russian/calendar.h"
#include "russian/dates.h"

namespace prikaz::check {

namespace {

using Form = FoundDate::Form;

std::string numeric(const Date& date) {
  return russian::print(date, russian::DateForm::kNumeric);
}

void impossible(const Paragraph& paragraph, Findings& found) {
  for (const FoundDate& date : paragraph.dates) {
    if (!date.impossible()) continue;
    found.add(paragraph, date.begin, date.end,
              {"такого дня нет в календаре", "no calendar has this day"});
  }
}

void malformed(const Paragraph& paragraph, Findings& found) {
  for (const FoundDate& date : paragraph.dates) {
    if (!date.spaced || !date.date) continue;
    found.add(paragraph, date.begin, date.end,
              {"дата записана с пробелами или без точки", "a date with spaces or without a dot"},
              numeric(*date.date), Fix::kSafe);
  }
}

void short_year(const Paragraph& paragraph, Findings& found) {
  for (const FoundDate& date : paragraph.dates) {
    if (!date.short_year) continue;
    found.add(paragraph, date.begin, date.end,
              {"год записан двумя цифрами", "a year of two digits"},
              date.date ? numeric(*date.date) : std::string());
  }
}

void year_word(const Paragraph& paragraph, Findings& found) {
  for (const FoundDate& date : paragraph.dates) {
    if (date.form != Form::kNumeric || !date.year_word || !date.date) continue;
    found.add(paragraph, date.begin, date.end,
              {"после даты цифрами «г.» не ставят", "no «г.» stands after a date in digits"});
  }
}

void leading_zero(const Paragraph& paragraph, Findings& found) {
  for (const FoundDate& date : paragraph.dates) {
    if (date.form != Form::kVerbal || !date.leading_zero) continue;
    found.add(paragraph, date.begin, date.end,
              {"в словесной дате день пишут без нуля", "a day in words has no leading zero"},
              paragraph.text.substr(date.begin + 1, date.end - date.begin - 1), Fix::kSafe);
  }
}

// Which of the customary styles a date keeps to, 0 to 3.
size_t style_of(const FoundDate& date) {
  if (date.form == Form::kNumeric) return date.year_word ? 1 : 0;
  return date.form == Form::kVerbal ? 2 : 3;
}

void mixed(const Document& document, Findings& found) {
  std::array<size_t, 4> counts{};
  std::array<const Paragraph*, 4> first{};
  std::array<FoundDate, 4> dates;
  for (const Paragraph& paragraph : document.paragraphs) {
    for (const FoundDate& date : paragraph.dates) {
      if (date.year == 0 || date.short_year) continue;
      const size_t style = style_of(date);
      if (counts[style]++ > 0) continue;
      first[style] = &paragraph;
      dates[style] = date;
    }
  }
  const size_t usual =
      static_cast<size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  for (size_t style = 0; style < counts.size(); ++style) {
    if (style == usual || counts[style] == 0) continue;
    found.add(*first[style], dates[style].begin, dates[style].end,
              {"дата записана не так, как остальные", "a date is written unlike the others"});
  }
}

// The day that terms of a paragraph must not be before.
const Part* dated_part(const Document& document, const Paragraph& paragraph) {
  const Part& own = document.parts[static_cast<size_t>(paragraph.part)];
  if (own.date && !own.appendix) return &own;
  return document.parts[0].date ? &document.parts[0] : nullptr;
}

void before_document(const Document& document, Findings& found) {
  for (const Term& term : terms(document)) {
    const Part* part = dated_part(document, *term.paragraph);
    if (!part || term.in_column || !term.deadline || *term.date.date >= *part->date) continue;
    found.add(*term.paragraph, term.date.begin, term.date.end,
              {"срок раньше даты документа (" + numeric(*part->date) + ")",
               "a term before the document's own date (" + numeric(*part->date) + ")"});
  }
}

void row_before_document(const Document& document, Findings& found) {
  for (const Term& term : terms(document)) {
    const Part* part = dated_part(document, *term.paragraph);
    if (!part || !term.in_column || *term.date.date >= *part->date) continue;
    found.add(*term.paragraph, term.date.begin, term.date.end,
              {"срок раньше даты документа (" + numeric(*part->date) + ")",
               "a term before the document's own date (" + numeric(*part->date) + ")"});
  }
}

void far(const Document& document, Findings& found) {
  constexpr int kYears = 6;
  for (const Term& term : terms(document)) {
    const Part* part = dated_part(document, *term.paragraph);
    if (!part || term.date.year <= part->date->year + kYears) continue;
    found.add(*term.paragraph, term.date.begin, term.date.end,
              {"год срока далеко от года документа", "the term's year is far from the document's"});
  }
}

bool may_cite(Role role) {
  return role == Role::kPreamble || role == Role::kPoint || role == Role::kItem ||
         role == Role::kTitle || role == Role::kText;
}

void basis_later(const Document& document, Findings& found) {
  for (const Paragraph& paragraph : document.paragraphs) {
    const Part& part = document.parts[static_cast<size_t>(paragraph.part)];
    if (!part.date || !may_cite(paragraph.role)) continue;
    const Walk walk(paragraph);
    for (const FoundDate& date : paragraph.dates) {
      const bool cited = walk.is_space(date.first - 1) && walk.folded(date.first - 2) == "от";
      if (!cited || !date.date || *date.date <= *part.date) continue;
      found.add(paragraph, date.begin, date.end,
                {"основание позже самого документа (" + numeric(*part.date) + ")",
                 "the basis is later than the document itself (" + numeric(*part.date) + ")"});
    }
  }
}

void report_early(const Document& document, Findings& found) {
  std::optional<Date> last;
  const auto all = terms(document);
  for (const Term& term : all) {
    if (term.in_column && (!last || *last < *term.date.date)) last = *term.date.date;
  }
  if (!last) return;
  for (size_t i = 0; i < all.size(); ++i) {
    const Paragraph& paragraph = *all[i].paragraph;
    const bool last_of_paragraph = i + 1 == all.size() || all[i + 1].paragraph != &paragraph;
    const std::string_view text = paragraph.folded;
    const auto has = [&](std::string_view part) {
      return text.find(part) != std::string_view::npos;
    };
    const bool report = (has("информаци") || has("отчет") || has("отчёт") || has("сведения")) &&
                        (has("реализаци") || has("выполнени") || has("исполнени"));
    if (all[i].in_column || !last_of_paragraph || !report || *all[i].date.date >= *last) continue;
    found.add(paragraph, all[i].date.begin, all[i].date.end,
              {"отчёт раньше, чем кончается работа (" + numeric(*last) + ")",
               "the report is due before the work ends (" + numeric(*last) + ")"});
  }
}

void day_off(const Document& document, Findings& found) {
  for (const Term& term : terms(document)) {
    if (!term.deadline || !is_day_off(*term.date.date, found.profile())) continue;
    const std::string reason(russian::calendar::day_off_reason(*term.date.date));
    const std::string why = reason.empty() ? "" : " (" + reason + ")";
    const Message message{"срок приходится на нерабочий день" + why, "the term falls on a day off"};
    if (term.date.form == Form::kNumeric) {
      found.add(*term.paragraph, term.date.begin, term.date.end, message,
                numeric(russian::calendar::working_day_from(*term.date.date)));
    } else {
      found.add(*term.paragraph, term.date.begin, term.date.end, message);
    }
  }
}

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
  for (const std::string_view phrase : kVague) {
    for (size_t at = paragraph.folded.find(phrase); at != std::string::npos;
         at = paragraph.folded.find(phrase, at + phrase.size())) {
      found.add(paragraph, at, at + phrase.size(),
                {"срок не назван: нельзя проверить исполнение",
                 "no term is named: nobody can control it"});
    }
  }
}

// Months and days without a year in the column of terms.
void missing_year(const Document& document, Findings& found) {
  std::map<std::pair<int, int>, bool> has_years;  // of a table's column
  const auto is_term = [&](const Paragraph& cell) {
    return cell.role == Role::kCell && use_of_column(document, cell) == ColumnUse::kTerm;
  };
  const auto year_in = [](const Paragraph& cell) {
    for (const Token& token : cell.tokens) {
      if (token.kind == TokenKind::kNumber && token.size() == 4) return true;
    }
    return false;
  };
  for (const Paragraph& cell : document.paragraphs) {
    if (is_term(cell) && year_in(cell)) has_years[{cell.table, cell.column}] = true;
  }
  const Paragraph* told = nullptr;
  for (size_t k = 0; k < document.paragraphs.size(); ++k) {
    const Paragraph& cell = document.paragraphs[k];
    if (!is_term(cell)) continue;
    bool year = false;  // anywhere in the cell, whose lines are paragraphs
    for (size_t i = k; i < document.paragraphs.size() && document.paragraphs[i].row == cell.row &&
                       document.paragraphs[i].column == cell.column;
         ++i) {
      year = year || year_in(document.paragraphs[i]);
    }
    const bool same_cell =
        told && told->table == cell.table && told->row == cell.row && told->column == cell.column;
    if (same_cell) continue;
    std::optional<Token> word;
    for (const Token& token : cell.tokens) {
      if (token.kind == TokenKind::kWord && month_named(cell.folded_of(token)) > 0) {
        word = token;
        break;
      }
    }
    for (const FoundDate& date : cell.dates) {
      if (date.year == 0 && date.form == Form::kNumeric) {
        word = Token{date.begin, date.end};
        year = false;
      }
    }
    if (!word || year) continue;
    told = &cell;
    Finding& made = found.add(cell, word->begin, word->end,
                              {"в сроке не назван год", "the term names no year"});
    const bool numeric_day = cell.of(*word).find('.') != std::string_view::npos;  // «8.02 –»
    if (!numeric_day || !has_years[{cell.table, cell.column}]) made.severity = Severity::kNote;
  }
}

void school_year(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 4 < walk.size(); ++i) {
    if (!walk.is_number(i) || walk[i].size() != 4) continue;
    size_t at = walk.next_solid(i);
    if (!is_dash(walk[at]) && !walk.is_mark(at, '-')) continue;
    at = walk.next_solid(at);
    if (!walk.is_number(at) || number_value(walk.text(at)) != number_value(walk.text(i)) + 1)
      continue;
    if (!walk.folded(walk.next_solid(at)).starts_with("учебн")) continue;
    found.add(paragraph, walk[i].begin, walk[at].end,
              {"учебный год пишут через косую черту", "a school year is written with a slash"},
              std::string(walk.text(i)) + "/" + std::string(walk.text(at)));
  }
}

const Rule kRules[] = {
    {"dates.impossible",
     Severity::kError,
     {"день, которого нет", "a day that does not exist"},
     impossible},
    {"dates.malformed",
     Severity::kWarning,
     {"пробелы в дате, пропущенная точка", "spaces in a date, a missing dot"},
     malformed},
    {"dates.short-year",
     Severity::kWarning,
     {"год двумя цифрами", "a year of two digits"},
     short_year},
    {"dates.year-word",
     Severity::kNote,
     {"«г.» после даты цифрами", "«г.» after a date in digits"},
     year_word},
    {"dates.leading-zero", Severity::kNote, {"«06 октября»", "«06 октября»"}, leading_zero},
    {"dates.mixed",
     Severity::kNote,
     {"даты записаны по-разному", "dates in several styles"},
     nullptr,
     mixed},
    {"dates.before-document",
     Severity::kError,
     {"срок пункта раньше документа", "a point's term before the document"},
     nullptr,
     before_document},
    {"dates.row-before-document",
     Severity::kWarning,
     {"срок в плане раньше документа", "a row's term before the document"},
     nullptr,
     row_before_document},
    {"dates.far",
     Severity::kWarning,
     {"срок через много лет", "a term many years away"},
     nullptr,
     far},
    {"dates.basis-later",
     Severity::kError,
     {"основание позже документа", "a basis later than the document"},
     nullptr,
     basis_later},
    {"dates.report-early",
     Severity::kWarning,
     {"отчёт раньше конца работы", "a report before the work ends"},
     nullptr,
     report_early},
    {"dates.day-off",
     Severity::kWarning,
     {"срок в нерабочий день", "a term on a day off"},
     nullptr,
     day_off},
    {"dates.vague", Severity::kWarning, {"срок, который нельзя проверить", "a vague term"}, vague},
    {"dates.missing-year",
     Severity::kWarning,
     {"срок без года", "a term without a year"},
     nullptr,
     missing_year},
    {"dates.school-year",
     Severity::kNote,
     {"учебный год через тире", "a school year with a dash"},
     school_year},
};

}  // namespace

std::span<const Rule> date_rules() {
  return kRules;
}

}  // namespace prikaz::check
