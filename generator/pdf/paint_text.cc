// Glyph runs (ISO 32000-1, 9.4).
#include <algorithm>
#include <cmath>

#include "pdf/painter.h"
#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

// Readers take wider gaps between letters for spaces, so such a word carries its text.
constexpr double kWideSpacing = 0.07;  // of the size
// Of a text that stands for glyphs: strings end at 32,767 bytes.
constexpr size_t kLongestActualText = 4000;
constexpr double kLargestAdjustment = 3'200'000;  // hundredths of a thousandth of an em

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

void PagePainter::show_glyph(const layout::GlyphRun& run, size_t index,
                             const RunMeasures& measures) {
  const layout::Glyph& glyph = run.glyphs[index];
  const text::Face& face = *run.face;
  if (texts_[index].dropped) {  // its room stays
    canvas_.adjust(-in_em(face, glyph.advance));
    return;
  }
  if (glyph.y_offset != 0 || glyph.x_offset != 0) {
    canvas_.set_rise(
        std::llround(measures.size * 100 * glyph.y_offset / face.metrics().units_per_em));
    canvas_.adjust(-in_em(face, glyph.x_offset));
    canvas_.show(glyph.id);
    canvas_.adjust(in_em(face, glyph.x_offset));
    canvas_.set_rise(0);
  } else {
    canvas_.show(glyph.id);
  }
  const int64_t wanted = glyph.advance - face.advance(glyph.id);
  if (wanted != 0) canvas_.adjust(-in_em(face, wanted));
  if (texts_[index].code == U' ') canvas_.adjust(-measures.word_spacing);
}

void PagePainter::show_glyphs(const layout::GlyphRun& run, const RunMeasures& measures) {
  std::u32string text;
  size_t span_end = 0;
  for (size_t i = 0; i < run.glyphs.size(); ++i) {
    if (spans_[i] && i >= span_end) {
      text.clear();
      for (span_end = i; span_end < run.glyphs.size() && spans_[span_end]; ++span_end) {
        if (text.size() >= kLongestActualText) break;
        sequences_.append(text, texts_[span_end].code);
      }
      canvas_.begin_actual_text(text);
    }
    show_glyph(run, i, measures);
    if (i + 1 == span_end) canvas_.end_actual_text();
  }
  canvas_.end_glyphs();
}

void PagePainter::paint_text(const layout::GlyphRun& run) {
  const DocumentFont& font = fonts_.find(run.face);
  find_spans(run, font);
  const double scale = std::clamp(finite_or(run.horizontal_scale, 1), 0.01, 100.0);
  const double em = run.size.points() * scale;
  const double widening = run.word_spacing.points() / em * 100000;
  const RunMeasures measures{
      run.size.points(),
      std::llround(std::clamp(widening, -kLargestAdjustment, kLargestAdjustment))};
  canvas_.set_fill(run.colour);
  const Position at = place(run.origin);
  const double turn = finite_or(run.turn, 0);
  if (turn == 0) {
    canvas_.move_text(at);
  } else {
    canvas_.turn_text(at, turn);
  }
  canvas_.set_font(font.number(), hundredths(run.size));
  canvas_.set_scale(std::llround(scale * 10000));
  canvas_.set_character_spacing(
      std::llround(static_cast<double>(hundredths(run.character_spacing)) / scale));
  show_glyphs(run, measures);
}

}  // namespace prikaz::pdf
