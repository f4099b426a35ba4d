#include "check/rules/noun_cases.h"

#include <array>
#include <span>
#include <unordered_map>

#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check {

namespace {

using View = std::string_view;
using russian::Case;
using russian::CaseSet;
using namespace russian::one_case;

constexpr CaseSet kDirect = kNom | kAcc;

// An ending with the cases of the singular and of the plural that it stands for.
struct Ending {
  View letters;
  CaseSet singular = 0, plural = 0;
};

// A way to decline: endings behind what all forms share.
struct Declension {
  char gender;  // m f n
  bool living;
  std::span<const Ending> endings;
};

constexpr Ending kNeuterIn[] = {{"ие", kDirect, 0}, {"ия", kGen, kDirect}, {"ию", kDat, 0},
                                {"ием", kIns, 0},   {"ии", kPrep, 0},      {"ий", 0, kGen},
                                {"иям", 0, kDat},   {"иями", 0, kIns},     {"иях", 0, kPrep}};
constexpr Ending kFeminineIn[] = {{"ия", kNom, 0},   {"ии", kGen | kDat | kPrep, kDirect},
                                  {"ию", kAcc, 0},   {"ией", kIns, 0},
                                  {"ий", 0, kGen},   {"иям", 0, kDat},
                                  {"иями", 0, kIns}, {"иях", 0, kPrep}};
constexpr Ending kSoftFeminine[] = {{"ь", kDirect, 0}, {"и", kGen | kDat | kPrep, kDirect},
                                    {"ью", kIns, 0},   {"ей", 0, kGen},
                                    {"ям", 0, kDat},   {"ями", 0, kIns},
                                    {"ях", 0, kPrep}};
constexpr Ending kHardFeminine[] = {
    {"а", kNom, 0},   {"ы", kGen, kDirect}, {"и", kGen, kDirect}, {"е", kDat | kPrep, 0},
    {"у", kAcc, 0},   {"ой", kIns, 0},      {"", 0, kGen},        {"ам", 0, kDat},
    {"ами", 0, kIns}, {"ах", 0, kPrep}};
constexpr Ending kHardMasculine[] = {{"", kDirect, 0},  {"а", kGen, 0},  {"у", kDat, 0},
                                     {"ом", kIns, 0},   {"е", kPrep, 0}, {"ы", 0, kDirect},
                                     {"и", 0, kDirect}, {"ов", 0, kGen}, {"ам", 0, kDat},
                                     {"ами", 0, kIns},  {"ах", 0, kPrep}};
constexpr Ending kHardPerson[] = {{"", kNom, 0},    {"а", kGen | kAcc, 0},  {"у", kDat, 0},
                                  {"ом", kIns, 0},  {"е", kPrep, 0},        {"ы", 0, kNom},
                                  {"и", 0, kNom},   {"ов", 0, kGen | kAcc}, {"ам", 0, kDat},
                                  {"ами", 0, kIns}, {"ах", 0, kPrep}};
constexpr Ending kStudent[] = {{"ийся", kNom, 0},
                               {"егося", kGen | kAcc, 0},
                               {"емуся", kDat, 0},
                               {"имся", kIns, kDat},
                               {"емся", kPrep, 0},
                               {"иеся", 0, kNom},
                               {"ихся", 0, kGen | kAcc | kPrep},
                               {"имися", 0, kIns}};

struct Family {
  View stem_end;    // what all its words have before the ending
  size_t shortest;  // bytes of the whole
  Declension how;
};
constexpr Declension kNeuter{'n', false, kNeuterIn}, kFeminine{'f', false, kFeminineIn},
    kSoft{'f', false, kSoftFeminine};
constexpr Family kFamilies[] = {
    {"ан", 12, kNeuter},  {"ен", 12, kNeuter},  {"ян", 12, kNeuter},       {"ыт", 12, kNeuter},
    {"ят", 12, kNeuter},  {"вит", 14, kNeuter}, {"аст", 12, kNeuter},      {"ств", 16, kNeuter},
    {"лич", 12, kNeuter}, {"ц", 12, kFeminine}, {"комисс", 14, kFeminine}, {"ост", 16, kSoft}};
// These end so and are something else.
constexpr std::array<View, 12> kNot = {"компани", "кампани", "испани", "германи",
                                       "британи", "армени",  "синий",  "третий",
                                       "гост",    "кост",    "страни", "украин"};

constexpr std::array<View, 39> kMasculineStems = {
    "план",    "приказ",  "акт",   "график",  "договор", "отдел",    "протокол", "регламент",
    "семинар", "конкурс", "смотр", "урок",    "журнал",  "документ", "материал", "проект",
    "фонд",    "зал",     "центр", "район",   "ремонт",  "контракт", "бюджет",   "кабинет",
    "филиал",  "комитет", "совет", "экзамен", "маршрут", "стандарт", "указ",     "закон",
    "реестр",  "архив",   "склад", "сборник", "учебник", "праздник", "запрет"};
constexpr std::array<View, 8> kPersonStems = {"педагог",  "методист",    "специалист", "ученик",
                                              "участник", "воспитанник", "работник",   "школьник"};
constexpr std::array<View, 17> kFeminineStems = {
    "школ",  "работ", "форм",    "карт", "программ",  "смет",    "схем",   "групп",      "систем",
    "служб", "анкет", "страниц", "книг", "библиотек", "культур", "таблиц", "номенклатур"};
constexpr std::array<View, 5> kSoftStems = {"помощ", "очеред", "запис", "подпис", "област"};

struct Form {
  NounReading readings;
  size_t stem = 0;  // bytes
  std::span<const Ending> endings;
};

void add(Readings& to, char gender, const Ending& ending) {
  CaseSet& own = gender == 'm' ? to.masculine : gender == 'f' ? to.feminine : to.neuter;
  own = static_cast<CaseSet>(own | ending.singular);
  to.plural = static_cast<CaseSet>(to.plural | ending.plural);
}

using Known = std::unordered_map<std::string, Form>;

// After г, к, х and ж, ш, ч, щ stands «и»; one of «ы» and «и» is no form.
bool is_misspelt(View stem, View ending) {
  constexpr std::array<View, 7> kBeforeI = {"г", "к", "х", "ж", "ш", "ч", "щ"};
  const bool wants_i = ends_with_any(stem, kBeforeI);
  return (ending == "ы" && wants_i) || (ending == "и" && !wants_i);
}

void decline(Known& known, View stem, const Declension& how) {
  const bool hard = how.endings.data() != kSoftFeminine && how.endings.data() != kStudent;
  for (const Ending& ending : how.endings) {
    if (hard && is_misspelt(stem, ending.letters)) continue;
    const View letters = stem == "страниц" && ending.letters == "ой"  ? View("ей")
                         : stem == "таблиц" && ending.letters == "ой" ? View("ей")
                                                                      : ending.letters;
    Form& form = known[std::string(stem) + std::string(letters)];
    form.stem = stem.size();
    form.endings = how.endings;
    form.readings.living = how.living;
    form.readings.feminine_word = how.gender == 'f';
    add(form.readings, how.gender, ending);
  }
}

const Known& known_forms() {
  static const Known kMade = [] {
    Known made;
    for (const View stem : kMasculineStems) decline(made, stem, {'m', false, kHardMasculine});
    for (const View stem : kPersonStems) decline(made, stem, {'m', true, kHardPerson});
    for (const View stem : kFeminineStems) decline(made, stem, {'f', false, kHardFeminine});
    for (const View stem : kSoftStems) decline(made, stem, kSoft);
    for (const View stem : {View("учащ"), View("обучающ")})
      decline(made, stem, {'m', true, kStudent});
    return made;
  }();
  return kMade;
}

// A noun in -ние, -ция …, by its ending.
std::optional<Form> form_of_family(View folded) {
  if (starts_with_any(folded, kNot)) return std::nullopt;
  for (const Family& family : kFamilies) {
    for (const Ending& ending : family.how.endings) {
      if (!folded.ends_with(ending.letters) || folded.size() < family.shortest) continue;
      const View stem = folded.substr(0, folded.size() - ending.letters.size());
      if (!stem.ends_with(family.stem_end)) continue;
      Form form;
      form.stem = stem.size();
      form.endings = family.how.endings;
      form.readings.feminine_word = family.how.gender == 'f';
      add(form.readings, family.how.gender, ending);
      return form;
    }
  }
  return std::nullopt;
}

std::optional<Form> form_of(View folded) {
  constexpr size_t kLongest = 60;  // bytes
  if (folded.size() > kLongest) return std::nullopt;
  const auto found = known_forms().find(std::string(folded));
  if (found != known_forms().end()) return found->second;
  return form_of_family(folded);
}

struct AdjectiveEnding {
  View letters;
  Readings readings;
};

// Masculine, feminine, neuter, plural.
constexpr CaseSet kGenAcc = kGen | kAcc, kOblique = kGen | kDat | kIns | kPrep;
constexpr AdjectiveEnding kAdjectiveEndings[] = {
    {"ыми", {0, 0, 0, kIns}},
    {"ими", {0, 0, 0, kIns}},
    {"ого", {kGenAcc, 0, kGen, 0}},
    {"ому", {kDat, 0, kDat, 0}},
    {"ый", {kDirect, 0, 0, 0}},
    {"ий", {kDirect, 0, 0, 0}},
    {"ым", {kIns, 0, kIns, kDat}},
    {"им", {kIns, 0, kIns, kDat}},
    {"ом", {kPrep, 0, kPrep, 0}},
    {"ая", {0, kNom, 0, 0}},
    {"ую", {0, kAcc, 0, 0}},
    {"ой", {kDirect, kOblique, 0, 0}},  // «областной центр» too
    {"ое", {0, 0, kDirect, 0}},
    {"ые", {0, 0, 0, kDirect}},
    {"ие", {0, 0, 0, kDirect}},
    {"ых", {0, 0, 0, kGenAcc | kPrep}},
    {"их", {0, 0, 0, kGenAcc | kPrep}},
};

constexpr std::array<View, 58> kAdjectives = {
    "школьн",        "дошкольн",      "библиотечн",    "читальн",        "общеобразовательн",
    "образовательн", "муниципальн",   "районн",        "областн",        "региональн",
    "учебн",         "начальн",       "дополнительн",  "родительск",     "педагогическ",
    "спортивн",      "нормативн",     "локальн",       "весенн",         "каникулярн",
    "трудов",        "бюджетн",       "автономн",      "финансов",       "физическ",
    "физкультурн",   "творческ",      "художественн",  "музыкальн",      "электронн",
    "итогов",        "воспитательн",  "социальн",      "психологическ",  "медицинск",
    "санитарн",      "пожарн",        "информационн",  "профессиональн", "всероссийск",
    "сельск",        "государственн", "экзаменационн", "аттестационн",   "конкурсн",
    "кадров",        "правов",        "юридическ",     "техническ",      "экономическ",
    "научн",         "практическ",    "дистанционн",   "внеурочн",       "внеклассн",
    "ежегодн",       "ежемесячн",     "методическ"};

}  // namespace

std::optional<NounReading> noun_readings(View folded) {
  const auto form = form_of(folded);
  if (!form) return std::nullopt;
  return form->readings;
}

std::optional<Readings> adjective_readings(View folded) {
  for (const AdjectiveEnding& ending : kAdjectiveEndings) {
    if (!folded.ends_with(ending.letters)) continue;
    if (!is_one_of(folded.substr(0, folded.size() - ending.letters.size()), kAdjectives))
      return std::nullopt;
    return ending.readings;
  }
  return std::nullopt;
}

std::string noun_in(View folded, Case wanted) {
  const auto form = form_of(folded);
  if (!form) return {};
  const View stem = folded.substr(0, form->stem);
  const bool plural = form->readings.singular() == 0;
  for (const Ending& ending : form->endings) {
    const CaseSet cases = plural ? ending.plural : ending.singular;
    if (!has(cases, wanted)) continue;
    if (form->endings.data() == kHardFeminine && is_misspelt(stem, ending.letters)) continue;
    if (form->endings.data() == kHardMasculine && is_misspelt(stem, ending.letters)) continue;
    return std::string(stem) + std::string(ending.letters);
  }
  return {};
}

}  // namespace prikaz::check
