#include "check/rules/sentence.h"

#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

class AtomReader {
 public:
  AtomReader(const Paragraph& paragraph, const std::vector<FoundPerson>& people)
      : walk_(paragraph), people_(people) {}

  std::vector<Atom> read(size_t first, size_t end) {
    out_.reserve((end - first) / 2 + 1);
    for (size_t i = first; i < end;) i = next(i);
    return std::move(out_);
  }

 private:
  // Reads what begins at a token; the token behind it.
  size_t next(size_t i) {
    while (person_ < people_.size() && people_[person_].first < i) ++person_;
    if (person_ < people_.size() && people_[person_].first == i) return person(people_[person_]);
    const Token& token = walk_[i];
    if (token.kind == TokenKind::kSpace) return i + 1;
    if (token.kind == TokenKind::kWord) return word(i);
    if (token.kind != TokenKind::kMark) return add(AtomKind::kOther, i, i);
    return mark(i);
  }

  size_t person(const FoundPerson& found) {
    add(AtomKind::kPerson, found.first, found.last);
    out_.back().person = &found;
    const size_t behind = walk_.next_solid(found.last);
    // «… Лугову А.Б. Контроль …»: the dot of an initial ends the sentence too.
    const bool ends = walk_.is_mark(found.last, '.') && walk_.is_word(behind) &&
                      walk_[behind].capital && !is_person_at(behind);
    if (ends) add(AtomKind::kStop, found.last, found.last);
    return found.last + 1;
  }

  bool is_person_at(size_t token) const {
    return person_ + 1 < people_.size() && people_[person_ + 1].first == token;
  }

  size_t word(size_t i) {
    if (!walk_.is_mark(i + 1, '.')) return add_word(i, walk_.folded(i));
    constexpr size_t kShort = 8;  // bytes: «зам», «отв», «проф»
    const size_t behind = walk_.next_solid(i + 1);
    const bool small = walk_.is_word(behind) && !walk_[behind].capital;
    if (walk_.folded(i) == "им") return add_word(i, "имени") + 1;
    if (walk_[i].size() <= kShort || small || walk_.is_word(i + 2))
      return add(AtomKind::kOther, i, i + 1);
    return add_word(i, walk_.folded(i));
  }

  size_t mark(size_t i) {
    switch (walk_[i].mark) {
      case ',':
        return add(AtomKind::kComma, i, i);
      case U'–':
      case U'—':
        return add(AtomKind::kDash, i, i);
      case '-':
        return walk_.is_space(i - 1) ? add(AtomKind::kDash, i, i) : i + 1;
      case ':':
        return add(AtomKind::kColon, i, i);
      case ';':
        return add(AtomKind::kSemicolon, i, i);
      case '.':
      case '!':
      case '?':
        return add(AtomKind::kStop, i, i);
      case '(':
        return closed(i, '(', ')');
      case U'«':
        return closed(i, U'«', U'»');
      case U'„':
        return closed(i, U'„', U'“');
      case '"':
        return closed(i, 0, '"');
      default:
        return add(AtomKind::kOther, i, i);
    }
  }

  // What a mark opens is one atom up to the mark that closes it.
  size_t closed(size_t i, char32_t open, char32_t close) {
    int depth = 1;
    for (size_t at = i + 1; at < walk_.size() && at < i + kLongest; ++at) {
      if (walk_.is_mark(at, close) && --depth == 0) return add(AtomKind::kOther, i, at);
      if (open != 0 && walk_.is_mark(at, open)) ++depth;
    }
    return add(AtomKind::kOther, i, i);
  }

  size_t add_word(size_t i, std::string_view folded) {
    add(AtomKind::kWord, i, i);
    out_.back().folded = folded;
    out_.back().capital = walk_[i].capital;
    return i + 1;
  }

  size_t add(AtomKind kind, size_t first, size_t last) {
    Atom& made = out_.emplace_back();
    made.kind = kind;
    made.first = first;
    made.last = last;
    return last + 1;
  }

  static constexpr size_t kLongest = 200;  // tokens of a quotation
  const Walk walk_;
  const std::vector<FoundPerson>& people_;
  size_t person_ = 0;
  std::vector<Atom> out_;
};

}  // namespace

std::vector<Atom> atoms_of(const Paragraph& paragraph, const std::vector<FoundPerson>& people) {
  return AtomReader(paragraph, people).read(0, paragraph.tokens.size());
}

std::vector<Atom> atoms_of(const Paragraph& paragraph, const std::vector<FoundPerson>& people,
                           size_t first, size_t end) {
  return AtomReader(paragraph, people).read(first, end);
}

}  // namespace prikaz::check
