#include "russian/marks_joined.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/letters.h"
#include "russian/pieces.h"
#include "russian/typography.h"

namespace prikaz::russian {

namespace {

using Word = std::string_view;

constexpr Word kNoBreak = "\u00A0";

bool is_one_of(Word word, const auto& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_digits(Word word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

char32_t first_of(Word word) {
  size_t at = 0;
  return word.empty() ? U'\0' : utf8::next(word, at);
}

// Without the marks that may stand behind a word.
Word core_of(Word word) {
  while (!word.empty() && Word(".,;:!?)").find(word.back()) != Word::npos) word.remove_suffix(1);
  for (const Word quote : {"»", "“"}) {
    if (word.ends_with(quote)) word.remove_suffix(quote.size());
  }
  return word;
}

// --- Joined words

// The first part of an adjective: nobody begins a sentence's second half behind it.
bool is_first_part(Word lower_case) {
  constexpr std::array<Word, 56> kParts = {"социально",
                                           "учебно",
                                           "организационно",
                                           "научно",
                                           "материально",
                                           "финансово",
                                           "нормативно",
                                           "информационно",
                                           "культурно",
                                           "спортивно",
                                           "воспитательно",
                                           "художественно",
                                           "физкультурно",
                                           "общественно",
                                           "административно",
                                           "хозяйственно",
                                           "профессионально",
                                           "психолого",
                                           "медико",
                                           "лечебно",
                                           "программно",
                                           "санитарно",
                                           "военно",
                                           "духовно",
                                           "гражданско",
                                           "историко",
                                           "литературно",
                                           "музыкально",
                                           "экспертно",
                                           "проектно",
                                           "контрольно",
                                           "нравственно",
                                           "народно",
                                           "образовательно",
                                           "коррекционно",
                                           "консультативно",
                                           "познавательно",
                                           "эмоционально",
                                           "естественно",
                                           "физико",
                                           "химико",
                                           "технико",
                                           "отчётно",
                                           "отчетно",
                                           "расчётно",
                                           "расчетно",
                                           "северо",
                                           "юго",
                                           "теоретико",
                                           "практико",
                                           "методико",
                                           "аналитико",
                                           "правовоспитательно",
                                           "творческо",
                                           "оздоровительно",
                                           "профилактико"};
  return is_one_of(lower_case, kParts);
}

bool ends_as_adjective(Word lower_case) {
  constexpr std::array<Word, 18> kEndings = {"ый",  "ий", "ой", "ая",  "яя",  "ое",
                                             "ее",  "ые", "ие", "ого", "его", "ому",
                                             "ему", "ых", "их", "ую",  "ым",  "им"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](Word ending) { return lower_case.ends_with(ending); }) ||
         lower_case.ends_with("ыми") || lower_case.ends_with("ими") || lower_case.ends_with("ом");
}

// Posts, bodies and papers of two nouns.
bool is_pair(Word left, Word right) {
  struct Pair {
    Word left, right;
  };
  constexpr Pair kPairs[] = {{"педагог", "психолог"},
                             {"педагог", "организатор"},
                             {"педагог", "библиотекар"},
                             {"педагог", "дефектолог"},
                             {"педагог", "логопед"},
                             {"педагог", "наставник"},
                             {"учител", "логопед"},
                             {"учител", "дефектолог"},
                             {"учител", "предметник"},
                             {"учител", "наставник"},
                             {"тренер", "преподавател"},
                             {"врач", "педиатр"},
                             {"врач", "терапевт"},
                             {"инспектор", "методист"},
                             {"школ", "интернат"},
                             {"лице", "интернат"},
                             {"гимнази", "интернат"},
                             {"план", "график"},
                             {"план", "задани"},
                             {"план", "конспект"},
                             {"смотр", "конкурс"},
                             {"мастер", "класс"},
                             {"пресс", "служб"},
                             {"пресс", "центр"},
                             {"интернет", "ресурс"},
                             {"интернет", "сайт"},
                             {"онлайн", "урок"},
                             {"веб", "сайт"},
                             {"тест", "игр"},
                             {"квест", "игр"},
                             {"дефектолог", "логопед"},
                             {"библиотекар", "педагог"},
                             {"член", "корреспондент"},
                             {"инженер", "программист"},
                             {"техник", "программист"},
                             {"слесар", "сантехник"}};
  constexpr size_t kLongestEnding = 6;  // bytes
  const auto is_form = [](Word word, Word stem) {
    return word.starts_with(stem) && word.size() <= stem.size() + kLongestEnding;
  };
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](const Pair& each) {
    return is_form(left, each.left) && is_form(right, each.right);
  });
}

// «из - за», «по - прежнему», «во - первых», «кто - нибудь».
bool is_little_pair(Word left, Word right) {
  if (left == "из") return right == "за" || right == "под";
  if (left == "во") return is_one_of(right, std::array<Word, 2>{"первых", "вторых"});
  if (left == "в") return is_one_of(right, std::array<Word, 2>{"третьих", "четвёртых"});
  if (left == "по")
    return is_one_of(right,
                     std::array<Word, 5>{"прежнему", "новому", "другому", "видимому", "разному"});
  if (left == "все" || left == "всё") return right == "таки";
  if (left == "кое") return true;
  return right == "нибудь";
}

bool is_ordinal(Word left, Word right) {
  constexpr std::array<Word, 9> kEndings = {"й", "го", "му", "ый", "ой", "ая", "ое", "ые", "х"};
  return is_digits(left) && is_one_of(right, kEndings);
}

bool is_law(Word left, Word right) {
  return is_digits(left) && (right == "ФЗ" || right == "ФКЗ");
}

// The hyphen between the two belongs to one word.
bool join(Word left, Word right) {
  const Word last = core_of(right);
  if (is_law(left, last) || is_ordinal(left, last)) return true;
  const std::string one = lower(left), other = lower(last);
  if (is_little_pair(one, other)) return true;
  // «Социально - педагогический», but not «Научно – Практическая»
  const bool capitals = is_upper(first_of(last)) && is_lower(first_of(left));
  if (capitals) return false;
  return (is_first_part(one) && ends_as_adjective(other)) || is_pair(one, other);
}

// What opens before a word: «(учебно».
Word behind_openings(Word word) {
  for (bool again = true; again;) {
    again = false;
    for (const Word mark : {"(", "«", "„"}) {
      if (!word.starts_with(mark)) continue;
      word.remove_prefix(mark.size());
      again = true;
    }
  }
  return word;
}

// --- Spaces behind abbreviations

constexpr std::array<Word, 7> kPhrases = {"т.д.", "т.п.", "т.е.", "т.к.", "т.ч.", "т.о.", "н.э."};

constexpr std::array<Word, 18> kBeforeNumber = {"п",  "пп",   "ст",   "стр",  "с",    "д",
                                                "кв", "корп", "каб",  "рис",  "табл", "прил",
                                                "гл", "ч",    "разд", "подп", "абз",  "ауд"};
// Of these a name follows, of «с», «р», «д» an initial might.
constexpr std::array<Word, 12> kOfPlaces = {"г",     "ул", "пер", "пос", "им",  "обл",
                                            "просп", "пл", "наб", "дер", "пгт", "гор"};

// «2026г», «2020-2023гг»: where the year ends, else 0.
size_t year_end(Word core) {
  constexpr size_t kYear = 4;
  Word before = core;
  for (const Word short_word : {"гг", "г"}) {
    if (!before.ends_with(short_word)) continue;
    before.remove_suffix(short_word.size());
    break;
  }
  if (before.size() == core.size() || before.size() < kYear) return 0;
  const Word year = before.substr(before.size() - kYear);
  const Word rest = before.substr(0, before.size() - kYear);
  const bool alone = rest.empty() || rest.ends_with("-") || rest.ends_with("–");
  const bool likely = year.starts_with("19") || year.starts_with("20");
  return alone && likely && is_digits(year) ? before.size() : 0;
}

// Where a space is missing within the word: bytes from its beginning, 0 where none is.
size_t gap_in(Word word) {
  const Word inside = behind_openings(word);
  const size_t opened = word.size() - inside.size();
  for (const Word each : kPhrases) {
    if (inside.starts_with(each) && core_of(inside.substr(each.size())).empty())
      return opened + each.find('.') + 1;
  }
  const Word sign = "№";
  if (inside.starts_with(sign) && inside.size() > sign.size()) {
    const char next = inside[sign.size()];
    return next >= '0' && next <= '9' ? opened + sign.size() : 0;
  }
  const size_t dot = inside.find('.');
  if (dot != Word::npos && dot > 0 && dot + 1 < inside.size()) {
    const Word short_word = inside.substr(0, dot), rest = inside.substr(dot + 1);
    const bool number = rest[0] >= '0' && rest[0] <= '9';
    if (number && is_one_of(short_word, kBeforeNumber)) return opened + dot + 1;
    size_t second = 0;
    utf8::next(rest, second);
    const bool name =
        is_upper(first_of(rest)) && second < rest.size() && is_lower(first_of(rest.substr(second)));
    if (name && is_one_of(short_word, kOfPlaces)) return opened + dot + 1;
  }
  const size_t year = year_end(core_of(inside));
  return year > 0 ? opened + year : 0;
}

}  // namespace

