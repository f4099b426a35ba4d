#include "check/rules/predicates.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "check/rules/preposition_cases.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"
#include "check/rules/word_proposals.h"

namespace prikaz::check::predicates {

namespace {

using View = std::string_view;
using russian::CaseSet;
using russian::FormSet;
using russian::Gender;
using russian::PartOfSpeech;
using russian::PartSet;
using namespace russian::one_case;

constexpr PartSet kNoun = part_set(PartOfSpeech::kNoun);
constexpr PartSet kVerbs = part_set(PartOfSpeech::kVerb, PartOfSpeech::kImperative,
                                    PartOfSpeech::kShortParticiple, PartOfSpeech::kShortAdjective);
constexpr FormSet kNominative = russian::in_cases(kNom);
constexpr FormSet kAccusative = russian::in_cases(kAcc);

// A number of things may have a predicate in the plural; a time is no subject.
bool is_no_subject(View word) {
  static constexpr std::array<View, 32> kWords = {
      "ряд",    "большинство", "меньшинство", "часть",     "множество", "группа", "пара",
      "тройка", "десяток",     "сотня",       "тысяча",    "половина",  "треть",  "четверть",
      "масса",  "день",        "неделя",      "месяц",     "год",       "раз",    "час",
      "минута", "время",       "вечер",       "утро",      "лето",      "зима",   "весна",
      "осень",  "число",       "количество",  "исключение"};
  return is_one_of(word, kWords);
}

// «участие» of «принимает участие»: an object, though it looks like a subject.
bool is_usual_object(View word) {
  static constexpr std::array<View, 14> kObjects = {
      "участие",  "право",  "ответственность", "решение", "меры",   "контроль", "работу",
      "внимание", "помощь", "отчет",           "отчёт",   "отчеты", "отчёты",   "возможность"};
  return is_one_of(word, kObjects);
}

struct Subject {
  size_t noun = 0;      // piece
  FormSet forms = 0;    // nominatives
  bool object = false;  // may be an accusative too
  bool living_man = false;
};

// One sentence from its first piece.
class Sentence {
 public:
  Sentence(const Pieces& pieces, size_t first) : pieces_(pieces), first_(first) {}

  // The piece of a predicate that does not agree, with its subject.
  std::optional<std::pair<Subject, size_t>> disagreement() const;

 private:
  std::optional<Subject> subject() const;
  // The predicate right behind the subject and its words in other cases.
  std::optional<size_t> predicate(const Subject& subject) const;
  bool agree(const Subject& subject, const Piece& verb) const;
  // «Мероприятия проводит комиссия»: the subject comes later.
  bool has_subject_behind(size_t verb) const;
  // «Благодарность получили»: the first noun may be what the verb wants.
  bool wants_object(size_t verb) const;
  // «Сведения требуется сдать»: the infinitive's object.
  bool has_infinitive_behind(size_t verb) const;

