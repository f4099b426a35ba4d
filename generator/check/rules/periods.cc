#include "check/rules/periods.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

constexpr int kDecember = 12, kAugust = 8;

Date last_of(int year, int month) {
  const Date next = month == kDecember ? Date{year + 1, 1, 1} : Date{year, month + 1, 1};
  return Date::from_days(next.days() - 1);
}

bool is_year(const Walk& walk, size_t i) {
  const long value = walk.is_number(i) && walk[i].size() == 4 ? number_value(walk.text(i)) : 0;
  return value >= 1990 && value < 2100;
}

int year_at(const Walk& walk, size_t i) {
  return static_cast<int>(number_value(walk.text(i)));
}

bool joins(const Walk& walk, size_t i) {
  return is_dash(walk[i]) || walk.is_mark(i, '-');
}

// «октябрь», «октября», «октябре»; 0 for another word.
int month_of(View folded) {
  if (const int month = month_named(folded)) return month;
  constexpr View kEnd = "е";
  if (!folded.ends_with(kEnd)) return 0;
  const std::string stem(folded.substr(0, folded.size() - kEnd.size()));
  for (const char* end : {"ь", "", "й"}) {
    if (const int month = month_named(stem + end)) return month;
  }
  return 0;
}

// The day before a date that borrows its month: «5–9 октября», «с 5 по 9 октября»; 0: none.
struct FirstDay {
  int day = 0;
  size_t token = 0;
};
FirstDay first_day(const Walk& walk, const FoundDate& date) {
  size_t at = date.first;
  const auto back = [&] { at -= at > 0 && walk.is_space(at - 1) ? 2 : 1; };
  if (at < 2) return {};
  back();
  if (!joins(walk, at) && walk.folded(at) != "по") return {};
  if (at < 1) return {};
  back();
  if (!walk.is_number(at) || walk[at].size() > 2 || walk.is_mark(at - 1, '.')) return {};
  const int day = static_cast<int>(number_value(walk.text(at)));
  return day > 0 && day < date.day ? FirstDay{day, at} : FirstDay{};
}

// Between two dates stands what makes a range of them.
bool is_range(const Walk& walk, const FoundDate& from, const FoundDate& to) {
  bool joined = false;
  for (size_t i = from.last + 1; i < to.first; ++i) {
    const View word = walk.folded(i);
    const bool link = joins(walk, i) || word == "по";
    joined = joined || link;
    if (!link && !walk.is_space(i) && !walk.is_mark(i, '.') && word != "г" && word != "года")
      return false;
  }
  return joined;
}

// Everything of one kind that titles name.
struct Named {
  std::vector<Period> days, months, years;

  void add_days(const Paragraph& line, const Walk& walk) {
    for (size_t i = 0; i < line.dates.size(); ++i) {
      const FoundDate& to = line.dates[i];
      if (!to.date) continue;
      const FoundDate* before = i > 0 ? &line.dates[i - 1] : nullptr;
      if (const FirstDay first = first_day(walk, to); first.day > 0) {
        days.push_back({{to.year, to.month, first.day}, *to.date});
      } else if (before && is_range(walk, *before, to)) {
        const int year =
            before->year > 0 ? before->year : to.year - (before->month > to.month ? 1 : 0);
        const auto from = Date::make(year, before->month, before->day);
        if (from && *from < *to.date) days.push_back({*from, *to.date});
      }
    }
  }

  // `i` is behind «на» or «в».
  void add_months(const Walk& walk, size_t i) {
    const int first = month_of(walk.folded(i));
    if (first == 0) return;
    size_t at = walk.next_solid(i);
    int last = first;
    if (joins(walk, at)) {
      at = walk.next_solid(at);
      last = month_of(walk.folded(at));
      at = walk.next_solid(at);
    }
    if (walk.folded(at) == "месяц") at = walk.next_solid(at);
    if (last < first || !is_year(walk, at)) return;
    months.push_back({{year_at(walk, at), first, 1}, last_of(year_at(walk, at), last)});
  }

  void add_quarter(const Walk& walk, size_t i) {
    static constexpr std::array<View, 8> kNumbers = {"i", "ii", "iii", "iv", "1", "2", "3", "4"};
    const auto number = std::find(kNumbers.begin(), kNumbers.end(), walk.folded(i));
    const size_t word = walk.next_solid(i), year = walk.next_solid(word);
    if (number == kNumbers.end() || !walk.folded(word).starts_with("квартал") ||
        !is_year(walk, year))
      return;
    const int quarter = static_cast<int>(number - kNumbers.begin()) % 4;
    months.push_back(
        {{year_at(walk, year), quarter * 3 + 1, 1}, last_of(year_at(walk, year), quarter * 3 + 3)});
  }

  void add_years(const Walk& walk, size_t i) {
    if (!is_year(walk, i)) return;
    const int from = year_at(walk, i);
    int to = from;
    size_t at = walk.next_solid(i);
    if (joins(walk, at) || walk.is_mark(at, '/')) {
      at = walk.next_solid(at);
      if (!walk.is_number(at) || (walk[at].size() != 2 && !is_year(walk, at))) return;
      to = year_at(walk, at);
      if (walk[at].size() == 2) to += from / 100 * 100;
      at = walk.next_solid(at);
    }
    const View word = walk.folded(at);
    if (word.starts_with("учебн") || word == "уч") {
      if (to == from + 1) years.push_back({{from, kAugust, 1}, {to, kAugust, 31}});
    } else if ((word.starts_with("год") || word == "г" || word == "гг") && to >= from) {
      years.push_back({{from, 1, 1}, {to, kDecember, 31}});
    }
  }
};

