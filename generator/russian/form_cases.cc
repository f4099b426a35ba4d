#include "russian/form_cases.h"

#include <algorithm>
#include <array>
#include <span>

#include "russian/endings.h"
#include "russian/surname_words.h"

namespace prikaz::russian {

namespace {

using View = std::string_view;

using namespace one_case;
constexpr CaseSet kOfWomen = kGen | kDat | kIns | kPrep;  // Ивановой, Вишневской
constexpr CaseSet kNever = 0;

struct Ending {
  View letters;
  CaseSet man, woman;
  int vowels = 0;  // of a word that is long enough to be no noun: «Калачова», not «Сова»
};

// The first that fits. Longer ones stand before the shorter ones they end with.
constexpr Ending kTelling[] = {
    {"ского", kGen | kAcc, kNever}, {"цкого", kGen | kAcc, kNever}, {"скому", kDat, kNever},
    {"цкому", kDat, kNever},        {"ским", kIns, kNever},         {"цким", kIns, kNever},
    {"ском", kPrep, kNever},        {"цком", kPrep, kNever},        {"ский", kNom, kNever},
    {"цкий", kNom, kNever},         {"ская", kNever, kNom},         {"цкая", kNever, kNom},
    {"скую", kNever, kAcc},         {"цкую", kNever, kAcc},         {"ской", kNom, kOfWomen},
    {"цкой", kNom, kOfWomen},       {"овым", kIns, kNever, 3},      {"евым", kIns, kNever, 3},
    {"иным", kIns, kNever, 3},      {"ыным", kIns, kNever, 3},      {"овой", kNever, kOfWomen, 3},
    {"евой", kNever, kOfWomen, 3},  {"иной", kNever, kOfWomen, 3},  {"ыной", kNever, kOfWomen, 3},
    {"ову", kDat, kAcc, 3},         {"еву", kDat, kAcc, 3},         {"ину", kDat, kAcc, 3},
    {"ыну", kDat, kAcc, 3},         {"ова", kGen | kAcc, kNom, 3},  {"ева", kGen | kAcc, kNom, 3},
    {"ина", kGen | kAcc, kNom, 3},  {"ына", kGen | kAcc, kNom, 3},  {"ове", kPrep, kNever, 3},
    {"еве", kPrep, kNever, 3},      {"ине", kPrep, kNever, 3},      {"ыне", kPrep, kNever, 3},
    {"ов", kNom, kNever, 2},        {"ев", kNom, kNever, 2},        {"ин", kNom, kNever, 2},
    {"ын", kNom, kNever, 2},
};
constexpr Ending kOthers[] = {
    {"ых", kEveryCase, kEveryCase},
    {"их", kEveryCase, kEveryCase},
    {"ого", kGen | kAcc, kNever, 3},
    {"его", kGen | kAcc, kNever, 3},
    {"ому", kDat, kNever, 3},
    {"ему", kDat, kNever, 3},
    {"ую", kDat, kAcc},
    {"юю", kDat, kAcc},
    {"ый", kNom, kNever, 2},
    {"ой", kNom | kIns, kOfWomen, 3},
    {"ой", kNom | kIns, kEveryCase},
    {"ей", kNom | kIns, kEveryCase},
    {"ью", kDat | kIns, kEveryCase},
    {"ым", kIns, kNever, 3},
    {"ым", kIns | kNom, kEveryCase},
    {"им", kIns | kNom, kEveryCase},
    {"ом", kIns | kPrep | kNom, kEveryCase},
    {"ем", kIns | kPrep | kNom, kEveryCase},
    {"а", kNom | kGen | kAcc, kNom},
    {"я", kNom | kGen | kAcc, kNom},
    {"у", kDat | kAcc, kAcc},
    {"ю", kDat | kAcc, kAcc},
    {"ы", kGen, kGen},
    {"и", kEveryCase, kEveryCase},
    {"е", kEveryCase, kEveryCase},
    {"о", kEveryCase, kEveryCase},
    {"э", kEveryCase, kEveryCase},
};
constexpr Ending kOfConsonants = {"", kNom, kEveryCase};

// «ё» as «е»; most words have none and are not copied.
class Plain {
 public:
  explicit Plain(View word) : word_(word) {
    if (word.find("ё") == View::npos) return;
    copy_ = word;
    for (size_t at = copy_.find("ё"); at != std::string::npos; at = copy_.find("ё", at))
      copy_.replace(at, View("ё").size(), "е");
    word_ = copy_;
  }
  Plain(const Plain&) = delete;
  Plain& operator=(const Plain&) = delete;
  View word() const { return word_; }

