#include "layout/inline/place.h"

#include "layout/drawing.h"
#include "layout/inline/decorate.h"
#include "layout/inline/justify.h"
#include "layout/inline/tabs.h"

namespace prikaz::layout {
namespace {

using Kind = Atom::Kind;

class LinePlacer {
 public:
  LinePlacer(Context& context, Canvas& canvas, const Content& content, const Line& line,
             const style::Paragraph& look, Point origin)
      : context_(context),
        canvas_(canvas),
        content_(content),
        line_(line),
        look_(look),
        top_(origin.y),
        baseline_(origin.y + line.ascent),
        left_(origin.x),
        spread_(spread(content, line, look)) {
    x_ = origin.x + line.left + spread_.shift;
  }

  void run();

 private:
  bool goes_on(const Atom& atom) const;
  void append(const Atom& atom, uint32_t index);
  void append_glyphs(const Atom& atom);
  void flush();
  void tab(const Atom& atom);
  void object(const Atom& atom);
  void mark(const Mark& mark);
  bool stretched(const Atom& atom, uint32_t index) const {
    return atom.kind == Kind::kSpace && atom.stretches && index >= spread_.first &&
           index < spread_.last;
  }

  Context& context_;
  Canvas& canvas_;
  const Content& content_;
  const Line& line_;
  const style::Paragraph& look_;
  Length top_, baseline_, left_, x_;
  Spread spread_;
  // The glyph run being gathered.
  bool open_ = false;
  GlyphRun gathered_;
  uint32_t format_ = 0;
  int32_t structure_ = kArtifact, link_ = -1;
  Length hanging_;  // spaces at its end
  bool widened_ = false;
};

bool LinePlacer::goes_on(const Atom& atom) const {
  return open_ && atom.format == format_ && atom.structure == structure_ && atom.link == link_;
}

void LinePlacer::append_glyphs(const Atom& atom) {
  const auto base = static_cast<uint32_t>(gathered_.text.size());
  const uint32_t length = atom.text_end - atom.text_begin;
  for (uint32_t g = atom.glyph_begin; g < atom.glyph_end; ++g) {
    const text::ShapedGlyph& from = content_.glyphs[g];
    const bool first_of_cluster =
        g == atom.glyph_begin || content_.glyphs[g - 1].cluster != from.cluster;
    uint32_t next = g + 1;
    while (next < atom.glyph_end && content_.glyphs[next].cluster == from.cluster) ++next;
    const uint32_t end = next < atom.glyph_end ? content_.glyphs[next].cluster : length;
    const uint32_t begin = base + from.cluster;
    gathered_.glyphs.push_back({from.glyph, from.advance, from.x_offset, from.y_offset, begin,
                                first_of_cluster ? base + end : begin});
  }
}

void LinePlacer::append(const Atom& atom, uint32_t index) {
  const bool widened = stretched(atom, index);
  // Word spacing holds for a whole run: spaces that are not widened stand in runs of their own.
  if (goes_on(atom) && atom.kind == Kind::kSpace && widened != widened_ &&
      spread_.word_spacing != Length())
    flush();
  if (!goes_on(atom)) {
    flush();
    open_ = true;
    format_ = atom.format;
    structure_ = atom.structure;
    link_ = atom.link;
    gathered_ = GlyphRun{};
    gathered_.origin = {x_, baseline_};
    hanging_ = Length();
    widened_ = atom.kind == Kind::kSpace ? widened : index >= spread_.first && index < spread_.last;
    if (widened_) gathered_.word_spacing = spread_.word_spacing;
  }
  append_glyphs(atom);
  gathered_.text.append(content_.text, atom.text_begin, atom.text_end - atom.text_begin);
  Length width = atom.width;
  if (widened) width += spread_.word_spacing * atom.glyph_count();
  x_ += width;
  gathered_.width += width;
  hanging_ = atom.kind == Kind::kSpace && atom.stretches ? hanging_ + width : Length();
}

void LinePlacer::flush() {
  if (!open_) return;
  open_ = false;
  const Format& format = context_.formats[format_];
  gathered_.face = format.face;
  gathered_.size = format.size;
  gathered_.colour = format.colour;
  gathered_.origin.y = baseline_ - format.rise;
  gathered_.horizontal_scale = format.look->scale / 100.0;
  gathered_.character_spacing = format.look->spacing;
  // Spaces that hang over the end of a line are neither underlined nor part of a link.
  const Length shown = line_.ends_paragraph ? gathered_.width : gathered_.width - hanging_;
  const Stretch stretch{gathered_.origin.x, baseline_, shown, &format};
  paint_ground(canvas_, stretch);
  if (link_ >= 0) {
    const InlineLink& link = content_.links[static_cast<size_t>(link_)];
    const Box box{stretch.x, baseline_ - format.ascent, shown, format.ascent + format.descent};
    canvas_.link(box, link.structure, link.address, link.anchor);
  }
  const Stretch decorated = stretch;
  canvas_.add(structure_, std::move(gathered_));
  gathered_ = GlyphRun{};
  paint_lines(canvas_, decorated);
}

void LinePlacer::tab(const Atom& atom) {
  flush();
  const Format& format = context_.formats[atom.format];
  const Length position = x_ - left_;
  const TabTarget target =
      next_tab(look_, context_.document.settings.default_tab, position, line_.right, atom.index);
  if (target.custom)
    paint_leader(canvas_, {x_, baseline_, atom.width, &format}, target.stop.leader);
  const Stretch stretch{x_, baseline_, atom.width, &format};
  paint_ground(canvas_, stretch);
  paint_lines(canvas_, stretch);
  x_ += atom.width;
}

void LinePlacer::object(const Atom& atom) {
  flush();
  const wml::Drawing& drawing = context_.document.drawings[static_cast<size_t>(atom.index)];
  const Box box{x_, baseline_ - drawing.height, atom.width, drawing.height};
  paint_drawing(context_, canvas_, drawing, box, atom.structure);
  if (atom.link >= 0) {
    const InlineLink& link = content_.links[static_cast<size_t>(atom.link)];
    canvas_.link(box, link.structure, link.address, link.anchor);
  }
  x_ += atom.width;
}

void LinePlacer::mark(const Mark& mark) {
  if (mark.kind == Mark::Kind::kBookmark) canvas_.bookmark(mark.name, {x_, top_});
  if (mark.kind == Mark::Kind::kField) canvas_.field_used(mark.index);
}

void LinePlacer::run() {
  for (uint32_t i = line_.first; i < line_.last; ++i) {
    const Atom& atom = content_.atoms[i];
    switch (atom.kind) {
      case Kind::kText:
      case Kind::kSpace:
        append(atom, i);
        break;
      case Kind::kSoftHyphen:
        if (line_.hyphen && i + 1 == line_.last) {
          Atom hyphen = atom;
          hyphen.width = line_.left + line_.width - (x_ - left_ - spread_.shift);
          append(hyphen, i);
        }
        break;
      case Kind::kTab:
        tab(atom);
        break;
      case Kind::kObject:
        object(atom);
        break;
      case Kind::kMark:
        mark(content_.marks[static_cast<size_t>(atom.index)]);
        break;
      case Kind::kBreak:
        break;
    }
  }
  flush();
}

}  // namespace

void place_line(Context& context, Canvas& canvas, const Content& content, const Line& line,
                const style::Paragraph& look, Point origin) {
  LinePlacer(context, canvas, content, line, look, origin).run();
}

}  // namespace prikaz::layout
