#include "check/dates_found.h"

#include "check/letters.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

bool is_year(long value) {
  return value >= 1900 && value < 2100;
}

class DateScanner {
 public:
  explicit DateScanner(const Paragraph& paragraph) : walk_(paragraph) {}

  std::vector<FoundDate> scan() {
    for (size_t i = 0; i < walk_.size(); ++i) {
      if (!walk_.is_number(i) || walk_[i].size() > 2) continue;
      auto found = numeric(i);
      if (!found) found = verbal(i);
      if (!found) continue;
      finish(*found);
      out_.push_back(*found);
      i = found->last;
    }
    return std::move(out_);
  }

 private:
  long value(size_t i) const { return number_value(walk_.text(i)); }

  // A dot with spaces round it perhaps; the token behind it, or 0.
  size_t behind_dot(size_t i, bool& spaced) const {
    size_t at = i + 1;
    if (walk_.is_space(at)) ++at;
    if (!walk_.is_mark(at, '.')) return 0;
    const bool before = at != i + 1, after = walk_.is_space(at + 1);
    spaced = spaced || before || after;
    return after ? at + 2 : at + 1;
  }

  std::optional<FoundDate> numeric(size_t i) const {
    if (walk_.is_mark(i - 1, '.') || walk_.is_mark(i - 1, '/') || walk_.is_mark(i - 1, '-')) {
      return std::nullopt;
    }
    const bool of_point = walk_.is_space(i - 1) && walk_.is_mark(i - 2, '.') &&
                          (walk_.folded(i - 3) == "п" || walk_.folded(i - 3) == "пп");
    if (of_point) return std::nullopt;  // «п. 1.2.10»
    FoundDate found;
    const size_t month = behind_dot(i, found.spaced);
    if (month == 0 || !walk_.is_number(month) || walk_[month].size() > 2) return std::nullopt;
    size_t year = behind_dot(month, found.spaced);
    if (year == 0 && walk_.is_space(month + 1) && walk_[month].size() == 2) {  // «01.09 2021»
      year = month + 2;
      found.spaced = true;
    }
    const bool whole = year > 0 && walk_.is_number(year);
    if (whole && walk_[year].size() == 4 && is_year(value(year))) {
      found.year = static_cast<int>(value(year));
    } else if (whole && walk_[year].size() == 2 && walk_[i].size() == 2 &&
               walk_[month].size() == 2 && !found.spaced && !walk_.is_mark(year + 1, '.') &&
               value(month) <= 12 && value(i) <= 31 && i > 1) {
      found.year = 2000 + static_cast<int>(value(year));
      found.short_year = true;
    } else {
      return day_and_month(i, month);
    }
    found.day = static_cast<int>(value(i));
    found.month = static_cast<int>(value(month));
    found.first = i;
    found.last = year;
    return found;
  }

  // «8.02 – 30.12.2021», «до 8.02»: what stands around must say that it is a date.
  std::optional<FoundDate> day_and_month(size_t i, size_t month) const {
    const bool likely = month == i + 2 && walk_[month].size() == 2 && value(month) >= 1 &&
                        value(month) <= 12 && value(i) >= 1 && value(i) <= 31;
    if (!likely || walk_.is_mark(month + 1, '.') || walk_.is_mark(month + 1, '%')) {
      return std::nullopt;
    }
    const std::string_view word = walk_.is_space(i - 1) ? walk_.folded(i - 2) : "";
    const bool introduced = word == "до" || word == "с" || word == "по" || word == "от";
    const size_t next = walk_.next_solid(month);
    const bool goes_on = is_dash(walk_[next]) || walk_.is_mark(next, '-');
    if (!introduced && !goes_on) return std::nullopt;
    FoundDate found;
    found.day = static_cast<int>(value(i));
    found.month = static_cast<int>(value(month));
    found.first = i;
    found.last = month;
    return found;
  }

  std::optional<FoundDate> verbal(size_t i) const {
    FoundDate found;
    found.form = FoundDate::Form::kVerbal;
    found.first = found.last = i;
    found.leading_zero = walk_.text(i).starts_with('0');
    found.day = static_cast<int>(value(i));
    size_t at = i + 1;
    const size_t open = walk_.is_space(i - 1) ? i - 2 : i - 1;
    size_t close = walk_.is_space(at) ? at + 1 : at;
    const bool quoted = (walk_.is_mark(open, U'«') && walk_.is_mark(close, U'»')) ||
                        (walk_.is_mark(open, '"') && walk_.is_mark(close, '"'));
    if (quoted) {
      found.form = FoundDate::Form::kQuoted;
      found.first = open;
      at = close + 1;
    }
    if (!walk_.is_space(at)) return std::nullopt;
    ++at;
    found.month = walk_.is_word(at) ? month_named(walk_.folded(at)) : 0;
    if (found.month == 0 && quoted && walk_.is_number(at) && walk_[at].size() == 2) {
      found.month = static_cast<int>(value(at));
    }
    if (found.month == 0 || found.day == 0 || found.day > 39) return std::nullopt;
    found.last = at;
    const size_t year = walk_.next_solid(at);
    if (walk_.is_number(year) && walk_[year].size() == 4 && is_year(value(year))) {
      found.year = static_cast<int>(value(year));
      found.last = year;
    } else if (quoted && found.form == FoundDate::Form::kQuoted && walk_.is_number(at)) {
      return std::nullopt;
    }
    return found;
  }

  void finish(FoundDate& found) const {
    found.begin = walk_[found.first].begin;
    found.end = walk_[found.last].end;
    if (found.year > 0) found.date = Date::make(found.year, found.month, found.day);
    const std::string_view word = walk_.folded(walk_.next_solid(found.last));
    found.year_word = found.year > 0 && (word == "г" || word == "года" || word == "год");
  }

  const Walk walk_;
  std::vector<FoundDate> out_;
};

}  // namespace

std::vector<FoundDate> find_dates(const Paragraph& paragraph) {
  return DateScanner(paragraph).scan();
}

}  // namespace prikaz::check
