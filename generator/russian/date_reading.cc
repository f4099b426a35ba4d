// Reading dates of dates.h: a text that is one, and those in a running text. What is wrong with a
// date's form is for the checks to say (check/dates_found.h).
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "russian/dates.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

// Numbers, words and marks of a text. Spaces stand in no token; the quotes around a day do.
struct Token {
  enum Kind { kNumber, kWord, kDot, kHyphen, kOpen, kClose, kOther } kind;
  size_t begin = 0;
  size_t end = 0;
  int number = 0;
  std::string word;

  size_t size() const { return end - begin; }
};

Token::Kind kind_of_mark(char32_t c) {
  switch (c) {
    case U'.':
      return Token::kDot;
    case U'-':
      return Token::kHyphen;
    case U'«':
    case U'“':
    case U'„':
      return Token::kOpen;
    case U'»':
    case U'”':
      return Token::kClose;
    default:
      return Token::kOther;
  }
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (is_space(c)) continue;
    if (c >= '0' && c <= '9') {
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
      Token token{Token::kNumber, begin, at, 0, {}};
      const auto read = std::from_chars(text.data() + begin, text.data() + at, token.number);
      if (read.ec != std::errc()) token.kind = Token::kOther;  // too many digits for any date
      out.push_back(token);
    } else if (is_letter(c)) {
      size_t end = at;
      while (at < text.size() && is_letter(utf8::next(text, at))) end = at;
      at = end;
      out.push_back({Token::kWord, begin, end, 0, lower(text.substr(begin, end - begin))});
    } else {
      // A straight quote opens and closes.
      out.push_back({c == U'"' ? Token::kClose : kind_of_mark(c), begin, at, 0, {}});
    }
  }
  return out;
}

// A date as it stands in the text.
struct Reading {
  int year = 0;  // 0 when the text names none
  int month = 0;
  int day = 0;
  bool short_year = false;   // 06.10.20
  std::optional<Date> date;  // nullopt without a year, and for a day that no calendar has
};

int month_named(std::string_view word) {
  for (int month = 1; month <= 12; ++month) {
    if (word == month_genitive(month)) return month;
  }
  return 0;
}

class Search {
 public:
  // kWhole: the text is one date and nothing else, quotes and spaces in it mean nothing.
  enum class How { kInText, kWhole };

  explicit Search(std::string_view text, How how = How::kInText)
      : tokens_(tokens_of(text)), how_(how) {
    if (how == How::kWhole) {
      std::erase_if(tokens_, [](const Token& each) {
        return each.kind == Token::kOpen || each.kind == Token::kClose;
      });
    }
  }

  std::vector<Reading> all() {
    std::vector<Reading> out;
    for (size_t at = 0; at < tokens_.size();) {
      Reading found;
      const size_t length = date_at(at, found);
      if (length > 0) out.push_back(found);
      at += length > 0 ? length : 1;
    }
    return out;
  }

  // The date that the whole text is, with its year; a full stop may follow.
  std::optional<Reading> whole() const {
    Reading found;
    size_t end = tokens_.empty() ? 0 : date_at(0, found);
    if (end == 0 || found.year == 0 || found.short_year) return std::nullopt;
    if (is(end, Token::kDot)) ++end;
    return end == tokens_.size() ? std::optional(found) : std::nullopt;
  }

 private:
  bool is(size_t at, Token::Kind kind) const {
    return at < tokens_.size() && tokens_[at].kind == kind;
  }
  bool digits(size_t at, size_t low, size_t high) const {
    return is(at, Token::kNumber) && tokens_[at].size() >= low && tokens_[at].size() <= high;
  }
  // No space between these tokens and the one before each.
  bool tight(size_t first, size_t last) const {
    if (how_ == How::kWhole) return true;
    for (size_t i = first + 1; i <= last; ++i) {
      if (tokens_[i].begin != tokens_[i - 1].end) return false;
    }
    return true;
  }
  int number(size_t at) const { return tokens_[at].number; }

  // Number of tokens of the date that begins here, 0 for none.
  size_t date_at(size_t at, Reading& out) const;
  size_t dotted(size_t at, Reading& out) const;
  size_t iso(size_t at, Reading& out) const;
  size_t verbal(size_t at, Reading& out) const;
  size_t behind_mark(size_t end) const;
  bool goes_on(size_t first, size_t end) const;

  std::vector<Token> tokens_;
  How how_;
};

