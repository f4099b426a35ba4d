#include "russian/number_words.h"

#include <fmt/format.h>

#include <array>

#include "russian/endings.h"
#include "russian/numerals.h"

namespace prikaz::russian {

namespace {

using Six = std::array<std::string_view, kCaseCount>;
using Text = std::string_view;

constexpr Six kZero = {"ноль", "ноля", "нолю", "ноль", "нолём", "ноле"};
constexpr std::array<Six, 4> kOne = {{{"один", "одного", "одному", "один", "одним", "одном"},
                                      {"одна", "одной", "одной", "одну", "одной", "одной"},
                                      {"одно", "одного", "одному", "одно", "одним", "одном"},
                                      {"одни", "одних", "одним", "одни", "одними", "одних"}}};
constexpr Six kTwo = {"два", "двух", "двум", "два", "двумя", "двух"};
constexpr Six kTwoFeminine = {"две", "двух", "двум", "две", "двумя", "двух"};
constexpr Six kThree = {"три", "трёх", "трём", "три", "тремя", "трёх"};
constexpr Six kFour = {"четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"};
constexpr Six kEight = {"восемь", "восьми", "восьми", "восемь", "восемью", "восьми"};
constexpr Six kForty = {"сорок", "сорока", "сорока", "сорок", "сорока", "сорока"};
constexpr Six kNinety = {"девяносто", "девяноста", "девяноста",
                         "девяносто", "девяноста", "девяноста"};
constexpr Six kHundred = {"сто", "ста", "ста", "сто", "ста", "ста"};

// Numerals in -ь: пять … тридцать; both halves of пятьдесят change.
constexpr std::array<Text, 20> kSimple = {"",
                                          "",
                                          "",
                                          "",
                                          "",
                                          "пять",
                                          "шесть",
                                          "семь",
                                          "",
                                          "девять",
                                          "десять",
                                          "одиннадцать",
                                          "двенадцать",
                                          "тринадцать",
                                          "четырнадцать",
                                          "пятнадцать",
                                          "шестнадцать",
                                          "семнадцать",
                                          "восемнадцать",
                                          "девятнадцать"};

std::string in_soft_sign(Text word, Case grammatical_case) {
  constexpr Six kEndings = {"ь", "и", "и", "ь", "ью", "и"};
  return std::string(endings::without(word, 1)) +
         std::string(kEndings[static_cast<size_t>(grammatical_case)]);
}

std::string small(int number, const Agreement& as) {
  const auto which = static_cast<size_t>(as.grammatical_case);
  const bool living_accusative =
      as.living == Living::kYes && as.grammatical_case == Case::kAccusative;
  const size_t animate = living_accusative ? static_cast<size_t>(Case::kGenitive) : which;
  switch (number) {
    case 1: {
      const bool changes = as.gender != Gender::kFeminine && as.gender != Gender::kNeuter;
      return std::string(kOne[static_cast<size_t>(as.gender)][changes ? animate : which]);
    }
    case 2:
      return std::string((as.gender == Gender::kFeminine ? kTwoFeminine : kTwo)[animate]);
    case 3:
      return std::string(kThree[animate]);
    case 4:
      return std::string(kFour[animate]);
    case 8:
      return std::string(kEight[which]);
    default:
      return in_soft_sign(kSimple[static_cast<size_t>(number)], as.grammatical_case);
  }
}

std::string tens(int ten, Case which) {
  const auto index = static_cast<size_t>(which);
  switch (ten) {
    case 2:
      return in_soft_sign("двадцать", which);
    case 3:
      return in_soft_sign("тридцать", which);
    case 4:
      return std::string(kForty[index]);
    case 9:
      return std::string(kNinety[index]);
    default: {  // пятьдесят, пятидесяти, пятьюдесятью
      constexpr Six kTen = {"десят", "десяти", "десяти", "десят", "десятью", "десяти"};
      return small(ten, {Gender::kMasculine, which, Living::kNo}) + std::string(kTen[index]);
    }
  }
}

std::string hundreds(int hundred, Case which) {
  const auto index = static_cast<size_t>(which);
  constexpr Six kFew = {"ста", "сот", "стам", "ста", "стами", "стах"};
  constexpr Six kMany = {"сот", "сот", "стам", "сот", "стами", "стах"};
  if (hundred == 1) return std::string(kHundred[index]);
  const bool direct = which == Case::kNominative || which == Case::kAccusative;
  if (hundred == 2 && direct) return "двести";
  const Six& ending = hundred < 5 ? kFew : kMany;
  return small(hundred, {Gender::kMasculine, which, Living::kNo}) + std::string(ending[index]);
}

void append(std::string& out, Text word) {
  if (!out.empty()) out += ' ';
  out += word;
}

// Three digits.
std::string group(int number, const Agreement& as) {
  std::string out;
  if (number >= 100) append(out, hundreds(number / 100, as.grammatical_case));
  const int rest = number % 100;
  if (rest >= 20) append(out, tens(rest / 10, as.grammatical_case));
  const int last = rest >= 20 ? rest % 10 : rest;
  if (last > 0) append(out, small(last, as));
  return out;
}

struct Power {
  uint64_t size;
  Gender gender;
  Text stem;  // тысяч-, миллион-
};
constexpr std::array<Power, 6> kPowers = {
    {{1'000'000'000'000'000'000, Gender::kMasculine, "квинтиллион"},
     {1'000'000'000'000'000, Gender::kMasculine, "квадриллион"},
     {1'000'000'000'000, Gender::kMasculine, "триллион"},
     {1'000'000'000, Gender::kMasculine, "миллиард"},
     {1'000'000, Gender::kMasculine, "миллион"},
     {1'000, Gender::kFeminine, "тысяч"}}};

std::string power_word(const Power& power, int64_t count, Case which) {
  constexpr Six kThousand = {"а", "и", "е", "у", "ей", "е"};
  constexpr Six kMillion = {"", "а", "у", "", "ом", "е"};
  constexpr Six kPlural = {"", "", "ам", "", "ами", "ах"};
  const bool feminine = power.gender == Gender::kFeminine;
  const auto index = static_cast<size_t>(which);
  const PluralForm form = plural_form(count);
  const bool direct = which == Case::kNominative || which == Case::kAccusative;
  Text ending;
  if (form == PluralForm::kOne) {
    ending = feminine ? kThousand[index] : kMillion[index];
  } else if (direct) {
    ending = form == PluralForm::kFew ? (feminine ? "и" : "а") : (feminine ? "" : "ов");
  } else if (which == Case::kGenitive) {
    ending = feminine ? "" : "ов";
  } else {
    ending = kPlural[index];
  }
  return std::string(power.stem) + std::string(ending);
}

// Forms of the last word as an ordinal, masculine nominative.
constexpr std::array<Text, 20> kOrdinals = {
    "нулевой",     "первый",       "второй",      "третий",        "четвёртый",
    "пятый",       "шестой",       "седьмой",     "восьмой",       "девятый",
    "десятый",     "одиннадцатый", "двенадцатый", "тринадцатый",   "четырнадцатый",
    "пятнадцатый", "шестнадцатый", "семнадцатый", "восемнадцатый", "девятнадцатый"};
constexpr std::array<Text, 10> kOrdinalTens = {"",
                                               "десятый",
                                               "двадцатый",
                                               "тридцатый",
                                               "сороковой",
                                               "пятидесятый",
                                               "шестидесятый",
                                               "семидесятый",
                                               "восьмидесятый",
                                               "девяностый"};
constexpr std::array<Text, 10> kOrdinalHundreds = {
    "",          "сотый",      "двухсотый", "трёхсотый",   "четырёхсотый",
    "пятисотый", "шестисотый", "семисотый", "восьмисотый", "девятисотый"};

// «двух-», «двадцатипяти-», «сорока-»: the count within «двухтысячный».
std::string count_inside(int number) {
  if (number == 1) return "";
  std::string out;
  if (number >= 100) {
    out += number / 100 == 1 ? "сто" : hundreds(number / 100, Case::kGenitive);
  }
  const int rest = number % 100;
  if (rest >= 20) out += rest / 10 == 9 ? "девяносто" : tens(rest / 10, Case::kGenitive);
  const int last = rest >= 20 ? rest % 10 : rest;
  if (last == 1) {
    out += "одно";
  } else if (last > 0) {
    out += small(last, {Gender::kMasculine, Case::kGenitive, Living::kNo});
  }
  return out;
}

uint64_t magnitude(int64_t number) {
  return number < 0 ? ~static_cast<uint64_t>(number) + 1 : static_cast<uint64_t>(number);
}

std::string in_gender(Text masculine, Gender gender) {
  if (gender == Gender::kMasculine) return std::string(masculine);
  const std::string stem(endings::without(masculine, 2));
  constexpr std::array<Text, 4> kUsual = {"", "ая", "ое", "ые"};
  constexpr std::array<Text, 4> kThird = {"", "ья", "ье", "ьи"};
  const bool third = masculine == "третий";
  return stem + std::string((third ? kThird : kUsual)[static_cast<size_t>(gender)]);
}

}  // namespace

std::string in_words(int64_t number, const Agreement& agreement) {
  if (number == 0) return std::string(kZero[static_cast<size_t>(agreement.grammatical_case)]);
  std::string out;
  if (number < 0) append(out, "минус");
  uint64_t rest = magnitude(number);
  for (const Power& power : kPowers) {
    const int64_t count = rest / power.size;
    rest %= power.size;
    if (count == 0) continue;
    append(out,
           group(static_cast<int>(count), {power.gender, agreement.grammatical_case, Living::kNo}));
    append(out, power_word(power, count, agreement.grammatical_case));
  }
  Agreement last = agreement;
  // «вижу двух учителей», but «вижу двадцать два учителя» and «двадцать одного учителя».
  constexpr uint64_t kLargestSimple = 20;
  if (magnitude(number) > kLargestSimple && rest % 10 != 1) last.living = Living::kNo;
  if (rest > 0) append(out, group(static_cast<int>(rest), last));
  return out;
}

std::string ordinal_in_words(int64_t number, const Agreement& agreement) {
  if (number < 0) return std::to_string(number);
  std::string last;
  int64_t before = 0;  // what is said as a cardinal in front
  const int rest = static_cast<int>(number % 1000);
  if (number == 0 || rest > 0) {
    const int two = rest % 100;
    const int own = two == 0 ? rest : two < 20 ? two : two % 10 == 0 ? two : two % 10;
    before = number - own;
    last = own >= 100  ? kOrdinalHundreds[static_cast<size_t>(own / 100)]
           : own >= 20 ? kOrdinalTens[static_cast<size_t>(own / 10)]
                       : kOrdinals[static_cast<size_t>(own)];
  } else {
    size_t which = kPowers.size() - 1;
    while (which > 0 && static_cast<uint64_t>(number) % kPowers[which - 1].size == 0) --which;
    const Power& power = kPowers[which];
    const auto size = static_cast<int64_t>(power.size);
    const int count = static_cast<int>(number / size % 1000);
    before = number - count * size;
    last = count_inside(count) + std::string(power.stem) + "ный";
  }
  const Forms forms = adjective_forms(in_gender(last, agreement.gender), agreement.living);
  const std::string front = before > 0 ? in_words(before) + " " : "";
  return front + in(forms, agreement.grammatical_case);
}

std::string_view form_with(int64_t number, const CountedNoun& noun) {
  switch (plural_form(number)) {
    case PluralForm::kOne:
      return noun.one;
    case PluralForm::kFew:
      return noun.few;
    case PluralForm::kMany:
      return noun.many;
  }
  return noun.many;
}

std::string counted(int64_t number, const CountedNoun& noun) {
  return fmt::format("{} {}", number, form_with(number, noun));
}

std::string counted_in_words(int64_t number, const CountedNoun& noun) {
  return fmt::format("{} ({}) {}", number, in_words(number, {noun.gender}),
                     form_with(number, noun));
}

std::string grouped_digits(int64_t number) {
  std::string digits = std::to_string(magnitude(number));
  constexpr size_t kUngrouped = 4;
  if (digits.size() > kUngrouped) {
    for (size_t at = digits.size() - 3; at<digits.size(); at = at> 3 ? at - 3 : digits.size()) {
      digits.insert(at, "\u00A0");
    }
  }
  return (number < 0 ? "−" : "") + digits;
}

namespace {

constexpr CountedNoun kRoubles = {"рубль", "рубля", "рублей"};
constexpr CountedNoun kKopecks = {"копейка", "копейки", "копеек", Gender::kFeminine};

std::string kopecks_text(int64_t kopecks) {
  const auto rest = static_cast<int64_t>(magnitude(kopecks) % 100);
  return fmt::format("{:02}\u00A0{}", rest, form_with(rest, kKopecks));
}

}  // namespace

std::string roubles_in_words(int64_t kopecks) {
  const int64_t roubles = kopecks / 100;
  return fmt::format("{} {} {}", in_words(roubles), form_with(roubles, kRoubles),
                     kopecks_text(kopecks));
}

std::string roubles_in_digits_and_words(int64_t kopecks) {
  const int64_t roubles = kopecks / 100;
  return fmt::format("{} ({}) {} {}", grouped_digits(roubles), in_words(roubles),
                     form_with(roubles, kRoubles), kopecks_text(kopecks));
}

}  // namespace prikaz::russian
