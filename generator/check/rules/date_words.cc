// Words beside a day and a year: the month's case, the day of the week, «г.», the hour.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/rules/dates.h"
#include "check/rules/walk.h"
#include "russian/calendar.h"
#include "russian/dates.h"

namespace prikaz::check::dates {

namespace {

using View = std::string_view;
using Form = FoundDate::Form;

// 1 … 12 of a month in the nominative or prepositional, «марте»; 0 for another word.
int month_in_wrong_case(View folded) {
  const int month = month_said(folded);
  return month > 0 && folded == russian::month_genitive(month) ? 0 : month;
}

}  // namespace

int month_said(View folded) {
  if (const int month = month_named(folded); month > 0) return month;
  if (!folded.ends_with("е") || folded.size() < 2) return 0;
  const View stem = folded.substr(0, folded.size() - View("е").size());
  for (int each = 1; each <= 12; ++each) {
    const View genitive = russian::month_genitive(each);
    if (genitive.size() == stem.size() + 2 && genitive.starts_with(stem)) return each;
  }
  return 0;
}

// «2 октябрь», «1 декабре»
void month_case(const Paragraph& paragraph, Findings& found) {
  constexpr long kLastDay = 31;
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_number(i) || walk[i].size() > 2 || !walk.is_space(i + 1)) continue;
    const int month = walk.is_word(i + 2) ? month_in_wrong_case(walk.folded(i + 2)) : 0;
    const long day = number_value(walk.text(i));
    const size_t before = walk.is_space(i - 1) ? i - 2 : i - 1;
    if (month == 0 || day < 1 || day > kLastDay || walk.is_mark(before, U'№')) continue;
    if (walk.is_mark(i - 1, '.') || walk.is_mark(i - 1, ',') || walk[i].begin < paragraph.body)
      continue;
    const std::string right = russian::month_genitive(month);
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"после числа месяц стоит в родительном падеже",
               "a month behind its day is in the genitive"},
              std::string(walk.text(i)) + std::string(walk.text(i + 1)) +
                  (walk[i + 2].capital ? with_capital(right) : right));
  }
}

