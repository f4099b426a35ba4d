#include "check/rules/preposition_groups.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "check/rules/attribute_agreement.h"
#include "check/rules/datives.h"
#include "check/rules/preposition_cases.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"
#include "check/rules/word_proposals.h"

namespace prikaz::check::preposition_groups {

namespace {

using View = std::string_view;
using russian::Case;
using russian::FormSet;
using russian::Gender;
using russian::PartOfSpeech;
using russian::PartSet;
using namespace russian::one_case;

constexpr PartSet kNamed = russian::kAttributes | part_set(PartOfSpeech::kNoun);
// What cannot stand behind a preposition: where a form may be this too, it is not.
constexpr PartSet kImpossible =
    part_set(PartOfSpeech::kVerb, PartOfSpeech::kImperative, PartOfSpeech::kInfinitive,
             PartOfSpeech::kGerund, PartOfSpeech::kShortAdjective, PartOfSpeech::kShortParticiple);

// «по май», «по ту сторону»: the accusative of «по».
bool is_limit(View word) {
  static constexpr std::array<View, 16> kLimits = {
      "день",  "час",  "год",   "месяц",       "сторону", "руку",    "пояс", "класс",
      "вечер", "утро", "конец", "понедельник", "вторник", "четверг", "курс", "квартал"};
  return month_named(word) != 0 || is_one_of(word, kLimits);
}

// «с понедельника по четверг»: a beginning is named before.
bool has_beginning(const Pieces& pieces, size_t index) {
  constexpr size_t kBack = 12;
  for (size_t k = index; k > 0 && k + kBack > index;) {
    --k;
    if (pieces[k].folded == "с" || pieces[k].folded == "со") return true;
  }
  return false;
}

bool is_person(View word) {
  static constexpr std::array<View, 36> kStems = {
      "педагог",     "учител",     "директор",  "методист",  "специалист", "ученик",
      "участник",    "воспитан",   "работник",  "школьник",  "руковод",    "заместител",
      "начальник",   "воспитател", "родител",   "психолог",  "логопед",    "секретар",
      "председател", "член",       "эксперт",   "куратор",   "координат",  "библиот",
      "заведующ",    "обучающ",    "учащ",      "выпускник", "сотрудник",  "консульт",
      "бухгалт",     "инженер",    "организат", "тьютор",    "наставник",  "исполнител"};
  return starts_with_any(word, kStems);
}

FormSet living_forms(const WordForms& forms) {
  FormSet out = 0;
  for (const russian::Reading& each : forms.readings) {
    if (each.living && each.gender == Gender::kMasculine) out |= each.forms;
  }
  return out;
}

// «По итогам школам направлены …»: nouns that want no other behind them.
bool may_stand_alone(View preposition) {
  static constexpr std::array<View, 10> kAlone = {
      "по итогам",   "по результатам", "по окончании", "по завершении", "по истечении",
      "по вопросам", "по вопросу",     "в области",    "в сфере",       "с помощью"};
  return is_one_of(preposition, kAlone);
}

constexpr std::array<View, 3> kAnd = {"и", "или", "либо"};

// One that goes with a noun behind it.
bool is_attribute(const Piece& piece) {
  return piece.forms->only(russian::kAttributes) &&
         !attribute_agreement::stands_alone(piece.folded);
}

// «к их устранении»: these are the same in every case, so the word behind is judged.
size_t behind_owner(const Pieces& pieces, size_t index) {
  static constexpr std::array<View, 4> kOwners = {"их", "его", "ее", "её"};
  const bool owner = is_one_of(piece_at(pieces, index).folded, kOwners);
  return owner && continues(piece_at(pieces, index + 1)) ? index + 1 : index;
}

// One preposition and what stands behind it.
class Group {
 public:
  Group(const Paragraph& paragraph, const Pieces& pieces, size_t index,
        const FoundPreposition& preposition, Findings& found)
      : paragraph_(paragraph),
        pieces_(pieces),
        index_(index),
        preposition_(*preposition.what),
        first_(behind_owner(pieces, preposition.behind)),
        found_(found) {}

