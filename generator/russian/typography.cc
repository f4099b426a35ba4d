#include "russian/typography.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// Abbreviations that stand before a number: п. 2, ст. 19.
constexpr std::array kBeforeNumber = {"п.",    "пп.",  "ст.",   "ч.",   "гл.",  "разд.",
                                      "табл.", "рис.", "прил.", "абз.", "кв.",  "корп.",
                                      "стр.",  "каб.", "ауд.",  "оф.",  "тел.", "факс.",
                                      "вып.",  "т.",   "с.",    "д.",   "л.",   "подп."};
// Abbreviations that stand before a name: г. Смоленск, ул. Мира.
constexpr std::array kBeforeName = {"г.",   "ул.",  "д.",   "с.",     "пос.",  "п.",   "дер.",
                                    "пгт.", "пгт",  "ст.",  "х.",     "им.",   "пр.",  "пер.",
                                    "пл.",  "наб.", "ш.",   "просп.", "р.",    "оз.",  "гр.",
                                    "о.",   "бул.", "мкр.", "тов.",   "проф.", "акад."};
// Units that stand after a number: 5 экз.
constexpr std::array kUnits = {"%",   "‰",   "руб", "коп", "тыс", "млн", "млрд", "экз", "л",
                               "шт",  "км",  "м",   "см",  "мм",  "кг",  "г",    "гг",  "ч",
                               "мин", "чел", "час", "₽", "га",  "кв",  "куб",  "°C",  "Гб",
                               "Мб",  "Кб",  "сек", "ед",  "р",   "дн",  "мес"};
constexpr std::array kMonths = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                "июля",   "августа", "сентября", "октября", "ноября", "декабря"};

template <class List>
bool one_of(std::string_view word, const List& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The word without the quotes and brackets it is wrapped in.
std::string_view core(std::string_view word) {
  for (const std::string_view mark : {"«", "(", "„", "“", "\"", "["}) {
    if (word.starts_with(mark)) word.remove_prefix(mark.size());
  }
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view mark : {"»", ")", "“", "”", "\"", "]", ",", ";", ":", "!", "?"}) {
      if (word.size() > mark.size() && word.ends_with(mark)) {
        word.remove_suffix(mark.size());
        cut = true;
      }
    }
  }
  return word;
}

std::string_view without_dot(std::string_view word) {
  return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

bool all_digits(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool starts_with_digit(std::string_view word) {
  return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

// Ends in a digit, as «5», «3,5», «2020–2021» do.
bool is_number(std::string_view word) {
  return starts_with_digit(word) && word.back() >= '0' && word.back() <= '9';
}

bool is_year(std::string_view word) {
  return is_number(word) && word.size() >= 4 && all_digits(word.substr(word.size() - 4));
}

// «Е.», «Е.П.».
bool is_initials(std::string_view word) {
  int letters = 0;
  for (size_t at = 0; at < word.size(); ++letters) {
    if (!is_upper(utf8::next(word, at)) || at >= word.size() || word[at] != '.') return false;
    ++at;
  }
  return letters == 1 || letters == 2;
}

// A capital and then small letters: a surname, a town.
bool is_name(std::string_view word) {
  size_t at = 0;
  if (word.empty() || !is_upper(utf8::next(word, at)) || at >= word.size()) return false;
  return is_lower(utf8::next(word, at));
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos ||
         word.find("www.") != std::string_view::npos || word.find('@') != std::string_view::npos;
}

// Whether the words on both sides of a space belong together; `before` stands before `left`.
bool held_together(std::string_view before, std::string_view left, std::string_view right) {
  if (right == "–" || right == "—") return true;
  if (is_address(left) || is_address(right)) return false;
  const std::string_view a = core(left), b = core(right);
  if (a.ends_with("№") || a.ends_with("§")) return true;
  if (is_initials(a) && (is_initials(b) || is_name(b))) return true;
  if (is_name(a) && left.ends_with(a) && is_initials(b) && b.size() > 3) {
    return true;  // two initials: a single one may begin a sentence
  }
  const std::string small = lower(a);
  if (one_of(small, kBeforeNumber) && starts_with_digit(b)) return true;
  const bool after_year = small == "г." && is_number(core(before));
  if (one_of(small, kBeforeName) && !after_year && (is_name(b) || is_initials(b))) return true;
  if (all_digits(a) && a.size() <= 2 && one_of(std::string_view(lower(b)), kMonths)) return true;
  if (one_of(std::string_view(small), kMonths) && is_year(without_dot(b))) return true;
  if (is_number(a) && one_of(without_dot(b), kUnits)) return true;
  if (is_year(a) && (b == "г." || b == "гг." || b == "года" || b == "году" || b == "годы")) {
    return b != "года" && b != "году" && b != "годы" ? true : one_of(lower(core(before)), kMonths);
  }
  if (all_digits(a) && a.size() <= 3 && all_digits(without_dot(b)) && without_dot(b).size() == 3) {
    return true;  // groups of thousands
  }
  return (small == "т." && (b == "е." || b == "д." || b == "п." || b == "к.")) ||
         (small == "и" && (b == "др." || b == "пр.")) || (small == "и" && b == "т.");
}

// «№5» as «№ 5».
std::string with_spaced_number_signs(std::string_view line) {
  std::string out;
  constexpr std::string_view kSign = "№";
  for (size_t at = 0; at < line.size();) {
    if (line.substr(at).starts_with(kSign) && at + kSign.size() < line.size() &&
        starts_with_digit(line.substr(at + kSign.size()))) {
      out.append(kSign).append(kNoBreakSpace);
      at += kSign.size();
    } else {
      out += line[at++];
    }
  }
  return out;
}

// The words of a line; what parts them is a plain space, a no-break one or a tab.
struct Word {
  std::string_view text;
  std::string_view gap;  // before it
};

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> out;
  for (size_t at = 0; at < line.size();) {
    const size_t gap = at;
    size_t begin = at;
    while (begin < line.size()) {
      size_t next = begin;
      if (!is_space(utf8::next(line, next))) break;
      begin = next;
    }
    size_t end = begin;
    while (end < line.size()) {
      size_t next = end;
      if (is_space(utf8::next(line, next))) break;
      end = next;
    }
    out.push_back({line.substr(begin, end - begin), line.substr(gap, begin - gap)});
    at = end;
  }
  return out;
}

void append_line(std::string& out, std::string_view line) {
  const std::string spaced = with_spaced_number_signs(line);
  const std::vector<Word> words = words_of(spaced);
  for (size_t i = 0; i < words.size(); ++i) {
    const bool held = i > 0 && words[i].gap == " " && !words[i].text.empty() &&
                      !words[i - 1].text.empty() &&
                      held_together(i > 1 ? words[i - 2].text : std::string_view(),
                                    words[i - 1].text, words[i].text);
    out.append(held ? kNoBreakSpace : words[i].gap).append(words[i].text);
  }
}

}  // namespace

std::string with_no_break_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (size_t begin = 0;;) {
    const size_t end = text.find('\n', begin);
    append_line(out, text.substr(begin, end - begin));
    if (end == std::string_view::npos) return out;
    out += '\n';
    begin = end + 1;
  }
}

}  // namespace prikaz::russian
