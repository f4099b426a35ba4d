#include "russian/given_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "russian/endings.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

using endings::letter;
using Word = std::string_view;

bool listed(Word key, Gender gender) {
  const auto names = known_given_names(gender);
  return std::binary_search(names.begin(), names.end(), key);
}

// The words of a double name: the first tells the gender.
std::string first_part(Word name) {
  return endings::key(name.substr(0, name.find_first_of("- ")));
}

constexpr std::array<Word, 9> kSons = {"оглы", "углы", "улы", "уулу", "оглу",
                                       "огли", "угли", "ули", "зода"};
constexpr std::array<Word, 6> kDaughters = {"кызы", "гызы", "кизи", "кыз", "кизы", "гизи"};

template <size_t size>
bool among(const std::array<Word, size>& words, Word key) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

// «Алирза оглы»: what stands behind the father's name.
std::optional<Gender> of_kin(Word patronymic) {
  const size_t space = patronymic.find_last_of(" -");
  const std::string last = endings::key(patronymic.substr(space == Word::npos ? 0 : space + 1));
  if (among(kSons, last)) return Gender::kMasculine;
  if (among(kDaughters, last)) return Gender::kFeminine;
  return std::nullopt;
}

// Names of an irregular stem, by key: «Лев» → «Льв-».
constexpr std::pair<Word, Word> kStems[] = {{"лев", "льв"}, {"павел", "павл"}, {"петр", "петр"}};

// -ия stressed on its last vowel, or a word of two syllables: the dative in -ие.
constexpr Word kStressedIya[] = {"ия",     "лия",     "вия",    "зия",     "мия",
                                 "алия",   "зульфия", "альфия", "гульфия", "галия",
                                 "наджия", "рукия",   "рухия",  "румия"};

// Men's names in -о that are old forms of those in -а.
constexpr Word kOldNames[] = {"данило", "михайло", "гаврило", "кирило"};

bool contains(std::span<const Word> words, Word key) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

Forms in_a(Word lower_case, Word key) {
  if (contains(kStressedIya, key)) return endings::apply(lower_case, endings::kYa);
  Forms out = endings::apply(lower_case, endings::noun_in_a(key));
  if (key == "илья") out[static_cast<size_t>(Case::kInstrumental)] = "ильёй";
  return out;
}

Forms of_man(Word lower_case, Word key) {
  for (const auto& [name, stem] : kStems) {
    if (key == name) return endings::apply_to_stem(lower_case, stem, endings::kHard);
  }
  const Word last = letter(key);
  if (last == "а" || last == "я") {
    return endings::is_vowel(letter(key, 1)) && last == "а" ? endings::same(lower_case)
                                                            : in_a(lower_case, key);
  }
  if (contains(kOldNames, key)) {
    return endings::apply_to_stem(lower_case, endings::without(lower_case, 1), endings::kA);
  }
  if (last == "ь") return endings::apply(lower_case, endings::kSoft);
  if (last == "й") {
    return endings::apply(lower_case, letter(key, 1) == "и" ? endings::kIy : endings::kYod);
  }
  if (!endings::is_consonant(last)) return endings::same(lower_case);
  const bool hushed = endings::is_hushed(last) || last == "ц";
  return endings::apply(lower_case, hushed ? endings::kHushed : endings::kHard);
}

Forms of_woman(Word lower_case, Word key) {
  const Word last = letter(key);
  if (key == "любовь") return endings::apply(lower_case, endings::kThird);
  if (last == "ь") {
    return key == "мишель" || key == "николь" ? endings::same(lower_case)
                                              : endings::apply(lower_case, endings::kThird);
  }
  if (last != "а" && last != "я") return endings::same(lower_case);
  if (last == "а" && endings::is_vowel(letter(key, 1)) && letter(key, 1) != "и") {
    return endings::same(lower_case);
  }
  return in_a(lower_case, key);
}

Forms part_forms(Word typed, Gender gender) {
  const std::string key = endings::key(typed);
  const std::string lower_case = lower(typed);
  const Forms forms =
      gender == Gender::kFeminine ? of_woman(lower_case, key) : of_man(lower_case, key);
  return endings::fit(typed, forms);
}

// The patronymics stressed on their ending.
constexpr Word kStressedIch[] = {"ильич", "кузьмич", "лукич", "фомич", "хомич"};

}  // namespace

std::optional<Gender> gender_of_given_name(std::string_view name) {
  const std::string key = endings::key(name);
  const std::string first = first_part(name);
  for (const Gender gender : {Gender::kMasculine, Gender::kFeminine}) {
    if (listed(key, gender) || (first != key && listed(first, gender))) return gender;
  }
  return std::nullopt;
}

Gender likely_gender_of_given_name(std::string_view name) {
  const std::string key = endings::key(name);
  const Word last = letter(key);
  return last == "а" || last == "я" ? Gender::kFeminine : Gender::kMasculine;
}

std::optional<Gender> gender_of_patronymic(std::string_view patronymic) {
  if (const auto kin = of_kin(patronymic)) return kin;
  const std::string key = endings::key(patronymic);
  if (key == "силыч") return Gender::kMasculine;
  if (key.ends_with("ич") && key.size() > Word("ич").size() * 2) return Gender::kMasculine;
  const bool daughter = key.ends_with("вна") || key.ends_with("ична") || key.ends_with("инична");
  if (daughter && key.size() > Word("вна").size()) return Gender::kFeminine;
  return std::nullopt;
}

Forms given_name_forms(std::string_view name, Gender gender) {
  Forms out;
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find_first_of("- ", at), name.size());
    const Word part = name.substr(at, end - at);
    const Forms forms = part.empty() ? Forms{} : part_forms(part, gender);
    for (size_t i = 0; i < kCaseCount; ++i) {
      out[i] += forms[i];
      if (end < name.size()) out[i] += name[end];
    }
    at = end + 1;
  }
  return out;
}

Forms patronymic_forms(std::string_view patronymic) {
  const auto gender = of_kin(patronymic) ? std::nullopt : gender_of_patronymic(patronymic);
  if (!gender) return endings::same(patronymic);
  const std::string key = endings::key(patronymic);
  const std::string lower_case = lower(patronymic);
  const bool stressed = contains(kStressedIch, key);
  const endings::Pattern& pattern = *gender == Gender::kFeminine ? endings::kA
                                    : stressed                   ? endings::kHard
                                                                 : endings::kHushed;
  return endings::fit(patronymic, endings::apply(lower_case, pattern));
}

}  // namespace prikaz::russian
