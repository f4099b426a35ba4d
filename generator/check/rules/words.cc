#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "check/rules/typography.h"
#include "check/rules/walk.h"

namespace prikaz::check::typography {

namespace {

struct Twin {
  char32_t latin, cyrillic;
};
constexpr std::array<Twin, 25> kTwins = {
    {{'a', U'а'}, {'A', U'А'}, {'B', U'В'}, {'c', U'с'}, {'C', U'С'}, {'e', U'е'}, {'E', U'Е'},
     {'H', U'Н'}, {'K', U'К'}, {'k', U'к'}, {'M', U'М'}, {'m', U'м'}, {'o', U'о'}, {'O', U'О'},
     {'p', U'р'}, {'P', U'Р'}, {'T', U'Т'}, {'t', U'т'}, {'x', U'х'}, {'X', U'Х'}, {'y', U'у'},
     {'Y', U'У'}, {'u', U'и'}, {'n', U'п'}, {'r', U'г'}}};

// The word with its Latin letters made Cyrillic, or "" when one has no twin.
std::string in_cyrillic(std::string_view word) {
  std::string out;
  for (size_t at = 0; at < word.size();) {
    char32_t c = utf8::next(word, at);
    if (is_latin(c)) {
      char32_t twin = 0;
      for (const Twin& each : kTwins) twin = each.latin == c ? each.cyrillic : twin;
      if (twin == 0) return {};
      c = twin;
    }
    utf8::append(out, c);
  }
  return out;
}

}  // namespace

namespace {

bool one_of_letters(std::string_view letter, std::string_view letters) {
  return letter.size() == 1 && letters.find(letter[0]) != std::string_view::npos;
}

// «c 1 мая», «c. Заречное»: a small letter that is a Russian word or abbreviation.
bool is_small_word(const Walk& walk, size_t i) {
  if (!one_of_letters(walk.text(i), "acoyk")) return false;
  const bool stop = walk.is_mark(i + 1, '.') && walk.text(i) == "c";
  const size_t next = stop ? walk.next_solid(i + 1) : i + 2;
  if (!stop && !walk.is_space(i + 1)) return false;
  return (walk[next].cyrillic || walk.is_number(next)) &&
         (i == 0 || (walk.is_space(i - 1) && (i < 2 || !walk[i - 2].latin)));
}

// «O проведении», «B соответствии»: a sentence begins with it. «Класс A и B» names two.
bool is_first_word(const Walk& walk, size_t i) {
  if (!one_of_letters(walk.text(i), "ABCOKY") || !walk.is_space(i + 1)) return false;
  const Token& next = walk[i + 2];
  const size_t before = walk.is_space(i - 1) ? i - 2 : i - 1;
  const bool begins = i == 0 || (i == 1 && walk.is_space(0)) || walk.is_mark(before, '.');
  constexpr size_t kShortest = 6;  // bytes
  return begins && next.kind == TokenKind::kWord && next.cyrillic && !next.capital &&
         next.size() >= kShortest;
}

// «A.Л.», «Л.A.»: an initial beside a Russian one.
bool is_initial(const Walk& walk, size_t i) {
  if (!one_of_letters(walk.text(i), "ABCEHKMOPTXY") || !walk.is_mark(i + 1, '.')) return false;
  const auto russian = [&](size_t at) {
    return walk.is_word(at) && walk[at].size() == 2 && walk[at].capital && walk[at].cyrillic;
  };
  return (russian(i + 2) && walk.is_mark(i + 3, '.')) ||
         (i >= 2 && walk.is_mark(i - 1, '.') && russian(i - 2));
}

}  // namespace

void mixed_script(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i < walk.size(); ++i) {
    const Token& word = walk[i];
    if (word.kind != TokenKind::kWord || !word.latin) continue;
    const bool letter = word.size() == 1 &&
                        (is_small_word(walk, i) || is_first_word(walk, i) || is_initial(walk, i));
    if (!word.cyrillic && !letter) continue;
    std::string proposed = in_cyrillic(walk.text(i));
    const Message message{"латинские буквы среди русских", "Latin letters among Russian ones"};
    if (proposed.empty()) {
      found.add(paragraph, word.begin, word.end, message);
    } else {
      found.add(paragraph, word.begin, word.end, message, std::move(proposed), Fix::kSafe);
    }
  }
}

