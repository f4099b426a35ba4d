#include "layout/inline/decorate.h"

#include <algorithm>

namespace prikaz::layout {
namespace {

Length units(const Format& format, int value) {
  return scaled(format.size, static_cast<double>(value) / format.face->metrics().units_per_em);
}

void horizontal(Canvas& canvas, Length x, Length middle, Length width, Length thickness,
                Colour colour) {
  canvas.rule({x, middle - thickness / 2, width, thickness}, colour);
}

void dashed(Canvas& canvas, const Stretch& stretch, Length y, Length thickness, Colour colour,
            int64_t on, int64_t off) {
  canvas.add(kArtifact, Stroke{{stretch.x, y},
                               {stretch.x + stretch.width, y},
                               thickness,
                               colour,
                               {thickness * on, thickness * off}});
}

void underline(Canvas& canvas, const Stretch& stretch) {
  const Format& format = *stretch.format;
  const text::FaceMetrics& metrics = format.face->metrics();
  const Colour colour = format.look->underline_colour.automatic
                            ? format.colour
                            : solid(format.look->underline_colour);
  Length thickness = units(format, metrics.underline_thickness);
  if (thickness <= Length()) thickness = format.size / 20;
  Length y = stretch.baseline - format.rise - units(format, metrics.underline_position);
  if (metrics.underline_position >= 0) y = stretch.baseline - format.rise + format.size / 9;
  using Style = wml::UnderlineStyle;
  switch (format.look->underline) {
    case Style::kNone:
      return;
    case Style::kDouble:
      horizontal(canvas, stretch.x, y - thickness, stretch.width, thickness * 7 / 10, colour);
      horizontal(canvas, stretch.x, y + thickness, stretch.width, thickness * 7 / 10, colour);
      return;
    case Style::kThick:
      return horizontal(canvas, stretch.x, y, stretch.width, thickness * 2, colour);
    case Style::kDotted:
      return dashed(canvas, stretch, y, thickness, colour, 1, 1);
    case Style::kDash:
      return dashed(canvas, stretch, y, thickness, colour, 4, 2);
    default:
      return horizontal(canvas, stretch.x, y, stretch.width, thickness, colour);
  }
}

}  // namespace

void paint_ground(Canvas& canvas, const Stretch& stretch) {
  const style::Run& look = *stretch.format->look;
  const auto& ground = look.highlight ? look.highlight : look.shading;
  if (!ground || (ground->automatic && !look.highlight)) return;
  const Format& format = *stretch.format;
  canvas.rule(
      {stretch.x, stretch.baseline - format.ascent, stretch.width, format.ascent + format.descent},
      solid(*ground));
}

void paint_lines(Canvas& canvas, const Stretch& stretch) {
  const Format& format = *stretch.format;
  if (stretch.width <= Length()) return;
  underline(canvas, stretch);
  if (!format.look->strike && !format.look->double_strike) return;
  const text::FaceMetrics& metrics = format.face->metrics();
  Length thickness = units(format, metrics.strikeout_thickness);
  if (thickness <= Length()) thickness = format.size / 20;
  const Length y = stretch.baseline - format.rise -
                   (metrics.strikeout_position > 0 ? units(format, metrics.strikeout_position)
                                                   : format.size / 4);
  if (format.look->double_strike) {
    horizontal(canvas, stretch.x, y - thickness, stretch.width, thickness, format.colour);
    horizontal(canvas, stretch.x, y + thickness, stretch.width, thickness, format.colour);
  } else {
    horizontal(canvas, stretch.x, y, stretch.width, thickness, format.colour);
  }
}

void paint_leader(Canvas& canvas, const Stretch& stretch, wml::TabLeader leader) {
  static constexpr const char* kCharacters[] = {"", ".", "-", "_", "·"};
  const std::string character = kCharacters[static_cast<size_t>(leader)];
  if (character.empty()) return;
  const Format& format = *stretch.format;
  const text::ShapedText shaped = format.face->shape(character, text::Face::Kerning::kOff);
  const Length step = format.width(shaped.glyphs);
  if (step <= Length() || shaped.glyphs.empty() || shaped.glyphs[0].glyph == 0) return;
  // A ruled line has no gap: one stroke more than fits, all of them closer.
  const int64_t more = leader == wml::TabLeader::kUnderscore ? step.emu() - 1 : 0;
  const int64_t count = std::min<int64_t>((stretch.width.emu() + more) / step.emu(), 2000);
  if (count <= 0) return;
  GlyphRun run;
  run.face = format.face;
  run.size = format.size;
  run.colour = format.colour;
  run.origin = {stretch.x, stretch.baseline - format.rise};
  run.width = stretch.width;
  run.horizontal_scale = format.look->scale / 100.0;
  // Spread over the whole tab, so that the leader meets the text on both sides.
  run.character_spacing = format.look->spacing + (stretch.width - step * count) / count;
  for (int64_t i = 0; i < count; ++i) {
    const auto begin = static_cast<uint32_t>(run.text.size());
    run.text += character;
    run.glyphs.push_back({shaped.glyphs[0].glyph, shaped.glyphs[0].advance, 0, 0, begin,
                          static_cast<uint32_t>(run.text.size())});
  }
  canvas.add(kArtifact, std::move(run));
}

}  // namespace prikaz::layout
