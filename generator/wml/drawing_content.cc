// Pictures, shapes and groups (ECMA-376 part 1, 20.1, 20.2; MS-DOCX 2.5 wps and wpg).
#include "wml/drawing_content.h"

#include <algorithm>

#include "wml/names.h"
#include "wml/story_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Word = std::string_view;
using Kind = Drawing::Kind;
using Geometry = Drawing::Geometry;

constexpr std::pair<Word, Geometry> kGeometries[] = {
    {"rect", Geometry::kRectangle},
    {"roundRect", Geometry::kRoundRectangle},
    {"ellipse", Geometry::kEllipse},
    {"line", Geometry::kLine},
    {"straightConnector1", Geometry::kLine},
    {"flowChartProcess", Geometry::kRectangle},
    {"flowChartConnector", Geometry::kEllipse},
    {"flowChartAlternateProcess", Geometry::kRoundRectangle},
};

double share_of(xml::Node element, Word name) {
  const auto value = element.attribute(name);
  return value ? std::clamp(parse_percent(*value, 100000).value_or(0), -10.0, 1.0) : 0.0;
}

// 20.1.7.6 a:xfrm: turning and mirroring.
void read_transform(xml::Node transform, Report& report, Drawing& out) {
  const Attributes attributes(transform, report);
  out.rotation = static_cast<double>(attributes.integer("rot").value_or(0)) / 60000;
  out.flip_horizontal = attributes.flag("flipH").value_or(false);
  out.flip_vertical = attributes.flag("flipV").value_or(false);
}

void read_picture_fill(xml::Node fill, DrawingHost& host, Drawing& out) {
  const xml::Node blip = fill.child("a:blip");
  if (const auto id = blip.attribute("r:embed"); id && !id->empty())
    out.media = host.picture(*id);
  else if (blip.attribute("r:link"))
    host.report().unsupported("a:blip/r:link");
  out.kind = out.media == kNone ? Kind::kUnknown : Kind::kPicture;
  const xml::Node crop = fill.child("a:srcRect");
  out.crop_left = share_of(crop, "l");
  out.crop_top = share_of(crop, "t");
  out.crop_right = share_of(crop, "r");
  out.crop_bottom = share_of(crop, "b");
}

// 20.1.2.2.24 a:ln
void read_line(xml::Node line, DrawingHost& host, Drawing& out) {
  const Attributes attributes(line, host.report());
  if (const auto width = attributes.measure("w", kEmu)) out.stroke_width = *width;
  if (line.child("a:noFill")) out.stroke.reset();
  if (const xml::Node fill = line.child("a:solidFill"))
    out.stroke = read_drawing_colour(fill, host.theme());
  if (const xml::Node dash = line.child("a:prstDash")) {
    const Word preset = dash.attribute("val", "solid");
    if (preset == "solid")
      out.stroke_style = BorderStyle::kSingle;
    else if (preset == "dot" || preset == "sysDot")
      out.stroke_style = BorderStyle::kDotted;
    else if (preset.find("Dot") != Word::npos)
      out.stroke_style = BorderStyle::kDotDash;
    else
      out.stroke_style = BorderStyle::kDashed;
  }
}

// 20.1.4.1.30 style: fill and line by their places in the theme, under what the shape says itself.
void read_shape_style(xml::Node style, DrawingHost& host, Drawing& out) {
  const xml::Node line = style.child("a:lnRef"), fill = style.child("a:fillRef");
  const auto line_index = Attributes(line, host.report()).integer("idx").value_or(0);
  if (line_index > 0) {
    out.stroke = read_drawing_colour(line, host.theme());
    out.stroke_width =
        host.theme().line_widths[static_cast<size_t>(std::clamp<int64_t>(line_index, 1, 3)) - 1];
  }
  if (Attributes(fill, host.report()).integer("idx").value_or(0) > 0)
    out.fill = read_drawing_colour(fill, host.theme());
}

