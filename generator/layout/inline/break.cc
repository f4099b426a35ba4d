#include "layout/inline/break.h"

#include <algorithm>

#include "layout/inline/line_rule.h"
#include "layout/inline/ruler.h"
#include "layout/inline/tabs.h"

namespace prikaz::layout {
namespace {

using Kind = Atom::Kind;

std::span<const text::ShapedGlyph> glyphs_of(const Content& content, const Atom& atom) {
  return std::span(content.glyphs).subspan(atom.glyph_begin, atom.glyph_count());
}

class LineBreaker {
 public:
  LineBreaker(Context& context, Content& content, const style::Paragraph& look, Length width,
              const RoomFinder* room)
      : context_(context), content_(content), look_(look), width_(width), room_(room) {}

  std::vector<Line> run(uint32_t from);

 private:
  Line begin_line(uint32_t first, Length from);
  bool begins_beside(const std::vector<Line>& lines, uint32_t next, Line& line);
  Length piece_from(uint32_t first) const;
  void join_parts(std::vector<Line>& lines, size_t first) const;
  // Fills the line from `line.first` and returns where the next one begins.
  uint32_t fill(Line& line);
  void settle_tab(uint32_t index, Length x, Line& line);
  void align_label(Line& line);
  uint32_t cut_word(Line& line, uint32_t index, Length x);
  void split_atom(uint32_t index, uint32_t bytes, uint32_t glyph);
  void finish(Line& line);
  void measure_height(Line& line) const;
  Length default_height() const;

