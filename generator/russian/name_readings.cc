#include "russian/name_readings.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

#include "russian/endings.h"
#include "russian/given_names.h"
#include "russian/letters.h"
#include "russian/surname_words.h"
#include "russian/surnames.h"
#include "russian/typography.h"

namespace prikaz::russian {

namespace {

using endings::letter;

// The nominatives that a form may come from, in lower case: other endings, the lost vowel again.
std::set<std::string> nominatives(const std::string& form) {
  constexpr std::array<std::string_view, 10> kEndings = {"",   "а",  "я",  "ь",  "й",
                                                         "ий", "ый", "ой", "ая", "яя"};
  constexpr int kLongestEnding = 3;
  std::set<std::string> out;
  for (int stripped = 0; stripped <= kLongestEnding; ++stripped) {
    const std::string_view stem = endings::without(form, stripped);
    if (stem.size() < 4) break;
    for (const std::string_view ending : kEndings)
      out.insert(std::string(stem) + std::string(ending));
    const std::string_view last = letter(stem);
    std::string_view rest = endings::without(stem, 1);
    if (last == "ь") out.insert(std::string(rest) + "ей");  // соловь- → соловей
    if (!endings::is_consonant(last)) continue;
    const bool softened = letter(rest) == "ь" || letter(rest) == "й";
    if (!softened && !endings::is_consonant(letter(rest))) continue;
    if (softened) rest = endings::without(rest, 1);
    for (const std::string_view vowel : {"е", "ё", "о", "я"}) {
      const std::string back = std::string(rest) + std::string(vowel) + std::string(last);
      out.insert(back);
      out.insert(back + "ь");
    }
  }
  return out;
}

constexpr std::array<std::string_view, 10> kMenTypical = {"ов",   "ев", "ин", "ын", "ский",
                                                          "цкий", "ич", "ук", "юк", "як"};
constexpr std::array<std::string_view, 8> kWomenTypical = {"ова",  "ева",  "ина", "ына",
                                                           "ская", "цкая", "ная", "ая"};

bool is_typical(const SurnameReading& reading, const std::string& key) {
  if (reading.gender == Gender::kFeminine) return endings::ends_with_any(key, kWomenTypical);
  return endings::ends_with_any(key, kMenTypical);
}

// «Иванова» of a man, «Иванов» and «Береговой» of a woman, «Толстого»: nobody is called so.
bool is_absurd(Gender gender, const std::string& key) {
  constexpr std::array<std::string_view, 8> kNobody = {"ого", "его", "ому", "ему",
                                                       "ью",  "ьй",  "ьь",  "ую"};
  if (endings::ends_with_any(key, kNobody)) return true;
  const bool noun = surname_words::is_noun_ova_ina(key) || surname_words::is_noun_in(key) ||
                    surname_words::is_noun_oy(key) || surname_words::is_noun_iy(key);
  if (noun || endings::vowels_in(key) < 2) return false;
  constexpr std::array<std::string_view, 8> kMen = {"ов",   "ев", "ин", "ский",
                                                    "цкий", "ый", "ой", "кий"};
  constexpr std::array<std::string_view, 5> kWomen = {"ова", "ева", "ина", "ская", "цкая"};
  if (gender == Gender::kFeminine) return endings::ends_with_any(key, kMen);
  return endings::ends_with_any(key, kWomen) && endings::vowels_in(key) > 2;
}

// The form is its own nominative and looks like another case.
bool looks_oblique(const std::string& key) {
  constexpr std::array<std::string_view, 12> kOblique = {"у",   "ю",   "ым",  "ого", "ому", "ую",
                                                         "его", "ему", "ове", "еве", "ине", "ом"};
  return endings::ends_with_any(key, kOblique);
}

std::vector<SurnameReading> with_typical_first(std::vector<SurnameReading> all,
                                               const std::string& form) {
  const auto typical = [&](const SurnameReading& each) {
    return is_typical(each, endings::key(each.nominative));
  };
  if (std::none_of(all.begin(), all.end(), typical)) return all;
  std::erase_if(all, [&](const SurnameReading& each) {
    const bool own = endings::key(each.nominative) == form;
    return !typical(each) && (!own || looks_oblique(form));
  });
  return all;
}

std::vector<SurnameReading> part_readings(std::string_view typed) {
  const std::string form = endings::key(typed);
  std::vector<SurnameReading> out;
  for (const std::string& candidate : nominatives(lower(typed))) {
    const std::string key = endings::key(candidate);
    for (const Gender gender : {Gender::kMasculine, Gender::kFeminine}) {
      if (is_absurd(gender, key)) continue;
      const Forms forms = surname_forms(candidate, gender);
      for (const Case each : kCases) {
        if (endings::key(in(forms, each)) != form) continue;
        out.push_back({each, gender, endings::fit(typed, candidate)});
      }
    }
  }
  return with_typical_first(std::move(out), form);
}

struct Reading {
  Case grammatical_case;
  Gender gender;
  std::string nominative;
};

// Forms of all known given names.
const std::unordered_multimap<std::string, Reading>& given_names_by_form() {
  static const auto kTable = [] {
    std::unordered_multimap<std::string, Reading> out;
    for (const Gender gender : {Gender::kMasculine, Gender::kFeminine}) {
      for (const std::string_view name : known_given_names(gender)) {
        const Forms forms = given_name_forms(name, gender);
        for (const Case each : kCases) {
          out.emplace(endings::key(in(forms, each)), Reading{each, gender, std::string(name)});
        }
      }
    }
    return out;
  }();
  return kTable;
}

std::vector<Reading> first_name_readings(std::string_view form) {
  std::vector<Reading> out;
  const auto [begin, end] = given_names_by_form().equal_range(endings::key(form));
  for (auto at = begin; at != end; ++at) {
    Reading reading = at->second;
    reading.nominative = endings::fit(form, reading.nominative);
    out.push_back(std::move(reading));
  }
  return out;
}

std::vector<Reading> patronymic_readings(std::string_view form) {
  std::vector<Reading> out;
  const std::string lower_case = lower(form);
  for (int stripped = 0; stripped <= 2; ++stripped) {
    const std::string stem(endings::without(lower_case, stripped));
    for (const std::string& candidate : {stem, stem + "а"}) {
      const auto gender = gender_of_patronymic(candidate);
      if (!gender) continue;
      const Forms forms = patronymic_forms(candidate);
      for (const Case each : kCases) {
        if (in(forms, each) == lower_case) {
          out.push_back({each, *gender, endings::fit(form, candidate)});
        }
      }
    }
  }
  return out;
}

// Three words in any case: which is which.
std::optional<PersonName> split_full(std::string_view text) {
  std::array<std::string, 3> words;
  size_t count = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) {
      if (count == words.size()) return std::nullopt;
      words[count++] = text.substr(at, end - at);
    }
    at = end + 1;
  }
  if (count != words.size()) return std::nullopt;
  if (!parse_name(words[0] + " А.") || !parse_name(words[1] + " А.")) return std::nullopt;
  const bool last = !patronymic_readings(words[2]).empty();
  const bool middle = !patronymic_readings(words[1]).empty();
  if (middle && (!last || !first_name_readings(words[0]).empty())) {
    return PersonName{words[2], words[0], words[1]};
  }
  if (last) return PersonName{words[0], words[1], words[2]};
  return std::nullopt;
}

