#include "check/rules/clause_commas.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "check/rules/attribute_agreement.h"
#include "check/rules/participles.h"
#include "check/rules/preposition_cases.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check::clause_commas {

namespace {

using View = std::string_view;
using russian::FormSet;
using russian::PartOfSpeech;
using russian::PartSet;
using russian::Reading;
using namespace russian::one_case;

constexpr PartSet kNoun = part_set(PartOfSpeech::kNoun);
constexpr PartSet kParticiple = part_set(PartOfSpeech::kParticiple);
constexpr PartSet kFinite = part_set(PartOfSpeech::kVerb, PartOfSpeech::kShortParticiple);

// Whether what is behind a participle goes with it: «школами», «в конкурсе», «новые классы».
bool is_governed(const Pieces& pieces, size_t participle) {
  static constexpr std::array<View, 8> kPlaces = {"в", "во", "на", "по", "для", "из", "с", "от"};
  const Piece& piece = pieces[participle];
  const Piece& next = piece_at(pieces, participle + 1);
  if (!continues(next)) return false;
  if (is_one_of(next.folded, kPlaces)) return piece.forms->only(kParticiple);
  const FormSet noun = noun_group(pieces, participle + 1);
  if (noun == 0) return false;
  const russian::CaseSet cases = russian::cases_in(noun);
  const bool passive = has_reading(piece, &Reading::passive, PartOfSpeech::kParticiple);
  if (passive) return (cases & ~(kIns | kGen)) == 0 && (cases & kIns) != 0;
  const bool object = has_reading(piece, &Reading::transitive, PartOfSpeech::kParticiple);
  return object && (cases & kAcc) != 0 && !russian::agree(noun, piece.forms->attribute);
}

// A verb or a short participle.
bool is_finite(const Piece& piece) {
  return piece.forms->has(kFinite) &&
         piece.forms->only(kFinite | part_set(PartOfSpeech::kShortAdjective));
}

// «учащихся»: a noun before all, though it may be more.
bool is_noun(const Piece& piece) {
  const bool students = piece.folded.starts_with("учащ") || piece.folded.starts_with("обучающ");
  return piece.forms->only(kNoun) || (students && piece.forms->noun != 0);
}

bool is_living(const Piece& piece) {
  return has_reading(piece, &Reading::living, PartOfSpeech::kNoun);
}

// «указанные в плане документы»: the participle goes with a noun behind its words.
bool goes_with_later_noun(const Pieces& pieces, size_t participle) {
  const FormSet forms = pieces[participle].forms->attribute;
  for (size_t k = participle + 1;; ++k) {
    const Piece& piece = piece_at(pieces, k);
    if (k - participle > kFurthestPiece) return true;
    if (piece.kind == PieceKind::kStop || piece.kind == PieceKind::kComma || is_finite(piece))
      return false;
    if (russian::agree(piece.forms->noun, forms)) return true;
    if (piece.is_word() && !piece.forms->known() && !is_preposition(piece.folded) &&
        piece.folded.size() > 6)
      return true;  // perhaps one
  }
}

// «держать дверь школы закрытой на замок»
bool is_said_of_object(const Pieces& pieces, size_t participle) {
  constexpr FormSet kObject = form_set(russian::Gender::kFeminine, kAcc);
  constexpr FormSet kSaid = form_set(russian::Gender::kFeminine, kIns);
  constexpr size_t kBack = 5;
  if ((pieces[participle].forms->attribute & kSaid) == 0) return false;
  for (size_t k = participle - 1; k > 0 && k + kBack > participle;) {
    --k;
    if ((pieces[k].forms->noun & kObject) != 0) return true;
  }
  return false;
}

// «План утверждённый приказом»: no comma before.
void missing_before(const Paragraph& paragraph, const Pieces& pieces, size_t i, Findings& found) {
  const Piece& noun = pieces[i - 1];
  const Piece& participle = pieces[i];
  if (!is_noun(noun) || !continues(participle) || is_plain_attribute(participle.folded)) return;
  // «заявлений поступающих»: of people
  if (attribute_agreement::stands_alone(participle.folded) && !is_living(noun)) return;
  const FormSet common = noun.forms->noun & participle.forms->attribute;
  if (common == 0 || is_said_of_object(pieces, i)) return;
  if (!is_governed(pieces, i) || goes_with_later_noun(pieces, i)) return;
  found.add(paragraph, noun.begin, participle.end,
            {"причастный оборот начинается с запятой", "a participial clause begins with a comma"},
            paragraph.text.substr(noun.begin, noun.end - noun.begin) + ", " +
                paragraph.text.substr(participle.begin, participle.end - participle.begin));
}

// The noun that a participle behind a comma goes with: right before it, or with a genitive between.
FormSet noun_before(const Pieces& pieces, size_t comma, FormSet participle) {
  constexpr size_t kBack = 4;
  FormSet out = 0;
  for (size_t k = comma; k > 0 && k + kBack > comma;) {
    --k;
    if (!pieces[k].forms->only(kNoun | russian::kAttributes)) break;
    out |= pieces[k].forms->noun & participle & russian::in_cases(kNom);
  }
  return out;
}

// A word that may open a clause of its own.
bool opens_clause(const Piece& piece) {
  static constexpr std::array<View, 12> kWords = {"и",    "а",   "но",    "или",   "либо", "что",
                                                  "если", "как", "чтобы", "когда", "где",  "также"};
  return is_one_of(piece.folded, kWords) || piece.folded.starts_with("котор");
}

// «Меры, принятые отделом признаны»: a predicate before the clause is closed.
void missing_behind(const Paragraph& paragraph, const Pieces& pieces, size_t i, Findings& found) {
  const FormSet nominative = noun_before(pieces, i - 1, pieces[i].forms->attribute);
  if (nominative == 0 || is_plain_attribute(pieces[i].folded)) return;
  if (pieces[i].forms->has(part_set(PartOfSpeech::kAdjective)) && !is_governed(pieces, i)) return;
  for (size_t k = i + 1; k < i + kFurthestPiece; ++k) {
    const Piece& piece = piece_at(pieces, k);
    if (piece.kind == PieceKind::kStop || piece.kind == PieceKind::kComma ||
        piece.kind == PieceKind::kDash || opens_clause(piece))
      return;
    if (!is_finite(piece)) continue;
    const Piece& before = pieces[k - 1];
    if (k == i + 1 || !russian::agree(piece.forms->subject, nominative) || !continues(piece) ||
        before.folded == "не" || before.forms->has(part_set(PartOfSpeech::kInfinitive)))
      return;
    Finding& made = found.add(
        paragraph, before.begin, piece.end,
        {"причастный оборот не закрыт запятой", "a participial clause is not closed by a comma"});
    // «немного отличается»: the adverb may belong to either.
    made.has_proposal = !before.forms->has(part_set(PartOfSpeech::kAdverb));
    if (!made.has_proposal) return;
    made.proposed = paragraph.text.substr(before.begin, before.end - before.begin) + ", " +
                    paragraph.text.substr(piece.begin, piece.end - piece.begin);
    return;
  }
}

// «благодаря», «начиная с», «исходя из»: no clauses of their own.
bool is_like_preposition(View word) {
  static constexpr std::array<View, 12> kWords = {"благодаря", "включая",  "исключая", "начиная",
                                                  "кончая",    "исходя",   "спустя",   "судя",
                                                  "смотря",    "несмотря", "считая",   "говоря"};
  return is_one_of(word, kWords);
}

// A sentence from its gerund: where its predicate stands, when no comma is in it.
std::optional<size_t> predicate_without_comma(const Pieces& pieces, size_t gerund) {
  constexpr PartSet kInfinitive = part_set(PartOfSpeech::kInfinitive);
  std::optional<size_t> predicate;
  bool infinitive_of_gerund = true;  // «желая провести»
  for (size_t k = gerund + 1;; ++k) {
    const Piece& piece = piece_at(pieces, k);
    if (piece.kind == PieceKind::kComma || piece.kind == PieceKind::kDash) return std::nullopt;
    if (piece.kind == PieceKind::kStop) return predicate;
    if (piece.folded == "что" || piece.folded == "как" || piece.folded == "и") return std::nullopt;
    const bool finite = piece.forms->only(part_set(PartOfSpeech::kVerb));
    const bool infinitive = piece.forms->only(kInfinitive) && !infinitive_of_gerund;
    if (!predicate && (finite || infinitive)) predicate = k;
    infinitive_of_gerund = infinitive_of_gerund && !piece.forms->has(kNoun);
  }
}

}  // namespace

void participle(const Paragraph& paragraph, Findings& found) {
  if (!found.reads_words()) return;
  const Pieces& pieces = found.pieces(paragraph);
  for (size_t i = 1; i < pieces.size(); ++i) {
    if (!is_participle(pieces[i])) continue;
    if (pieces[i - 1].is_word()) missing_before(paragraph, pieces, i, found);
    if (pieces[i - 1].kind == PieceKind::kComma) missing_behind(paragraph, pieces, i, found);
  }
}

void gerund(const Paragraph& paragraph, Findings& found) {
  if (!found.reads_words()) return;
  const Pieces& pieces = found.pieces(paragraph);
  for (size_t i = 0; i < pieces.size(); ++i) {
    const bool opens = pieces[i].first && pieces[i].is_word() &&
                       pieces[i].forms->only(part_set(PartOfSpeech::kGerund));
    if (!opens || is_like_preposition(pieces[i].folded)) continue;
    const auto predicate = predicate_without_comma(pieces, i);
    if (!predicate) continue;
    found.add(paragraph, pieces[i].begin, pieces[*predicate].end,
              {"деепричастный оборот не отделён запятой",
               "a clause with a gerund is not parted by a comma"});
  }
}

}  // namespace prikaz::check::clause_commas
