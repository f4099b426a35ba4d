#include "check/rules/noun_agreement.h"

#include <array>
#include <string>
#include <string_view>

#include "check/rules/attribute_agreement.h"
#include "check/rules/noun_cases.h"
#include "check/rules/walk.h"

namespace prikaz::check::noun_agreement {

namespace {

using View = std::string_view;
using russian::CaseSet;
using namespace russian::one_case;

// A number in words: what its noun may be when the number is in this form.
struct Numeral {
  View word;
  CaseSet singular, plural;
};
constexpr CaseSet kNone = 0;
constexpr Numeral kNumerals[] = {
    {"два", kGen, kNone},
    {"две", kGen, kNone},
    {"три", kGen, kNone},
    {"четыре", kGen, kNone},
    {"оба", kGen, kNone},
    {"обе", kGen, kNone},
    {"двух", kNone, kGen | kPrep},
    {"трех", kNone, kGen | kPrep},
    {"трёх", kNone, kGen | kPrep},
    {"четырех", kNone, kGen | kPrep},
    {"четырёх", kNone, kGen | kPrep},
    {"обоих", kNone, kGen | kPrep},
    {"обеих", kNone, kGen | kPrep},
    {"двум", kNone, kDat},
    {"трем", kNone, kDat},
    {"трём", kNone, kDat},
    {"двумя", kNone, kIns},
    {"тремя", kNone, kIns},
    {"пять", kNone, kGen},
    {"шесть", kNone, kGen},
    {"семь", kNone, kGen},
    {"восемь", kNone, kGen},
    {"девять", kNone, kGen},
    {"десять", kNone, kGen},
    {"одиннадцать", kNone, kGen},
    {"двенадцать", kNone, kGen},
    {"пятнадцать", kNone, kGen},
    {"двадцать", kNone, kGen},
    {"тридцать", kNone, kGen},
    {"пяти", kNone, kGen | kDat | kPrep},
    {"шести", kNone, kGen | kDat | kPrep},
    {"десяти", kNone, kGen | kDat | kPrep},
    {"пятью", kNone, kIns},
    {"шестью", kNone, kIns},
    {"десятью", kNone, kIns},
    {"несколько", kNone, kGen},
};

const Numeral* numeral(View folded) {
  for (const Numeral& each : kNumerals) {
    if (each.word == folded) return &each;
  }
  return nullptr;
}

// A number among the three words before token i: nouns behind it have cases of their own.
bool is_counted(const Walk& walk, size_t i) {
  constexpr size_t kBack = 6;  // tokens
  for (size_t k = i; k > 0 && k + kBack > i;) {
    --k;
    if (walk.is_number(k) || numeral(walk.folded(k)) || walk.folded(k).starts_with("полтор"))
      return true;
  }
  return false;
}

// «районного и областного конкурсов»: one of several.
bool is_one_of_row(const Walk& walk, size_t i) {
  if (i < 2) return false;
  if (walk.is_mark(i - 2, ',') || walk.is_mark(i - 1, '-') || walk.is_mark(i - 2, ')')) return true;
  static constexpr std::array<View, 5> kAnd = {"и", "или", "либо", "а", "также"};
  return is_one_of(walk.folded(i - 2), kAnd);
}

}  // namespace

void adjective_and_noun(const Paragraph& paragraph, Findings& found) {
  if (found.reads_words()) return attribute_agreement::attribute_and_noun(paragraph, found);
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    constexpr size_t kShortest = 12;  // bytes
    if (!walk.is_word(i) || walk[i].size() < kShortest || !walk.is_space(i + 1)) continue;
    if (!walk.is_word(i + 2) || walk[i + 2].capital || walk.is_mark(i + 3, '-')) continue;
    const auto adjective = adjective_readings(walk.folded(i));
    if (!adjective || is_one_of_row(walk, i) || is_counted(walk, i)) continue;
    const auto noun = noun_readings(walk.folded(i + 2));
    if (!noun) continue;
    // «признать районным этап»: an instrumental of the verb's.
    const bool instrumental = has(adjective->masculine, russian::Case::kInstrumental) ||
                              has(adjective->plural, russian::Case::kInstrumental);
    const bool predicate = instrumental && (noun->any() & (kNom | kAcc)) != 0;
    if (adjective->agree_with(*noun) || predicate) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"прилагательное не согласовано с существительным",
               "the adjective does not agree with the noun"});
  }
}

void numeral_and_noun(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    constexpr size_t kLongest = 24;  // bytes
    if (!walk.is_word(i) || walk[i].size() > kLongest || !walk.is_space(i + 1)) continue;
    if (walk.is_mark(i - 1, '-')) continue;
    const Numeral* number = numeral(walk.folded(i));
    if (!number) continue;
    size_t noun = i + 2;
    if (adjective_readings(walk.folded(noun)) && walk.is_space(noun + 1)) noun += 2;
    if (!walk.is_word(noun) || walk[noun].capital || walk.is_mark(noun + 1, '-')) continue;
    const auto readings = noun_readings(walk.folded(noun));
    if (!readings) continue;
    const bool feminine_form =
        number->word == "обе" || number->word == "обеих" || number->word == "две";
    const bool masculine_form =
        number->word == "оба" || number->word == "обоих" || number->word == "два";
    const bool gender =
        (feminine_form && !readings->feminine_word) || (masculine_form && readings->feminine_word);
    const bool fits =
        (readings->singular() & number->singular) != 0 || (readings->plural & number->plural) != 0;
    if (fits && !gender) continue;
    found.add(paragraph, walk[i].begin, walk[noun].end,
              {"слово не согласовано с числом", "the word does not agree with the number"});
  }
}

}  // namespace prikaz::check::noun_agreement
