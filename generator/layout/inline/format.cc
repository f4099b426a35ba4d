#include "layout/inline/format.h"

#include <cmath>

namespace prikaz::layout {
namespace {

// LibreOffice measures fonts on a device of 8640 dots per inch, six to the twip, rounding ascent
// and descent together and the line gap apart; Word's lines agree with it to the twip.
constexpr int64_t kDotsPerTwip = 6;

int64_t dots(int units, int units_per_em, int64_t size_dots) {
  return std::llround(static_cast<double>(units) * static_cast<double>(size_dots) / units_per_em);
}
Length from_dots(int64_t value) {
  return Length::twips(
      static_cast<int64_t>(std::floor(static_cast<double>(value) / kDotsPerTwip + 0.5)));
}

struct LineMetrics {
  Length ascent, descent;
};
LineMetrics line_metrics(const text::FaceMetrics& metrics, Length size) {
  const int64_t size_dots = std::llround(size.points() * 20 * kDotsPerTwip);
  const int64_t ascent = dots(metrics.ascent, metrics.units_per_em, size_dots);
  const int64_t descent = dots(metrics.descent, metrics.units_per_em, size_dots);
  const Length gap = from_dots(dots(metrics.line_gap, metrics.units_per_em, size_dots));
  const Length height = from_dots(ascent + descent);
  return {from_dots(ascent) + gap, height - from_dots(ascent)};
}

constexpr int64_t kScriptPercent = 58;  // of super- and subscripts
constexpr double kSmallCapitalSize = 0.8;

}  // namespace

// Every advance is a whole number of dots, as LibreOffice measures it: a sum of exact advances lets
// lines through that are a hair too long there.
Length Format::width(std::span<const text::ShapedGlyph> glyphs) const {
  int64_t sum = 0;
  for (const text::ShapedGlyph& glyph : glyphs) {
    sum += static_cast<int64_t>(glyph.advance * dots_per_unit + 0.5);
  }
  return Length::emu(sum * Length::kPerTwip / kDotsPerTwip) +
         look->spacing * static_cast<int64_t>(glyphs.size());
}

Colour solid(const wml::Colour& colour) {
  if (colour.automatic) return {};
  return {colour.red, colour.green, colour.blue};
}

Colour text_colour(const wml::Colour& colour, const std::optional<wml::Colour>& ground) {
  if (!colour.automatic) return solid(colour);
  if (!ground || ground->automatic) return {};
  const double light = 0.30 * ground->red + 0.59 * ground->green + 0.11 * ground->blue;
  return light < 60 ? Colour{255, 255, 255} : Colour{};
}

Formats::Formats(const wml::Document& document, const text::FontLibrary& fonts)
    : document_(document), fonts_(fonts) {}

const text::Face* Formats::face_of(const style::Run& look) {
  const int64_t key =
      (static_cast<int64_t>(look.font) << 2) | (look.bold ? 2 : 0) | (look.italic ? 1 : 0);
  const text::Face*& face = faces_[key];
  if (!face) {
    const bool named =
        look.font >= 0 && static_cast<size_t>(look.font) < document_.fonts.names.size();
    face =
        fonts_.face(named ? std::string_view(document_.fonts.names[look.font]) : "Times New Roman",
                    text::Bold{look.bold}, text::Italic{look.italic});
  }
  return face;
}

Format Formats::make(const Key& key) const {
  Format format;
  format.look = key.look;
  format.face = key.face;
  const text::FaceMetrics& metrics = key.face->metrics();
  Length size = key.look->size;
  const LineMetrics whole = line_metrics(metrics, size);
  if (key.look->script != wml::Script::kBaseline) {
    // On whole twips; tops and bottoms are those of the text beside them.
    size = Length::twips(std::max<int64_t>(size.twips() * kScriptPercent / 100, 20));
    const LineMetrics script = line_metrics(metrics, size);
    format.rise = key.look->script == wml::Script::kSuperscript ? whole.ascent - script.ascent
                                                                : script.descent - whole.descent;
  }
  if (key.capital == Capital::kSmall) size = scaled(size, kSmallCapitalSize);
  const LineMetrics own = line_metrics(metrics, size);
  format.size = size;
  format.rise += key.look->position;
  // Scripts take the room of the text they stand beside.
  const bool script = key.look->script != wml::Script::kBaseline;
  const LineMetrics& room = script ? whole : own;
  format.ascent = std::max(room.ascent + key.look->position, Length());
  format.descent = std::max(room.descent - key.look->position, Length());
  format.kerning = key.look->kerning ? text::Face::Kerning::kOn : text::Face::Kerning::kOff;
  format.dots_per_unit =
      size.points() * 20 * kDotsPerTwip / metrics.units_per_em * key.look->scale / 100;
  format.colour = text_colour(key.look->colour, key.look->shading);
  return format;
}

uint32_t Formats::of(const style::Run& look, Capital capital) {
  const Key key{&look, nullptr, capital};
  if (const auto found = index_.find(key); found != index_.end()) return found->second;
  const auto index = static_cast<uint32_t>(formats_.size());
  formats_.push_back(make({&look, face_of(look), capital}));
  index_.emplace(key, index);
  return index;
}

uint32_t Formats::with_face(uint32_t format, const text::Face& face) {
  const Format& first = formats_[format];
  const Capital capital =
      first.look->script == wml::Script::kBaseline && first.size < first.look->size
          ? Capital::kSmall
          : Capital::kNo;
  const Key key{first.look, &face, capital};
  if (const auto found = index_.find(key); found != index_.end()) return found->second;
  const auto index = static_cast<uint32_t>(formats_.size());
  formats_.push_back(make(key));
  index_.emplace(key, index);
  return index;
}

}  // namespace prikaz::layout
