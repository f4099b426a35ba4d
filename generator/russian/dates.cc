#include "russian/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

constexpr std::array<std::string_view, 12> kGenitive = {"января",   "февраля", "марта",  "апреля",
                                                        "мая",      "июня",    "июля",   "августа",
                                                        "сентября", "октября", "ноября", "декабря"};
constexpr std::array<std::string_view, 12> kNominative = {
    "январь", "февраль", "март",     "апрель",  "май",    "июнь",
    "июль",   "август",  "сентябрь", "октябрь", "ноябрь", "декабрь"};

constexpr std::array<std::pair<std::string_view, DateForm>, 6> kForms = {{
    {"цифрами", DateForm::kNumeric},
    {"словами", DateForm::kVerbal},
    {"год словом", DateForm::kVerbalYear},
    {"в кавычках", DateForm::kQuoted},
    {"в кавычках цифрами", DateForm::kQuotedNumeric},
    {"исо", DateForm::kIso},
}};

// How a date was written, before it is known whether a calendar has it.
struct Written {
  int year = 0, month = 0, day = 0;
  size_t length = 0;      // bytes read
  bool doubtful = false;  // understood, but not in a spelling that is accepted
};

// Reads a date at the start of a text, piece by piece.
class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  std::optional<Written> read() {
    for (const auto form : {&DateReader::iso, &DateReader::numeric, &DateReader::verbal}) {
      at_ = 0;
      doubtful_ = false;
      auto out = (this->*form)();
      if (!out) continue;
      out->length = at_;
      out->doubtful = doubtful_;
      return out;
    }
    return std::nullopt;
  }

 private:
  std::optional<Written> iso() {
    Written out;
    if (!number(4, 4, out.year) || !take("-") || !number(2, 2, out.month) || !take("-") ||
        !number(2, 2, out.day)) {
      return std::nullopt;
    }
    return out;
  }

  std::optional<Written> numeric() {
    Written out;
    if (!number(1, 2, out.day)) return std::nullopt;
    if (!separator() || !number(1, 2, out.month) || !separator()) return std::nullopt;
    if (!year(out.year)) return std::nullopt;
    const size_t before = at_;
    spaces();
    if (!year_word()) at_ = before;
    return out;
  }

  std::optional<Written> verbal() {
    Written out;
    const bool quoted = take("«") || take("\"") || take("“");
    spaces();
    if (!number(1, 2, out.day)) return std::nullopt;
    if (quoted) {
      spaces();
      if (!take("»") && !take("\"") && !take("”")) return std::nullopt;
    }
    if (!spaces() && !quoted) return std::nullopt;
    if (!month(out.month) && !(quoted && number(2, 2, out.month))) return std::nullopt;
    if (!spaces() || !year(out.year)) return std::nullopt;
    const size_t before = at_;
    spaces();
    if (!year_word()) at_ = before;
    return out;
  }

  bool separator() {
    if (take(".")) return true;
    doubtful_ = true;
    return take("/") || take("-");
  }

  bool year(int& out) {
    const size_t before = at_;
    if (number(4, 4, out)) return true;
    at_ = before;
    if (!number(2, 2, out)) return false;
    out += out < 70 ? 2000 : 1900;
    doubtful_ = true;
    return true;
  }

  bool month(int& out) {
    for (int i = 0; i < 12; ++i) {
      const auto& genitive = kGenitive[static_cast<size_t>(i)];
      const auto& nominative = kNominative[static_cast<size_t>(i)];
      if (!word(genitive)) {
        if (!word(nominative)) continue;
        doubtful_ = true;
      }
      out = i + 1;
      return true;
    }
    return false;
  }

  // The whole word, in any case.
  bool word(std::string_view wanted) {
    const std::string_view here = text_.substr(at_, wanted.size());
    if (here != wanted && lower(here) != wanted) return false;
    size_t after = at_ + wanted.size();
    if (after < text_.size()) {
      size_t end = after;
      if (is_letter(utf8::next(text_, end))) return false;
    }
    at_ = after;
    return true;
  }

  bool year_word() { return word("года") || take("г."); }

  // From `least` to `most` digits and no digit after them.
  bool number(int least, int most, int& out) {
    const size_t start = at_;
    int value = 0, count = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && count <= most) {
      value = value * 10 + (text_[at_++] - '0');
      ++count;
    }
    if (count < least || count > most) {
      at_ = start;
      return false;
    }
    out = value;
    return true;
  }

  bool spaces() {
    const size_t start = at_;
    while (at_ < text_.size()) {
      size_t end = at_;
      if (!is_space(utf8::next(text_, end)) || text_[at_] == '\n') break;
      at_ = end;
    }
    return at_ > start;
  }

  bool take(std::string_view wanted) {
    if (!text_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;
  bool doubtful_ = false;
};

std::string_view trimmed(std::string_view text) {
  size_t begin = text.size(), end = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (is_space(utf8::next(text, at))) continue;
    begin = std::min(begin, start);
    end = at;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

Diagnostics impossible(const Written& written, std::string_view text, const SourceLocation& where) {
  Diagnostics out;
  const bool known_month = written.month >= 1 && written.month <= 12;
  const std::string russian = known_month
                                  ? fmt::format("в календаре нет дня {} {} {} года", written.day,
                                                month_genitive(written.month), written.year)
                                  : fmt::format("в году нет месяца с номером {}", written.month);
  const std::string english = known_month ? fmt::format("no calendar has the day {:04}-{:02}-{:02}",
                                                        written.year, written.month, written.day)
                                          : fmt::format("a year has no month {}", written.month);
  out.error("date.impossible", where, {russian, english}).quote(std::string(text));
  return out;
}

}  // namespace

Result<Date> parse_date(std::string_view typed, const SourceLocation& where) {
  const std::string_view text = trimmed(typed);
  const auto written = DateReader(text).read();
  if (!written || written->length != text.size()) {
    Diagnostics out;
    out.error("date.malformed", where, {"это не дата", "this is no date"})
        .quote(std::string(text))
        .advise({"пишите 2020-10-06, 06.10.2020 или «6 октября 2020 г.»",
                 "write 2020-10-06, 06.10.2020 or «6 октября 2020 г.»"});
    return out;
  }
  const auto date = Date::make(written->year, written->month, written->day);
  if (!date) return impossible(*written, text, where);
  if (!written->doubtful) return *date;
  Diagnostics out;
  out.error("date.malformed", where,
            {"дата записана не по правилам", "the date is not spelled as it should be"})
      .quote(std::string(text))
      .propose(print(*date, DateForm::kNumeric));
  return out;
}

std::string print(const Date& date, DateForm form) {
  const auto month = month_genitive(date.month);
  switch (form) {
    case DateForm::kNumeric:
      return fmt::format("{:02}.{:02}.{:04}", date.day, date.month, date.year);
    case DateForm::kVerbal:
      return fmt::format("{}\u00A0{}\u00A0{}\u00A0г.", date.day, month, date.year);
    case DateForm::kVerbalYear:
      return fmt::format("{}\u00A0{}\u00A0{}\u00A0года", date.day, month, date.year);
    case DateForm::kQuoted:
      return fmt::format("«\u00A0{:02}\u00A0»\u00A0{}\u00A0{}\u00A0г.", date.day, month, date.year);
    case DateForm::kQuotedNumeric:
      return fmt::format("«\u00A0{:02}\u00A0»\u00A0{:02}\u00A0{}\u00A0г.", date.day, date.month,
                         date.year);
    case DateForm::kIso:
      return date.iso();
  }
  return {};
}

std::optional<DateForm> date_form(std::string_view name) {
  for (const auto& [known, form] : kForms) {
    if (known == name) return form;
  }
  return std::nullopt;
}

std::vector<std::string> date_form_names() {
  std::vector<std::string> out;
  for (const auto& [name, form] : kForms) out.emplace_back(name);
  return out;
}

std::string_view month_genitive(int month) {
  return month >= 1 && month <= 12 ? kGenitive[static_cast<size_t>(month - 1)] : std::string_view();
}

std::string_view month_nominative(int month) {
  return month >= 1 && month <= 12 ? kNominative[static_cast<size_t>(month - 1)]
                                   : std::string_view();
}

std::vector<DateInText> find_dates(std::string_view text) {
  std::vector<DateInText> out;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool digit = c >= '0' && c <= '9';
    const bool quote = text.substr(at).starts_with("«");
    if (digit || quote) {
      const auto written = DateReader(text.substr(at)).read();
      const auto date = written && !written->doubtful
                            ? Date::make(written->year, written->month, written->day)
                            : std::nullopt;
      if (date) {
        out.push_back({at, written->length, *date});
        at += written->length;
        continue;
      }
    }
    if (!digit) {
      utf8::next(text, at);
      continue;
    }
    while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '.')) ++at;
  }
  return out;
}

}  // namespace prikaz::russian
