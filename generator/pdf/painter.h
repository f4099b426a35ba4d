// Paints the pages of a document, each once and in order: items become operators of the content
// stream, in painting order, inside the marked content of their structure elements.
#pragma once

#include <string>
#include <vector>

#include "layout/frame.h"
#include "pdf/canvas.h"
#include "pdf/fonts.h"
#include "pdf/pictures.h"
#include "pdf/structure.h"

namespace prikaz::pdf {

class PagePainter {
 public:
  // `texts`: of the glyphs of all runs of the document, in order of painting. `structure`: nullptr
  // for an untagged file. All borrowed.
  PagePainter(const DocumentFonts& fonts, const std::vector<GlyphText>& texts,
              const Sequences& sequences, DocumentPictures& pictures, StructureTree* structure,
              Diagnostics& diagnostics)
      : fonts_(fonts),
        next_texts_(texts.data()),
        sequences_(sequences),
        pictures_(pictures),
        structure_(structure),
        diagnostics_(diagnostics) {}

  struct Painted {
    std::string content;
    bool transparent = false;
  };
  Painted paint(const layout::Page& page, size_t number);

 private:
  void mark(const layout::Item& item);
  void paint_text(const layout::GlyphRun& run);
  struct RunMeasures {
    double size = 0;           // points
    int64_t word_spacing = 0;  // hundredths of a thousandth of an em
  };
  void show_glyphs(const layout::GlyphRun& run, const RunMeasures& measures);
  void show_glyph(const layout::GlyphRun& run, size_t index, const RunMeasures& measures);
  void find_spans(const layout::GlyphRun& run, const DocumentFont& font);
  void paint_rule(const layout::Rule& rule);
  void paint_stroke(const layout::Stroke& stroke);
  void paint_shape(const layout::Shape& shape);
  void append_rounded(Position corner, int64_t width, int64_t height, int64_t radius);
  void paint_picture(const layout::PlacedPicture& placed, int32_t element);
  void paint_missing_picture(const layout::PlacedPicture& placed);

  Position place(layout::Point point) const;
  Position lower_left(const layout::Box& box) const;

  const DocumentFonts& fonts_;
  const GlyphText* next_texts_;  // of the next run
  const Sequences& sequences_;
  DocumentPictures& pictures_;
  StructureTree* structure_;
  Diagnostics& diagnostics_;

  Canvas canvas_;
  size_t number_ = 0;
  int64_t height_ = 0;                   // of the page, hundredths of a point
  int32_t element_ = layout::kArtifact;  // whose marked content is open
  bool open_ = false;
  bool transparent_ = false;
  const GlyphText* texts_ = nullptr;  // of the run being painted
  std::vector<bool> spans_;           // its glyphs whose text only ActualText tells
};

}  // namespace prikaz::pdf
