#include "check/rules/word_proposals.h"

#include "check/letters.h"

namespace prikaz::check {

namespace {

using russian::FormSet;
using russian::Gender;
using russian::PartOfSpeech;
using russian::Reading;

constexpr russian::PartSet kFormed =
    russian::kAttributes | part_set(PartOfSpeech::kNoun, PartOfSpeech::kVerb,
                                    PartOfSpeech::kShortAdjective, PartOfSpeech::kShortParticiple);

}  // namespace

std::string in_forms(const russian::Morphology& words, const Paragraph& paragraph,
                     const Piece& piece, FormSet wanted) {
  std::string out;
  for (const Reading& each : piece.forms->readings) {
    if (!each.is(kFormed)) continue;
    std::string made = words.form(piece.folded, each, wanted);
    if (made.empty() && russian::agree(each.forms, wanted)) made = piece.folded;
    if (made.empty() || (!out.empty() && made != out)) return {};
    out = std::move(made);
  }
  if (out.empty()) return out;
  if (out == piece.folded) return paragraph.text.substr(piece.begin, piece.end - piece.begin);
  return piece.capital ? with_capital(out) : out;
}

FormSet in_number_of(const std::vector<Reading>& readings) {
  FormSet noun = 0;
  for (const Reading& each : readings) {
    if (each.part == PartOfSpeech::kNoun) noun |= each.forms;
  }
  const bool singular = (noun & russian::kSingularForms) != 0;
  const bool plural = (noun & russian::kPluralForms) != 0;
  if (singular == plural) return 0;
  if (plural) return russian::kPluralForms;
  FormSet out = 0;
  for (const Reading& each : readings) {
    if (each.part != PartOfSpeech::kNoun || each.gender == Gender::kPlural) continue;
    out |= form_set(each.gender, russian::kEveryCase);
    if (each.gender == Gender::kMasculine && each.living) {
      out &= ~form_set(Gender::kMasculine, russian::one_case::kAcc);
      out |= russian::kLivingMasculine;
    }
  }
  return out;
}

}  // namespace prikaz::check
