// Terms that cannot be: before the paper itself, far away, on a day off.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/letters.h"
#include "check/profile.h"
#include "check/rules/actions.h"
#include "check/rules/date_spans.h"
#include "check/rules/dates.h"
#include "check/rules/other_place.h"
#include "check/rules/terms.h"
#include "check/rules/walk.h"
#include "russian/calendar.h"
#include "russian/dates.h"

namespace prikaz::check::dates {

using Form = FoundDate::Form;

namespace {

using View = std::string_view;

bool may_cite(Role role) {
  return role == Role::kPreamble || role == Role::kPoint || role == Role::kItem ||
         role == Role::kTitle || role == Role::kText;
}

}  // namespace

void before_document(const Document& document, Findings& found) {
  std::vector<Term> all = terms(document);
  const std::vector<Term> asked = asked_terms(document);
  all.insert(all.end(), asked.begin(), asked.end());
  for (const Term& term : all) {
    const Part* part = dated_part(document, *term.paragraph);
    if (!part || term.in_column || !term.deadline || *term.date.date >= *part->date) continue;
    found.add(*term.paragraph, term.date.begin, term.date.end,
              {"срок раньше даты документа (" + numeric(*part->date) + ")",
               "a term before the document's own date (" + numeric(*part->date) + ")"});
  }
}

namespace {

// A column of a table, of what is to be done or of what was.
struct DatedColumn {
  int past = 0, ahead = 0;  // dates
  // «Дата представления» with no date ahead: a report, no terms.
  bool is_history() const { return ahead == 0 && past > 2; }
};

using DatedColumns = std::map<std::pair<int, int>, DatedColumn>;  // by table and column

DatedColumns dated_columns(const Document& document, const std::vector<Term>& all) {
  DatedColumns out;
  for (const Term& term : all) {
    const Part* part = dated_part(document, *term.paragraph);
    if (!part || !term.in_column) continue;
    DatedColumn& column = out[{term.paragraph->table, term.paragraph->column}];
    ++(*term.date.date < *part->date ? column.past : column.ahead);
  }
  return out;
}

}  // namespace

void row_before_document(const Document& document, Findings& found) {
  const std::vector<Term> all = terms(document);
  const DatedColumns columns = dated_columns(document, all);
  for (const Term& term : all) {
    const Part* part = dated_part(document, *term.paragraph);
    if (!part || !term.in_column || *term.date.date >= *part->date) continue;
    if (columns.at({term.paragraph->table, term.paragraph->column}).is_history()) continue;
    found.add(*term.paragraph, term.date.begin, term.date.end,
              {"срок раньше даты документа (" + numeric(*part->date) + ")",
               "a term before the document's own date (" + numeric(*part->date) + ")"});
  }
}

void far(const Document& document, Findings& found) {
  constexpr int kYears = 6;
  const Message message{"год срока далеко от года документа",
                        "the term's year is far from the document's"};
  for (const Paragraph& paragraph : document.paragraphs) {  // of letters
    if (paragraph.role != Role::kText || paragraph.dates.empty()) continue;
    const Part* part = dated_part(document, paragraph);
    const Walk walk(paragraph);
    for (const FoundDate& date : paragraph.dates) {
      const bool term = walk.is_space(date.first - 1) && walk.folded(date.first - 2) == "до";
      if (part && term && date.date && date.year > part->date->year + kYears)
        found.add(paragraph, date.begin, date.end, message);
    }
  }
  for (const Term& term : terms(document)) {
    const Part* part = dated_part(document, *term.paragraph);
    if (!part || term.date.year <= part->date->year + kYears) continue;
    found.add(*term.paragraph, term.date.begin, term.date.end, message);
  }
}

namespace {

// «(в редакции приказа от …)», «Изменён приказом от …», «Приказ отдела от …» by itself: what came
// after the paper, no basis of it.
// From which byte on all dates are of that; npos: none is.
size_t history_begin(const Paragraph& paragraph) {
  static constexpr std::array<View, 5> kActs = {"приказ ", "постановление ", "распоряжение ",
                                                "указ ", "закон "};
  static constexpr std::array<View, 5> kHistory = {"в ред", "редакци", "с изменени", "утратил силу",
                                                   "отменен"};
  const View text = paragraph.folded, begins = trimmed(text);
  for (const View act : kActs) {
    if (begins.starts_with(act)) return static_cast<size_t>(begins.data() - text.data());
  }
  size_t first = View::npos;
  for (const View word : kHistory) first = std::min(first, text.find(word));
  return first;
}

}  // namespace

void basis_later(const Document& document, Findings& found) {
  bool changes = false;  // below «Документ с изменениями, внесёнными:»
  for (const Paragraph& paragraph : document.paragraphs) {
    const Part& part = document.parts[static_cast<size_t>(paragraph.part)];
    const View text = trimmed(paragraph.folded);
    if (text.starts_with("(в ред") || text.starts_with("{в ред") || text.starts_with("(с измен")) {
      changes = !text.ends_with(')') && !text.ends_with('}');
      continue;
    }
    if (text.ends_with(')') && changes) {
      changes = false;
      continue;
    }
    if (text.ends_with(':')) {
      changes = text.find("измен") != View::npos && paragraph.number.empty();
    } else if (is_capital(first_character(trimmed(paragraph.text))) && !text.ends_with(';')) {
      changes = false;
    }
    if (changes) continue;
    if (!part.date || !may_cite(paragraph.role)) continue;
    const Walk walk(paragraph);
    std::optional<size_t> history;  // looked for when first asked for
    for (const FoundDate& date : paragraph.dates) {
      const bool cited = walk.is_space(date.first - 1) && walk.folded(date.first - 2) == "от";
      if (!cited || !date.date || *date.date <= *part.date) continue;
      if (!history) history = history_begin(paragraph);
      if (date.begin > *history) continue;
      found.add(paragraph, date.begin, date.end,
                {"основание позже самого документа (" + numeric(*part.date) + ")",
                 "the basis is later than the document itself (" + numeric(*part.date) + ")"});
    }
  }
}

namespace {

// «На № 2207 от 28.11.2026»: the date in it, or nullptr.
const FoundDate* answered(const Paragraph& paragraph) {
  const Walk walk(paragraph);
  for (const FoundDate& date : paragraph.dates) {
    constexpr size_t kMostBetween = 12;  // tokens of the number
    size_t sign = date.first;
    while (sign > 0 && date.first - sign < kMostBetween && !walk.is_mark(sign, U'№')) --sign;
    const bool cited = walk.is_space(date.first - 1) && walk.folded(date.first - 2) == "от";
    if (cited && walk.is_mark(sign, U'№') && walk.is_space(sign - 1) &&
        walk.folded(sign - 2) == "на")
      return &date;
  }
  return nullptr;
}

}  // namespace

void incoming_later(const Document& document, Findings& found) {
  const auto tell = [&](const Part& part, const Paragraph& line, size_t begin, size_t end) {
    found.add(line, begin, end,
              {"письмо, на которое отвечают, позже самого ответа (" + numeric(*part.date) + ")",
               "the letter answered is later than the answer (" + numeric(*part.date) + ")"});
  };
  for (const Part& part : document.parts) {
    if (!part.date) continue;
    if (part.incoming && *part.date < *part.incoming) {
      const auto& line = document.paragraphs[static_cast<size_t>(part.incoming_paragraph)];
      tell(part, line, 0, line.text.size());
    }
    for (int i = part.first; i < part.last; ++i) {
      const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
      if (line.role != Role::kHeadData && line.role != Role::kLetterhead) continue;
      const FoundDate* date = answered(line);
      const bool own = date && i == part.date_paragraph && date == line.dates.data();
      if (!date || own || !date->date || *date->date <= *part.date) continue;
      tell(part, line, date->begin, date->end);
    }
  }
}

namespace {

// The first working day behind a term, written as the term is: «01.02.2026», «1 февраля 2026 года».
std::string working_day(const FoundDate& date, const std::string& behind) {
  const Date day = russian::calendar::working_day_from(*date.date);
  if (date.form == Form::kNumeric) return numeric(day);
  return std::to_string(day.day) + " " + russian::month_genitive(day.month) + " " +
         std::to_string(day.year) + behind;
}

}  // namespace

void day_off(const Document& document, Findings& found) {
  for (const Term& term : terms(document)) {
    if (!term.deadline || !is_day_off(*term.date.date, found.profile())) continue;
    const Part* part = dated_part(document, *term.paragraph);
    if (part && *term.date.date < *part->date) continue;  // it is wrong altogether
    const std::string reason(russian::calendar::day_off_reason(*term.date.date));
    const std::string why = reason.empty() ? "" : " (" + reason + ")";
    const Message message{"срок приходится на нерабочий день" + why, "the term falls on a day off"};
    const Paragraph& paragraph = *term.paragraph;
    const Walk walk(paragraph);
    size_t end = term.date.end;
    if (term.date.form == Form::kVerbal && term.date.year_word) {
      const size_t word = walk.next_solid(term.date.last);
      end = walk[walk.is_mark(word + 1, '.') && walk.folded(word) == "г" ? word + 1 : word].end;
    }
    if (term.date.form == Form::kQuoted) {
      found.add(paragraph, term.date.begin, end, message);
    } else {
      found.add(paragraph, term.date.begin, end, message,
                working_day(term.date, paragraph.text.substr(term.date.end, end - term.date.end)));
    }
  }
}

// «срок 01.09.2026» in a document that writes «срок до …» too.
void without_until(const Document& document, Findings& found) {
  struct Bare {
    const Paragraph* paragraph;
    uint32_t begin, end;
  };
  std::vector<Bare> bare_ones;
  bool uses_until = false;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.dates.empty()) continue;
    const Walk walk(paragraph);
    for (const FoundDate& date : paragraph.dates) {
      if (date.first < 2 || !walk.is_space(date.first - 1)) continue;
      const size_t word = date.first - 2;
      uses_until = uses_until || (walk.folded(word) == "до" && walk.is_space(word - 1) &&
                                  walk.folded(word - 2) == "срок");
      if (walk.folded(word) == "срок")
        bare_ones.push_back({&paragraph, walk[word].begin, date.end});
    }
  }
  if (!uses_until) return;
  for (const Bare& each : bare_ones) {
    const std::string date = each.paragraph->text.substr(each.begin, each.end - each.begin);
    const std::string word = date.substr(0, std::string_view("срок").size());
    found.add(*each.paragraph, each.begin, each.end,
              {"другие сроки названы со словом «до»", "the other terms are named with «до»"},
              word + " до" + date.substr(word.size()));
  }
}

}  // namespace prikaz::check::dates
