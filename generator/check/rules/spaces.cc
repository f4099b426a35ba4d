#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/people.h"
#include "check/rules/typography.h"
#include "check/rules/walk.h"
#include "russian/typography.h"

namespace prikaz::check::typography {

namespace {

// «г.», «ул.»: what stands before a name or a number with a space between.
constexpr std::array<std::string_view, 34> kShortened = {
    "г",   "гор",  "с",    "д",    "дер", "ул",   "пер", "пос", "п",   "пп",    "ст", "ч",
    "гл",  "им",   "кв",   "корп", "стр", "каб",  "оф",  "тел", "обл", "просп", "пл", "наб",
    "рис", "табл", "прил", "разд", "абз", "подп", "пгт", "стл", "вып", "ауд"};

bool only_spaces(std::string_view text) {
  return text.find('\t') == std::string_view::npos;
}

bool is_stop(const Token& token) {
  return token.is(',') || token.is('.') || token.is(';') || token.is(':') || token.is('!') ||
         token.is('?');
}

}  // namespace

void number_sign(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i < walk.size(); ++i) {
    if (!walk.is_mark(i, U'№')) continue;
    if (const size_t second = walk.next_solid(i); walk.is_mark(second, U'№')) {
      found.add(paragraph, walk[i].begin, walk[second].end,
                {"знак № не удваивают", "the sign № is not doubled"}, "№");
      i = second;
    } else if (walk.is_number(i + 1)) {
      found.add(paragraph, walk[i].begin, walk[i + 1].end,
                {"нет пробела после №", "no space after №"},
                "№" + std::string(kNoBreakSpace) + std::string(walk.text(i + 1)), Fix::kSafe);
    }
  }
}

namespace {

void tell_plain_space(const Paragraph& paragraph, const Walk& walk, size_t i, Findings& found) {
  const size_t begin = i > 0 ? walk[i - 1].begin : walk[i].begin;
  const size_t end = walk.exists(i + 1) ? walk[i + 1].end : walk[i].end;
  std::string proposed = paragraph.text.substr(begin, end - begin);
  proposed.replace(walk[i].begin - begin, 1, kNoBreakSpace);
  found.add(paragraph, begin, end,
            {"обычный пробел там, где строку разрывать нельзя",
             "a plain space where the line must not be broken"},
            std::move(proposed), Fix::kSafe);
}

// Of texts: between № and its number, between a year and «г.».
void plain_spaces_of_text(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 1; i + 1 < walk.size(); ++i) {
    if (walk[i].kind != TokenKind::kSpace || walk[i].mark != ' ' || walk[i].size() != 1) continue;
    const std::string_view next = walk.folded(i + 1);
    const bool number = walk.is_mark(i - 1, U'№') && walk.is_number(i + 1);
    const bool year = (next == "г" || next == "гг") && walk.is_mark(i + 2, '.') &&
                      walk.is_number(i - 1) && walk[i - 1].size() == 4;
    if (number || year) tell_plain_space(paragraph, walk, i, found);
  }
}

bool is_post(std::string_view folded) {
  static constexpr std::array<std::string_view, 14> kStems = {
      "директор",   "начальник",   "завед",       "заместител", "учител",     "методист", "министр",
      "специалист", "председател", "руководител", "секретар",   "воспитател", "педагог",  "глав"};
  return std::any_of(kStems.begin(), kStems.end(),
                     [&](std::string_view stem) { return folded.starts_with(stem); });
}

// The spaces behind «Дроздову К.А.», where another sentence may begin: these initials have their
// surname. Tokens, in order.
std::vector<size_t> behind_names(const Paragraph& paragraph) {
  std::vector<size_t> out;
  for (const FoundPerson& person : people(paragraph)) {
    if (!person.initials || person.initials_first || is_post(fold(person.surname))) continue;
    out.push_back(person.last + 1);
  }
  return out;
}

}  // namespace

