// Patronymics and given names that are misspelt. What is formed by the rules from any name of the
// lists is left alone however rare, and so is what is near to no common name.
#include "check/rules/name_spelling.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/utf8.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"
#include "check/slips.h"
#include "russian/form_cases.h"
#include "russian/given_names.h"
#include "russian/patronymics.h"

namespace prikaz::check::name_spelling {

namespace {

using View = std::string_view;
using russian::Gender;

bool is_name_word(const Walk& walk, size_t i) {
  constexpr size_t kShortest = 6;  // bytes
  return walk.is_word(i) && walk[i].capital && !walk[i].all_capitals && walk[i].cyrillic &&
         walk[i].size() >= kShortest;
}

bool same_start(View one, View other) {
  const char32_t a = first_character(one), b = first_character(other);
  const auto either = [&](char32_t x, char32_t y) {
    return (a == x && b == y) || (a == y && b == x);
  };
  return a == b || either(U'а', U'о') || either(U'е', U'ё');
}

// The common patronymic that sounds so: «генадевич».
std::string sounding_like(const std::string& nominative, Gender gender) {
  const bool woman = gender == Gender::kFeminine;
  for (const View father : {"владимиро", "александро", "анатолье", "вячеславо", "станиславо",
                            "владиславо", "константино", "геннадье", "валентино", "николае",
                            "алексее", "григорье", "дмитрие", "вениамино", "сергее"}) {
    const std::string common = std::string(father) + (woman ? "вна" : "вич");
    const size_t longer = std::max(common.size(), nominative.size());
    const size_t shorter = std::min(common.size(), nominative.size());
    constexpr size_t kFew = 4;  // bytes
    if (longer - shorter <= kFew && sounds_alike(common, nominative)) return common;
  }
  return {};
}

// What was meant by a patronymic that is none; "" when that is not told.
std::string meant_by(const russian::PatronymicLike& typed) {
  const std::string& nominative = typed.nominative;
  if (russian::is_formed_patronymic(nominative)) return {};
  if (auto literary = russian::with_literary_suffix(nominative)) return *literary;
  if (auto right = russian::with_right_suffix(nominative, typed.gender)) return *right;
  std::string near = likely_word(nominative, Reach::kNear, [&](const std::string& word) {
    return russian::is_common_patronymic(word, typed.gender);
  });
  if (near.empty()) near = sounding_like(nominative, typed.gender);
  return near.empty() || same_start(near, nominative) ? near : std::string();
}

// Three capitals in a row: a surname stands beside the two. The first word of a sentence has a
// capital anyway.
bool beside_surname(const Walk& walk, size_t given, size_t patronymic) {
  if (walk.is_space(patronymic + 1) && is_name_word(walk, patronymic + 2)) return true;
  if (given < 2 || !walk.is_space(given - 1) || !walk.is_word(given - 2)) return false;
  const size_t surname = given - 2;
  if (!walk[surname].capital || !walk[surname].cyrillic || walk[surname].size() < 6) return false;
  if (russian::surname_form(walk.folded(surname)).telling) return true;
  const bool inside = surname > 1 && walk.is_space(surname - 1) && walk.is_word(surname - 2);
  return inside && !russian::person_noun_form(walk.folded(surname));
}

// Whether the word at the token is the patronymic of a name: not «Иван Юркевич», a surname.
bool stands_as_patronymic(const Walk& walk, size_t i, Gender gender) {
  if (i < 2 || !walk.is_space(i - 1) || !is_name_word(walk, i - 2)) return false;
  const bool known = russian::known_given_name_form(walk.folded(i - 2)).of(gender) != 0;
  if (beside_surname(walk, i - 2, i)) return known || gender == Gender::kFeminine;
  return known && gender == Gender::kFeminine;
}

// Given names that nobody has in two spellings.
constexpr std::array<View, 17> kCommonWomen = {
    "екатерина", "александра", "анастасия", "светлана",  "валентина", "людмила",
    "татьяна",   "виктория",   "вероника",  "маргарита", "елизавета", "антонина",
    "кристина",  "надежда",    "наталья",   "евгения",   "галина"};
constexpr std::array<View, 13> kCommonMen = {
    "александр", "анатолий", "владимир", "геннадий", "вячеслав", "константин", "станислав",
    "владислав", "николай",  "григорий", "валентин", "дмитрий",  "виктор"};

const std::set<std::string, std::less<>>& forms_of_common(Gender gender) {
  const auto made = [](const auto& names, Gender of) {
    std::set<std::string, std::less<>> out;
    for (const View name : names) {
      for (const std::string& form : russian::given_name_forms(name, of)) out.insert(form);
    }
    return out;
  };
  static const auto kWomen = made(kCommonWomen, Gender::kFeminine);
  static const auto kMen = made(kCommonMen, Gender::kMasculine);
  return gender == Gender::kFeminine ? kWomen : kMen;
}

}  // namespace

void patronymics(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 2; i < walk.size(); ++i) {
    if (!is_name_word(walk, i) || walk.is_mark(i + 1, '-')) continue;
    const auto typed = russian::patronymic_like(walk.folded(i));
    if (!typed || !stands_as_patronymic(walk, i, typed->gender)) continue;
    const std::string meant = meant_by(*typed);
    if (meant.empty()) continue;
    const std::string right = with_capital(russian::with_ending_of(*typed, meant));
    if (right == walk.text(i)) continue;
    found.add(paragraph, walk[i].begin, walk[i].end,
              {"такого отчества нет; похоже на «" + with_capital(meant) + "»",
               "there is no such patronymic; it looks like «" + with_capital(meant) + "»"},
              right);
  }
}

void given_names(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 2; i < walk.size(); ++i) {
    if (!is_name_word(walk, i)) continue;
    const auto patronymic = russian::patronymic_like(walk.folded(i));
    if (!patronymic || !walk.is_space(i - 1) || !is_name_word(walk, i - 2)) continue;
    if (!russian::is_formed_patronymic(patronymic->nominative)) continue;
    const size_t given = i - 2;
    constexpr size_t kShortest = 12;  // bytes
    if (walk[given].size() < kShortest || !beside_surname(walk, given, i)) continue;
    const View typed = walk.folded(given);
    if (russian::known_given_name_form(typed).known() || typed.starts_with("димитр")) continue;
    const auto& common = forms_of_common(patronymic->gender);
    const std::string meant = likely_word(
        typed, Reach::kNear, [&](const std::string& word) { return common.count(word) > 0; });
    if (meant.empty() || !same_start(meant, typed)) continue;
    found.add(paragraph, walk[given].begin, walk[given].end,
              {"имя написано с ошибкой", "a misspelt given name"}, with_capital(meant));
  }
}

}  // namespace prikaz::check::name_spelling