std::vector<NameReading> agreeing(const PersonName& form) {
  std::vector<NameReading> out;
  const std::vector<Reading> patronymics =
      form.initials ? std::vector<Reading>() : patronymic_readings(form.patronymic);
  const std::vector<Reading> firsts =
      form.initials ? std::vector<Reading>() : first_name_readings(form.first);
  const auto fits = [](const std::vector<Reading>& all, const SurnameReading& surname) {
    return std::find_if(all.begin(), all.end(), [&](const Reading& each) {
      return each.grammatical_case == surname.grammatical_case && each.gender == surname.gender;
    });
  };
  for (const SurnameReading& surname : surname_readings(form.surname)) {
    PersonName nominative = form;
    nominative.surname = surname.nominative;
    if (!patronymics.empty()) {
      const auto found = fits(patronymics, surname);
      if (found == patronymics.end()) continue;
      nominative.patronymic = found->nominative;
    }
    if (!firsts.empty()) {
      const auto found = fits(firsts, surname);
      if (found == firsts.end()) continue;
      nominative.first = found->nominative;
    }
    out.push_back({surname.grammatical_case, surname.gender, std::move(nominative)});
  }
  return out;
}

}  // namespace

std::vector<SurnameReading> surname_readings(std::string_view form) {
  const size_t hyphen = form.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return part_readings(form);
  const std::string_view first = form.substr(0, hyphen);
  std::vector<SurnameReading> out;
  const auto rest = surname_readings(form.substr(hyphen + 1));
  const bool kept = surname_words::is_unchanged_part(endings::key(first));
  for (const SurnameReading& tail : rest) {
    if (kept) {
      out.push_back(
          {tail.grammatical_case, tail.gender, std::string(first) + "-" + tail.nominative});
      continue;
    }
    for (const SurnameReading& head : part_readings(first)) {
      if (head.grammatical_case != tail.grammatical_case || head.gender != tail.gender) continue;
      out.push_back({tail.grammatical_case, tail.gender, head.nominative + "-" + tail.nominative});
    }
  }
  return out;
}

std::optional<PersonName> parse_name_in_any_case(std::string_view text) {
  const std::string plain = with_plain_spaces(text);
  auto name = parse_name(plain);
  if (name && name->initials) return name;
  auto full = split_full(plain);
  return full ? full : name;
}

std::vector<NameReading> name_readings(std::string_view text) {
  const auto name = parse_name_in_any_case(text);
  return name ? agreeing(*name) : std::vector<NameReading>();
}

std::vector<NameOwner> name_owners(const PersonName& form) {
  std::vector<NameOwner> out;
  const auto add = [&](const PersonName& name, Gender gender) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const NameOwner& each) {
      return each.gender == gender && each.nominative.full() == name.full();
    });
    if (!known) out.push_back({name, gender});
  };
  const auto patronymics =
      form.initials ? std::vector<Reading>() : patronymic_readings(form.patronymic);
  const auto firsts = form.initials ? std::vector<Reading>() : first_name_readings(form.first);
  for (const SurnameReading& surname : surname_readings(form.surname)) {
    PersonName name = form;
    name.surname = surname.nominative;
    if (form.initials) {
      add(name, surname.gender);
      continue;
    }
    const auto add_with_first = [&] {
      for (const Reading& first : firsts) {
        if (first.gender != surname.gender) continue;
        name.first = first.nominative;
        add(name, surname.gender);
      }
    };
    if (form.patronymic.empty()) add_with_first();  // «Анна Петрова»
    for (const Reading& patronymic : patronymics) {
      if (patronymic.gender != surname.gender) continue;
      name.patronymic = patronymic.nominative;
      add_with_first();
    }
  }
  return out;
}

bool may_stand_in(std::string_view text, Case grammatical_case) {
  const auto readings = name_readings(text);
  return readings.empty() ||
         std::any_of(readings.begin(), readings.end(), [&](const NameReading& each) {
           return each.grammatical_case == grammatical_case;
         });
}

}  // namespace prikaz::russian
