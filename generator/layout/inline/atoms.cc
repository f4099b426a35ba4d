#include "layout/inline/atoms.h"

#include "base/utf8.h"
#include "layout/inline/capitals.h"
#include "text/breaks.h"

namespace prikaz::layout {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kNarrowNoBreakSpace = "\u202F";

constexpr std::string_view kSoftHyphen = "\u00AD";

bool starts_with_no_break_space(std::string_view text) {
  return text.starts_with(kNoBreakSpace) || text.starts_with(kNarrowNoBreakSpace);
}

bool starts_with_special(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first != 0xC2 && first != 0xE2) return false;
  return starts_with_no_break_space(text) || text.starts_with(kSoftHyphen);
}

// Letters, digits and the marks at their ends never break a word: only words with something else
// in them are asked about.
bool may_break_inside(std::string_view word) {
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '-' || c == '/' || c == '?' || c == '!' || c == '&' || c == '|' || c == '%' ||
        byte == 0xE2 || (byte >= 0xE3 && byte <= 0xEF)) {
      return true;
    }
  }
  return false;
}

bool is_invisible(char32_t c) {
  return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || c == 0x200E ||
         c == 0x200F || c < 0x20 || (c >= 0xFE00 && c <= 0xFE0F);
}

}  // namespace

void AtomMaker::add(Atom atom) {
  atom.structure = structure;
  atom.link = link;
  atom.break_before = may_break_ && !content_.atoms.empty();
  may_break_ = false;
  open_word_ = false;
  content_.atoms.push_back(atom);
}

void AtomMaker::text(std::string_view text, const style::Run& look) {
  const uint32_t format = context_.formats.of(look);
  for (size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      const size_t end = std::min(text.find_first_not_of(' ', at), text.size());
      space(text.substr(at, end - at), true, format);
      at = end;
    } else if (starts_with_no_break_space(text.substr(at))) {
      const size_t length = text[at] == '\xC2' ? kNoBreakSpace.size() : kNarrowNoBreakSpace.size();
      space(text.substr(at, length), false, format);
      at += length;
    } else if (text.substr(at).starts_with(kSoftHyphen)) {
      soft_hyphen(look);
      at += kSoftHyphen.size();
    } else {
      size_t end = at;
      while (end < text.size() && text[end] != ' ' && !starts_with_special(text.substr(end))) ++end;
      word(text.substr(at, end - at), look);
      at = end;
    }
  }
}

void AtomMaker::space(std::string_view text, bool breaks, uint32_t format) {
  shape(text, format);
  Atom atom = with_glyphs(Atom::Kind::kSpace, text, format);
  atom.stretches = breaks;
  // No line begins with a space: it hangs at the end of the line before.
  may_break_ = false;
  add(atom);
  may_break_ = breaks;
  spaced_ = spaced_ || breaks;
}

// Where `word` may be parted. A run may end inside a word, so the character before counts too: the
// hyphen of «административно» + «-управленческий» begins no word.
void AtomMaker::find_breaks(std::string_view word) {
  breaks_.clear();
  if (!may_break_inside(word)) return;
  // As LibreOffice: after a space in the paragraph no address breaks at its slashes.
  const text::Slash slash = spaced_ ? text::Slash::kJoins : text::Slash::kBreaks;
  if (!open_word_ || content_.text.empty()) return text::break_opportunities(word, breaks_, slash);
  size_t before = content_.text.size() - 1;
  while (before > 0 && (static_cast<unsigned char>(content_.text[before]) & 0xC0) == 0x80) --before;
  const std::string joined = content_.text.substr(before) + std::string(word);
  const auto shift = static_cast<uint32_t>(content_.text.size() - before);
  text::break_opportunities(joined, breaks_, slash);
  std::erase_if(breaks_, [&](uint32_t at) { return at < shift; });
  for (uint32_t& at : breaks_) at -= shift;
  if (!breaks_.empty() && breaks_.front() == 0) may_break_ = true;
}

void AtomMaker::word(std::string_view word, const style::Run& look) {
  find_breaks(word);
  breaks_.push_back(static_cast<uint32_t>(word.size()));
  size_t begin = 0;
  for (const uint32_t end : breaks_) {
    if (end <= begin || end > word.size()) continue;
    const std::string_view part = word.substr(begin, end - begin);
    if (look.small_caps && !look.caps) {
      small_capitals(part, look);
    } else {
      piece(part, context_.formats.of(look), look.caps);
    }
    begin = end;
    if (begin < word.size()) may_break_ = true;
  }
  // «слово-» in one run and «часть» in the next: the hyphen allows a break between the runs too.
  if (word.size() > 1 && word.back() == '-') may_break_ = true;
}

void AtomMaker::small_capitals(std::string_view part, const style::Run& look) {
  size_t begin = 0;
  while (begin < part.size()) {
    size_t at = begin;
    const char32_t first = utf8::next(part, at);
    const bool small = capital_of(first) != first;
    while (at < part.size()) {
      size_t next = at;
      const char32_t character = utf8::next(part, next);
      if ((capital_of(character) != character) != small) break;
      at = next;
    }
    piece(part.substr(begin, at - begin),
          context_.formats.of(look, small ? Formats::Capital::kSmall : Formats::Capital::kNo),
          small);
    begin = at;
  }
}