void plain_spaces(const Paragraph& paragraph, Findings& found) {
  if (paragraph.text.find(' ') == std::string::npos) return;
  if (found.document().form == Form::kText) return plain_spaces_of_text(paragraph, found);
  const auto ties = paragraph.in_table() ? russian::Ties::kShort : russian::Ties::kAll;
  const std::string tied = russian::with_no_break_spaces(paragraph.text, ties);
  if (tied.size() == paragraph.text.size()) return;
  const Walk walk(paragraph);
  const std::vector<size_t> sentences = behind_names(paragraph);
  auto sentence = sentences.begin();
  size_t shift = 0;  // each tie is a byte longer than the space
  for (size_t i = 0; i < walk.size(); ++i) {
    const Token& space = walk[i];
    if (space.kind != TokenKind::kSpace || space.size() != 1) continue;
    if (static_cast<unsigned char>(tied[space.begin + shift]) != 0xC2) continue;
    ++shift;
    sentence = std::lower_bound(sentence, sentences.end(), i);
    const bool ends = sentence != sentences.end() && *sentence == i && walk[i + 1].capital;
    if (!ends) tell_plain_space(paragraph, walk, i, found);
  }
}

void double_space(const Paragraph& paragraph, Findings& found) {
  constexpr size_t kLayout = 5;  // so many are there to move what follows
  const Walk walk(paragraph);
  for (size_t i = 1; i + 1 < walk.size(); ++i) {
    const std::string_view spaces = walk.text(i);
    if (!walk.is_space(i) || !only_spaces(spaces)) continue;
    if (walk[i - 1].kind == TokenKind::kBlank) continue;  // room to sign
    size_t count = 0, no_break = 0;
    for (size_t at = 0; at < spaces.size(); ++count) {
      no_break += spaces[at] == ' ' ? 0 : 1;
      at += spaces[at] == ' ' ? 1 : static_cast<unsigned char>(spaces[at]) == 0xC2 ? 2 : 3;
    }
    if (count < 2 || count >= kLayout) continue;
    found.add(paragraph, walk[i - 1].begin, walk[i + 1].end, {"лишние пробелы", "too many spaces"},
              std::string(walk.text(i - 1)) + (no_break > 0 ? kNoBreakSpace : " ") +
                  std::string(walk.text(i + 1)),
              Fix::kSafe);
  }
}

namespace {

// The space before «(Лугова А.Б.)» is what is left of the line to sign on.
bool may_hold_signature(const Paragraph& paragraph) {
  return paragraph.role == Role::kAcquaintance || paragraph.role == Role::kSignature;
}

}  // namespace

void edge_space(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  if (walk.size() < 2) return;
  for (const size_t i : {size_t{0}, walk.size() - 1}) {
    if (!walk.is_space(i) || !only_spaces(walk.text(i))) continue;
    if (i == 0 && (walk[i].size() > 4 || may_hold_signature(paragraph))) continue;
    found.add(paragraph, walk[i].begin, walk[i].end,
              i == 0 ? Message{"пробел в начале абзаца", "a space at the beginning of a paragraph"}
                     : Message{"пробел в конце абзаца", "a space at the end of a paragraph"},
              "", Fix::kSafe);
  }
}

// Text moved by a row of spaces, to the middle or to the right.
void space_layout(const Paragraph& paragraph, Findings& found) {
  constexpr uint32_t kLayout = 5;  // fewer are a slip of the hand: rules of their own
  const Walk walk(paragraph);
  for (size_t i = 0; i + 1 < walk.size(); ++i) {
    if (walk[i].kind != TokenKind::kSpace || walk[i].size() < kLayout) continue;
    const std::string_view spaces = walk.text(i);
    const auto plain = static_cast<uint32_t>(std::count(spaces.begin(), spaces.end(), ' '));
    if (plain < kLayout) continue;
    found.add(paragraph, walk[i].begin, walk[i].end,
              {"место в строке выбрано пробелами, нужна табуляция или выравнивание",
               "spaces put the text in its place, tabs or alignment should"});
  }
}