namespace {

// 1 (Monday) … 7 of «понедельник», «среду»; 0 for another word.
int weekday_named(View folded) {
  static constexpr std::array<View, 7> kStems = {"понедельник", "вторник", "сред",      "четверг",
                                                 "пятниц",      "суббот",  "воскресень"};
  static constexpr std::array<View, 9> kEndings = {"", "а", "у", "ом", "е", "ы", "ой", "я", "ю"};
  for (size_t i = 0; i < kStems.size(); ++i) {
    if (folded.starts_with(kStems[i]) && is_one_of(folded.substr(kStems[i].size()), kEndings))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

// The day of the week before a date: «в среду, 14 октября», «пятница 16 октября». Its token, or
// size().
size_t weekday_before(const Walk& walk, const FoundDate& date) {
  if (date.first < 2 || !walk.is_space(date.first - 1)) return walk.size();
  const bool comma = walk.is_mark(date.first - 2, ',');
  const size_t word = date.first - (comma ? 3 : 2);
  if (!walk.is_word(word) || weekday_named(walk.folded(word)) == 0) return walk.size();
  static constexpr std::array<View, 7> kBefore = {"в", "во", "на", "до", "к", "с", "по"};
  const bool introduced =
      word == 0 || (walk.is_space(word - 1) && is_one_of(walk.folded(word - 2), kBefore));
  return introduced ? word : walk.size();  // «образовательную среду»
}

// Behind it: «14 октября 2026 г. (среда)», «…, в среду», «…, среда».
size_t weekday_behind(const Walk& walk, const FoundDate& date) {
  size_t at = date.last;
  if (date.year_word) {
    at = walk.next_solid(at);
    if (walk.is_mark(at + 1, '.')) ++at;
  }
  const size_t mark = walk.next_solid(at);
  const bool parted = walk.is_mark(mark, ',') || walk.is_mark(mark, '(');
  const bool bare = walk.folded(mark) == "в" || walk.folded(mark) == "во";
  if (!parted && !bare) return walk.size();
  size_t word = walk.next_solid(mark);
  const bool preposition = walk.folded(word) == "в" || walk.folded(word) == "во";
  if (parted && preposition) word = walk.next_solid(word);
  const int day = walk.is_word(word) ? weekday_named(walk.folded(word)) : 0;
  const bool listed = walk.is_mark(mark, ',') && !preposition && day > 0 &&
                      walk.folded(word) != russian::calendar::weekday_name(day);
  return day == 0 || listed ? walk.size() : word;
}

}  // namespace

void weekday(const Paragraph& paragraph, Findings& found) {
  if (paragraph.dates.empty()) return;
  const Walk walk(paragraph);
  for (const FoundDate& date : paragraph.dates) {
    if (!date.date) continue;
    size_t word = weekday_before(walk, date);
    if (!walk.exists(word)) word = weekday_behind(walk, date);
    if (!walk.exists(word)) continue;
    const int right = date.date->weekday();
    if (weekday_named(walk.folded(word)) == right) continue;
    const std::string name(russian::calendar::weekday_name(right));
    const std::string day = numeric(*date.date);
    found.add(paragraph, std::min(walk[word].begin, date.begin), std::max(walk[word].end, date.end),
              {"день недели не тот: " + day + " – " + name,
               "not this day of the week: " + day + " is " + name});
  }
}

namespace {

bool is_year_word(View folded) {
  return folded == "г" || folded == "гг" || folded.starts_with("год");
}

// «с 5 октября 2026 по 26 марта 2027 г.»: the word behind the second year serves both.
bool shares_year_word(const Walk& walk, const FoundDate& date, const FoundDate* next) {
  constexpr size_t kMostBetween = 5;  // tokens
  return next && next->year_word && next->first - date.last <= kMostBetween &&
         !walk.is_mark(date.last + 1, ',');
}

}  // namespace

// «20 октября 2026» without «г.».
void no_year_word(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i < paragraph.dates.size(); ++i) {
    const FoundDate& date = paragraph.dates[i];
    const FoundDate* next = i + 1 < paragraph.dates.size() ? &paragraph.dates[i + 1] : nullptr;
    if (date.form == Form::kNumeric || date.year == 0 || writes_month_in_digits(walk, date))
      continue;
    const size_t behind = date.last + 1;
    const bool goes_on = walk.is_mark(behind, '-') || walk.is_mark(behind, '/') ||
                         is_dash(walk[behind]) || walk.is_word(behind);
    if (goes_on || is_year_word(walk.folded(walk.next_solid(date.last))) ||
        shares_year_word(walk, date, next))
      continue;
    const std::string typed = paragraph.text.substr(date.begin, date.end - date.begin);
    const bool stop = walk.is_mark(behind, '.') && walk.exists(behind);
    Finding& made =
        found.add(paragraph, date.begin, stop ? walk[behind].end : date.end,
                  {"после словесной даты нет «г.» или «года»", "no «г.» behind a date in words"},
                  typed + kNoBreakSpace + "г.");
    if (paragraph.in_table()) made.severity = Severity::kNote;  // there is little room
  }
}

// «2027 г» without its dot.
void year_stop(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  size_t date = 0;
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_number(i) || walk[i].size() != 4 || !walk.is_space(i + 1)) continue;
    const View word = walk.folded(i + 2);
    if ((word != "г" && word != "гг") || walk[i + 2].capital) continue;
    if (walk.is_mark(i + 3, '.') || walk.is_mark(i + 3, '-') || walk.is_mark(i + 3, '/')) continue;
    const long year = number_value(walk.text(i));
    if (year < 1900 || year >= 2100) continue;
    while (date < paragraph.dates.size() && paragraph.dates[date].last < i) ++date;
    const bool dated = date < paragraph.dates.size() && paragraph.dates[date].last == i;
    if (dated && paragraph.dates[date].form == Form::kNumeric) continue;  // wants no «г.» at all
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"нет точки после «г»", "no dot behind «г»"},
              paragraph.text.substr(walk[i].begin, walk[i + 2].end - walk[i].begin) + ".",
              dated ? Fix::kSafe : Fix::kLook);
  }
}

