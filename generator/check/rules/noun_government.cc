#include "check/rules/noun_government.h"

#include <array>
#include <string>
#include <string_view>

#include "check/rules/preposition_cases.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"
#include "check/rules/word_proposals.h"

namespace prikaz::check::noun_government {

namespace {

using View = std::string_view;
using russian::CaseSet;
using russian::FormSet;
using russian::PartOfSpeech;
using russian::PartSet;
using namespace russian::one_case;

constexpr PartSet kNoun = part_set(PartOfSpeech::kNoun);
constexpr PartSet kPredicates =
    part_set(PartOfSpeech::kVerb, PartOfSpeech::kInfinitive, PartOfSpeech::kImperative,
             PartOfSpeech::kShortParticiple, PartOfSpeech::kGerund, PartOfSpeech::kPredicative);

// What is done or kept of something: «исполнение приказа», «план работы».
bool wants_another(View word) {
  static constexpr std::array<View, 92> kStems = {
      "проведени",    "исполнени",    "выполнени",   "обеспечени",  "осуществлени", "утверждени",
      "рассмотрени",  "согласовани",  "создани",     "формировани", "составлени",   "представлени",
      "предоставл",   "повышени",     "развити",     "выявлени",    "сохранени",    "укреплени",
      "улучшени",     "снижени",      "устранени",   "изучени",     "обучени",      "награждени",
      "поощрени",     "назначени",    "использован", "применени",   "соблюдени",    "получени",
      "внесени",      "введени",      "внедрени",    "ведени",      "заполнени",    "размещени",
      "опубликован",  "распределени", "оказани",     "реализаци",   "организаци",   "подготовк",
      "проверк",      "оценк",        "охран",       "поддержк",    "закупк",       "приобретени",
      "разработк",    "регистраци",   "аттестаци",   "профилактик", "координаци",   "контрол",
      "анализ",       "учет",         "учёт",        "мониторинг",  "сбор",         "отбор",
      "прием",        "приём",        "выдач",       "подач",       "итог",         "результат",
      "план",         "списк",        "список",      "график",      "состав",       "перечень",
      "перечня",      "порядок",      "порядк",      "проект",      "совершенств",  "обновлени",
      "окончани",     "завершени",    "начал",       "определени",  "планировани",  "обсуждени",
      "подведени",    "количеств",    "качеств",     "уровень",     "уровня",       "модернизаци",
      "эффективност", "безопасност"};
  // «составной», «планшет»
  static constexpr std::array<View, 6> kNot = {"планш", "планет", "сборник",
                                               "сборн", "приемн", "приёмн"};
  return starts_with_any(word, kStems) && !starts_with_any(word, kNot);
}

// «контроль год», «план сентябрь»: a time, no object.
bool is_time(View word) {
  static constexpr std::array<View, 9> kTimes = {"год",     "месяц", "неделя", "неделю", "день",
                                                 "квартал", "раз",   "час",    "час"};
  return month_named(word) != 0 || is_one_of(word, kTimes);
}

bool is_predicate(const Piece& piece) {
  return piece.forms->has(kPredicates) && !piece.forms->has(kNoun);
}

// One noun that wants another, and the noun behind it.
class Pair {
 public:
  Pair(const Paragraph& paragraph, const Pieces& pieces, size_t index)
      : paragraph_(paragraph), pieces_(pieces), index_(index) {}

  bool is_wrong() const;

 private:
  const Piece& head() const { return pieces_[index_]; }
  const Piece& object() const { return pieces_[index_ + 1]; }
  bool is_object_nominative() const;
  bool head_may_govern() const;
  // A preposition before the head and the words that go with it.
  bool is_behind_preposition() const;
  bool has_predicate_before() const;
  bool has_predicate_behind() const;
  // «Контроль исполнение приказа оставляю за собой»: two objects of one verb.
  bool is_first_object(const Piece& predicate) const;

