#include "russian/nouns.h"

#include <string>

#include "russian/endings.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

using endings::letter;
using endings::Pattern;
using endings::without;
using Word = std::string_view;

// Neuters, and plurals of adjectives; the accusative is that of a thing.
const Pattern kO = {1, {"о", "а", "у", "о", "ом", "е"}};
const Pattern kE = {1, {"е", "а", "у", "е", "ем", "е"}};   // училище
const Pattern kYe = {1, {"е", "я", "ю", "е", "ем", "е"}};  // подворье
const Pattern kIe = {1, {"е", "я", "ю", "е", "ем", "и"}};  // учреждение
const Pattern kAdjectiveNeuter = {2, {"ое", "ого", "ому", "ое", "ым", "ом"}};
const Pattern kAdjectiveNeuterVelar = {2, {"ое", "ого", "ому", "ое", "им", "ом"}};
const Pattern kAdjectiveNeuterSoft = {2, {"ее", "его", "ему", "ее", "им", "ем"}};
const Pattern kAdjectivePlural = {2, {"ые", "ых", "ым", "ые", "ыми", "ых"}};
const Pattern kAdjectivePluralSoft = {2, {"ие", "их", "им", "ие", "ими", "их"}};
const Pattern kAdjectiveFeminineThird = {2, {"ья", "ьей", "ьей", "ью", "ьей", "ьей"}};
const Pattern kAdjectivePluralThird = {2, {"ьи", "ьих", "ьим", "ьи", "ьими", "ьих"}};
const Pattern kAdjectiveNeuterThird = {2, {"ье", "ьего", "ьему", "ье", "ьим", "ьем"}};

std::string& accusative(Forms& forms) {
  return forms[static_cast<size_t>(Case::kAccusative)];
}

const Pattern& masculine_pattern(Word key, bool stressed_end) {
  const Word last = letter(key);
  if (last == "ь") return endings::kSoft;
  if (last == "й") return letter(key, 1) == "и" ? endings::kIy : endings::kYod;
  const bool hushed = endings::is_hushed(last) || last == "ц";
  return hushed && !stressed_end ? endings::kHushed : endings::kHard;
}

const Pattern& neuter_pattern(Word key) {
  const Word before = letter(key, 1);
  if (letter(key) == "о") return kO;
  if (before == "и") return kIe;
  return before == "ь" ? kYe : kE;
}

// An unknown word with a suffix that always loses its vowel.
bool likely_fleeting(Word key) {
  if (endings::vowels_in(key) < 2) return false;
  if (key.ends_with("ец")) {
    return !(endings::is_consonant(letter(key, 2)) && endings::is_consonant(letter(key, 3)));
  }
  return key.ends_with("ок") && endings::is_consonant(letter(key, 2));
}

Forms masculine(Word lower_case, Word key, uint8_t flags) {
  const Pattern& pattern = masculine_pattern(key, flags & kStressedEnd);
  if (!(flags & kFleeting)) return endings::apply(lower_case, pattern);
  const Word word = letter(key) == "ь" ? without(lower_case, 1) : lower_case;
  return endings::apply_to_stem(lower_case, endings::without_fleeting_vowel(word), pattern);
}

// школы, школ → школам; организации → организациям
Forms plural(Word lower_case, const Noun& noun) {
  const Word last = letter(noun.lemma);
  const Word before = letter(noun.lemma, 1);
  const bool hard = endings::is_velar(before) || endings::is_hushed(before) || before == "ц";
  const bool soft = last == "я" || (last == "и" && !hard);
  const std::string stem(without(lower_case, 1));
  if (noun.lemma == "дети") return {"дети", "детей", "детям", "детей", "детьми", "детях"};
  const auto with = [&](Word softly, Word hardly) {
    return stem + std::string(soft ? softly : hardly);
  };
  return {std::string(lower_case), std::string(noun.genitive), with("ям", "ам"),
          std::string(lower_case), with("ями", "ами"),         with("ях", "ах")};
}

struct Known {
  Gender gender;
  uint8_t flags;
};

Known known(Word word, Word key, Living unless_known) {
  if (const Noun* noun = find_noun(word)) return {noun->gender, noun->flags};
  const Gender gender = likely_gender_of_noun(word);
  uint8_t flags = unless_known == Living::kYes ? kLiving : 0;
  if (gender == Gender::kMasculine && likely_fleeting(key)) flags |= kFleeting;
  // «Минпросвещения», «Минобрнауки»: a genitive is in them already.
  const Word last = letter(key);
  const bool no_ending = last == "и" || last == "ы" || last == "у" || last == "ю" || last == "э";
  const bool ministry = key.starts_with("мин") && endings::is_vowel(last) && key.size() > 16;
  if (no_ending || ministry) flags |= kIndeclinable;
  return {gender, flags};
}

bool is_reflexive(Word key) {
  return key.ends_with("ся");
}

