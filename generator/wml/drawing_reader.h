// DrawingML (ECMA-376 part 1, 20.1, 20.4) and VML (part 4, 19) into Drawing values. Inner step of
// the reader.
#pragma once

#include <string_view>
#include <vector>

#include "wml/document.h"
#include "wml/report.h"
#include "wml/theme.h"
#include "xml/document.h"

namespace prikaz::wml {

// What the reader of a drawing needs of the story around it.
class DrawingHost {
 public:
  virtual ~DrawingHost() = default;
  virtual std::vector<Block> text(xml::Node content) = 0;      // of w:txbxContent
  virtual int32_t picture(std::string_view relationship) = 0;  // into Document::media
  virtual const Theme& theme() const = 0;
  virtual Report& report() = 0;
};

// wp:inline or wp:anchor. A group gives a drawing for each of its members: those of an inline group
// are anchored to the character, and an empty shape of the group's size stands for the place.
std::vector<Drawing> read_drawing_ml(xml::Node frame, DrawingHost& host);

// w:pict or w:object: every shape inside.
std::vector<Drawing> read_vml_shapes(xml::Node container, DrawingHost& host);

// The words that both languages share: "rect", "ellipse", …
Drawing::Geometry geometry_of(std::string_view preset, Report& report);

}  // namespace prikaz::wml