// The one that all agree on.
std::optional<Period> only(const std::vector<Period>& named) {
  if (named.empty()) return std::nullopt;
  const bool same = std::all_of(named.begin(), named.end(),
                                [&](const Period& each) { return each == named.front(); });
  return same ? std::optional(named.front()) : std::nullopt;
}

}  // namespace

std::optional<Period> period_of(std::span<const Paragraph* const> title) {
  Named named;
  for (const Paragraph* line : title) {
    const Walk walk(*line);
    named.add_days(*line, walk);
    for (size_t i = 0; i + 2 < walk.size(); ++i) {
      if ((walk.folded(i) != "на" && walk.folded(i) != "в") || !walk.is_space(i + 1)) continue;
      named.add_months(walk, i + 2);
      named.add_quarter(walk, i + 2);
      named.add_years(walk, i + 2);
    }
  }
  for (const auto* kind : {&named.days, &named.months, &named.years}) {
    if (!kind->empty()) return only(*kind);
  }
  return std::nullopt;
}

namespace {

// A day, month or year of a cell; what is 0 is not said.
struct Mention {
  int year = 0, month = 0, day = 0;
  const Paragraph* line = nullptr;
  uint32_t begin = 0, end = 0;

  Date from() const { return {year, std::max(month, 1), std::max(day, 1)}; }
  Date to() const {
    if (month == 0) return {year, kDecember, 31};
    return day > 0 ? Date{year, month, day} : last_of(year, month);
  }
};

class CellReader {
 public:
  void read(const Paragraph& line) {
    const Walk walk(line);
    size_t date = 0;
    for (size_t i = 0; i < walk.size(); ++i) {
      while (date < line.dates.size() && line.dates[date].last < i) ++date;
      if (date < line.dates.size() && line.dates[date].first == i) {
        add_date(line, walk, line.dates[date]);
        i = line.dates[date].last;
      } else if (const int month = month_of(walk.folded(i)); month > 0 && walk.is_word(i)) {
        const size_t year = walk.next_solid(i);
        const bool said = is_year(walk, year);
        add({said ? year_at(walk, year) : 0, month, 0, &line, walk[i].begin,
             walk[said ? year : i].end});
        if (said) i = year;
      } else if (is_year(walk, i)) {
        year(line, walk, i);
      }
    }
  }

  // Years that are not said are those behind them, else such that all falls into `within`.
  std::optional<CellTerm> term(const Period& within) {
    if (!known_ || mentions_.empty()) return std::nullopt;
    for (size_t i = mentions_.size() - 1; i-- > 0;) {
      const Mention& next = mentions_[i + 1];
      Mention& each = mentions_[i];
      if (each.year == 0 && next.year > 0)
        each.year = next.year - (each.month > next.month && next.month > 0 ? 1 : 0);
    }
    for (size_t i = 1; i < mentions_.size(); ++i) {
      if (mentions_[i].year == 0) mentions_[i].year = mentions_[i - 1].year;
    }
    if (mentions_.front().year > 0) return hull();
    const std::vector<Mention> typed = mentions_;
    std::optional<CellTerm> last;
    for (int year = within.from.year; year <= within.to.year; ++year) {
      mentions_ = typed;
      for (Mention& each : mentions_) each.year = year;
      last = hull();
      if (last && last->period.overlaps(within)) return last;
    }
    return last;
  }

 private:
  void add(Mention mention) { mentions_.push_back(mention); }

  void add_date(const Paragraph& line, const Walk& walk, const FoundDate& date) {
    if (date.month < 1 || date.month > kDecember || date.impossible()) {
      known_ = false;
      return;
    }
    const FirstDay first = first_day(walk, date);
    if (first.day > 0)
      add({date.year, date.month, first.day, &line, walk[first.token].begin, date.end});
    add({date.year, date.month, date.day, &line, date.begin, date.end});
  }

  // «2026-10-05» of a card, «2026 год»; anything else is no term that is understood.
  void year(const Paragraph& line, const Walk& walk, size_t& i) {
    const bool day = walk.is_mark(i + 1, '-') && walk.is_number(i + 2) && walk[i + 2].size() == 2 &&
                     walk.is_mark(i + 3, '-') && walk.is_number(i + 4) && walk[i + 4].size() == 2;
    const View word = walk.folded(walk.next_solid(i));
    if (day) {
      const auto date = Date::make(year_at(walk, i), year_at(walk, i + 2), year_at(walk, i + 4));
      if (!date) known_ = false;
      if (date) add({date->year, date->month, date->day, &line, walk[i].begin, walk[i + 4].end});
      i += 4;
    } else if (word.starts_with("год") || word == "г") {
      add({year_at(walk, i), 0, 0, &line, walk[i].begin, walk[i].end});
    } else {
      known_ = false;
    }
  }

  // nullopt for what runs backwards: «декабрь – январь» without years.
  std::optional<CellTerm> hull() const {
    CellTerm out{{mentions_.front().from(), mentions_.front().to()},
                 mentions_.front().line,
                 mentions_.front().begin,
                 mentions_.front().end};
    for (const Mention& each : mentions_) {
      if (each.from() < mentions_.front().from()) return std::nullopt;
      out.period.to = std::max(out.period.to, each.to());
      if (each.line == out.line) out.end = std::max(out.end, each.end);
    }
    return out;
  }

  std::vector<Mention> mentions_;
  bool known_ = true;
};

}  // namespace

std::optional<CellTerm> term_of(std::span<const Paragraph* const> cell, const Period& within) {
  CellReader reader;
  for (const Paragraph* line : cell) reader.read(*line);
  return reader.term(within);
}

}  // namespace prikaz::check
