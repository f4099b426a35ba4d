// How dates are written.
#include "check/rules/dates.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/rules/date_uses.h"
#include "check/rules/families.h"
#include "check/rules/walk.h"
#include "russian/dates.h"

namespace prikaz::check {
namespace dates {

using Form = FoundDate::Form;

constexpr int kLeapYear = 2000;  // has every day that a year may have

std::string numeric(const Date& date) {
  return russian::print(date, russian::DateForm::kNumeric);
}

void impossible(const Paragraph& paragraph, Findings& found) {
  for (const FoundDate& date : paragraph.dates) {
    const bool in_no_year = date.year == 0 && date.form != Form::kNumeric &&
                            !Date::make(kLeapYear, date.month, date.day);  // «30 февраля»
    if (!date.impossible() && !in_no_year) continue;
    found.add(paragraph, date.begin, date.end,
              {"такого дня нет в календаре", "no calendar has this day"});
  }
}

namespace {

// A line with the paper's date and number; a letterhead of Word may have it in a table.
bool is_head_line(const Paragraph& paragraph, const Findings& found) {
  constexpr size_t kLongest = 60;  // bytes
  if (paragraph.role == Role::kHeadData) return true;
  const bool word = found.document().form_of(paragraph) == prikaz::check::Form::kPackage;
  return word && paragraph.number.empty() && paragraph.text.size() < kLongest;
}

// «8.02 – 30.12.2026» in a cell, also where the line ends at the dash; «9.10 – 9.50» is a lesson.
bool begins_range(const Paragraph& paragraph, const Walk& walk, const FoundDate& date) {
  const size_t dash = walk.next_solid(date.last);
  if (paragraph.role != Role::kCell || !(is_dash(walk[dash]) || walk.is_mark(dash, '-')))
    return false;
  const FoundDate& last = paragraph.dates.back();
  return walk.next_solid(dash) >= walk.size() || (last.begin > date.begin && last.year > 0);
}

// «8.02»: a day or month of one digit.
bool lacks_zero(const Walk& walk, const FoundDate& date) {
  if (date.form != Form::kNumeric || date.short_year) return false;
  return walk[date.first].size() < 2 || walk[date.first + 2].size() < 2;
}

}  // namespace

void malformed(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (const FoundDate& date : paragraph.dates) {
    // «06» 10 2020 stands on letterheads; within a text it is no date.
    const bool in_head = is_head_line(paragraph, found) && !walk.is_space(date.first + 1);
    const bool spaced = date.spaced, mixes = !in_head && writes_month_in_digits(walk, date);
    if (date.date && (spaced || mixes)) {
      found.add(paragraph, date.begin, date.end,
                spaced ? Message{"дата записана с пробелами или без точки",
                                 "a date with spaces or without a dot"}
                       : Message{"месяц цифрами не пишут рядом с днём в кавычках",
                                 "a month in digits does not stand beside a quoted day"},
                numeric(*date.date), Fix::kSafe);
    } else if (!date.impossible() && !spaced && lacks_zero(walk, date)) {
      const Message message{"день и месяц цифрами пишут двумя знаками",
                            "day and month have two digits each"};
      const auto day_and_month = Date::make(kLeapYear, date.month, date.day);
      const bool sure = date.date || begins_range(paragraph, walk, date);
      if (sure && day_and_month) {
        found.add(paragraph, date.begin, date.end, message,
                  date.date ? numeric(*date.date) : numeric(*day_and_month).substr(0, 5));
      }
    }
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

namespace {

// The last token of « г.» behind a date.
size_t year_word_end(const Walk& walk, const FoundDate& date) {
  const size_t word = walk.next_solid(date.last);
  return walk.folded(word) == "г" && walk.is_mark(word + 1, '.') ? word + 1 : word;
}

// The stop of «г.» is the sentence's too when nothing follows, or a capital.
enum class Stop { kOfTheWord, kOfTheSentence, kPerhaps };
Stop stop_behind(const Paragraph& paragraph, const Walk& walk, const FoundDate& date, size_t last) {
  if (!walk.is_mark(last, '.')) return Stop::kOfTheWord;
  const size_t next = walk.next_solid(last);
  const bool alone = walk[date.first].begin <= paragraph.body + 1;
  const bool sentence = paragraph.role != Role::kCell && paragraph.role != Role::kHeadData &&
                        paragraph.role != Role::kStamp && paragraph.role != Role::kTitle &&
                        paragraph.role != Role::kAppendixMark &&
                        paragraph.role != Role::kLetterhead;
  constexpr size_t kShortLine = 100;  // bytes: «Протокол № 3 от 25.03.2026 г.»
  const bool line = paragraph.role == Role::kText && paragraph.text.size() < kShortLine;
  if (!walk.exists(next))
    return !sentence || alone ? Stop::kOfTheWord : line ? Stop::kPerhaps : Stop::kOfTheSentence;
  if (is_number_sign(walk, next)) return Stop::kOfTheWord;
  return walk[next].capital ? Stop::kPerhaps : Stop::kOfTheWord;
}

}  // namespace

void year_word(const Document& document, Findings& found) {
  bool first = true;
  for (const Paragraph& paragraph : document.paragraphs) {
    const Walk walk(paragraph);
    for (const FoundDate& date : paragraph.dates) {
      if (date.form != Form::kNumeric || !date.year_word || !date.date) continue;
      const size_t last = year_word_end(walk, date);
      const Stop stop = stop_behind(paragraph, walk, date, last);
      std::string right = paragraph.text.substr(date.begin, date.end - date.begin);
      if (stop != Stop::kOfTheWord) right += '.';
      Finding& made =
          found.add(paragraph, date.begin, walk[last].end,
                    {"после даты цифрами «г.» не ставят", "no «г.» stands after a date in digits"},
                    std::move(right), stop == Stop::kPerhaps ? Fix::kLook : Fix::kSafe);
      // A letterhead may have the date so on purpose.
      const bool head =
          document.form != prikaz::check::Form::kText && is_head_line(paragraph, found);
      if (!first || head) made.severity = Severity::kNote;
      first = first && head;
    }
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

namespace {

// Which of the customary styles a date keeps to. «г.» behind digits has a rule of its own.
size_t style_of(const FoundDate& date) {
  return static_cast<size_t>(date.form);
}

// The dates of one use, by style.
struct Styles {
  std::array<size_t, 3> counts{};
  std::array<const Paragraph*, 3> first{};
  std::array<FoundDate, 3> dates;

  void take(const Paragraph& paragraph, const FoundDate& date) {
    const size_t style = style_of(date);
    if (counts[style]++ > 0) return;
    first[style] = &paragraph;
    dates[style] = date;
  }
};

}  // namespace

void mixed(const Document& document, Findings& found) {
  std::array<Styles, kUses> uses;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.dates.empty()) continue;
    const Walk walk(paragraph);
    for (const FoundDate& date : paragraph.dates) {
      if (date.year == 0 || date.short_year || writes_month_in_digits(walk, date)) continue;
      uses[static_cast<size_t>(use_of(paragraph, walk, date))].take(paragraph, date);
    }
  }
  bool told = false;
  for (const Use use : {Use::kText, Use::kCell, Use::kOwn, Use::kCited}) {
    const auto& [counts, first, dates] = uses[static_cast<size_t>(use)];
    const size_t usual =
        static_cast<size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    for (size_t style = 0; style < counts.size(); ++style) {
      if (style == usual || counts[style] == 0) continue;
      Finding& made =
          found.add(*first[style], dates[style].begin, dates[style].end,
                    {"дата записана не так, как остальные", "a date is written unlike the others"});
      const bool terms = use == Use::kText || use == Use::kCell;
      if (told || !terms || document.form == prikaz::check::Form::kCard)
        made.severity = Severity::kNote;
      told = true;
    }
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

}  // namespace dates

namespace {

using namespace dates;

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
     Severity::kWarning,
     {"«г.» после даты цифрами", "«г.» after a date in digits"},
     nullptr,
     year_word},
    {"dates.leading-zero", Severity::kNote, {"«06 октября»", "«06 октября»"}, leading_zero},
    {"dates.mixed",
     Severity::kWarning,
     {"даты записаны по-разному", "dates in several styles"},
     nullptr,
     mixed},
    {"dates.backwards",
     Severity::kError,
     {"промежуток, который кончается раньше, чем начался", "a range that ends before it begins"},
     backwards},
    {"dates.years",
     Severity::kError,
     {"учебный год не из двух лет подряд, годы в обратном порядке",
      "a school year that is none, years in falling order"},
     years},
    {"dates.month-case", Severity::kWarning, {"«2 октябрь»", "«2 октябрь»"}, month_case},
    {"dates.weekday",
     Severity::kWarning,
     {"день недели не того числа", "a day of the week that does not match its date"},
     weekday},
    {"dates.no-year-word",
     Severity::kWarning,
     {"словесная дата без «г.»", "a date in words without «г.»"},
     no_year_word},
    {"dates.year-stop",
     Severity::kWarning,
     {"«г» без точки после года", "«г» without its dot behind a year"},
     year_stop},
    {"dates.hour",
     Severity::kError,
     {"час, которого нет в сутках", "an hour that no day has"},
     hour},
    {"dates.before-document",
     Severity::kError,
     {"срок пункта раньше документа", "a point's term before the document"},
     nullptr,
     before_document},
    {"dates.past-action",
     Severity::kError,
     {"дело назначено на прошедший день", "work asked for on a day that has passed"},
     nullptr,
     past_action},
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
    {"dates.incoming-later",
     Severity::kError,
     {"письмо, на которое отвечают, позже ответа", "a letter later than its answer"},
     nullptr,
     incoming_later},
    {"dates.report-early",
     Severity::kWarning,
     {"отчёт раньше конца работы", "a report before the work ends"},
     nullptr,
     report_early},
    {"dates.due-after-event",
     Severity::kWarning,
     {"документы сдают после заседания, начало позже конца",
      "papers due after the meeting, a beginning behind its end"},
     nullptr,
     due_after_event},
    {"dates.outside-order",
     Severity::kWarning,
     {"строка графика вне времени, названного в приказе",
      "a row of a schedule outside of the time that the order names"},
     nullptr,
     outside_order},
    {"dates.row-day-off",
     Severity::kWarning,
     {"одна строка графика в нерабочий день", "one row of a schedule on a day off"},
     nullptr,
     row_day_off},
    {"dates.row-order",
     Severity::kWarning,
     {"одна строка графика не по порядку дат", "one row out of the order of days"},
     nullptr,
     row_order},
    {"dates.stage-outside",
     Severity::kWarning,
     {"тур или этап вне времени целого", "a stage outside of the time of the whole"},
     nullptr,
     stage_outside},
    {"dates.late-preparation",
     Severity::kWarning,
     {"подготовка позже мероприятия", "preparation behind the event"},
     nullptr,
     prepared_late},
    {"dates.day-off",
     Severity::kWarning,
     {"срок в нерабочий день", "a term on a day off"},
     nullptr,
     day_off},
    {"dates.without-until",
     Severity::kNote,
     {"«срок 01.09» без «до»", "«срок 01.09» without «до»"},
     nullptr,
     without_until},
    {"dates.vague", Severity::kWarning, {"срок, который нельзя проверить", "a vague term"}, vague},
    {"dates.open-term",
     Severity::kNote,
     {"срок без конца: «постоянно», «в течение года»",
      "a term without an end: «постоянно», «в течение года»"},
     nullptr,
     open_term},
    {"dates.missing-year",
     Severity::kWarning,
     {"срок без года", "a term without a year"},
     nullptr,
     missing_year},
    {"dates.outside-period",
     Severity::kWarning,
     {"срок строки вне времени плана", "a row's term outside of the plan's time"},
     nullptr,
     outside_period},
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
