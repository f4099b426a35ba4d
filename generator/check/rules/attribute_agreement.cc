#include "check/rules/attribute_agreement.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/rules/preposition_cases.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"
#include "check/rules/word_proposals.h"

namespace prikaz::check::attribute_agreement {

namespace {

using View = std::string_view;
using russian::CaseSet;
using russian::FormSet;
using russian::Gender;
using russian::PartOfSpeech;
using russian::PartSet;
using namespace russian::one_case;

constexpr PartSet kNoun = part_set(PartOfSpeech::kNoun);
constexpr PartSet kParticiple = part_set(PartOfSpeech::kParticiple);

// A number among the three pieces before: nouns behind it have cases of their own.
bool is_counted(const Pieces& pieces, size_t index) {
  constexpr size_t kBack = 4;
  constexpr PartSet kNumeral = part_set(PartOfSpeech::kNumeral);
  static constexpr std::array<View, 8> kFew = {"два", "две", "три",     "четыре",
                                               "оба", "обе", "полтора", "полторы"};
  for (size_t k = index; k > 0 && k + kBack > index;) {
    --k;
    const Piece& piece = pieces[k];
    if (piece.forms->has(kNumeral) || is_one_of(piece.folded, kFew)) return true;
    if (piece.kind == PieceKind::kOther) return true;
    if (piece.kind == PieceKind::kStop) return false;
  }
  return false;
}

bool is_and(const Piece& piece) {
  static constexpr std::array<View, 6> kAnd = {"и", "или", "либо", "а", "также", "но"};
  return is_one_of(piece.folded, kAnd);
}

// «районного и областного конкурсов», «самой светлой и самой тёмной сторонами»: one of several.
bool is_one_of_row(const Pieces& pieces, size_t index) {
  if (pieces[index].folded.find('-') != View::npos) return true;  // «красно-синего»
  constexpr PartSet kBetween = russian::kAttributes | part_set(PartOfSpeech::kAdverb);
  while (index > 0 && pieces[index - 1].forms->only(kBetween)) --index;
  if (index > 0 && is_preposition(pieces[index - 1].folded)) --index;  // «к новому и к старому»
  if (index == 0) return false;
  const Piece& before = pieces[index - 1];
  return before.kind == PieceKind::kComma || before.kind == PieceKind::kOther || is_and(before);
}

// «передаваемых» is an adjective to the dictionary.
bool is_like_participle(const Piece& piece) {
  static constexpr std::array<View, 5> kSigns = {"аем", "яем", "уем", "имым", "имом"};
  const auto has_sign = [&](View sign) { return piece.folded.find(sign) != View::npos; };
  return piece.forms->has(kParticiple) || is_passive_participle(piece.folded) ||
         std::any_of(kSigns.begin(), kSigns.end(), has_sign);
}

// What the attribute goes with stands further on («подведомственных отделу школ») or before
// («школы, подведомственные отделу»).
bool goes_with_another(const Pieces& pieces, size_t index, FormSet forms) {
  if (!is_like_participle(pieces[index])) return false;
  constexpr size_t kFar = 6, kBack = 4;
  for (size_t k = index + 2; k < index + kFar; ++k) {
    const Piece& piece = piece_at(pieces, k);
    if (piece.kind == PieceKind::kStop) break;
    if (russian::agree(piece.forms->noun, forms)) return true;
  }
  for (size_t k = index; k > 0 && k + kBack > index;) {
    --k;
    if (pieces[k].kind == PieceKind::kStop) break;
    if (russian::agree(pieces[k].forms->noun | pieces[k].forms->pronoun, forms)) return true;
  }
  return false;
}

// What the attribute may govern itself: «проведённых школой», «имеющий право», «равный сумме».
bool may_govern(const Piece& attribute, CaseSet cases) {
  static constexpr std::array<View, 33> kGiven = {
      "равн",       "аналогичн",   "подобн",   "кратн",      "пропорциональн", "эквивалентн",
      "соответств", "подведомств", "подотчет", "подотчёт",   "доступн",        "известн",
      "нужн",       "свойствен",   "присущ",   "предшеств",  "тождествен",     "адекватн",
      "знаком",     "понятн",      "полезн",   "интересн",   "верн",           "благодарн",
      "обязательн", "противопол",  "идентичн", "параллельн", "ближайш",        "удобн",
      "важн",       "посильн",     "обратн"};
  const WordForms& forms = *attribute.forms;
  if ((cases & (kDat | kIns)) != 0 && starts_with_any(attribute.folded, kGiven)) return true;
  // «людям, настраивающим серверы»: an adjective to the dictionary.
  static constexpr std::array<View, 4> kActive = {"ющ", "ящ", "ащ", "вш"};
  const auto has_sign = [&](View sign) { return attribute.folded.find(sign) != View::npos; };
  const bool oblique = (russian::cases_in(forms.attribute) & (kNom | kAcc)) == 0;
  if (oblique && (cases & (kNom | kAcc)) != 0 &&
      std::any_of(kActive.begin(), kActive.end(), has_sign))
    return true;
  if (!is_like_participle(attribute)) return false;
  bool object = false;
  for (const russian::Reading& each : forms.readings)
    object = object || (each.part == PartOfSpeech::kParticiple && !each.passive && each.transitive);
  const CaseSet possible = object ? kGen | kDat | kAcc | kIns : kGen | kDat | kIns;
  return (cases & possible) != 0;
}

// «признать успешной»: verbs that say what a thing is.
bool says_what_is(const Pieces& pieces, size_t index) {
  static constexpr std::array<View, 21> kStems = {
      "остае",  "остаё", "осталас", "осталос", "осталис", "каж",   "выгляд",
      "призна", "счита", "счесть",  "сдела",   "явля",    "оказ",  "стал",
      "стан",   "остав", "был",     "буд",     "назнач",  "объяв", "дела"};
  constexpr size_t kBack = 5;
  for (size_t k = index; k > 0 && k + kBack > index;) {
    --k;
    if (starts_with_any(pieces[k].folded, kStems)) return true;
  }
  return false;
}

// «новые дату и место», «прилагаемые положение о смотре и состав жюри»: of several nouns.
bool opens_row(const Pieces& pieces, size_t behind) {
  constexpr size_t kFar = 8;
  for (size_t k = behind; k < behind + kFar; ++k) {
    const Piece& piece = piece_at(pieces, k);
    if (piece.kind == PieceKind::kStop) return false;
    if (piece.kind == PieceKind::kComma || is_and(piece)) return true;
  }
  return false;
}

// «признать районным этап»: an instrumental of the verb's, and what it is said of.
bool is_predicate(const Pieces& pieces, size_t index, FormSet attribute, FormSet noun) {
  if ((noun & russian::kLivingMasculine) != 0) noun |= form_set(Gender::kMasculine, kAcc);
  if ((noun & russian::kLivingPlural) != 0) noun |= form_set(Gender::kPlural, kAcc);
  for (const Gender each :
       {Gender::kMasculine, Gender::kFeminine, Gender::kNeuter, Gender::kPlural}) {
    const bool said = (attribute & form_set(each, kIns)) != 0;
    if (!said || (noun & form_set(each, kNom | kAcc)) == 0) continue;
    if (each != Gender::kFeminine || says_what_is(pieces, index)) return true;
  }
  // «считать верными время и дату»
  const bool several = (attribute & form_set(Gender::kPlural, kIns)) != 0;
  return several && (noun & russian::in_cases(kNom | kAcc)) != 0 && opens_row(pieces, index + 2);
}

// Another rule tells that the attribute does not go with its preposition.
bool fails_preposition(const Pieces& pieces, size_t index, FormSet forms) {
  constexpr size_t kLongest = 3;
  for (size_t back = 1; back <= kLongest && back <= index; ++back) {
    const auto preposition = preposition_at(pieces, index - back);
    if (preposition && preposition->behind == index)
      return !russian::agree(forms, russian::in_cases(preposition->what->wanted));
  }
  return false;
}

bool is_indeclinable(const WordForms& forms) {
  for (const russian::Reading& each : forms.readings) {
    if (each.indeclinable) return true;
  }
  return false;
}

// «наша директор», «новая врач»: of a woman.
bool is_woman(FormSet attribute, const WordForms& noun) {
  bool man = false;
  for (const russian::Reading& each : noun.readings)
    man = man || (each.living && each.gender == Gender::kMasculine);
  const CaseSet feminine =
      static_cast<CaseSet>(attribute >> (6U * static_cast<unsigned>(Gender::kFeminine))) &
      russian::kEveryCase;
  return man && (feminine & russian::cases_in(noun.noun & russian::kSingularForms)) != 0;
}

// The plurals in the cases that an attribute stands in: «русский и английский языки».
FormSet of_several(FormSet attribute) {
  FormSet out = attribute & russian::kPluralForms;
  const FormSet one = attribute & russian::kSingularForms;
  if (one == 0) return out;
  out |= form_set(Gender::kPlural, russian::cases_in(one & ~russian::kLivingMasculine));
  return (one & russian::kLivingMasculine) != 0 ? out | russian::kLivingPlural : out;
}

bool is_left_alone(const Pieces& pieces, size_t index) {
  const Piece& attribute = pieces[index];
  const Piece& noun = pieces[index + 1];
  const FormSet forms = attribute.forms->attribute;
  const CaseSet cases = russian::cases_in(noun.forms->noun);
  const bool several = (forms & russian::kPluralForms) != 0 && opens_row(pieces, index + 2);
  if (several && (cases & russian::cases_in(forms)) != 0) return true;
  if (stands_alone(attribute.folded) || is_counted(pieces, index)) return true;
  // «абзац третий пункта 5»: it goes with the noun before it.
  const bool behind_its_noun =
      index > 0 && russian::agree(pieces[index - 1].forms->noun, forms) && (cases & kGen) != 0;
  if (behind_its_noun) return true;
  if (is_one_of_row(pieces, index) && russian::agree(of_several(forms), noun.forms->noun))
    return true;
  if (is_indeclinable(*noun.forms) || is_woman(forms, *noun.forms)) return true;
  if (month_named(noun.folded) != 0) return true;  // «пятое мая»
  return may_govern(attribute, cases) || is_predicate(pieces, index, forms, noun.forms->noun) ||
         fails_preposition(pieces, index, forms) ||
         ((cases & (kGen | kDat | kIns)) != 0 && goes_with_another(pieces, index, forms));
}

bool is_pair(const Piece& attribute, const Piece& noun) {
  constexpr size_t kShortest = 6;  // bytes
  if (!attribute.is_word() || !attribute.forms->only(russian::kAttributes)) return false;
  if (attribute.capital && !attribute.first) return false;
  return continues(noun) && noun.forms->only(kNoun) && noun.folded.size() >= kShortest;
}

// Where the case is the same and one form of the noun is left, the attribute is formed after it.
std::string proposed(const Paragraph& paragraph, const Piece& attribute, const Piece& noun,
                     Findings& found) {
  const CaseSet common = static_cast<CaseSet>(russian::cases_in(attribute.forms->attribute) &
                                              russian::cases_in(noun.forms->noun));
  const FormSet left = noun.forms->noun & russian::in_cases(common);
  if (common == 0 || left != noun.forms->noun) return {};
  const std::string right = in_forms(found.words(), paragraph, attribute, left);
  if (right.empty()) return {};
  return right + paragraph.text.substr(attribute.end, noun.end - attribute.end);
}

}  // namespace

bool stands_alone(View word) {
  static constexpr std::array<View, 61> kStems = {
      "ответственн", "присутствующ",  "выступающ",   "участвующ",     "поступающ",    "нуждающ",
      "отдыхающ",    "пострадавш",    "умерш",       "прибывш",       "уполномочен",  "подчинен",
      "остальн",     "следующ",       "последн",     "изложенн",      "вышеизложенн", "сказанн",
      "необходим",   "должн",         "котор",       "чей",           "чье",          "сам",
      "други",       "друго",         "взросл",      "больн",         "заболевш",     "желающ",
      "проживающ",   "работающ",      "неработающ",  "зачисленн",     "опоздавш",     "награжденн",
      "назначенн",   "проверяющ",     "поверенн",    "перв",          "переменн",     "контрольн",
      "лабораторн",  "дежурн",        "приемн",      "приёмн",        "учительск",    "родн",
      "близк",       "несовершеннол", "совершеннол", "командировочн", "отпускн",      "суточн",
      "накладн",     "учен",          "старш",       "младш",         "подчинённ",    "учён",
      "малолетн"};
  // «в основном школы»
  static constexpr std::array<View, 7> kTurns = {"такое",      "основном", "целом",  "общем",
                                                 "дальнейшем", "среднем",  "будущем"};
  return starts_with_any(word, kStems) || is_one_of(word, kTurns);
}

void attribute_and_noun(const Paragraph& paragraph, Findings& found) {
  const Pieces& pieces = found.pieces(paragraph);
  for (size_t i = 0; i + 1 < pieces.size(); ++i) {
    const Piece& attribute = pieces[i];
    const Piece& noun = pieces[i + 1];
    if (!is_pair(attribute, noun)) continue;
    if (russian::agree(attribute.forms->attribute, noun.forms->noun) || is_left_alone(pieces, i))
      continue;
    Finding& made = found.add(paragraph, attribute.begin, noun.end,
                              {"прилагательное не согласовано с существительным",
                               "the adjective does not agree with the noun"});
    made.proposed = proposed(paragraph, attribute, noun, found);
    made.has_proposal = !made.proposed.empty();
  }
}

}  // namespace prikaz::check::attribute_agreement
