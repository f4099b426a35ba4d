#include "check/slips.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace prikaz::check {

namespace {

using View = std::string_view;
using Letters = std::u32string;
using IsWord = std::function<bool(const std::string&)>;

constexpr std::u32string_view kAlphabet = U"ьоеаинтсрвлкмдпуяыгзбчйхжшюцщэфъ";
constexpr std::u32string_view kVowels = U"аеёиоуыэюя";

// Misspelt so that no letter tells what was meant.
constexpr std::array<std::pair<View, View>, 18> kKnown = {{{"изза", "из-за"},
                                                           {"изпод", "из-под"},
                                                           {"всетаки", "все-таки"},
                                                           {"ктото", "кто-то"},
                                                           {"чтото", "что-то"},
                                                           {"гдето", "где-то"},
                                                           {"ктолибо", "кто-либо"},
                                                           {"чтолибо", "что-либо"},
                                                           {"попрежнему", "по-прежнему"},
                                                           {"повидимому", "по-видимому"},
                                                           {"вобщем", "в общем"},
                                                           {"вообщем", "в общем"},
                                                           {"тоесть", "то есть"},
                                                           {"вцелом", "в целом"},
                                                           {"впринципе", "в принципе"},
                                                           {"потомучто", "потому что"},
                                                           {"такчто", "так что"},
                                                           {"двухтысяча", ""}}};

// What words of offices and schools begin with.
constexpr std::array<std::u32string_view, 72> kOffice = {
    U"заведующ",   U"происшеств", U"организ",   U"образоват",  U"образован", U"комисси",
    U"участ",      U"исполн",     U"обеспеч",   U"рассмотр",   U"проведен",  U"мероприят",
    U"контрол",    U"утвер",      U"отчет",     U"приказ",     U"документ",  U"совещан",
    U"семинар",    U"аттестац",   U"педагог",   U"ученик",     U"учащ",      U"учител",
    U"директор",   U"методич",    U"методист",  U"ответствен", U"обязан",    U"соответств",
    U"распоряж",   U"представ",   U"предостав", U"выполн",     U"финанс",    U"бюджет",
    U"муниципал",  U"администр",  U"экзамен",   U"классн",     U"каникул",   U"расписан",
    U"воспитат",   U"дошкольн",   U"безопасн",  U"деятельн",   U"информац",  U"электронн",
    U"территор",   U"оздоров",    U"согласов",  U"необходим",  U"следующ",   U"результат",
    U"количеств",  U"качеств",    U"приложен",  U"заявлен",    U"учрежден",  U"руковод",
    U"заместит",   U"специалист", U"ежедневн",  U"ежемесячн",  U"ежегодн",   U"олимпиад",
    U"соревнован", U"профилакт",  U"библиотек", U"школьн",     U"обучающ",   U"подготов"};

// Letters that are taken for each other by ear.
constexpr std::array<std::u32string_view, 12> kHeardAlike = {
    U"ао", U"еи", U"ея", U"эе", U"ыи", U"зс", U"дт", U"бп", U"гк", U"вф", U"жш", U"ьъ"};

Letters letters_of(View word) {
  Letters out;
  for (size_t at = 0; at < word.size();) out += utf8::next(word, at);
  return out;
}

std::string text_of(const Letters& letters) {
  std::string out;
  for (const char32_t each : letters) utf8::append(out, each);
  return out;
}

bool is_vowel(char32_t c) {
  return kVowels.find(c) != std::u32string_view::npos;
}

bool is_pair(std::u32string_view pair, char32_t a, char32_t b) {
  return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
}

// Vowels anywhere, consonants where the voice is lost: at the end and before consonants.
bool heard_alike(const Letters& word, size_t i, char32_t letter) {
  const bool voiceless = i + 1 == word.size() || !is_vowel(word[i + 1]);
  for (const std::u32string_view pair : kHeardAlike) {
    if (is_pair(pair, word[i], letter)) return is_vowel(letter) || voiceless;
  }
  return false;
}

// The keys stand side by side.
bool typed_alike(const Letters& word, size_t i, char32_t letter) {
  constexpr std::array<std::u32string_view, 3> kRows = {U"йцукенгшщзхъ", U"фывапролджэ",
                                                        U"ячсмитьбю"};
  for (const std::u32string_view row : kRows) {
    const size_t one = row.find(word[i]), other = row.find(letter);
    if (one == std::u32string_view::npos || other == std::u32string_view::npos) continue;
    return one + 1 == other || other + 1 == one;
  }
  return false;
}

bool is_of_office(const Letters& letters) {
  for (const std::u32string_view start : kOffice) {
    if (letters.starts_with(start)) return true;
  }
  return false;
}

// Each of these calls `each` with candidates until it says that one is a word.
template <class Each>
bool with_one_lost(const Letters& word, Each each) {
  for (size_t i = 0; i <= word.size(); ++i) {
    for (const char32_t letter : kAlphabet) {
      Letters made = word;
      made.insert(i, 1, letter);
      if (each(made)) return true;
    }
  }
  return false;
}

template <class Each>
bool with_one_too_many(const Letters& word, size_t first, Each each) {
  for (size_t i = word.size(); i > first; --i) {
    Letters made = word;
    made.erase(i - 1, 1);
    if (each(made)) return true;
  }
  return false;
}

template <class Alike, class Each>
bool with_one_wrong(const Letters& word, size_t first, Alike alike, Each each) {
  for (size_t i = first; i < word.size(); ++i) {
    for (const char32_t letter : kAlphabet) {
      if (letter == word[i] || !alike(word, i, letter)) continue;
      Letters made = word;
      made[i] = letter;
      if (each(made)) return true;
    }
  }
  return false;
}

template <class Each>
bool with_two_changed_over(const Letters& word, Each each) {
  for (size_t i = 0; i + 1 < word.size(); ++i) {
    if (word[i] == word[i + 1]) continue;
    Letters made = word;
    std::swap(made[i], made[i + 1]);
    if (each(made)) return true;
  }
  return false;
}

// One consonant doubled, or a doubled one made single.
template <class Each>
bool with_doubling(const Letters& word, Each each) {
  for (size_t i = 0; i < word.size(); ++i) {
    Letters made = word;
    if (i + 1 < word.size() && word[i] == word[i + 1]) {
      made.erase(i, 1);
    } else if (i > 0 && !is_vowel(word[i]) && word[i - 1] != word[i]) {
      made.insert(i, 1, word[i]);
    } else {
      continue;
    }
    if (each(made)) return true;
  }
  return false;
}

// «коммисии»: one doubled in the place of another.
template <class Each>
bool with_doubling_moved(const Letters& word, Each each) {
  for (size_t i = 0; i + 1 < word.size(); ++i) {
    if (word[i] != word[i + 1]) continue;
    Letters single = word;
    single.erase(i, 1);
    if (with_doubling(single, each)) return true;
  }
  return false;
}

// The consonants, each run of one letter once.
Letters heard(const Letters& word) {
  Letters out;
  for (const char32_t letter : word) {
    if (is_vowel(letter) || letter == U'ь' || letter == U'ъ') continue;
    if (out.empty() || out.back() != letter) out += letter;
  }
  return out;
}

class Search {
 public:
  Search(Letters word, const IsWord& is_word) : word_(std::move(word)), is_word_(is_word) {}