  const Paragraph& paragraph_;
  const Pieces& pieces_;
  size_t index_;
};

// Nominative or accusative and nothing else.
bool Pair::is_object_nominative() const {
  constexpr size_t kShortest = 8;  // bytes
  const Piece& noun = object();
  if (!continues(noun) || !noun.forms->only(kNoun) || noun.folded.size() < kShortest) return false;
  if (noun.folded.find('-') != View::npos) return false;
  return (russian::cases_in(noun.forms->noun) & ~(kNom | kAcc)) == 0 && !is_time(noun.folded);
}

bool Pair::head_may_govern() const {
  const WordForms& forms = *head().forms;
  if (!forms.only(kNoun) || !wants_another(head().folded)) return false;
  const CaseSet cases = russian::cases_in(forms.noun);
  if ((cases & (kNom | kAcc)) != 0) return true;
  const bool chained = index_ > 0 && head().spaced && pieces_[index_ - 1].forms->only(kNoun) &&
                       wants_another(pieces_[index_ - 1].folded);
  return chained && (cases & kGen) != 0;
}

bool Pair::is_behind_preposition() const {
  for (size_t k = index_; k > 0; --k) {
    if (index_ - k > kFurthestPiece) return true;
    const Piece& before = pieces_[k - 1];
    if (!before.is_word() || is_predicate(before)) return false;
    if (is_preposition(before.folded)) return true;
    if (!before.forms->has(russian::kAttributes | kNoun)) return false;
  }
  return false;
}

bool Pair::has_predicate_before() const {
  for (size_t k = index_; k > 0 && pieces_[k - 1].kind != PieceKind::kStop; --k) {
    if (index_ - k > kFurthestPiece) return true;
    if (is_predicate(pieces_[k - 1])) return true;
  }
  return false;
}

bool Pair::is_first_object(const Piece& predicate) const {
  const bool object = (russian::cases_in(head().forms->noun) & kAcc) != 0;
  const bool has_no_subject =
      predicate.forms->only(part_set(PartOfSpeech::kInfinitive)) ||
      (predicate.forms->only(part_set(PartOfSpeech::kVerb)) && predicate.forms->subject == 0);
  return head().first && object && has_no_subject;
}

bool Pair::has_predicate_behind() const {
  for (size_t k = index_ + 2; piece_at(pieces_, k).kind != PieceKind::kStop; ++k) {
    if (k - index_ > kFurthestPiece) return true;
    if (pieces_[k].kind == PieceKind::kComma) return false;
    if (is_predicate(pieces_[k])) return !is_first_object(pieces_[k]);
    if (pieces_[k].kind == PieceKind::kDash) return true;
    if (pieces_[k].forms->has(part_set(PartOfSpeech::kShortAdjective))) return true;
  }
  return false;
}

bool Pair::is_wrong() const {
  if (!head_may_govern() || !is_object_nominative() || has_predicate_behind()) return false;
  // «направить на согласование проект»: the verb's own object.
  if (is_behind_preposition()) return !paragraph_.in_table() && !has_predicate_before();
  // «Контроль директор»: a cell without a dash.
  const bool person = (russian::cases_in(object().forms->noun) & kAcc) == 0;
  return !person || has_predicate_before();
}

}  // namespace

void wants_genitive(const Paragraph& paragraph, Findings& found) {
  if (!found.reads_words()) return;
  const Pieces& pieces = found.pieces(paragraph);
  for (size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (!pieces[i].is_word() || !pieces[i].forms->has(kNoun)) continue;
    if (!Pair(paragraph, pieces, i).is_wrong()) continue;
    const Piece& head = pieces[i];
    const Piece& object = pieces[i + 1];
    Finding& made = found.add(paragraph, head.begin, object.end,
                              {"после «" + std::string(head.folded) + "» нужен родительный падеж",
                               "«" + std::string(head.folded) + "» wants the genitive"});
    const FormSet wanted = in_number_of(object.forms->readings) & russian::in_cases(kGen);
    const std::string right = in_forms(found.words(), paragraph, object, wanted);
    if (right.empty()) continue;
    made.proposed = paragraph.text.substr(head.begin, object.begin - head.begin) + right;
    made.has_proposal = true;
  }
}

}  // namespace prikaz::check::noun_government