void doubled_word(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<std::string_view, 4> kMeant = {"да", "чуть", "едва", "лишь"};
  constexpr size_t kAbbreviation = 4;  // bytes: «с с. Заречное»
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_word(i) || !walk.is_space(i + 1) || !walk.is_word(i + 2)) continue;
    if (!walk[i].cyrillic || walk.folded(i) != walk.folded(i + 2)) continue;
    const bool initial = walk[i].size() == 2 && walk[i].capital;
    const bool hyphen = walk.is_mark(i - 1, '-') || walk.is_mark(i + 3, '-');
    const bool shortened = walk.is_mark(i + 3, '.') && walk[i].size() <= kAbbreviation;
    if (initial || hyphen || shortened || is_one_of(walk.folded(i), kMeant)) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"слово повторено", "the word stands twice"}, std::string(walk.text(i)));
  }
}

void letter_spaced(const Paragraph& paragraph, Findings& found) {
  constexpr size_t kLeast = 4;
  const Walk walk(paragraph);
  for (size_t i = 0; i + 1 < walk.size(); ++i) {
    std::string joined;
    size_t last = i, letters = 0;
    const auto single = [&](size_t k) {
      return walk.is_word(k) && walk[k].size() == 2 && walk[k].cyrillic;
    };
    // «П О С Т А Н О В ЛЕ Н И Е»: a space was forgotten
    const auto pair = [&](size_t k) {
      return letters >= kLeast && walk.is_word(k) && walk[k].size() == 4 && walk[k].all_capitals &&
             walk.is_space(k + 1) && single(k + 2);
    };
    for (size_t k = i; single(k) || pair(k); k += 2) {
      joined += walk.text(k);
      last = k;
      ++letters;
      if (!walk.is_space(k + 1)) break;
    }
    if (letters < kLeast) continue;
    found.add(paragraph, walk[i].begin, walk[last].end,
              {"слово набрано вразрядку пробелами: его не найдёт поиск",
               "a word is letter-spaced with spaces: no search finds it"},
              std::move(joined), found.document().form == Form::kPackage ? Fix::kLook : Fix::kSafe);
    i = last;
  }
}

void repeated_mark(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 1; i + 1 < walk.size(); ++i) {
    if (const size_t second = walk.next_solid(i);
        walk.is_mark(i, '%') && walk.is_mark(second, '%')) {
      found.add(paragraph, walk[i].begin, walk[second].end,
                {"знак % повторён", "the sign % stands twice"}, "%", Fix::kSafe);
      i = second;
      continue;
    }
    const bool stop = walk.is_mark(i, '.'),
               other = walk.is_mark(i, ',') || walk.is_mark(i, ';') || walk.is_mark(i, ':');
    if (!stop && !other) continue;
    const bool same = walk.is_mark(i + 1, walk[i].mark);
    const bool clash = other && !same &&
                       (walk.is_mark(i + 1, ',') || walk.is_mark(i + 1, ';') ||
                        (walk.is_mark(i + 1, '.') && !walk.is_mark(i + 2, '.')));
    if (stop && (walk.is_mark(i - 1, '.') || walk.is_mark(i + 2, '.'))) continue;  // «…»
    if (stop && (walk.is_mark(i - 1, '?') || walk.is_mark(i - 1, '!'))) continue;  // «?..»
    if (!same && !clash) continue;
    size_t first = i;
    if (!walk.is_space(i - 1)) --first;
    while (first > 1 && walk.is_mark(first - 1, '.') && walk.is_word(first - 2))
      first -= 2;  // «А.Б..»
    const size_t begin = walk[first].begin;
    const std::string kept = paragraph.text.substr(begin, walk[i].begin - begin);
    if (same) {
      found.add(paragraph, begin, walk[i + 1].end,
                {"знак препинания повторён", "a punctuation mark stands twice"},
                kept + std::string(walk.text(i)), Fix::kSafe);
    } else {
      found.add(paragraph, begin, walk[i + 1].end,
                {"два знака препинания подряд", "two punctuation marks in a row"});
    }
    ++i;
  }
}