  Context& context_;
  Content& content_;
  const style::Paragraph& look_;
  Length width_;
  const RoomFinder* room_;
  Length top_;    // of the line being filled
  Length limit_;  // right end, moved out by tab stops beyond it
};

Length LineBreaker::default_height() const {
  const Format& format = context_.formats[content_.mark_format];
  return format.ascent + format.descent;
}

// The width that the text from `first` on takes up to where a line may end.
Length LineBreaker::piece_from(uint32_t first) const {
  Length width;
  for (uint32_t i = first; i < content_.atoms.size(); ++i) {
    const Atom& atom = content_.atoms[i];
    if (i > first && atom.break_before) break;
    if (atom.kind == Kind::kText || atom.kind == Kind::kObject) width += atom.width;
  }
  return width;
}

Line LineBreaker::begin_line(uint32_t first, Length from) {
  Line line;
  line.first = line.last = first;
  line.left = look_.indent_start;
  if (first == 0) line.left += look_.first_line;
  line.right = width_ - look_.indent_end;
  if (room_) {
    const Room room = (*room_)({top_, default_height(), piece_from(first), from});
    const Length indent = first == 0 ? look_.first_line : Length();
    line.left = std::max(line.left, room.left + (from == Length() ? indent : Length()));
    line.right = std::min(line.right, room.right);
    line.extra_above = room.down;
    line.goes_on_beside = room.more;
  }
  limit_ = line.right;
  return line;
}

// Parts of a line on both sides of a float stand on one baseline; the last one has the height.
void LineBreaker::join_parts(std::vector<Line>& lines, size_t first) const {
  Length ascent, height;
  for (size_t i = first; i < lines.size(); ++i) {
    ascent = std::max(ascent, lines[i].ascent);
    height = std::max(height, lines[i].height);
  }
  for (size_t i = first; i < lines.size(); ++i) {
    lines[i].ascent = ascent;
    lines[i].height = i + 1 == lines.size() ? height : Length();
  }
}

// Numbers stand to the right of or around their position where the level says so (17.9.8).
void LineBreaker::align_label(Line& line) {
  const wml::NumberingLevel* level = context_.cascade.level(look_.numbering);
  if (!level || level->alignment == wml::Alignment::kStart) return;
  Length label;
  for (uint32_t i = 0; i < content_.label_end; ++i) {
    if (content_.atoms[i].kind == Kind::kText) label += content_.atoms[i].width;
  }
  line.left -= level->alignment == wml::Alignment::kCentre ? label / 2 : label;
}

void LineBreaker::settle_tab(uint32_t index, Length x, Line& line) {
  Atom& tab = content_.atoms[index];
  const TabTarget target =
      next_tab(look_, context_.document.settings.default_tab, x, line.right, tab.index);
  Length position = target.stop.position;
  if (target.custom && position > limit_ && target.stop.alignment != wml::TabAlignment::kLeft)
    limit_ = position;
  if (target.stop.alignment != wml::TabAlignment::kLeft) {
    const FollowingText following = following_text(context_.formats, content_, index + 1);
    if (target.stop.alignment == wml::TabAlignment::kCentre) {
      position -= Length::twips(following.width.twips() / 2);
      // Text that would not fit around the stop is pushed to the left, as far as the tab allows.
      position = std::min(position, limit_ - following.width);
    }
    if (target.stop.alignment == wml::TabAlignment::kRight) position -= following.width;
    if (target.stop.alignment == wml::TabAlignment::kDecimal) position -= following.before_mark;
  } else if (position > limit_) {
    position = std::max(limit_, x);
  }
  tab.width = std::max(position - x, Length());
}

uint32_t LineBreaker::fill(Line& line) {
  const auto count = static_cast<uint32_t>(content_.atoms.size());
  LineRuler ruler(context_.formats, line.left);
  uint32_t break_at = line.first;  // the last place where the line may end
  for (uint32_t i = line.first; i < count; ++i) {
    Atom& atom = content_.atoms[i];
    if (atom.break_before && i > line.first) break_at = i;
    const Length x = ruler.before(atom);
    switch (atom.kind) {
      case Kind::kBreak:
        line.break_kind = atom.index;
        return i + 1;
      case Kind::kTab:
        if (x >= limit_ && i > line.first && atom.index == kTextTab && x > line.left) {
          // No stop is left in this line: the tab begins the next one.
          return i;
        }
        settle_tab(i, x, line);
        break;
      case Kind::kSpace:
        if (!atom.stretches && x + atom.width > limit_ && break_at > line.first) return break_at;
        break;
      case Kind::kMark:
        break;
      case Kind::kSoftHyphen:
        atom.width = Length();
        break;
      case Kind::kText:
      case Kind::kObject:
        if (ruler.end_with(atom) > limit_) {
          if (break_at > line.first) {
            if (content_.atoms[break_at - 1].kind == Kind::kSoftHyphen) line.hyphen = true;
            return break_at;
          }
          const uint32_t cut = cut_word(line, i, x);
          if (cut > line.first) return cut;
        }
        break;
    }
    ruler.add(content_.atoms[i]);
  }
  line.ends_paragraph = true;
  return count;
}

// A word wider than the whole line is cut before the first character that does not fit. Returns the
// atom that begins the next line, or the line's first when nothing can be cut.
uint32_t LineBreaker::cut_word(Line& line, uint32_t index, Length x) {
  Atom& atom = content_.atoms[index];
  if (atom.kind == Kind::kObject || atom.glyph_count() < 2) {
    return index > line.first ? index : line.first;
  }
  const Format& format = context_.formats[atom.format];
  const uint32_t length = atom.text_end - atom.text_begin;
  // A line takes at least one character, whatever its width.
  const bool alone = index == line.first || x <= line.left;
  uint32_t fits = 0, glyph_end = atom.glyph_begin;
  Length width;
  for (uint32_t g = atom.glyph_begin; g < atom.glyph_end; ++g) {
    const text::ShapedGlyph& glyph = content_.glyphs[g];
    const bool boundary = glyph.cluster > fits && glyph.cluster < length;
    if (boundary && (x + width - format.look->spacing <= limit_ || (fits == 0 && alone))) {
      fits = glyph.cluster;
      glyph_end = g;
    }
    width += format.width({&glyph, 1});
    if (fits != 0 && x + width - format.look->spacing > limit_) break;
  }
  if (fits == 0) return index > line.first ? index : line.first;
  split_atom(index, fits, glyph_end);
  return index + 1;
}

// The glyphs keep their places; those of the second piece count their clusters from its own text.
void LineBreaker::split_atom(uint32_t index, uint32_t bytes, uint32_t glyph) {
  Atom& atom = content_.atoms[index];
  const Format& format = context_.formats[atom.format];
  Atom rest = atom;
  atom.text_end = rest.text_begin = atom.text_begin + bytes;
  atom.glyph_end = rest.glyph_begin = glyph;
  rest.break_before = true;
  for (uint32_t g = rest.glyph_begin; g < rest.glyph_end; ++g) content_.glyphs[g].cluster -= bytes;
  atom.width = format.width(glyphs_of(content_, atom));
  rest.width = format.width(glyphs_of(content_, rest));
  content_.atoms.insert(content_.atoms.begin() + index + 1, rest);
  if (content_.label_end > index) ++content_.label_end;
}

void LineBreaker::measure_height(Line& line) const {
  Length ascent, descent;
  bool any = false;
  // Spaces that a line is broken at make it no higher.
  uint32_t last = line.last;
  while (!line.ends_paragraph && last > line.first + 1 &&
         content_.atoms[last - 1].kind == Kind::kSpace && content_.atoms[last - 1].stretches)
    --last;
  for (uint32_t i = line.first; i < last; ++i) {
    const Atom& atom = content_.atoms[i];
    if (atom.kind == Kind::kMark) continue;
    if (atom.kind == Kind::kObject) {
      ascent = std::max(
          ascent, context_.document.drawings[static_cast<size_t>(atom.index)].height.snapped());
      any = true;
      continue;
    }
    if (atom.kind == Kind::kBreak && any) continue;
    const Format& format = context_.formats[atom.format];
    ascent = std::max(ascent, format.ascent);
    descent = std::max(descent, format.descent);
    any = true;
  }
  if (!any) {
    const Format& mark = context_.formats[content_.mark_format];
    ascent = mark.ascent;
    descent = mark.descent;
  }
  line.ascent = ascent;
  line.height = line.text_height = ascent + descent;
}

void LineBreaker::finish(Line& line) {
  Length end = line.left;
  LineRuler ruler(context_.formats, line.left);
  for (uint32_t i = line.first; i < line.last; ++i) {
    const Atom& atom = content_.atoms[i];
    if (atom.kind != Kind::kBreak && atom.kind != Kind::kMark &&
        !(atom.kind == Kind::kSpace && atom.stretches))
      end = ruler.end_with(atom);
    ruler.add(atom);
  }
  if (line.hyphen) {
    const Atom& hyphen = content_.atoms[line.last - 1];
    end += context_.formats[hyphen.format].width(glyphs_of(content_, hyphen));
  }
  line.width = end - line.left;
  measure_height(line);
  apply_line_rule(line, look_);
  line.height += line.extra_above;
  line.ascent += line.extra_above;
}

// Whether a line may be given to the part of a row behind a float.
bool LineBreaker::begins_beside(const std::vector<Line>& lines, uint32_t next, Line& line) {
  if (lines.empty() || !lines.back().goes_on_beside) return false;
  line = begin_line(next, lines.back().right);
  return line.right > line.left;
}

std::vector<Line> LineBreaker::run(uint32_t from) {
  std::vector<Line> lines;
  uint32_t next = from;
  size_t row = 0;  // the first part of the line
  do {
    Line line;
    if (!begins_beside(lines, next, line)) {
      if (!lines.empty()) {
        lines.back().goes_on_beside = false;
        join_parts(lines, row);
        top_ += lines.back().height;
      }
      row = lines.size();
      line = begin_line(next, Length());
    }
    if (next == 0 && content_.label_end > 0) align_label(line);
    uint32_t end = fill(line);
    const auto count = static_cast<uint32_t>(content_.atoms.size());
    if (end <= next && end < count) end = next + 1;  // whatever it is, it stands alone in its line
    line.last = end;
    line.ends_paragraph = end >= count && line.break_kind != kLineBreak;
    if (line.break_kind >= 0 || line.ends_paragraph) line.goes_on_beside = false;
    finish(line);
    if (row == lines.size() && row > 0) space_lines(lines.back(), line, look_);
    lines.push_back(line);
    next = end;
  } while (!lines.back().ends_paragraph);
  join_parts(lines, row);
  return lines;
}

}  // namespace

std::vector<Line> break_lines(Context& context, Content& content, const style::Paragraph& look,
                              Length width, uint32_t from, const RoomFinder* room) {
  return LineBreaker(context, content, look, width, room).run(from);
}

ContentWidths measure(const Context& context, const Content& content,
                      const style::Paragraph& look) {
  ContentWidths widths;
  Length word, line = look.first_line, pending;
  const Length indents = look.indent_start + look.indent_end;
  for (const Atom& atom : content.atoms) {
    if (atom.break_before) word = Length();
    Length width = atom.width;
    switch (atom.kind) {
      case Kind::kBreak:
        line = pending = word = Length();
        continue;
      case Kind::kSpace:
        if (atom.stretches) {
          pending += width;
          continue;
        }
        break;
      case Kind::kTab:
        width = context.document.settings.default_tab / 2;
        if (atom.index == kNumberTab && look.first_line < Length()) {
          width = std::max(-look.first_line - line + look.first_line, Length());
        }
        line += pending + width;
        pending = Length();
        widths.maximum = std::max(widths.maximum, line + indents);
        continue;
      default:
        break;
    }
    word += width;
    line += pending + width;
    pending = Length();
    widths.minimum = std::max(widths.minimum, word + indents);
    widths.maximum = std::max(widths.maximum, line + indents);
  }
  widths.maximum = std::max(widths.maximum, widths.minimum);
  return widths;
}

}  // namespace prikaz::layout
