#include "russian/surnames.h"

#include <algorithm>
#include <array>
#include <string>

#include "russian/endings.h"
#include "russian/letters.h"
#include "russian/surname_words.h"

namespace prikaz::russian {

namespace {

namespace words = surname_words;
using endings::letter;
using endings::Pattern;
using endings::without;
using Word = std::string_view;

// «Черных», «Долгих», but «Дитрих».
bool is_genitive_plural(Word key) {
  if (key.ends_with("ых")) return true;
  if (!key.ends_with("их")) return false;
  const Word before = letter(key, 2);
  const bool russian = endings::is_velar(before) || endings::is_hushed(before) || before == "н";
  return russian && key != "мюних" && key != "мюнних";
}

bool never_changes(Word key) {
  const Word last = letter(key);
  if (words::is_unchanged(key) || is_genitive_plural(key)) return true;
  if (last == "а" && endings::is_vowel(letter(key, 1))) return true;  // Моруа
  constexpr std::array<Word, 8> kVowels = {"о", "е", "ё", "и", "у", "ы", "э", "ю"};
  return std::find(kVowels.begin(), kVowels.end(), last) != kVowels.end();
}

// -ий, -ый, -ой of a man: an adjective or a noun.
const Pattern& in_short_i(Word key) {
  const Word vowel = letter(key, 1);
  const Word before = letter(key, 2);
  if (vowel == "ы") return endings::kAdjective;
  if (vowel == "о") {
    const bool noun = endings::vowels_in(key) == 1 || words::is_noun_oy(key);
    if (noun) return endings::kYod;
    const bool velar = endings::is_velar(before) || endings::is_hushed(before);
    return velar ? endings::kAdjectiveVelar : endings::kAdjective;
  }
  if (vowel != "и") return endings::kYod;
  if (words::is_possessive_iy(key)) return endings::kAdjectiveThird;
  if (words::is_noun_iy(key) || endings::vowels_in(key) == 1) return endings::kIy;
  if (endings::is_velar(before)) return endings::kAdjectiveVelar;
  return endings::is_hushed(before) || before == "н" ? endings::kAdjectiveSoft : endings::kIy;
}

bool is_possessive(Word key) {
  if (words::is_noun_in(key) || words::loses_vowel(key)) return false;
  if (key.ends_with("ов") || key.ends_with("ев")) return true;
  const bool in = key.ends_with("ин") || key.ends_with("ын");
  return in && endings::vowels_in(key) > 1;  // «Грин» is no possessive
}

// «-ец» keeps its vowel in words of one syllable and after two consonants: Швец, Кузнец.
bool ets_loses_vowel(Word key) {
  if (endings::vowels_in(key) < 2) return false;
  return !(endings::is_consonant(letter(key, 2)) && endings::is_consonant(letter(key, 3))) ||
         letter(key, 2) == "л";
}

bool loses_vowel(Word lower_case, Word key) {
  if (words::loses_vowel(key)) return true;
  if (key.ends_with("ец")) return ets_loses_vowel(key);
  if (endings::vowels_in(key) < 2) return false;
  if (lower_case.ends_with("ёк")) return true;
  return key.ends_with("ок") && endings::is_consonant(letter(key, 2)) && !words::keeps_vowel(key);
}

bool instrumental_om(Word key) {
  if (key.ends_with("ец")) {
    return !words::unstressed_instrumental(key) && !key.ends_with("иец") && !key.ends_with("аец");
  }
  if (letter(key) == "ц") return false;
  return words::stressed_instrumental(key) || key.ends_with("ач");
}

const Pattern& in_consonant(Word key) {
  const Word last = letter(key);
  if (is_possessive(key)) return endings::kPossessive;
  const bool hushed = endings::is_hushed(last) || last == "ц";
  return hushed && !instrumental_om(key) ? endings::kHushed : endings::kHard;
}

Forms noun_in_a(Word lower_case, Word key) {
  const bool stressed = words::stressed_a(key);
  return endings::apply(lower_case, stressed ? endings::kAVelar : endings::noun_in_a(key));
}

Forms of_man(Word lower_case, Word key) {
  const Word last = letter(key);
  if (last == "а" || last == "я") {
    return noun_in_a(lower_case, key);
  }
  const bool soft = last == "ь";
  if (last == "й" && !loses_vowel(lower_case, key)) {
    const Pattern& pattern = in_short_i(key);
    return endings::apply(lower_case, pattern);
  }
  if (!soft && last != "й" && !endings::is_consonant(last)) return endings::same(lower_case);
  const Pattern& pattern = soft || last == "й" ? endings::kSoft : in_consonant(key);
  if (!loses_vowel(lower_case, key)) return endings::apply(lower_case, pattern);
  // огонь → огн-я, соловей → соловь-я
  const std::string stem =
      endings::without_fleeting_vowel(soft ? without(lower_case, 1) : lower_case);
  return endings::apply_to_stem(lower_case, stem, pattern);
}

// -ая of an adjective; «Шая» is none.
bool is_adjective_aya(Word key) {
  return (key.ends_with("ая") || key.ends_with("яя")) && key.size() >= 4 * Word("а").size();
}

bool is_possessive_feminine(Word key) {
  const bool ends =
      key.ends_with("ова") || key.ends_with("ева") || key.ends_with("ина") || key.ends_with("ына");
  if (!ends || words::is_noun_ova_ina(key)) return false;
  return endings::vowels_in(key) > 2 || key == "львова";
}

Forms of_woman(Word lower_case, Word key) {
  const Word last = letter(key);
  if (last != "а" && last != "я") return endings::same(lower_case);
  if (key == "третья") return {"третья", "третьей", "третьей", "третью", "третьей", "третьей"};
  if (is_adjective_aya(key)) {
    if (key.ends_with("яя")) return endings::apply(lower_case, endings::kAdjectiveFeminineFine);
    return endings::apply(lower_case, endings::is_hushed(letter(key, 2))
                                          ? endings::kAdjectiveFeminineSoft
                                          : endings::kAdjectiveFeminine);
  }
  if (is_possessive_feminine(key)) return endings::apply(lower_case, endings::kPossessiveFeminine);
  return noun_in_a(lower_case, key);
}

Forms part_forms(Word typed, Gender gender) {
  const std::string key = endings::key(typed);
  const std::string lower_case = lower(typed);
  if (words::is_particle(key) || never_changes(key)) return endings::same(typed);
  const Forms forms =
      gender == Gender::kFeminine ? of_woman(lower_case, key) : of_man(lower_case, key);
  return endings::fit(typed, forms);
}

// The next part of a double surname: up to a hyphen, a space or an apostrophe, which comes along.
size_t part_end(Word surname, size_t from) {
  const size_t end = surname.find_first_of("- '", from);
  return end == Word::npos ? surname.size() : end;
}

}  // namespace

Forms surname_forms(std::string_view surname, Gender gender) {
  Forms out;
  for (size_t at = 0; at < surname.size();) {
    const size_t end = part_end(surname, at);
    const Word part = surname.substr(at, end - at);
    const char joint = end < surname.size() ? surname[end] : ' ';
    const bool kept =
        joint == '\'' || (joint == '-' && words::is_unchanged_part(endings::key(part)));
    const Forms forms = kept || part.empty() ? endings::same(part) : part_forms(part, gender);
    for (size_t i = 0; i < kCaseCount; ++i) {
      out[i] += forms[i];
      if (end < surname.size()) out[i] += surname[end];
    }
    at = end + 1;
  }
  return out;
}

}  // namespace prikaz::russian
