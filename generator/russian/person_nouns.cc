// The words for persons by their forms (form_cases.h).
#include <algorithm>
#include <array>
#include <vector>

#include "russian/endings.h"
#include "russian/form_cases.h"
#include "russian/nouns.h"

namespace prikaz::russian {

namespace {

using View = std::string_view;

using namespace one_case;
constexpr CaseSet kOfWomen = kGen | kDat | kIns | kPrep;

struct Ending {
  View letters;
  CaseSet masculine, feminine, plural;
};

// учитель|ница: a noun in -а; инспектора and учителя may be the plural's nominative.
constexpr Ending kHard[] = {
    {"", kNom, 0, 0},          {"а", kGen | kAcc, 0, kNom}, {"у", kDat, 0, 0},  {"ом", kIns, 0, 0},
    {"ем", kIns, 0, 0},        {"е", kPrep, 0, 0},          {"ы", 0, 0, kNom},  {"и", 0, 0, kNom},
    {"ов", 0, 0, kGen | kAcc}, {"ей", 0, 0, kGen | kAcc},   {"ам", 0, 0, kDat}, {"ами", 0, 0, kIns},
    {"ах", 0, 0, kPrep}};
constexpr Ending kSoft[] = {
    {"ь", kNom, 0, 0},  {"й", kNom, 0, 0},         {"я", kGen | kAcc, 0, kNom},
    {"ю", kDat, 0, 0},  {"ем", kIns, 0, 0},        {"е", kPrep, 0, 0},
    {"и", 0, 0, kNom},  {"ей", 0, 0, kGen | kAcc}, {"ев", 0, 0, kGen | kAcc},
    {"ям", 0, 0, kDat}, {"ями", 0, 0, kIns},       {"ях", 0, 0, kPrep}};
constexpr Ending kInA[] = {
    {"а", 0, kNom, 0},    {"я", 0, kNom, 0},         {"ы", 0, kGen, kNom},
    {"и", 0, kGen, kNom}, {"е", 0, kDat | kPrep, 0}, {"у", 0, kAcc, 0},
    {"ю", 0, kAcc, 0},    {"ой", 0, kIns, 0},        {"ей", 0, kIns, kGen | kAcc},
    {"ам", 0, 0, kDat},   {"ами", 0, 0, kIns},       {"ах", 0, 0, kPrep}};
constexpr Ending kAdjective[] = {{"ий", kNom, 0, 0},
                                 {"ый", kNom, 0, 0},
                                 {"его", kGen | kAcc, 0, 0},
                                 {"ого", kGen | kAcc, 0, 0},
                                 {"ему", kDat, 0, 0},
                                 {"ому", kDat, 0, 0},
                                 {"им", kIns, 0, kDat},
                                 {"ым", kIns, 0, kDat},
                                 {"ем", kPrep, 0, 0},
                                 {"ом", kPrep, 0, 0},
                                 {"ая", 0, kNom, 0},
                                 {"яя", 0, kNom, 0},
                                 {"ей", 0, kOfWomen, 0},
                                 {"ой", 0, kOfWomen, 0},
                                 {"ую", 0, kAcc, 0},
                                 {"юю", 0, kAcc, 0},
                                 {"ие", 0, 0, kNom},
                                 {"ые", 0, 0, kNom},
                                 {"их", 0, 0, kGen | kAcc | kPrep},
                                 {"ых", 0, 0, kGen | kAcc | kPrep},
                                 {"ими", 0, 0, kIns},
                                 {"ыми", 0, 0, kIns}};

struct Stem {
  View stem;   // of the lemma, without the letters that change
  View lemma;  // «учитель», «заведующий»
  std::span<const Ending> endings;
};

Stem of_noun(const Noun& noun) {
  const View last = endings::letter(noun.lemma);
  if (last == "ь" || last == "й") return {endings::without(noun.lemma, 1), noun.lemma, kSoft};
  if (last == "а" || last == "я") return {endings::without(noun.lemma, 1), noun.lemma, kInA};
  return {noun.lemma, noun.lemma, kHard};
}

const std::vector<Stem>& stems() {
  static const std::vector<Stem> kStems = [] {
    std::vector<Stem> out;
    for (const Noun& noun : known_nouns()) {
      const bool changes = !(noun.flags & (kIndeclinable | kFleeting));
      if ((noun.flags & kLiving) && changes && noun.gender != Gender::kPlural)
        out.push_back(of_noun(noun));
    }
    for (const View lemma : person_adjectives()) {
      const bool reflexive = lemma.ends_with("ся");
      out.push_back({endings::without(lemma, reflexive ? 4 : 2), lemma, kAdjective});
    }
    std::sort(out.begin(), out.end(), [](const Stem& a, const Stem& b) { return a.stem < b.stem; });
    return out;
  }();
  return kStems;
}

const Ending* ending_of(const Stem& stem, View rest) {
  if (stem.lemma.ends_with("ся")) {
    if (!rest.ends_with("ся")) return nullptr;
    rest.remove_suffix(View("ся").size());
  }
  const auto found = std::find_if(stem.endings.begin(), stem.endings.end(),
                                  [&](const Ending& each) { return each.letters == rest; });
  return found == stem.endings.end() ? nullptr : &*found;
}

std::string lemma_of(const Stem& stem, const Ending& ending) {
  const bool adjective = stem.endings.data() == kAdjective;
  if (!adjective || ending.masculine) return std::string(stem.lemma);
  const bool soft = stem.lemma == "несовершеннолетний";
  const View feminine = soft ? "яя" : "ая";
  const bool hushed = stem.lemma.ends_with("ий") || stem.lemma.ends_with("ийся");
  const View plural = hushed ? "ие" : "ые";
  return std::string(stem.stem) + std::string(ending.feminine ? feminine : plural) +
         (stem.lemma.ends_with("ся") ? "ся" : "");
}

// The longest stem that the word begins with and goes on from by an ending.
std::optional<PersonNounForm> of_part(View word) {
  const auto& all = stems();
  auto at = std::upper_bound(all.begin(), all.end(), word,
                             [](View wanted, const Stem& stem) { return wanted < stem.stem; });
  constexpr int kMostTried = 12;  // neighbours that share the beginning: учитель, учительница
  for (int tried = 0; at != all.begin() && tried < kMostTried; ++tried) {
    --at;
    if (!word.starts_with(at->stem)) {
      if (at->stem.substr(0, 6) != word.substr(0, 6)) break;
      continue;
    }
    const Ending* ending = ending_of(*at, word.substr(at->stem.size()));
    if (!ending) continue;
    return PersonNounForm{ending->masculine, ending->feminine, ending->plural,
                          lemma_of(*at, *ending)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<PersonNounForm> person_noun_form(std::string_view form) {
  constexpr size_t kShortest = 6, kLongest = 64;  // bytes
  if (form.size() < kShortest || form.size() > kLongest) return std::nullopt;
  if (form.find("ё") == View::npos) return of_part(form);
  return of_part(endings::key(form));
}

std::string person_noun_in(std::string_view lemma, Case wanted) {
  if (is_person_adjective(lemma)) return in(adjective_forms(lemma, Living::kYes), wanted);
  return in(noun_forms(lemma, Living::kYes), wanted);
}

}  // namespace prikaz::russian