  void judge();

 private:
  bool is_judged(const Piece& piece) const;
  FormSet wanted(const Piece& piece) const;
  // The word is wrong; what is right is formed where it can be.
  void tell(size_t last);
  std::string proposed(size_t last) const;
  std::optional<Case> only_case() const;
  void judge_rest();
  // «подведомственных отделу школ»: what the attribute goes with comes later.
  bool agrees_later(size_t behind, FormSet forms) const;
  bool may_be_subject(const Piece& piece) const;

  const Paragraph& paragraph_;
  const Pieces& pieces_;
  size_t index_;
  const Preposition& preposition_;
  size_t first_;
  Findings& found_;
};

bool Group::is_judged(const Piece& piece) const {
  const WordForms& forms = *piece.forms;
  const bool named_paper = piece.spaced && datives::is_known_genitive(piece.folded);
  constexpr size_t kShortest = 8;  // bytes
  if (piece.folded.size() < kShortest) return false;
  if (piece.folded == "минус" || piece.folded == "плюс") return false;  // «до минус 20»
  constexpr PartSet kPossible = kNamed | part_set(PartOfSpeech::kPronoun);  // «этого»: both
  return (continues(piece) || named_paper) && forms.has(kNamed) &&
         forms.only(kPossible | kImpossible);
}

FormSet Group::wanted(const Piece& piece) const {
  FormSet out = russian::in_cases(preposition_.wanted);
  // «в директора»; «под загрузчик», «на серверы»: only of people it is told who is living.
  const bool into = preposition_.words == "в" || preposition_.words == "за";
  if (preposition_.words == "в" && piece.folded == "виду") return russian::kAllForms;
  if (piece.folded == "минус" || piece.folded == "плюс")
    return russian::kAllForms;  // «до минус 20»
  if (into) out |= form_set(Gender::kPlural, kNom) & piece.forms->noun;
  if (has(preposition_.wanted, Case::kAccusative) && !is_person(piece.folded))
    out |= russian::in_cases(kNom) & living_forms(*piece.forms);
  const bool limit = preposition_.words == "по" && !is_limit(piece.folded) &&
                     piece.forms->has(part_set(PartOfSpeech::kNoun)) &&
                     !has_beginning(pieces_, index_);
  return limit ? out & ~russian::in_cases(kAcc) : out;
}

bool Group::agrees_later(size_t behind, FormSet forms) const {
  constexpr size_t kFar = 5;
  for (size_t k = behind; k < behind + kFar && piece_at(pieces_, k).is_word(); ++k) {
    if (russian::agree(pieces_[k].forms->noun, forms)) return true;
  }
  return false;
}

// «по итогам комиссия приняла»: a verb agrees with it.
bool Group::may_be_subject(const Piece& piece) const {
  const FormSet nominative = piece.forms->noun & russian::in_cases(kNom);
  for (size_t k = first_ + 1; piece_at(pieces_, k).kind != PieceKind::kStop; ++k) {
    if (k - first_ > kFurthestPiece) return true;
    if (russian::agree(pieces_[k].forms->subject, nominative)) return true;
  }
  return false;
}

std::optional<Case> Group::only_case() const {
  if (preposition_.words == "по") return Case::kDative;
  return russian::only_case(preposition_.wanted);
}

std::string Group::proposed(size_t last) const {
  const Piece& noun = piece_at(pieces_, last);
  const auto one = only_case();
  // The number it stands in; of the noun that is right, its forms.
  FormSet forms = noun.forms->noun & russian::in_cases(preposition_.wanted);
  if (forms == 0) {
    if (!one) return {};
    forms = in_number_of(noun.forms->readings) &
            russian::in_cases(russian::case_set(meant_case(preposition_, noun.folded)));
  }
  std::string out =
      paragraph_.text.substr(pieces_[index_].begin, pieces_[first_].begin - pieces_[index_].begin);
  for (size_t k = first_; k <= last; ++k) {
    const std::string word = in_forms(found_.words(), paragraph_, pieces_[k], forms);
    if (word.empty()) return {};
    if (k > first_)
      out += paragraph_.text.substr(pieces_[k - 1].end, pieces_[k].begin - pieces_[k - 1].end);
    out += word;
  }
  return out;
}

void Group::tell(size_t last) {
  // The noun behind attributes goes with them.
  size_t noun = last;
  while (noun < last + 3 && is_attribute(pieces_[noun]) && continues(piece_at(pieces_, noun + 1)))
    ++noun;
  const bool ends = pieces_[noun].forms->noun != 0;
  const std::string right = ends ? proposed(noun) : std::string();
  const Message message = wants(preposition_, only_case());
  if (right.empty()) {
    found_.add(paragraph_, pieces_[index_].begin, pieces_[last].end, message);
  } else {
    found_.add(paragraph_, pieces_[index_].begin, pieces_[noun].end, message, right);
  }
}

void Group::judge() {
  const Piece& piece = piece_at(pieces_, first_);
  if (!is_judged(piece)) return;
  const FormSet right = wanted(piece);
  if (russian::agree(piece.forms->named(), right)) return judge_rest();
  // «по итогам школам направлены», «в ходе комиссия»: it may belong to the verb.
  const russian::CaseSet cases = russian::cases_in(piece.forms->named());
  if (may_stand_alone(preposition_.words) &&
      ((cases & (kDat | kIns)) != 0 || may_be_subject(piece)))
    return;
  tell(first_);
}

// «о новых школ»: the attributes may stand so, the noun may not, and yet they agree.
void Group::judge_rest() {
  FormSet forms = pieces_[first_].forms->attribute;
  FormSet right = forms & wanted(pieces_[first_]);
  if (index_ > 0 && is_one_of(pieces_[index_ - 1].folded, kAnd)) return;  // «с новым и с …»
  for (size_t k = first_; is_attribute(pieces_[k]); ++k) {
    const Piece& next = piece_at(pieces_, k + 1);
    if (!continues(next)) return;
    const WordForms& word = *next.forms;
    if (!russian::agree(word.named(), right)) {
      const bool governs = pieces_[k].forms->has(part_set(PartOfSpeech::kParticiple));
      const bool fits = russian::agree(word.named(), wanted(next));  // «для больных школы»
      if (governs || fits || !word.only(part_set(PartOfSpeech::kNoun)) ||
          agrees_later(k + 2, right))
        return;
      return tell(k + 1);
    }
    forms &= word.named();
    right &= word.named();
  }
}

// «класс В», «ПО синтеза»: no preposition. «Что за работа»: this one governs nothing.
bool is_none(const Pieces& pieces, size_t index) {
  const Piece& piece = pieces[index];
  const bool letter = piece.capital && piece.end - piece.begin == 2 && !piece.first;
  const bool name = piece.all_capitals && !piece_at(pieces, index + 1).all_capitals;
  const bool what_for = (index > 0 && pieces[index - 1].folded == "что") ||
                        (index > 1 && pieces[index - 2].folded == "что");
  return letter || name || what_for;
}

bool wants_dative(const Preposition& preposition) {
  return preposition.words == "согласно" || preposition.words == "вопреки" ||
         preposition.words == "благодаря";
}

enum class Which { kDative, kOthers };

void judge_all(const Paragraph& paragraph, Which which, Findings& found) {
  const Pieces& pieces = found.pieces(paragraph);
  for (size_t i = 0; i < pieces.size(); ++i) {
    const auto preposition = preposition_at(pieces, i);
    if (!preposition || is_none(pieces, i)) continue;
    if (wants_dative(*preposition->what) == (which == Which::kDative))
      Group(paragraph, pieces, i, *preposition, found).judge();
    i = preposition->behind - 1;
  }
}

}  // namespace

void wrong_case(const Paragraph& paragraph, Findings& found) {
  judge_all(paragraph, Which::kOthers, found);
}

void wrong_dative(const Paragraph& paragraph, Findings& found) {
  judge_all(paragraph, Which::kDative, found);
}

}  // namespace prikaz::check::preposition_groups