void read_shape_properties(xml::Node properties, DrawingHost& host, Drawing& out) {
  read_transform(properties.child("a:xfrm"), host.report(), out);
  if (const xml::Node preset = properties.child("a:prstGeom"))
    out.geometry = geometry_of(preset.attribute("prst", "rect"), host.report());
  if (properties.child("a:custGeom")) out.geometry = geometry_of("a:custGeom", host.report());
  if (properties.child("a:noFill")) out.fill.reset();
  if (const xml::Node fill = properties.child("a:solidFill"))
    out.fill = read_drawing_colour(fill, host.theme());
  if (const xml::Node fill = properties.child("a:gradFill")) {
    host.report().unsupported(fill.name());
    out.fill = read_drawing_colour(fill.child("a:gsLst").child("a:gs"), host.theme());
  }
  if (properties.child("a:blipFill") || properties.child("a:pattFill"))
    host.report().unsupported(properties.child("a:blipFill") ? "a:blipFill" : "a:pattFill");
  if (const xml::Node line = properties.child("a:ln")) read_line(line, host, out);
}

// 20.1.2.1.1 bodyPr: insets of the text, 0.1 inch at the sides and 0.05 above and below unless
// said.
void read_body(xml::Node body, Report& report, Drawing& out) {
  const Attributes attributes(body, report);
  out.inset_left = attributes.measure("lIns", kEmu).value_or(Length::emu(91440));
  out.inset_right = attributes.measure("rIns", kEmu).value_or(Length::emu(91440));
  out.inset_top = attributes.measure("tIns", kEmu).value_or(Length::emu(45720));
  out.inset_bottom = attributes.measure("bIns", kEmu).value_or(Length::emu(45720));
  const Word anchor = body.attribute("anchor", "t");
  if (anchor == "ctr")
    out.text_alignment = VerticalAlignment::kCentre;
  else if (anchor == "b")
    out.text_alignment = VerticalAlignment::kBottom;
  out.grow_to_text = static_cast<bool>(body.child("a:spAutoFit"));
  if (const Word direction = body.attribute("vert", "horz"); direction != "horz")
    report.unsupported("wps:bodyPr/vert=\"" + std::string(direction) + "\"");
}

void read_shape(xml::Node shape, DrawingHost& host, Drawing& out) {
  out.kind = Kind::kShape;
  read_shape_style(shape.child("wps:style"), host, out);
  read_shape_properties(shape.child("wps:spPr"), host, out);
  if (const xml::Node text = shape.child("wps:txbx").child("w:txbxContent")) {
    out.kind = Kind::kTextBox;
    read_body(shape.child("wps:bodyPr"), host.report(), out);
    out.text = host.text(text);
  }
}

void read_picture_element(xml::Node picture, DrawingHost& host, Drawing& out) {
  read_picture_fill(picture.child("pic:blipFill"), host, out);
  const xml::Node properties = picture.child("pic:spPr");
  read_transform(properties.child("a:xfrm"), host.report(), out);
  if (const xml::Node line = properties.child("a:ln"); line && !line.child("a:noFill")) {
    out.stroke_width = Length::emu(9525);
    read_line(line, host, out);
  }
}

// The plane of a group: its children's coordinates and where they come to lie.
struct Plane {
  double x = 0, y = 0, scale_x = 1, scale_y = 1;  // place = x + coordinate · scale
};

struct Extent {
  double x = 0, y = 0, width = 0, height = 0;
};

Extent read_extent(xml::Node transform, Word place, Word size, Report& report) {
  const auto number = [&report](xml::Node node, Word name) {
    return static_cast<double>(Attributes(node, report).integer(name).value_or(0));
  };
  const xml::Node offset = transform.child(place), extent = transform.child(size);
  return {number(offset, "x"), number(offset, "y"), number(extent, "cx"), number(extent, "cy")};
}

// The plane inside a group whose own outline is `outline`, given in EMU of the outermost one.
Plane inner_plane(xml::Node transform, const Extent& outline, Report& report) {
  const Extent inner = read_extent(transform, "a:chOff", "a:chExt", report);
  Plane plane;
  plane.scale_x = inner.width > 0 ? outline.width / inner.width : 1;
  plane.scale_y = inner.height > 0 ? outline.height / inner.height : 1;
  plane.x = outline.x - inner.x * plane.scale_x;
  plane.y = outline.y - inner.y * plane.scale_y;
  return plane;
}

