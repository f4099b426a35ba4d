#include "check/rules/short_names.h"

#include <algorithm>
#include <array>

#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"
#include "russian/form_cases.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

bool is_name_word(const Walk& walk, size_t i) {
  constexpr size_t kShortest = 6;  // bytes
  return walk.is_word(i) && walk[i].capital && !walk[i].all_capitals && walk[i].cyrillic &&
         walk[i].size() >= kShortest;
}

// Also words, which the capital of a sentence hides: «Роман Пушкина», «Вера Петрова в успех».
bool is_also_a_word(View folded) {
  constexpr std::array<View, 19> kWords = {"роман",  "романа", "роману",  "романе",  "вера",
                                           "веру",   "вере",   "надежда", "надежду", "надежде",
                                           "любовь", "любви",  "слава",   "славу",   "марта",
                                           "лев",    "роза",   "мира",    "владимир"};
  return is_one_of(folded, kWords);
}

// «Анна Вишневская школа», «во Владимире Ивановской области»: an adjective of what stands behind.
bool belongs_to_next(const Walk& walk, size_t surname) {
  if (walk.folded(surname).find("ск") == View::npos) return false;
  constexpr std::array<View, 12> kPlaces = {"област", "район",  "кра",     "округ",
                                            "школ",   "улиц",   "площад",  "сельск",
                                            "волост", "губерн", "гимнази", "город"};
  return walk.is_space(surname + 1) && starts_with_any(walk.folded(surname + 2), kPlaces);
}

bool begins_sentence(const Walk& walk, size_t i) {
  if (i == 0) return true;
  const size_t before = walk.is_space(i - 1) ? i - 2 : i - 1;
  return before >= walk.size() || !walk.is_word(before);
}

// The given name stands at one of the two words and the surname at the other.
bool is_short_name(const Walk& walk, size_t given, size_t surname) {
  const View name = walk.folded(given);
  if (is_also_a_word(name) && given < surname && begins_sentence(walk, given)) return false;
  if (!russian::surname_form(walk.folded(surname)).telling) return false;
  if (russian::known_given_name_form(walk.folded(surname)).known()) return false;
  return russian::known_given_name_form(name).known() && !belongs_to_next(walk, surname);
}

bool stands_free(const Walk& walk, size_t first, size_t last) {
  const bool more_before = first > 1 && walk.is_space(first - 1) && is_name_word(walk, first - 2) &&
                           !begins_sentence(walk, first - 2);
  const bool more_behind = walk.is_space(last + 1) && is_name_word(walk, last + 2);
  const bool part = walk.is_mark(last + 1, '-') || (first > 0 && walk.is_mark(first - 1, '-'));
  return !more_before && !more_behind && !part;
}

}  // namespace

std::vector<FoundPerson> with_short_names(const Paragraph& paragraph,
                                          std::vector<FoundPerson> people) {
  const Walk walk(paragraph);
  const size_t known = people.size();
  size_t next = 0;
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    while (next < known && people[next].last < i) ++next;
    if (next < known && i + 2 >= people[next].first) continue;
    if (!is_name_word(walk, i) || !walk.is_space(i + 1) || !is_name_word(walk, i + 2)) continue;
    const bool given_first = is_short_name(walk, i, i + 2);
    if (!given_first && !is_short_name(walk, i + 2, i)) continue;
    if (!stands_free(walk, i, i + 2)) continue;
    FoundPerson found;
    found.begin = walk[i].begin;
    found.end = walk[i + 2].end;
    found.first = i;
    found.last = i + 2;
    found.given = walk.text(given_first ? i : i + 2);
    found.surname = walk.text(given_first ? i + 2 : i);
    people.push_back(std::move(found));
    i += 2;
  }
  if (people.size() > known)
    std::sort(people.begin(), people.end(),
              [](const FoundPerson& a, const FoundPerson& b) { return a.first < b.first; });
  return people;
}

}  // namespace prikaz::check