namespace {

constexpr long kHours = 24, kMinutes = 60;

// «10.00», «9:30»: minutes of an hour of the day, by what may stand in a timetable.
struct Clock {
  long hour = -1, minute = 0;
  size_t last = 0;  // token
  bool reads() const { return hour >= 0; }
  bool can_be() const { return hour < kHours || (hour == kHours && minute == 0); }
};

Clock clock_at(const Walk& walk, size_t i) {
  const bool mark = walk.is_mark(i + 1, '.') || walk.is_mark(i + 1, ':');
  if (!walk.is_number(i) || walk[i].size() > 2 || !mark || !walk.is_number(i + 2)) return {};
  if (walk[i + 2].size() != 2 || walk.is_mark(i - 1, '.') || walk.is_mark(i - 1, ',')) return {};
  const bool longer =
      (walk.is_mark(i + 3, '.') || walk.is_mark(i + 3, ':')) && walk.is_number(i + 4);
  const long minute = number_value(walk.text(i + 2));
  if (longer || minute >= kMinutes || minute % 15 != 0) return {};
  return {number_value(walk.text(i)), minute, i + 2};
}

// «25.50 рублей», «28.00 %»: no hour.
bool measured(const Walk& walk, size_t last) {
  const size_t next = walk.next_solid(last);
  static constexpr std::array<View, 12> kUnits = {"руб", "р",   "рублей", "балл", "балла", "баллов",
                                                  "кг",  "тыс", "млн",    "кв",   "см",    "м"};
  return walk.is_mark(next, '%') || is_one_of(walk.folded(next), kUnits);
}

}  // namespace

// «в 25.00», «с 15.00 до 14.00», «до 25 час. 00 мин.».
void hour(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<View, 6> kBefore = {"в", "с", "до", "к", "на", "начало"};
  const Walk walk(paragraph);
  const Message message{"такого часа нет в сутках", "no day has this hour"};
  size_t date = 0;
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_number(i)) continue;
    while (date < paragraph.dates.size() && paragraph.dates[date].end < walk[i].begin) ++date;
    const bool spoken = walk[i].size() == 2 && walk.folded(walk.next_solid(i)).starts_with("час") &&
                        walk.is_mark(walk.next_solid(i) + 1, '.') &&
                        walk.is_number(walk.next_solid(walk.next_solid(i) + 1));
    if (spoken && number_value(walk.text(i)) > kHours)
      found.add(paragraph, walk[i].begin, walk[walk.next_solid(i)].end, message);
    const Clock from = clock_at(walk, i);
    if (!from.reads() || measured(walk, from.last)) continue;
    const size_t word = walk.is_space(i - 1) ? i - 2 : i - 1;
    const bool after_date =
        walk.is_mark(word, ',') && date > 0 && paragraph.dates[date - 1].last + 1 == word;
    const bool introduced = is_one_of(walk.folded(word), kBefore);
    if (!from.can_be()) {
      if (introduced || after_date)
        found.add(paragraph, walk[i].begin, walk[from.last].end, message);
      continue;
    }
    const size_t join = walk.next_solid(from.last), second = walk.next_solid(join);
    const bool range =
        is_dash(walk[join]) ||
        (walk.folded(word) == "с" && (walk.folded(join) == "до" || walk.folded(join) == "по"));
    const Clock to = range ? clock_at(walk, second) : Clock();
    constexpr long kEvening = 18;  // «с 22.00 до 6.00»: over the night
    const bool backward = to.reads() && to.can_be() && from.hour < kEvening &&
                          to.hour * kMinutes + to.minute < from.hour * kMinutes + from.minute;
    if (backward && !measured(walk, to.last)) {
      Finding& made = found.add(paragraph, walk[i].begin, walk[to.last].end,
                                {"конец раньше начала", "the end comes before the beginning"});
      made.severity = Severity::kWarning;
    }
  }
}

}  // namespace prikaz::check::dates
