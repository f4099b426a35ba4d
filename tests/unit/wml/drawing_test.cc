// Drawings: DrawingML frames, pictures, shapes, groups, and VML.
#include "wml/drawing_reader.h"

#include "unit/wml/support/docx.h"

namespace prikaz::wml {
namespace {

using From = Drawing::From;

// The header of a PNG of 1 × 1: all that is read.
std::string tiny_png() {
  return std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\0\0\0\0", 33);
}

struct Read {
  Docx docx;
  Document document;
  const Drawing& drawing(size_t index = 0) const { return document.drawings[index]; }
};

Read read_run(std::string_view content) {
  Read out;
  out.docx.picture("a.png", tiny_png());  // rId1 of the main part
  out.document = out.docx.body("<w:p><w:r>" + std::string(content) + "</w:r></w:p>").read();
  return out;
}

std::string graphic(std::string_view content) {
  return "<a:graphic><a:graphicData>" + std::string(content) + "</a:graphicData></a:graphic>";
}
std::string picture(std::string_view crop = {}, std::string_view properties = {}) {
  return "<pic:pic><pic:blipFill><a:blip r:embed=\"rId1\"/>" + std::string(crop) +
         "</pic:blipFill><pic:spPr>" + std::string(properties) + "</pic:spPr></pic:pic>";
}

TEST(Drawing, ReadsAnInlinePicture) {
  const Read read = read_run(
      "<w:drawing><wp:inline distT=\"5\"><wp:extent cx=\"360000\" cy=\"720000\"/><wp:docPr "
      "id=\"1\" name=\"Герб\" "
      "descr=\"Герб области\"/>" +
      graphic(
          picture("<a:srcRect l=\"25000\" b=\"10%\"/>", "<a:xfrm rot=\"5400000\" flipH=\"1\"/>")) +
      "</wp:inline></w:drawing>");
  const Drawing& d = read.drawing();
  EXPECT_EQ(d.kind, Drawing::Kind::kPicture);
  EXPECT_FALSE(d.anchored);
  EXPECT_EQ(d.width, Length::millimetres(10));
  EXPECT_EQ(d.alternative_text, "Герб области");
  EXPECT_EQ(read.document.media[static_cast<size_t>(d.media)].width, 1u);
  EXPECT_DOUBLE_EQ(d.crop_left, 0.25);
  EXPECT_DOUBLE_EQ(d.crop_bottom, 0.1);
  EXPECT_DOUBLE_EQ(d.rotation, 90);
  EXPECT_TRUE(d.flip_horizontal);
  EXPECT_EQ(shown(read.document, read.document.body), "▣\n");
}

TEST(Drawing, ReadsThePlaceOfAnAnchor) {
  const Read read = read_run(
      "<w:drawing><wp:anchor behindDoc=\"1\" distL=\"114300\" relativeHeight=\"77\"><wp:positionH "
      "relativeFrom=\"page\"><wp:posOffset>-1000</wp:posOffset></wp:positionH><wp:positionV "
      "relativeFrom=\"margin\"><wp:align>bottom</wp:align></wp:positionV><wp:extent cx=\"1\" "
      "cy=\"2\"/>"
      "<wp:wrapSquare wrapText=\"largest\"/>" +
      graphic(picture()) + "</wp:anchor></w:drawing>");
  const Drawing& d = read.drawing();
  EXPECT_TRUE(d.anchored);
  EXPECT_TRUE(d.behind_text);
  EXPECT_EQ(d.order, 77);
  EXPECT_EQ(d.horizontal_from, From::kPage);
  EXPECT_EQ(d.horizontal_offset, Length::emu(-1000));
  EXPECT_EQ(d.vertical_from, From::kMargin);
  EXPECT_EQ(d.vertical_align, "bottom");
  EXPECT_EQ(d.wrap, Drawing::Wrap::kSquare);
  EXPECT_EQ(d.wrap_side, Drawing::WrapSide::kLargest);
  EXPECT_EQ(d.distance_left, Length::emu(114300));
}

TEST(Drawing, ReadsATextBox) {
  const Read read = read_run(
      "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"9\" "
      "cy=\"9\"/>" +
      graphic("<wps:wsp><wps:spPr><a:prstGeom prst=\"roundRect\"/><a:solidFill><a:srgbClr "
              "val=\"FFEE00\"/></a:solidFill>"
              "<a:ln w=\"12700\"><a:solidFill><a:prstClr val=\"black\"/></a:solidFill><a:prstDash "
              "val=\"dash\"/></a:ln>"
              "</wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>УТВЕРЖДЕН</w:t></w:r></w:p></"
              "w:txbxContent>"
              "</wps:txbx><wps:bodyPr lIns=\"0\" "
              "anchor=\"ctr\"><a:spAutoFit/></wps:bodyPr></wps:wsp>") +
      "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></"
      "mc:AlternateContent>");
  const Drawing& d = read.drawing();
  EXPECT_EQ(d.kind, Drawing::Kind::kTextBox);
  EXPECT_EQ(d.geometry, Drawing::Geometry::kRoundRectangle);
  EXPECT_EQ(d.fill, (Colour{false, 255, 0xEE, 0}));
  EXPECT_EQ(d.stroke, (Colour{false, 0, 0, 0}));
  EXPECT_EQ(d.stroke_width, Length::points(1));
  EXPECT_EQ(d.stroke_style, BorderStyle::kDashed);
  EXPECT_EQ(d.inset_left, Length());
  EXPECT_EQ(d.inset_right, Length::emu(91440));
  EXPECT_EQ(d.text_alignment, VerticalAlignment::kCentre);
  EXPECT_TRUE(d.grow_to_text);
  EXPECT_EQ(shown(read.document, d.text), "УТВЕРЖДЕН\n");
  EXPECT_EQ(d.text[0].paragraph()->number, 2);
}

TEST(Drawing, TakesColoursFromTheTheme) {
  Docx docx;
  docx.theme(
      "<a:themeElements><a:clrScheme><a:accent1><a:srgbClr "
      "val=\"4472C4\"/></a:accent1><a:dk1><a:sysClr "
      "val=\"windowText\" "
      "lastClr=\"000000\"/></a:dk1></a:clrScheme><a:fmtScheme><a:lnStyleLst><a:ln w=\"6350\"/>"
      "<a:ln w=\"25400\"/></a:lnStyleLst></a:fmtScheme></a:themeElements>");
  docx.body("<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/>" +
            graphic("<wps:wsp><wps:spPr><a:prstGeom prst=\"line\"/></wps:spPr><wps:style><a:lnRef "
                    "idx=\"2\"><a:schemeClr "
                    "val=\"accent1\"><a:shade val=\"50000\"/></a:schemeClr></a:lnRef><a:fillRef "
                    "idx=\"0\"><a:schemeClr "
                    "val=\"tx1\"/></a:fillRef></wps:style></wps:wsp>") +
            "</wp:inline></w:drawing></w:r></w:p>");
  const Document document = docx.read();
  const Drawing& d = document.drawings[0];
  EXPECT_EQ(d.geometry, Drawing::Geometry::kLine);
  EXPECT_EQ(d.stroke, (Colour{false, 34, 57, 98}));
  EXPECT_EQ(d.stroke_width, Length::points(2));
  EXPECT_EQ(d.fill, std::nullopt);
}

TEST(Drawing, PlacesTheMembersOfAGroup) {
  const Read read = read_run(
      "<w:drawing><wp:anchor><wp:positionH "
      "relativeFrom=\"page\"><wp:posOffset>100</wp:posOffset></wp:positionH>"
      "<wp:positionV "
      "relativeFrom=\"page\"><wp:posOffset>200</wp:posOffset></wp:positionV><wp:extent cx=\"1000\" "
      "cy=\"1000\"/><wp:docPr descr=\"Штамп\"/>" +
      graphic(
          "<wpg:wgp><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1000\" "
          "cy=\"1000\"/><a:chOff x=\"50\" "
          "y=\"0\"/><a:chExt cx=\"500\" "
          "cy=\"2000\"/></a:xfrm></wpg:grpSpPr><wps:wsp><wps:spPr><a:xfrm><a:off "
          "x=\"50\" y=\"0\"/><a:ext cx=\"250\" cy=\"2000\"/></a:xfrm></wps:spPr></wps:wsp>" +
          picture("",
                  "<a:xfrm><a:off x=\"300\" y=\"1000\"/><a:ext cx=\"250\" cy=\"1000\"/></a:xfrm>") +
          "</wpg:wgp>") +
      "</wp:anchor></w:drawing>");
  ASSERT_EQ(read.document.drawings.size(), 2u);
  EXPECT_EQ(read.drawing(0).horizontal_offset, Length::emu(100));
  EXPECT_EQ(read.drawing(0).width, Length::emu(500));
  EXPECT_EQ(read.drawing(0).height, Length::emu(1000));
  EXPECT_EQ(read.drawing(0).alternative_text, "Штамп");
  EXPECT_EQ(read.drawing(1).horizontal_offset, Length::emu(600));
  EXPECT_EQ(read.drawing(1).vertical_offset, Length::emu(700));
  EXPECT_EQ(read.drawing(1).alternative_text, "");
}

TEST(Drawing, NamesWhatItCannotShow) {
  Read read = read_run("<w:drawing><wp:inline><wp:extent cx=\"5\" cy=\"6\"/>" +
                       graphic("<w:own/>") + "</wp:inline></w:drawing>");
  EXPECT_EQ(read.drawing().kind, Drawing::Kind::kUnknown);
  EXPECT_EQ(read.drawing().width, Length::emu(5));
  EXPECT_EQ(read.docx.warnings(),
            "бумага.docx (абзац 1): предупреждение: не поддержано: w:own "
            "[docx.unsupported]\n");
}

TEST(Drawing, WarnsOfAPictureThatIsMissingOrBroken) {
  Docx docx;
  const std::string id = docx.picture("b.emf", "не картинка");
  docx.body(
      "<w:p><w:r><w:drawing><wp:inline>" +
      graphic("<pic:pic><pic:blipFill><a:blip r:embed=\"" + id + "\"/></pic:blipFill></pic:pic>") +
      "</wp:inline></w:drawing><w:drawing><wp:inline>" +
      graphic("<pic:pic><pic:blipFill><a:blip r:embed=\"rId9\"/></pic:blipFill></pic:pic>") +
      "</wp:inline></w:drawing></w:r></w:p>");
  const Document document = docx.read();
  EXPECT_EQ(document.drawings[0].kind, Drawing::Kind::kUnknown);
  EXPECT_EQ(docx.warnings(),
            "бумага.docx (абзац 1): предупреждение: картинка word/media/b.emf не "
            "показана: нужна PNG или JPEG [docx.picture]\n"
            "бумага.docx (абзац 1): предупреждение: картинки по связи «rId9» в "
            "документе нет [docx.missing-picture]\n");
}

TEST(Vml, ReadsATextBox) {
  const Read read = read_run(
      "<w:pict><v:shapetype id=\"_x0000_t202\"/><v:shape type=\"#_x0000_t202\" "
      "style=\"position:absolute;margin-left:"
      "10pt;margin-top:1cm;width:200pt;height:50pt;z-index:-5;mso-position-horizontal:right;"
      "mso-position-horizontal-relative:margin;mso-position-vertical-relative:page\" stroked=\"f\" "
      "fillcolor=\"#eee [3212]\"><v:textbox inset=\"0,,1mm\" "
      "style=\"mso-fit-shape-to-text:t\"><w:txbxContent><w:p><w:r>"
      "<w:t>Надпись</w:t></w:r></w:p></w:txbxContent></v:textbox><w10:wrap "
      "type=\"square\"/></v:shape></w:pict>");
  const Drawing& d = read.drawing();
  EXPECT_EQ(d.kind, Drawing::Kind::kTextBox);
  EXPECT_TRUE(d.anchored);
  EXPECT_TRUE(d.behind_text);
  EXPECT_EQ(d.width, Length::points(200));
  EXPECT_EQ(d.horizontal_align, "right");
  EXPECT_EQ(d.horizontal_from, From::kMargin);
  EXPECT_EQ(d.vertical_from, From::kPage);
  EXPECT_EQ(d.vertical_offset, Length::millimetres(10));
  EXPECT_EQ(d.wrap, Drawing::Wrap::kSquare);
  EXPECT_EQ(d.fill, (Colour{false, 0xEE, 0xEE, 0xEE}));
  EXPECT_EQ(d.stroke, std::nullopt);
  EXPECT_EQ(d.inset_left, Length());
  EXPECT_EQ(d.inset_top, Length::emu(45720));
  EXPECT_EQ(d.inset_right, Length::millimetres(1));
  EXPECT_TRUE(d.grow_to_text);
  EXPECT_EQ(shown(read.document, d.text), "Надпись\n");
}

TEST(Vml, ReadsPicturesLinesAndRules) {
  const Read read = read_run(
      "<w:object><v:shape style=\"width:30pt;height:40pt\" alt=\"Схема\"><v:imagedata "
      "r:id=\"rId1\" "
      "cropleft=\"32768f\"/></v:shape></w:object>"
      "<w:pict><v:line from=\"0,10pt\" to=\"100pt,0\" style=\"position:absolute\" "
      "strokeweight=\"2pt\"/></w:pict>"
      "<w:pict><v:rect style=\"width:0;height:1.5pt\" o:hr=\"t\" stroked=\"f\"/></w:pict>");
  EXPECT_EQ(read.drawing(0).kind, Drawing::Kind::kPicture);
  EXPECT_FALSE(read.drawing(0).anchored);
  EXPECT_DOUBLE_EQ(read.drawing(0).crop_left, 0.5);
  EXPECT_EQ(read.drawing(0).alternative_text, "Схема");
  EXPECT_EQ(read.drawing(1).geometry, Drawing::Geometry::kLine);
  EXPECT_EQ(read.drawing(1).width, Length::points(100));
  EXPECT_TRUE(read.drawing(1).flip_vertical);
  EXPECT_EQ(read.drawing(1).stroke_width, Length::points(2));
  EXPECT_EQ(read.drawing(2).width, Length::points(468));
}

TEST(Vml, ScalesTheMembersOfAGroupInAGroup) {
  const Read read = read_run(
      "<w:pict><v:group "
      "style=\"position:absolute;margin-left:10pt;margin-top:20pt;width:100pt;height:100pt\" "
      "coordsize=\"1000,1000\"><v:group style=\"left:100;top:200;width:500;height:500\" "
      "coordorigin=\"50,50\" coordsize=\"100,100\"><v:rect "
      "style=\"left:60;top:50;width:20;height:40\"/><v:line from=\"50,50\" to=\"150,100\"/>"
      "</v:group></v:group></w:pict>");
  EXPECT_EQ(read.drawing(0).horizontal_offset, Length::points(10 + 10 + 5));
  EXPECT_EQ(read.drawing(0).vertical_offset, Length::points(20 + 20));
  EXPECT_EQ(read.drawing(0).width, Length::points(10));
  EXPECT_EQ(read.drawing(0).height, Length::points(20));
  EXPECT_EQ(read.drawing(1).horizontal_offset, Length::points(20));
  EXPECT_EQ(read.drawing(1).vertical_offset, Length::points(40));
  EXPECT_EQ(read.drawing(1).width, Length::points(50));
  EXPECT_EQ(read.drawing(1).height, Length::points(25));
}

TEST(Vml, ScalesTheMembersOfAGroup) {
  const Read read = read_run(
      "<w:pict><v:group "
      "style=\"position:absolute;margin-left:10pt;margin-top:0;width:100pt;height:100pt\" "
      "coordorigin=\"100,0\" coordsize=\"1000,2000\"><v:rect "
      "style=\"position:absolute;left:100;top:1000;width:500;"
      "height:200\"/></v:group></w:pict>");
  const Drawing& d = read.drawing();
  EXPECT_EQ(d.horizontal_offset, Length::points(10));
  EXPECT_EQ(d.vertical_offset, Length::points(50));
  EXPECT_EQ(d.width, Length::points(50));
  EXPECT_EQ(d.height, Length::points(10));
}

}  // namespace
}  // namespace prikaz::wml
