#include "check/rules/preposition_cases.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/rules/word_kinds.h"

namespace prikaz::check {

namespace {

using View = std::string_view;
using russian::Case;
using namespace russian::one_case;

// clang-format off
constexpr Preposition kPrepositions[] = {
    {"в целях", kGen}, {"с целью", kGen}, {"в рамках", kGen}, {"на основании", kGen},
    {"с учетом", kGen}, {"с учётом", kGen}, {"по итогам", kGen}, {"по результатам", kGen},
    {"в случае", kGen}, {"в течение", kGen}, {"в отношении", kGen}, {"за счет", kGen},
    {"за счёт", kGen}, {"путем", kGen}, {"путём", kGen}, {"во избежание", kGen},
    {"в порядке", kGen}, {"с момента", kGen}, {"во исполнение", kGen}, {"в период", kGen},
    {"в адрес", kGen}, {"по мере", kGen}, {"по причине", kGen}, {"в ходе", kGen},
    {"в процессе", kGen}, {"ввиду", kGen}, {"вследствие", kGen}, {"посредством", kGen},
    {"в интересах", kGen}, {"в качестве", kGen}, {"в силу", kGen}, {"при помощи", kGen},
    {"при условии", kGen}, {"по вопросам", kGen}, {"по вопросу", kGen}, {"в части", kGen},
    {"в сфере", kGen}, {"в области", kGen}, {"на период", kGen}, {"в преддверии", kGen},
    {"в честь", kGen}, {"с помощью", kGen}, {"за исключением", kGen}, {"по окончании", kGen},
    {"по завершении", kGen}, {"по истечении", kGen},
    {"до сведения", kGen}, {"из числа", kGen}, {"о ходе", kGen},
    {"о проведении", kGen | kIns}, {"об организации", kGen | kIns}, {"о реализации", kGen | kIns},
    {"об исполнении", kGen | kIns}, {"о выполнении", kGen | kIns}, {"о соблюдении", kGen | kIns},
    {"по проведению", kGen | kIns}, {"по организации", kGen | kIns},
    {"по реализации", kGen | kIns}, {"по выполнению", kGen | kIns}, {"при проведении", kGen | kIns},
    {"при организации", kGen | kIns}, {"при реализации", kGen | kIns},
    {"для проведения", kGen | kIns}, {"для организации", kGen | kIns},
    {"для реализации", kGen | kIns}, {"за исполнением", kGen | kIns},
    {"за выполнением", kGen | kIns}, {"за соблюдением", kGen | kIns},
    {"за проведением", kGen | kIns},
    {"без", kGen}, {"для", kGen}, {"из", kGen}, {"от", kGen}, {"до", kGen}, {"у", kGen},
    {"около", kGen}, {"после", kGen}, {"кроме", kGen}, {"вместо", kGen}, {"помимо", kGen},
    {"среди", kGen}, {"со дня", kGen}, {"ради", kGen}, {"против", kGen}, {"внутри", kGen},
    {"вне", kGen}, {"из-за", kGen}, {"из-под", kGen}, {"накануне", kGen}, {"возле", kGen},
    {"вокруг", kGen}, {"свыше", kGen},
    {"к", kDat}, {"ко", kDat}, {"согласно", kDat}, {"вопреки", kDat}, {"благодаря", kDat},
    {"в соответствии с", kIns}, {"в связи с", kIns}, {"по согласованию с", kIns},
    {"наряду с", kIns}, {"одновременно с", kIns}, {"совместно с", kIns}, {"вместе с", kIns},
    {"в соответствии со", kIns}, {"в связи со", kIns}, {"совместно со", kIns},
    {"вместе со", kIns}, {"по сравнению с", kIns}, {"перед", kIns}, {"над", kIns},
    {"о", kPrep}, {"об", kPrep}, {"обо", kPrep}, {"при", kPrep},
    {"через", kAcc}, {"про", kAcc}, {"спустя", kAcc},
    {"между", kGen | kIns}, {"с", kGen | kAcc | kIns}, {"со", kGen | kAcc | kIns},
    {"по", kDat | kAcc | kPrep}, {"в", kAcc | kPrep}, {"во", kAcc | kPrep},
    {"на", kAcc | kPrep}, {"за", kAcc | kIns}, {"под", kAcc | kIns},
};
// clang-format on

using ByFirstWord = std::unordered_map<View, std::vector<const Preposition*>>;
const ByFirstWord& by_first_word() {
  static const ByFirstWord kMade = [] {
    ByFirstWord made;
    for (const Preposition& each : kPrepositions)
      made[each.words.substr(0, each.words.find(' '))].push_back(&each);
    for (auto& [word, all] : made) {
      std::stable_sort(all.begin(), all.end(), [](const Preposition* a, const Preposition* b) {
        return a->words.size() > b->words.size();
      });
    }
    return made;
  }();
  return kMade;
}

// The piece behind these words, or `index` when they do not stand here.
size_t behind(const Pieces& pieces, size_t index, View words) {
  for (size_t i = index; piece_at(pieces, i).is_word(); ++i) {
    const size_t end = std::min(words.find(' '), words.size());
    if (pieces[i].folded != words.substr(0, end) || (i > index && !pieces[i].spaced)) return index;
    if (end == words.size()) return i + 1;
    words.remove_prefix(end + 1);
  }
  return index;
}

}  // namespace

std::span<const Preposition* const> prepositions_from(View first_word) {
  const auto found = by_first_word().find(first_word);
  if (found == by_first_word().end()) return {};
  return found->second;
}

bool is_preposition(View folded) {
  const auto from = prepositions_from(folded);
  return !from.empty() && from.back()->words == folded;
}

std::optional<FoundPreposition> preposition_at(const Pieces& pieces, size_t index) {
  constexpr size_t kLongest = 24;  // bytes
  const Piece& piece = piece_at(pieces, index);
  if (!piece.is_word() || piece.folded.size() > kLongest) return std::nullopt;
  for (const Preposition* each : prepositions_from(piece.folded)) {
    const size_t end = behind(pieces, index, each->words);
    if (end > index) return FoundPreposition{each, end};
  }
  return std::nullopt;
}

Case meant_case(const Preposition& preposition, View noun) {
  static constexpr std::array<View, 5> kEvents = {"окончани", "завершени", "прибыти", "истечени",
                                                  "возвращени"};
  if (preposition.words == "по")
    return starts_with_any(noun, kEvents) ? Case::kPrepositional : Case::kDative;
  for (const Case each : {Case::kGenitive, Case::kDative, Case::kInstrumental, Case::kPrepositional,
                          Case::kAccusative}) {
    if (has(preposition.wanted, each)) return each;
  }
  return Case::kAccusative;
}

namespace {

View name_of(Case wanted) {
  switch (wanted) {
    case Case::kGenitive:
      return "родительный";
    case Case::kDative:
      return "дательный";
    case Case::kInstrumental:
      return "творительный";
    case Case::kPrepositional:
      return "предложный";
    default:
      return "винительный";
  }
}

}  // namespace

Message wants(const Preposition& each, std::optional<Case> wanted) {
  const std::string said(each.words);
  const std::string which = wanted ? ": " + std::string(name_of(*wanted)) : std::string();
  return {"после «" + said + "» нужен другой падеж" + which, "«" + said + "» wants another case"};
}

}  // namespace prikaz::check
