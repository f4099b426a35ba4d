#include "russian/dates.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

constexpr const char* kNoBreakSpace = "\u00A0";
constexpr std::array<const char*, 12> kGenitive = {"января",   "февраля", "марта",  "апреля",
                                                   "мая",      "июня",    "июля",   "августа",
                                                   "сентября", "октября", "ноября", "декабря"};
constexpr std::array<const char*, 12> kNominative = {"январь",   "февраль", "март",   "апрель",
                                                     "май",      "июнь",    "июль",   "август",
                                                     "сентябрь", "октябрь", "ноябрь", "декабрь"};

int month_named(std::string_view word) {
  for (size_t i = 0; i < kGenitive.size(); ++i) {
    if (word == kGenitive[i]) return static_cast<int>(i) + 1;
  }
  return 0;
}

// Numbers, words and marks of a text, without spaces and the quotes around a day.
struct Token {
  enum Kind { kNumber, kWord, kDot, kHyphen, kOther } kind;
  int number = 0;
  size_t digits = 0;
  std::string word;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (is_space(c) || c == U'«' || c == U'»' || c == U'"' || c == U'“' || c == U'”') continue;
    if (c >= '0' && c <= '9') {
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
      Token token{Token::kNumber, 0, at - begin, {}};
      std::from_chars(text.data() + begin, text.data() + at, token.number);
      out.push_back(token);
    } else if (is_letter(c)) {
      size_t end = at;
      while (at < text.size() && is_letter(utf8::next(text, at))) end = at;
      at = end;
      out.push_back({Token::kWord, 0, 0, lower(text.substr(begin, end - begin))});
    } else {
      out.push_back({c == '.' ? Token::kDot : c == '-' ? Token::kHyphen : Token::kOther, 0, 0, {}});
    }
  }
  return out;
}

struct Parts {
  int year, month, day;
};

// The date that begins at token `at`; `length` tells how many tokens it takes.
std::optional<Parts> date_at(const std::vector<Token>& tokens, size_t at, size_t& length) {
  const auto is = [&](size_t i, Token::Kind kind) {
    return at + i < tokens.size() && tokens[at + i].kind == kind;
  };
  const auto digits = [&](size_t i, size_t low, size_t high) {
    return is(i, Token::kNumber) && tokens[at + i].digits >= low && tokens[at + i].digits <= high;
  };
  const auto number = [&](size_t i) { return tokens[at + i].number; };
  if (digits(0, 4, 4) && is(1, Token::kHyphen) && digits(2, 2, 2) && is(3, Token::kHyphen) &&
      digits(4, 2, 2)) {
    length = 5;
    return Parts{number(0), number(2), number(4)};
  }
  if (digits(0, 1, 2) && is(1, Token::kDot) && digits(2, 1, 2) && is(3, Token::kDot) &&
      digits(4, 4, 4)) {
    length = 5;
    return Parts{number(4), number(2), number(0)};
  }
  if (digits(0, 1, 2) && is(1, Token::kWord) && digits(2, 4, 4)) {
    if (const int month = month_named(tokens[at + 1].word)) {
      length = 3;
      return Parts{number(2), month, number(0)};
    }
  }
  if (digits(0, 1, 2) && digits(1, 2, 2) && digits(2, 4, 4)) {  // «06» 10 2020
    length = 3;
    return Parts{number(2), number(1), number(0)};
  }
  return {};
}

}  // namespace

const char* month_genitive(int month) {
  return kGenitive[static_cast<size_t>(month - 1)];
}
const char* month_nominative(int month) {
  return kNominative[static_cast<size_t>(month - 1)];
}

Result<Date> parse_date(std::string_view text, const SourceLocation& where) {
  std::vector<Token> tokens = tokens_of(text);
  if (!tokens.empty() && tokens.back().kind == Token::kDot) tokens.pop_back();
  if (!tokens.empty() && (tokens.back().word == "г" || tokens.back().word == "года")) {
    tokens.pop_back();
  }
  size_t length = 0;
  const auto parts = tokens.empty() ? std::nullopt : date_at(tokens, 0, length);
  Diagnostics found;
  if (!parts || length != tokens.size()) {
    found.error("date.unreadable", where, {"это не дата", "this is no date"})
        .quote(std::string(text))
        .advise({"пишите 06.10.2020, 2020-10-06 или 6 октября 2020 г.",
                 "write 06.10.2020, 2020-10-06 or 6 октября 2020 г."});
    return found;
  }
  if (const auto date = Date::make(parts->year, parts->month, parts->day)) return *date;
  found
      .error("date.impossible", where,
             {"такого дня нет в календаре", "there is no such day in the calendar"})
      .quote(std::string(text))
      .advise({"исправьте число или месяц", "correct the day or the month"});
  return found;
}

std::string print(const Date& date, DateForm form) {
  const std::string numeric = fmt::format("{:02}.{:02}.{:04}", date.day, date.month, date.year);
  const char* month = month_genitive(date.month);
  const char* s = kNoBreakSpace;
  switch (form) {
    case DateForm::kNumeric:
      return numeric;
    case DateForm::kNumericYear:
      return fmt::format("{}{}г.", numeric, s);
    case DateForm::kVerbal:
      return fmt::format("{}{}{}{}{}{}г.", date.day, s, month, s, date.year, s);
    case DateForm::kQuoted:
      return fmt::format("«{:02}»{}{}{}{}{}г.", date.day, s, month, s, date.year, s);
    case DateForm::kQuotedNumeric:
      return fmt::format("«{:02}»{}{:02}{}{}{}г.", date.day, s, date.month, s, date.year, s);
  }
  return numeric;
}

std::vector<Date> dates_in(std::string_view text) {
  std::vector<Date> out;
  const std::vector<Token> tokens = tokens_of(text);
  for (size_t at = 0; at < tokens.size();) {
    size_t length = 1;
    if (const auto parts = date_at(tokens, at, length)) {
      if (const auto date = Date::make(parts->year, parts->month, parts->day)) out.push_back(*date);
    }
    at += length;
  }
  return out;
}

}  // namespace prikaz::russian
