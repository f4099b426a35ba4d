// A paragraph as the rules of the dictionary of forms read it: words with all that they may be, and
// the marks that part them. A quotation and brackets are one piece, so are two words with a hyphen.
//
//   for (const Piece& piece : found.pieces(paragraph)) … piece.forms->noun …
//
// Not for other families.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/document.h"
#include "russian/morphology.h"

namespace prikaz::check {

// All that a form may be, together.
struct WordForms {
  std::vector<russian::Reading> readings;
  russian::PartSet parts = 0;
  russian::FormSet noun = 0, attribute = 0, pronoun = 0, subject = 0;  // of a verb's subject

  bool known() const { return parts != 0; }
  bool has(russian::PartSet some) const { return (parts & some) != 0; }
  bool only(russian::PartSet some) const { return known() && (parts & ~some) == 0; }
  russian::FormSet named() const { return noun | attribute | pronoun; }
};

enum class PieceKind : uint8_t {
  kWord,
  kComma,
  kStop,  // . ! ? ; : and the ends of a paragraph
  kDash,
  kOther,  // numbers, abbreviations, quotations, brackets
};

struct Piece {
  PieceKind kind = PieceKind::kStop;
  bool capital = false;
  bool all_capitals = false;  // of several letters
  bool spaced = false;        // a space stands before it
  bool first = false;         // of a sentence
  uint32_t begin = 0, end = 0;
  std::string_view folded;           // of a word; lives as long as the paragraph
  const WordForms* forms = nullptr;  // never null

  bool is_word() const { return kind == PieceKind::kWord; }
};

using Pieces = std::vector<Piece>;
// How far a rule looks from a word: a sentence that goes on longer is left alone.
inline constexpr size_t kFurthestPiece = 120;
// A stop beyond both ends.
const Piece& piece_at(const Pieces& pieces, size_t index);
// A word of small letters behind a space.
bool continues(const Piece& piece);

// Reads paragraphs and remembers words.
class PieceReader {
 public:
  explicit PieceReader(const russian::Morphology& words) : words_(words) {}

  const russian::Morphology& words() const { return words_; }
  // Of one paragraph at a time: they are valid until the next call for another one.
  const Pieces& pieces(const Paragraph& paragraph);

 private:
  void read(const Paragraph& paragraph);
  const WordForms* forms(std::string_view folded);

  const russian::Morphology& words_;
  std::unordered_map<std::string, WordForms> known_;
  const Paragraph* last_ = nullptr;
  Pieces pieces_;
};

}  // namespace prikaz::check