namespace {

// «предусмотрев», «учитывая»: what cannot be a sentence of its own.
bool is_adverbial_participle(std::string_view folded) {
  static constexpr std::array<std::string_view, 9> kEndings = {
      "рев", "тив", "чив", "шив", "див", "вшись", "ывая", "ивая", "авляя"};
  for (const std::string_view ending : kEndings) {
    if (folded.ends_with(ending) && folded.size() > ending.size() + 6) return true;
  }
  return false;
}

}  // namespace

void small_after_stop(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<std::string_view, 38> kShortened = {
      "тыс",   "млн", "млрд",  "руб",  "коп",  "экз",  "чел",     "разд",      "табл", "прим",
      "подп",  "пос", "просп", "корп", "факс", "след", "напр",    "проф",      "исп",  "отп",
      "соотв", "мин", "час",   "спец", "стр",  "соц",  "муницип", "образоват", "зав",  "зам",
      "нач",   "отв", "кол",   "уч",   "под",  "обл",  "шт",      "мес"};
  const Walk walk(paragraph);
  for (size_t i = 1; i + 2 < walk.size(); ++i) {
    if (!walk.is_mark(i, '.') || !walk.is_space(i + 1) || !walk.is_word(i + 2)) continue;
    const Token& last = walk[i - 1];
    const Token& next = walk[i + 2];
    if (next.capital || !next.cyrillic) continue;
    constexpr size_t kShortestWord = 8;  // bytes: four letters
    const bool word = last.kind == TokenKind::kWord && !last.capital &&
                      last.size() >= kShortestWord && !is_one_of(walk.folded(i - 1), kShortened);
    const bool closed = closes(last) && !walk.is_mark(i - 2, '.');
    if (!word && !closed) continue;
    // «…). предусмотрев»: no sentence begins so, the stop should be a comma.
    const bool goes_on = is_adverbial_participle(walk.folded(i + 2));
    found.add(
        paragraph, walk[i].begin, next.end,
        {"после точки строчная буква", "a small letter after a full stop"},
        goes_on ? ", " + std::string(walk.text(i + 2)) : ". " + with_capital(walk.text(i + 2)));
  }
}

void mixed_yo(const Document& document, Findings& found) {
  // Frequent words that are spelled with ё where ё is spelled at all.
  static constexpr std::array<std::string_view, 16> kWithout = {
      "ее",     "еще",   "все-таки", "отчет",     "учет",   "учета", "отчета", "прием",
      "приема", "учебе", "проведен", "утвержден", "расчет", "объем", "объема", "определен"};
  const Paragraph* with = nullptr;
  Token with_token;
  const Paragraph* without = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool any = paragraph.folded.find("ё") != std::string::npos;
    for (const Token& token : paragraph.tokens) {
      if (token.kind != TokenKind::kWord || token.capital) continue;
      const std::string_view word = paragraph.folded_of(token);
      if (any && !with && word.find("ё") != std::string_view::npos) {
        with = &paragraph;
        with_token = token;
      }
      if (!without && is_one_of(word, kWithout)) without = &paragraph;
    }
  }
  if (!with || !without) return;
  found.add(*with, with_token.begin, with_token.end,
            {"буква ё стоит не везде: где-то есть, где-то нет",
             "the letter ё stands in some places and not in others"});
}

}  // namespace prikaz::check::typography
