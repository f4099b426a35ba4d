#include "check/outline_heads.h"

#include <algorithm>
#include <array>
#include <string>

#include "check/letters.h"
#include "check/outline_marks.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

bool begins_with_capital(const Paragraph& paragraph) {
  return is_capital(first_character(trimmed(paragraph.text)));
}

// «IV. Сроки»: Latin letters that count.
bool begins_with_roman(const Walk& walk) {
  const size_t first = walk.is_space(0) ? 1 : 0;
  if (!walk.is_word(first) || !walk.is_mark(first + 1, '.')) return false;
  return walk.text(first).find_first_not_of("IVXLC") == View::npos;
}

// The words of a line with single letters in quotes and colons left out: «Утверждаю».
View inside_quotes(View text) {
  for (const View mark : {View("«"), View("\"")}) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
  }
  for (const View mark : {View(":"), View("»"), View("\"")}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return trimmed(text);
}

}  // namespace

namespace {

constexpr std::array<View, 8> kOperatives = {"приказываю",   "постановляю", "распоряжаюсь",
                                             "обязываю",     "приказано",   "приказывает",
                                             "постановляет", "решает"};

}  // namespace

bool is_operative(View joined) {
  if (joined.ends_with(':')) joined.remove_suffix(1);
  return is_one_of(joined, kOperatives);
}

bool ends_operative(View joined) {
  constexpr size_t kPreamble = 20;  // bytes before the word
  if (joined.ends_with(':')) joined.remove_suffix(1);
  return std::any_of(kOperatives.begin(), kOperatives.end(), [&](View word) {
    return joined.ends_with(word) && joined.size() > word.size() + kPreamble;
  });
}

bool begins_title(View folded) {
  static constexpr std::array<View, 4> kStarts = {"о ", "об ", "обо ", "o "};  // a Latin «o» too
  return starts_with_any(folded, kStarts);
}

bool ends_title(const Paragraph& paragraph) {
  static constexpr std::array<View, 33> kOpeners = {
      "в соответствии",    "в целях",       "с целью",    "на основании",        "во исполнение",
      "в связи",           "согласно ",     "в рамках",   "руководствуясь",      "по результатам",
      "по итогам",         "для ",          "исходя из",  "принимая во",         "ввиду",
      "председател",       "секретар",      "приглашен",  "приглашён",           "заслушав",
      "рассмотрев",        "учитывая",      "уважаем",    "информация об измен", "документ с измен",
      "список изменяющих", "настоящ",       "составител", "разработчик",         "присутствовал",
      "повестка",          "пояснительная", "содержание"};
  constexpr size_t kSentence = 160;  // bytes of a line that a title's line hardly has
  const View text = trimmed(paragraph.folded);
  if (begins_with_roman(Walk(paragraph)) || text.starts_with("____")) return true;
  if (text.starts_with("(в ред") || text.starts_with("(с измен") || text.ends_with(';'))
    return true;
  if (!begins_with_capital(paragraph)) return false;
  if (starts_with_any(text, kOpeners)) return true;
  return text.size() > kSentence && (text.ends_with('.') || text.ends_with(':'));
}

bool is_place_line(View folded) {
  static constexpr std::array<View, 14> kShort = {
      "г.", "с.",  "д.",   "пос.", "п.",    "c.",  // a Latin «c» too
      "х.", "рп.", "р.п.", "пгт",  "ст-ца", "аул ", "дер.", "гор."};
  static constexpr std::array<View, 8> kLong = {"город ",   "село ",    "деревня ", "посёлок ",
                                                "поселок ", "станица ", "хутор ",   "рабочий пос"};
  constexpr size_t kLongest = 60;  // bytes
  if (starts_with_any(folded, kShort)) return true;
  return folded.size() <= kLongest && starts_with_any(folded, kLong);
}

bool is_lone_place(const Paragraph& paragraph) {
  constexpr size_t kMost = 2;  // words
  size_t words = 0;
  for (const Token& token : paragraph.tokens) {
    if (token.kind == TokenKind::kSpace) continue;
    if (token.kind != TokenKind::kWord || !token.capital) return false;
    ++words;
  }
  return words > 0 && words <= kMost;
}

bool is_unfilled_head(const Paragraph& paragraph) {
  constexpr size_t kLongest = 160;  // bytes besides spaces
  const Walk walk(paragraph);
  const size_t first = walk.is_space(0) ? 1 : 0;
  if (bare(paragraph.folded).size() > kLongest) return false;
  // «« » октября», «« ___ » октября»
  if (walk.is_mark(first, U'«')) {
    size_t close = first + 1;
    while (walk.is_space(close) || walk[close].kind == TokenKind::kBlank) ++close;
    const size_t month = walk.next_solid(close);
    if (close > first + 1 && walk.is_mark(close, U'»'))
      return month_named(walk.folded(month)) > 0 || walk[month].kind == TokenKind::kBlank;
  }
  bool sign = false, blank = false;
  for (size_t i = first; i < walk.size(); ++i) {
    blank = blank || walk[i].kind == TokenKind::kBlank;
    sign = sign || walk.is_mark(i, U'№');
    const bool word = walk.is_word(i) && walk.folded(i) != "г" && walk.folded(i) != "от";
    if (word || walk.is_number(i)) return false;
  }
  return sign && blank;
}

