#include "check/rules/lone_surnames.h"

#include <algorithm>
#include <array>

#include "check/rules/walk.h"
#include "russian/form_cases.h"

namespace prikaz::check {

namespace {

// Towns and rivers that decline as surnames do.
bool is_place(std::string_view folded) {
  constexpr std::array<std::string_view, 26> kStems = {
      "ростов", "саратов", "тамбов", "псков",  "азов",   "серпухов", "киров",  "пушкин", "калинин",
      "чехов",  "балашов", "кашин",  "иванов", "ступин", "гагарин",  "жуков",  "льгов",  "чернов",
      "глазов", "братск",  "елабуг", "люблин", "сталин", "петушков", "щелков", "хабаров"};
  constexpr size_t kLongestEnding = 4;  // bytes: «Ивановым» may be nobody but a man
  return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
    return folded.starts_with(stem) && folded.size() <= stem.size() + kLongestEnding &&
           !folded.ends_with("у") && !folded.ends_with("ым") && !folded.ends_with("ой");
  });
}

// Behind it a place or a namesake is named.
bool names_something(std::string_view folded) {
  constexpr std::array<std::string_view, 14> kWords = {
      "города", "городу", "городе", "имени", "улицы",   "улице",   "села",
      "селе",   "района", "районе", "имя",   "посёлка", "поселка", "деревни"};
  return is_one_of(folded, kWords);
}

// A post stands before the token, with words of its own in between at most.
bool behind_post(const Walk& walk, size_t i) {
  constexpr int kFar = 4;  // words
  for (int words = 0; words < kFar; ++words) {
    if (i < 2 || !walk.is_space(i - 1) || !walk.is_word(i - 2)) return false;
    i -= 2;
    if (names_something(walk.folded(i))) return false;
    const auto form = russian::person_noun_form(walk.folded(i));
    if (form) return form->singular() != 0;
    if (walk[i].capital) return false;
  }
  return false;
}

bool is_lone_surname(const Walk& walk, size_t i) {
  const Token& token = walk[i];
  constexpr size_t kShortest = 10;  // bytes
  if (!walk.is_word(i) || !token.capital || token.all_capitals || !token.cyrillic) return false;
  if (token.size() < kShortest || !walk.is_space(i - 1)) return false;
  const std::string_view folded = walk.folded(i);
  if (!russian::surname_form(folded).telling || is_place(folded)) return false;
  const size_t next = walk.next_solid(i);
  if (walk.is_mark(i + 1, '-')) return false;
  if (walk.is_word(next) && walk[next].capital) return false;
  // «Боровской школы»
  const bool adjective = folded.find("ск") != std::string_view::npos;
  if (adjective && walk.is_word(next)) return false;
  return behind_post(walk, i);
}

}  // namespace

std::vector<FoundPerson> with_lone_surnames(const Paragraph& paragraph,
                                            std::vector<FoundPerson> people) {
  const Walk walk(paragraph);
  const size_t known = people.size();
  size_t next = 0;
  for (size_t i = 2; i < walk.size(); ++i) {
    while (next < known && people[next].last < i) ++next;
    if (next < known && i >= people[next].first) continue;
    if (!is_lone_surname(walk, i)) continue;
    FoundPerson found;
    found.begin = walk[i].begin;
    found.end = walk[i].end;
    found.first = found.last = i;
    found.surname = walk.text(i);
    people.push_back(std::move(found));
  }
  if (people.size() > known)
    std::sort(people.begin(), people.end(),
              [](const FoundPerson& a, const FoundPerson& b) { return a.first < b.first; });
  return people;
}

}  // namespace prikaz::check
