#include "russian/eastern_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "russian/endings.h"
#include "russian/given_names.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

using Word = std::string_view;

// Family names that are no Russian words: two words are enough.
constexpr std::array<Word, 46> kSurnames = {
    "ким",   "пак",   "цой",  "чхве",  "хван", "югай", "квон",  "чжон", "нгуен", "фам",
    "хоанг", "хюинь", "нго",  "зыонг", "буй",  "данг", "чыонг", "дэн",  "чжан",  "чжао",
    "чжоу",  "чжу",   "чжэн", "чэнь",  "лю",   "хуан", "сюй",   "линь", "лян",   "цзян",
    "сяо",   "мао",   "пэн",  "цзэн",  "тянь", "юань", "цай",   "фэн",  "цао",   "гао",
    "хэ",    "вэй",   "сюэ",  "цинь",  "шэнь", "цзинь"};
// Those that may be something else: of three words alone.
constexpr std::array<Word, 42> kShortSurnames = {
    "ли",  "ле",  "хо",  "до",  "во",  "ву",   "ан",  "о",   "у",   "ян",  "тан",
    "хан", "пан", "сон", "чон", "кан", "лим",  "нам", "юн",  "шин", "тен", "тян",
    "чан", "дао", "ха",  "лам", "май", "фан",  "но",  "ю",   "хон", "чо",  "чу",
    "ма",  "ху",  "го",  "се",  "сун", "сунь", "тун", "дун", "лин"};

std::vector<Word> words_of(Word text) {
  std::vector<Word> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// A capital and then small letters, «Чен-ир» too; two syllables at most.
bool is_part(Word word) {
  size_t at = 0;
  if (!is_upper(utf8::next(word, at))) return false;
  while (at < word.size()) {
    const char32_t c = utf8::next(word, at);
    if (c != U'-' && !is_lower(c)) return false;
  }
  constexpr int kMostSyllables = 3;  // «Сяопин»: i-a-o are counted apart
  return endings::vowels_in(lower(word)) <= kMostSyllables && !word.ends_with("-");
}

// One syllable, «Куанг» too.
bool is_short(Word word) {
  int groups = 0;
  bool inside = false;
  const std::string key = endings::key(word);
  for (size_t at = 0; at < key.size();) {
    const size_t begin = at;
    utf8::next(key, at);
    const bool vowel = endings::is_vowel(Word(key).substr(begin, at - begin));
    if (vowel && !inside) ++groups;
    inside = vowel;
  }
  return groups <= 1;
}

// Nobody but a Russian: a given name of the lists, a patronymic, a surname of the usual endings.
bool is_russian(Word word) {
  constexpr std::array<Word, 12> kEndings = {"ов",   "ев",   "ова",  "ева",  "ина",  "ский",
                                             "ская", "цкий", "цкая", "енко", "ович", "евич"};
  const std::string key = endings::key(word);
  if (endings::ends_with_any(key, kEndings)) return true;
  return gender_of_given_name(word).has_value() || gender_of_patronymic(word).has_value();
}

Word last_word(Word text) {
  return text.substr(text.rfind(' ') + 1);
}

Word last_letter(Word text) {
  return endings::letter(text);
}

}  // namespace

bool is_eastern_name(std::string_view text) {
  const auto words = words_of(text);
  constexpr size_t kMost = 4;
  if (words.size() < 2 || words.size() > kMost) return false;
  const std::string first = endings::key(words[0]);
  const bool sure = std::find(kSurnames.begin(), kSurnames.end(), Word(first)) != kSurnames.end();
  const bool maybe =
      std::find(kShortSurnames.begin(), kShortSurnames.end(), Word(first)) != kShortSurnames.end();
  if (!sure && (!maybe || words.size() == 2)) return false;
  if (!sure && !std::all_of(words.begin(), words.end(), is_short)) return false;
  // «Ким Дронин»: a Russian name too, unless the other word is of two parts.
  const bool given = words.size() == 2 && gender_of_given_name(words[0]).has_value();
  if (given && words[1].find('-') == Word::npos) return false;
  return std::all_of(words.begin(), words.end(), is_part) &&
         std::none_of(words.begin() + 1, words.end(), is_russian);
}

std::optional<Gender> gender_of_eastern_name(std::string_view text) {
  const auto words = words_of(text);
  for (size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string part = endings::key(words[i]);
    if (part == "тхи") return Gender::kFeminine;
    if (part == "ван") return Gender::kMasculine;
  }
  return std::nullopt;
}

bool gender_matters_in_eastern_name(std::string_view text) {
  return !endings::is_vowel(last_letter(endings::key(text)));
}

Forms eastern_name_forms(std::string_view text, Gender gender) {
  if (gender == Gender::kFeminine || !gender_matters_in_eastern_name(text))
    return endings::same(text);
  const Word last = last_word(text);
  const std::string small = lower(last);
  const Word end = last_letter(small);
  const endings::Pattern& pattern = end == "ь"   ? endings::kSoft
                                    : end == "й" ? endings::kYod
                                                 : endings::kHard;
  Forms out = endings::fit(last, endings::apply(small, pattern));
  const std::string before(text.substr(0, text.size() - last.size()));
  for (std::string& form : out) form = before + form;
  return out;
}

}  // namespace prikaz::russian
