#include <fmt/format.h>

#include <cmath>

#include "base/length.h"
#include "merge/output.h"
#include "xml/escape.h"

namespace prikaz::merge {
namespace {

constexpr int64_t kWidest = 165 * Length::kPerMillimetre;  // the text of a page of A4

int64_t in_proportion(int64_t side, uint32_t wanted, uint32_t given) {
  if (given == 0) return side;
  return std::llround(static_cast<double>(side) * wanted / given);
}

}  // namespace

Box picture_size(const data::PlacedPicture& placed) {
  const Picture& picture = placed.picture;
  Box box{placed.width, placed.height};
  if (box.width > 0 && box.height > 0) return box;
  if (box.height > 0) return {in_proportion(box.height, picture.width, picture.height), box.height};
  if (box.width == 0) {
    const double resolution = picture.dots_per_inch > 0 ? picture.dots_per_inch : 96;
    box.width = std::min(kWidest, int64_t{std::llround(picture.width * 914400.0 / resolution)});
  }
  box.height = in_proportion(box.width, picture.height, picture.width);
  return box;
}

Box fitted(const data::PlacedPicture& placed, Box box) {
  const Picture& picture = placed.picture;
  if (placed.width > 0 || placed.height > 0) return picture_size(placed);
  const int64_t height = in_proportion(box.width, picture.height, picture.width);
  if (height <= box.height) return {box.width, height};
  return {in_proportion(box.height, picture.width, picture.height), box.height};
}

// 20.4.2.8 inline, 20.2.2.5 pic.
void write_picture(Output& out, const PictureFrame& frame) {
  close_text(out);
  const std::string text = xml::escape_attribute(frame.alternative_text);
  fmt::format_to(
      std::back_inserter(out.text),
      "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" "
      "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
      "<wp:extent cx=\"{0}\" cy=\"{1}\"/><wp:docPr id=\"{2}\" name=\"Рисунок {2}\" descr=\"{3}\"/>"
      "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
      "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
      "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
      "<pic:nvPicPr><pic:cNvPr id=\"{2}\" name=\"Рисунок {2}\" descr=\"{3}\"/><pic:cNvPicPr/>"
      "</pic:nvPicPr><pic:blipFill><a:blip "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      "r:embed=\"{4}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
      "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"{0}\" cy=\"{1}\"/></a:xfrm>"
      "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
      "</a:graphic></wp:inline></w:drawing>",
      frame.width, frame.height, frame.id, text, frame.relationship);
  open_text(out);
}

}  // namespace prikaz::merge
