// Pages set by hand, for tests of what pdf makes of them.
#pragma once

#include <string>

#include "base/utf8.h"
#include "layout/frame.h"
#include "unit/text/test_fonts.h"

namespace prikaz::pdf {

inline const text::FontLibrary& test_fonts() {
  static const auto fonts = text::open_debian_fonts();
  return *fonts;
}

struct TextStyle {
  text::Bold bold = text::Bold::kNo;
  double size = 14;
  double spacing = 0;       // points after each character
  double word_spacing = 0;  // points after each space
  double scale = 1;
  double turn = 0;
  layout::Colour colour;
  const char* family = "Liberation Serif";
  bool capitals = false;  // painted as capitals, typed as given
};

class PageBuilder {
 public:
  using Role = layout::StructureElement::Role;
  PageBuilder() {
    document.structure.emplace_back().role = Role::kDocument;
    add_page();
  }

  layout::Page& page() { return document.pages.back(); }
  void add_page() {
    layout::Page page;
    page.width = Length::millimetres(210);
    page.height = Length::millimetres(297);
    page.label = std::to_string(document.pages.size() + 1);
    document.pages.push_back(page);
    y = 60;
  }

  int32_t element(Role role, int32_t parent = 0) {
    const auto index = static_cast<int32_t>(document.structure.size());
    document.structure.emplace_back().role = role;
    document.structure.back().parent = parent;
    document.structure[static_cast<size_t>(parent)].children.push_back(index);
    return index;
  }
  layout::StructureElement& at(int32_t index) {
    return document.structure[static_cast<size_t>(index)];
  }

  // Paints `content` at the cursor and moves it by `advance`; characters that the face lacks come
  // from the fallback chain. Returns where the line ends, in points.
  double line(const std::string& content, int32_t structure, const TextStyle& style = {},
              double x = 57) {
    const text::Face* face = test_fonts().face(style.family, style.bold, text::Italic::kNo);
    for (size_t at = 0; at < content.size();) {
      const text::Face* own = face_for(content, at, face, style);
      size_t end = at;
      while (end < content.size() && face_for(content, end, face, style) == own)
        utf8::next(content, end);
      x += run(content.substr(at, end - at), own, structure, style, x);
      at = end;
    }
    y += style.size * 1.2;
    return x;
  }

  int32_t paragraph(const std::string& content, const TextStyle& style = {}) {
    const int32_t index = element(Role::kParagraph);
    line(content, index, style);
    return index;
  }

  void rule(double x, double top, double width, double height) {
    layout::Rule rule;
    rule.box = {Length::points(x), Length::points(top), Length::points(width),
                Length::points(height)};
    page().items.push_back({layout::kArtifact, rule});
  }

  void picture(const Picture& picture, int32_t structure, double x, double width, double height) {
    layout::PlacedPicture placed;
    placed.picture = picture;
    placed.box = {Length::points(x), Length::points(y), Length::points(width),
                  Length::points(height)};
    page().items.push_back({structure, placed});
    y += height + 4;
  }

  layout::PagedDocument document;
  double y = 60;  // of the next baseline

 private:
  const text::Face* face_for(const std::string& content, size_t at, const text::Face* face,
                             const TextStyle& style) {
    const char32_t c = utf8::next(content, at);
    if (face->has(c)) return face;
    const text::Face* other = test_fonts().fallback(c, style.bold, text::Italic::kNo);
    return other != nullptr ? other : face;
  }

  static std::string shown(const std::string& content, bool capitals) {
    if (!capitals) return content;
    std::string out;
    for (size_t at = 0; at < content.size();) {
      const char32_t c = utf8::next(content, at);
      utf8::append(out, c == U'ё'                ? U'Ё'
                        : c >= U'а' && c <= U'я' ? c - 32
                        : c >= U'a' && c <= U'z' ? c - 32
                                                 : c);
    }
    return out;
  }

  double run(const std::string& content, const text::Face* face, int32_t structure,
             const TextStyle& style, double x) {
    layout::GlyphRun run;
    run.face = face;
    run.size = Length::points(style.size);
    run.colour = style.colour;
    run.origin = {Length::points(x), Length::points(y)};
    run.character_spacing = Length::points(style.spacing);
    run.word_spacing = Length::points(style.word_spacing);
    run.horizontal_scale = style.scale;
    run.turn = style.turn;
    run.text = content;
    const text::ShapedText shaped =
        face->shape(shown(content, style.capitals), text::Face::Kerning::kOff);
    double width = 0;
    for (size_t i = 0; i < shaped.glyphs.size(); ++i) {
      const text::ShapedGlyph& from = shaped.glyphs[i];
      layout::Glyph glyph;
      glyph.id = from.glyph;
      glyph.advance = from.advance;
      glyph.x_offset = from.x_offset;
      glyph.y_offset = from.y_offset;
      glyph.text_begin = from.cluster;
      size_t next = i + 1;
      while (next < shaped.glyphs.size() && shaped.glyphs[next].cluster == from.cluster) ++next;
      glyph.text_end = next < shaped.glyphs.size() ? shaped.glyphs[next].cluster
                                                   : static_cast<uint32_t>(content.size());
      if (i > 0 && shaped.glyphs[i - 1].cluster == from.cluster) glyph.text_end = glyph.text_begin;
      run.glyphs.push_back(glyph);
      width +=
          from.advance * style.size / face->metrics().units_per_em * style.scale + style.spacing;
      if (content[from.cluster] == ' ') width += style.word_spacing;
    }
    run.width = Length::points(width);
    page().items.push_back({structure, std::move(run)});
    return width;
  }
};

}  // namespace prikaz::pdf