Length emu(double value) {
  constexpr double kFarthest = 360'000'000;
  return Length::emu(static_cast<int64_t>(std::clamp(value, -kFarthest, kFarthest)));
}

class GroupReader {
 public:
  GroupReader(const Drawing& base, DrawingHost& host, std::vector<Drawing>& out)
      : base_(base), host_(host), out_(out) {}

  void read(xml::Node group, const Plane& plane) {
    for (xml::Node child : group.children()) {
      switch (name_of(child.name())) {
        case Name::kPicPic:
          read_picture_element(child, host_, add(child.child("pic:spPr"), plane));
          break;
        case Name::kWpsWsp:
          read_shape(child, host_, add(child.child("wps:spPr"), plane));
          break;
        case Name::kWpgGrpSp: {
          const xml::Node transform = child.child("wpg:grpSpPr").child("a:xfrm");
          const Extent outline = placed(transform, plane);
          read(child, inner_plane(transform, outline, host_.report()));
          break;
        }
        case Name::kMcAlternateContent:
          read(understood_choice(child), plane);
          break;
        default:
          if (child.local_name() != "cNvGrpSpPr" && child.local_name() != "grpSpPr" &&
              child.local_name() != "cNvPr")
            host_.report().unknown(child);
          break;
      }
    }
  }

 private:
  Extent placed(xml::Node transform, const Plane& plane) const {
    const Extent own = read_extent(transform, "a:off", "a:ext", host_.report());
    return {plane.x + own.x * plane.scale_x, plane.y + own.y * plane.scale_y,
            own.width * plane.scale_x, own.height * plane.scale_y};
  }
  Drawing& add(xml::Node properties, const Plane& plane) {
    const Extent place = placed(properties.child("a:xfrm"), plane);
    Drawing drawing = base_;
    drawing.width = emu(std::max(place.width, 0.0));
    drawing.height = emu(std::max(place.height, 0.0));
    drawing.horizontal_offset += emu(place.x);
    drawing.vertical_offset += emu(place.y);
    if (!out_.empty()) drawing.alternative_text.clear();  // said once for the group
    out_.push_back(std::move(drawing));
    return out_.back();
  }

  const Drawing& base_;
  DrawingHost& host_;
  std::vector<Drawing>& out_;
};

std::vector<Drawing> read_group(xml::Node group, const Drawing& base, DrawingHost& host) {
  std::vector<Drawing> out;
  Drawing member = base;
  if (!base.anchored) {
    member.anchored = true;
    member.wrap = Drawing::Wrap::kNone;
    member.horizontal_from = Drawing::From::kCharacter;
    member.vertical_from = Drawing::From::kLine;
  } else if (!base.horizontal_align.empty() || !base.vertical_align.empty()) {
    host.report().unsupported("wpg:wgp: wp:align");
  }
  const xml::Node transform = group.child("wpg:grpSpPr").child("a:xfrm");
  const Extent outline{0, 0, static_cast<double>(base.width.emu()),
                       static_cast<double>(base.height.emu())};
  GroupReader(member, host, out).read(group, inner_plane(transform, outline, host.report()));
  if (!base.anchored) {
    Drawing place = base;
    place.kind = Kind::kShape;
    place.decorative = true;
    out.push_back(std::move(place));
  }
  return out;
}

}  // namespace

Geometry geometry_of(Word preset, Report& report) {
  for (const auto& [name, geometry] : kGeometries)
    if (name == preset) return geometry;
  report.unsupported(preset);
  return Geometry::kOther;
}

std::vector<Drawing> read_drawing_content(xml::Node data, const Drawing& base, DrawingHost& host) {
  for (xml::Node child : data.children()) {
    Drawing drawing = base;
    switch (name_of(child.name())) {
      case Name::kPicPic:
        read_picture_element(child, host, drawing);
        return {std::move(drawing)};
      case Name::kWpsWsp:
        read_shape(child, host, drawing);
        return {std::move(drawing)};
      case Name::kWpgWgp:
        return read_group(child, base, host);
      case Name::kMcAlternateContent:
        return read_drawing_content(understood_choice(child), base, host);
      default:
        host.report().unknown(child);
        break;
    }
  }
  // A chart, a diagram: an empty place of its size.
  return {base};
}

}  // namespace prikaz::wml