  std::string run(Reach reach) {
    const auto any = [&](const Letters& made) { return take(made); };
    const auto office = [&](const Letters& made) { return is_of_office(made) && take(made); };
    const auto all = [](const Letters&, size_t, char32_t) { return true; };
    constexpr size_t kLongEnough = 6;  // letters: a short word has too many neighbours
    if (word_.size() + 1 < kLongEnough) return with_doubling(word_, any) ? found_ : std::string();
    const bool found = with_doubling(word_, any) || with_two_changed_over(word_, any) ||
                       with_one_wrong(word_, 0, heard_alike, office) ||
                       with_one_lost(word_, office) || with_one_too_many(word_, 0, office) ||
                       with_one_wrong(word_, 0, all, office) ||
                       with_one_wrong(word_, 0, heard_alike, any) ||
                       with_doubling_moved(word_, any) || with_one_lost(word_, any) ||
                       (word_.size() >= kLongEnough &&
                        (with_one_too_many(word_, 1, any) ||
                         (reach == Reach::kFar && with_one_wrong(word_, 1, typed_alike, any))));
    return found ? found_ : std::string();
  }

 private:
  bool take(const Letters& made) {
    std::string text = text_of(made);
    if (!is_word_(text)) return false;
    found_ = std::move(text);
    return true;
  }

  const Letters word_;
  const IsWord& is_word_;
  std::string found_;
};

}  // namespace

bool sounds_alike(View one, View other) {
  return heard(letters_of(one)) == heard(letters_of(other));
}

std::string likely_word(View word, Reach reach, const IsWord& is_word) {
  for (const auto& [typed, meant] : kKnown) {
    if (word == typed) return std::string(meant);
  }
  return Search(letters_of(word), is_word).run(reach);
}

}  // namespace prikaz::check