void AtomMaker::piece(std::string_view typed, uint32_t format, bool in_capitals) {
  std::string capital_text;
  std::string_view shown = typed;
  if (in_capitals) shown = capital_text = capitals(typed);
  shape(shown, format);
  for (const text::ShapedGlyph& glyph : scratch_.glyphs) {
    if (glyph.glyph == 0) return with_fallback(typed, shown, format, in_capitals);
  }
  Atom atom = with_glyphs(Atom::Kind::kText, typed, format);
  atom.capitals = in_capitals;
  add(atom);
  open_word_ = true;
}

void AtomMaker::with_fallback(std::string_view typed, std::string_view shown, uint32_t format,
                              bool in_capitals) {
  const style::Run& look = *context_.formats[format].look;
  const text::Face* own = context_.formats[format].face;
  const auto face_for = [&](char32_t character) -> const text::Face* {
    if (own->has(character) || is_invisible(character)) return own;
    return context_.fonts.fallback(character, text::Bold{look.bold}, text::Italic{look.italic});
  };
  for (size_t at = 0; at < shown.size();) {
    const size_t begin = at;
    const char32_t first = utf8::next(shown, at);
    const text::Face* face = face_for(first);
    if (is_invisible(first) && !own->has(first)) continue;
    if (!face) context_.missing(first, paragraph_, std::string(typed));
    while (face && at < shown.size()) {
      size_t next = at;
      if (face_for(utf8::next(shown, next)) != face) break;
      at = next;
    }
    const uint32_t own_format =
        face && face != own ? context_.formats.with_face(format, *face) : format;
    shape(shown.substr(begin, at - begin), own_format);
    Atom atom = with_glyphs(Atom::Kind::kText, typed.substr(begin, at - begin), own_format);
    atom.capitals = in_capitals;
    add(atom);
    open_word_ = true;
  }
}

void AtomMaker::shape(std::string_view shown, uint32_t format) {
  const Format& style = context_.formats[format];
  style.face->shape(shown, style.kerning, scratch_);
}

Atom AtomMaker::with_glyphs(Atom::Kind kind, std::string_view typed, uint32_t format) {
  Atom atom;
  atom.kind = kind;
  atom.format = format;
  atom.glyph_begin = static_cast<uint32_t>(content_.glyphs.size());
  content_.glyphs.insert(content_.glyphs.end(), scratch_.glyphs.begin(), scratch_.glyphs.end());
  atom.glyph_end = static_cast<uint32_t>(content_.glyphs.size());
  atom.width = context_.formats[format].width(scratch_.glyphs);
  atom.text_begin = static_cast<uint32_t>(content_.text.size());
  content_.text += typed;
  atom.text_end = static_cast<uint32_t>(content_.text.size());
  return atom;
}

void AtomMaker::tab(TabKind kind, uint32_t format) {
  Atom atom;
  atom.kind = Atom::Kind::kTab;
  atom.format = format;
  atom.index = kind;
  atom.text_begin = static_cast<uint32_t>(content_.text.size());
  content_.text += '\t';
  atom.text_end = static_cast<uint32_t>(content_.text.size());
  may_break_ = false;
  add(atom);
  may_break_ = true;
}

void AtomMaker::forced_break(BreakKind kind, uint32_t format) {
  Atom atom;
  atom.kind = Atom::Kind::kBreak;
  atom.format = format;
  atom.index = kind;
  atom.text_begin = atom.text_end = static_cast<uint32_t>(content_.text.size());
  may_break_ = false;
  add(atom);
}

void AtomMaker::object(int32_t drawing, Length width, uint32_t format, int32_t element) {
  Atom atom;
  atom.kind = Atom::Kind::kObject;
  atom.format = format;
  atom.index = drawing;
  atom.width = width;
  atom.text_begin = atom.text_end = static_cast<uint32_t>(content_.text.size());
  may_break_ = true;
  add(atom);
  content_.atoms.back().structure = element;
  may_break_ = true;
}

void AtomMaker::soft_hyphen(const style::Run& look) {
  const uint32_t format = context_.formats.of(look);
  shape("-", format);
  may_break_ = false;
  add(with_glyphs(Atom::Kind::kSoftHyphen, "\u00AD", format));
  may_break_ = true;
}

void AtomMaker::no_break_hyphen(const style::Run& look) {
  const uint32_t format = context_.formats.of(look);
  shape("\u2011", format);
  // A hyphen for who searches and copies; nothing is open, so that no break is looked for after it.
  add(with_glyphs(Atom::Kind::kText, "-", format));
}

void AtomMaker::mark(Mark mark) {
  const bool may_break = may_break_;
  const bool open_word = open_word_;
  Atom atom;
  atom.kind = Atom::Kind::kMark;
  atom.index = static_cast<int32_t>(content_.marks.size());
  atom.text_begin = atom.text_end = static_cast<uint32_t>(content_.text.size());
  content_.marks.push_back(std::move(mark));
  may_break_ = false;
  add(atom);
  may_break_ = may_break;
  open_word_ = open_word;
}

}  // namespace prikaz::layout
