#include "check/rules/participle_agreement.h"

#include <array>
#include <string_view>

#include "check/rules/attribute_agreement.h"
#include "check/rules/participles.h"
#include "check/rules/preposition_cases.h"
#include "check/rules/walk.h"

namespace prikaz::check::participle_agreement {

namespace {

using View = std::string_view;
using russian::FormSet;
using russian::Gender;
using russian::PartOfSpeech;
using namespace russian::one_case;

constexpr russian::PartSet kNoun = part_set(PartOfSpeech::kNoun);

// What a word may be that a participle tells of.
FormSet host_forms(const Piece& piece) {
  return piece.forms->noun | piece.forms->attribute | piece.forms->pronoun;
}

// The same cases in the plural: «приказ и план, утверждённые».
FormSet in_plural(FormSet forms) {
  const FormSet one = forms & russian::kSingularForms;
  FormSet out = form_set(Gender::kPlural, russian::cases_in(one & ~russian::kLivingMasculine));
  if ((one & russian::kLivingMasculine) != 0) out |= russian::kLivingPlural;
  return forms | out;
}

// Whether several things may be named between the beginning of the sentence and the comma.
bool has_row(const Pieces& pieces, size_t comma) {
  static constexpr std::array<View, 3> kAnd = {"и", "или", "либо"};
  for (size_t k = comma; k > 0 && pieces[k - 1].kind != PieceKind::kStop;) {
    --k;
    if (pieces[k].kind == PieceKind::kComma || is_one_of(pieces[k].folded, kAnd)) return true;
  }
  return false;
}

// «сделать зал, закрытый на ремонт, используемым»: behind a clause that is closed, what is said of
// the thing.
bool may_be_predicate(const Pieces& pieces, size_t comma, FormSet participle) {
  if ((participle & russian::in_cases(kIns)) == 0) return false;
  for (size_t k = comma; k > 0 && pieces[k - 1].kind != PieceKind::kStop;) {
    if (pieces[--k].kind == PieceKind::kComma) return true;
  }
  return false;
}

// Whether a word of the sentence before the comma may be what the participle tells of. So may every
// number, quotation and word that the dictionary does not know.
bool has_host(const Pieces& pieces, size_t comma, FormSet participle) {
  const bool row = has_row(pieces, comma);
  for (size_t k = comma; k > 0 && pieces[k - 1].kind != PieceKind::kStop;) {
    --k;
    const Piece& piece = pieces[k];
    if (piece.kind == PieceKind::kComma) continue;
    if (!piece.is_word() || comma - k > kFurthestPiece) return true;
    if (!piece.forms->known() && !is_preposition(piece.folded)) return true;
    const FormSet forms = row ? in_plural(host_forms(piece)) : host_forms(piece);
    if (russian::agree(forms, participle)) return true;
  }
  return false;
}

// «…, утверждённые отделом планы»: a noun behind its words that is no genitive of theirs.
bool has_later_host(const Pieces& pieces, size_t participle) {
  const FormSet forms = pieces[participle].forms->attribute & ~russian::in_cases(kGen);
  size_t k = participle + 1;
  while (piece_at(pieces, k).forms->only(kNoun | russian::kAttributes)) {
    const bool object = piece_at(pieces, k++).forms->noun != 0;
    if (object) break;
  }
  for (;; ++k) {
    const Piece& piece = piece_at(pieces, k);
    if (piece.kind == PieceKind::kStop || piece.kind == PieceKind::kComma) return false;
    if (k - participle > kFurthestPiece) return true;
    if (russian::agree(piece.forms->noun, forms)) return true;
  }
}

// What stands behind the participle goes with it: «школами», «в отдел», «новые классы».
bool has_words(const Pieces& pieces, size_t participle) {
  static constexpr std::array<View, 9> kPlaces = {"в",  "во", "на", "по",      "для",
                                                  "из", "с",  "от", "приказом"};
  const Piece& piece = pieces[participle];
  const Piece& next = piece_at(pieces, participle + 1);
  if (!continues(next)) return false;
  if (is_one_of(next.folded, kPlaces)) return true;
  const FormSet noun = noun_group(pieces, participle + 1);
  const russian::CaseSet cases = russian::cases_in(noun);
  if (has_reading(piece, &russian::Reading::passive, PartOfSpeech::kParticiple))
    return (cases & kIns) != 0 && (cases & ~(kIns | kGen)) == 0;
  return (cases & kAcc) != 0 &&
         has_reading(piece, &russian::Reading::transitive, PartOfSpeech::kParticiple);
}

}  // namespace

void behind_comma(const Paragraph& paragraph, Findings& found) {
  if (!found.reads_words()) return;
  const Pieces& pieces = found.pieces(paragraph);
  for (size_t i = 2; i < pieces.size(); ++i) {
    const Piece& participle = pieces[i];
    const Piece& before = pieces[i - 2];
    if (pieces[i - 1].kind != PieceKind::kComma || !before.forms->only(kNoun)) continue;
    if (!continues(participle) || !is_participle(participle)) continue;
    if (is_plain_attribute(participle.folded) ||
        attribute_agreement::stands_alone(participle.folded))
      continue;
    if (!has_words(pieces, i) || has_later_host(pieces, i)) continue;
    const FormSet forms = participle.forms->attribute;
    if (has_host(pieces, i - 1, forms) || may_be_predicate(pieces, i - 1, forms)) continue;
    found.add(paragraph, before.begin, participle.end,
              {"причастие не согласовано ни с одним словом перед ним",
               "the participle agrees with no word before it"});
  }
}

}  // namespace prikaz::check::participle_agreement
