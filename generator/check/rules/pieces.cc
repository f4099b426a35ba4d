#include "check/rules/pieces.h"

#include <algorithm>
#include <array>

#include "check/rules/preposition_cases.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check {

namespace {

using View = std::string_view;
using russian::PartOfSpeech;
using russian::Reading;

const WordForms kUnknown;
const Piece kNothing{.forms = &kUnknown};

// Readings that office papers do not mean where others are: «день!», «времени!», «итогов».
bool is_unlikely(const Reading& reading) {
  constexpr auto kMasculine =
      russian::form_set(russian::Gender::kMasculine, russian::one_case::kNom);
  return reading.part == PartOfSpeech::kImperative ||
         (reading.part == PartOfSpeech::kShortAdjective && reading.forms == kMasculine);
}

// «в ваш отдел»: the dictionary gives «ваш» no accusative.
void mend(Reading& reading) {
  constexpr auto kNom = russian::form_set(russian::Gender::kMasculine, russian::one_case::kNom);
  constexpr auto kAcc = russian::form_set(russian::Gender::kMasculine, russian::one_case::kAcc);
  if (reading.part == PartOfSpeech::kPronounAdjective && (reading.forms & kNom) != 0)
    reading.forms |= kAcc;
}

// «новые подчёркивания»: some nouns in -ние have no plural in the dictionary.
russian::FormSet plural_unsaid(View word, russian::FormSet noun) {
  constexpr auto kGenitive = russian::form_set(russian::Gender::kNeuter, russian::one_case::kGen);
  if (noun != kGenitive || !word.ends_with("ния")) return 0;
  return russian::form_set(russian::Gender::kPlural,
                           russian::one_case::kNom | russian::one_case::kAcc);
}

// «настоящее», «второе»: attributes, though the dictionary knows nouns too.
bool is_attribute_here(View word, const std::vector<Reading>& readings) {
  static constexpr std::array<View, 5> kStems = {"настоящ", "нов", "втор", "трет", "прошедш"};
  return starts_with_any(word, kStems) &&
         std::any_of(readings.begin(), readings.end(),
                     [](const Reading& each) { return each.is(russian::kAttributes); });
}

WordForms together(View word, std::vector<Reading> readings) {
  WordForms out;
  for (Reading& each : readings) mend(each);
  const bool noun = std::any_of(readings.begin(), readings.end(), [](const Reading& each) {
    return each.part == PartOfSpeech::kNoun;
  });
  if (noun) std::erase_if(readings, is_unlikely);
  if (is_attribute_here(word, readings)) {
    std::erase_if(readings, [](const Reading& each) { return each.part == PartOfSpeech::kNoun; });
  }
  for (const Reading& each : readings) {
    out.parts |= russian::part_set(each.part);
    if (each.part == PartOfSpeech::kNoun) {
      out.noun |= each.forms;
    } else if (each.is(russian::kAttributes)) {
      out.attribute |= each.forms;
    } else if (each.is(part_set(PartOfSpeech::kPronoun, PartOfSpeech::kNumeral))) {
      out.pronoun |= each.forms;
    } else if (each.person == 0 || each.person == 3) {
      out.subject |= each.forms;
    }
  }
  out.noun |= plural_unsaid(word, out.noun);
  out.readings = std::move(readings);
  return out;
}

// The token that closes what opens at `i`, or `i`.
size_t closing(const Walk& walk, size_t i) {
  constexpr size_t kFurthest = 400;  // tokens
  const char32_t open = walk[i].mark;
  const char32_t close = open == '(' ? U')' : open == U'«' ? U'»' : U'“';
  size_t depth = 0;
  for (size_t k = i; k < i + kFurthest && walk.exists(k); ++k) {
    if (walk.is_mark(k, open)) ++depth;
    if (walk.is_mark(k, close) && --depth == 0) return k;
  }
  return i;
}

// A shortened word with its stop: «обл. центр», «г.», «им.». A whole one before a capital or the
// end is none: «… для школ. Отделу …».
bool is_abbreviation(const Walk& walk, size_t i, bool known) {
  if (!walk.is_mark(i + 1, '.')) return false;
  constexpr size_t kShort = 8, kShortest = 4;  // bytes
  const size_t behind = walk.next_solid(i + 1);
  const bool ends = !walk.exists(behind) || (walk.is_word(behind) && walk[behind].capital);
  if (walk.is_word(i + 2)) return true;
  if (walk[i].size() <= kShort) return !(known && ends && walk[i].size() > kShortest);
  return walk.is_word(behind) && !walk[behind].capital;
}

PieceKind kind_of_mark(const Walk& walk, size_t i) {
  switch (walk[i].mark) {
    case ',':
      return PieceKind::kComma;
    case '.':
    case '!':
    case '?':
    case ';':
    case ':':
    case U'…':
      return PieceKind::kStop;
    case U'–':
    case U'—':
    case '-':
      return PieceKind::kDash;
    default:
      return PieceKind::kOther;
  }
}

}  // namespace

const Piece& piece_at(const Pieces& pieces, size_t index) {
  return index < pieces.size() ? pieces[index] : kNothing;
}

bool continues(const Piece& piece) {
  return piece.is_word() && piece.spaced && !piece.capital;
}

const WordForms* PieceReader::forms(View folded) {
  const auto [found, fresh] = known_.emplace(folded, WordForms());
  if (fresh && !is_preposition(folded)) found->second = together(folded, words_.readings(folded));
  return &found->second;
}

const Pieces& PieceReader::pieces(const Paragraph& paragraph) {
  if (last_ != &paragraph) {
    constexpr size_t kMostWords = 200'000;
    if (known_.size() > kMostWords) known_.clear();
    pieces_.clear();
    read(paragraph);
    last_ = &paragraph;
  }
  return pieces_;
}

void PieceReader::read(const Paragraph& paragraph) {
  const Walk walk(paragraph);
  bool spaced = true, first = true;
  for (size_t i = 0; walk.exists(i); ++i) {
    const Token& token = walk[i];
    if (token.begin < paragraph.body) continue;
    if (token.kind == TokenKind::kSpace) {
      spaced = true;
      continue;
    }
    Piece piece{.spaced = spaced, .begin = token.begin, .forms = &kUnknown};
    spaced = false;
    size_t last = i;
    if (token.kind == TokenKind::kWord) {
      piece.kind = PieceKind::kWord;
      piece.capital = token.capital;
      piece.all_capitals = token.all_capitals && token.size() > 2;
      while (walk.is_mark(last + 1, '-') && walk.is_word(last + 2)) last += 2;
      if (is_abbreviation(walk, last, token.latin || forms(walk.folded(last))->known())) {
        piece.kind = PieceKind::kOther;
        ++last;
      } else if (walk.is_mark(last + 1, '-')) {  // «учебно- и»
        piece.kind = PieceKind::kOther;
      }
    } else if (token.kind == TokenKind::kMark) {
      piece.kind = kind_of_mark(walk, i);
      if (token.is('(') || token.is(U'«') || token.is(U'„')) last = closing(walk, i);
    } else {
      piece.kind = PieceKind::kOther;
    }
    piece.end = walk[last].end;
    if (piece.is_word()) {
      piece.folded = View(paragraph.folded).substr(piece.begin, piece.end - piece.begin);
      piece.forms = forms(piece.folded);
    }
    piece.first = first && piece.kind != PieceKind::kStop;
    first = piece.kind == PieceKind::kStop || (first && piece.kind == PieceKind::kDash);
    i = last;
    pieces_.push_back(piece);
  }
}

}  // namespace prikaz::check
