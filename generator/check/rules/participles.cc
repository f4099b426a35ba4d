#include "check/rules/participles.h"

#include <array>

#include "check/rules/word_kinds.h"

namespace prikaz::check {

namespace {

using View = std::string_view;
using russian::FormSet;
using russian::PartOfSpeech;
using russian::PartSet;
using russian::Reading;

constexpr PartSet kNoun = part_set(PartOfSpeech::kNoun);
constexpr PartSet kParticiple = part_set(PartOfSpeech::kParticiple);
constexpr PartSet kAdjective = part_set(PartOfSpeech::kAdjective);

}  // namespace

bool is_plain_attribute(View word) {
  static constexpr std::array<View, 30> kStems = {
      "следующ",    "соответствующ", "действующ",  "данн",      "обучающ",    "учащ",
      "заведующ",   "управляющ",     "исполняющ",  "текущ",     "настоящ",    "будущ",
      "направляющ", "бывш",          "вышеуказан", "указанн",   "названн",    "уполномоченн",
      "служащ",     "трудящ",        "выдающ",     "решающ",    "определенн", "определённ",
      "ограниченн", "повышенн",      "углубленн",  "углублённ", "образованн", "подлежащ"};
  return starts_with_any(word, kStems);
}

bool has_reading(const Piece& piece, bool Reading::*what, PartOfSpeech part) {
  for (const Reading& each : piece.forms->readings) {
    if (each.part == part && each.*what) return true;
  }
  return false;
}

bool is_participle(const Piece& piece) {
  return piece.is_word() && piece.forms->has(kParticiple) &&
         piece.forms->only(kParticiple | kAdjective);
}

FormSet noun_group(const Pieces& pieces, size_t index) {
  constexpr size_t kMostAttributes = 3;
  FormSet common = russian::kAllForms;
  for (size_t k = index; k <= index + kMostAttributes; ++k) {
    const Piece& piece = piece_at(pieces, k);
    if (!continues(piece) || !piece.forms->only(kNoun | russian::kAttributes)) return 0;
    if (piece.forms->noun != 0) return common & piece.forms->noun;
    common &= piece.forms->attribute;
  }
  return 0;
}

}  // namespace prikaz::check