// A dot and a digit right before or behind: part of a longer number.
bool Search::goes_on(size_t first, size_t end) const {
  const bool before = first >= 2 && is(first - 1, Token::kDot) && is(first - 2, Token::kNumber) &&
                      tight(first - 2, first);
  const bool behind = end + 1 < tokens_.size() && is(end, Token::kDot) &&
                      is(end + 1, Token::kNumber) && tight(end - 1, end + 1);
  return before || behind;
}

size_t Search::dotted(size_t at, Reading& out) const {
  const bool parts = digits(at, 1, 2) && is(at + 1, Token::kDot) && digits(at + 2, 1, 2) &&
                     is(at + 3, Token::kDot) && (digits(at + 4, 4, 4) || digits(at + 4, 2, 2));
  if (!parts || !tight(at, at + 4) || goes_on(at, at + 5)) return 0;
  const bool two_digits = tokens_[at + 4].size() == 2;
  if (two_digits && (number(at) > 31 || number(at + 2) > 12 || tokens_[at].size() == 1)) return 0;
  constexpr int kCentury = 2000;
  out.short_year = two_digits;
  out.day = number(at);
  out.month = number(at + 2);
  out.year = number(at + 4) + (two_digits ? kCentury : 0);
  return 5;
}

size_t Search::iso(size_t at, Reading& out) const {
  const bool parts = digits(at, 4, 4) && is(at + 1, Token::kHyphen) && digits(at + 2, 2, 2) &&
                     is(at + 3, Token::kHyphen) && digits(at + 4, 2, 2) && tight(at, at + 4);
  if (!parts) return 0;
  out.year = number(at);
  out.month = number(at + 2);
  out.day = number(at + 4);
  return 5;
}

// 6 октября 2020, «06» октября 2020, «06» 10 2020, 6 октября.
size_t Search::verbal(size_t at, Reading& out) const {
  const bool quoted = is(at, Token::kOpen) || is(at, Token::kClose);
  const size_t day = quoted ? at + 1 : at;
  if (!digits(day, 1, 2) || (quoted && !is(day + 1, Token::kClose))) return 0;
  const size_t month = quoted ? day + 2 : day + 1;
  out.day = number(day);
  out.month = is(month, Token::kWord) ? month_named(tokens_[month].word) : 0;
  if (out.month == 0) {
    const bool numbers = digits(month, 2, 2) && digits(month + 1, 4, 4);
    if (!numbers || (!quoted && how_ == How::kInText)) return 0;
    out.month = number(month);
  }
  const bool year = digits(month + 1, 4, 4);
  if (year) out.year = number(month + 1);
  return month + (year ? 2 : 1) - at;
}

// Behind «г.», «года» that follow the year.
size_t Search::behind_mark(size_t end) const {
  if (!is(end, Token::kWord)) return end;
  const std::string& word = tokens_[end].word;
  if (word == "год" || word == "года" || word == "году") return end + 1;
  if (word != "г") return end;
  const bool dot = is(end + 1, Token::kDot) && tight(end, end + 1);
  return end + (dot ? 2 : 1);
}

size_t Search::date_at(size_t at, Reading& out) const {
  size_t length = iso(at, out);
  if (length == 0) length = dotted(at, out);
  if (length == 0) length = verbal(at, out);
  if (length == 0 || out.year == 0) return length;
  out.date = Date::make(out.year, out.month, out.day);
  return behind_mark(at + length) - at;
}

}  // namespace

std::vector<Date> dates_in(std::string_view text) {
  std::vector<Date> out;
  for (const Reading& found : Search(text).all()) {
    if (found.date) out.push_back(*found.date);
  }
  return out;
}

Result<Date> parse_date(std::string_view text, const SourceLocation& where) {
  const Search search(text, Search::How::kWhole);
  const auto parts = search.whole();
  Diagnostics found;
  if (!parts) {
    found.error("date.unreadable", where, {"это не дата", "this is no date"})
        .quote(std::string(text))
        .advise({"пишите 06.10.2020, 2020-10-06 или 6 октября 2020 г.",
                 "write 06.10.2020, 2020-10-06 or 6 октября 2020 г."});
    return found;
  }
  if (parts->date) return *parts->date;
  found
      .error("date.impossible", where,
             {"такого дня нет в календаре", "there is no such day in the calendar"})
      .quote(std::string(text))
      .advise({"исправьте число или месяц", "correct the day or the month"});
  return found;
}

}  // namespace prikaz::russian