 private:
  std::string copy_;
  View word_;
};

const Ending* first_of(std::span<const Ending> table, View word) {
  if (word.empty()) return nullptr;
  for (const Ending& each : table) {
    if (each.letters.back() != word.back() || !word.ends_with(each.letters)) continue;
    if (each.vowels == 0 || endings::vowels_in(word) >= each.vowels) return &each;
  }
  return nullptr;
}

// «Голова», «Калина», «Дарвин»: nouns that only look like the names above.
bool is_noun(View word) {
  namespace words = surname_words;
  const View last = endings::letter(word);
  if (endings::is_consonant(last)) return words::is_noun_in(word);
  if (last == "а") return words::is_noun_ova_ina(word);
  const View stem = endings::without(word, word.ends_with("ой") ? 2 : 1);
  return words::is_noun_ova_ina(std::string(stem) + "а");
}

const Ending* telling(View word) {
  const Ending* found = first_of(kTelling, word);
  return found && found->vowels > 0 && is_noun(word) ? nullptr : found;
}

View last_part(View surname) {
  const size_t hyphen = surname.find_last_of("-' ");
  return hyphen == View::npos ? surname : surname.substr(hyphen + 1);
}

}  // namespace

std::optional<Case> only_case(CaseSet set) {
  for (const Case each : kCases) {
    if (set == case_set(each)) return each;
  }
  return std::nullopt;
}

SurnameForm surname_form(std::string_view form) {
  const Plain plain(last_part(form));
  const Ending* found = telling(plain.word());
  const bool tells = found != nullptr;
  if (!found) found = first_of(kOthers, plain.word());
  if (!found) found = &kOfConsonants;
  return {found->man, found->woman, tells};
}

CaseSet given_name_form_cases(std::string_view form, Gender gender) {
  // Names that do not change stand first.
  constexpr Ending kNames[] = {{"аа", kEveryCase, kEveryCase},
                               {"ылу", kEveryCase, kEveryCase},
                               {"алсу", kEveryCase, kEveryCase},
                               {"осе", kEveryCase, kEveryCase},
                               {"рмине", kEveryCase, kEveryCase},
                               {"гаяне", kEveryCase, kEveryCase},
                               {"усине", kEveryCase, kEveryCase},
                               {"мане", kDat | kPrep, kEveryCase},
                               {"нане", kDat | kPrep, kEveryCase},
                               {"ауле", kDat | kPrep, kEveryCase},
                               {"э", kEveryCase, kEveryCase},
                               {"ёй", kIns, kIns},
                               {"ью", kDat | kAcc | kIns, kAcc | kIns},
                               {"а", kNom | kGen | kAcc, kNom},
                               {"я", kNom | kGen | kAcc, kNom},
                               {"у", kDat | kAcc, kAcc},
                               {"ю", kDat | kAcc, kAcc},
                               {"ы", kGen, kGen},
                               {"ой", kIns, kIns},
                               {"ей", kNom | kIns, kIns},
                               {"ём", kNom | kIns, kEveryCase},
                               {"ем", kNom | kIns, kEveryCase},
                               {"ом", kNom | kIns, kEveryCase},
                               {"е", kDat | kPrep, kDat | kPrep},
                               {"и", kEveryCase, kEveryCase},
                               {"о", kEveryCase, kEveryCase}};
  const Ending* found = first_of(kNames, form);
  if (!found) found = &kOfConsonants;
  return gender == Gender::kFeminine ? found->woman : found->man;
}

std::optional<PatronymicForm> patronymic_form(std::string_view form) {
  struct Known {
    View letters;
    CaseSet cases;
    Gender gender;
  };
  constexpr Gender kMan = Gender::kMasculine, kWoman = Gender::kFeminine;
  constexpr Known kKnown[] = {
      {"вич", kNom, kMan},         {"ьич", kNom, kMan},           {"мич", kNom, kMan},
      {"кич", kNom, kMan},         {"вича", kGen | kAcc, kMan},   {"ьича", kGen | kAcc, kMan},
      {"мича", kGen | kAcc, kMan}, {"кича", kGen | kAcc, kMan},   {"вичу", kDat, kMan},
      {"ьичу", kDat, kMan},        {"мичу", kDat, kMan},          {"кичу", kDat, kMan},
      {"вичем", kIns, kMan},       {"ьичом", kIns, kMan},         {"мичом", kIns, kMan},
      {"кичом", kIns, kMan},       {"ьичем", kIns, kMan},         {"виче", kPrep, kMan},
      {"ьиче", kPrep, kMan},       {"миче", kPrep, kMan},         {"киче", kPrep, kMan},
      {"вна", kNom, kWoman},       {"ична", kNom, kWoman},        {"вны", kGen, kWoman},
      {"ичны", kGen, kWoman},      {"вне", kDat | kPrep, kWoman}, {"ичне", kDat | kPrep, kWoman},
      {"вну", kAcc, kWoman},       {"ичну", kAcc, kWoman},        {"вной", kIns, kWoman},
      {"ичной", kIns, kWoman},     {"вною", kIns, kWoman},        {"ичною", kIns, kWoman}};
  for (const Known& each : kKnown) {
    if (form.size() > each.letters.size() && form.ends_with(each.letters))
      return PatronymicForm{each.cases, each.gender};
  }
  return std::nullopt;
}

}  // namespace prikaz::russian
