#include "russian/number_words.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "russian/numerals.h"

namespace prikaz::russian {

namespace {

constexpr std::array<std::string_view, 20> kUnits = {
    "",           "один",        "два",        "три",          "четыре",
    "пять",       "шесть",       "семь",       "восемь",       "девять",
    "десять",     "одиннадцать", "двенадцать", "тринадцать",   "четырнадцать",
    "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"};
constexpr std::array<std::string_view, 10> kTens = {
    "",          "",           "двадцать",  "тридцать",    "сорок",
    "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"};
constexpr std::array<std::string_view, 10> kHundreds = {
    "",        "сто",      "двести",  "триста",    "четыреста",
    "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"};

constexpr std::array<CountedNoun, 7> kPowers = {{
    {"", "", "", Gender::kMasculine},
    {"тысяча", "тысячи", "тысяч", Gender::kFeminine},
    {"миллион", "миллиона", "миллионов", Gender::kMasculine},
    {"миллиард", "миллиарда", "миллиардов", Gender::kMasculine},
    {"триллион", "триллиона", "триллионов", Gender::kMasculine},
    {"квадриллион", "квадриллиона", "квадриллионов", Gender::kMasculine},
    {"квинтиллион", "квинтиллиона", "квинтиллионов", Gender::kMasculine},
}};

std::string_view form(uint64_t number, const CountedNoun& noun) {
  switch (plural_form(static_cast<int64_t>(number % 100))) {
    case PluralForm::kOne:
      return noun.one;
    case PluralForm::kFew:
      return noun.few;
    default:
      return noun.many;
  }
}

std::string_view unit(uint64_t number, Gender gender) {
  if (number == 1 && gender == Gender::kFeminine) return "одна";
  if (number == 1 && gender == Gender::kNeuter) return "одно";
  if (number == 2 && gender == Gender::kFeminine) return "две";
  return kUnits[number];
}

// 1 to 999.
void below_thousand(uint64_t number, Gender gender, std::vector<std::string_view>& words) {
  if (number >= 100) words.push_back(kHundreds[number / 100]);
  number %= 100;
  if (number >= 20) {
    words.push_back(kTens[number / 10]);
    number %= 10;
  }
  if (number > 0) words.push_back(unit(number, gender));
}

uint64_t magnitude(int64_t number) {
  return number < 0 ? uint64_t{0} - static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
}

}  // namespace

std::string in_words(int64_t number, Gender gender) {
  if (number == 0) return "ноль";
  std::vector<std::string_view> words;
  if (number < 0) words.push_back("минус");
  const uint64_t rest = magnitude(number);
  uint64_t power = 1'000'000'000'000'000'000;
  for (size_t i = kPowers.size(); i-- > 0; power /= 1000) {
    const uint64_t group = rest / power % 1000;
    if (group == 0) continue;
    below_thousand(group, i == 0 ? gender : kPowers[i].gender, words);
    if (i > 0) words.push_back(form(group, kPowers[i]));
  }
  return fmt::format("{}", fmt::join(words, " "));
}

std::string counted(int64_t number, const CountedNoun& noun) {
  return fmt::format("{} {}", number, form(magnitude(number), noun));
}

std::string counted_in_words(int64_t number, const CountedNoun& noun) {
  return fmt::format("{} ({}) {}", number, in_words(number, noun.gender),
                     form(magnitude(number), noun));
}

}  // namespace prikaz::russian
