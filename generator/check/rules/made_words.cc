#include "check/rules/made_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace prikaz::check {

namespace {

using View = std::string_view;
using Knows = std::function<bool(View)>;
using Ending = std::pair<View, View>;  // what the word ends with, and the known word instead

constexpr size_t kShortest = 10;  // bytes of the known word

// «нижеперечисленные», «световозвращающий»: what is set before any word.
bool has_free_prefix(View word, const Knows& knows) {
  static constexpr std::array<View, 34> kFirst = {
      "ниже",   "выше", "свето",  "медиа",  "видео",   "аудио",  "фото",  "кибер", "онлайн",
      "веб",    "евро", "спец",   "эко",    "мега",    "мульти", "супер", "интер", "экстра",
      "радио",  "теле", "тепло",  "энерго", "электро", "гидро",  "проф",  "соц",   "много",
      "взаимо", "обще", "внутри", "гос",    "авто",    "микро",  "мини"};
  return std::any_of(kFirst.begin(), kFirst.end(), [&](View first) {
    return word.starts_with(first) && word.size() >= first.size() + kShortest &&
           knows(word.substr(first.size()));
  });
}

bool has_adjective_ending(View word) {
  static constexpr std::array<View, 16> kEndings = {"ый",  "ий", "ой", "ая",  "яя",  "ое",
                                                    "ее",  "ые", "ие", "ого", "его", "ому",
                                                    "ему", "ых", "их", "ую"};
  return word.ends_with("ыми") || word.ends_with("ими") || word.ends_with("ым") ||
         word.ends_with("им") || word.ends_with("ом") || word.ends_with("ем") ||
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](View ending) { return word.ends_with(ending); });
}

// «предрейсовых», «межкурсовой», «послеобеденное»: a place or a time set before an adjective.
bool has_place_prefix(View word, const Knows& knows) {
  static constexpr std::array<View, 20> kFirst = {
      "пред", "после", "меж",   "между", "вне",    "сверх", "противо", "анти", "около", "до",
      "над",  "пост",  "транс", "квази", "псевдо", "ранне", "средне",  "ново", "обще",  "внутри"};
  if (!has_adjective_ending(word)) return false;
  return std::any_of(kFirst.begin(), kFirst.end(), [&](View first) {
    return word.starts_with(first) && word.size() >= first.size() + kShortest &&
           knows(word.substr(first.size()));
  });
}

bool has_known(View word, View ending, View known, const Knows& knows) {
  if (!word.ends_with(ending) || word.size() < ending.size() + kShortest - 4) return false;
  return knows(std::string(word.substr(0, word.size() - ending.size())) + std::string(known));
}

// «согласий» of «согласие».
bool is_plural_of_known(View word, const Knows& knows) {
  static constexpr std::array<Ending, 4> kEndings = {
      {{"ий", "ие"}, {"иям", "ию"}, {"иями", "ием"}, {"иях", "ии"}}};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](const Ending& each) {
    return has_known(word, each.first, each.second, knows) &&
           has_known(word, each.first, "ие", knows);
  });
}

// «согласовав», «апробировавшие», «оцениванию»: forms that every verb in -ать, -ять, -ить has.
bool is_form_of_known_verb(View word, const Knows& knows) {
  static constexpr std::array<Ending, 5> kVerbs = {
      {{"в", "ть"}, {"вшись", "ться"}, {"вши", "ть"}, {"вшийся", "ться"}, {"вшихся", "ться"}}};
  static constexpr std::array<View, 12> kParticiple = {"ий", "ая", "ее", "ие", "его", "ему",
                                                       "им", "ем", "ей", "ую", "их",  "ими"};
  static constexpr std::array<View, 6> kNoun = {"ие", "ия", "ию", "ием", "ии", "ий"};
  for (const Ending& each : kVerbs) {
    if (has_known(word, each.first, each.second, knows)) return true;
  }
  for (const View ending : kParticiple) {
    if (has_known(word, "вш" + std::string(ending), "ть", knows)) return true;
  }
  for (const View ending : kNoun) {
    for (const View vowel : {View("а"), View("я")}) {
      const std::string noun = std::string(vowel) + "н" + std::string(ending);
      if (has_known(word, noun, std::string(vowel) + "ть", knows)) return true;
    }
  }
  return false;
}

// «согласовывается» of «согласовывает».
bool is_reflexive_of_known(View word, const Knows& knows) {
  static constexpr std::array<View, 6> kEndings = {"тся",   "лся",   "щийся",
                                                   "щаяся", "щееся", "щиеся"};
  constexpr size_t kParticle = 4;  // bytes of «ся»
  return std::any_of(kEndings.begin(), kEndings.end(), [&](View ending) {
    return word.ends_with(ending) && word.size() > kShortest + kParticle &&
           knows(word.substr(0, word.size() - kParticle));
  });
}

}  // namespace

bool is_made_of_known(View word, const Knows& knows) {
  return has_free_prefix(word, knows) || has_place_prefix(word, knows) ||
         is_plural_of_known(word, knows) || is_form_of_known_verb(word, knows) ||
         is_reflexive_of_known(word, knows);
}

}  // namespace prikaz::check