  const Pieces& pieces_;
  size_t first_;
};

std::optional<Subject> Sentence::subject() const {
  constexpr size_t kMostAttributes = 3;
  FormSet forms = russian::kAllForms;
  size_t at = first_;
  for (; at < first_ + kMostAttributes; ++at) {
    const Piece& piece = piece_at(pieces_, at);
    if (!piece.is_word() || !piece.forms->only(russian::kAttributes)) break;
    if (at > first_ && !continues(piece)) return std::nullopt;
    forms &= piece.forms->attribute;
  }
  const Piece& noun = piece_at(pieces_, at);
  if (!noun.is_word() || !noun.forms->only(kNoun) || (at > first_ && !continues(noun)))
    return std::nullopt;
  forms &= noun.forms->noun;
  Subject out{at, forms & kNominative};
  const bool one = (out.forms & russian::kSingularForms) != 0;
  const bool many = (out.forms & russian::kPluralForms) != 0;
  if (one == many || is_no_subject(noun.folded)) return std::nullopt;
  out.object = (forms & kAccusative) != 0;
  for (const russian::Reading& each : noun.forms->readings)
    out.living_man = out.living_man || (each.living && each.gender == Gender::kMasculine);
  return out;
}

std::optional<size_t> Sentence::predicate(const Subject& subject) const {
  constexpr size_t kFar = 8;
  constexpr CaseSet kOblique = kGen | kDat | kIns | kPrep;
  for (size_t k = subject.noun + 1; k < subject.noun + kFar; ++k) {
    const Piece& piece = piece_at(pieces_, k);
    if (piece.kind == PieceKind::kOther) continue;  // «№ 5», «Бор»
    if (!piece.is_word()) return std::nullopt;
    if (piece.folded == "с" || piece.folded == "со" || piece.folded == "вместе")
      return std::nullopt;
    if (is_preposition(piece.folded)) continue;
    if (piece.forms->only(kVerbs) && piece.forms->subject != 0 && continues(piece)) return k;
    if (!piece.forms->only(russian::kAttributes | kNoun)) return std::nullopt;
    if ((russian::cases_in(piece.forms->named()) & kOblique) == 0) return std::nullopt;
  }
  return std::nullopt;
}

bool Sentence::agree(const Subject& subject, const Piece& verb) const {
  constexpr FormSet kNeuter = form_set(Gender::kNeuter, kNom);
  const FormSet forms = verb.forms->subject;
  if (russian::agree(forms, subject.forms)) return true;
  if (forms == kNeuter) return true;  // «рекомендовано»
  const bool singular =
      (forms & russian::kSingularForms) != 0 && (subject.forms & russian::kSingularForms) != 0;
  return singular && subject.living_man;  // «директор приняла»
}

bool Sentence::has_subject_behind(size_t verb) const {
  const FormSet wanted = pieces_[verb].forms->subject;
  bool governed = false;  // by a preposition
  for (size_t k = verb + 1; piece_at(pieces_, k).kind != PieceKind::kStop; ++k) {
    const Piece& piece = pieces_[k];
    if (piece.is_word() && is_preposition(piece.folded)) {
      governed = true;
    } else if (russian::agree(piece.forms->noun | piece.forms->pronoun, wanted)) {
      if (!governed && !(k == verb + 1 && is_usual_object(piece.folded))) return true;
      governed = false;
    } else if (piece.is_word() && !piece.forms->has(russian::kAttributes)) {
      governed = false;
    }
  }
  return false;
}

bool Sentence::wants_object(size_t verb) const {
  if (is_usual_object(piece_at(pieces_, verb + 1).folded)) return false;  // it has its own
  for (const russian::Reading& each : pieces_[verb].forms->readings) {
    if (each.part == PartOfSpeech::kVerb && each.transitive) return true;
  }
  return false;
}

bool Sentence::has_infinitive_behind(size_t verb) const {
  for (size_t k = verb + 1; piece_at(pieces_, k).kind != PieceKind::kStop; ++k) {
    if (pieces_[k].forms->has(part_set(PartOfSpeech::kInfinitive))) return true;
  }
  return false;
}

std::optional<std::pair<Subject, size_t>> Sentence::disagreement() const {
  const auto subject = this->subject();
  if (!subject) return std::nullopt;
  const auto verb = predicate(*subject);
  if (!verb || agree(*subject, pieces_[*verb])) return std::nullopt;
  const FormSet noun = pieces_[subject->noun].forms->noun;
  const bool surely = !subject->object && (russian::cases_in(noun) & kGen) == 0;
  if (!surely && (has_subject_behind(*verb) || has_infinitive_behind(*verb))) return std::nullopt;
  if (subject->object && wants_object(*verb)) return std::nullopt;
  return std::pair(*subject, *verb);
}

}  // namespace

void subject_and_predicate(const Paragraph& paragraph, Findings& found) {
  if (!found.reads_words()) return;
  const Pieces& pieces = found.pieces(paragraph);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].first || !pieces[i].is_word()) continue;
    const auto wrong = Sentence(pieces, i).disagreement();
    if (!wrong) continue;
    const Piece& noun = pieces[wrong->first.noun];
    const Piece& verb = pieces[wrong->second];
    Finding& made = found.add(
        paragraph, noun.begin, verb.end,
        {"сказуемое не согласовано с подлежащим", "the predicate does not agree with its subject"});
    const std::string right = in_forms(found.words(), paragraph, verb, wrong->first.forms);
    if (right.empty()) continue;
    made.proposed = paragraph.text.substr(noun.begin, verb.begin - noun.begin) + right;
    made.has_proposal = true;
  }
}

}  // namespace prikaz::check::predicates
