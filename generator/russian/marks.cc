#include "russian/marks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "russian/dates.h"
#include "russian/letters.h"
#include "russian/marks_joined.h"
#include "russian/pieces.h"
#include "russian/typography.h"

namespace prikaz::russian {

namespace {

using Word = std::string_view;

constexpr Word kDash = "–";

// --- Quotes

enum class Side { kOpens, kCloses };

struct Quote {
  size_t begin = 0;
  size_t size = 0;
  Side side = Side::kOpens;
};

// What a straight quote does by the character before it.
Side side_of_straight(char32_t before) {
  constexpr std::u32string_view kBeforeOpening = U"([{«„“\"–—-/";
  const bool opens =
      before == 0 || is_space(before) || kBeforeOpening.find(before) != std::u32string_view::npos;
  return opens ? Side::kOpens : Side::kCloses;
}

std::optional<Side> side_of(char32_t c, char32_t before, bool low_open) {
  switch (c) {
    case U'"':
      return side_of_straight(before);
    case U'«':
    case U'„':
      return Side::kOpens;
    case U'»':
    case U'”':
      return Side::kCloses;
    case U'“':  // closes „, opens in English
      return low_open ? Side::kCloses : Side::kOpens;
    default:
      return std::nullopt;
  }
}

// All quotes of the text, none when they do not pair.
std::vector<Quote> paired_quotes(std::string_view text, const std::vector<Piece>& words) {
  std::vector<Quote> out;
  int depth = 0, low = 0;
  char32_t before = 0;
  for (const Piece& word : words) {
    before = word.begin == 0 ? U'\0' : U' ';
    if (is_address_or_file(text.substr(word.begin, word.end - word.begin))) continue;
    for (size_t at = word.begin; at < word.end;) {
      const size_t begin = at;
      const char32_t c = utf8::next(text, at);
      if (const auto side = side_of(c, before, low > 0)) {
        out.push_back({begin, at - begin, *side});
        depth += *side == Side::kOpens ? 1 : -1;
        if (c == U'„') ++low;
        if (c == U'“' && *side == Side::kCloses) --low;
        if (depth < 0) return {};
        // A quote that follows an opening one opens too.
        before = *side == Side::kOpens ? U'(' : U'х';
        continue;
      }
      before = c;
    }
  }
  return depth == 0 ? out : std::vector<Quote>();
}

std::string with_quotes(std::string_view text) {
  if (text.find_first_of("\"") == Word::npos && text.find("“") == Word::npos &&
      text.find("«") == Word::npos) {
    return std::string(text);
  }
  std::string out;
  size_t from = 0;
  int depth = 0;
  for (const Quote& quote : paired_quotes(text, words_of(text))) {
    if (quote.side == Side::kOpens) ++depth;
    const bool outer = depth % 2 == 1;
    out += text.substr(from, quote.begin - from);
    out += quote.side == Side::kOpens ? (outer ? "«" : "„") : (outer ? "»" : "“");
    if (quote.side == Side::kCloses) --depth;
    from = quote.begin + quote.size;
  }
  return out + std::string(text.substr(from));
}

// --- Ranges

bool is_number(Word word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int value_of(Word digits) {
  int out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

bool is_year(Word word) {
  return word.size() == 4 && is_number(word) && (word.starts_with("19") || word.starts_with("20"));
}

bool is_whole_date(Word word) {
  return word.size() == 10 && word[2] == '.' && word[5] == '.' && parse_date(word, {}).has_value();
}

// «10.00», «9:30»
bool is_hour(Word word) {
  const size_t mark = word.find_first_of(".:");
  if (mark == Word::npos || mark == 0 || mark > 2 || word.size() != mark + 3) return false;
  const Word hours = word.substr(0, mark), minutes = word.substr(mark + 1);
  return is_number(hours) && is_number(minutes) && value_of(hours) < 25 && value_of(minutes) < 60;
}

bool is_month(Word word) {
  const std::string plain = lower(word);
  for (int month = 1; month <= 12; ++month) {
    if (plain == month_nominative(month) || plain == month_genitive(month)) return true;
  }
  return false;
}

bool is_roman(Word word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == Word::npos;
}

struct Bare {
  Word text;
  size_t begin = 0;  // within the word
};

// Without brackets, quotes and stops around it.
Bare bare(Word word) {
  size_t begin = 0;
  for (size_t at = 0; at < word.size(); begin = at) {
    const char32_t c = utf8::next(word, at);
    if (c != '(' && c != U'«' && c != U'„') break;
  }
  size_t end = begin;
  for (size_t at = begin; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (is_letter(c) || is_decimal_digit(c)) end = at;
  }
  return {word.substr(begin, end - begin), begin};
}

// What is counted or numbered by a range: «1–4 классы», «5–7 лет», «I–II этапы».
bool is_counted(Word word) {
  constexpr std::array<Word, 26> kStems = {
      "класс",   "год",     "лет",  "чел",     "дн",      "экз",  "час",   "мин",     "раз",
      "балл",    "процент", "мест", "курс",    "недел",   "мес",  "групп", "человек", "ступен",
      "квартал", "этап",    "тур",  "полугод", "четверт", "урок", "школ",  "обучающ"};
  constexpr std::array<Word, 14> kMore = {"детей",  "ученик", "учащ", "воспитан", "участник",
                                          "команд", "рубл",   "руб.", "тыс.",     "страниц",
                                          "лист",   "сут",    "очк",  "кл."};
  constexpr std::array<Word, 7> kUnits = {"м", "км", "см", "мм", "кг", "млн", "ч"};
  const std::string plain = lower(word);
  if (std::find(kUnits.begin(), kUnits.end(), Word(bare(plain).text)) != kUnits.end()) return true;
  const bool more =
      std::any_of(kMore.begin(), kMore.end(), [&](Word stem) { return plain.starts_with(stem); });
  return more || word.starts_with("%") || std::any_of(kStems.begin(), kStems.end(), [&](Word stem) {
           return plain.starts_with(stem);
         });
}

// A part of a paper before the numbers of a range: «пп. 2–5», «стр. 7–9».
bool numbers_parts(Word word) {
  constexpr std::array<Word, 9> kParts = {"п.",  "пп.",   "ст.",  "стр.", "с.",
                                          "гл.", "разд.", "рис.", "табл."};
  return std::find(kParts.begin(), kParts.end(), word) != kParts.end();
}

// Two numbers of three digits at most, the smaller one first.
bool is_rising(Word left, Word right) {
  constexpr size_t kLongest = 3;
  return is_number(left) && is_number(right) && left.size() <= kLongest &&
         right.size() <= kLongest && left[0] != '0' && right[0] != '0' &&
         value_of(left) < value_of(right);
}

bool is_range(Word left, Word right, Word before, Word behind) {
  if (is_year(left) && is_year(right)) return value_of(left) < value_of(right);
  if (is_whole_date(left) && is_whole_date(right)) return true;
  if (is_hour(left) && is_hour(right)) return true;
  if (is_month(left) && is_month(right)) return true;
  if (is_roman(left) && is_roman(right)) return is_counted(behind);
  if (!is_rising(left, right) || before.ends_with("№")) return false;
  return is_counted(behind) || numbers_parts(before) || is_month(bare(behind).text);
}

std::string with_ranges(std::string_view text) {
  const std::vector<Piece> words = words_of(text);
  const auto word = [&](size_t i) {
    return i < words.size() ? text.substr(words[i].begin, words[i].end - words[i].begin) : Word();
  };
  std::string out;
  size_t from = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const auto [core, shift] = bare(word(i));
    const size_t hyphen = core.find('-');
    const bool one = hyphen != Word::npos && core.find('-', hyphen + 1) == Word::npos;
    if (!one || is_address_or_file(word(i))) continue;
    const Word previous = i > 0 ? word(i - 1) : Word();
    const bool percent = word(i).ends_with("%");
    const Word behind = percent ? Word("%") : word(i + 1);
    if (!is_range(core.substr(0, hyphen), core.substr(hyphen + 1), previous, behind)) continue;
    const size_t at = words[i].begin + shift + hyphen;
    out += text.substr(from, at - from);
    out += kDash;
    from = at + 1;
  }
  return out + std::string(text.substr(from));
}

bool is_any_dash(Word word) {
  return word == "-" || word == "--" || word == "–" || word == "—";
}

// «10 - 12 чел.»: between the numbers of a range there are no spaces; dates and months keep them.
std::string with_close_ranges(std::string_view text) {
  const std::vector<Piece> words = words_of(text);
  const auto word = [&](size_t i) {
    return i < words.size() ? text.substr(words[i].begin, words[i].end - words[i].begin) : Word();
  };
  std::string out;
  size_t from = 0;
  for (size_t i = 1; i + 1 < words.size(); ++i) {
    if (!is_any_dash(word(i)) || is_any_dash(word(i + 2)) || (i > 1 && is_any_dash(word(i - 2))))
      continue;
    const Bare left = bare(word(i - 1)), right = bare(word(i + 1));
    if (left.begin + left.text.size() != word(i - 1).size() || right.begin != 0) continue;
    if (is_whole_date(left.text) || is_month(left.text)) continue;
    const bool ends = right.text.size() < word(i + 1).size();
    const bool percent = word(i + 1).ends_with("%");
    const Word behind = percent ? Word("%") : ends ? Word() : word(i + 2);
    const bool whole = words.size() == 3 && is_rising(left.text, right.text);
    if (!whole && !is_range(left.text, right.text, i > 1 ? word(i - 2) : Word(), behind)) continue;
    out += text.substr(from, words[i - 1].end - from);
    out += kDash;
    from = words[i + 1].begin;
  }
  return out + std::string(text.substr(from));
}

// --- Dashes

std::string with_dashes(std::string_view text) {
  std::string out;
  size_t from = 0;
  const std::vector<Piece> words = words_of(text);
  for (size_t i = 1; i + 1 < words.size(); ++i) {
    const Word word = text.substr(words[i].begin, words[i].end - words[i].begin);
    if (word != "-" && word != "--") continue;
    const size_t space = words[i - 1].end;
    const bool one_space = text.substr(space, words[i].begin - space) == " " ||
                           text.substr(space, words[i].begin - space) == "\u00A0";
    out += text.substr(from, space - from);
    out += one_space ? Word("\u00A0") : text.substr(space, words[i].begin - space);
    out += kDash;
    from = words[i].end;
  }
  return out + std::string(text.substr(from));
}

// --- Full stops

// «Юдину Г.В..», «2021 г..»: a sentence that ends with an abbreviation has one stop.
std::string with_single_stops(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool two = at > 0 && text.substr(at, 2) == ".." && text.substr(at, 3) != "..." &&
                     text[at - 1] != '.' && text[at - 1] != '/' && text[at - 1] != ' ';
    const bool ends = two && (at + 2 == text.size() || space_length(text, at + 2) > 0 ||
                              text.substr(at + 2).starts_with("»"));
    if (ends) continue;
    out += text[at];
  }
  return out;
}

}  // namespace

std::string with_russian_marks(std::string_view text) {
  const bool dashes =
      text.find('-') != Word::npos || text.find("–") != Word::npos || text.find("—") != Word::npos;
  const bool any = dashes || text.find('"') != Word::npos || text.find("“") != Word::npos ||
                   text.find("«") != Word::npos || text.find("..") != Word::npos;
  const std::string spaced = with_abbreviation_spaces(text);
  if (!any) return spaced;
  const std::string quoted = with_quotes(with_single_stops(spaced));
  if (!dashes) return quoted;
  return with_dashes(with_close_ranges(with_ranges(with_joined_words(quoted))));
}

}  // namespace prikaz::russian
