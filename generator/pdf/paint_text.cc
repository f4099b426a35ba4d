// Glyph runs (ISO 32000-1, 9.4).
#include <cmath>

#include "pdf/painter.h"
#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

// Readers take wider gaps between letters for spaces, so such a word carries its text.
constexpr double kWideSpacing = 0.07;  // of the size

// Design units in hundredths of a thousandth of an em.
int64_t in_em(const text::Face& face, int64_t units) {
  return units * 100000 / face.metrics().units_per_em;
}

}  // namespace

// Marks the glyphs that do not read as what stands behind them; of a letter-spaced run all but the
// spaces.
void PagePainter::find_spans(const layout::GlyphRun& run, const DocumentFont& font) {
  const double size = run.size.points();
  const bool wide = run.character_spacing.points() > size * kWideSpacing;
  spans_.assign(run.glyphs.size(), false);
  for (size_t i = 0; i < run.glyphs.size(); ++i) {
    const GlyphText& text = texts_[i];
    if (text.dropped) continue;
    spans_[i] = text.apart || font.text_of(run.glyphs[i].id) != text.code || (wide && !text.space);
  }
}

void PagePainter::show_glyph(const layout::GlyphRun& run, size_t index, const DocumentFont& font) {
  const layout::Glyph& glyph = run.glyphs[index];
  const text::Face& face = font.face();
  const double em = run.size.points() * run.horizontal_scale;
  const auto of_points = [&](Length length) {
    return em > 0 ? static_cast<int64_t>(std::llround(length.points() / em * 100000)) : 0;
  };
  if (texts_[index].dropped) {  // its room stays
    canvas_.adjust(-in_em(face, glyph.advance));
    return;
  }
  const int64_t rise =
      glyph.y_offset == 0
          ? 0
          : std::llround(run.size.points() * 100 * glyph.y_offset / face.metrics().units_per_em);
  canvas_.set_rise(rise);
  const int64_t shift = in_em(face, glyph.x_offset);
  canvas_.adjust(-shift);
  canvas_.show(glyph.id);
  const int64_t wanted = glyph.advance - face.advance(glyph.id);
  canvas_.adjust(shift - (wanted == 0 ? 0 : in_em(face, wanted)));
  if (texts_[index].code == U' ' && run.word_spacing.emu() != 0) {
    canvas_.adjust(-of_points(run.word_spacing));
  }
}

void PagePainter::show_glyphs(const layout::GlyphRun& run, const DocumentFont& font) {
  bool inside = false;
  std::u32string text;
  for (size_t i = 0; i < run.glyphs.size(); ++i) {
    if (spans_[i] && !inside) {
      text.clear();
      for (size_t k = i; k < run.glyphs.size() && spans_[k]; ++k) {
        sequences_.append(text, texts_[k].code);
      }
      canvas_.begin_actual_text(text);
      inside = true;
    } else if (!spans_[i] && inside) {
      canvas_.end_actual_text();
      inside = false;
    }
    show_glyph(run, i, font);
  }
  if (inside) canvas_.end_actual_text();
  canvas_.end_glyphs();
  canvas_.set_rise(0);
}

void PagePainter::paint_text(const layout::GlyphRun& run) {
  const DocumentFont& font = fonts_.find(run.face);
  find_spans(run, font);
  const double scale = run.horizontal_scale > 0 ? run.horizontal_scale : 1;
  canvas_.set_fill(run.colour);
  const Position at = place(run.origin);
  if (run.turn == 0) {
    canvas_.move_text(at);
  } else {
    canvas_.turn_text(at, run.turn);
  }
  canvas_.set_font(font.number(), hundredths(run.size));
  canvas_.set_scale(std::llround(scale * 10000));
  canvas_.set_character_spacing(std::llround(run.character_spacing.points() / scale * 100));
  show_glyphs(run, font);
}

}  // namespace prikaz::pdf
