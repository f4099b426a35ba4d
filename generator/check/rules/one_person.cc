// One person whose name is written in two ways within a document. Relatives and namesakes are left
// alone: only what differs by a slip of the pen is told, or what stands behind the same post.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "check/rules/name_spelling.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"
#include "russian/form_cases.h"

namespace prikaz::check::name_spelling {

namespace {

using View = std::string_view;

struct Mention {
  const Paragraph* paragraph;
  FoundPerson person;
  std::string stem;  // of the surname, «е» for «ё»
};

// Both initials are known.
std::string initials_of(const FoundPerson& person) {
  constexpr size_t kLetter = 2;  // bytes
  if (person.given.size() < kLetter || person.patronymic.size() < kLetter) return "";
  return person.given.substr(0, kLetter) + person.patronymic.substr(0, kLetter);
}

// By initials.
std::map<std::string, std::vector<Mention>> everybody(const Document& document) {
  std::map<std::string, std::vector<Mention>> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    for (FoundPerson& person : people(paragraph)) {
      const std::string initials = initials_of(person);
      std::string stem = surname_stem(person.surname);
      if (!initials.empty()) out[initials].push_back({&paragraph, std::move(person), stem});
    }
  }
  return out;
}

std::u32string letters_of(View word) {
  std::u32string out;
  for (size_t at = 0; at < word.size();) out += utf8::next(word, at);
  return out;
}

bool heard_alike(char32_t a, char32_t b) {
  constexpr std::array<std::u32string_view, 9> kPairs = {U"ао", U"еи", U"ея", U"эе", U"ыи",
                                                         U"дт", U"бп", U"гк", U"вф"};
  return std::any_of(kPairs.begin(), kPairs.end(), [&](std::u32string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

// «кузнецов» and «кузнецав», «филиппов» and «филипов»: one letter as it is heard, doubled, soft.
bool differ_by_slip(View one, View other) {
  constexpr size_t kShortest = 5;  // letters
  std::u32string a = letters_of(one), b = letters_of(other);
  if (a.size() > b.size()) a.swap(b);
  if (a.size() < kShortest || b.size() > a.size() + 1) return false;
  size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  if (a.size() == b.size())
    return at < a.size() && heard_alike(a[at], b[at]) &&
           a.compare(at + 1, a.size(), b, at + 1, b.size()) == 0;
  if (a.compare(at, a.size(), b, at + 1, b.size()) != 0) return false;
  return b[at] == U'ь' || (at > 0 && b[at - 1] == b[at]);
}

// The surname with the other spelling of its stem.
std::string respelled(const Mention& mention, const Mention& like) {
  const std::string& typed = mention.person.surname;
  return like.person.surname.substr(0, like.stem.size()) +
         typed.substr(std::min(typed.size(), mention.stem.size()));
}

void tell_spelling(const Mention& mention, const Mention& like, bool rarer, Findings& found) {
  const std::string& typed = mention.person.surname;
  const size_t at = mention.paragraph->text.find(typed, mention.person.begin);
  if (at == std::string::npos || at >= mention.person.end) return;
  const Message message{
      "тот же человек назван иначе: «" + like.person.surname + "» и «" + typed + "»",
      "the same person is spelled «" + like.person.surname + "» and «" + typed + "»"};
  if (rarer)
    found.add(*mention.paragraph, at, at + typed.size(), message, respelled(mention, like));
  else
    found.add(*mention.paragraph, at, at + typed.size(), message);
}

// Posts that one person holds.
bool is_held_by_one(View lemma) {
  constexpr std::array<View, 6> kPosts = {"директор",   "начальник", "заведующий",
                                          "заведующая", "глава",     "министр"};
  return is_one_of(lemma, kPosts);
}

// «директор школы» before the name, with the post in the nominative; "" when it is not sure that
// one person holds it.
std::string post_before(const Paragraph& paragraph, size_t first) {
  constexpr size_t kFar = 12;  // tokens
  const Walk walk(paragraph);
  for (size_t i = first; i >= 2 && first - i < kFar; i -= 2) {
    if (!walk.is_space(i - 1) || !walk.is_word(i - 2)) return "";
    const auto form = russian::person_noun_form(walk.folded(i - 2));
    if (!form) continue;
    const bool deputy = i >= 4 && russian::person_noun_form(walk.folded(i - 4));
    if (deputy || !is_held_by_one(form->lemma)) return "";
    std::string complement =
        i < first
            ? std::string(paragraph.folded.substr(walk[i].begin, walk[first].begin - walk[i].begin))
            : "";
    // «школа № 5 – директор Петров А.С.»: of which school?
    const bool of_several = complement.empty() && (paragraph.in_table() || i > 2);
    return of_several ? "" : form->lemma + " " + complement;
  }
  return "";
}

bool of_one_gender(View one, View other) {
  const auto a = russian::surname_form(fold(one)), b = russian::surname_form(fold(other));
  return (a.man && b.man) || (a.woman && b.woman);
}

bool one_letter_differs(const std::string& a, const std::string& b) {
  constexpr size_t kLetter = 2;  // bytes
  if (a.size() != 2 * kLetter || b.size() != a.size()) return false;
  return (a.substr(0, kLetter) == b.substr(0, kLetter)) != (a.substr(kLetter) == b.substr(kLetter));
}

}  // namespace

void two_spellings(const Document& document, Findings& found) {
  constexpr size_t kMostNamesakes = 200;  // stems of the same initials: a list of a whole town
  for (const auto& [initials, mentions] : everybody(document)) {
    std::map<std::string, std::vector<const Mention*>> by_stem;
    for (const Mention& each : mentions) by_stem[each.stem].push_back(&each);
    if (by_stem.size() > kMostNamesakes) continue;
    for (auto one = by_stem.begin(); one != by_stem.end(); ++one) {
      for (auto other = std::next(one); other != by_stem.end(); ++other) {
        if (!differ_by_slip(one->first, other->first)) continue;
        const bool first_rarer = one->second.size() < other->second.size();
        const bool same = one->second.size() == other->second.size();
        const auto& rare = first_rarer ? one->second : other->second;
        const auto& usual = first_rarer ? other->second : one->second;
        for (const Mention* each : rare) tell_spelling(*each, *usual.front(), !same, found);
      }
    }
  }
}

void two_letters(const Document& document, Findings& found) {
  for (const auto& [initials, mentions] : everybody(document)) {
    std::map<std::string, std::pair<const Mention*, const Mention*>> by_stem;  // with ё, without
    for (const Mention& each : mentions) {
      const std::string prefix = fold(each.person.surname).substr(0, each.stem.size());
      auto& [with, without] = by_stem[each.stem];
      const Mention*& place = prefix == each.stem ? without : with;
      if (!place) place = &each;
    }
    for (const auto& [stem, pair] : by_stem) {
      if (pair.first && pair.second) tell_spelling(*pair.second, *pair.first, false, found);
    }
  }
}

void two_initials(const Document& document, Findings& found) {
  std::map<std::string, Mention> holders;  // by post and surname
  for (const Paragraph& paragraph : document.paragraphs) {
    for (FoundPerson& person : people(paragraph)) {
      const std::string post = post_before(paragraph, person.first);
      if (post.empty() || initials_of(person).empty()) continue;
      const Mention mention{&paragraph, person, surname_stem(person.surname)};
      const auto [known, first] = holders.emplace(post + "|" + mention.stem, mention);
      if (first) continue;
      const FoundPerson& before = known->second.person;
      if (!one_letter_differs(initials_of(before), initials_of(person))) continue;
      if (!of_one_gender(before.surname, person.surname)) continue;
      const std::string typed =
          known->second.paragraph->text.substr(before.begin, before.end - before.begin);
      found.add(paragraph, person.begin, person.end,
                {"у той же должности и фамилии выше другие инициалы: «" + typed + "»",
                 "the same post and surname with other initials above: «" + typed + "»"});
    }
  }
}

}  // namespace prikaz::check::name_spelling