const Pattern* adjective_pattern(Word key) {
  const Word before = letter(key, 2);
  const bool velar = endings::is_velar(before);
  const bool hushed = endings::is_hushed(before);
  if (key.ends_with("ый")) return &endings::kAdjective;
  if (key.ends_with("ой"))
    return velar || hushed ? &endings::kAdjectiveVelar : &endings::kAdjective;
  if (key == "третий" || key == "казачий") return &endings::kAdjectiveThird;
  if (key.ends_with("ий")) {
    return velar ? &endings::kAdjectiveVelar : &endings::kAdjectiveSoft;
  }
  if (key.ends_with("ая")) {
    return hushed ? &endings::kAdjectiveFeminineSoft : &endings::kAdjectiveFeminine;
  }
  if (key.ends_with("яя")) return &endings::kAdjectiveFeminineFine;
  if (key.ends_with("ое")) return velar || hushed ? &kAdjectiveNeuterVelar : &kAdjectiveNeuter;
  if (key.ends_with("ее")) return &kAdjectiveNeuterSoft;
  if (key.ends_with("ые")) return &kAdjectivePlural;
  if (key.ends_with("ие")) return &kAdjectivePluralSoft;
  if (key == "третья" || key == "казачья") return &kAdjectiveFeminineThird;
  if (key == "третьи" || key == "казачьи") return &kAdjectivePluralThird;
  if (key == "третье" || key == "казачье") return &kAdjectiveNeuterThird;
  return nullptr;
}

// -ие of a plural adjective; «отделение» is a noun.
bool is_plural_ie(Word key) {
  constexpr std::array<Word, 10> kSoft = {"средние", "последние", "летние",  "зимние",
                                          "внешние", "нижние",    "верхние", "соседние",
                                          "дальние", "внутренние"};
  const Word before = letter(key, 2);
  if (endings::is_velar(before) || endings::is_hushed(before)) return true;
  return endings::ends_with_any(key, kSoft);
}

bool is_masculine_iy(Word key) {
  const Word before = letter(key, 2);
  return key == "третий" || endings::is_velar(before) || endings::is_hushed(before) ||
         before == "н";
}

}  // namespace

Gender likely_gender_of_noun(std::string_view word) {
  const std::string key = endings::key(word);
  const Word last = letter(key);
  if (last == "а" || last == "я") return Gender::kFeminine;
  if (last == "о" || last == "е") return Gender::kNeuter;
  if (last == "ь") {
    constexpr std::array<Word, 3> kMen = {"тель", "арь", "ырь"};
    return endings::ends_with_any(key, kMen) ? Gender::kMasculine : Gender::kFeminine;
  }
  return Gender::kMasculine;
}

Forms noun_forms(std::string_view word, Living unless_known) {
  const std::string key = endings::key(word);
  const std::string lower_case = lower(word);
  const auto [gender, flags] = known(word, key, unless_known);
  const Word last = letter(key);
  if ((flags & kIndeclinable) || key.size() < 4) return endings::same(word);
  Forms out = endings::same(lower_case);
  if (gender == Gender::kPlural) {
    out = plural(lower_case, *find_noun(word));
    if (flags & kLiving) accusative(out) = in(out, Case::kGenitive);
  } else if (gender == Gender::kFeminine) {
    out = endings::apply(lower_case, last == "ь" ? endings::kThird : endings::noun_in_a(key));
  } else if (gender == Gender::kNeuter) {
    if (last == "о" || last == "е") out = endings::apply(lower_case, neuter_pattern(key));
  } else if (endings::is_consonant(last) || last == "й" || last == "ь") {
    out = masculine(lower_case, key, flags);
    if (!(flags & kLiving)) accusative(out) = lower_case;
  }
  return endings::fit(word, out);
}

std::optional<Gender> gender_of_adjective(std::string_view word) {
  std::string key = endings::key(word);
  if (is_reflexive(key)) key = without(key, 2);
  if (find_noun(word) || !adjective_pattern(key) || endings::vowels_in(key) < 2)
    return std::nullopt;
  if (key.ends_with("ый") || key.ends_with("ой")) return Gender::kMasculine;
  if (key.ends_with("ий"))
    return is_masculine_iy(key) ? std::optional(Gender::kMasculine) : std::nullopt;
  if (key.ends_with("ая") || key.ends_with("яя") || key.ends_with("ья")) return Gender::kFeminine;
  if (key.ends_with("ое") || key.ends_with("ее") || key.ends_with("ье")) return Gender::kNeuter;
  if (key.ends_with("ые") || key.ends_with("ьи")) return Gender::kPlural;
  return is_plural_ie(key) ? std::optional(Gender::kPlural) : std::nullopt;
}

Forms adjective_forms(std::string_view word, Living living) {
  std::string key = endings::key(word);
  std::string lower_case = lower(word);
  const bool reflexive = is_reflexive(key);
  if (reflexive) {
    key = without(key, 2);
    lower_case = without(lower_case, 2);
  }
  const Pattern* pattern = adjective_pattern(key);
  if (!pattern) return endings::same(word);
  Forms out = endings::apply(lower_case, *pattern);
  const bool masculine = key.ends_with("й");
  const bool plural = key.ends_with("ые") || key.ends_with("ие") || key.ends_with("ьи");
  if (masculine && living == Living::kNo) accusative(out) = lower_case;
  if (plural && living == Living::kYes) accusative(out) = in(out, Case::kGenitive);
  if (reflexive) {
    for (std::string& form : out) form += "ся";
  }
  return endings::fit(word, out);
}

}  // namespace prikaz::russian