namespace {

// Of Latin letters up to «XXXIX»; 0 of other texts.
long roman_value(std::string_view text) {
  long value = 0;
  int last = 0;
  for (size_t i = text.size(); i > 0; --i) {
    const int digit = text[i - 1] == 'I' ? 1 : text[i - 1] == 'V' ? 5 : text[i - 1] == 'X' ? 10 : 0;
    if (digit == 0) return 0;
    value += digit < last ? -digit : digit;
    last = std::max(last, digit);
  }
  return value;
}

}  // namespace

long chapter_of(const Paragraph& paragraph) {
  if (paragraph.role == Role::kCell || paragraph.in_table()) return 0;
  const Walk walk(paragraph);
  const size_t first = walk.is_space(0) ? 1 : 0, next = walk.next_solid(first);
  const bool named = walk.folded(first) == "раздел" || walk.folded(first) == "глава";
  if (named && walk.is_number(next)) return number_value(walk.text(next));
  const size_t roman = named ? next : first;
  if (!walk.is_word(roman) || !(named || walk.is_mark(roman + 1, '.'))) return 0;
  return roman_value(walk.text(roman));
}

bool is_stamp_line(const Paragraph& paragraph, bool top) {
  static constexpr std::array<View, 17> kAlone = {
      "утверждаю",   "утверждено",  "утверждена",  "утвержден",  "утверждён",    "утверждены",
      "согласовано", "согласована", "согласован",  "принято",    "принята",      "принят",
      "принято на",  "рассмотрено", "рассмотрена", "рассмотрен", "согласовано с"};
  static constexpr std::array<View, 12> kActs = {
      "приказ",     "решени",   "постановл", "распоряж", "протокол", "на заседани",
      "на педагог", "на общем", "педагог",   "советом",  "директор", "начальник"};
  constexpr size_t kLongest = 200;  // bytes
  if (paragraph.in_table() || !paragraph.number.empty()) return false;
  const View text = inside_quotes(trimmed(paragraph.folded));
  const bool quoted = text.size() < trimmed(paragraph.folded).size();
  if (!quoted && !begins_with_capital(paragraph)) return false;
  if (is_one_of(text, kAlone)) return top || text.starts_with("утвержд");
  if (!top || text.size() > kLongest || text.ends_with(';') || text.ends_with(':')) return false;
  for (const View word : kAlone) {
    if (!text.starts_with(word) || text.substr(word.size(), 1) != " ") continue;
    return starts_with_any(text.substr(word.size() + 1), kActs);
  }
  return false;
}

bool names_stamped_paper(const Paragraph& paragraph) {
  static constexpr std::array<View, 22> kNames = {
      "план",          "положение", "перечень",    "список", "график",  "комплекс",
      "программа",     "порядок",   "инструкция",  "состав", "форма",   "дорожная",
      "регламент",     "правила",   "отчет",       "отчёт",  "паспорт", "концепция",
      "муниципальная", "рабочая",   "календарный", "устав"};
  const Walk walk(paragraph);
  const size_t first = walk.is_space(0) ? 1 : 0;
  return walk[first].capital && is_one_of(walk.folded(first), kNames);
}

bool approved_below(const Document& document, int index) {
  constexpr int kFar = 8;  // lines
  for (int i = index + 1; i <= index + kFar; ++i) {
    if (static_cast<size_t>(i) >= document.flow_end()) return false;
    const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
    if (inside_quotes(trimmed(line.folded)).starts_with("утвержд") && is_stamp_line(line, true))
      return true;
  }
  return false;
}

bool title_below(const Document& document, int index) {
  constexpr int kFar = 6;  // lines
  for (int i = index + 1; i <= index + kFar; ++i) {
    if (static_cast<size_t>(i) >= document.flow_end()) return false;
    if (begins_title(trimmed(document.paragraphs[static_cast<size_t>(i)].folded))) return true;
  }
  return false;
}

bool phone_below(const Document& document, int index) {
  const auto next = static_cast<size_t>(index) + 1;
  if (next >= document.flow_end()) return false;
  const View text = trimmed(document.paragraphs[next].text);
  constexpr size_t kShortest = 5;
  return text.size() >= kShortest && text.find_first_not_of("0123456789-() +") == View::npos &&
         is_digit(static_cast<unsigned char>(text.back()));
}

}  // namespace prikaz::check