void space_before_mark(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 1; i + 1 < walk.size(); ++i) {
    if (!walk.is_space(i) || !only_spaces(walk.text(i)) || !is_stop(walk[i + 1])) continue;
    const bool date = walk.is_number(i - 1) && walk.is_number(i + 2);  // a rule of dates
    const bool dots = walk.is_mark(i + 1, '.') && (walk.is_mark(i + 2, '.') || walk.is_word(i + 2));
    if (date || dots || is_stop(walk[i - 1])) continue;
    found.add(paragraph, walk[i - 1].begin, walk[i + 1].end,
              {"пробел перед знаком препинания", "a space before a punctuation mark"},
              std::string(walk.text(i - 1)) + std::string(walk.text(i + 1)), Fix::kSafe);
  }
}

void no_space_after_mark(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 1; i + 1 < walk.size(); ++i) {
    const Token& mark = walk[i];
    const Token& next = walk[i + 1];
    const bool word_follows = next.kind == TokenKind::kWord && next.cyrillic;
    bool wrong = false;
    if (mark.is(',') || mark.is(';')) {
      wrong = word_follows || next.is(U'«') || next.is('(');
    } else if (mark.is(':') || mark.is('!') || mark.is('?')) {
      wrong = word_follows;
    } else if (mark.is('.')) {  // the end of a sentence, no abbreviation
      const Token& last = walk[i - 1];
      const bool sentence = last.kind == TokenKind::kWord && last.cyrillic && !last.capital &&
                            !is_one_of(walk.folded(i - 1), kShortened) && last.size() > 6;
      wrong = word_follows && next.capital && (sentence || closes(last));
    } else if (mark.is(')') || mark.is(U'»')) {
      wrong = word_follows;
    }
    if (!wrong) continue;
    // «Лугову А,Б, учителю»: stops were meant
    constexpr size_t kLetter = 2;  // bytes
    const bool initials = mark.is(',') && walk.is_word(i - 1) && walk[i - 1].capital &&
                          walk[i - 1].size() == kLetter && next.capital && next.size() == kLetter;
    found.add(paragraph, mark.begin, next.end,
              {"нет пробела после знака препинания", "no space after a punctuation mark"},
              std::string(initials ? "." : walk.text(i)) + (initials ? "" : " ") +
                  std::string(walk.text(i + 1)),
              initials ? Fix::kLook : Fix::kSafe);
  }
}

void no_space_after_abbreviation(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_word(i) || !walk.is_mark(i + 1, '.') || walk[i].capital) continue;
    if (!is_one_of(walk.folded(i), kShortened)) continue;
    const Token& next = walk[i + 2];
    const bool inside = i > 0 && (walk.is_mark(i - 1, '.') || walk.is_mark(i - 1, '-'));  // «т.п.»
    const bool name = next.kind == TokenKind::kWord && next.cyrillic && next.capital;
    const bool number = next.kind == TokenKind::kNumber && !walk.is_number(i - 1);
    if (inside || !(name || number)) continue;
    found.add(paragraph, walk[i].begin, next.end,
              {"нет пробела после сокращения", "no space after an abbreviation"},
              std::string(walk.text(i)) + "." + kNoBreakSpace + std::string(walk.text(i + 2)),
              Fix::kSafe);
  }
}

void space_inside(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  size_t date = 0;
  for (size_t i = 0; i + 1 < walk.size(); ++i) {
    if (date < paragraph.dates.size() && walk[i].begin > paragraph.dates[date].end) ++date;
    if (opens(walk[i]) && walk.is_space(i + 1) && walk.exists(i + 2)) {
      if (date < paragraph.dates.size() && paragraph.dates[date].begin == walk[i].begin &&
          writes_month_in_digits(walk, paragraph.dates[date])) {
        i = paragraph.dates[date].last;  // a rule of dates
        continue;
      }
      if (closes(walk[i + 2])) continue;  // «« » октября»: the day is written by hand
      size_t last = i + 2;
      std::string proposed = std::string(walk.text(i)) + std::string(walk.text(i + 2));
      if (walk.is_space(i + 3) && closes(walk[i + 4])) {  // «« 06 »»
        proposed += walk.text(i + 4);
        last = i + 4;
      }
      found.add(paragraph, walk[i].begin, walk[last].end,
                {"пробел внутри скобок или кавычек", "a space inside brackets or quotes"},
                std::move(proposed), Fix::kSafe);
      i = last;
    } else if (walk.is_space(i) && i > 0 && closes(walk[i + 1]) && !opens(walk[i - 1])) {
      found.add(paragraph, walk[i - 1].begin, walk[i + 1].end,
                {"пробел перед закрывающей скобкой или кавычкой",
                 "a space before a closing bracket or quote"},
                std::string(walk.text(i - 1)) + std::string(walk.text(i + 1)), Fix::kSafe);
    }
  }
}