std::string with_joined_words(std::string_view text) {
  const auto words = words_of(text);
  const auto word = [&](size_t i) {
    return text.substr(words[i].begin, words[i].end - words[i].begin);
  };
  std::string out;
  size_t from = 0;
  for (size_t i = 1; i + 1 < words.size(); ++i) {
    if (word(i) != "-") continue;
    // «педагог - психолог - директор школы»: nobody knows which of the two joins
    const bool chain =
        (i > 1 && word(i - 2) == "-") || (i + 2 < words.size() && word(i + 2) == "-");
    if (chain || !join(behind_openings(word(i - 1)), word(i + 1))) continue;
    out += text.substr(from, words[i - 1].end - from);
    out += "-";
    from = words[i + 1].begin;
  }
  return out + std::string(text.substr(from));
}

std::string with_abbreviation_spaces(std::string_view text) {
  if (text.find('.') == Word::npos && text.find("№") == Word::npos) return std::string(text);
  std::string out;
  size_t from = 0;
  for (const Piece& piece : words_of(text)) {
    const Word word = text.substr(piece.begin, piece.end - piece.begin);
    const size_t gap = gap_in(word);
    if (gap == 0 || is_address_or_file(word)) continue;
    out += text.substr(from, piece.begin + gap - from);
    out += kNoBreak;
    from = piece.begin + gap;
  }
  return out + std::string(text.substr(from));
}

}  // namespace prikaz::russian
