#include "russian/name_cases.h"

#include <array>
#include <string>
#include <vector>

#include "russian/endings.h"
#include "russian/given_names.h"
#include "russian/surname_words.h"
#include "russian/surnames.h"

namespace prikaz::russian {

namespace {

constexpr std::array<std::string_view, 6> kOfMen = {"ов", "ев", "ый", "кий", "гий", "хий"};
constexpr std::array<std::string_view, 2> kOfMenUnlessShort = {"ин", "ын"};  // not «Грин»
constexpr std::array<std::string_view, 4> kOfWomen = {"ова", "ева", "ина", "ына"};

// The gender that a surname's ending alone tells.
std::optional<Gender> gender_of_surname(std::string_view surname) {
  namespace words = surname_words;
  const std::string key = endings::key(surname.substr(surname.find_last_of("- ") + 1));
  if (words::is_noun_ova_ina(key) || words::is_noun_in(key) || words::loses_vowel(key)) {
    return std::nullopt;
  }
  const int vowels = endings::vowels_in(key);
  if (endings::ends_with_any(key, kOfMen)) return Gender::kMasculine;
  if (endings::ends_with_any(key, kOfMenUnlessShort) && vowels > 1) return Gender::kMasculine;
  if (key.ends_with("ой") && vowels > 1 && !words::is_noun_oy(key)) return Gender::kMasculine;
  const bool long_enough = vowels > 2 || key == "львова";  // not «Сова»
  if (endings::ends_with_any(key, kOfWomen) && long_enough) return Gender::kFeminine;
  const bool adjective = key.ends_with("ая") || key.ends_with("яя");
  if (adjective && key.size() > std::string_view("злая").size()) return Gender::kFeminine;
  return std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace

std::optional<PersonName> parse_person(std::string_view text) {
  if (auto name = parse_name(text)) return name;
  const auto words = words_of(text);
  if (words.size() != 2) return std::nullopt;
  const bool first = gender_of_given_name(words[0]).has_value();
  const bool second = gender_of_given_name(words[1]).has_value();
  if (first == second) return std::nullopt;
  PersonName name;
  name.surname = words[first ? 1 : 0];
  name.first = words[first ? 0 : 1];
  const bool a_name = parse_name(name.surname + " А.").has_value();  // a capital, and letters alone
  return a_name ? std::optional(name) : std::nullopt;
}

std::optional<Gender> gender_of(const PersonName& name) {
  if (!name.initials) {
    if (const auto told = gender_of_patronymic(name.patronymic)) return told;
    if (const auto told = gender_of_given_name(name.first)) return told;
  }
  if (const auto told = gender_of_surname(name.surname)) return told;
  if (name.initials || name.first.empty()) return std::nullopt;
  return likely_gender_of_given_name(name.first);
}

bool gender_matters(const PersonName& name) {
  if (!name.initials && !name.first.empty()) {
    return given_name_forms(name.first, Gender::kMasculine) !=
               given_name_forms(name.first, Gender::kFeminine) ||
           surname_forms(name.surname, Gender::kMasculine) !=
               surname_forms(name.surname, Gender::kFeminine);
  }
  return surname_forms(name.surname, Gender::kMasculine) !=
         surname_forms(name.surname, Gender::kFeminine);
}

PersonName declined(const PersonName& name, Case grammatical_case, Gender gender) {
  PersonName out = name;
  out.surname = in(surname_forms(name.surname, gender), grammatical_case);
  if (name.initials) return out;
  out.first = in(given_name_forms(name.first, gender), grammatical_case);
  out.patronymic = in(patronymic_forms(name.patronymic), grammatical_case);
  return out;
}

}  // namespace prikaz::russian