namespace {

// What may follow a number: units, things that are counted, months, little words.
bool is_counted(std::string_view folded) {
  static constexpr std::array<std::string_view, 40> kStems = {
      "год",   "класс",  "час",   "минут", "секунд",  "руб",     "тыс",     "млн",
      "млрд",  "экз",    "чел",   "дет",   "учен",    "учащ",    "обуча",   "дня",
      "дней",  "день",   "недел", "мес",   "балл",    "мест",    "школ",    "групп",
      "урок",  "стр",    "лист",  "этап",  "степен",  "полугод", "четверт", "лет",
      "январ", "феврал", "март",  "апрел", "сентябр", "октябр",  "ноябр",   "декабр"};
  static constexpr std::array<std::string_view, 20> kWords = {
      "г",   "гг",   "до",  "по",   "и",    "или",     "на",  "в",    "от",   "с",
      "раз", "раза", "мая", "июня", "июля", "августа", "май", "июнь", "июль", "шт"};
  return is_one_of(folded, kWords) ||
         std::any_of(kStems.begin(), kStems.end(),
                     [&](std::string_view stem) { return folded.starts_with(stem); });
}

}  // namespace

void glued_number(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  size_t date = 0;
  for (size_t i = 0; i + 1 < walk.size(); ++i) {
    if (!walk.is_number(i) || !walk.is_word(i + 1) || !walk[i + 1].cyrillic) continue;
    const std::string_view word = walk.folded(i + 1);
    while (date < paragraph.dates.size() && paragraph.dates[date].last < i) ++date;
    const bool dated = date < paragraph.dates.size() && paragraph.dates[date].last == i &&
                       paragraph.dates[date].form == FoundDate::Form::kNumeric;
    const bool year = walk.text(i).size() == 4 && (word == "г" || word == "гг");
    if (year && dated && paragraph.dates[date].year_word) continue;  // a rule of dates
    const bool ordinal = word.size() <= 6 &&
                         is_one_of(word, std::array<std::string_view, 9>{
                                             "й", "го", "му", "ый", "ой", "ая", "ое", "ые", "х"});
    if (ordinal || (word.size() <= 2 && !year)) continue;  // «5а»: a form of a school
    const bool index = walk.is_mark(i - 1, '-') && (walk.is_word(i - 2) || walk.is_word(i - 3));
    if (index || walk.is_mark(i - 1, '/')) continue;  // «ТГ-П8-17пр»
    const bool counted = is_counted(word);
    if (!counted && walk.text(i) == "3" && !walk.is_mark(i - 1, U'№')) {  // «3аседание»
      found.add(paragraph, walk[i].begin, walk[i + 1].end,
                {"цифра 3 вместо буквы З", "the digit 3 in place of the letter З"},
                (walk.exists(i - 1) ? "з" : "З") + std::string(walk.text(i + 1)));
      continue;
    }
    found.add(paragraph, walk[i].begin, walk[i + 1].end,
              {"нет пробела между числом и словом", "no space between a number and a word"},
              std::string(walk.text(i)) + kNoBreakSpace + std::string(walk.text(i + 1)),
              counted ? Fix::kSafe : Fix::kLook);
  }
}

void percent(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 1 < walk.size(); ++i) {
    if (!walk.is_number(i) || !walk.is_mark(i + 1, '%')) continue;
    if (is_share_of(walk.folded(walk.next_solid(i + 1)))) continue;  // a rule of grammar
    found.add(paragraph, walk[i].begin, walk[i + 1].end,
              {"знак % отбивают от числа пробелом", "the sign % is parted from its number"},
              std::string(walk.text(i)) + kNoBreakSpace + "%");
  }
}

}  // namespace prikaz::check::typography
